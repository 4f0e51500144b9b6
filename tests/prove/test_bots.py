"""Every bot plays whole evenings; the habits are what they say."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import pytest

from game.content.load import load
from game.core.events import CutInMade, Said
from game.core.session import Session, first_difference
from game.prove.bots import BOTS
from game.prove.simulate import run_evening
from game.resources import scenarios

if TYPE_CHECKING:
    from game.core.scenario import Scenario
    from game.prove.bots import Text


@lru_cache(maxsize=1)
def jeppe() -> tuple[Scenario, Text]:
    loaded = load(scenarios() / "jeppe")
    assert loaded.scenario is not None
    assert loaded.texts is not None
    return loaded.scenario, loaded.texts.get


def played(bot: str, seed: int = 1) -> Session:
    scenario, text = jeppe()
    return run_evening(scenario, bot, seed, text)


def said(session: Session) -> list[Said]:
    return [event for entry in session.entries for event in entry.events if isinstance(event, Said)]


@pytest.mark.parametrize("bot", BOTS)
def test_every_bot_finishes_and_replays_identically(bot: str) -> None:
    for seed in (1, 2, 3):
        session = played(bot, seed)
        assert session.over
        assert said(session)
        assert first_difference(session.scenario, seed, session.entries) is None


@pytest.mark.parametrize("bot", BOTS)
def test_a_bot_plays_the_same_seed_the_same_way(bot: str) -> None:
    assert played(bot).entries == played(bot).entries


def test_the_pusher_cuts_in() -> None:
    assert any(isinstance(event, CutInMade) for entry in played("always-push").entries for event in entry.events)


def test_the_listener_hears_everyone_out() -> None:
    entries = played("listener-challenger").entries
    assert not any(isinstance(event, CutInMade) for entry in entries for event in entry.events)


def test_the_listener_challenges_what_it_has_heard() -> None:
    stances = [event.stance for event in said(played("listener-challenger"))]
    assert stances.index("listen") < stances.index("challenge")


def test_the_pleaser_never_challenges_where_it_can_help_it() -> None:
    stances = [event.stance for event in said(played("pleaser"))]
    assert stances.count("relate") + stances.count("listen") > len(stances) / 2


def test_the_longest_bot_asks_for_the_texts() -> None:
    with pytest.raises(ValueError, match="texts"):
        run_evening(jeppe()[0], "longest", 1)
