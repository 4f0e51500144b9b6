"""Nothing that is written leaves its panel or lies on other words: every screen, every language and text size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.app import paint, text
from game.app.theme import TEXT_SETTINGS
from game.text.interface import interface
from tests.app import evenings, house
from tests.app.screens import PARTY, SCREENS, come_to
from tests.app.spill import Frame

if TYPE_CHECKING:
    from pathlib import Path

    from game.app.canvas import Canvas
    from tests.app.pilot import Pilot

SIZE = (960, 540)  # three quarters of the stage: whole pixels make letters wider here than anywhere


def spilt(pilot: Pilot, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    wrong = []
    for lang in interface().languages():
        for size in TEXT_SETTINGS:
            pilot.app.change(lang=lang, text_scale=size)
            pilot.rest()
            wrong += [f"{lang} {size:.0%}: {what}" for what in Frame(pilot, monkeypatch).spilt()]
    return wrong


@pytest.mark.parametrize("name", [*SCREENS, *PARTY])
def test_every_word_stays_where_it_belongs(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not spilt(come_to(name, tmp_path, monkeypatch, SIZE), monkeypatch)


@pytest.mark.parametrize("key", ["l", "p", "f1"])
def test_so_do_those_that_lie_over_the_room(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = house.in_the_full_room(SIZE)
    pilot.press(key)
    assert not spilt(pilot, monkeypatch)


def test_so_does_what_one_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = come_to("own words", tmp_path, monkeypatch, SIZE)
    pilot.pick("own")
    pilot.type(*"and a good deal more than fits into one line " * 5)
    assert not spilt(pilot, monkeypatch)
    pilot.type("return")
    pilot.press("2")
    pilot.pick("own")
    pilot.type(*"as long a word as there is room for")
    assert not spilt(pilot, monkeypatch)


def test_what_spills_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def spill(c: Canvas) -> None:
        paint.panel(c, 100, 100, 60, 40)
        text.write(c, "far too long", 110, 120)
        text.write(c, "in the way", 400, 300)
        text.write(c, "over it", 410, 304)
        text.write(c, "over the edge", 1240, 600)

    pilot = evenings.open_evening(tmp_path, monkeypatch, size=SIZE)
    monkeypatch.setattr(pilot.app.screen, "draw", spill)
    assert [words.split("'")[1] for words in Frame(pilot, monkeypatch).spilt()] == [
        "far too long", "over the edge", "in the way",
    ]  # fmt: skip
