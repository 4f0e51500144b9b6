"""The colours there are: ours, what changes in them for more contrast, and for eyes that mix up red and green."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# No black and no white: the darkest is night, the lightest is cream.
PALETTE: Mapping[str, str] = MappingProxyType(
    {
        "night": "#1E1028", "plum": "#2F1638", "wine": "#5A2149", "rose": "#98405A",
        "ember": "#D9673F", "amber": "#F5A65B", "glow": "#FFD694",
        "cream": "#FFF4E4", "paper": "#FBE6CC", "ink": "#2B1730", "mute": "#7C5C6E",
        "teal": "#2FA79B", "sky": "#5C86C4", "leaf": "#5E8C57",
        # dark enough for small cream text on top of them
        "ember_deep": "#B24626", "teal_deep": "#15746A", "sky_deep": "#34599A", "leaf_deep": "#3F6B3A",
        # small text on paper and on night, where the plain tones fail
        "ember_text": "#A8421F", "teal_text": "#126B62", "mute_text": "#6B4C5E", "mute_night": "#CDB4C0",
        # light tints: an arc on night survives greyscale
        "calm": "#7FE0D4", "warm": "#FFD27A", "hot": "#FF9468", "cool": "#A9C8F2",
        # furniture of the window
        "haze": "#6A2C58", "line": "#E3C9AE", "edge": "#B5617B", "dim": "#7D6A86", "track": "#746080",
        "shadow": "#120614", "dusk": "#150818", "poster": "#C9412F", "grey": "#5E4A58", "grey_text": "#E8D8D2",
        # the four stamps on paper and on night
        "listen_paper": "#126B62", "challenge_paper": "#5A2149", "push_paper": "#A8421F", "tend_paper": "#3F6B3A",
        "listen_night": "#7FE0D4", "challenge_night": "#E7A6CB", "push_night": "#F08A63", "tend_night": "#A6D39B",
    }
)  # fmt: skip

# Small text at 7:1 and more, edges that are seen.
CONTRAST: Mapping[str, str] = MappingProxyType(
    {
        "night": "#150A1D", "plum": "#1C0C24", "wine": "#3D1031", "rose": "#6B1E3C", "paper": "#FFF4E4",
        "mute": "#3E2433", "mute_text": "#3E2433", "mute_night": "#F0DFE6",
        "ember_deep": "#85300F", "teal_deep": "#0B4F49", "sky_deep": "#1F3F7A", "leaf_deep": "#24491F",
        "ember_text": "#7A2A0E", "teal_text": "#0A4A44",
        "line": "#8A5A6E", "edge": "#FFD694", "dim": "#D9C7DF", "track": "#84708D", "grey": "#3A2834",
        "grey_text": "#FFF4E4",
        "listen_paper": "#0A4A44", "challenge_paper": "#4A0941", "push_paper": "#7A2A0E", "tend_paper": "#24491F",
        "push_night": "#FFA986",
    }
)  # fmt: skip

# Any two of a kind stay apart for protan, deutan and tritan eyes.
SAFE: Mapping[str, str] = MappingProxyType(
    {
        "calm": "#70B9F5", "warm": "#FBF2C6", "hot": "#FB8015",
        "listen_paper": "#2B5FC0", "challenge_paper": "#4A0941", "push_paper": "#A04F04", "tend_paper": "#07340F",
        "listen_night": "#3DA8F5", "challenge_night": "#E8B1CF", "push_night": "#DF7B03", "tend_night": "#DAFFA2",
    }
)  # fmt: skip
SAFE_CONTRAST: Mapping[str, str] = MappingProxyType({"listen_paper": "#1F4791", "push_paper": "#7A3A00"})


def palette(*, contrast: bool = False, safe: bool = False) -> dict[str, str]:
    """All colours by name."""
    return {
        **PALETTE,
        **(CONTRAST if contrast else {}),
        **(SAFE if safe else {}),
        **(SAFE_CONTRAST if contrast and safe else {}),
    }
