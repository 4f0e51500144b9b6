"""The colours, type faces and measures of the window: what every screen agrees on."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

STAGE = (1280, 720)  # the screens are laid out in units of this stage

# No black and no white: the darkest is night, the lightest is cream.
PALETTE: Mapping[str, str] = MappingProxyType(
    {
        "night": "#1E1028", "plum": "#2F1638", "wine": "#5A2149", "rose": "#98405A",
        "ember": "#D9673F", "amber": "#F5A65B", "glow": "#FFD694",
        "cream": "#FFF4E4", "paper": "#FBE6CC", "ink": "#2B1730", "mute": "#7C5C6E",
        "teal": "#2FA79B", "sky": "#5C86C4", "leaf": "#5E8C57",
        # dark enough for small cream text on top of them
        "ember_deep": "#B84A28", "teal_deep": "#177A70", "sky_deep": "#34599A", "leaf_deep": "#3F6B3A",
        # small text on paper and on night, where the plain tones fail
        "ember_text": "#A8421F", "teal_text": "#126B62", "mute_text": "#6B4C5E", "mute_night": "#CDB4C0",
        # light tints: an arc on night survives greyscale
        "calm": "#7FE0D4", "warm": "#FFD27A", "hot": "#FF9468", "cool": "#A9C8F2",
        # furniture of the window
        "haze": "#6A2C58", "line": "#E3C9AE", "edge": "#B5617B", "dim": "#7D6A86", "track": "#6E5A78",
        "shadow": "#120614", "dusk": "#150818", "poster": "#C9412F", "grey": "#5E4A58", "grey_text": "#E8D8D2",
        # the four stamps on night
        "listen_night": "#7FE0D4", "challenge_night": "#E7A6CB", "push_night": "#F08A63", "tend_night": "#A6D39B",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stance:
    """How one of the four moves is drawn: its icon, and its colour on light and on dark ground."""

    icon: str
    on_paper: str
    on_night: str


MOVE: Mapping[str, Stance] = MappingProxyType(
    {
        "listen": Stance("ear", "teal_text", "listen_night"),
        "challenge": Stance("bolt", "wine", "challenge_night"),
        "push": Stance("horn", "ember_text", "push_night"),
        "tend": Stance("heart", "leaf_deep", "tend_night"),
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


def colour(name: str) -> str:
    """Give the #RRGGBB of a palette name; a colour written out stays what it is."""
    if name.startswith("#"):
        return name
    try:
        return PALETTE[name]
    except KeyError:
        known = ", ".join(PALETTE)
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
