"""What can be wrong with a saved evening, said in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class JournalFault(Exception):  # noqa: N818 - the name of the thing, as the player reads it
    """Names the file, the line where there is one, what is wrong and the way out; `code` is stable, `why` what the
    system says."""

    def __init__(self, code: str, path: Path | str, what: str, line: int | None = None, *, why: str = "") -> None:
        place = f"{path}:{line}" if line else str(path)
        super().__init__(f"{place}: {what}")
        self.code = code
        self.path = path
        self.line = line
        self.why = why
