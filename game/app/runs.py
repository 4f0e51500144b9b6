"""Words of which some are said and some are done in between, each in a colour of its own over the ends of lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.app.canvas import Canvas
    from game.text.quoting import Run


def in_pieces(lines: Sequence[str], runs: Sequence[Run]) -> list[list[Run]]:
    """Wrapped lines in pieces of what is said and what is done; letter by letter, for a long word may have been cut."""
    done = [does for words, does in runs for letter in words if not letter.isspace()]
    at, cut = 0, []
    for line in lines:
        pieces: list[Run] = []
        for letter in line:
            does = done[at] if not letter.isspace() else pieces[-1][1] if pieces else False
            at += not letter.isspace()
            if pieces and pieces[-1][1] == does:
                pieces[-1] = pieces[-1][0] + letter, does
            else:
                pieces.append((letter, does))
        cut.append(pieces)
    return cut


def write_pieces(c: Canvas, pieces: Sequence[Run], x: float, y: float, *, face: str, size: float, done: str) -> None:
    """One line, with its middle at y; `done` is the colour of what is done."""
    for words, does in pieces:
        x += text.write(c, words, x, y, face=face, size=size, tint=done if does else "ink")
