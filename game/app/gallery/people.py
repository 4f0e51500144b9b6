"""Sheets of people: the guests of an evening, those drawn by lot, and every part that a guest is put together from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.app import guests
from game.app.crowd import marketer_look
from game.app.gallery.sheet import rows_of, sheet
from game.app.people import look_of
from game.content.figure import EXPRESSIONS
from game.content.looks import Look, look_from
from game.content.wardrobe import ALLOWED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.app.gallery.sheet import Named
    from game.core.scenario import Scenario
    from game.text.table import StringTable

WHOLE, BUST, NEAR, FAR = 420, 420, 236, 240  # heights in pixels; far is as in the room at 1280x720
LOTS, ACROSS = 40, 10
PLAIN = {"seed": 1, "age": 30, "skin": 1, "head": "oval", "nose": "straight", "hair": "short", "hair_colour": "brown",
         "wears": "sweater", "top": "teal", "glass": "none", "beard": False, "moustache": False, "specs": False,
         "freckles": False, "hearing": False, "aid": "none", "build": "regular", "stature": "medium"}  # fmt: skip
OF_THE_HEAD = (
    "skin", "head", "nose", "freckles", "hair", "hair_colour", "cloth", "beard", "moustache", "specs", "rims",
    "earring", "hearing", "pencil",
)  # fmt: skip
SEEN_WITH: dict[str, dict[str, object]] = {
    "cloth": {"hair": "headscarf"},
    "rims": {"specs": True},
    "scarf": {"wears": "coat"},
}


def people(scenario: Scenario, words: StringTable, lang: str) -> Iterator[Named]:
    """One sheet a named guest, the marketer too, then all of them side by side."""
    line: list[Named] = []
    for guest in scenario.guests:
        name = words.get(f"{guest.id}.name", lang)
        look = look_of(scenario, guest.id)
        line.append((name, guests.figure(look, WHOLE)))
        yield f"guests/{scenario.id}-{guest.id}", one_guest(f"{name}, {scenario.id}", look)
    if scenario.marketer:
        name = words.get("evening.marketer", lang)
        carrying = [(name, guests.figure(marketer_look(scenario, carries=carries), WHOLE)) for carries in (False, True)]
        line += carrying
    yield f"guests/{scenario.id}", sheet(scenario.id, [line])


def one_guest(title: str, look: Look) -> pygame.Surface:
    """Whole, from near by, and every expression at the sizes of a talk and of the room."""
    whole = [("room", guests.figure(look, WHOLE)), ("talk", guests.bust(look, BUST, turn=0.35))]
    near = [(face, _head(guests.bust(look, NEAR, face), 0.56)) for face in EXPRESSIONS]
    far = [(face, _head(guests.figure(look, FAR, face), 0.38)) for face in EXPRESSIONS]
    hazed = [(face, _head(guests.figure(look, 160, face, haze=0.26), 0.38)) for face in EXPRESSIONS]
    return sheet(title, [whole, *rows_of(near, 5), far, hazed])


def by_lot() -> Iterator[Named]:
    """Guests of whom nothing is written, as a crowd is drawn."""
    drawn = [(str(seed), guests.figure(look_from({"seed": seed}), 250)) for seed in range(1, LOTS + 1)]
    yield "parts/by-lot", sheet("Drawn by lot", rows_of(drawn, ACROSS))
    ages = (7, 10, 14, 17, 25, 40, 55, 65, 78, 90)
    aged = [(f"age {age}", guests.figure(look_from({"seed": 11 + age, "age": age}), 250)) for age in ages]
    yield "parts/ages", sheet("Ages", rows_of(aged, ACROSS))


def parts() -> Iterator[Named]:
    """A sheet for each word of `look:`, everything it may say on the same guest."""
    for name, values in ALLOWED.items():
        if name in ("seed", "age"):
            continue
        draw = guests.bust if name in OF_THE_HEAD else guests.figure
        base = {**PLAIN, **SEEN_WITH.get(name, {})}
        drawn = [(f"{value}".lower(), draw(look_from({**base, name: value}), 300)) for value in values]
        yield f"parts/{name}", sheet(name, rows_of(drawn, ACROSS))


def faces() -> Iterator[Named]:
    """Every expression on every skin, near by and as far off as in the room."""
    for place, high, share in (("near", NEAR, 0.56), ("room", FAR, 0.38)):
        rows = []
        for skin in ALLOWED["skin"]:
            look = look_from({**PLAIN, "pose": "down", "skin": skin, "hair_colour": "black" if skin > 2 else "brown"})  # noqa: PLR2004 (as the lot does)
            draw = guests.bust if place == "near" else guests.figure
            rows.append([(f"{face} {skin}", _head(draw(look, high, face), share)) for face in EXPRESSIONS])
        yield f"parts/faces-{place}", sheet(f"Expressions, {place}", rows)


def _head(picture: pygame.Surface, share: float) -> pygame.Surface:
    """The upper part of a figure or bust, without the air at its sides."""
    w, h = picture.get_size()
    return picture.subsurface(pygame.Rect(round(w * 0.16), 0, round(w * 0.68), round(h * share)))
