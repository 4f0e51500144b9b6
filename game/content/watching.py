"""A scenario's files under the eyes of whoever plays: read again as soon as one of them is saved."""

from __future__ import annotations

from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import TYPE_CHECKING

from watchfiles import watch

from game.content.library import FOLDER
from game.content.load import Loaded, load
from game.resources import scenarios

if TYPE_CHECKING:
    from pathlib import Path

SETTLED, LOOK = 100, 25  # milliseconds: how long a save may go on, and how often it is looked for
STAMPED = 500  # milliseconds after which the files' times are read, and it is seen that nobody plays any more


class Watching:
    """Reads the scenario in a thread of its own; `news` has the latest, once. `fault` says why nothing is seen.

    The system tells at once what is saved, but not what was saved before it began to look, nor everything on a
    network's disk: so the files' times are read as well.
    """

    def __init__(self, home: Path) -> None:
        """`home` is a scenario's folder, or one file that is a whole scenario."""
        self.home, self.fault = home, ""
        folder = home if home.is_dir() else home.parent
        libraries = (folder.resolve().parent / FOLDER, scenarios() / FOLDER)
        self._places = (folder, *(place for place in dict.fromkeys(libraries) if place.is_dir()))
        self._seen = self._stamps()
        self._news: SimpleQueue[Loaded] = SimpleQueue()
        self._end = Event()
        self._thread = Thread(target=self._look, name="watching", daemon=True)
        self._thread.start()

    def news(self) -> Loaded | None:
        """What the files say since they were saved last; None where nothing was."""
        latest = None
        while True:
            try:
                latest = self._news.get_nowait()
            except Empty:
                return latest

    def close(self) -> None:
        self._end.set()
        self._thread.join(timeout=2)

    def _look(self) -> None:
        changes = watch(
            *self._places, watch_filter=lambda _, path: path.endswith(".yaml"), debounce=SETTLED, step=LOOK,
            stop_event=self._end, rust_timeout=STAMPED, yield_on_timeout=True, raise_interrupt=False,
        )  # fmt: skip
        try:
            for told in changes:
                now = self._stamps()
                if told or now != self._seen:
                    self._seen = now
                    self._news.put(load(self.home))
        except OSError as wrong:  # the system has no more watches to give
            self.fault = f"the files of {self.home} cannot be watched: {wrong}"

    def _stamps(self) -> dict[str, tuple[int, int]]:
        """Of each file when it was written and how long it is."""
        stamps = {}
        for path in (path for place in self._places for path in place.rglob("*.yaml")):
            with suppress(OSError):  # taken away between two looks
                stamps[str(path)] = (path.stat().st_mtime_ns, path.stat().st_size)
        return stamps
