"""Trust that moved is seen on the guest for a moment, by shape and way; without motion until the next thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.app.canvas import Canvas
from game.app.marks import LASTS, Mark, Marks, draw_mark, trust_moved
from game.app.scale import Scale
from game.core.commands import Approach, CutIn, Say
from game.core.events import MeterMoved, TurnCame
from game.saves.settings import Settings
from tests.app import evenings

if TYPE_CHECKING:
    from pathlib import Path

UP, DOWN = MeterMoved("anna", "trust", 1, 5, "x"), MeterMoved("anna", "trust", -2, 3, "x")


def test_what_moved_is_added_up_and_only_trust() -> None:
    turn = TurnCame((("jon", "trust", -1, "turn"), ("eva", "patience", -1, "turn")))
    assert trust_moved([UP, DOWN, MeterMoved("anna", "risk", 3, 5, "x"), turn]) == {"anna": -1, "jon": -1}


def test_a_mark_rises_or_sinks_fades_and_is_gone() -> None:
    marks = Marks()
    marks.take([UP], still=False, after=0.2)
    seen = []
    for dt in (0.0, 0.5, LASTS):
        marks.update(dt)
        seen.append(marks.of["anna"].seen)
    assert seen == [False, True, False]
    assert Mark(won=True, still=False, age=0.5).way < 0 < Mark(won=False, still=False, age=0.5).way
    assert not marks.moving


def test_without_motion_it_stays_until_something_else_happens() -> None:
    marks = Marks()
    marks.take([UP], still=True, after=0.2)
    marks.update(60)
    assert marks.of["anna"].seen
    assert not marks.moving
    marks.take([], still=True)
    assert not marks.of


def test_what_adds_up_to_nothing_leaves_no_mark() -> None:
    marks = Marks()
    marks.take([UP, UP, DOWN], still=False)
    assert not marks.of


@pytest.mark.parametrize("words", ["", "trust"])
def test_won_and_lost_differ_in_shape(words: str) -> None:
    shapes = []
    for mark in (Mark(won=True, still=True), Mark(won=False, still=True)):
        surface = pygame.Surface((200, 100), pygame.SRCALPHA)
        draw_mark(Canvas(surface, Scale(1.0)), mark, 100, 50 - mark.way, words)
        shapes.append(pygame.mask.from_surface(surface))
    assert shapes[0].count() > 500
    assert shapes[0].overlap_area(shapes[1], (0, 0)) != shapes[1].count()


def test_a_push_is_seen_on_the_guest_in_the_talk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = evenings.open_evening(tmp_path, monkeypatch, Settings(lang="en", reduced_motion=True), (1280, 720))
    evenings.begin(pilot)
    evenings.act(pilot, Approach("arne"), CutIn())
    pilot.rest()
    breast = pygame.Rect(60, 405, 240, 100)
    before = pilot.picture().subsurface(breast).copy()
    evenings.act(pilot, Say("sell"))
    pilot.rest()
    assert not pilot.app.evening.marks.of["arne"].won
    blue = pygame.mask.from_threshold(pilot.picture().subsurface(breast), (0x34, 0x59, 0x9A), (3, 3, 3)).count()
    assert blue > 400 > pygame.mask.from_threshold(before, (0x34, 0x59, 0x9A), (3, 3, 3)).count()
