"""A guest's face, from the same drawings as in the window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.content.figure import figure_svg
from game.content.looks import look_from
from game.preview.markup import Markup, tag

if TYPE_CHECKING:
    from game.core.scenario import Guest

FACE = "26 -14 148 148"


def portrait(guest: Guest) -> Markup:
    look = replace(look_from(dict(guest.look)), pose="down", glass="none", holds="none")  # no hand before the face
    return tag("svg", Markup(figure_svg(look, "neutral", near=True)), class_="face", viewBox=FACE, aria_hidden="true")
