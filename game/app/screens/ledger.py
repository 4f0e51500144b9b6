"""A page on which one spends what there is: lines in columns that scroll after the focus, and the way on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.app import backdrop, text
from game.app.box import Box, around
from game.app.input import Wheel
from game.app.screens.screen import Screen
from game.app.theme import TITLE
from game.app.widgets.button import Button, least_width
from game.app.widgets.news import draw_news, news_height
from game.app.widgets.scroll import draw_bar
from game.app.widgets.spending import SpendRow, draw_purse, purse_width, row_height

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.input import Intent
    from game.app.widgets.news import Row
    from game.app.widgets.widget import Widget
    from game.core.view import Offer

LEFT, RIGHT, BELOW, GAP = 48.0, 1232.0, 628.0, 10.0


class Ledger(Screen):
    """`columns` and `offer_of` are what a page of this kind fills in; the heading is the id of a text."""

    heading = ""
    way_on = ("", "")  # the offer that ends it, and its icon

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.offsets: dict[int, float] = {}  # how far each column is scrolled up
        self.lasts: dict[int, float] = {}  # and how far it can be

    def columns(self) -> list[tuple[str, list[SpendRow]]]:
        """Each column's head and its lines, their boxes still empty."""
        raise NotImplementedError

    def sub(self) -> str:
        """What stands under the heading."""
        return ""

    # ------------------------------------------------------------------------------------------------------- lying out

    def strip(self) -> tuple[Row, ...]:
        """What is to be known beforehand, between the heading and the columns."""
        return ()

    def _strip_box(self) -> Box:
        rows = self.strip()
        high = news_height(self.app.scale, rows, RIGHT - LEFT) if rows else 0.0
        return Box(LEFT, backdrop.below_heading(self.app.scale, self.sub()) + 12, RIGHT - LEFT, high)

    @property
    def top(self) -> float:
        """Where the lines begin: under the heads of the columns."""
        return self._strip_box().below + 30 + 21 * self.app.scale.text

    def arrange(self) -> tuple[Widget, ...]:
        if self.app.view.spending is None:
            return ()
        shown = [(head, rows) for head, rows in self.columns() if rows]
        self.heads = [head for head, _ in shown]
        wide = (RIGHT - LEFT - 16 * (len(shown) - 1)) / max(1, len(shown))
        placed = [
            row
            for nth, (_, rows) in enumerate(shown)
            for row in self._column(nth, rows, LEFT + nth * (wide + 16), wide)
        ]
        return (*placed, *self._foot())

    def _column(self, nth: int, rows: list[SpendRow], x: float, wide: float) -> list[SpendRow]:
        """One under the other; what is in focus is always seen whole."""
        y, placed = self.top, []
        for row in rows:
            high = row_height(self.app.scale, row, wide)
            placed.append(replace(row, box=Box(x, y, wide, high)))
            y += high + GAP
        last = self.lasts[nth] = max(0.0, y - GAP - BELOW)
        offset = min(self.offsets.get(nth, 0.0), last)
        here = next((row.box for row in placed if row.name == self.focus), None)
        if here:
            offset = max(min(offset, here.y - self.top), here.below - BELOW)
        self.offsets[nth] = offset
        return [replace(row, box=row.box.moved(0, -offset)) for row in placed]

    def _foot(self) -> tuple[Widget, ...]:
        name, icon = self.way_on
        on = Button(name, Box(0, 0, 0, 0), self.app.text(f"ui.{name}"), icon=icon, big=True)
        wide = least_width(self.app.scale, on) + 12
        pause = Button("pause", Box(0, 0, 0, 0), self.app.text("ui.pause"), key=self.app.key("back"))
        return (
            replace(on, box=Box(RIGHT - wide, 642, wide, 60)),
            replace(pause, box=Box(LEFT, 650, least_width(self.app.scale, pause), 46)),
        )

    def focus_moved(self) -> None:
        self.refresh()

    def handle(self, intent: Intent) -> str | None:
        if isinstance(intent, Wheel):
            for nth in self.offsets:
                self.offsets[nth] = max(0.0, self.offsets[nth] - 40 * intent.by)
            self.focus = self.way_on[0]  # else the focus would hold the lines where they are
            self.refresh()
            return None
        return super().handle(intent)

    def _under(self, x: float, y: float) -> Widget | None:
        """A line that has scrolled out of its column cannot be hit."""
        under = super()._under(x, y)
        return None if isinstance(under, SpendRow) and not self._in_sight(under) else under

    def _in_sight(self, row: SpendRow) -> bool:
        """Whether it is seen: a line is shown whole or not at all."""
        return row.box.y >= self.top - 8 and row.box.below <= BELOW + 8

    # ------------------------------------------------------------------------------------------------------- doing it

    def enter(self) -> None:
        super().enter()
        self.app.announce(f"{self.app.text(self.heading)}. {self.sub()} {self.purse()}")
        for line in self.app.view.happened:
            self.app.announce(self.app.say(line.words))

    def offer_of(self, name: str) -> Offer | None:
        """The offer that a line stands for, if there is enough left for it."""
        return next((offer for offer in self.app.view.offers if offer.name == name), None)

    def explained(self) -> tuple[tuple[str, Box], ...]:
        rows = around(one.box for one in self.widgets if isinstance(one, SpendRow) and self._in_sight(one))
        on = next((one.box for one in self.widgets if one.name == self.way_on[0]), None)
        strip = self._strip_box()
        named = (("purse", self._purse_box()), ("strip", strip if strip.h else None), ("rows", rows), ("on", on))
        return tuple((name, box) for name, box in named if box)

    def meter_says(self, name: str) -> str:
        del name  # there is but the purse
        return self.purse()

    def _purse_box(self) -> Box:
        """At the upper right, beside the heading."""
        spending = self.app.view.spending
        wide = purse_width(self.app.scale, self._purse_words(), spending.of) if spending else 0
        return Box(RIGHT - wide, 18, wide, 52)

    def _purse_words(self) -> str:
        spending = self.app.view.spending
        return self.app.text("ui.spending.of", of=spending.of, unit=self.app.say(spending.unit)) if spending else ""

    def choose(self, name: str) -> str | None:
        if name == "pause":
            return name
        offer = self.offer_of(name)
        if offer is None:
            self.app.announce(self.spoken())
            return None
        self.app.cue("confirm")
        where = self.app.view.where
        arrow = self.app.evening.act(offer.commands)
        if arrow and self.app.view.where == where:
            self.refresh()
            self.app.announce(self.purse())
            return None
        return arrow

    def press(self, action: str) -> str | None:
        if action == "back":
            return "pause"
        return "log" if action == "list" else None

    # --------------------------------------------------------------------------------------------------------- seeing

    def purse(self) -> str:
        """What is left, in words."""
        spending = self.app.view.spending
        if spending is None:
            return ""
        unit = self.app.say(spending.unit)
        return self.app.text("ui.spending.left", n=spending.left, of=spending.of, unit=unit)

    def price(self, count: int) -> str:
        """A price for the voice, which sees no coins."""
        spending = self.app.view.spending
        unit = self.app.say(spending.unit) if spending else ""
        return self.app.text("ui.spending.price", n=count, unit=unit)

    def ahead(self, c: Canvas) -> Iterator[None]:
        yield from self.draw_ahead(c, "pause")
        yield from self.app.evening.ahead()

    def draw(self, c: Canvas) -> None:
        backdrop.blurred(c, self.app.room)
        spending = self.app.view.spending
        if spending is None:
            return
        draw_purse(c, self._purse_box(), self._purse_words(), spending.left, spending.of)
        backdrop.heading(c, self.app.text(self.heading), self.sub())
        if self.strip():
            draw_news(c, self.strip(), self._strip_box())
        wide = (RIGHT - LEFT + 16) / max(1, len(self.heads))
        for nth, head in enumerate(self.heads):
            middle = self.top - 16 - 11 * c.scale.text
            text.write(c, head, LEFT + nth * wide, middle, face=TITLE, size=19, tint="glow")
            right, deep = LEFT + (nth + 1) * wide - 16, BELOW - self.top
            draw_bar(c, right + 9, self.top, deep, self.offsets[nth], self.lasts[nth], tint="mute_night")
        for widget in self.widgets:
            if not isinstance(widget, SpendRow) or self._in_sight(widget):
                widget.draw(c, focused=widget.name == self.focus)
        self.draw_meter(c)
