"""What makes every shipped evening tense: two who need you at once, and a room that is never the same."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from game.core import events as ev
from game.core.danger import is_worried
from game.core.party import PRESENT
from game.core.session import Session
from game.prove.bots import BOTS
from game.prove.simulate import do_run
from tests.shipped import EVENINGS, shipped

if TYPE_CHECKING:
    from game.core.view import News

SEEDS = (1, 2, 3)
OFTEN = 0.8  # of all returns to the room


def need(session: Session) -> set[str]:
    """Who wants you now, or is about to be lost."""
    guests = session.party.guests
    return {
        guest.id for guest in session.scenario.guests
        if guests[guest.id].at in PRESENT and (guests[guest.id].at == "wanting" or is_worried(guest, session.party))
    }  # fmt: skip


@cache
def played(name: str, seed: int) -> tuple[int, tuple[News, ...]]:
    """How often somebody began to need a host who was needed already, and the news on every return to the room."""
    session = Session.start(shipped(name), seed)
    player, before = BOTS["listener-challenger"](session, seed, None), set[str]()
    torn, news = 0, []
    while not session.over:
        where, told = session.party.where, len(session.entries)
        do_run(session, player.choose())
        now, talking = need(session), session.party.talking
        fresh = now - before - {talking}
        heckled = any(isinstance(event, ev.Heckled) for entry in session.entries[told:] for event in entry.events)
        torn += sum(talking is not None or len(now) > 1 for _ in fresh) + (talking is not None and heckled)
        before = now
        if where in ("talk", "called") and session.party.where == "room":
            news.append(session.view().news)
    return torn, tuple(news)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", EVENINGS)
def test_at_least_three_times_two_need_you_at_once(name: str, seed: int) -> None:
    torn, _ = played(name, seed)
    assert torn >= 3


@pytest.mark.parametrize("name", EVENINGS)
def test_every_return_shows_what_you_did_what_happened_and_what_will_be_lost(name: str) -> None:
    returns = [news for seed in SEEDS for news in played(name, seed)[1]]
    assert all(news.yours for news in returns)
    for told in ("others", "danger"):
        assert sum(getattr(news, told) is not None for news in returns) >= OFTEN * len(returns), told
