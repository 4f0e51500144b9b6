"""Every bot plays whole evenings; the habits are what they say."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import pytest

from game.core.events import CutInMade, Said
from game.core.session import Session, first_difference
from game.prove.bots import BOTS
from game.prove.reading import seen_of
from game.prove.simulate import do_run, drive, run_evening
from tests.shipped import read

if TYPE_CHECKING:
    from game.core.scenario import Scenario
    from game.prove.habits import Text


@lru_cache(maxsize=1)
def jeppe() -> tuple[Scenario, Text]:
    loaded = read("jeppe")
    assert loaded.scenario is not None
    assert loaded.texts is not None
    return loaded.scenario, loaded.texts.get


@lru_cache(maxsize=64)
def played(bot: str, seed: int = 1) -> Session:
    scenario, text = jeppe()
    return run_evening(scenario, bot, seed, text)


def said(session: Session) -> list[Said]:
    return [event for entry in session.entries for event in entry.events if isinstance(event, Said)]


def stances(bot: str) -> list[str]:
    return [event.stance for event in said(played(bot))]


def test_the_bots_are_those_of_the_contract() -> None:
    assert set(BOTS) == {
        "random", "first", "longest", "question-mark", "icons-only", "always-listen", "always-challenge",
        "always-push", "always-relate", "pleaser", "listener-challenger", "poster-only", "newcomers-only",
        "oldest-only", "planner",
    }  # fmt: skip


@pytest.mark.parametrize("bot", BOTS)
def test_every_bot_finishes_and_replays_identically(bot: str) -> None:
    for seed in (1, 2, 3):
        session = played(bot, seed)
        assert session.over
        assert bool(said(session)) == (bot != "poster-only")
        assert first_difference(session.scenario, seed, session.entries) is None


@pytest.mark.parametrize("bot", BOTS)
def test_a_bot_plays_the_same_seed_the_same_way(bot: str) -> None:
    scenario, text = jeppe()
    again = Session.start(scenario, 1)
    assert drive(again, BOTS[bot](again, 1, text))
    assert again.entries == played(bot).entries


def test_a_bot_sees_the_cards_that_the_view_shows_in_their_order() -> None:
    scenario, _ = jeppe()
    for bot in ("random", "always-push"):
        session = Session.start(scenario, 5)
        player = BOTS[bot](session, 5, None)
        while not session.over:
            talk = session.view().talk
            shown = [card.commands for card in talk.cards if card.commands] if talk else []
            assert [card.commands for card in seen_of(session)] == shown
            do_run(session, player.choose())


def test_the_pusher_cuts_in() -> None:
    assert any(isinstance(event, CutInMade) for entry in played("always-push").entries for event in entry.events)


def test_the_listener_hears_everyone_out() -> None:
    entries = played("listener-challenger").entries
    assert not any(isinstance(event, CutInMade) for entry in entries for event in entry.events)


def test_the_listener_challenges_what_it_has_heard() -> None:
    assert stances("listener-challenger").index("listen") < stances("listener-challenger").index("challenge")


def test_the_pleaser_never_challenges_where_it_can_help_it() -> None:
    kind = stances("pleaser")
    assert kind.count("relate") + kind.count("listen") > len(kind) / 2


def test_reading_icons_only_is_three_listens_and_then_challenges() -> None:
    events = said(played("icons-only"))
    torunn = [event.stance for event in events if event.guest == "torunn"]
    assert torunn[:4] == ["listen", "listen", "listen", "challenge"]
    assert "push" not in stances("icons-only")


def test_the_question_mark_asks_wherever_a_question_lies() -> None:
    text = jeppe()[1]
    asked = [text(event.option).endswith("?") for event in said(played("question-mark"))]
    assert sum(asked) > len(asked) / 2


@pytest.mark.parametrize("bot", ["longest", "question-mark"])
def test_a_bot_that_reads_sentences_asks_for_the_texts(bot: str) -> None:
    with pytest.raises(ValueError, match="texts"):
        run_evening(jeppe()[0], bot, 1)
