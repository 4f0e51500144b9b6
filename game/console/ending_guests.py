"""The guests in the debrief: each one talked with, those missed, the crowd and the promises, in a few lines each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.cards import NOT_TALKED
from game.core.node import METERS
from game.core.view import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from game.console.page import Page
    from game.console.wording import Wording
    from game.core.debrief import TalkReport
    from game.core.outcome import GuestOutcome
    from game.core.session import Session
    from game.core.timeline import Point
    from game.core.view import PromiseView

STEPS = 6  # of a meter: what one can still follow by ear
REASONS = 3  # why it came to no more
NAMES = "{guest}"
BY_STATE = ("kept", "late", "broken", "open")


class EndingGuests:
    """Says what became of each."""

    def __init__(self, page: Page, wording: Wording, session: Session) -> None:
        self._page, self._wording, self._session = page, wording, session

    def talked(self, talk: TalkReport) -> None:
        """One with whom one talked: how it ended and why, why the guest came, and how the meters went."""
        name = self._wording.of(talk.name)
        self._page.strong(self._wording.ui("debrief.guest", guest=name, points=self._points(talk.outcome)))
        self._page.line(self._wording.of(talk.ending))
        for words in (*talk.losses[:REASONS], *talk.gains):
            self._page.line(self._wording.of(words), under="- ")
        self._page.line(self._wording.ui("debrief.motive", guest=name, motive=self._wording.of(talk.motive)))
        if talk.outcome.phase != "need":
            phase = self._ui(f"phase.{talk.outcome.phase}").lower()
            self._page.line(self._wording.ui("debrief.phase", phase=phase))
        for meter in METERS:
            self._meter(meter, talk.timeline)

    def _points(self, outcome: GuestOutcome) -> str:
        beyond = ".beyond" if outcome.beyond else ""
        return self._ui(f"points{beyond}", n=outcome.of_ten, by=f"{outcome.beyond:+d}")

    def _meter(self, meter: str, timeline: Sequence[Point]) -> None:
        steps = [
            self._wording.ui("debrief.step", n=getattr(point, meter), beat=point.beat)
            for point in _steps(timeline, meter)
        ]
        self._page.line(self._wording.ui("debrief.meter", meter=self._ui(meter), steps=", ".join(steps)), under="- ")

    def others(self, talks: Sequence[TalkReport]) -> None:
        """Those with a story of their own whom one did not talk with: why they came is told all the same."""
        far = {guest.id for guest in self._session.view().guests if guest.far}
        for talk in talks:
            here = talk.outcome.why != "away" and talk.guest not in far
            put = {"guest": self._wording.of(talk.name), "motive": self._wording.of(talk.motive)}
            motive = self._wording.ui("debrief.motive" if here else "debrief.motive.not_here", **put)
            said = " ".join(map(self._wording.of, (talk.ending, *talk.losses[:REASONS], *talk.gains)))
            self._page.line(f"{said} {motive}", under="- ")

    def crowd(self, talks: Sequence[TalkReport]) -> None:
        came = [talk for talk in talks if talk.outcome.why != "away"]
        talked = [talk for talk in came if talk.outcome.why not in NOT_TALKED]
        self._page.line(self._ui("crowd.counts", talked=len(talked), came=len(came)))
        for words in _together(talk.losses[0] for talk in talked if talk.losses):
            self._page.line(self._named(words), under="- ")
        for why in ("left", "missed"):
            names = [self._wording.of(talk.name) for talk in came if talk.outcome.why == why]
            if names:
                self._page.line(self._wording.ui(f"debrief.crowd.{why}", names=self._wording.listed(names)))
        for words in _together(talk.ending for talk in talks if talk.outcome.why == "away"):
            self._page.line(self._wording.of(words))

    def _named(self, words: Words) -> str:
        """With the names before it where the words do not say them."""
        said, names = self._wording.of(words), self._wording.of(Words(NAMES, words.put))
        return said if names in said else f"{names}: {said}"

    def promises(self, promises: Sequence[PromiseView]) -> None:
        for promise in sorted(promises, key=lambda one: BY_STATE.index(one.state)):
            state = self._wording.of(Words(f"ui.promise.{promise.state}"))
            said = self._wording.says(promise.guest, promise.words)
            self._page.line(f"{state} {self._wording.sentence(said)}", under="- ")

    def _ui(self, name: str, **put: str | int) -> str:
        """A text that the window's debrief has too."""
        return self._wording.shared(f"debrief.{name}", **put)


def _together(said: Iterable[Words]) -> list[Words]:
    """What is true of several guests in the same words is said of them all at once."""
    rows: dict[tuple[str, tuple[tuple[str, str], ...]], list[str]] = {}
    for words in said:
        rest = tuple((name, value) for name, value in words.put if name != "guest")
        rows.setdefault((words.text, rest), []).append(dict(words.put)["guest"])
    return [Words(text, (("guest", " ".join(guests)), *rest)) for (text, rest), guests in rows.items()]


def _steps(points: Sequence[Point], meter: str) -> list[Point]:
    """Where it changed; at most so many, evenly, the first and the last among them."""
    ends = list({point.beat: point for point in points}.values())
    moved = [
        point for nth, point in enumerate(ends) if nth == 0 or getattr(point, meter) != getattr(ends[nth - 1], meter)
    ]
    if len(moved) <= STEPS:
        return moved
    return [moved[round(nth * (len(moved) - 1) / (STEPS - 1))] for nth in range(STEPS)]
