"""A guest's face on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.content.portrait import FACE, face_svg
from game.preview.markup import Markup, tag

if TYPE_CHECKING:
    from game.core.scenario import Guest


def portrait(guest: Guest) -> Markup:
    return tag("svg", Markup(face_svg(guest)), class_="face", viewBox=FACE, aria_hidden="true")
