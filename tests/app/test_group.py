"""A workshop in the window: one choice begins it, hands are typed, nothing shows a vote before the reveal."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from game.app.group.ballot_card import BallotCard
from game.app.screens.group import Group
from game.group import messages as msg
from game.group.stage import next_command
from game.group.workshop import Workshop
from game.saves.workshop import read_workshop
from game.text.interface import interface
from tests.app.golden import compare
from tests.app.house import at_the_title
from tests.group.rooms import jeppe
from tests.saves.disks import full

if TYPE_CHECKING:
    from game.group.room import Room
    from tests.app.pilot import Pilot


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINGLE_HOME", str(tmp_path))
    monkeypatch.setattr("game.app.hosted.workshops.SystemRandom", _Three)


class _Three:
    """The same evening every time."""

    def randrange(self, *_: int) -> int:
        return 3


def hosting(size: tuple[int, int] = (640, 360), **set_to: object) -> Pilot:
    pilot = at_the_title(size, **set_to)
    pilot.pick("group")
    pilot.press("return")
    return pilot


def room(pilot: Pilot) -> Room:
    assert pilot.app.workshop is not None
    return pilot.app.workshop.room


def vote(pilot: Pilot, *counts: int) -> None:
    """Open the vote where it is not, and type the hands."""
    if room(pilot).step == "scene":
        pilot.press("space")
    for count in counts:
        pilot.press(*str(count), "return")


def quick(pilot: Pilot, *counts: int) -> None:
    vote(pilot, *counts)
    pilot.press("space", "space")


def to_the_full_round(pilot: Pilot) -> int:
    """How many cards lie there."""
    assert pilot.app.workshop is not None
    for _ in range(60):
        stage = pilot.app.workshop.stage()
        if stage.choices and stage.full and not stage.pausing:
            return len(stage.choices)
        if stage.choices and not stage.pausing:
            quick(pilot, *(9, 5, 3, 1)[: len(stage.choices)])
        else:
            pilot.press("space")
    raise AssertionError("no full round came")


def cards(pilot: Pilot) -> list[BallotCard]:
    return [widget for widget in pilot.app.screen.widgets if isinstance(widget, BallotCard)]


def test_from_the_title_two_keys_begin_twenty_minutes() -> None:
    pilot = hosting()
    assert pilot.screen == "group"
    assert pilot.app.workshop is not None
    assert pilot.app.workshop.plan is not None
    assert pilot.app.workshop.plan.minutes == 20
    assert [card.letter for card in cards(pilot)] == ["A", "B"]


def test_hands_are_typed_card_by_card_and_space_goes_on() -> None:
    pilot = hosting()
    vote(pilot, 20, 7)
    assert room(pilot).tally().counts == (20, 7)
    assert pilot.focus == "next"
    pilot.press("space")
    assert room(pilot).step == "revealed"
    pilot.press("space")
    assert room(pilot).step == "scene"
    assert pilot.app.view.talk is not None
    assert pilot.app.view.talk.guest == "jeppe"


def test_what_was_counted_is_not_shown_before_the_reveal() -> None:
    one, other = hosting((1280, 720)), hosting((1280, 720))
    vote(one, 20, 7)
    vote(other, 7, 20)
    assert one.words() == other.words()
    pictures = [pilot.picture().copy() for pilot in (one, other)]
    assert pictures[0].get_buffer().raw == pictures[1].get_buffer().raw


def test_a_number_can_be_mended_and_typed_anew() -> None:
    pilot = hosting()
    pilot.press("space", "3", "5", "backspace", "return", "4", "return")
    assert room(pilot).tally().counts == (3, 4)
    pilot.press("a", "9", "return")
    assert room(pilot).tally().counts == (9, 4)


def test_a_letter_pressed_twice_takes_its_card_without_counting() -> None:
    pilot = hosting()
    pilot.press("space", "b")
    assert (room(pilot).step, pilot.focus) == ("voting", "B")
    pilot.press("b")
    assert room(pilot).rounds[-1].chosen == 1
    assert room(pilot).rounds[-1].how == "facilitator"


def test_enter_closes_no_vote_that_nobody_counted() -> None:
    pilot = hosting()
    pilot.press("space", "space", "return")
    assert room(pilot).step == "voting"


def test_vote_talk_vote_again_reveal() -> None:
    pilot = hosting()
    count = to_the_full_round(pilot)
    vote(pilot, *(9, 5, 3, 1)[:count])
    pilot.press("space")
    assert room(pilot).step == "discussing"
    pilot.press("space")
    vote(pilot, *(1, 9, 5, 3)[:count])
    pilot.press("space")
    made = room(pilot).rounds[-1]
    assert len(made.votes) == 2
    assert made.chosen == 1


def test_a_tie_is_drawn_by_the_big_key() -> None:
    pilot = hosting()
    vote(pilot, 5, 5)
    pilot.press("space")
    assert room(pilot).step == "tied"
    pilot.press("space")
    assert room(pilot).rounds[-1].how == "lot"


def test_the_other_road_is_one_button_away_and_the_old_one_stays() -> None:
    pilot = hosting()
    quick(pilot, 9, 1)
    assert pilot.app.workshop is not None
    old = pilot.app.workshop.session.entries
    pilot.pick("rewind")
    assert room(pilot).road == 1
    quick(pilot, 1, 9)
    assert pilot.app.workshop.sessions[0].entries == old
    assert pilot.app.view.talk is not None
    assert pilot.app.view.talk.guest == "torunn"


def a_way_into_an_interruption() -> list[int]:
    """What must be picked, one round after the other, until somebody comes over in the middle of a talk."""
    for luck in map(Random, range(50)):
        workshop, picked = Workshop.start(jeppe(), 3, "en"), []
        workshop.do(msg.Step("begin"))
        while not workshop.session.over:
            stage, command = workshop.stage(), next_command(workshop.session.view())
            if stage.choices and not stage.pausing:
                picked.append(luck.randrange(len(stage.choices)))
                for order in (msg.Step("open"), msg.Pick(picked[-1]), msg.Step("play"), msg.Step("next")):
                    workshop.do(order)
            elif command:
                workshop.act(command)
            elif workshop.session.view().where == "called":
                return picked
            else:
                break
    raise AssertionError("nobody ever comes over")


def test_whoever_breaks_in_is_answered_by_a_card_without_a_vote() -> None:
    pilot, picked = hosting(), a_way_into_an_interruption()
    while pilot.app.view.where != "called":
        assert pilot.app.workshop is not None
        stage = pilot.app.workshop.stage()
        if stage.choices and not stage.pausing:
            letter = "abcd"[picked.pop(0)]
            pilot.press("space", letter, letter)
        pilot.press("space")
    pilot.press("space")
    assert pilot.app.view.where == "called"
    pilot.press("return")
    assert pilot.app.view.where != "called"


def test_looking_back_ends_at_the_title_and_says_where_it_lies() -> None:
    pilot = hosting()
    quick(pilot, 9, 1)
    pilot.pick("debrief")
    for _ in range(9):
        pilot.press("space")
        if pilot.screen == "title":
            break
    assert pilot.screen == "title"
    assert "workshops" in pilot.app.leaving_word
    assert pilot.app.workshop is None


def test_the_minutes_go_on_where_the_window_broke_and_say_when_to_look_back(monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = hosting()
    begun = room(pilot).began
    assert "look back" not in pilot.app.screen._strip()  # type: ignore[attr-defined]
    pilot.app.evening.close()
    monkeypatch.setattr("game.app.group.lines.time", lambda: begun + 15 * 60)
    again = at_the_title()
    again.pick("group")
    again.pick("go_on")
    assert room(again).began == begun
    assert "Minute 15 of 20" in again.app.screen._strip()  # type: ignore[attr-defined]


def test_a_workshop_that_was_left_goes_on() -> None:
    pilot = hosting()
    quick(pilot, 9, 1)
    pilot.press("escape")
    assert pilot.screen == "title"
    pilot.pick("group")
    pilot.pick("go_on")
    assert len(room(pilot).played) == 1
    assert pilot.app.view.talk is not None


@pytest.mark.parametrize("lang", interface().languages())
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_everything_stays_on_the_stage(lang: str, scale: float) -> None:
    pilot = hosting(lang=lang, text_scale=scale)
    for _ in range(25):
        if pilot.screen != "group":
            break
        assert isinstance(pilot.app.screen, Group)
        boxes = [widget.box for widget in pilot.app.screen.widgets]
        assert all(box.x >= 0 and box.right <= 1280 and box.below <= 720 for box in boxes), pilot.words()
        row = [box for box in boxes if box.y > 600]
        assert not any(one.right > other.x and one.x < other.x for one in row for other in row), pilot.words()
        if room(pilot).step == "voting":
            vote(pilot, *(5, 4, 3, 2)[: len(cards(pilot))])
        pilot.picture()
        pilot.press("space")


def test_the_reveal_is_read_aloud() -> None:
    pilot = hosting(voice=True)
    vote(pilot, 20, 7)
    pilot.press("space")
    assert "A: Jeppe. votes 20. B: Torunn. votes 7. A has the most" in " ".join(pilot.app.aloud._announced)


def test_it_looks_as_it_did() -> None:
    pilot = hosting((1280, 720))
    count = to_the_full_round(pilot)
    vote(pilot, *(9, 5, 3, 1)[:count])
    compare(pilot.picture(), "group_vote")
    pilot.press("space", "space")
    vote(pilot, *(1, 9, 5, 3)[:count])
    pilot.press("space")
    compare(pilot.picture(), "group_reveal")


def test_a_full_disk_is_a_banner_and_the_workshop_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    pilot = hosting()
    monkeypatch.setattr(pilot.app, "banner", said.append)
    assert pilot.app.evening.hosting is not None
    keeping = pilot.app.evening.hosting.keeping
    with full(keeping._ledger.engine):
        quick(pilot, 9, 3)
    assert len(room(pilot).played) == 1
    assert len(said) == 1
    assert "disk is full" in said[0]
    pilot.press("space")
    assert keeping.fault is None
    before = room(pilot)
    pilot.app.evening.close()
    assert read_workshop(Path(keeping.path)).room == before
