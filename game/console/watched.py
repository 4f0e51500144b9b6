"""A rehearsal at a terminal while the scenario is being written: what is saved is taken in before the next line."""

from __future__ import annotations

from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

from game.console.terminal import Terminal
from game.core.backstage import backstage
from game.core.rehearsal import reread
from game.text.interface import interface
from game.text.strip import lines_of
from game.text.table import merged

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

    from game.console.teller import Teller
    from game.content.load import Loaded
    from game.content.watching import Watching
    from game.core.commands import Command
    from game.core.rehearsal import Rehearsal
    from game.core.session import Session
    from game.core.view import View

LOOK = 0.1  # seconds between two looks at what was saved
SHOWN = 5  # errors of files that cannot be played


class Saved(Exception):  # noqa: N818 - not an error: something comes before the line that was waited for
    def __init__(self, loaded: Loaded) -> None:
        super().__init__()
        self.loaded = loaded


class Watched:
    """Lines from `source`, read by a thread, so that what was saved can break off the wait for one."""

    def __init__(self, source: TextIO, watching: Watching, rehearsal: Rehearsal | None) -> None:
        self.watching, self.rehearsal = watching, rehearsal
        self.open = False  # whether a wait may be broken off
        self._source = source
        self._lines: SimpleQueue[str] = SimpleQueue()
        self._reading = False

    def isatty(self) -> bool:
        return self._source.isatty()

    def readline(self) -> str:
        """Raises Saved while `open`; the line that is being typed is not lost by it."""
        if not self._reading:
            self._reading = True
            Thread(target=lambda: self._lines.put(self._source.readline()), daemon=True).start()
        while True:
            if self.open and (loaded := self.watching.news()):
                raise Saved(loaded)
            try:
                line = self._lines.get(timeout=LOOK)
            except Empty:
                continue
            self._reading = False
            return line


class WatchedTerminal(Terminal):
    """Shows what no player sees, and goes on in what was saved."""

    def __init__(self, source: Watched, teller: Teller, notice: Callable[[], str], session: Session) -> None:
        super().__init__(source, teller, self._noticed)
        self._watched_by, self._session, self._also = source, session, notice
        self._told_fault = ""

    def choose(self, view: View) -> tuple[Command, ...] | None:
        while True:
            self._watched_by.open = True
            try:
                return super().choose(view)
            except Saved as saved:
                view = self._taken_in(saved.loaded)
            finally:
                self._watched_by.open = False

    def _noticed(self) -> str:
        """The strip, and once why nothing can be watched, before what else there is to say."""
        behind = backstage(self._session.scenario, self._session.party)
        for line in lines_of(behind, self._wording.of) if behind else ():
            self._page.faint(line)
        fault = self._watched_by.watching.fault
        if fault and fault != self._told_fault:
            self._page.line(self._wording.shared("watch.fault", why=fault))
        self._told_fault = fault
        return self._also()

    def _taken_in(self, loaded: Loaded) -> View:
        self._page.gap()
        if loaded.scenario is None or loaded.texts is None:
            self._page.strong(self._wording.shared("watch.broken"))
            for one in [found for found in loaded.diagnostics if found.severity == "error"][:SHOWN]:
                self._page.line(str(one), under="- ")
            self._page.faint(self._wording.shared("watch.until"))
            return self._session.view()
        gone = reread(self._session, loaded.scenario, self._watched_by.rehearsal)
        self._teller.reread(merged(loaded.texts, interface()))
        self._page.strong(self._wording.shared("watch.gone" if gone else "watch.saved", n=gone))
        self._afresh = True
        return self._session.view()
