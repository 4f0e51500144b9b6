"""What is written on a frame and does not stay where it belongs: off the stage, out of its panel, over other words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pygame

from game.app import backdrop, paint, text
from game.app.laid import Pad, Sheet

if TYPE_CHECKING:
    import pytest

    from game.app.canvas import Canvas
    from game.app.screens.screen import Screen
    from tests.app.pilot import Pilot

SLACK = 2  # pixels by which a letter may reach out; the middle of a line is rounded


@dataclass(frozen=True, slots=True)
class Ink:
    """A line of words as it lies on the frame, what it lies on, and how many panels were painted before it."""

    words: str
    box: pygame.Rect
    ground: pygame.Rect | None
    layer: int


class Frame:
    """Everything written and every panel, in the order in which it was painted."""

    def __init__(self, pilot: Pilot, monkeypatch: pytest.MonkeyPatch) -> None:
        self.stage = pygame.Rect(0, 0, *pilot.app.surface.get_size())
        self.unit = pilot.app.scale.unit
        self.inks: list[Ink] = []
        self.panels: list[pygame.Rect] = []
        self._watched = pilot.app.surface
        self._stage = pilot.app.scale.left, pilot.app.scale.top
        with monkeypatch.context() as patched:
            self._watch(patched)
            pilot.picture()

    def _watch(self, patched: pytest.MonkeyPatch) -> None:
        words: dict[int, str] = {}
        render, lay, panel, bubble, veil = text.rendered, text._lay, paint.panel, paint.bubble, backdrop.veiled

        def rendered(said: str, face: str, pixels: int, tint: str) -> pygame.Surface:
            picture = render(said, face, pixels, tint)
            words[id(picture)] = said
            return picture

        def laid(c: Canvas, picture: pygame.Surface, left: int, top: int) -> None:
            lay(c, picture, left, top)
            if where := self._seen(c):
                box, clip = picture.get_bounding_rect().move(left, top), c.surface.get_clip()
                self._write(words[id(picture)], box.move(where), clip.move(where))

        def panelled(c: Canvas, x: float, y: float, w: float, h: float, **rest: object) -> None:
            panel(c, x, y, w, h, **rest)  # type: ignore[arg-type]
            self._lay_panel(c, x, y, w, h)

        def bubbled(c: Canvas, x: float, y: float, w: float, h: float, **rest: object) -> None:
            self._lay_panel(c, x, y, w, h)
            bubble(c, x, y, w, h, **rest)  # type: ignore[arg-type]

        def veiled(c: Canvas, behind: Screen) -> None:
            veil(c, behind)
            self.inks.clear()

        patched.setattr(Sheet, "_is_still", lambda *_: False)
        patched.setattr(text, "rendered", rendered)
        patched.setattr(text, "_lay", laid)
        patched.setattr(paint, "panel", panelled)
        patched.setattr(paint, "bubble", bubbled)
        patched.setattr(backdrop, "veiled", veiled)

    def _lay_panel(self, c: Canvas, x: float, y: float, w: float, h: float) -> None:
        if where := self._seen(c):
            left, top = c.scale.x(x), c.scale.y(y)
            size = c.scale.x(x + w) - left, c.scale.y(y + h) - top
            self.panels.append(pygame.Rect((left, top), size).move(where))

    def _seen(self, c: Canvas) -> tuple[int, int] | None:
        """Where in the window what is drawn there begins; nowhere for a picture that is made to be kept."""
        if c.surface is self._watched:
            return 0, 0
        return self._stage if isinstance(c.surface, Pad) else None

    def _write(self, words: str, box: pygame.Rect, clip: pygame.Rect) -> None:
        """What is scrolled out of sight, or half out of it, is not to be read there."""
        if words.strip() and clip.top <= box.top and box.bottom <= clip.bottom:
            grounds = [one for one in self.panels if one.collidepoint(box.left + 1, box.centery)]
            self.inks.append(Ink(words, box, grounds[-1] if grounds else None, len(self.panels)))

    def spilt(self) -> list[str]:
        """What is wrong with it, a sentence each: which words, and by how many units."""
        return [*self._off(), *self._overlapping()]

    def _off(self) -> list[str]:
        wrong = []
        for ink in self.inks:
            for name, ground in (("the stage", self.stage), ("its panel", ink.ground)):
                by = _beyond(ink.box, ground) if ground else 0
                if by > SLACK:
                    wrong.append(f"{ink.words!r} reaches out of {name} by {by / self.unit:.0f}")
                    break
        return wrong

    def _overlapping(self) -> list[str]:
        seen = [ink for ink in self.inks if not any(one.colliderect(ink.box) for one in self.panels[ink.layer :])]
        wrong = []
        for nth, one in enumerate(seen):
            for other in seen[nth + 1 :]:
                both = one.box.clip(other.box)
                if min(both.w, both.h) > SLACK:
                    wrong.append(f"{one.words!r} and {other.words!r} overlap by {both.w / self.unit:.0f}")
        return wrong


def _beyond(inner: pygame.Rect, outer: pygame.Rect) -> int:
    return max(outer.left - inner.left, outer.top - inner.top, inner.right - outer.right, inner.bottom - outer.bottom)
