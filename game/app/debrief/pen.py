"""One's own words while they are written: what is typed, and that it lies on the disk a moment later."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.app.clipboard import pasted, show_input_at
from game.app.notices import not_saved
from game.app.widgets.writing import Writing
from game.saves.own_words import LONGEST, LONGEST_WORD, OwnWords, Written

if TYPE_CHECKING:
    from pathlib import Path

    from game.app.app import App
    from game.app.box import Box

WORD = 0  # the number of no decision: how the evening was
_DONE = ("return", "enter", "escape", "tab", "shift tab")
_KEPT_AFTER = 0.4  # seconds without a key


class Pen:
    """`written` is what is kept; `writing` is open while one writes at entry `n`, or the word for the evening."""

    def __init__(self, app: App, journal: Path) -> None:
        self._app, self._store = app, OwnWords(journal)
        self.written = self._store.read()
        self.writing: Writing | None = None
        self.n = WORD
        self._owed: dict[int, str] = {}  # what the disk has not taken yet
        self._waits: float | None = None  # seconds since the last key that is not on the disk yet

    def open(self, n: int, box: Box, label: str) -> None:
        """Begin to write, at the end of what is there; SDL then gives letters and what an input method composes."""
        words = self.written.said.get(n, "") if n else self.written.how
        self.n = n
        self.writing = Writing("writing", box, label, words, LONGEST if n else LONGEST_WORD, len(words))
        show_input_at(self._app.scale, box)

    def call_it(self, word: str) -> None:
        """The word for the evening, picked."""
        self.n = WORD
        self._keep(word)

    def take_key(self, name: str) -> bool:
        """Whether one still writes; letters come by take_text, so here they mean nothing."""
        if self.writing is None:
            return False
        if name == "paste":
            self.take_text(pasted())
        elif name in _DONE and not self.writing.composed:
            self.done()
        else:
            self._turn_to(self.writing.pressed(name))
        return self.writing is not None

    def take_text(self, words: str) -> None:
        if self.writing:
            turned, whole = self.writing.typed(words)
            self._turn_to(turned)
            if not whole:
                self._app.banner(self._app.text("ui.debrief.own.left_out", n=turned.longest))

    def compose(self, words: str) -> None:
        """What an input method has not finished yet."""
        if self.writing:
            self.writing = replace(self.writing, composed=words)

    def update(self, dt: float) -> None:
        if self._waits is not None:
            self._waits += dt
            if self._waits >= _KEPT_AFTER:
                self._write()

    def done(self) -> None:
        """Close it; nothing that was written is lost."""
        self._write()
        self.writing = None

    def _turn_to(self, writing: Writing) -> None:
        if self.writing and writing.words != self.writing.words:
            self._waits = 0.0
        self.writing = writing

    def _write(self) -> None:
        if self.writing and self._waits is not None:
            self._keep(self.writing.words)
        self._waits = None

    def _keep(self, words: str) -> None:
        """Where the disk takes nothing, they stay here and are tried again with the next ones."""
        self._owed[self.n] = words
        try:
            for n in tuple(self._owed):
                self._put(n, self._owed[n])
                del self._owed[n]
        except OSError as wrong:
            not_saved(self._app, wrong)
        read = self._store.read()
        said = {n: kept for n, kept in self._owed.items() if n != WORD}
        self.written = Written(self._owed.get(WORD, read.how), {**read.said, **said})

    def _put(self, n: int, words: str) -> None:
        if n == WORD:
            self._store.call_it(words)
        else:
            self._store.write(n, words)
