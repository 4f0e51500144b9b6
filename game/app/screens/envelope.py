"""Before an evening: at most three goals of one's own, chosen or written, sealed until it is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import backdrop, blocks
from game.app.box import BODY, Box
from game.app.flow import Flow
from game.app.notices import not_saved
from game.app.rooms import HALL
from game.app.screens.writing import WritingScreen
from game.app.text import paragraph
from game.app.theme import STRONG
from game.app.widgets.button import Button
from game.app.widgets.field import Field
from game.app.widgets.foot import from_the_right
from game.app.widgets.listing import Listing
from game.saves.envelope import LONGEST, MOST, seal
from game.text.table import capital

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.flow import Block
    from game.app.shelf import Offered
    from game.app.widgets.widget import Widget

_LIST = 720.0
_PAPER = Box(BODY.x + _LIST + 24, BODY.y, BODY.w - _LIST - 24, BODY.h)


class EnvelopeScreen(WritingScreen):
    """`goals` are all there are to choose from, the player's own last; `chosen` those that will be sealed."""

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.evening: Offered | None = None
        self.goals: list[str] = []
        self.chosen: list[str] = []
        self.listing = Listing(Box(BODY.x, BODY.y, _LIST, BODY.h))
        self.paper = Flow("paper", _PAPER, (), fill="paper")

    def named(self) -> str:
        return self.app.text("ui.envelope.title")

    def take(self, evening: Offered) -> None:
        """Begin an envelope for this evening."""
        self.evening, self.chosen, self.field, self.focus = evening, [], None, ""
        self.goals = [capital(goal) for goal in self.app.shelf.goals(evening.id, self.app.lang)]
        self.listing.first = 0

    # ---------------------------------------------------------------------------------------------------- what is seen

    def first_focus(self) -> str:
        return "field" if self.field else "goal.0" if self.goals else "own"

    def arrange(self) -> tuple[Widget, ...]:
        if self.field:
            return (self.field,)
        self.paper.blocks = tuple(self._paper())
        self.paper.spoken = " ".join((self.app.text("ui.envelope.inside"), *self.chosen))
        rows = [self._row(nth) for nth in self.listing.in_sight(self.app.scale, len(self.goals) + 1)]
        return (*rows, self.paper, *self._foot())

    def _row(self, nth: int) -> Button:
        box = self.listing.at(self.app.scale, nth)
        if nth == len(self.goals):
            return Button("own", box, self.app.text("ui.envelope.own"), icon="text")
        there = self.goals[nth] in self.chosen
        state = self.app.text("ui.envelope.in") if there else ""
        return Button(f"goal.{nth}", box, self.goals[nth], icon="check" if there else "square", said=state)

    def _paper(self) -> list[Block]:
        title = self.evening.title if self.evening else ""
        lines = [blocks.Words(f"{nth}. {goal}", STRONG, 18, gap=14) for nth, goal in enumerate(self.chosen, start=1)]
        head = blocks.Title(self.app.text("ui.envelope.inside"))
        return [head, blocks.Words(title, tint="mute_text", gap=16), *lines]

    def _foot(self) -> tuple[Button, ...]:
        go = Button("seal", Box(0, 0, 0, 0), self.app.text("ui.envelope.seal"), icon="lock", on=bool(self.chosen))
        back = Button("back", Box(0, 0, 0, 0), self.app.text("ui.rewind.back"), key=self.app.key("back"))
        return from_the_right(self.app.scale, go, back)

    def focus_moved(self) -> None:
        place = len(self.goals) if self.focus == "own" else int(self.focus[5:]) if self.focus[:5] == "goal." else None
        if place is not None:
            self.listing.show(self.app.scale, place, len(self.goals) + 1)
            self.refresh()

    def draw(self, c: Canvas) -> None:
        backdrop.blurred(c, HALL)
        backdrop.page_heading(c, self.app.text("ui.envelope.title"), self.app.text("ui.envelope.sub"))
        if self.field:
            words = self.app.text("ui.envelope.typing")
            paragraph(c, words, BODY.x, self.field.box.below + 20, BODY.w, face=STRONG, tint="cream")
        else:
            self.listing.draw_bar(c, len(self.goals) + 1)
        self.draw_widgets(c)

    # ---------------------------------------------------------------------------------------------------- what is done

    def choose(self, name: str) -> str | None:
        if name == "back":
            return "back"
        if name == "seal":
            return self._seal()
        if name == "own":
            box = Box(BODY.x, BODY.y, BODY.w, self.listing.high(self.app.scale))
            self.field = Field("field", box, self.app.text("ui.envelope.goal"), "", LONGEST)
            self.focus = "field"
        elif name == "field":
            self._written()
        elif name.startswith("goal."):
            self._toggle(self.goals[int(name.removeprefix("goal."))])
        self.app.cue("confirm")
        self.refresh()
        return None

    def _toggle(self, goal: str) -> None:
        if goal in self.chosen:
            self.chosen.remove(goal)
        elif len(self.chosen) < MOST:
            self.chosen.append(goal)
        else:
            self.app.banner(self.app.text("ui.envelope.full"))

    def _written(self) -> None:
        words, self.field = " ".join(self.field.words.split()) if self.field else "", None
        if words and words not in self.goals:
            self.goals.append(words)
            self._toggle(words)
        self.focus = f"goal.{self.goals.index(words)}" if words else "own"
        self.listing.show(self.app.scale, len(self.goals), len(self.goals) + 1)

    def _seal(self) -> str | None:
        if not self.chosen or self.evening is None:
            self.app.banner(self.app.text("ui.envelope.empty"))
            return None
        arrow = self.app.evening.begin(self.evening.id)
        if arrow and self.app.playing:
            try:
                seal(self.app.playing.evening.journal.path.stem, self.evening.title, self.chosen)
            except OSError as wrong:
                not_saved(self.app, wrong)
        return arrow

    def not_written(self) -> None:
        self.focus = "own"

    def press(self, action: str) -> str | None:
        return "back" if action == "back" else None
