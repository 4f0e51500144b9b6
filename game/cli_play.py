"""The `play` command: one evening in the window, on a plain terminal or by a bot."""

from __future__ import annotations

import shlex
import sys
from contextlib import closing
from secrets import randbelow
from typing import TYPE_CHECKING

from game.cli_parser import Slip, program, unknown
from game.cli_rehearsal import rehearsal_of
from game.cli_scenario import Opened, find_home, language, open_scenario, tell_set_aside
from game.cli_window import open_game
from game.console.asking import somebody
from game.console.evening import play_evening
from game.console.foyer import Foyer
from game.console.page import page_for
from game.console.watched import Watched
from game.console.wording import Wording
from game.content.catalogue import catalogue, scenario_folders
from game.content.load import load
from game.core.debrief import debrief
from game.core.drill import places
from game.core.practice import next_place
from game.core.session import Session
from game.core.setup import WHOLE, Drill, Setup
from game.core.view import Words
from game.prove.bots import BOTS
from game.prove.simulate import drive
from game.resources import scenarios
from game.saves.evening import Evening, begin, newest_unfinished, rehearse, take_up
from game.saves.fault import JournalFault
from game.saves.practice import practised
from game.saves.progress import load_progress
from game.saves.reading import read_journal
from game.saves.settings import load_settings
from game.text.interface import interface

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from game.console.page import Page
    from game.core.practice import Place
    from game.core.rehearsal import Rehearsal

FAILED = 1
SEEDS = 1_000_000  # a seed that is drawn is short enough to be typed again


def play(args: Namespace) -> int:
    if args.bot is not None and args.bot not in BOTS:
        raise Slip(unknown("bot", args.bot, BOTS))
    place = _to_drill(args) if args.drill else None
    args.scenario = place[0] if place else args.scenario
    level = args.level or (load_settings().level if not args.bot else WHOLE.level)
    args.setup = Setup(Drill(place[1], args.drill) if place else None, level)
    if args.scenario is None and args.text and not args.bot and not _choose(args):
        return 0
    if args.scenario is None:
        raise Slip(f"which evening? there are: {', '.join(path.name for path in scenario_folders(scenarios()))}")
    opened = open_scenario(args.scenario)
    if opened is None:
        return FAILED
    rehearsal = rehearsal_of(args, opened.scenario)
    lang = language(args.lang, load_settings().lang, opened.words)
    tell_set_aside(lang)
    try:
        if args.bot:
            return _by_bot(args, opened, lang)
        if args.text:
            return _on_a_terminal(args, opened, lang, rehearsal)
        return _in_the_window(args, opened, rehearsal)
    except JournalFault as fault:
        print(fault, file=sys.stderr)
        return FAILED


def _choose(args: Namespace) -> bool:
    """Ask which evening, where somebody is there to answer; False where they go again."""
    page = page_for(sys.stdout)
    ask = somebody(sys.stdin, page)
    if ask is None:
        return True
    wording = Wording(interface(), language(args.lang, load_settings().lang))
    foyer = Foyer(page, wording, ask, args.setup.level)
    wanted = foyer.wanted(catalogue(scenarios()), load_progress(), None if args.journal else _left_over())
    page.gap()
    if wanted:
        args.scenario, args.journal = wanted.scenario, wanted.journal or args.journal
    return wanted is not None


def _left_over() -> tuple[str, Path] | None:
    """The scenario and the journal of the evening that was left last, where it is one of those there are."""
    path = newest_unfinished()
    name = str(read_journal(path).header["scenario"]) if path else ""
    return (name, path) if path and scenarios() / name in scenario_folders(scenarios()) else None


def _to_drill(args: Namespace) -> Place:
    """The talk to practise the skill with: of the evening that was named, else of all there are; raises Slip."""
    folders = [find_home(args.scenario)] if args.scenario else list(scenario_folders(scenarios()))
    read = [scenario for folder in folders if (scenario := load(folder).scenario)]
    place = next_place(args.drill, practised(), places(read, args.drill))
    if place is None:
        raise Slip(f"no talk there trains {args.drill!r}")
    return (args.scenario or place[0], place[1])


