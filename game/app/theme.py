"""The colours, type faces and measures of the window: what every screen agrees on."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from game.app.palettes import CONTRAST, palette

if TYPE_CHECKING:
    from collections.abc import Mapping

STAGE = (1280, 720)  # the screens are laid out in units of this stage

_WORN = palette()  # the colours that everything is painted in now


@dataclass(frozen=True, slots=True)
class Stance:
    """How one of the four moves is drawn: its icon, and its colour on light and on dark ground."""

    icon: str
    on_paper: str
    on_night: str


MOVE: Mapping[str, Stance] = MappingProxyType(
    {
        "listen": Stance("ear", "listen_paper", "listen_night"),
        "challenge": Stance("bolt", "challenge_paper", "challenge_night"),
        "push": Stance("horn", "push_paper", "push_night"),
        "tend": Stance("heart", "tend_paper", "tend_night"),
    }
)

BODY, STRONG, HEAVY, TITLE, LOUD = "Nunito-600", "Nunito-700", "Nunito-800", "Baloo2-700", "Baloo2-800"
LEGIBLE: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys((BODY, STRONG), "AtkinsonHyperlegible-400"),
        **dict.fromkeys((HEAVY, TITLE, LOUD), "AtkinsonHyperlegible-700"),
    }
)

SIZE: Mapping[str, int] = MappingProxyType(
    {
        "logo": 132, "reach": 50, "number": 36, "title": 27, "key": 24, "bubble": 22, "heading": 22, "name": 21,
        "card": 18, "clock": 17, "text": 16, "earlier": 16, "label": 14, "small": 13,
    }
)  # fmt: skip
TEXT_SETTINGS = (1.0, 1.25, 1.5)


def wear(*, contrast: bool, safe: bool) -> bool:
    """Paint in these colours from now on; say whether that is a change, for what was painted before is then stale."""
    wanted = palette(contrast=contrast, safe=safe)
    if wanted == _WORN:
        return False
    _WORN.update(wanted)
    return True


def worn() -> tuple[str, ...]:
    """All colours as they are now: whoever keeps what was painted with them can tell when it is stale."""
    return tuple(_WORN.values())


def is_strong() -> bool:
    """Whether the contrast is strong now: panels then let nothing through."""
    return _WORN["night"] == CONTRAST["night"]


def colour(name: str) -> str:
    """Give the #RRGGBB of a palette name; a colour written out stays what it is."""
    if name.startswith("#"):
        return name
    try:
        return _WORN[name]
    except KeyError:
        known = ", ".join(_WORN)
        raise ValueError(f"No colour is called {name!r} in the palette; use one of: {known}.") from None


def rgb(name: str) -> tuple[int, int, int]:
    digits = colour(name)
    return int(digits[1:3], 16), int(digits[3:5], 16), int(digits[5:7], 16)


def contrast(one: str, other: str) -> float:
    """Compare two colours as WCAG does: 1 is no contrast, 21 is black on white."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def level(share: float) -> str:
    """Name the tint of a meter that is this full; its length says the same first."""
    return "calm" if share > 0.6 else "warm" if share > 0.3 else "hot"  # noqa: PLR2004 (the two steps of the tint)


def _luminance(name: str) -> float:
    red, green, blue = (
        part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 (WCAG 2 formula)
        for part in rgb(name)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
