"""A workshop to report on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.group import messages as msg
from game.saves.workshop import begin_workshop, keeping_of
from tests.group.rooms import jeppe, to_a_full_round, to_a_vote

if TYPE_CHECKING:
    from pathlib import Path


def held(path: Path, name: str = "") -> Path:
    """Four phones, one of them shared: quick rounds until a full one, from which another road leaves."""
    workshop = begin_workshop(jeppe(), 3, "en", 20, path)
    for seat in range(4):
        workshop.receive(msg.Hello("", f"token{seat}", name if seat == 2 else "", 2 if seat == 3 else 1))
    workshop.do(msg.Step("begin"))
    to_a_full_round(workshop)
    for votes in ((0, 0, 1, 1), (0, 0, 0, 1)):
        workshop.do(msg.Step("vote_again" if workshop.room.step == "discussing" else "open"))
        ballot = workshop.room.ballot
        assert ballot is not None
        for seat, choice in enumerate(votes):
            workshop.receive(msg.Vote(seat, ballot.decision, ballot.attempt, choice))
        workshop.do(msg.Step("discuss"))
    for step in ("reveal", "play", "next"):
        workshop.do(msg.Step(step))
    workshop.do(msg.Rewind(workshop.room.played[-1].decision))
    to_a_vote(workshop)
    keeping_of(workshop).close()
    return path
