"""The cursor in an evening that is over: which entry one looks at, whose curves, and how that is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app.box import Box
from game.app.debrief.page import GAP
from game.app.debrief.replay import Mark, Replay, beat_of, moved_part
from game.app.history import MOVE, remarks
from game.app.widgets.timeline import ROW, Heads, Timeline
from game.core.decisions import decision
from game.core.heads import heads
from game.core.timeline import timeline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.app.app import App
    from game.app.history import Remark
    from game.core.decisions import Decision
    from game.core.moments import Moment
    from game.core.retold import Retold


_SHORT, _LEAST = 60, 12  # beats of an evening that is shown whole, and that are shown at least
_LOW = 128.0  # how high the rows of heads are at least, as what stands beside them


class Scrubber:
    """`n` is the entry one looks at, `guest` whose curves are shown: whom it was about, or whom one turned to."""

    def __init__(self, retold: Retold, moments: Sequence[Moment] = ()) -> None:
        self.retold, self.moments = retold, tuple(moments)
        session = retold.session
        self.said = remarks(session)
        self.counts = heads(retold)
        self.points = {guest.id: timeline(session, guest.id) for guest in session.scenario.guests}
        self.there = tuple(guest for guest, points in self.points.items() if points)
        self.last = len(session.entries) - 1
        self.n, self.guest = min(1, self.last), self.there[0] if self.there else ""
        self.look_at(self.n)

    @property
    def told(self) -> Decision:
        """What was done there."""
        return decision(self.retold, self.n)

    @property
    def here(self) -> tuple[Remark, ...]:
        """What was said there."""
        return tuple(remark for remark in self.said if remark.n == self.n)

    @property
    def moment(self) -> Moment | None:
        """The moment that stands at this entry."""
        return next((moment for moment in self.moments if moment.n == self.n), None)

    def look_at(self, n: int) -> bool:
        """Put the cursor on an entry; whether it moved."""
        before, self.n = self.n, max(min(1, self.last), min(n, self.last))
        about = self.told.guest
        self.guest = about if about in self.there else self.guest
        return self.n != before

    def turn(self, by: int) -> bool:
        """To another guest's curves."""
        if self.there:
            self.guest = self.there[(self.there.index(self.guest) + by) % len(self.there)]
        return bool(self.there)

    def entry_at(self, beat: int) -> int:
        """The first entry of a beat, or of the one that comes after it."""
        parties = self.retold.parties
        return next((n for n in range(1, self.last + 1) if parties[n].beat >= beat), self.last)

    def widget(self, app: App, box: Box, said: str) -> Timeline:
        """The curves with the cursor in them, over the rows of heads; `said` is what the voice reads of the entry."""
        say, k, beat = app.text, app.scale.text, self.told.beat
        first, last = self._span(beat)
        rows = tuple(
            Heads(say(f"ui.reason.{reason}"), counts[first : last + 1]) for reason, counts in self.counts.items()
        )
        low = max(_LOW, (30 + ROW * len(rows)) * k + 12)
        name = say(f"{self.guest}.name") if self.guest else say("ui.rewind.title")
        names = say("ui.debrief.trust"), say("ui.debrief.risk"), say("ui.debrief.patience")
        upper = Box(box.x, box.y, box.w, box.h - low - GAP)
        sub = say("ui.rewind.entry", n=self.n, of=self.last)
        points = tuple(point for point in self.points.get(self.guest, ()) if point.beat <= last)
        marks = self._marks(app)
        stands = next((mark.beat for mark in marks if mark.chosen), beat)  # a moment, where it moved something
        replay = Replay(
            upper, name, sub, points, last, names, marks, cursor=stands, beside=tuple(row.word for row in rows),
            legend=False, first=first,
        )  # fmt: skip
        spoken = f"{sub}. {say('ui.log.beat', beat=beat)}. {said} {self._stood(names)}".strip()
        return Timeline("timeline", box, replay, say("ui.rewind.heads"), rows, stands, spoken)

    def _span(self, beat: int) -> tuple[int, int]:
        """The beats that are shown: all of a short evening; of a long one the guest's time, and where the cursor is."""
        end, points = self.retold.parties[-1].beat, moved_part(self.points.get(self.guest, ()))
        if end <= _SHORT or not points:
            return 0, end
        first, last = min(points[0].beat, beat), max(points[-1].beat, beat)
        return first, min(end, max(last, first + _LEAST))

    def _stood(self, names: tuple[str, str, str]) -> str:
        """Where the meters stood after the entry, in words."""
        stood = [point for point in self.points.get(self.guest, ()) if point.n <= self.n]
        values = (stood[-1].trust, stood[-1].risk, stood[-1].patience) if stood else ()
        return ", ".join(f"{name} {value}" for name, value in zip(names, values, strict=False)) + "." if stood else ""

    def _marks(self, app: App) -> tuple[Mark, ...]:
        return tuple(
            Mark(
                moment.letter,
                beat_of(self.points[moment.guest], moment),
                move,
                app.text(f"ui.{stamp}"),
                moment.n == self.n,
            )
            for moment in self.moments
            if moment.guest == self.guest
            for move, stamp in (MOVE[moment.stance],)
        )
