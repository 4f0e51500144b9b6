"""What lies under a card of the debrief, in lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.console.ending_guests import EndingGuests
from game.console.ending_moments import EndingMoments
from game.console.moved import moved_line
from game.core.cards import others
from game.core.retold import Retold

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.console.page import Page
    from game.console.wording import Wording
    from game.core.cards import Sheet, SheetName
    from game.core.credit import Credit
    from game.core.debrief import Debrief, TalkReport
    from game.core.evidence import Line
    from game.core.moments import Moment
    from game.core.session import Session


class EndingSheets:
    def __init__(self, page: Page, wording: Wording, session: Session, debrief: Debrief) -> None:
        self._page, self._wording, self._session, self._debrief = page, wording, session, debrief
        self._guests = guests = EndingGuests(page, wording, session)
        crowd = [talk for talk in debrief.talks if talk.in_crowd]
        self._tell: Mapping[SheetName, Callable[[], None]] = {
            "skill": self._lines,
            "facts": self._facts,
            "accounts": self._accounts,
            "others": lambda: guests.others(others(debrief)),
            "crowd": lambda: guests.crowd(crowd),
            "promises": lambda: guests.promises(debrief.promises),
            "clues": self._clues,
            "museum": self._museum,
        }

    def title(self, sheet: Sheet) -> str:
        """What it is called where it is offered."""
        return self._wording.of(sheet.head)

    def tell(self, sheet: Sheet) -> None:
        self._page.gap()
        if sheet.guest:
            self._guests.talked(self._report(sheet.guest))
            return
        self._page.strong(self.title(sheet))
        if sheet.letter:
            moments = EndingMoments(self._page, self._wording, Retold(self._session))
            moments.lay_there(self._moment(sheet.letter))
        else:
            self._tell[sheet.kind]()

    def _museum(self) -> None:
        for one in self._debrief.exhibits:
            self._page.line(f"{self._wording.of(one.title)}. {self._wording.of(one.plaque)}", under="- ")

    def _report(self, guest: str) -> TalkReport:
        return next(talk for talk in self._debrief.talks if talk.guest == guest)

    def _moment(self, letter: str) -> Moment:
        return next(moment for moment in self._debrief.moments if moment.letter == letter)

    def _lines(self) -> None:
        """Each sentence that counted, what as, and which pillars it raised and lowered."""
        if not self._debrief.lines:
            self._page.line(self._ui("lines.none"))
        for line in self._debrief.lines:
            self._page.line(self._line(line), under="- ")

    def _line(self, line: Line) -> str:
        where = self._ui("line.where", guest=self._wording.name(line.guest), beat=line.beat)
        tags = ", ".join(self._ui(f"tag.{tag}") for tag in dict.fromkeys(line.tags))
        moved = [
            self._ui(f"line.{way}", pillars=", ".join(self._ui(one) for one in pillars))
            for way, pillars in (("raised", line.raised), ("lowered", line.lowered))
            if pillars
        ]
        return " ".join((f"{where}: {self._wording.quoted(line.said)} {self._wording.sentence(tags)}", *moved))

    def _facts(self) -> None:
        for fact in self._debrief.facts:
            self._page.line(f"{self._wording.shared(f'report.fact.{fact.name}')}: {fact.count}.", under="- ")
        self._page.line(self._wording.shared("report.facts.note"))

    def _accounts(self) -> None:
        """Each purchase and each loss, with the lines it is credited to."""
        if not self._debrief.accounts:
            self._page.line(self._ui("accounts.none"))
        for account in self._debrief.accounts:
            self._page.line(f"{self._wording.name(account.guest)}: {self._wording.of(account.words)}.")
            for credit in account.credits:
                self._page.line(self._credit(credit), under="- ")

    def _credit(self, credit: Credit) -> str:
        did = self._wording.quoted(credit.did) if credit.said else self._wording.of(credit.did)
        step = self._ui("account.phase") if credit.phases else ""
        where = self._ui("account.at", n=credit.n, beat=credit.beat)
        return " ".join(filter(None, (f"{where}: {did}", moved_line(self._wording, credit), step)))

    def _clues(self) -> None:
        if not self._debrief.clues:
            self._page.line(self._ui("clues.none"))
        for clue in self._debrief.clues:
            about = self._ui(f"clue.{clue.kind}", by=self._wording.of(clue.by), guest=self._wording.name(clue.guest))
            words = self._wording.of(clue.words) if clue.does else self._wording.quoted(clue.words)
            self._page.line(f"{self._wording.sentence(about)} {words}", under="- ")

    def _ui(self, name: str, **put: str | int) -> str:
        """A text that the window's debrief has too."""
        return self._wording.shared(f"debrief.{name}", **put)
