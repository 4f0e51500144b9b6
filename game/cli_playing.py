"""The options of the commands that play an evening, alone or with a group, and play it again."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli_parser import port, rooms, seed, teams, web_address
from game.core.level import LEVELS
from game.core.skills import SKILLS

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from game.cli_parser import Add


def add_play(add: Add) -> None:
    play = add("play", "Play an evening: in the window, on a terminal, or by a bot.", "play jeppe --text --seed 7")
    play.add_argument(
        "scenario", nargs="?", metavar="ID", help="a scenario's id or folder; on a terminal it is asked for"
    )
    play.add_argument("--drill", choices=SKILLS, metavar="SKILL", help=f"one talk for one skill: {', '.join(SKILLS)}")
    play.add_argument("--text", action="store_true", help="on a plain terminal; reads a pipe too")
    play.add_argument("--seed", type=seed, metavar="N", help="the same number gives the same evening")
    play.add_argument("--level", choices=LEVELS, metavar="LEVEL", help=f"how hard: {', '.join(LEVELS)}")
    play.add_argument("--lang", metavar="XX", help="the language, such as en, nb or sv")
    play.add_argument("--bot", metavar="NAME", help="let a bot play; prints skill and outcome")
    play.add_argument("--journal", type=Path, metavar="FILE", help="keep the evening here, or go on with it")
    play.add_argument("--from", dest="start", metavar="GUEST.NODE", help="in the middle of a talk; unsaved")
    play.add_argument(
        "--set", dest="state", action="append", metavar="KEY=VALUE", help="there: trust, risk, patience, phase, knows"
    )
    play.add_argument("--watch", action="store_true", help="what you save is in the game at once; unsaved")
    add_software(play)
    play.set_defaults(run=_play)


def add_software(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--software", action="store_true", help="show the window without the graphics card, faster where there is none"
    )


def add_host(add: Add) -> None:
    host = add("host", "Run an evening with a group, on phones or by a show of hands.", "host jeppe --lan --minutes 20")
    host.add_argument("scenario", metavar="ID", help="a scenario's id or folder")
    host.add_argument("--lan", action="store_true", help="let phones on this network in; without it only this machine")
    host.add_argument(
        "--port", type=port, metavar="N", help="listen there (8080, or where it was before); 0 finds a free one"
    )
    host.add_argument(
        "--public-url", type=web_address, metavar="URL", help="what phones call it, behind a proxy or tunnel"
    )
    host.add_argument("--headless", action="store_true", help="open no window; a browser is the big screen")
    host.add_argument(
        "--json", action="store_true", help="say where it listens in one line of JSON, and open no window"
    )
    host.add_argument(
        "--tls",
        nargs=2,
        type=Path,
        metavar=("CERT", "KEY"),
        help="answer as https; opens no window",
    )
    host.add_argument(
        "--screen", action="store_true", help="with --workshop: only a window, the big screen of what is served there"
    )
    host.add_argument("--no-phones", action="store_true", help="cards and a show of hands; needs no network")
    host.add_argument("--minutes", type=int, choices=(20, 60), help="how long there is (60)")
    host.add_argument("--rooms", type=rooms, metavar="N", help="so many groups at once, each with a code of its own")
    host.add_argument("--teams", type=teams, metavar="N", help="so many teams vote on the same moments")
    host.add_argument("--seed", type=seed, metavar="N", help="the same number gives the same evening")
    host.add_argument("--lang", metavar="XX", help="the language, such as en, nb or sv")
    host.add_argument("--workshop", metavar="DIR", help="keep it here, or go on with it; with --db its name there")
    host.add_argument("--db", metavar="URL", help="keep it in a database, such as postgresql://ann@localhost/mingle")
    host.set_defaults(run=_host)


def add_cards(add: Add) -> None:
    cards = add("cards", "Voting cards and a run sheet for a group, to print.", "cards jeppe -o cards.html")
    cards.add_argument("scenario", metavar="ID", help="a scenario's id or folder")
    cards.add_argument("-o", "--output", type=Path, metavar="FILE", help="write it here; on the screen without it")
    cards.add_argument("--lang", metavar="XX", help="the language, such as en, nb or sv")
    cards.set_defaults(run=_cards)


def add_replay(add: Add) -> None:
    replay = add("replay", "Tell a saved evening again.", "replay evening.jsonl --verify")
    replay.add_argument("journal", type=Path, metavar="FILE", help="an evening's .jsonl file")
    replay.add_argument("--verify", action="store_true", help="decide it all again; exit 1 at the first difference")
    replay.add_argument("--lang", metavar="XX", help="the language, such as en, nb or sv")
    replay.add_argument("--scenario", metavar="ID", help="the scenario's id or folder, if it is not one of ours")
    replay.set_defaults(run=_replay)


def add_what_if(add: Add) -> None:
    what_if = add(
        "whatif", "Look back at an evening, and play on from one of its decisions.", "whatif e.jsonl --from 12"
    )
    what_if.add_argument("journal", type=Path, metavar="FILE", help="the .jsonl file of an evening that is over")
    what_if.add_argument(
        "--from", type=seed, dest="entry", metavar="N", help="play on from this decision; without it they are listed"
    )
    what_if.add_argument("--lang", metavar="XX", help="the language, such as en, nb or sv")
    what_if.add_argument("--scenario", metavar="ID", help="the scenario's id or folder, if it is not one of ours")
    what_if.set_defaults(run=_what_if)


def add_people(add: Add) -> None:
    people = add("people", "Who plays on this machine; * is who plays now.", "people --play Ada")
    people.add_argument("--add", metavar="NAME", help="somebody new, who plays from now on")
    people.add_argument("--play", metavar="NAME", help="let this person play from now on")
    people.add_argument("--copy", metavar="NAME", help="write everything this person has into a zip file")
    people.add_argument("--into", type=Path, default=Path(), metavar="DIR", help="where the zip file goes (here)")
    people.add_argument("--delete", metavar="NAME", help="delete this person's settings, evenings and results")
    people.set_defaults(run=_people)


def add_forget(add: Add) -> None:
    forget = add("forget", "Let every stored workshop forget somebody's name.", "forget Ane")
    forget.add_argument("name", metavar="NAME", help="as on the phone; a part of it that is a word is enough")
    forget.add_argument("--workshop", metavar="DIR", help="only in this one; with --db its name there")
    forget.add_argument("--db", metavar="URL", help="in this database instead of in the folders on this machine")
    forget.set_defaults(run=_forget)


def _play(args: Namespace) -> int:
    from game.cli_play import play  # noqa: PLC0415

    return play(args)


def _host(args: Namespace) -> int:
    from game.cli_host import host  # noqa: PLC0415

    return host(args)


def _cards(args: Namespace) -> int:
    from game.cli_cards import run_cards  # noqa: PLC0415

    return run_cards(args, sys.stdout)


def _replay(args: Namespace) -> int:
    from game.cli_replay import replay  # noqa: PLC0415

    return replay(args)


def _what_if(args: Namespace) -> int:
    from game.cli_whatif import what_if  # noqa: PLC0415

    return what_if(args)


def _people(args: Namespace) -> int:
    from game.cli_people import run_people  # noqa: PLC0415

    return run_people(args)


def _forget(args: Namespace) -> int:
    from game.cli_forget import run_forget  # noqa: PLC0415

    return run_forget(args, sys.stdout)
