"""A guest's face as SVG, from the same drawings as in the window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.content.figure import figure_svg
from game.content.looks import look_from

if TYPE_CHECKING:
    from game.core.scenario import Guest

FACE = "26 -14 148 148"  # the viewBox that shows no more than the face


def face_svg(guest: Guest) -> str:
    """What goes into an `<svg>` of that viewBox; no hand is held before the face."""
    look = replace(look_from(dict(guest.look)), pose="down", glass="none", holds="none")
    return figure_svg(look, "neutral", near=True)
