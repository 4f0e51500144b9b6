"""Lines on a terminal: wrapped, without control characters, with modest emphasis where the terminal has it."""

from __future__ import annotations

import os
import re
import shutil
import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TextIO

WIDEST, NARROWEST = 100, 20
PIPED, ROWS = 80, 24  # where nobody says how large it is
TIED = "\u00a0"  # a blank at which no line is broken, such as between a key and its name
_STAGE = re.compile(r"\*([^*]+)\*")


class Page:
    """Writes to `out` and counts its `lines`; `styled` adds bold and faint, which change no word."""

    def __init__(self, out: TextIO, width: int = PIPED, rows: int = ROWS, *, styled: bool = False) -> None:
        self.out, self.rows = out, rows
        self.width = max(NARROWEST, min(WIDEST, width))
        self.styled = styled
        self.lines = 0
        self._open = False  # the last line was not blank

    def line(self, words: str, *, under: str = "", style: str = "") -> None:
        """One paragraph; lines after the first are indented as far as `under` is long."""
        hang = " " * len(under)
        text = under + plain(words)
        for piece in textwrap.wrap(text, self.width, subsequent_indent=hang, break_on_hyphens=False) or [""]:
            shown = piece.replace(TIED, " ")
            self._write((f"\033[{style}m{shown}\033[0m" if style and self.styled else shown) + "\n")
        self._open = bool(text)

    def strong(self, words: str) -> None:
        self.line(words, style="1")

    def faint(self, words: str) -> None:
        self.line(words, style="2")

    def whole(self, words: str) -> None:
        """A line to be copied, so never broken."""
        self._write(plain(words) + "\n")
        self._open = True

    def gap(self) -> None:
        """A blank line, but never two."""
        if self._open:
            self._write("\n")
            self._open = False

    def prompt(self) -> None:
        self._write("> ")
        self._open = True

    def take_back(self) -> None:
        """Wipe the line that was just typed, where the terminal can."""
        if self.styled:
            self._write("\033[1A\033[2K\r")

    def _write(self, text: str) -> None:
        self.lines += text.count("\n")
        self.out.write(text)
        self.out.flush()


def page_for(out: TextIO, environ: Mapping[str, str] = os.environ) -> Page:
    """As wide as the terminal, and styled on one unless NO_COLOR or a dumb terminal says no."""
    styled = out.isatty() and "NO_COLOR" not in environ and environ.get("TERM") != "dumb"
    columns, rows = shutil.get_terminal_size((PIPED, ROWS)) if out.isatty() else (PIPED + 1, ROWS)
    return Page(out, columns - 1, rows, styled=styled)


def plain(words: str) -> str:
    """Stage directions in brackets, and nothing a terminal could take for a command."""
    return "".join(letter for letter in _STAGE.sub(r"(\1)", words) if letter.isprintable() or letter == TIED)
