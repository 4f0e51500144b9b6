"""The evening once more, entry by entry: a cursor in the curves, what was said there, and the way back into it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.app import backdrop
from game.app.blocks import Point
from game.app.box import Box
from game.app.debrief.decision_blocks import decision_blocks, read_aloud
from game.app.debrief.page import BODY, GAP
from game.app.debrief.replay import Replay
from game.app.flow import Flow
from game.app.history import remarks
from game.app.input import Click, Press
from game.app.input import Point as Pointed
from game.app.screens.screen import Screen
from game.app.widgets.button import Button, least_width
from game.app.widgets.timeline import ROW, Heads, Timeline
from game.core.decisions import decision
from game.core.heads import heads
from game.core.retold import Retold
from game.core.timeline import timeline
from game.saves.roads import roads

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.input import Intent
    from game.app.widgets.widget import Widget

_LEFT = Box(BODY.x, BODY.y, 700, BODY.h)
_RIGHT = Box(_LEFT.right + GAP, BODY.y, BODY.w - _LEFT.w - GAP, BODY.h)
_FOOT, _HIGH = 660.0, 46.0


class Rewind(Screen):
    """`n` is the entry one looks at, `guest` whose curves are shown: whom it was about, or whom one turned to."""

    def __init__(self, app: App) -> None:
        super().__init__(app)
        assert app.session is not None  # noqa: S101 (only a played evening is told again)
        self.retold = Retold(app.session)
        self.said = remarks(app.session)
        self.counts = heads(self.retold)
        self.there = tuple(guest.id for guest in app.session.scenario.guests if timeline(app.session, guest.id))
        self.last = len(app.session.entries) - 1
        self.n, self.guest = min(1, self.last), self.there[0] if self.there else ""
        self.flow = Flow("flow", _RIGHT, ())
        self.line: Timeline | None = None
        self.look_at(self.n)

    def named(self) -> str:
        return self.app.text("ui.rewind.title")

    def look_at(self, n: int) -> None:
        """Put the cursor on an entry."""
        self.n = max(min(1, self.last), min(n, self.last))
        self.flow.offset = 0
        about = decision(self.retold, self.n).guest
        self.guest = about if about in self.there else self.guest

    # ---------------------------------------------------------------------------------------------------- what is seen

    def arrange(self) -> tuple[Widget, ...]:
        told = decision(self.retold, self.n)
        here = [remark for remark in self.said if remark.n == self.n]
        self.flow.blocks = decision_blocks(self.app, told, here)
        self.flow.spoken = self._flow_spoken()
        self.line = self._timeline(told.beat, read_aloud(self.app, told, here))
        return (self.line, self.flow, *self._foot())

    def _flow_spoken(self) -> str:
        points = [f"{one.head} {one.body}" for one in self.flow.blocks if isinstance(one, Point)]
        if not points:
            return self.app.text("ui.rewind.nothing_else")
        return " ".join((f"{self.app.text('ui.rewind.untried')}:", *points)).replace("\n", " ")

    def _timeline(self, beat: int, said: str) -> Timeline:
        session, say, k = self.retold.session, self.app.text, self.app.scale.text
        rows = tuple(Heads(say(f"ui.reason.{reason}"), counts) for reason, counts in self.counts.items())
        low = (30 + ROW * len(rows)) * k + 12
        name = say(f"{self.guest}.name") if self.guest else say("ui.rewind.title")
        names = say("ui.debrief.trust"), say("ui.debrief.risk"), say("ui.debrief.patience")
        box, last = Box(_LEFT.x, _LEFT.y, _LEFT.w, _LEFT.h - low - GAP), self.retold.parties[-1].beat
        sub = say("ui.rewind.entry", n=self.n, of=self.last)
        points = timeline(session, self.guest) if self.guest else ()
        replay = Replay(box, name, sub, points, last, names, cursor=beat, beside=tuple(row.word for row in rows))
        spoken = f"{sub}. {say('ui.log.beat', beat=beat)}. {said}"
        return Timeline("timeline", _LEFT, replay, say("ui.rewind.heads"), rows, beat, spoken)

    def _foot(self) -> tuple[Button, ...]:
        say, key = self.app.text, self.app.key
        play = Button("play", Box(0, 0, 0, 0), say("ui.rewind.play"), icon="fork", key=key("choose"))
        tried = self._tried()
        others = (Button("roads", Box(0, 0, 0, 0), say("ui.rewind.roads", n=tried), icon="list"),) if tried > 1 else ()
        models = Button("beside", Box(0, 0, 0, 0), say("ui.rewind.beside"), icon="others")
        back = Button("back", Box(0, 0, 0, 0), say("ui.rewind.back"), key=key("back"))
        placed, right = [], 1252.0
        for one in (play, *others, models, back):
            wide = least_width(self.app.scale, one) + 8
            placed.append(replace(one, box=Box(right - wide, _FOOT, wide, _HIGH)))
            right -= wide + 16
        return tuple(placed)

    def _tried(self) -> int:
        playing = self.app.playing
        return len(roads(playing.evening.journal.path)) if playing else 0

    # ---------------------------------------------------------------------------------------------------- what is done

    def handle(self, intent: Intent) -> str | None:
        line = self.line
        match intent:
            case Press("left" | "right" as way) if self.focus in ("timeline", "flow"):
                self._move(self.n + (1 if way == "right" else -1))
            case Press("up" | "down" as way) if self.focus == "timeline":
                self._turn_to(1 if way == "down" else -1)
            case Click(x, y) | Pointed(x, y, True) if line and line.box.holds(x, y):
                self.set_focus("timeline")
                self._move(self._entry_at(line.beat_at(self.app.scale, x)))
            case _:
                return super().handle(intent)
        return None

    def _entry_at(self, beat: int) -> int:
        """The first entry of a beat, or of the one that comes after it."""
        parties = self.retold.parties
        return next((n for n in range(1, self.last + 1) if parties[n].beat >= beat), self.last)

    def _move(self, n: int) -> None:
        before = self.n
        self.look_at(n)
        if self.n != before:
            self.refresh()

    def _turn_to(self, by: int) -> None:
        if self.there:
            self.guest = self.there[(self.there.index(self.guest) + by) % len(self.there)]
            self.refresh()

    def choose(self, name: str) -> str | None:
        if name in ("play", "timeline", "flow"):
            self.app.cue("confirm")
            return self.app.evening.branch(self.n)
        return name

    def press(self, action: str) -> str | None:
        return "back" if action == "back" else None

    def explained(self) -> tuple[tuple[str, Box], ...]:
        return (
            ("timeline", _LEFT),
            ("flow", _RIGHT),
            ("play", next(one.box for one in self.widgets if one.name == "play")),
        )

    def draw(self, c: Canvas) -> None:
        backdrop.blurred(c, self.app.room)
        backdrop.page_heading(c, self.app.text("ui.rewind.title"), self.app.text("ui.rewind.sub"))
        self.draw_widgets(c)
