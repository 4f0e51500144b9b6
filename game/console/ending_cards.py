"""What stands on each of the five cards, in lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.console.ending_moments import EndingMoments
from game.core.cards import WORDS
from game.core.pillars import FULL, points_of, why
from game.core.retold import Retold
from game.core.score import MOVES_TO_GRADE
from game.core.skills import SKILLS
from game.core.unscored import speaking
from game.core.view import Words
from game.text.sealed import judged

if TYPE_CHECKING:
    from game.console.after import After
    from game.console.page import Page
    from game.console.wording import Wording
    from game.core.cards import CardName
    from game.core.debrief import Debrief
    from game.core.session import Session


class EndingCards:
    """`after` is what is the player's own, where somebody is there to write it."""

    def __init__(self, page: Page, wording: Wording, session: Session, debrief: Debrief, after: After | None) -> None:
        self._page, self._wording, self._session = page, wording, session
        self._debrief, self._after = debrief, after

    def tell(self, card: CardName) -> None:
        match card:
            case "scene":
                self._scene()
            case "word":
                self._word()
            case "happened":
                self._happened()
            case "moments":
                own = self._after.own if self._after else None
                EndingMoments(self._page, self._wording, Retold(self._session), own).tell(self._debrief.moments)
            case "home":
                self._home()

    def _scene(self) -> None:
        for words in (Words("evening.place"), *self._debrief.closing):
            self._page.line(self._wording.of(words))

    def _word(self) -> None:
        self._page.line(f"{self._ui('word.ask')} {self._ui('word.note')}")
        if self._after and self._after.own:
            given = self._wording.listed([self._ui(f"word.{name}") for name in WORDS])
            self._page.line(self._wording.ui("debrief.words", words=given))
            self._after.own.how()

    def _happened(self) -> None:
        self._skill()
        self._page.gap()
        self._outcome()
        self._room()
        self._page.gap()
        self._facts()

    def _skill(self) -> None:
        skill, points = self._debrief.skill, points_of(self._debrief.skill)
        grade = self._ui(f"grade.{skill.grade or 'none'}")
        none = "" if skill.grade else ".none"
        self._page.line(self._wording.ui(f"debrief.skill{none}", n=round(skill.total), grade=grade))
        note = skill.note or ("provisional" if skill.provisional else "")
        if note:
            self._page.line(self._ui(f"note.{note}", n=skill.moves, of=MOVES_TO_GRADE))
        for pillar in SKILLS if skill.grade else ():
            facts = " ".join(map(self._wording.of, why(self._debrief, pillar)))
            named = self._ui(pillar)
            said = self._wording.ui("debrief.pillar", pillar=named, n=points[pillar], of=FULL, why=facts)
            self._page.line(said, under="- ")
        if skill.grade:
            self._page.line(self._ui("measured"))

    def _outcome(self) -> None:
        note = self._ui("outcome.note")
        self._page.line(self._wording.ui("debrief.outcome", n=round(self._debrief.outcome), note=note))
        self._page.line(self._wording.ui("debrief.reach", n=self._debrief.reach, note=self._ui("reach.note")))
        right, came = self._debrief.came
        if right != came:
            self._page.line(self._wording.sentence(self._ui("came", n=came - right, of=came)))

    def _room(self) -> None:
        """How many were there, by what had brought them: at most, and at the end."""
        rows = (
            self._wording.ui("debrief.heads", why=self._wording.shared(f"reason.{reason}"), n=max(row), end=row[-1])
            for reason, row in self._debrief.heads.items()
        )
        self._page.line(f"{self._wording.shared('rewind.heads')}: {'; '.join(rows)}.")

    def _facts(self) -> None:
        share = speaking(self._session.entries, lambda text: self._wording.of(Words(text))).percent
        counts = {fact.name: fact.count for fact in self._debrief.facts}
        said = self._ui("fact.nothing") if share is None else self._ui("fact.share", n=share)
        asked = self._ui("fact.questions", n=counts["questions"], open=counts["open_questions"])
        self._page.line(f"{self._wording.shared('report.facts')}: {said} {asked}")
        self._page.line(f"{self._ui('clues')}: {len(self._debrief.clues)}.")

    def _home(self) -> None:
        home = self._debrief.home
        if home.skill:
            self._page.line(f"{self._ui('practise')}: {self._ui(home.skill)}. {self._ui(f'practise.{home.skill}')}")
        if home.moment:
            moments = EndingMoments(self._page, self._wording, Retold(self._session))
            moments.shown(home.moment, self._ui("home.once_more" if home.once_more else "home.shows"))
        if not (home.skill or home.moment):
            self._page.line(self._ui("home.nothing"))
        self._goals()

    def _goals(self) -> None:
        """What the evening was for, and what had been sealed before it; what is in both is told there."""
        sealed, goals = self._after.sealed if self._after else None, self._debrief.goals
        there = judged(sealed.goals if sealed else (), goals, self._wording.table)
        rest = [goal for goal in goals if goal not in there.values()]
        if rest:
            self._page.gap()
            self._page.strong(self._ui("goals"))
        for goal in rest:
            words = self._wording.sentence(self._wording.of(goal.words))
            self._page.line(f"{words} {self._wording.of(goal.verdict)}", under="- ")
        if self._after and sealed:
            self._after.envelope.opened(sealed, goals)

    def _ui(self, name: str, **put: str | int) -> str:
        """A text that the window's debrief has too."""
        return self._wording.shared(f"debrief.{name}", **put)
