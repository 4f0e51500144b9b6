"""The app: arrows between screens, settings that hold, a full disk and a refused command that stop nothing."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

import pygame
import pytest

from game.app.meters import meters_of
from game.app.route import ARROWS, SCREENS, arrows
from game.app.shelf import Shelf
from game.app.widgets.guest import GuestSpot
from game.core.commands import Approach, Say, StepAway
from tests.app import evenings
from tests.app.house import act, at_the_party, at_the_title
from tests.app.pilot import open_pilot

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.app.pilot import Pilot

STEPS = 900
ASIDE = frozenset({"pause", "log", "list", "leave"})


def test_every_arrow_leads_to_a_screen_that_there_is() -> None:
    assert {arrow["dest"] for arrow in ARROWS} <= {*SCREENS, "gone"}
    assert arrows().states.keys() == {*SCREENS, "gone"}


def by_keyboard(pilot: Pilot, name: str) -> None:
    while name and pilot.focus != name:
        pilot.press("tab")
    pilot.press("return")


def by_mouse(pilot: Pilot, name: str) -> None:
    if name:
        pilot.click(name)
    else:
        pilot.click_at(640, 300)


def by_gamepad(pilot: Pilot, name: str) -> None:
    while name and pilot.focus != name:
        pilot.pad("next")
    pilot.pad("choose")


@pytest.mark.parametrize("way", [by_keyboard, by_mouse, by_gamepad])
def test_a_whole_evening_can_be_played_one_way_alone(way: Callable[[Pilot, str], None]) -> None:
    """From the title to the end of the party, choosing at random whatever a guest or the room offers."""
    pilot, dice = at_the_title((320, 180)), random.Random(5)
    way(pilot, "start")
    for _ in range(STEPS):
        if pilot.screen not in ("room", "talk", "called"):
            break
        names = [one.name for one in pilot.app.screen.widgets if one.name not in ASIDE]
        way(pilot, dice.choice(names) if names else "")
        pilot.frames()
    assert pilot.screen == "debrief"


def test_a_refused_command_is_a_banner_in_the_readers_language_and_changes_nothing() -> None:
    pilot = at_the_party(lang="sv")
    assert pilot.app.evening.act((Say("nothing"),)) is None
    assert pilot.app.notice.words == "Det går inte nu."
    assert pilot.app.view.beat == 0


def test_a_sentence_that_cutting_in_cost_is_said_in_a_banner(monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = at_the_party()
    said: list[str] = []
    monkeypatch.setattr(pilot.app, "banner", said.append)
    act(pilot, Approach("maria"))
    while pilot.app.session and pilot.app.session.party.guests["maria"].patience > 1:
        act(pilot, StepAway(), Approach("maria"))
    card = next(card for card in pilot.app.view.talk.cards if card.interrupts) if pilot.app.view.talk else None
    assert card is not None
    pilot.app.go(pilot.app.evening.act(card.commands))
    assert len(said) == 1
    assert said[0].startswith(f"You had wanted to say: “{pilot.app.say(card.words)}” It did not get out; Maria")


def test_a_full_disk_is_a_banner_and_play_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = at_the_party()
    said: list[str] = []
    monkeypatch.setattr(pilot.app, "banner", said.append)
    assert pilot.app.playing is not None
    journal = pilot.app.playing.evening.journal

    def full(_file: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(journal, "_write", full)
    pilot.press("w", "w")
    assert pilot.app.view.beat == 2
    assert len(said) == 1
    assert "No space left" in said[0]
    pilot.app.settings = replace(pilot.app.settings, lang="nb")
    pilot.app.evening._fault = ""
    pilot.app.evening.warn_of_the_disk()
    assert said[1].startswith("Kvelden lar seg ikke lagre")


def test_settings_that_cannot_be_kept_are_still_used(monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = at_the_title()

    def full(_settings: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pilot.app.shelf, "keep", full)
    pilot.app.change(text_scale=1.5)
    assert pilot.app.scale.text == 1.5


def test_the_stage_is_letterboxed_in_a_window_of_any_shape() -> None:
    pilot = at_the_title()
    for size in ((1024, 768), (1920, 600), (640, 360)):
        surface = pygame.Surface(size)
        pilot.app.resize(surface)
        pilot.frames()
        wide, high = pilot.app.scale.stage
        assert wide <= size[0] + 1
        assert high <= size[1] + 1
        x, y = pilot.app.scale.at((size[0] // 2, size[1] // 2))
        assert (abs(x - 640) < 2, abs(y - 360) < 2) == (True, True)


def test_changing_the_language_changes_the_words_at_once() -> None:
    pilot = at_the_title()
    for lang, words in (("nb", "Velg en kveld"), ("sv", "Välj en kväll"), ("en", "Choose an evening")):
        pilot.app.change(lang=lang)
        assert any(words in spoken for spoken in pilot.words())


def test_hovering_focuses_and_leaving_keeps_the_focus() -> None:
    pilot = at_the_party()
    x, y = pilot.find("wait").box.middle
    pilot.move(x, y)
    assert pilot.focus == "wait"
    pilot.move(640, 100)
    assert pilot.focus == "wait"


def test_arrows_reach_every_widget_and_meter_of_the_room() -> None:
    pilot = at_the_party()
    reached = {pilot.focus}
    dice = random.Random(1)
    for _ in range(400):
        pilot.press(dice.choice(("up", "down", "left", "right")))
        reached.add(pilot.focus)
    assert reached == {one.name for one in (*pilot.app.screen.widgets, *meters_of(pilot.app.screen))}


def test_nothing_is_drawn_while_nothing_changes() -> None:
    pilot = at_the_party()
    assert [pilot.app.draw() for _ in range(3)] == [False, False, False]


def test_the_voice_reads_the_focused_thing_and_each_only_once() -> None:
    class Reader:
        def __init__(self) -> None:
            self.said: list[str] = []

        available = True

        def say(self, words: str, _lang: str) -> None:
            self.said.append(words)

    pilot = at_the_party()
    voice = Reader()
    pilot.app.aloud.voice = voice  # type: ignore[assignment]
    pilot.press("v")
    pilot.frames(3)
    pilot.press("tab")
    pilot.frames(3)
    assert len(voice.said) == 3
    assert voice.said[0] == "The voice is on."
    assert voice.said[2] == pilot.app.screen.spoken()


def test_guests_are_spoken_with_face_patience_and_price() -> None:
    pilot = at_the_party()
    spoken = next(one.spoken for one in pilot.app.screen.widgets if isinstance(one, GuestSpot))
    assert spoken == "Maria: calm, in no hurry. by the coffee. Has bought from you before. Walk over: 1 beat."


def test_a_named_evening_is_gone_on_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = evenings.open_evening(tmp_path, monkeypatch)
    evenings.talk_with_arne(pilot)
    assert pilot.app.playing
    path, before = pilot.app.playing.evening.journal.path, pilot.app.view
    pilot.app.evening.close()
    again = open_pilot(Shelf(path))
    evenings.begin(again)
    assert again.app.view == before
    assert again.app.playing
    assert again.app.playing.evening.journal.path == path


def test_a_broken_file_of_the_player_is_told_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = evenings.open_evening(tmp_path, monkeypatch)
    torn = tmp_path / "home" / "progress.json"
    torn.parent.mkdir(exist_ok=True)
    torn.write_text("{torn", encoding="utf-8")
    pilot.app.go("choose")
    pilot.frames()
    assert f"{torn}.broken" in pilot.app.notice.words
    pilot.app.notice.show("")
    pilot.frames()
    assert not pilot.app.notice.words
