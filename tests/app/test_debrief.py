"""The debrief: five cards, what they say, how one walks through them and under them, and that nothing is cut off."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pygame
import pytest

from game.app.debrief.accounts_sheet import accounts_sheet
from game.app.debrief.page import sentence
from game.app.debrief.replay import apart, changes
from game.app.screens.debrief import DebriefScreen
from game.core.cards import CARDS
from game.core.timeline import Point
from game.saves.progress import load_progress
from game.saves.settings import Settings
from game.text.interface import interface
from tests.app.evenings import finish, open_evening
from tests.app.golden import compare

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.pilot import Pilot

CARD: dict[str, str] = {name: str(nth) for nth, name in enumerate(CARDS, start=1)}


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


def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, card: str, sheet: str = "") -> str:
    """What the voice reads of a card, or of a sheet under it."""
    pilot, screen = debriefed(tmp_path, monkeypatch)
    pilot.press(CARD[card])
    if sheet:
        screen.open(sheet)
    return screen.page.spoken


def test_enter_walks_through_five_cards_and_stops_at_the_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, screen = debriefed(tmp_path, monkeypatch)
    seen = [screen.deck.name]
    for _ in range(4):
        pilot.press("return")
        pilot.picture()
        seen.append(screen.deck.name)
    assert tuple(seen) == CARDS == ("scene", "word", "happened", "moments", "home")
    assert pilot.focus == "road"


def test_left_and_right_walk_both_ways(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, screen = debriefed(tmp_path, monkeypatch)
    pilot.press("right", "right", "left")
    assert screen.deck.name == "word"
    pilot.press("left", "left", "left")
    assert screen.deck.name == "scene"


def test_the_mouse_walks_on_and_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, screen = debriefed(tmp_path, monkeypatch)
    pilot.click("next")
    assert screen.deck.name == "word"
    pilot.click("previous")
    assert screen.deck.name == "scene"


def test_the_gamepad_walks_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, screen = debriefed(tmp_path, monkeypatch)
    pilot.pad("choose", "right")
    assert screen.deck.name == "happened"


def test_a_number_opens_its_card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, screen = debriefed(tmp_path, monkeypatch)
    pilot.press("4")
    assert screen.deck.name == "moments"


def test_the_scene_says_who_was_never_spoken_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Berit stood there to the end, and you never spoke." in read(tmp_path, monkeypatch, "scene")


def test_a_panel_opens_to_more_and_escape_comes_back_to_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, screen = debriefed(tmp_path, monkeypatch)
    pilot.press("3")
    pilot.pick("sheet.skill")
    assert screen.page.name == "skill"
    pilot.press("escape")
    assert (screen.page.name, pilot.focus) == ("happened", "sheet.skill")


def test_enter_leafs_through_all_that_lies_under_a_card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, screen = debriefed(tmp_path, monkeypatch)
    pilot.press("3")
    screen.open("skill")
    seen = [screen.page.name]
    while pilot.focus == "after":
        pilot.press("return")
        pilot.picture()
        seen.append(screen.page.name)
    assert seen == ["skill", "facts", "accounts", "guest.arne", "others", "clues"]
    pilot.press("return")
    assert screen.page.name == "happened"


def test_skill_says_all_four_pillars_and_the_lines_that_moved_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pilot, screen = debriefed(tmp_path, monkeypatch)
    pilot.press("3")
    screen.open("skill")
    pillars, lines = (flow.spoken for flow in screen.page.flows)
    told = ("Listen", "Challenge", "Restraint", "Timing", "Questions: 1", "Cut in: 1")
    assert all(pillar in pillars for pillar in told)
    assert (
        "“Shall I tell you about our panels?” Arne, beat 1: told them something. Lowered: Restraint, Timing." in lines
    )


def test_reach_is_worth_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "worth 0 points" in read(tmp_path, monkeypatch, "happened")


def test_facts_are_told_apart_from_the_score(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = read(tmp_path, monkeypatch, "happened", "facts")
    assert "Questions about them: 1 (1 open)." in words
    assert "How many says little" in words


def test_a_guest_sheet_tells_the_end_and_the_motive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = read(tmp_path, monkeypatch, "happened", "guest.arne")
    assert "He shows you a photograph of the boat." in words
    assert "He has sold the boat and told nobody." in words


def test_who_was_never_spoken_to_is_told_of_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = read(tmp_path, monkeypatch, "happened", "others")
    assert "Berit was there from beat 0, and you never went over." in words
    assert "nobody counts her" in words


def test_the_part_one_cut_off_is_a_clue_walked_past(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Somebody has to, now." in read(tmp_path, monkeypatch, "happened", "clues")


def test_who_was_won_is_credited_to_the_line_that_did_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = read(tmp_path, monkeypatch, "happened", "accounts")
    assert "Arne: won." in words
    assert "“What was it like before?” Trust +" in words


def test_what_a_line_moved_is_told_without_a_gap_where_it_moved_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pilot, screen = debriefed(tmp_path, monkeypatch)
    (account, *_) = screen.told.accounts
    bare = replace(account.credits[0], trust=0, risk=0, patience=0, phases=1)
    told = replace(screen.told, accounts=(replace(account, credits=(bare,)),))
    spoken = accounts_sheet(pilot.app, told).spoken
    assert "” One step nearer to a decision." in spoken
    assert "  " not in spoken


def test_the_cursor_goes_through_the_evening_and_jumps_to_a_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pilot, screen = debriefed(tmp_path, monkeypatch)
    pilot.press("3")
    first = screen.deck.cursor.n
    screen.set_focus("timeline")
    pilot.press("right")
    assert screen.deck.cursor.n == first + 1
    pilot.press("a")
    assert screen.deck.cursor.n == first == screen.told.moments[0].n
    pilot.press("return")
    assert pilot.screen == "rewind"


def test_a_moment_says_what_was_said_why_and_what_else_there_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = read(tmp_path, monkeypatch, "moments")
    assert "Shall I tell you about our panels?" in words
    assert "You sold before you had heard anything." in words
    assert "What was it like before?" in words


def test_in_large_letters_one_moment_comes_after_the_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, screen = debriefed(tmp_path, monkeypatch, Settings(lang="en", text_scale=1.5))
    pilot.press("4")
    seen = []
    while screen.deck.name == "moments":
        seen.append(screen.page.name)
        pilot.press("return")
        pilot.picture()
    assert seen == ["moments.A", "moments.B", "moments.C"]
    assert screen.deck.name == "home"


def test_what_to_take_home_comes_with_the_line_that_shows_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = read(tmp_path, monkeypatch, "home")
    assert "“Shall I tell you about our panels?” pushed." in words
    assert "Next time: “What was it like before?”" in words


def test_from_the_line_that_shows_it_one_can_play_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, screen = debriefed(tmp_path, monkeypatch)
    moment = screen.told.home.moment
    assert moment
    pilot.press("5")
    pilot.pick("Play on from that line")
    assert pilot.screen == "talk"
    assert pilot.app.session
    assert len(pilot.app.session.entries) == moment.n


def test_the_result_is_kept_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, screen = debriefed(tmp_path, monkeypatch)
    pilot.press("right", "right")
    best = load_progress()["jeppe"]["medium"]
    assert (best.evenings, best.outcome) == (1, screen.told.outcome)


def test_play_again_begins_the_same_evening_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, _ = debriefed(tmp_path, monkeypatch)
    pilot.press("5")
    pilot.pick("Play it again")
    assert pilot.screen == "room"
    assert pilot.app.view.beat == 0


@pytest.mark.parametrize(("words", "screen"), [("Choose an evening", "choose"), ("To the title", "title")])
def test_the_last_card_leads_on(words: str, screen: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, _ = debriefed(tmp_path, monkeypatch)
    pilot.press("5")
    pilot.pick(words)
    assert (pilot.screen, pilot.app.session) == (screen, None)


def test_large_text_scrolls_by_arrows_and_wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, screen = debriefed(tmp_path, monkeypatch, Settings(lang="en", text_scale=1.5))
    pilot.press("3")
    screen.open("skill")
    screen.set_focus("flow")
    pilot.press("down")
    first = screen.page.flows[0].offset
    pilot.app.take(pygame.event.Event(pygame.MOUSEWHEEL, y=-1, x=0, flipped=False))
    assert 0 < first < screen.page.flows[0].offset


@pytest.mark.parametrize("lang", interface().languages())
def test_no_card_shows_a_text_id(lang: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, screen = debriefed(tmp_path, monkeypatch, Settings(lang=lang))
    for place, card in enumerate(screen.deck.cards):
        for sheet in (None, *range(len(card.sheets))):
            screen.come_to(place, sheet)
            said = [screen.page.spoken, screen.page.head, screen.page.sub, *(one.spoken for one in screen.widgets)]
            assert not [words for words in said if "ui." in words or "{" in words]


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


@pytest.mark.parametrize("card", CARDS)
def test_a_card_looks_as_before(card: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, _ = debriefed(tmp_path, monkeypatch, size=(1280, 720))
    pilot.press(CARD[card])
    compare(pilot.picture(), f"debrief_{card}")


@pytest.mark.parametrize(
    ("card", "sheet"), [("happened", "skill"), ("happened", "guest.arne"), ("moments", "moment.A")]
)
def test_a_sheet_looks_as_before(card: str, sheet: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, screen = debriefed(tmp_path, monkeypatch, size=(1280, 720))
    pilot.press(CARD[card])
    screen.open(sheet)
    compare(pilot.picture(), f"debrief_{sheet.partition('.')[0]}")
