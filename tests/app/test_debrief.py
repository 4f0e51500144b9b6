"""The debrief: which cards there are, what they say, how one walks through them, and that nothing is cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.app.debrief.page import sentence
from game.app.debrief.replay import apart, changes
from game.app.screens.debrief import DebriefScreen
from game.core.timeline import Point
from game.saves.progress import load_progress
from game.saves.settings import Settings
from game.text.interface import interface
from tests.app.evenings import finish, open_evening
from tests.app.golden import compare

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.pilot import Pilot

CARDS = ["closing", "skill", "moment.A", "moment.B", "moment.C", "guest.arne", "others", "clues"]


def debriefed(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    settings: Settings | None = None,
    size: tuple[int, int] = (640, 360),
) -> tuple[Pilot, DebriefScreen]:
    pilot = open_evening(tmp_path, monkeypatch, settings, size)
    finish(pilot)
    assert isinstance(pilot.app.screen, DebriefScreen)
    return pilot, pilot.app.screen


def read(screen: DebriefScreen, name: str) -> str:
    return next(page.spoken for page in screen.pages if page.name == name)


def test_the_cards_go_from_the_dark_room_to_what_to_practise(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, screen = debriefed(tmp_path, monkeypatch)
    assert [page.name for page in screen.pages] == CARDS


def test_enter_walks_through_all_of_them_and_stops_at_the_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, screen = debriefed(tmp_path, monkeypatch)
    seen = [screen.page.name]
    for _ in range(len(CARDS) - 1):
        pilot.press("return")
        pilot.picture()
        seen.append(screen.page.name)
    assert seen == CARDS
    assert pilot.focus == "again"


def test_left_and_right_walk_both_ways(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, screen = debriefed(tmp_path, monkeypatch)
    pilot.press("right", "right", "left")
    assert screen.page.name == "skill"
    pilot.press("left", "left", "left")
    assert screen.page.name == "closing"


def test_the_mouse_walks_on_and_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, screen = debriefed(tmp_path, monkeypatch)
    pilot.click("next")
    assert screen.page.name == "skill"
    pilot.click("previous")
    assert screen.page.name == "closing"


def test_the_gamepad_walks_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, screen = debriefed(tmp_path, monkeypatch)
    pilot.pad("choose", "right")
    assert screen.page.name == "moment.A"


def test_a_number_opens_its_card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, screen = debriefed(tmp_path, monkeypatch)
    pilot.press("4")
    assert screen.page.name == "moment.B"


def test_skill_says_all_four_pillars_with_their_facts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = read(debriefed(tmp_path, monkeypatch)[1], "skill")
    assert all(pillar in words for pillar in ("Listen", "Challenge", "Restraint", "Timing", "Asked: 1", "Cut in: 1"))


def test_reach_is_worth_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "worth 0 points" in read(debriefed(tmp_path, monkeypatch)[1], "skill")


def test_the_dark_room_says_who_was_never_spoken_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = read(debriefed(tmp_path, monkeypatch)[1], "closing")
    assert "Berit stood there to the end, and you never spoke." in words


def test_a_guest_card_tells_the_end_and_the_motive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = read(debriefed(tmp_path, monkeypatch)[1], "guest.arne")
    assert "He shows you a photograph of the boat." in words
    assert "He has sold the boat and told nobody." in words


def test_who_was_never_spoken_to_is_told_of_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = read(debriefed(tmp_path, monkeypatch)[1], "others")
    assert "Berit was there from beat 0, and you never went over." in words
    assert "nobody counts her" in words


def test_a_moment_says_what_was_said_why_and_what_else_there_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = read(debriefed(tmp_path, monkeypatch)[1], "moment.A")
    assert "Shall I tell you about our panels?" in words
    assert "You sold before you had heard anything." in words
    assert "What was it like before?" in words


def test_the_part_one_cut_off_is_a_clue_walked_past(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Somebody has to, now." in read(debriefed(tmp_path, monkeypatch)[1], "clues")


def test_the_result_is_kept_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, screen = debriefed(tmp_path, monkeypatch)
    pilot.press("right", "right")
    best = load_progress()[0]["jeppe"]["medium"]
    assert (best.evenings, best.skill) == (1, screen.told.skill.total)


def test_play_again_begins_the_same_evening_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, _ = debriefed(tmp_path, monkeypatch)
    pilot.press("8")
    pilot.pick("Play it again")
    assert pilot.screen == "room"
    assert pilot.app.view.beat == 0


@pytest.mark.parametrize(("words", "screen"), [("Choose an evening", "choose"), ("To the title", "title")])
def test_the_last_card_leads_on(words: str, screen: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, _ = debriefed(tmp_path, monkeypatch)
    pilot.press("8")
    pilot.pick(words)
    assert (pilot.screen, pilot.app.session) == (screen, None)


def test_large_text_scrolls_by_arrows_and_wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, screen = debriefed(tmp_path, monkeypatch, Settings(lang="en", text_scale=1.5))
    pilot.press("3", "down")
    first = screen.page.flow.offset
    pilot.app.take(pygame.event.Event(pygame.MOUSEWHEEL, y=-1, x=0, flipped=False))
    assert 0 < first < screen.page.flow.offset


@pytest.mark.parametrize("lang", interface().languages())
def test_no_card_shows_a_text_id(lang: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, screen = debriefed(tmp_path, monkeypatch, Settings(lang=lang))
    for page in screen.pages:
        assert "ui." not in page.spoken + page.head + page.sub
        assert "{" not in page.spoken


def test_a_meter_is_drawn_where_it_moved_and_to_its_end() -> None:
    points = [Point(beat, beat, trust, 5, 5) for beat, trust in ((0, 3), (2, 3), (4, 5), (6, 5), (9, 5))]
    assert changes(points, "trust") == ((0, 3), (4, 5), (9, 5))


def test_names_of_curves_that_end_alike_are_set_apart() -> None:
    first, middle, last = sorted(apart([100.0, 100.0, 104.0], 17, 0, 120))
    assert middle - first >= 17
    assert 17 <= last - middle <= 120 - middle


def test_names_that_are_far_apart_stay_where_they_belong() -> None:
    assert apart([10.0, 90.0, 50.0], 17, 0, 120) == [10.0, 90.0, 50.0]


def test_words_that_stand_alone_become_a_sentence() -> None:
    assert sentence("he no longer hears") == "He no longer hears."


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("1", "debrief_closing"),
        ("2", "debrief_skill"),
        ("3", "debrief_moment"),
        ("6", "debrief_guest"),
        ("8", "debrief_clues"),
    ],
)
def test_a_card_looks_as_before(key: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, _ = debriefed(tmp_path, monkeypatch, size=(1280, 720))
    pilot.press(key)
    compare(pilot.picture(), name)
