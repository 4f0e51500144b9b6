"""The page docs/journal.md: every command, event, refusal and cause that a journal can hold."""

from __future__ import annotations

import json
from dataclasses import fields
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin, get_type_hints

from game.core import commands as cmd
from game.core import events as ev
from game.core import wire
from game.core.refusals import REFUSALS
from game.core.session import FORMAT, READS, Entry, entry_to_json
from game.docs.causes import CAUSES

if TYPE_CHECKING:
    from collections.abc import Sequence

HEADER = {
    "format": f"of the journal; {FORMAT} now",
    "reads": f"the oldest format whose reader understands this journal; {READS} now",
    "game": "version of the game that wrote it",
    "scenario": "its id",
    "digest": "hash of the scenario's files, so that one that has changed since can be told",
    "seed": "of every die of the evening",
    "lang": "language it was begun in",
    "level": "`easy` or `hard`; not there on medium",
    "drill": "only of a drill: the guest whose talk it is, and the skill it trains",
    "parent": "only of a road that leaves another evening: that journal's name, without its ending",
    "entry": "only of such a road: the first entry that is its own; those before it are the parent's",
}
EXAMPLE = Entry(
    4,
    cmd.Say("pays"),
    (
        ev.Said("maria", "maria.hello.pays", "challenge", ("consequence",), rests=True),
        ev.Reacted("maria", "neutral", 1, 2, "reaction.reflect.neutral.soon"),
        ev.MeterMoved("maria", "risk", -2, 5, "maria.hello.pays"),
        ev.Replied("maria", "maria.hello.pays.reply.1"),
        ev.NodeEntered("maria", "close", again=False),
        ev.PartSaid("maria", "maria.close.says.1", does=False),
        ev.Stood("maria", "close", again=False, part=1, cut=False, silent=False, facts=1, once=0),
        ev.BeatPassed(6, (("jonas", "patience", -1, "waits"),)),
    ),
)
FORMATS = {
    1: "the journal",
    2: "hints, drills and levels; what is seen of promises kept, introductions and looking in",
}
INTRODUCTION = """# The journal

A saved evening is its journal: JSON Lines in UTF-8, one header, then one line an entry, written and flushed as it
happens. It is the save file, the replay, and all that the debrief reads. There is no wall clock in it: the same seed
and the same commands give the same bytes on every machine and under every hash seed. Loading takes the *events* as they
stand, so an old evening opens after the rules were tuned; `replay --verify` decides the *commands* again and names the
first entry that comes out differently. A torn last line (the machine went down while it was being written) is cut,
said, and nothing else is lost.

A reader that does not know a message, one of its fields, or what a header key does to the evening, cannot tell the
evening. So any of these that is added raises `format` and `reads`; an older game then names the version to open it
with. A journal of every format there has been is kept in the tests: all of them open.

| format | what it added |
| --- | --- |
{formats}

This page is written by `python main.py docs`; a test keeps it fresh.
"""


def journal_page() -> str:
    return "\n".join(
        (
            INTRODUCTION.replace("{formats}", "\n".join(f"| {n} | {added} |" for n, added in FORMATS.items())),
            "## The header\n",
            _table(("key", "what it is"), [(f"`{key}`", what) for key, what in HEADER.items()]),
            "## An entry\n",
            "`n` counts from 0, whose command is always `begin`. `command` is what was asked (`do` names it), `events`",
            "what then happened, in order (`is` names each). Every field of a message is written, always.\n",
            f"```json\n{_example()}\n```\n",
            "A text is never in a journal, only its id. A *drift* is `[guest, meter, by, because]`.\n",
            "## Commands\n",
            _messages(wire.COMMANDS.kinds),
            "## Events\n",
            _messages(wire.EVENTS.kinds),
            "## Causes\n",
            "Every event that changes a number says `because`; so does every drift.\n",
            _table(("because", "what it was"), [(f"`{cause.shown}`", cause.meaning) for cause in CAUSES]),
            "## Refusals\n",
            "A command that cannot be done changes nothing and is not written. The codes are stable.\n",
            _table(("code", "text"), [(f"`{code}`", text) for code, text in REFUSALS.items()]),
        )
    )


def _example() -> str:
    entry = entry_to_json(EXAMPLE)
    events = ",\n  ".join(json.dumps(event) for event in entry["events"])
    return f'{{"n": {entry["n"]}, "command": {json.dumps(entry["command"])}, "events": [\n  {events}]}}'


def _messages(kinds: dict[str, type[Any]]) -> str:
    rows = [(f"`{name}`", _fields(kind), " ".join((kind.__doc__ or "").split())) for name, kind in kinds.items()]
    return _table(("name", "fields", "what it is"), rows)


def _fields(kind: type[Any]) -> str:
    hints = get_type_hints(kind)
    return "<br>".join(f"`{field.name}`: {shape(hints[field.name])}" for field in fields(kind))


def shape(hint: Any) -> str:
    """A type as a reader of JSON would say it."""
    if hint == ev.Drift:
        return "drift"
    origin, args = get_origin(hint), get_args(hint)
    if origin is Literal:
        return " or ".join(f'"{value}"' for value in args)
    if origin in (Union, UnionType):
        return " or ".join(shape(arg) for arg in args)
    if origin is tuple and args[-1] is Ellipsis:
        return f"list of {shape(args[0])}"
    if origin is tuple:
        return f"[{', '.join(shape(arg) for arg in args)}]"
    return {str: "text", int: "whole number", bool: "true or false", NoneType: "null"}[hint]


def _table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines) + "\n"
