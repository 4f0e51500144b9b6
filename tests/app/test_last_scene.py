"""Who stays when the lights go out is named where the name can be read."""

from __future__ import annotations

from typing import Any

import pygame
import pytest

from game.app import guests, text
from game.app.canvas import Canvas
from game.app.debrief.last_scene import MOST, paint_scene
from game.app.scale import Scale
from game.content.looks import Look


@pytest.mark.parametrize("large", [1.0, 1.25, 1.5])
def test_nobody_stands_before_a_name(large: float, monkeypatch: pytest.MonkeyPatch) -> None:
    names: list[float] = []
    stood: list[tuple[float, float]] = []

    def write(*where: Any, **how: Any) -> float:
        del how
        names.append(where[3])
        return 0.0

    def stand(*where: Any) -> None:
        stood.append(where[3:5])

    monkeypatch.setattr(text, "write", write)
    monkeypatch.setattr(guests, "stand", stand)
    people = [(Look(0, "bun", "grey", "dress", "forest", "mauve"), f"guest {nth}") for nth in range(MOST)]
    canvas = Canvas(pygame.Surface((1280, 720)), Scale.fit(1280, 720, large))
    paint_scene(canvas, "hall", people)
    assert len(names) == len(stood) == MOST
    for nth, y in enumerate(names):
        assert not any(feet - height < y < feet for feet, height in stood[nth + 1 :])
