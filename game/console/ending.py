"""The debrief on a terminal: skill and the facts behind it, the guests, the choices that mattered, what was missed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.console.ending_guests import EndingGuests
from game.core.view import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.console.page import Page
    from game.console.wording import Wording
    from game.core.clues import Clue
    from game.core.debrief import Debrief
    from game.core.moments import Moment
    from game.core.session import Session

PILLARS = ("listen", "challenge", "restraint", "timing")
CLUES = 8  # read out; what one did not wait for before what one was not there to hear


class Ending:
    """Says a debrief, part by part."""

    def __init__(self, page: Page, wording: Wording, session: Session) -> None:
        self._page, self._wording, self._session = page, wording.at(session.scenario), session

    def tell(self, debrief: Debrief) -> None:
        self._heading(self._ui("title"))
        self._skill(debrief)
        self._outcome(debrief)
        self._goals()
        EndingGuests(self._page, self._wording, self._session).tell(debrief)
        if debrief.moments:
            self._heading(self._wording.ui("debrief.moments"))
            for moment in debrief.moments:
                self._moment(moment)
        self._clues(debrief.clues)
        if debrief.practise:
            self._heading(self._ui("practise"))
            self._page.line(self._ui(f"practise.{debrief.practise}"))

    def _skill(self, debrief: Debrief) -> None:
        skill, counted = debrief.skill, debrief.skill.facts
        if skill.grade:
            grade = self._ui(f"grade.{skill.grade}")
            self._page.line(self._wording.ui("debrief.skill", n=round(skill.total), grade=grade))
        else:
            self._page.line(self._wording.ui("debrief.skill.none", grade=self._ui("grade.none")))
        if skill.note:
            self._page.line(self._ui(f"note.{skill.note}"))
        elif skill.provisional:
            self._page.line(self._ui("note.provisional"))
        facts = {
            "reflections": counted.reflections,
            "questions": counted.questions,
            "open": counted.open_questions,
            "deep": counted.deep_reflections,
            "inputs": counted.inputs,
            "said": debrief.presence.turns,
            "heard": debrief.presence.heard_out,
            "cut_ins": debrief.presence.cut_ins,
        }
        for pillar in PILLARS if skill.grade else ():
            n, why = round(getattr(skill, pillar)), self._ui(f"why.{pillar}", **facts)
            name = self._ui(pillar)
            self._page.line(self._wording.ui("debrief.pillar", pillar=name, n=n, why=why), under="- ")
        self._page.line(self._ui("measured"))

    def _outcome(self, debrief: Debrief) -> None:
        self._page.gap()
        note = self._ui("outcome.note")
        self._page.line(self._wording.ui("debrief.outcome", n=round(debrief.outcome), note=note))
        self._page.line(self._wording.ui("debrief.reach", n=debrief.reach, note=self._ui("reach.note")))
        right, came = debrief.came
        if right != came or self._session.scenario.posters:
            self._page.line(self._wording.sentence(self._ui("came", n=right, of=came)))

    def _goals(self) -> None:
        """What the evening was for is not measured: whoever played it says."""
        goals = self._session.scenario.goals
        if goals:
            self._heading(self._wording.ui("debrief.goals"))
        for nth in range(1, goals + 1):
            self._page.line(self._wording.of(Words(f"evening.goals.{nth}")), under="- ")

    def _moment(self, moment: Moment) -> None:
        name = self._wording.name(moment.guest)
        self._page.line(self._wording.ui("debrief.moment", letter=moment.letter, guest=name, beat=moment.beat))
        self._part("said", words=f"{self._wording.of(moment.said)} ({self._wording.ui(f'stamp.{moment.stance}')})")
        if moment.reply:
            self._part("reply", guest=name, words=self._wording.of(moment.reply))
        self._page.line(self._moved(moment), under="  ")
        self._part("why", words=self._wording.of(moment.why))
        if moment.instead:
            why = f" {self._wording.of(moment.instead_why)}" if moment.instead_why else ""
            self._part("instead", words=self._wording.quoted(moment.instead) + why)

    def _moved(self, moment: Moment) -> str:
        meters = {"trust": moment.trust, "risk": moment.risk}
        moved = [self._wording.ui(f"debrief.moved.{name}", by=f"{by:+d}") for name, by in meters.items() if by]
        nothing = self._wording.ui("debrief.moved.nothing")
        return self._wording.ui("debrief.moved", moved=", ".join(moved)) if moved else nothing

    def _part(self, name: str, **put: str) -> None:
        self._page.line(self._wording.ui(f"debrief.{name}", **put), under="  ")

    def _clues(self, clues: Sequence[Clue]) -> None:
        self._heading(self._ui("clues"))
        if not clues:
            self._page.line(self._ui("clues.none"))
        for clue in sorted(clues, key=lambda clue: clue.kind != "cut")[:CLUES]:
            about = self._ui(f"clue.{clue.kind}", by=self._wording.of(clue.by), guest=self._wording.name(clue.guest))
            self._page.line(f"{self._wording.sentence(about)} {self._wording.quoted(clue.words)}", under="- ")
        if len(clues) > CLUES:
            self._page.line(self._wording.ui("debrief.clues.more", n=len(clues) - CLUES), under="- ")

    def _heading(self, words: str) -> None:
        self._page.gap()
        self._page.strong(words)

    def _ui(self, name: str, **put: str | int) -> str:
        """A text that the window's debrief has too."""
        return self._wording.of(Words(f"ui.debrief.{name}", tuple((key, str(value)) for key, value in put.items())))
