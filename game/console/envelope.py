"""The envelope at a terminal: filled and sealed before an evening, opened after it and once more on its day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.console.leaves import STOP
from game.core.typed import cleaned
from game.saves import day
from game.saves.envelope import LONGEST, MOST, due, open_again, seal, was_read
from game.text.dates import written
from game.text.sealed import judged
from game.text.table import capital

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.console.page import Page
    from game.console.wording import Wording
    from game.core.goals import Goal
    from game.saves.envelope import Envelope

SUGGESTED = 30  # days


class EnvelopeAsked:
    """`stopped` once whoever plays wants to go: at `q`, or at the end of input. Nothing is asked without `ask`."""

    def __init__(self, page: Page, wording: Wording, ask: Callable[[], str | None] | None) -> None:
        """`ask` gives a line as it was typed."""
        self._page, self._wording, self._ask = page, wording, ask
        self.stopped = False

    @property
    def asks(self) -> bool:
        """Whether somebody is there to answer."""
        return self._ask is not None

    def fill(self, journal: str, title: str, goals: Sequence[str]) -> None:
        """Offer an envelope for this evening, whose `goals` are read above by their numbers."""
        offered = [capital(self._wording.table.get(text, self._wording.lang)) for text in goals]
        chosen: list[str] = []
        self._page.gap()
        self._page.line(self._ui("ask"))
        while typed := self._line():
            self._put(typed, offered, chosen)
            for nth, goal in enumerate(chosen, start=1):
                self._page.line(capital(goal), under=f"  {nth}. ")
            self._page.line(self._ui("next"))
        if chosen and not self.stopped:
            self._keep(lambda: seal(journal, title, chosen))
            self._page.line(self._ui("sealed"))
        self._page.gap()

    def _put(self, typed: str, offered: Sequence[str], chosen: list[str]) -> None:
        """A goal goes in; one that is in it already comes out."""
        if typed.isdecimal() and not 1 <= int(typed[:9]) <= len(offered):
            self._page.line(self._ui("none", n=typed[:9]))
            return
        goal = offered[int(typed) - 1] if typed.isdecimal() else cleaned(typed, LONGEST)
        if goal in chosen:
            chosen.remove(goal)
        elif len(chosen) < MOST:
            chosen.append(goal)
        else:
            self._page.line(self._wording.shared("envelope.full"))

    def deliver(self) -> None:
        """Whatever was to be opened once more by today."""
        sealed = due() if self._ask else None
        if sealed is None:
            return
        self._page.strong(f"{self._wording.shared('envelope.letter')}. {sealed.title}")
        self._inside(sealed, ())
        self._keep(lambda: was_read(sealed.journal))
        self._page.faint(self._wording.ui("go_on"))
        self._line()
        self._page.gap()

    def opened(self, sealed: Envelope, goals: Sequence[Goal]) -> None:
        """After the evening: each goal, ticked off where the journal shows it; and when to open it again."""
        self._page.gap()
        self._page.strong(self._wording.shared("envelope.opened"))
        self._inside(sealed, goals)
        if self._ask is None:
            return
        self._page.line(self._ui("when", day=day.in_days(SUGGESTED)))
        while typed := self._line():
            if date := day.coming(typed):
                self._keep(lambda: open_again(sealed.journal, date))
                self._page.line(self._wording.sentence(self._wording.shared("envelope.again", day=self._date(date))))
                return
            self._page.line(self._ui("when.bad", words=typed, day=day.in_days(SUGGESTED)))

    def _inside(self, sealed: Envelope, goals: Sequence[Goal]) -> None:
        own = judged(sealed.goals, goals, self._wording.table)
        self._page.line(self._wording.sentence(self._wording.shared("envelope.sealed", day=self._date(sealed.sealed))))
        for nth, goal in enumerate(sealed.goals, start=1):
            verdict = f" {self._wording.of(own[goal].verdict)}" if goal in own else ""
            self._page.line(f"{self._wording.sentence(goal)}{verdict}", under=f"{nth}. ")
        self._page.line(self._wording.shared("envelope.ask"))

    def _line(self) -> str:
        """What was typed; nothing for Enter alone, or where whoever plays wants to go."""
        typed = self._ask() if self._ask else ""
        self.stopped = self.stopped or typed is None or typed.lower() == STOP
        return "" if self.stopped else typed or ""

    def _keep(self, keep: Callable[[], None]) -> None:
        try:
            keep()
        except OSError as wrong:
            self._page.line(self._wording.shared("not_saved", why=wrong.strerror or str(wrong)))

    def _date(self, kept: str) -> str:
        return written(kept, self._wording.lang)

    def _ui(self, name: str, **put: str) -> str:
        return self._wording.ui(f"envelope.{name}", **put)
