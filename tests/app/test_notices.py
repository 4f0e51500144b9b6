"""What comes by itself and goes again is there long enough to be read, no longer, and where least is covered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.app.notices import LEAST, reading_time
from game.app.screens.talk import Talk
from game.app.talk_panels import counts_of, table_top
from game.app.widgets.guest import GuestSpot
from game.saves.settings import PACES
from tests.app.house import at_the_party, at_the_title, in_the_full_room, with_maria
from tests.app.screens import PARTY, SCREENS, come_to
from tests.app.spill import Frame

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.pilot import Pilot

SHORT = "The sound is off."
LONG = (
    "The evening cannot be saved at /home/somebody/mingle/evenings/2026-11-26-full_house.jsonl right now "
    "(No space left on device). Play goes on, and every step tries again."
)


def wait(pilot: Pilot, seconds: float) -> None:
    for _ in range(round(seconds / 0.1)):
        pilot.app.update(0.1)


def shown(words: str, pilot: Pilot | None = None) -> Pilot:
    pilot = pilot or at_the_title()
    pilot.app.banner(words)
    return pilot


@pytest.mark.parametrize(("words", "seconds"), [(SHORT, LEAST), (LONG, reading_time(LONG))])
def test_a_banner_goes_by_itself_when_it_can_have_been_read(words: str, seconds: float) -> None:
    pilot = shown(words)
    wait(pilot, seconds - 0.3)
    assert pilot.app.notice.words
    wait(pilot, 0.6)
    assert not pilot.app.notice.words


def test_the_longer_it_is_the_longer_it_stays() -> None:
    assert reading_time(LONG) > 2 * LEAST > reading_time(SHORT)


@pytest.mark.parametrize(("words", "seen"), [(SHORT, 1.0), (LONG, reading_time(LONG) / 4)])
def test_a_key_lets_it_go_once_it_has_been_seen_and_does_what_it_does(words: str, seen: float) -> None:
    pilot = shown(words)
    wait(pilot, seen - 0.3)
    pilot.press("down")
    assert pilot.app.notice.words
    wait(pilot, 0.6)
    before = pilot.focus
    pilot.press("down")
    assert not pilot.app.notice.words
    assert pilot.focus != before


@pytest.mark.parametrize("act", ["press", "click_at", "pad"])
def test_click_and_gamepad_let_it_go_as_well(act: str) -> None:
    pilot = shown(SHORT)
    wait(pilot, 1.5)
    pilot.move(5, 5)
    assert pilot.app.notice.words, "the mouse has only crossed it"
    {"press": lambda: pilot.press("tab"), "click_at": lambda: pilot.click_at(5, 715), "pad": lambda: pilot.pad("next")}[
        act
    ]()
    assert not pilot.app.notice.words


def test_the_focus_that_walks_on_by_itself_has_seen_nothing() -> None:
    pilot = shown(SHORT, at_the_title(scan=PACES[1]))
    wait(pilot, 3 * PACES[1] - 0.2)
    assert pilot.app.notice.words


def test_what_a_key_brings_is_not_taken_away_by_it() -> None:
    pilot = shown(SHORT)
    wait(pilot, 2)
    pilot.press("m")
    assert pilot.app.notice.words
    assert pilot.app.notice.words != SHORT


@pytest.mark.parametrize("name", [*SCREENS, *PARTY])
def test_it_covers_nothing_one_can_choose_but_feet(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = shown(LONG, come_to(name, tmp_path, monkeypatch, (1280, 720)))
    banner = Frame(pilot, monkeypatch).panels[-1]
    assert pilot.app.surface.get_rect().contains(banner)
    covered = [one for one in pilot.app.screen.widgets if banner.colliderect(one.box)]
    assert not [one.name for one in covered if not (isinstance(one, GuestSpot) and one.kind == "figure")]


def told(pilot: Pilot) -> pygame.Rect:
    screen = pilot.app.screen
    assert isinstance(screen, Talk)
    return pygame.Rect(screen.bubble.box(pilot.app.scale, pilot.app, counts_of(screen.talk), table_top(screen)))


@pytest.mark.parametrize("text_scale", [1.0, 1.25, 1.5])
@pytest.mark.parametrize("feedback", ["scene", "coach"])
def test_in_a_talk_it_covers_nothing_that_is_said(
    text_scale: float, feedback: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pilot = with_maria((1280, 720), text_scale=text_scale, feedback=feedback)
    places = set()
    for keys in ((), ("h",), ("h",), ("1", "1")):
        pilot.press(*keys)
        pilot.rest()
        if pilot.screen != "talk":
            break
        banner = Frame(shown(LONG, pilot), monkeypatch).panels[-1]
        words = told(pilot).inflate(-4, -4)
        places.add(banner.y > words.y)
        assert not banner.colliderect(words) or banner.y < words.y
    assert places


def test_in_the_room_hint_news_and_caption_stay_to_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    for pilot in (at_the_party((1280, 720)), in_the_full_room((1280, 720))):
        pilot.app.caption.show("The door: somebody is coming.")
        frame = Frame(shown(LONG, pilot), monkeypatch)
        banner = frame.panels[-1]
        below = [ink for ink in frame.inks if ink.box.top > banner.top and banner.colliderect(ink.box)]
        assert {ink.words for ink in below} <= {ink.words for ink in frame.inks[-2:]}
