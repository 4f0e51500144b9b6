"""Golden pictures: small, and compared with the tolerance that two builds of SDL need."""

from __future__ import annotations

import os
from pathlib import Path

import pygame

SIZE = (320, 180)
MEAN, FAR, SHARE = 1.0, 24, 0.002
FOLDER = Path(__file__).parent / "golden"


def compare(picture: pygame.Surface, name: str) -> None:
    """Hold a picture against tests/app/golden/NAME.png; MINGLE_GOLDEN=1 writes it instead."""
    small = pygame.transform.smoothscale(picture, SIZE)
    path = FOLDER / f"{name}.png"
    if os.environ.get("MINGLE_GOLDEN"):
        FOLDER.mkdir(exist_ok=True)
        pygame.image.save(small, path)
        return
    golden = pygame.image.load(path)
    one, other = (pygame.image.tobytes(shot, "RGB") for shot in (small, golden))
    off = [abs(a - b) for a, b in zip(one, other, strict=True)]
    mean = sum(off) / len(off)
    far = sum(max(off[at : at + 3]) > FAR for at in range(0, len(off), 3)) / (len(off) / 3)
    assert mean < MEAN, f"{name}: mean difference {mean:.2f}"
    assert far < SHARE, f"{name}: {far:.2%} of the pixels are off"
