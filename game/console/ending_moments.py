"""The choices that mattered most, in lines: what was said, what it moved and closed, and what else lay there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from game.console.own_words import OwnWordsAsked
    from game.console.page import Page
    from game.console.wording import Wording
    from game.core.moments import Moment
    from game.core.retold import Retold


class EndingMoments:
    def __init__(self, page: Page, wording: Wording, retold: Retold, own: OwnWordsAsked | None = None) -> None:
        """With `own`, whoever reads is asked what they would have said before what else lay there is told."""
        self._page, self._wording, self._retold, self._own = page, wording, retold, own

    def parts(self, moments: Sequence[Moment]) -> Iterator[Callable[[], None]]:
        """One each."""
        for moment in moments:
            yield partial(self._moment, moment)

    def _moment(self, moment: Moment) -> None:
        self._page.gap()
        if moment.letter == "A":
            self._page.strong(self._wording.ui("debrief.moments"))
        name = self._wording.name(moment.guest)
        self._page.line(self._wording.ui("debrief.moment", letter=moment.letter, guest=name, beat=moment.beat))
        self._part("said", words=f"{self._wording.of(moment.said)} ({self._wording.ui(f'stamp.{moment.stance}')})")
        if moment.reply:
            self._part("reply", guest=name, words=self._wording.of(moment.reply))
        self._page.line(self._moved(moment), under="  ")
        self._part("why", words=self._wording.of(moment.why))
        if moment.closed:
            before, after = moment.open
            self._page.line(self._wording.shared("debrief.lost.from", before=before, after=after), under="  ")
        if moment.lost and self._own:
            self._own.sentence(self._retold, moment.n)
        self._instead(moment)

    def _instead(self, moment: Moment) -> None:
        if moment.instead and moment.instead_why:
            quoted, why = self._wording.quoted(moment.instead), self._wording.of(moment.instead_why)
            self._part("instead", words=f"{quoted} {why}")
        elif moment.instead:
            self._part("instead", words=self._wording.of(moment.instead))

    def _moved(self, moment: Moment) -> str:
        meters = {"trust": moment.trust, "risk": moment.risk}
        moved = [self._wording.ui(f"debrief.moved.{name}", by=f"{by:+d}") for name, by in meters.items() if by]
        nothing = self._wording.ui("debrief.moved.nothing")
        return self._wording.ui("debrief.moved", moved=", ".join(moved)) if moved else nothing

    def _part(self, name: str, **put: str) -> None:
        self._page.line(self._wording.ui(f"debrief.{name}", **put), under="  ")
