"""The museum in the window: reached once something hangs there, walked along, saved as a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.app import exhibit
from game.app.screens import museum as screen
from game.core.museum import Exhibit
from game.saves.museum import hang
from game.saves.settings import Settings
from game.text.interface import interface
from tests.app.evenings import fail, open_evening
from tests.app.golden import compare

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.pilot import Pilot


def in_the_museum(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int] = (640, 360)) -> Pilot:
    pilot = open_evening(tmp_path, monkeypatch, Settings(lang="en", reduced_motion=True), size)
    monkeypatch.setattr(screen, "user_documents_path", lambda: tmp_path / "documents")
    fail(pilot)
    pilot.app.evening.close()
    pilot.app.go("home")
    pilot.click("museum")
    return pilot


def test_before_anything_hangs_there_the_title_does_not_speak_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not any("museum" in words for words in open_evening(tmp_path, monkeypatch).words())


def test_what_went_wrong_hangs_there_after_the_evening(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = in_the_museum(tmp_path, monkeypatch)
    assert pilot.screen == "museum"
    assert "Kept before Arne at beat 2" in pilot.find("hung.0").spoken


def test_a_picture_is_saved_under_a_free_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = in_the_museum(tmp_path, monkeypatch)
    pilot.press("return", "return")
    saved = sorted(path.name for path in (tmp_path / "documents").iterdir())
    assert saved == ["mingle-museum-1.png", "mingle-museum-2.png"]
    assert pygame.image.load(tmp_path / "documents" / saved[0]).get_size() == exhibit.PICTURE


def test_a_folder_that_takes_nothing_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "documents").write_text("in the way", encoding="utf-8")
    pilot = in_the_museum(tmp_path, monkeypatch)
    pilot.press("return")
    assert pilot.screen == "museum"


def test_one_walks_along_a_long_wall(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = in_the_museum(tmp_path, monkeypatch)
    for _ in range(40):
        hang((Exhibit("cold", 1, 1.0, (("guest", "Arne"),)),), interface())
    pilot.app._come_to("museum")
    pilot.press(*["down"] * 40)
    assert pilot.focus == "hung.40"
    assert pilot.find("hung.40").box.below <= 644


@pytest.mark.parametrize("kind", exhibit.ICONS)
def test_every_kind_has_its_words_in_every_language(kind: str) -> None:
    for lang in interface().languages():
        for part in ("title", "plaque"):
            name = f"ui.museum.{kind}.{part}"
            assert interface().get(name, lang) != name


def test_it_looks_as_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = in_the_museum(tmp_path, monkeypatch, (1280, 720))
    pilot.rest()
    compare(pilot.picture(), "museum")
