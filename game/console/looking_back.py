"""An evening that is over, decision by decision in lines: what else lay there, and the roads tried from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.console.own_words import card_line, yours
from game.core.comparison import compare
from game.core.decisions import decision
from game.core.retold import Retold
from game.core.view import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.console.page import Page
    from game.console.wording import Wording
    from game.core.comparison import Comparison, Fork
    from game.core.decisions import Untried
    from game.core.session import Entry, Session
    from game.saves.roads import Road


class LookingBack:
    def __init__(self, page: Page, wording: Wording, session: Session) -> None:
        self._page, self._wording, self._session = page, wording.at(session.scenario), session

    def decisions(self, own: Mapping[int, str]) -> None:
        """Each with its number, by which one goes back to it; `own` are words of one's own by that number."""
        retold = Retold(self._session)
        self._page.strong(self._wording.of(Words("evening.title")))
        for entry in self._session.entries[1:]:
            self._decision(retold, entry.n)
            if entry.n in own:
                self._page.line(yours(self._wording, own[entry.n]), under="    - ")

    def _decision(self, retold: Retold, n: int) -> None:
        told = decision(retold, n)
        who = self._wording.name(told.guest) if told.guest else self._wording.shared("log.room")
        self._page.line(self._ui("decision", beat=told.beat, guest=who, did=self._wording.of(told.did)), under=f"{n}. ")
        for one in told.untried:
            self._page.line(untried_line(self._wording, one), under="    - ")

    def model(self, name: str, other: Session) -> None:
        """A model evening of the same room, in figures."""
        self._page.gap()
        self._page.strong(self._wording.shared(f"beside.{name}"))
        self._figures(compare(self._session, other))

    def beside(self, road: Road, other: Session) -> None:
        """Another road, and what it has more or less than this one."""
        both = compare(self._session, other)
        self._page.gap()
        self._page.strong(called(self._wording, road))
        if both.parts is None:
            self._page.line(self._wording.shared("roads.same"))
            return
        first, second = (self._did(one, entry) for one, entry in zip((self._session, other), both.parts, strict=True))
        self._page.line(self._ui("parts", n=both.n, here=first, there=second))
        if not both.over[1]:
            self._page.line(self._wording.shared("roads.unfinished"))
        self._figures(both)
        for fork in both.forks:
            self._page.line(self._fork(fork), under="- ")

    def _figures(self, both: Comparison) -> None:
        for name, pair in (("skill", both.skill), ("outcome", both.outcome), ("reach", both.reach)):
            words = self._wording.shared(f"debrief.{name}")
            self._page.line(self._ui("pair", what=words, here=pair[0], there=pair[1]), under="- ")

    def _did(self, road: Session, entry: Entry | None) -> str:
        ended = Words("ui.roads.ended")
        return self._wording.of(decision(Retold(road), entry.n).did if entry else ended)

    def _fork(self, fork: Fork) -> str:
        named = (("debrief.trust", fork.trust), ("debrief.risk", fork.risk), ("roads.points", fork.points))
        pairs = [
            self._ui("pair", what=self._wording.shared(name), here=pair[0], there=pair[1])
            for name, pair in named
            if pair[0] != pair[1]
        ]
        return f"{self._wording.name(fork.guest)}: {', '.join(pairs)}"

    def _ui(self, name: str, **put: str | int) -> str:
        return self._wording.ui(f"whatif.{name}", **put)


def untried_line(wording: Wording, one: Untried) -> str:
    """What was not said, and the answer it would have got."""
    reply = wording.of(one.reply) if one.reply else wording.shared("rewind.no_answer")
    return f"{card_line(wording, one)}: {reply}"


def called(wording: Wording, road: Road) -> str:
    """What a road is called: as its player says, else by its first sentence of its own, else by where it leaves."""
    if road.name or road.said:
        return road.name or wording.quoted(Words(road.said))
    return wording.shared("roads.leaves", n=road.entry) if road.parent else wording.shared("roads.first")
