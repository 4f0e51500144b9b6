"""Golden plays: a designer writes a road through an evening and where it ends; here it is walked.

Steps are words: `go jeppe`, `say room` (hears the guest out first), `cut badge` (says it at once), `silence`, `away`,
`look`, `wait 3`, `answer introduce`, `home`. `ends` names outcomes, `skill` and `outcome` a range.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.content.diagnostic import Findings
from game.content.parse import parse
from game.content.source import read_source
from game.content.tree import entry, items, word
from game.core import commands as cmd
from game.core.debrief import debrief
from game.core.errors import Refused
from game.core.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from game.content.tree import Tree
    from game.core.commands import Answer
    from game.core.scenario import Scenario


class PlayFault(Exception):  # noqa: N818 - it says itself what it is
    """A play that cannot be read, cannot be walked, or ends elsewhere: names the file, the line and what happened."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step as written, and where."""

    does: str
    what: str
    line: int


@dataclass(frozen=True, slots=True)
class Play:
    """A road and what must be true at its end; ranges are [from, below)."""

    path: Path
    title: str
    seed: int
    steps: tuple[Step, ...]
    ends: tuple[tuple[str, str], ...]
    skill: tuple[float, float]
    outcome: tuple[float, float]


def read_play(path: Path) -> Play:
    """Read a play; raises PlayFault with the first thing that is wrong."""
    findings = Findings(path)
    text = read_source(path, findings).text
    tree = parse(text, findings) if text is not None else None
    if tree is None or findings.broken:
        raise PlayFault(str(findings.sorted[0]))
    ends = entry(tree, "ends")
    names = ends.entries if ends is not None and hasattr(ends, "entries") else {}
    return Play(
        path=path,
        title=word(tree, "play"),
        seed=int(word(tree, "seed") or 1),
        steps=tuple(_step(item) for item in items(tree, "steps")),
        ends=tuple((guest, word(ends, guest)) for guest in names),
        skill=_range(entry(tree, "skill")),
        outcome=_range(entry(tree, "outcome")),
    )


def walk(scenario: Scenario, play: Play) -> Session:
    """Walk a play to its end; raises PlayFault where a step cannot be taken or an expectation is not met."""
    session = Session.start(scenario, play.seed)
    for step in play.steps:
        try:
            _take(session, step)
        except (Refused, KeyError, ValueError) as fault:
            raise PlayFault(f"{play.path}:{step.line}: '{step.does} {step.what}' cannot be done: {fault}") from fault
    _judge(session, play)
    return session


def _step(item: Tree) -> Step:
    does, _, what = word(item).partition(" ")
    return Step(does, what.strip(), item.line)


def _range(tree: Tree | None) -> tuple[float, float]:
    return float(word(tree, "from") or 0), float(word(tree, "below") or 101)


def _take(session: Session, step: Step) -> None:
    if session.view().where == "called" and step.does != "answer":
        session.do(cmd.Reply("finish"))
    _STEPS[step.does](session, step.what)


def _hear_out(session: Session) -> None:
    """To the guest's last part, pauses included."""
    while (talk := session.view().talk) and (talk.pausing or talk.of > len(talk.parts)):
        session.do(cmd.KeepSilent() if talk.pausing else cmd.Hear())


def _say(session: Session, option: str) -> None:
    _hear_out(session)
    session.do(cmd.Say(option))


def _cut(session: Session, option: str) -> None:
    talk = session.view().talk
    if talk and talk.of > len(talk.parts):
        session.do(cmd.CutIn())
    session.do(cmd.Say(option))


def _silence(session: Session, _: str) -> None:
    _hear_out(session)
    session.do(cmd.KeepSilent())


def _wait(session: Session, beats: str) -> None:
    for _ in range(int(beats or 1)):
        session.do(cmd.Wait())


def _answer(session: Session, how: str) -> None:
    answers: dict[str, Answer] = {"finish": "finish", "introduce": "introduce", "excuse": "excuse"}
    session.do(cmd.Reply(answers[how]))


_STEPS: dict[str, Callable[[Session, str], object]] = {
    "go": lambda session, guest: session.do(cmd.Approach(guest)),
    "say": _say,
    "cut": _cut,
    "silence": _silence,
    "away": lambda session, _: session.do(cmd.StepAway()),
    "look": lambda session, _: session.do(cmd.LookAround()),
    "home": lambda session, _: session.do(cmd.Leave()),
    "wait": _wait,
    "answer": _answer,
}


def _judge(session: Session, play: Play) -> None:
    for guest, outcome in play.ends:
        came = session.party.guests[guest].outcome
        if came != outcome:
            raise PlayFault(f"{play.path}: {guest} ends in '{came}', not in '{outcome}'")
    result = debrief(session)
    for name, value, (low, high) in (
        ("skill", result.skill.total, play.skill),
        ("outcome", result.outcome, play.outcome),
    ):
        if not low <= value < high:
            raise PlayFault(f"{play.path}: {name} is {value:.1f}, not from {low:g} and below {high:g}")
