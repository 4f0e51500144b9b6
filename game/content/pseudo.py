"""English that looks foreign, to see early where a layout is too narrow: longer, accented, in brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from game.content.schema import LIMITS
from game.text.table import PLACEHOLDER

if TYPE_CHECKING:
    from game.content.texts import Written

ACCENTED = str.maketrans("AaCcDdEeGgIiNnOoRrSsUuYyZz", "ÅåÇçÐðÊêĞğÎîÑñÖöŘřŠšÛûÝýŽž")
OPENS, CLOSES = "[", "]"
LONGER = 0.4  # what German and Finnish take more than English, for a sentence
PADDING = " ~"
KEPT = re.compile(f"({PLACEHOLDER.pattern.replace('(', '(?:', 1)})")


def pseudo(written: Written) -> str:
    """The text with the same placeholders, as much longer as its kind allows; brackets only where there is room."""
    text = "".join(
        piece if number % 2 else piece.translate(ACCENTED) for number, piece in enumerate(KEPT.split(written.text))
    )
    room = LIMITS[written.kind] - len(text) - len(OPENS + CLOSES)
    if room < 0:
        return text
    more = min(room, round(len(text) * LONGER))
    padding = (PADDING * more)[:more].rstrip()
    return f"{OPENS}{text}{padding}{CLOSES}"