def _on_a_terminal(args: Namespace, opened: Opened, lang: str, rehearsal: Rehearsal | None) -> int:
    page = page_for(sys.stdout)
    if rehearsal or args.watch:
        return _tried(args, opened, lang, rehearsal, page)
    left = "" if args.journal or args.drill else _left(opened, args.lang)
    evening = _evening(args, opened, lang)
    wording = Wording(opened.words, lang, feedback=load_settings().feedback)
    command = _command(opened, evening.journal.path, args.lang)
    again = f"{program()} whatif {shlex.quote(str(evening.journal.path))}"
    drill = _drill_command(args.lang)
    ways = {"command": command, "left": left, "again": again, "drill": drill}
    return play_evening(evening, wording, sys.stdin, page, **ways)


def _tried(args: Namespace, opened: Opened, lang: str, rehearsal: Rehearsal | None, page: Page) -> int:
    evening, wording = rehearse(opened.scenario, rehearsal, _seed(args), lang, args.setup), Wording(opened.words, lang)
    from game.content.watching import Watching  # noqa: PLC0415 - most evenings watch nothing

    if not args.watch:
        return play_evening(evening, wording, sys.stdin, page, command="")
    with closing(Watching(opened.home)) as watching:
        return play_evening(evening, wording, Watched(sys.stdin, watching, rehearsal), page, command="")


def _in_the_window(args: Namespace, opened: Opened, rehearsal: Rehearsal | None) -> int:
    asked = (args.scenario, args.seed, args.lang, args.journal, args.setup)
    from game.content.watching import Watching  # noqa: PLC0415 - the same

    if not args.watch:
        return open_game(*asked, rehearsal=rehearsal, software=args.software)
    with closing(Watching(opened.home)) as watching:
        return open_game(*asked, rehearsal=rehearsal, watching=watching, software=args.software)


def _by_bot(args: Namespace, opened: Opened, lang: str) -> int:
    new = args.journal is None
    session = (
        Session.start(opened.scenario, _seed(args), lang, setup=args.setup)
        if new
        else _evening(args, opened, lang).session
    )
    drive(session, BOTS[args.bot](session, session.seed, lambda text: opened.words.get(text, lang)))
    result, wording = debrief(session), Wording(opened.words, lang)
    grade = wording.of(Words(f"ui.debrief.grade.{result.skill.grade or 'none'}"))
    figures = {"skill": f"{result.skill.total:.1f}", "grade": grade, "outcome": f"{result.outcome:.1f}"}
    print(wording.ui("bot", bot=args.bot, seed=session.seed, scenario=opened.scenario.id, **figures))
    return 0


def _command(opened: Opened, path: Path, lang: str | None) -> str:
    """What goes on with the evening in this file, in the language that was asked for."""
    asked = f" --lang {lang}" if lang else ""
    return f"{program()} play {shlex.quote(opened.name)} --text{asked} --journal {shlex.quote(str(path))}"


def _drill_command(lang: str | None) -> str:
    """What starts a drill of `{skill}`."""
    return f"{program()} play --drill {{skill}} --text" + (f" --lang {lang}" if lang else "")


def _left(opened: Opened, lang: str | None) -> str:
    """The command that goes on with the newest unfinished evening of this scenario, if there is one."""
    path = newest_unfinished(opened.scenario.id)
    return _command(opened, path, lang) if path else ""


def _evening(args: Namespace, opened: Opened, lang: str) -> Evening:
    """A new evening, or the one in the journal that was named; raises JournalFault."""
    if args.journal is None or not args.journal.exists():
        return begin(opened.scenario, _seed(args), lang, args.journal, args.setup)
    evening = take_up(opened.scenario, args.journal, lang)
    if evening.session.over:
        what = f"this evening is over; `{program()} replay {args.journal}` tells it, another file name starts a new one"
        raise JournalFault("over", args.journal, what)
    if args.seed not in (None, evening.session.seed):
        raise Slip(f"the evening in {args.journal} has seed {evening.session.seed}; leave --seed out to go on with it")
    return evening


def _seed(args: Namespace) -> int:
    return randbelow(SEEDS) if args.seed is None else int(args.seed)
