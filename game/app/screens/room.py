"""The room: who is here, how they are, what the evening costs and what is about to be lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import hud, rooms
from game.app.crossing import Crossing
from game.app.crowd import Crowd
from game.app.ease import Arrivals
from game.app.floor import can_walk_to, meant, spots
from game.app.hints import HintNote
from game.app.nearby import draw_nearby
from game.app.people import aloud
from game.app.room_panels import CARD, hint_box, news_box, sheets_of
from game.app.room_things import room_things
from game.app.screens.scene import Scene
from game.app.stage import Stage
from game.app.waiting import wait_on
from game.app.wall import draw_wall
from game.app.widgets.actions import ACTIONS, lay_actions, lay_corner, news_place, waits_on
from game.app.widgets.deed import Deed
from game.app.widgets.guest import GuestSpot
from game.app.widgets.guest_row import GuestRow
from game.app.widgets.news import Row, is_news, rows_of
from game.app.widgets.people_list import lay_list, list_step
from game.app.widgets.reaching import hit, is_on_the_way, step_in_card
from game.app.widgets.scroll import PAD
from game.app.widgets.stock import STOCK, stock_panel
from game.core.view import Line, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.app.app import App
    from game.app.box import Box
    from game.app.canvas import Canvas
    from game.app.flow import Flow
    from game.app.input import Intent
    from game.app.widgets.button import Button
    from game.app.widgets.widget import Widget
    from game.core.view import GuestView, Offer


class Room(Scene):
    def __init__(self, app: App) -> None:
        super().__init__(
            app, Stage(app.room, behind=lambda c: draw_wall(c, app), before=lambda c: rooms.sink(c, app.room))
        )
        self.crowd = Crowd(app, self.stage)
        self.listed = False
        self.stock: Flow | None = None  # what standing still has shown
        self.crossing: Crossing | None = None
        self.sure = False  # leaving asks once
        self._faces: dict[str, str] = {}
        self._wall: tuple[str, ...] = ()
        self.rows: tuple[Row, ...] = ()  # the strip
        self.changed: dict[str, bool] = {}
        self.hint = HintNote(app)
        self.arrivals = Arrivals()
        self.stage.over = sheets_of(self)

    # ---------------------------------------------------------------------------------------------- coming and going

    def enter(self) -> None:
        self.sure = False
        if not self.app.evening.lingers:
            self.crossing = None
        before, self._faces = self._faces, {guest.id: guest.face for guest in self.guests()}
        self.changed = {name: before.get(name, face) != face for name, face in self._faces.items()}
        self.stage.still = self.app.settings.reduced_motion
        self.crowd.show(self.guests(), self.app.view.marketer)
        self._hang_up()
        self.stock = stock_panel(self.app) if self.app.view.stock else None
        if self.stock:
            self.listed, self.focus = False, STOCK
        elif any(guest.id == self.focus for guest in self.guests()) and meant(self.app, self.focus) is None:
            self.focus = ""
        self.app.evening.rings.aim({guest.id: guest.patience for guest in self.guests()}, still=self.stage.still)
        super().enter()
        self.hint.renew()
        self.stage.warm(self.app.scale)
        self._tell(self.heard())

    def leave(self) -> None:
        self.arrivals.settle()

    def _hang_up(self) -> None:
        """The wall is drawn again when something was hung or taken down, or speaks another language."""
        wall = (self.app.lang, *(one.id for one in self.app.view.posters if one.up))
        if wall != self._wall:
            self._wall = wall
            self.stage.spoil()

    def first_focus(self) -> str:
        """Who wants you, else who has least patience left to wait with, else whoever is nearest."""
        talkable = [guest for guest in self.guests() if can_walk_to(self.app, guest.id)]
        if self.stock or not talkable:
            return super().first_focus()
        return min(talkable, key=lambda guest: (guest.presence != "wanting", guest.patience)).id

    def guests(self) -> tuple[GuestView, ...]:
        return tuple(guest for guest in self.app.view.guests if guest.presence != "gone")

    def heard(self) -> tuple[Line, ...]:
        """What the last command brought besides news; on the doorstep, the place itself."""
        if self.app.view.beat == 0:
            return (Line("", Words("evening.place"), does=True),)
        told = (self.app.view.news.yours, self.app.view.news.others)
        return tuple(line for line in self.app.view.happened if not is_news(line) and line.words not in told)

    def _tell(self, lines: tuple[Line, ...]) -> None:
        for line in lines:
            self.app.announce(aloud(self.app, line))
        for row in self.rows:
            if not row.quiet:
                self.app.announce(f"{row.head}: {row.words}")

    # ----------------------------------------------------------------------------------------------------- what to do

    @property
    def opened(self) -> str:
        """Whose card lies open: what has the focus, or what a deed in focus is about."""
        return self.focus.partition("/")[0]

    def arrange(self) -> tuple[Widget, ...]:
        if self.app.view.where != "room":
            return ()
        self.rows = rows_of(self.app)
        actions = lay_actions(self.app, sure=self.sure)
        return (*self._people(self._free_above(actions)), *actions, *lay_corner(self.app))

    def refresh(self) -> None:
        super().refresh()
        self._come()

    def _come(self) -> None:
        """What lies over the room now; what was not there before slides in."""
        lines = self.crossing.lines if self.crossing else self.heard()
        panels = {CARD: self.opened, "stock": self.stock, "list": self.listed, "news": self.rows}
        names = (f"{name} {what}" if name in (CARD, "news") else name for name, what in panels.items() if what)
        self.arrivals.show((*names, *(line.words.text for line in lines)), still=self.app.settings.reduced_motion)

    def _free_above(self, actions: tuple[Button, ...]) -> float:
        """How far down a panel over the room may reach: not to the strip, nor to what can be done."""
        return min(actions[0].box.y, news_place(self.app.scale, self.rows, actions).y) - 12

    def _people(self, below: float) -> tuple[Widget, ...]:
        if self.stock:
            high = self.stock.height(self.app.scale) + 2 * PAD
            self.stock.box = self.stock.box._replace(h=min(high, below - self.stock.box.y))
            return (self.stock,)
        if self.listed:
            return lay_list(self.app, self.opened, self.focus, self.changed, below)
        placed: list[Widget] = []
        for spot in spots(self.app, self.crowd.slots, self.crowd.looks, self.opened):
            placed += [spot, *(spot.lay_deeds(self.app.scale) if spot.open else ())]
        return tuple(placed)

    def _named(self, name: str) -> Offer | None:
        return next((offer for offer in self.app.view.offers if offer.name == name), None)

    # ------------------------------------------------------------------------------------------------------- doing it

    def handle(self, intent: Intent) -> str | None:
        if self.crossing:
            arrow = self.crossing.handle(intent)
            if arrow == "resume":
                self.app.evening.lingers = ""
            self._come()
            self.dirty = True
            return arrow
        return super().handle(intent)

    def choose(self, name: str) -> str | None:
        if name in ("list", STOCK):
            self._turn_over()
            return None
        if name == "pause":
            return "pause"
        offer = meant(self.app, name)
        if offer is None:
            self.app.announce(self.spoken())
            return None
        if name == "leave" and not self.sure:
            self.sure = True
            self.refresh()
            self.set_focus("leave")
            return None
        if name == "wait" and waits_on(self.app):
            self.app.cue("confirm")
            return wait_on(self.app, offer)
        return self._do(offer)

    def _do(self, offer: Offer) -> str | None:
        self.app.cue("confirm")
        arrow = self.app.evening.act(offer.commands)
        view = self.app.view
        overheard = tuple(line for line in view.happened if not line.does)
        if arrow and offer.name == "approach" and view.where == "talk" and overheard:
            self.crossing = Crossing(self.app, overheard)
            self.app.evening.lingers = "room"
            self.listed, self.stock = False, None
            self.refresh()
            return None
        return arrow

    def press(self, action: str) -> str | None:
        if action == "list" or (action == "back" and (self.listed or self.stock)):
            self._turn_over()
            return None
        if action == "back":
            return "pause"
        wanted = next((name for name, key, _ in ACTIONS if key == action), "")
        if wanted and self._named(wanted):
            self.set_focus(wanted)
            return self.choose(wanted)
        people = [widget.name for widget in self.widgets if isinstance(widget, (GuestSpot, GuestRow))]
        if action.isdigit() and int(action) <= len(people):
            self.set_focus(people[int(action) - 1])
        return None

    def _turn_over(self) -> None:
        """Put away what lies over the room, or lay the list over it."""
        if self.stock:
            self.stock, self.focus = None, ""
            self.refresh()
            return
        self.listed = not self.listed
        self.refresh()

    def focus_moved(self) -> None:
        if self.focus != "leave":
            self.sure = False
        self.refresh()

    def _arrow(self, way: str) -> None:
        rows = tuple(one for one in self.widgets if isinstance(one, (GuestRow, Deed))) if self.listed else ()
        there = list_step(rows, self.focus, way) or step_in_card(self.widgets, self.focus, way)
        if there:
            self.set_focus(there)
        else:
            super()._arrow(way)

    def _under(self, x: float, y: float) -> Widget | None:
        return hit(self.widgets, self.app.scale, x, y)

    def _pointed(self, x: float, y: float, *, held: bool) -> None:
        """On the way from a guest to the card over it the mouse may cross others."""
        if not is_on_the_way(self.widgets, self.opened, self.app.scale, x, y):
            super()._pointed(x, y, held=held)

    def _clicked(self, x: float, y: float) -> str | None:
        under = self._under(x, y)
        if isinstance(under, GuestSpot) and not under.open:
            self.set_focus(under.name)  # crossed on the way to a card: turn to it first
            return None
        return super()._clicked(x, y)

    # --------------------------------------------------------------------------------------------------------- seeing

    def explained(self) -> tuple[tuple[str, Box], ...]:
        return room_things(self)

    def banner_at(self, high: float) -> float:
        """Over the floor, where feet stand: clock, cards and what is heard are above, hint, caption and news below."""
        if self.crossing:
            return super().banner_at(high)
        caption = 32 * self.app.scale.text if self.app.caption.words else 0
        return min(hint_box(self).y - caption, news_box(self).y) - 8 - high

    def meter_says(self, name: str) -> str:
        return hud.meter_words(self.app, name)

    @property
    def moving(self) -> bool:
        return self.stage.walking or self.arrivals.moving or self.app.evening.moving

    def update(self, dt: float) -> None:
        super().update(dt)
        for one in (self.arrivals, self.app.evening):
            one.update(dt)

    def spoken(self) -> str:
        return self.crossing.spoken if self.crossing else super().spoken()

    def ahead(self, c: Canvas) -> Iterator[None]:
        """The talk's own room, the guests as they will look from near by, the list, the pause."""
        yield from self.draw_ahead(c, "pause", "log")
        yield from draw_nearby(c, self.app, self.guests(), self.opened)
        yield from self.app.evening.ahead()

    @property
    def spot(self) -> GuestSpot | None:
        """The one whose card lies open."""
        return next((one for one in self.widgets if isinstance(one, GuestSpot) and one.open), None)

    def draw(self, c: Canvas) -> None:
        spot = self.spot
        lit = spot.name if spot and spot.kind == "figure" and not self.crossing else ""
        if lit != self.stage.lit:
            self.stage.light(lit)
        self.stage.draw(c)
