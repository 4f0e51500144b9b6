"""The choices that mattered most, in lines: what was said, what it moved and closed, and what else lay there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.console.looking_back import untried_line
from game.console.moved import moved_line
from game.console.own_words import card_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.console.own_words import OwnWordsAsked
    from game.console.page import Page
    from game.console.wording import Wording
    from game.core.moments import Moment
    from game.core.retold import Retold


class EndingMoments:
    def __init__(self, page: Page, wording: Wording, retold: Retold, own: OwnWordsAsked | None = None) -> None:
        """With `own`, whoever reads is asked what they would have said before what else lay there is told."""
        self._page, self._wording, self._retold, self._own = page, wording, retold, own

    def tell(self, moments: Sequence[Moment]) -> None:
        """One after the other, until whoever reads wants to go."""
        for nth, moment in enumerate(moments):
            if self._own and self._own.stopped:
                return
            if nth:
                self._page.gap()
            self._moment(moment)
        if not moments:
            self._page.line(self._wording.shared("debrief.moments.none"))

    def shown(self, moment: Moment, head: str) -> None:
        """The line that shows what to take home, and what would have done better."""
        where = self._wording.shared("debrief.line.where", guest=self._wording.name(moment.guest), beat=moment.beat)
        self._page.line(f"{head} {where}:")
        said = f"{self._wording.quoted(moment.said)} ({self._wording.ui(f'stamp.{moment.stance}')})"
        self._page.line(said, under="  ")
        self._part("why", words=self._wording.of(moment.why))
        if moment.instead:
            self._page.line(f"{self._wording.shared('debrief.home.instead')}: {self._better(moment)}", under="  ")

    def lay_there(self, moment: Moment) -> None:
        """All that was not said there, with the answers it would have got."""
        if not moment.lay:
            self._page.line(self._wording.shared("rewind.nothing_else"))
        for one in moment.lay:
            self._page.line(untried_line(self._wording, one), under="- ")

    def _moment(self, moment: Moment) -> None:
        name = self._wording.name(moment.guest)
        self._page.strong(self._wording.ui("debrief.moment", letter=moment.letter, guest=name, beat=moment.beat))
        self._part("said", words=f"{self._wording.of(moment.said)} ({self._wording.ui(f'stamp.{moment.stance}')})")
        if moment.reply:
            self._part("reply", guest=name, words=self._wording.of(moment.reply))
        self._part("why", words=self._wording.of(moment.why))
        self._page.line(self._moved(moment), under="  ")
        if moment.closed:
            before, after = moment.open
            self._page.line(self._wording.shared("debrief.lost.from", before=before, after=after), under="  ")
        seen = moment.lost and self._own is not None and self._own.sentence(self._retold, moment.n)
        if moment.instead:
            self._part("instead", words=self._better(moment))
        elif moment.lay and not seen:
            lay = "; ".join(card_line(self._wording, one) for one in moment.lay)
            self._page.line(f"{self._wording.shared('rewind.untried')}: {lay}", under="  ")

    def _better(self, moment: Moment) -> str:
        """The better card and why; or that silence was."""
        if moment.instead and moment.instead_why:
            return f"{self._wording.quoted(moment.instead)} {self._wording.of(moment.instead_why)}"
        return self._wording.of(moment.instead) if moment.instead else ""

    def _moved(self, moment: Moment) -> str:
        """Why it is one of the three, and what it moved."""
        kind = self._wording.shared(f"debrief.kind.{moment.kind}", guest=self._wording.name(moment.guest))
        return f"{kind} {moved_line(self._wording, moment) or self._wording.ui('debrief.moved.nothing')}"

    def _part(self, name: str, **put: str) -> None:
        self._page.line(self._wording.ui(f"debrief.{name}", **put), under="  ")
