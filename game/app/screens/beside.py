"""One's own evening and a model's side by side: the same room and the same dice, beat by beat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import backdrop, blocks
from game.app.box import BODY, Box
from game.app.debrief.page import GAP, sentence
from game.app.flow import Flow
from game.app.history import line_of, remarks
from game.app.input import Click, Point, Press
from game.app.people import plain
from game.app.screens.screen import Screen
from game.app.theme import STRONG
from game.app.widgets.button import Button
from game.app.widgets.climate import Climate
from game.app.widgets.foot import from_the_right
from game.core.climate import trust_in_the_room
from game.core.comparison import compare
from game.core.retold import Retold
from game.prove.models import MODELS, model_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.flow import Block
    from game.app.history import Remark
    from game.app.input import Intent
    from game.app.widgets.widget import Widget
    from game.core.comparison import Comparison
    from game.core.session import Session

_HIGH = 190.0  # of the curves
_AHEAD = 4  # beats that are told from the cursor on


class Beside(Screen):
    """`beat` is where the cursor stands; `model` which of the model evenings is the other one."""

    def __init__(self, app: App) -> None:
        super().__init__(app)
        assert app.session is not None  # noqa: S101 (only a played evening has anything beside it)
        self.beat = 0
        self.model = tuple(MODELS)[-1]
        self.flows = Flow("own", Box(0, 0, 0, 0), ()), Flow("other", Box(0, 0, 0, 0), ())
        self.line: Climate | None = None
        self._take(app.session)

    def named(self) -> str:
        return self.app.text("ui.beside.title")

    def _take(self, own: Session) -> None:
        other = model_of(own, self.model)
        self.sessions = own, other
        self.both: Comparison = compare(own, other)
        self.said = remarks(own), remarks(other)
        self.curves = trust_in_the_room(Retold(own)), trust_in_the_room(Retold(other))
        self.last = max(session.party.beat for session in self.sessions)
        self.stops = sorted({0, self.last, *(remark.beat for said in self.said for remark in said)})

    # ---------------------------------------------------------------------------------------------------- what is seen

    def arrange(self) -> tuple[Widget, ...]:
        high = _HIGH * (1 + (self.app.scale.text - 1) * 0.3)
        wide, top = (BODY.w - GAP) / 2, BODY.y + high + GAP
        boxes = [Box(BODY.x + nth * (wide + GAP), top, wide, BODY.below - top) for nth in range(2)]
        for nth, (flow, box) in enumerate(zip(self.flows, boxes, strict=True)):
            flow.box, flow.offset = box, 0.0
            flow.blocks = tuple(self._told(nth))
            flow.spoken = self._read(nth)
        self.line = self._climate(Box(BODY.x, BODY.y, BODY.w, high))
        return (self.line, *self.flows, *self._foot())

    def _name(self, nth: int) -> str:
        return self.app.text(f"ui.beside.{self.model}" if nth else "ui.beside.own")

    def _climate(self, box: Box) -> Climate:
        said = f"{self.app.text('ui.log.beat', beat=self.beat)}. {self._read(0)} {self._read(1)}"
        names, head = (
            (self.app.text("ui.beside.you"), self.app.text("ui.beside.model")),
            self.app.text("ui.beside.trust"),
        )
        return Climate("climate", box, head, names, self.curves, self.last, self.beat, said)

    def _figures(self, nth: int) -> str:
        both = self.both
        return self.app.text(
            "ui.beside.figures", skill=both.skill[nth], outcome=both.outcome[nth], reach=both.reach[nth]
        )

    def _here(self, nth: int) -> list[Remark]:
        return [remark for remark in self.said[nth] if self.beat <= remark.beat < self.beat + _AHEAD]

    def _told(self, nth: int) -> Iterator[Block]:
        yield blocks.Title(self._name(nth))
        yield blocks.Words(self._figures(nth), STRONG, 15, "teal_text" if nth else "wine", gap=14)
        beat = -1
        for remark in self._here(nth):
            if remark.beat != beat:
                beat = remark.beat
                yield blocks.Words(self.app.text("ui.log.beat", beat=beat), size=14, tint="mute_text", gap=4)
            yield line_of(self.app, remark, self.app.text("ui.beside.they") if nth else "")
        if not self._here(nth):
            over = self.beat > self.sessions[nth].party.beat
            yield blocks.Words(self.app.text("ui.beside.over" if over else "ui.beside.quiet"), tint="mute_text")

    def _read(self, nth: int) -> str:
        now = [remark for remark in self._here(nth) if remark.beat == self.beat]
        lines = [sentence(plain(self.app.say(remark.words))) for remark in now]
        head = f"{self._name(nth)}, {self._figures(nth)}:"
        return " ".join((head, *(lines or [self.app.text("ui.beside.quiet")])))

    def _foot(self) -> tuple[Button, ...]:
        back = Button("back", Box(0, 0, 0, 0), self.app.text("ui.rewind.back"), key=self.app.key("back"))
        others = [name for name in MODELS if name != self.model]
        turns = [Button(name, Box(0, 0, 0, 0), self.app.text(f"ui.beside.{name}"), icon="others") for name in others]
        return from_the_right(self.app.scale, *turns, back)

    def draw(self, c: Canvas) -> None:
        backdrop.blurred(c, self.app.room)
        backdrop.page_heading(c, self.app.text("ui.beside.title"), self.app.text("ui.beside.sub"))
        self.draw_widgets(c)

    def explained(self) -> tuple[tuple[str, Box], ...]:
        return tuple((widget.name, widget.box) for widget in self.widgets[:3])

    # ---------------------------------------------------------------------------------------------------- what is done

    def handle(self, intent: Intent) -> str | None:
        match intent:
            case Press("left" | "right" as way) if self.focus == "climate":
                self._go(1 if way == "right" else -1)
            case Click(x, y) | Point(x, y, True) if self.line and self.line.box.holds(x, y):
                self.set_focus("climate")
                self._move(self.line.beat_at(self.app.scale, x))
            case _:
                return super().handle(intent)
        return None

    def _go(self, way: int) -> None:
        """To the next beat at which anything was said in either evening."""
        ahead = [stop for stop in self.stops[::way] if (stop - self.beat) * way > 0]
        if ahead:
            self._move(ahead[0])

    def _move(self, beat: int) -> None:
        if beat != self.beat:
            self.beat = beat
            self.refresh()

    def choose(self, name: str) -> str | None:
        if name == "back":
            return "back"
        if name in MODELS:
            self.app.cue("confirm")
            self.model, self.focus = name, "climate"
            self._take(self.sessions[0])
            self.refresh()
        return None

    def press(self, action: str) -> str | None:
        return "back" if action == "back" else None
