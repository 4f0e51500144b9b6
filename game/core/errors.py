"""The one exception whose text a player sees, and the end of every exhaustive match."""

from __future__ import annotations

from typing import NoReturn


class Refused(Exception):  # noqa: N818 - a refusal is an answer, not a fault
    """A command that cannot be done now: `code` is stable and listed in docs/journal.md."""

    def __init__(self, code: str, what: str) -> None:
        super().__init__(what)
        self.code = code


def assert_never(value: NoReturn) -> NoReturn:
    """Make mypy point at the case a match forgot (typing.assert_never needs Python 3.11)."""
    raise AssertionError(value)
