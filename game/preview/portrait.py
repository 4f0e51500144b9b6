"""A guest's face, from the same drawings as in the window."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from game.content.looks import CLOTHES, DRINKS, HAIR_COLOURS, SCARVES, SKINS, look_from
from game.preview.markup import Markup, tag
from game.resources import assets

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.content.looks import Look
    from game.core.scenario import Guest

FACE = "26 -14 148 148"
OUTER = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)
DARK = 4  # from this skin on, eyes get whites, and brows and mouths a lighter edge


def portrait(guest: Guest) -> Markup:
    look = look_from(dict(guest.look))
    drawn = "".join(_drawing(name, _tokens(look)) for name in _layers(look))
    return tag("svg", Markup(drawn), class_="face", viewBox=FACE, aria_hidden="true")


def _layers(look: Look) -> Iterator[str]:
    behind = f"hair/{look.hair}_back"
    if (assets() / "art" / "guest" / f"{behind}.svg").is_file():
        yield behind
    yield f"body/{look.wears}"
    yield "body/neck_turtleneck" if look.wears == "turtleneck" else "body/neck"
    if look.scarf != "none":
        yield "acc/scarf"
    yield "body/head"
    yield from ("acc/beard", "acc/beard_mouth") if look.beard else ()
    yield "face/neutral"
    yield f"hair/{look.hair}"
    yield "face/neutral_brows"
    yield from ("acc/specs",) if look.specs else ()
    yield from ("acc/earring",) if look.earring and look.hair != "headscarf" else ()


def _drawing(name: str, tokens: Mapping[str, str]) -> str:
    text = (assets() / "art" / "guest" / f"{name}.svg").read_text(encoding="utf-8")
    found = OUTER.search(text)
    return re.sub(r"\{(\w+)\}", lambda token: tokens[token[1]], found[1] if found else "").strip()


def _tokens(look: Look) -> dict[str, str]:
    dark = look.skin >= DARK
    top, top_shade = CLOTHES[look.top]
    shirt = look.wears in ("vest", "bunad")
    hair = HAIR_COLOURS[look.hair_colour]
    return {
        "skin": SKINS[look.skin][0], "skin_shade": SKINS[look.skin][1], "hair": hair,
        "brow": "#150812" if dark else {"blond": "#8A6A4A", "grey": "#85787F"}.get(look.hair_colour, hair),
        "brow_light": "#C98E68", "ink": "#150812" if dark else "#2B1730", "mouth": "#4A1426" if dark else "#6B2238",
        "lip": "#C4706A", "lip_alpha": "0.55" if dark else "0", "white": "0.95" if dark else "0",
        "blush": "0.15" if dark else "0.22", "glow": "0.28" if dark else "0.41",
        "top": top, "top_shade": top_shade, "sleeve": "#FFF4E4" if shirt else top,
        "sleeve_shade": "#E0C8AC" if shirt else top_shade, "tie": "#2F1638" if look.top == "red" else "#D9673F",
        "scarf": SCARVES.get(look.scarf, ""), "glass": DRINKS.get(look.glass, ""),
        "frame": "#1A0B18" if dark else "#2B1730", "side": "1", "gaze": "0", "ears": "0",
    }  # fmt: skip
