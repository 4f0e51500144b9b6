"""What is written stands out from what it is written on, measured on frames as they are shown (WCAG 2: 4.5 and 3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pygame
import pytest

from game.app import backdrop, text
from game.app.laid import Sheet
from game.app.theme import contrast, rgb
from tests.app import evenings
from tests.app.screens import PARTY, SCREENS, come_to

if TYPE_CHECKING:
    from pathlib import Path

    from game.app.canvas import Canvas
    from game.app.screens.screen import Screen
    from tests.app.pilot import Pilot

SIZE = (1280, 720)
LARGE, LARGE_BOLD = 24, 19  # pixels from which 3:1 is enough
BOLD = ("-700", "-800")


@dataclass(frozen=True, slots=True)
class Written:
    picture: pygame.Surface
    left: int
    top: int
    tint: str
    words: str
    least: float

    def core(self) -> list[tuple[int, int]]:
        """Some pixels that the letters fill."""
        wide, high = self.picture.get_size()
        alpha = pygame.image.tobytes(self.picture, "RGBA")[3::4]
        filled = [(x, y) for y in range(0, high, 2) for x in range(0, wide, 2) if alpha[y * wide + x] > 250]
        return [(self.left + x, self.top + y) for x, y in filled[:: max(1, len(filled) // 60)]]


def written_on(pilot: Pilot, monkeypatch: pytest.MonkeyPatch) -> tuple[pygame.Surface, pygame.Surface, list[Written]]:
    """The frame, the frame without a word, and the words."""
    frame = pilot.picture().copy()
    found: list[Written] = []
    made: dict[int, tuple[str, str, float]] = {}
    render, veil = text.rendered, backdrop.veiled

    def rendered(words: str, face: str, pixels: int, tint: str) -> pygame.Surface:
        large = LARGE_BOLD if face.endswith(BOLD) else LARGE
        picture = render(words, face, pixels, tint)
        made[id(picture)] = words, tint, 3.0 if pixels >= large else 4.5
        return picture

    def lay(_: Canvas, picture: pygame.Surface, left: int, top: int) -> None:
        words, tint, least = made[id(picture)]
        found.append(Written(picture, left, top, tint, words, least))

    def veiled(c: Canvas, behind: Screen) -> None:
        veil(c, behind)
        found.clear()  # what lies under the veil is not to be read

    with monkeypatch.context() as patched:
        patched.setattr(backdrop, "veiled", veiled)
        patched.setattr(Sheet, "_is_still", lambda *_: False)
        patched.setattr(text, "rendered", rendered)
        patched.setattr(text, "_lay", lay)
        bare = pilot.picture().copy()
    return frame, bare, found


def faint(frame: pygame.Surface, bare: pygame.Surface, found: list[Written]) -> list[str]:
    """What is written there and cannot be read well; what something else covers is not meant."""
    wrong = []
    for one in found:
        seen = [
            spot for spot in one.core() if frame.get_rect().collidepoint(spot) and shows(frame, bare, spot, one.tint)
        ]
        if len(seen) < 5:
            continue
        grounds = sorted(contrast(one.tint, "#{:02X}{:02X}{:02X}".format(*bare.get_at(spot)[:3])) for spot in seen)
        worst = grounds[len(grounds) // 10]
        if worst < one.least:
            wrong.append(f"{one.words!r} in {one.tint}: {worst:.2f} of {one.least}")
    return wrong


def shows(frame: pygame.Surface, bare: pygame.Surface, spot: tuple[int, int], tint: str) -> bool:
    """Whether a letter is what one sees here: its colour, and not there without it."""
    here = frame.get_at(spot)
    return here != bare.get_at(spot) and all(abs(one - other) < 6 for one, other in zip(here, rgb(tint), strict=False))


# one after the other: in other colours every picture is made anew
CONTRASTS = pytest.mark.parametrize("strong", [False, True], ids=["plain", "strong"])


@pytest.mark.parametrize("name", [*SCREENS, *PARTY])
@CONTRASTS
def test_every_word_can_be_read(name: str, strong: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: FBT001 (a parameter)
    pilot = come_to(name, tmp_path, monkeypatch, SIZE, contrast=strong)
    assert not faint(*written_on(pilot, monkeypatch))


def test_what_cannot_be_read_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def mumble(c: Canvas) -> None:
        pilot.app.surface.fill(rgb("night"))
        text.write(c, "mumbled", 60, 60, tint="plum", size=14)

    pilot = evenings.open_evening(tmp_path, monkeypatch, size=SIZE)
    monkeypatch.setattr(pilot.app.screen, "draw", mumble)
    assert faint(*written_on(pilot, monkeypatch))
