"""How far apart colours are for eyes that see all of them, and for those that mix some up.

The matrices are those of Machado, Oliveira and Fernandes (2009) at full severity, on linear light; the distance is that
of CIE 1976 L*a*b* under D65.
"""

from __future__ import annotations

import itertools
import math
from types import MappingProxyType
from typing import TYPE_CHECKING

from game.app.theme import rgb

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Matrix = tuple[tuple[float, float, float], ...]
EYES: Mapping[str, Matrix] = MappingProxyType(
    {
        "all": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
        "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
        "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
        "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
    }
)
_TO_XYZ: Matrix = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
_WHITE = (0.95047, 1.0, 1.08883)


def least_apart(colours: Sequence[str]) -> float:
    """The distance of the two colours that are most alike to anybody's eyes."""
    pairs = itertools.combinations(colours, 2)
    return min(math.dist(_lab(one, eyes), _lab(other, eyes)) for one, other in pairs for eyes in EYES.values())


def _lab(name: str, eyes: Matrix) -> tuple[float, float, float]:
    light = [_linear(part / 255) for part in rgb(name)]
    seen = [min(1.0, max(0.0, part)) for part in _times(eyes, light)]
    x, y, z = (_cube(part / white) for part, white in zip(_times(_TO_XYZ, seen), _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _times(matrix: Matrix, vector: Sequence[float]) -> list[float]:
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _cube(part: float) -> float:
    return part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116
