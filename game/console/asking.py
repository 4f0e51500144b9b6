"""A line from whoever plays, and whether there is somebody at a real terminal who can be asked to press Enter."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.console.page import Page


class Source(Protocol):
    """Where lines come from: a terminal, a pipe, or a wait for one of them that can be broken off."""

    def readline(self) -> str: ...

    def isatty(self) -> bool: ...


def answer_from(source: Source, page: Page) -> str | None:
    """What was typed, in small letters; None at the end of input."""
    line = line_from(source, page)
    return None if line is None else line.rstrip(".").lower()


def line_from(source: Source, page: Page) -> str | None:
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
    source: Source, page: Page, read: Callable[[Source, Page], str | None] = answer_from
) -> Callable[[], str | None] | None:
    """How to ask; None behind a pipe, where nothing must stop."""
    return partial(read, source, page) if source.isatty() and page.out.isatty() else None
