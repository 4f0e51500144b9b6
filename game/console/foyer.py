"""Before an evening at a terminal: which there are, the one that was left in the middle, and the museum."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.console.leaves import STOP
from game.content.catalogue import about_minutes, heads
from game.saves.museum import museum
from game.text.dates import written
from game.text.table import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from game.console.page import Page
    from game.console.wording import Wording
    from game.content.catalogue import Entry
    from game.core.level import Level
    from game.saves.progress import Best

GO_ON, MUSEUM = "g", "m"
SHOWN = 12  # exhibits


@dataclass(frozen=True, slots=True)
class Wanted:
    """A scenario by its id, and the journal to go on with, None for a new evening."""

    scenario: str
    journal: Path | None = None


class Foyer:
    def __init__(self, page: Page, wording: Wording, ask: Callable[[], str | None], level: Level) -> None:
        """`ask` gives what was typed in small letters; `level` is that of the next evening."""
        self._page, self._wording, self._ask, self._level = page, wording, ask, level

    def wanted(
        self, entries: Iterable[Entry], best: Mapping[str, Mapping[Level, Best]], left: tuple[str, Path] | None
    ) -> Wanted | None:
        """None where whoever plays goes again. `left` is the scenario and the journal of an evening not yet over."""
        there: list[str] = []
        self._page.strong(self._wording.shared("choose.title"))
        for entry in entries:
            if self._told(len(there) + 1, entry, best.get(entry.id, {})):
                there.append(entry.id)
        self._ways(left)
        while (answer := self._ask()) not in (None, STOP):
            if answer == MUSEUM:
                self._museum()
                self._ways(left)
            elif answer in ("", GO_ON) and left:
                return Wanted(*left)
            elif (name := self._named(answer or "", there)) is not None:
                return Wanted(name)
            else:
                self._page.line(self._wording.ui("foyer.what", words=answer or ""))
        return None

    def _told(self, number: int, entry: Entry, best: Mapping[Level, Best]) -> bool:
        """An evening in two or three lines; False for one that cannot be played, which says why."""
        scenario, texts = entry.loaded.scenario, entry.loaded.texts
        if scenario is None or texts is None:
            self._page.line(f"{entry.id}. {self._shared('choose.broken')}: {entry.fault}", under="-  ")
            return False
        lang = self._wording.lang if self._wording.lang in texts.languages() else ENGLISH
        self._page.line(texts.get("evening.title", lang), under=f"{number}. ", style="1")
        self._page.line(texts.get("evening.place", lang), under="   ")
        minutes = self._shared("choose.minutes", n=about_minutes(scenario))
        guests = self._shared("choose.guests", n=heads(scenario))
        self._page.line(f"{minutes}, {guests}, {self._best(best)}.", under="   ")
        return True

    def _best(self, best: Mapping[Level, Best]) -> str:
        if self._level not in best:
            return self._shared("choose.new") if not best else self._wording.ui("foyer.other_level")
        skill, level = best[self._level].skill, self._shared(f"level.{self._level}")
        if skill is None:
            return self._shared("debrief.grade.none")
        return self._shared("choose.best", n=round(skill), level=level)

    def _named(self, answer: str, there: list[str]) -> str | None:
        """Enter alone is the first one."""
        if not answer and there:
            return there[0]
        if answer.isdecimal() and 1 <= int(answer[:4]) <= len(there):
            return there[int(answer[:4]) - 1]
        return answer if answer in there else None

    def _ways(self, left: tuple[str, Path] | None) -> None:
        self._page.gap()
        if left:
            self._page.line(self._shared("title.go_on"), under=f"{GO_ON}. ")
        if museum():
            self._page.line(self._shared("title.museum"), under=f"{MUSEUM}. ")
        self._page.faint(self._wording.ui("foyer.how.left" if left else "foyer.how"))

    def _museum(self) -> None:
        self._page.gap()
        self._page.strong(self._shared("museum.title"))
        hung = museum()
        if not hung:
            self._page.line(self._shared("museum.empty"))
        for one in hung[:SHOWN]:
            title, plaque, evening = one.said(self._wording.lang)
            self._page.line(f"{title}. {plaque} ({evening}, {written(one.day, self._wording.lang)})", under="- ")
        if len(hung) > SHOWN:
            self._page.line(self._wording.ui("debrief.clues.more", n=len(hung) - SHOWN), under="- ")

    def _shared(self, name: str, **put: str | int) -> str:
        return self._wording.shared(name, **put)
