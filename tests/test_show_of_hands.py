"""A room of people can play: votes in, one choice out, through View and Command alone."""

from __future__ import annotations

from collections import Counter
from random import Random
from typing import TYPE_CHECKING

from game.core.session import Session
from game.core.view import commands_of
from tests.shipped import shipped

if TYPE_CHECKING:
    from game.core.commands import Command
    from game.core.player import Player
    from game.core.view import View


class ShowOfHands:
    """Thirty hands; each is put up for one of the things on offer, and the most hands win."""

    def __init__(self, seed: int) -> None:
        self.hands = Random(seed)

    def choose(self, view: View) -> tuple[Command, ...]:
        on_offer = [run for run in commands_of(view) if "Leave" not in type(run[0]).__name__]
        votes = Counter(self.hands.randrange(len(on_offer)) for _ in range(30))
        return on_offer[votes.most_common(1)[0][0]]


def test_a_show_of_hands_plays_a_whole_evening() -> None:
    scenario = shipped("jeppe")
    room: Player = ShowOfHands(3)
    session = Session.start(scenario, 3)
    while not session.over and (chosen := room.choose(session.view())):
        session.play(chosen)
    assert session.over
    assert len(session.entries) > 10
