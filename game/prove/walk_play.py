"""Walks the golden plays of a scenario: where one cannot be walked or ends elsewhere, a diagnostic says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.content.diagnostic import Diagnostic, Findings, nearest
from game.core import commands as cmd
from game.core.debrief import debrief
from game.core.errors import Refused
from game.core.party import PHONE
from game.core.session import Session
from game.prove.plays import MOST, Play, Step, read_play
from game.prove.reading import seen_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from game.core.commands import Answer
    from game.core.scenario import Scenario


def check_plays(folder: Path, scenario: Scenario) -> tuple[Diagnostic, ...]:
    """What is wrong with the plays in `folder`/plays."""
    return tuple(found for path in sorted(folder.glob("plays/*.yaml")) for found in check_play(path, scenario))


def check_play(path: Path, scenario: Scenario) -> tuple[Diagnostic, ...]:
    findings = Findings(path)
    play = read_play(path, scenario, findings)
    if play is not None:
        walk(scenario, play, findings)
    return findings.sorted


def walk(scenario: Scenario, play: Play, findings: Findings) -> Session:
    """Walk a play to its end, or to the first step that cannot be taken."""
    session = Session.start(scenario, play.seed)
    for step in play.steps:
        try:
            _take(session, step)
        except Refused as refusal:
            what = f"'{step.does} {step.what}'".replace(" '", "'")
            message = f"{what} cannot be done: {str(refusal).rstrip('.')}"
            findings.add("MG071", step.at, message, _way_out(session, step))
            return session
    _judge(session, play, findings)
    return session


def _take(session: Session, step: Step) -> None:
    if session.party.where == "called" and step.does != "answer":
        session.do(cmd.Reply("finish"))
    _STEPS[step.does](session, step.what)


def _way_out(session: Session, step: Step) -> str:
    """What could have been done instead."""
    party = session.party
    if step.does == "go" and party.where == "room":
        return nearest(step.what, party.present())
    if step.does in ("say", "cut") and party.where == "talk":
        cards = nearest(step.what, [card.option.id for card in seen_of(session)])
        return f"{cards} (talking with {party.talking})"
    return {"talk": f"you are talking with {party.talking}", "room": "you are in the room"}.get(party.where, "")


def _hear_out(session: Session) -> None:
    """To the guest's last part, pauses included; your own telephone may ring meanwhile."""
    while (talk := session.view().talk) and (talk.pausing or talk.of > len(talk.parts)):
        session.do(cmd.KeepSilent() if talk.pausing else cmd.Hear())
        if session.party.caller == PHONE:
            session.do(cmd.Reply("finish"))


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


def _two(words: str) -> tuple[str, str]:
    one, _, other = words.partition(" ")
    return one, other


def _answer(session: Session, how: str) -> None:
    answers: dict[str, Answer] = {"finish": "finish", "introduce": "introduce", "excuse": "excuse"}
    if how not in answers:
        raise Refused("no_arrow", f"one can {', '.join(answers)}")
    session.do(cmd.Reply(answers[how]))


_STEPS: Mapping[str, Callable[[Session, str], object]] = {
    "go": lambda session, guest: session.do(cmd.Approach(guest)),
    "prepare": lambda session, measure: session.do(cmd.Prepare(measure)),
    "open": lambda session, _: session.do(cmd.OpenDoor()),
    "lookup": lambda session, guest: session.do(cmd.LookUp(guest)),
    "hang": lambda session, poster: session.do(cmd.Hang(poster)),
    "down": lambda session, poster: session.do(cmd.TakeDown(poster)),
    "stopp": lambda session, _: session.do(cmd.Stop()),
    "tend": lambda session, guest: session.do(cmd.Tend(guest)),
    "keep": lambda session, both: session.do(cmd.Keep(*_two(both))),
    "introduce": lambda session, both: session.do(cmd.Introduce(*_two(both))),
    "ask": lambda session, guest: session.do(cmd.AskLeave(guest)),
    "ring": lambda session, guest: session.do(cmd.RingUp(guest)),
    "glance": lambda session, _: session.do(cmd.Glance()),
    "say": _say,
    "cut": _cut,
    "silence": _silence,
    "away": lambda session, _: session.do(cmd.StepAway()),
    "look": lambda session, _: session.do(cmd.LookAround()),
    "home": lambda session, _: session.do(cmd.Leave()),
    "wait": _wait,
    "answer": _answer,
}


def _judge(session: Session, play: Play, findings: Findings) -> None:
    for ending in play.ends:
        came = session.party.guests[ending.guest].outcome
        if came != ending.outcome:
            end = f"ends in '{came}'" if came else "has no end"
            message = f"the talk with {ending.guest} {end}, not '{ending.outcome}'"
            findings.add("MG072", ending.at, message, "mend the play or the talk")
    result = debrief(session)
    values = {"skill": result.skill.total, "outcome": result.outcome}
    for wanted in play.ranges:
        if not wanted.low <= values[wanted.of] < wanted.below:
            limits = f"and below {wanted.below:g}" if wanted.below < MOST else "up"
            message = f"{wanted.of} is {values[wanted.of]:.1f}, not from {wanted.low:g} {limits}"
            findings.add("MG073", wanted.at, message, "mend the play or the range")
