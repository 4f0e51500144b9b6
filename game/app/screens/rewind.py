"""The evening once more, entry by entry: a cursor in the curves, what was said there, and the way back into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import backdrop
from game.app.blocks import Title, Words
from game.app.box import BODY, Box
from game.app.debrief.decision_blocks import decision_blocks, read_aloud, untried_blocks
from game.app.debrief.page import GAP
from game.app.debrief.scrubber import Scrubber
from game.app.flow import Flow
from game.app.input import Click, Press
from game.app.input import Point as Pointed
from game.app.screens.screen import Screen
from game.app.widgets.button import Button
from game.app.widgets.foot import from_the_right
from game.core.retold import Retold
from game.saves.roads import roads

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.app.app import App
    from game.app.blocks import Point
    from game.app.canvas import Canvas
    from game.app.input import Intent
    from game.app.widgets.timeline import Timeline
    from game.app.widgets.widget import Widget

_LEFT = Box(BODY.x, BODY.y, 700, BODY.h)
_RIGHT = Box(_LEFT.right + GAP, BODY.y, BODY.w - _LEFT.w - GAP, BODY.h)


class Rewind(Screen):
    """The cursor is that of the third card, with what else lay on the table beside it."""

    def __init__(self, app: App) -> None:
        super().__init__(app)
        assert app.session is not None  # noqa: S101 (only a played evening is told again)
        self.cursor = Scrubber(Retold(app.session))
        self.flow = Flow("flow", _RIGHT, ())
        self.line: Timeline | None = None

    def named(self) -> str:
        return self.app.text("ui.rewind.title")

    def look_at(self, n: int) -> None:
        """Put the cursor on an entry."""
        self.cursor.look_at(n)
        self.flow.offset = 0

    # ---------------------------------------------------------------------------------------------------- what is seen

    def arrange(self) -> tuple[Widget, ...]:
        told, here = self.cursor.told, self.cursor.here
        lay = untried_blocks(self.app, told.untried)
        head = (Words("", gap=4), Title(self.app.text("ui.rewind.untried"))) if lay else ()
        self.flow.blocks = (*decision_blocks(self.app, told, here), *head, *lay)
        self.flow.spoken = self._flow_spoken(lay)
        self.line = self.cursor.widget(self.app, _LEFT, read_aloud(self.app, told, here))
        return (self.line, self.flow, *self._foot())

    def _flow_spoken(self, lay: Sequence[Point]) -> str:
        if not lay:
            return self.app.text("ui.rewind.nothing_else")
        points = (f"{one.head} {one.body}" for one in lay)
        return " ".join((f"{self.app.text('ui.rewind.untried')}:", *points)).replace("\n", " ")

    def _foot(self) -> tuple[Button, ...]:
        say, key = self.app.text, self.app.key
        play = Button("play", Box(0, 0, 0, 0), say("ui.rewind.play"), icon="fork", key=key("choose"))
        tried = self._tried()
        others = (Button("roads", Box(0, 0, 0, 0), say("ui.rewind.roads", n=tried), icon="list"),) if tried > 1 else ()
        models = Button("beside", Box(0, 0, 0, 0), say("ui.rewind.beside"), icon="others")
        back = Button("back", Box(0, 0, 0, 0), say("ui.rewind.back"), key=key("back"))
        return from_the_right(self.app.scale, play, *others, models, back)

    def _tried(self) -> int:
        playing = self.app.playing
        return len(roads(playing.evening.journal.path)) if playing else 0

    # ---------------------------------------------------------------------------------------------------- what is done

    def handle(self, intent: Intent) -> str | None:
        line, cursor = self.line, self.cursor
        match intent:
            case Press("left" | "right" as way) if self.focus in ("timeline", "flow"):
                self._move(cursor.n + (1 if way == "right" else -1))
            case Press("up" | "down" as way) if self.focus == "timeline":
                if cursor.turn(1 if way == "down" else -1):
                    self.refresh()
            case Click(x, y) | Pointed(x, y, True) if line and line.box.holds(x, y):
                self.set_focus("timeline")
                self._move(cursor.entry_at(line.beat_at(self.app.scale, x)))
            case _:
                return super().handle(intent)
        return None

    def _move(self, n: int) -> None:
        if self.cursor.look_at(n):
            self.flow.offset = 0
            self.refresh()

    def choose(self, name: str) -> str | None:
        if name in ("play", "timeline", "flow"):
            self.app.cue("confirm")
            return self.app.evening.branch(self.cursor.n)
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
