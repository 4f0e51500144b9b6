"""A line from whoever plays, and whether there is somebody at a real terminal who can be asked to press Enter."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

    from game.console.page import Page


def answer_from(source: TextIO, page: Page) -> str | None:
    """What was typed, in small letters; None at the end of input."""
    line = line_from(source, page)
    return None if line is None else line.rstrip(".").lower()


def line_from(source: TextIO, page: Page) -> str | None:
    """What was typed, as it was typed; None at the end of input."""
    page.prompt()
    line = source.readline()
    if not line:
        page.whole("")
        return None
    if not source.isatty():
        page.whole(line)  # nobody else shows what came through a pipe
    return line.strip()


def somebody(
    source: TextIO, page: Page, read: Callable[[TextIO, Page], str | None] = answer_from
) -> Callable[[], str | None] | None:
    """How to ask; None behind a pipe, where nothing must stop."""
    return partial(read, source, page) if source.isatty() and page.out.isatty() else None
