"""The debrief on a terminal: the dark room, skill and outcome, the choices that mattered, the guests, the clues."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.console.ending_guests import EndingGuests
from game.console.ending_moments import EndingMoments
from game.console.leaves import Leaves
from game.core.retold import Retold
from game.core.score import MOVES_TO_GRADE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from game.console.after import After
    from game.console.page import Page
    from game.console.wording import Wording
    from game.core.clues import Clue
    from game.core.debrief import Debrief
    from game.core.session import Session

PILLARS = ("listen", "challenge", "restraint", "timing")
CLUES = 8  # read out; what one did not wait for before what one was not there to hear


class Ending:
    """Says a debrief, the short and important first."""

    def __init__(self, page: Page, wording: Wording, session: Session) -> None:
        self._page, self._wording, self._session = page, wording.at(session.scenario), session

    def tell(self, debrief: Debrief, ask: Callable[[], str | None] | None = None, after: After | None = None) -> None:
        """All at once; or page by page where somebody can be asked to turn them, with what is their own in `after`."""
        guests = EndingGuests(self._page, self._wording, self._session)
        leaves = Leaves(self._page, self._wording, guests, ask)
        for tell in self._parts(debrief, guests, after):
            if (after and after.stopped) or not leaves.turned():
                return
            tell()

    def _parts(self, debrief: Debrief, guests: EndingGuests, after: After | None) -> Iterator[Callable[[], None]]:
        own = after.own if after else None
        yield lambda: self._closing(debrief)
        if own:
            yield own.how
        yield lambda: self._first(debrief)
        yield from EndingMoments(self._page, self._wording, Retold(self._session), own).parts(debrief.moments)
        yield lambda: self._practise(debrief)
        if after and (sealed := after.sealed):
            yield lambda: after.envelope.opened(sealed, debrief.goals)
        yield from guests.parts(debrief)
        yield lambda: self._clues(debrief.clues)

    def _closing(self, debrief: Debrief) -> None:
        self._page.gap()
        for words in debrief.closing:
            self._page.line(self._wording.of(words))

    def _first(self, debrief: Debrief) -> None:
        self._page.gap()
        self._page.strong(self._ui("title"))
        self._skill(debrief)
        self._outcome(debrief)

    def _skill(self, debrief: Debrief) -> None:
        skill = debrief.skill
        if skill.grade:
            grade = self._ui(f"grade.{skill.grade}")
            self._page.line(self._wording.ui("debrief.skill", n=round(skill.total), grade=grade))
        else:
            self._page.line(self._wording.ui("debrief.skill.none", grade=self._ui("grade.none")))
        note = skill.note or ("provisional" if skill.provisional else "")
        if note:
            self._page.line(self._ui(f"note.{note}", n=skill.moves, of=MOVES_TO_GRADE))
        for pillar in PILLARS if skill.grade else ():
            n, why = round(getattr(skill, pillar)), self._why(debrief, pillar)
            self._page.line(self._wording.ui("debrief.pillar", pillar=self._ui(pillar), n=n, why=why), under="- ")
        self._page.line(self._ui("measured"))

    def _why(self, debrief: Debrief, pillar: str) -> str:
        if pillar == "challenge":
            return " ".join(map(self._wording.of, debrief.challenges.words))
        counted, presence = debrief.skill.facts, debrief.presence
        facts = {
            "reflections": counted.reflections,
            "questions": counted.questions,
            "open": counted.open_questions,
            "inputs": counted.inputs,
            "said": presence.turns,
            "heard": presence.heard_out,
            "cut_ins": presence.cut_ins,
        }
        return self._ui(f"why.{pillar}", **facts)

    def _outcome(self, debrief: Debrief) -> None:
        self._page.gap()
        note = self._ui("outcome.note")
        self._page.line(self._wording.ui("debrief.outcome", n=round(debrief.outcome), note=note))
        self._page.line(self._wording.ui("debrief.reach", n=debrief.reach, note=self._ui("reach.note")))
        right, came = debrief.came
        if right != came:
            self._page.line(self._wording.sentence(self._ui("came", n=came - right, of=came)))

    def _practise(self, debrief: Debrief) -> None:
        """And what the evening was for."""
        if debrief.practise:
            self._heading(self._ui("practise"))
            self._page.line(self._ui(f"practise.{debrief.practise}"))
        if debrief.goals:
            self._heading(self._ui("goals"))
        for goal in debrief.goals:
            words = self._wording.sentence(self._wording.of(goal.words))
            self._page.line(f"{words} {self._wording.of(goal.verdict)}", under="- ")

    def _clues(self, clues: Sequence[Clue]) -> None:
        self._heading(self._ui("clues"))
        if not clues:
            self._page.line(self._ui("clues.none"))
        for clue in sorted(clues, key=lambda clue: clue.kind != "cut")[:CLUES]:
            about = self._ui(f"clue.{clue.kind}", by=self._wording.of(clue.by), guest=self._wording.name(clue.guest))
            words = self._wording.of(clue.words) if clue.does else self._wording.quoted(clue.words)
            self._page.line(f"{self._wording.sentence(about)} {words}", under="- ")
        if len(clues) > CLUES:
            self._page.line(self._wording.ui("debrief.clues.more", n=len(clues) - CLUES), under="- ")

    def _heading(self, words: str) -> None:
        self._page.gap()
        self._page.strong(words)

    def _ui(self, name: str, **put: str | int) -> str:
        """A text that the window's debrief has too."""
        return self._wording.shared(f"debrief.{name}", **put)
