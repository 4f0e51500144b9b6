"""One evening on disk, written as it happens: what cannot be written now waits in memory for the next entry."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.saves.fault import JournalFault
from game.saves.lines import line_of, line_of_entry

if TYPE_CHECKING:
    from io import FileIO

    from game.core.session import Entry


class Journal:
    """Appends to `path`, open only while written. `fault` is why the disk does not take it, None once it does."""

    def __init__(self, path: Path, kept: int = 0, *, torn: bool = False) -> None:
        """`kept` is how many bytes of the file are whole; `torn` if more lies behind them, to be cut."""
        self.path = path
        self.fault: JournalFault | None = None
        self._kept = kept
        self._torn = torn
        self._headed = kept > 0
        self._taken = False
        self._waiting = b""

    @classmethod
    def unkept(cls) -> Journal:
        """One that writes nothing: the evening is only tried out."""
        journal = cls(Path())
        journal._taken = True
        return journal

    def head(self, header: dict[str, Any]) -> None:
        """The first line, before the entries that wait for it."""
        self._waiting = line_of(header) + self._waiting
        self._headed = True
        self._flush()

    def record(self, entry: Entry) -> None:
        """Write and flush; never raises, for an evening is worth more than its file."""
        self.append(line_of_entry(entry))

    def append(self, *lines: bytes) -> None:
        """The same for lines that are made already."""
        self._waiting += b"".join(lines)
        self._flush()

    def close(self) -> None:
        """Try a last time to write what waits."""
        self._flush()

    def _flush(self) -> None:
        if self._taken or not self._headed or not self._waiting:
            return
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("ab", buffering=0) as file:
                self._write(file)
        except OSError as wrong:
            why = wrong.strerror or str(wrong)
            what = f"the evening cannot be saved here ({why}); play goes on, and every step tries again"
            self.fault = JournalFault("unwritable", self.path, what, why=why)
        except JournalFault as wrong:
            self._taken, self.fault = True, wrong
        else:
            self.fault = None

    def _write(self, file: FileIO) -> None:
        if self._torn:
            file.truncate(self._kept)
            self._torn = False
        if os.fstat(file.fileno()).st_size != self._kept:
            what = "somebody else has written to this evening, so it is left alone; play goes on without saving"
            raise JournalFault("taken", self.path, what)
        while self._waiting:
            written = file.write(self._waiting) or 0
            self._waiting = self._waiting[written:]
            self._kept += written
