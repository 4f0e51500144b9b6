"""What is arranged round the talks, told as a list: what there is to spend, posters, promises, what stopping showed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.view import Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.console.page import Page
    from game.console.wording import Wording
    from game.core.view import PosterView, PromiseView, View


SUMMED = frozenset({"ui.stock.stays", "ui.stock.lured", "ui.stock.committee"})  # what is said of many at once


def tell_spending(page: Page, wording: Wording, view: View) -> None:
    """Before the door opens, and the day after."""
    page.gap()
    if view.spending is None:
        return
    page.strong(wording.ui(f"spending.{view.where}"))
    unit, left, of = wording.of(view.spending.unit), view.spending.left, view.spending.of
    page.line(wording.ui("spending.left", n=left, of=of, unit=unit))


def stock(wording: Wording, shown: Sequence[Words]) -> Iterator[str]:
    """What stopping to think showed: of several guests the same is said once."""
    rows: dict[str, list[Words]] = {}
    for words in shown:
        rows.setdefault(words.text, []).append(words)
    for text, row in rows.items():
        if len(row) > 1 and text in SUMMED:
            names = (" ".join(wording.of(Words(value)) for _, value in words.put) for words in row)
            yield wording.ui(text.removeprefix("ui."), names=", ".join(names))
        else:
            yield from map(wording.of, row)


class Arranged:
    """What hangs and what others say is told when it changes; what is owed, and what stopping showed, each time."""

    def __init__(self, page: Page, wording: Wording) -> None:
        self._page, self._wording = page, wording
        self._told: frozenset[str] = frozenset()

    def tell(self, view: View, *, whole: bool = False) -> None:
        standing = tuple(self._standing(view))
        for words in standing:
            if whole or words not in self._told:
                self._page.line(words)
        self._told = frozenset(standing)
        for promise in view.promises:
            if promise.state == "open":
                self._page.line(self._owed(promise))
        for words in stock(self._wording, view.stock):
            self._page.line(words, under="- ")

    def _standing(self, view: View) -> Iterator[str]:
        for poster in view.posters:
            if poster.up:
                yield self._poster(view, poster)
        if view.word:
            yield self._wording.ui("word.good" if view.word > 0 else "word.bad")

    def _poster(self, view: View, poster: PosterView) -> str:
        marketer = self._wording.of(view.marketer.name) if view.marketer else ""
        name = "poster.carried" if poster.carried else "poster.hangs"
        return self._wording.ui(name, poster=self._wording.of(poster.name), marketer=marketer)

    def _owed(self, promise: PromiseView) -> str:
        due = "after" if promise.due is None else "late" if promise.due < 0 else "due"
        put = {"guest": self._wording.name(promise.guest), "promise": self._wording.of(promise.words)}
        return self._wording.ui(f"owed.{due}", n=promise.due or 0, **put)
