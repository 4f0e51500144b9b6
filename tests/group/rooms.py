"""Rooms and workshops in a few lines, for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.commands import Say
from game.core.view import Words
from game.group import messages as msg
from game.group.decide import receive
from game.group.evolve import folded
from game.group.room import Decision, Room
from game.group.stage import Choice, Stage, next_command
from tests.core.rich import rich
from tests.shipped import shipped

if TYPE_CHECKING:
    from game.core.scenario import Scenario
    from game.group.events import Event
    from game.group.workshop import Workshop

RICH = rich()
HERE = Decision(0, 7)


def stage(decision: Decision = HERE, choices: int = 3, *, full: bool = True, over: bool = False) -> Stage:
    cards = tuple(Choice(Words(f"card.{nth}"), Say(f"card{nth}")) for nth in range(choices))
    return Stage(decision, cards, full, over, seed=3)


class Table:
    """A room with nothing behind it but a stage; each call is one message, its answer the last reply."""

    def __init__(self, people: int = 0, **more: int) -> None:
        self.room, self.stage = Room(), stage(**more)  # type: ignore[arg-type]
        self.events: list[Event] = []
        for nth in range(people):
            self.send(msg.Hello("", f"token{nth}"))

    def send(self, message: msg.Message, now: float = 0.0) -> msg.Reply:
        answer = receive(self.room, message, self.stage, now)
        self.room = folded(answer.events, self.room)
        self.events += answer.events
        return answer.reply

    def do(self, *orders: str | msg.Order, now: float = 0.0) -> msg.Reply:
        reply: msg.Reply = msg.Done()
        for order in orders:
            reply = self.send(msg.Do(self.room.turn, msg.Step(order) if isinstance(order, str) else order), now)
        return reply

    def vote(self, seat: int, choice: int, attempt: int | None = None, decision: Decision = HERE) -> msg.Reply:
        now = self.room.ballot.attempt if self.room.ballot else 1
        return self.send(msg.Vote(seat, decision, now if attempt is None else attempt, choice))


def jeppe() -> Scenario:
    return shipped("jeppe")


def to_a_vote(workshop: Workshop) -> None:
    """On with the evening until there is something to vote on."""
    for _ in range(99):
        if workshop.stage().choices:
            return
        view = workshop.session.view()
        workshop.act(next_command(view) or view.offers[0].commands[0])


def voted(workshop: Workshop, *counts: int) -> None:
    """One quick round, its consequence played."""
    padded = (*counts, *(0,) * (len(workshop.stage().choices) - len(counts)))
    for order in (msg.Step("open"), msg.Hands(padded), msg.Step("reveal"), msg.Step("play")):
        assert workshop.do(order) == msg.Done()


def to_a_full_round(workshop: Workshop) -> None:
    to_a_vote(workshop)
    while not workshop.stage().full:
        voted(workshop, 5, 1)
        workshop.do(msg.Step("next"))
        to_a_vote(workshop)
