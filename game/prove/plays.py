"""Golden plays: a designer writes a road through an evening and where it ends; here it is read.

Steps are words; STEPS has them all. `ends` names outcomes, `skill` and `outcome` a range.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf, isfinite
from types import MappingProxyType
from typing import TYPE_CHECKING

from game.content.diagnostic import Findings, clip, nearest
from game.content.parse import parse
from game.content.source import read_source
from game.content.tree import Listing, Scalar, Table, Tree, entry, fields, items, names, word
from game.core.cast import cast

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from game.core.scenario import Scenario

KEYS: Mapping[str, str] = MappingProxyType({
    "play": "what it shows",
    "seed": "of the evening; without it, 1",
    "steps": "what is done, one step after the other",
    "ends": "the outcome of each guest's talk: `{maria: agreed}`",
    "skill": "what it must come to: `{from: 60, below: 80}`",
    "outcome": "the same of the outcome",
})  # fmt: skip
STEPS: Mapping[str, str] = MappingProxyType({
    "go": "to a guest: `go maria`",
    "say": "hear the guest out and say an option, by its id: `say how`",
    "cut": "say it at once: `cut how`",
    "silence": "say nothing",
    "away": "step away",
    "look": "look around",
    "wait": "let beats pass: `wait 3`, one without a number",
    "answer": "whoever breaks in: `answer finish`, `introduce` or `excuse`",
    "home": "go home",
    "prepare": "take a measure before the door opens: `prepare sign`",
    "open": "open the door",
    "lookup": "look up a guest: `lookup maria`",
    "hang": "put up a poster: `hang tasting`",
    "down": "take it down: `down tasting`",
    "stopp": "stop and think",
    "tend": "look in on a guest one has parted from: `tend maria`",
    "keep": "keep a promise: `keep maria tea`",
    "introduce": "one guest to another: `introduce maria jonas`",
    "ask": "for leave to ring: `ask liv`",
    "ring": "somebody up: `ring liv`",
    "glance": "at your own telephone",
})  # fmt: skip
OF_TWO_WORDS = frozenset(
    {"go", "say", "cut", "answer", "prepare", "lookup", "hang", "down", "tend", "keep", "introduce", "ask", "ring"}
)
MOST = 101.0  # skill and outcome end at 100
DIGITS = 18  # of a seed or of beats


@dataclass(frozen=True, slots=True)
class Step:
    """One step as written, and where."""

    does: str
    what: str
    at: Tree


@dataclass(frozen=True, slots=True)
class Ending:
    """With which outcome a guest's talk must end."""

    guest: str
    outcome: str
    at: Tree


@dataclass(frozen=True, slots=True)
class Range:
    """What skill or outcome must come to: [low, below)."""

    of: str
    low: float
    below: float
    at: Tree


@dataclass(frozen=True, slots=True)
class Play:
    """A road and what must be true at its end."""

    title: str
    seed: int
    steps: tuple[Step, ...]
    ends: tuple[Ending, ...]
    ranges: tuple[Range, ...]


def read_play(path: Path, scenario: Scenario, findings: Findings) -> Play | None:
    """None where the file cannot be read as a play; `findings` say why."""
    text = read_source(path, findings).text
    tree = None if text is None else parse(text, findings)
    if tree is None:
        return None
    if not isinstance(tree, Table):
        findings.add("MG070", tree, "a play is a mapping", "begin with `play: what it shows`")
        return None
    for field in fields(tree):
        if field.key.text not in KEYS:
            findings.unknown("MG020", field.key, "key", field.key.text, KEYS)
    if not isinstance(entry(tree, "steps"), Listing):
        findings.add("MG070", entry(tree, "steps") or tree, "no list of steps", "such as `steps: [go maria, say how]`")
    seed = _seed(entry(tree, "seed"), findings)
    play = Play(
        title=word(tree, "play"),
        seed=seed,
        steps=tuple(_step(item, findings) for item in items(tree, "steps")),
        ends=tuple(_ending(field.key, field.value, scenario, seed, findings) for field in fields(tree, "ends")),
        ranges=tuple(_range(name, tree, findings) for name in ("skill", "outcome") if entry(tree, name) is not None),
    )
    return None if findings.broken else play


def _step(item: Tree, findings: Findings) -> Step:
    does, _, what = word(item).partition(" ")
    if does not in STEPS:
        findings.add("MG070", item, f"'{clip(word(item))}' is no step", nearest(does, STEPS))
    elif not what and does in OF_TWO_WORDS:
        findings.add("MG070", item, f"'{does}' needs a second word", "such as `go maria`, `say how`, `answer finish`")
    elif does == "wait" and what and not _whole(what):
        findings.add("MG070", item, f"'{clip(what)}' is no number of beats", "such as `wait 3`")
    return Step(does, what.strip(), item)


def _ending(guest: Scalar, at: Tree, scenario: Scenario, seed: int, findings: Findings) -> Ending:
    there = cast(scenario, seed).guests
    outcomes = {one.id: [outcome.id for outcome in one.outcomes] for one in there}
    if guest.text not in outcomes:
        findings.unknown("MG014", guest, "guest", guest.text, outcomes)
    elif word(at) not in outcomes[guest.text]:
        findings.unknown("MG016", at, "outcome", word(at), outcomes[guest.text])
    return Ending(guest.text, word(at), at)


def _range(name: str, tree: Table, findings: Findings) -> Range:
    at = tree.entries[name]
    for key in names(at):
        if key not in ("from", "below"):
            findings.unknown("MG020", at, "key", key, ("from", "below"))
    if not isinstance(at, Table):
        findings.add("MG070", at, f"`{name}` is a range", f"such as `{name}: {{from: 60, below: 80}}`")
    low, below = _number(entry(at, "from"), 0.0, findings), _number(entry(at, "below"), MOST, findings)
    return Range(name, low, below, at)


def _whole(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= DIGITS


def _seed(tree: Tree | None, findings: Findings) -> int:
    if tree is None:
        return 1
    if not _whole(word(tree)):
        findings.add("MG070", tree, f"'{clip(word(tree))}' is no number from 0 up", "such as `seed: 1`")
        return 1
    return int(word(tree))


def _number(tree: Tree | None, otherwise: float, findings: Findings) -> float:
    if tree is None:
        return otherwise
    try:
        number = float(word(tree))
    except ValueError:
        number = inf
    if not isfinite(number):
        findings.add("MG070", tree, f"'{clip(word(tree))}' is no number", "such as `from: 60`")
        return otherwise
    return number
