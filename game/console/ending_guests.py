"""The guests in the debrief: each one talked with, then those missed, the crowd and the promises in a few lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.console.ending_away import why_away
from game.core.view import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.console.page import Page
    from game.console.wording import Wording
    from game.core.debrief import Debrief, Point, TalkReport
    from game.core.session import Session
    from game.core.view import PromiseView

NO_TALK = frozenset({"missed", "left", "away"})
METERS = ("trust", "risk", "patience")
STEPS = 6  # of a meter: what one can still follow by ear
BY_STATE = ("kept", "late", "broken", "open")


class EndingGuests:
    """Says what became of each."""

    def __init__(self, page: Page, wording: Wording, session: Session) -> None:
        self._page, self._wording, self._session = page, wording, session

    def tell(self, debrief: Debrief) -> None:
        for talk in debrief.talks:
            if talk.outcome.why not in NO_TALK:
                self._talk(talk)
        self._others([talk for talk in debrief.talks if talk.outcome.why in NO_TALK and not talk.in_crowd])
        self._crowd([talk for talk in debrief.talks if talk.in_crowd])
        self._promises(debrief.promises)

    def _talk(self, talk: TalkReport) -> None:
        name = self._wording.of(talk.name)
        self._heading(self._wording.ui("debrief.guest", guest=name, n=talk.outcome.points))
        self._page.line(self._wording.of(talk.ending))
        self._more(talk)
        self._page.line(self._wording.ui("debrief.motive", guest=name, motive=self._wording.of(talk.motive)))
        if talk.skill.moves:
            phase = self._ui(f"phase.{talk.outcome.phase}").lower()
            self._page.line(self._wording.ui("debrief.phase", phase=phase))
            for meter in METERS:
                self._meter(meter, talk.timeline)

    def _more(self, talk: TalkReport) -> None:
        """What was taken from the talk's points, and what came to them."""
        for why, by in talk.outcome.more:
            words = self._ui(f"more.{why}", guest=self._wording.of(talk.name), n=f"{by:+d}")
            self._page.line(words, under="- ")

    def _meter(self, meter: str, timeline: Sequence[Point]) -> None:
        steps = [
            self._wording.ui("debrief.step", n=getattr(point, meter), beat=point.beat)
            for point in _steps(timeline, meter)
        ]
        self._page.line(self._wording.ui("debrief.meter", meter=self._ui(meter), steps=", ".join(steps)), under="- ")

    def _others(self, talks: Sequence[TalkReport]) -> None:
        """Those with a story of their own whom one did not talk with: why they came is told all the same."""
        if talks:
            self._heading(self._ui("others"))
        for talk in talks:
            here = talk.outcome.why != "away" and not self._session.scenario.guest(talk.guest).on_phone
            put = {"guest": self._wording.of(talk.name), "motive": self._wording.of(talk.motive)}
            motive = self._wording.ui("debrief.motive" if here else "debrief.motive.not_here", **put)
            self._page.line(f"{self._missed(talk)} {motive}", under="- ")
            self._more(talk)

    def _missed(self, talk: TalkReport) -> str:
        if talk.outcome.why == "away":
            return why_away(self._wording, self._session, talk.guest)
        return self._wording.of(talk.ending)

    def _crowd(self, talks: Sequence[TalkReport]) -> None:
        came = [talk for talk in talks if talk.outcome.why != "away"]
        if not came:
            return
        talked = sum(talk.outcome.why not in NO_TALK for talk in came)
        self._heading(self._ui("crowd"))
        self._page.line(self._ui("crowd.counts", talked=talked, came=len(came)))
        for why in ("left", "missed"):
            names = [self._wording.of(talk.name) for talk in came if talk.outcome.why == why]
            if names:
                self._page.line(self._wording.ui(f"debrief.crowd.{why}", names=self._wording.listed(names)))
        away = [self._wording.of(talk.name) for talk in talks if talk.outcome.why == "away"]
        if away:
            self._page.line(self._ui("crowd.away", guests=self._wording.listed(away)))

    def _promises(self, promises: Sequence[PromiseView]) -> None:
        if promises:
            self._heading(self._ui("promises"))
        for promise in sorted(promises, key=lambda one: BY_STATE.index(one.state)):
            state = self._wording.of(Words(f"ui.promise.{promise.state}"))
            said = self._wording.says(promise.guest, promise.words)
            self._page.line(f"{state} {self._wording.sentence(said)}", under="- ")

    def _heading(self, words: str) -> None:
        self._page.gap()
        self._page.strong(words)

    def _ui(self, name: str, **put: str | int) -> str:
        """A text that the window's debrief has too."""
        return self._wording.of(Words(f"ui.debrief.{name}", tuple((key, str(value)) for key, value in put.items())))


def _steps(points: Sequence[Point], meter: str) -> list[Point]:
    """Where it changed; at most so many, evenly, the first and the last among them."""
    ends = list({point.beat: point for point in points}.values())
    moved = [
        point for nth, point in enumerate(ends) if nth == 0 or getattr(point, meter) != getattr(ends[nth - 1], meter)
    ]
    if len(moved) <= STEPS:
        return moved
    return [moved[round(nth * (len(moved) - 1) / (STEPS - 1))] for nth in range(STEPS)]
