"""Pictures for the pages, from the drawings of the window: faces, busts, the room behind, the code for phones."""

from __future__ import annotations

import io
import re
from functools import lru_cache
from typing import TYPE_CHECKING

import segno
from rcssmin import cssmin

from game.content.figure import EXPRESSIONS
from game.content.portrait import BUST, FACE, face_svg
from game.drawings import body, drawing, is_drawn
from game.webpage import asset

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.core.scenario import Scenario

INK, PAPER = "#1E1028", "#FFF4E4"
QUIET = 3  # modules of margin


def portraits(scenario: Scenario) -> Callable[[str, str, str], str]:
    """Draws `face` or `bust` of a guest of this evening; raises LookupError for anybody and anything else."""

    @lru_cache(maxsize=512)
    def drawn(kind: str, guest: str, expression: str) -> str:
        there = {one.id: one for one in scenario.guests}
        if expression not in EXPRESSIONS:
            raise LookupError(expression)
        box = {"face": FACE, "bust": BUST}[kind]
        return _svg(box, face_svg(there[guest], expression))

    return drawn


@lru_cache(maxsize=16)
def room(name: str) -> str:
    """The room as one sees it in a talk."""
    layers = [layer for layer in (f"{name}_talk", f"{name}_talk_bulbs", "vignette") if is_drawn(f"rooms/{layer}")]
    box, _ = drawing(f"rooms/{layers[0]}")
    return _svg(box, body("rooms/light") + "".join(body(f"rooms/{layer}") for layer in layers), fit="xMidYMid slice")


@lru_cache(maxsize=8)
def sign(stance: str) -> str:
    """The sign of a stance, in its colour; raises LookupError for what is none."""
    found = re.search(rf'<symbol id="s-{re.escape(stance)}"[^>]*>(.*?)</symbol>', asset("preview/stances.svg"))
    if found is None:
        raise LookupError(stance)
    style = cssmin(asset("web/stances.css") + asset("web/stance.css"))
    return _svg("0 0 24 24", f'<style>{style}</style><g class="{stance}">{found[1]}</g>')


def qr(url: str) -> str:
    out = io.BytesIO()
    segno.make(url, error="m").save(out, kind="svg", border=QUIET, dark=INK, light=PAPER, omitsize=True, xmldecl=False)
    return out.getvalue().decode()


def _svg(box: str, inside: str, fit: str = "xMidYMid") -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" preserveAspectRatio="{fit}">{inside}</svg>'
