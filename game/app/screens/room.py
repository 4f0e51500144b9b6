"""The room: who is here, how they are, what the evening costs and what is about to be lost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.app import guests, hud, paint, rooms
from game.app.box import Box
from game.app.crowd import Crowd
from game.app.hints import HintNote, draw_caption
from game.app.input import Click, Press
from game.app.people import look_of
from game.app.playback import Playback
from game.app.screens.screen import Screen
from game.app.stage import Stage
from game.app.widgets.actions import ACTIONS, lay_actions
from game.app.widgets.button import Button, least_width
from game.app.widgets.guest import GuestRow, GuestSpot, guest_words
from game.app.widgets.heard import lay_out
from game.app.widgets.news import draw_news, news_height, rows_of
from game.app.widgets.signals import draw_signals
from game.core.view import Line, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.input import Intent
    from game.app.widgets.widget import Widget
    from game.core.view import GuestView, Offer

LIST_TOP = 116.0


class Room(Screen):
    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.stage = Stage("hall", before=_fade)
        self.crowd = Crowd(app, self.stage)
        self.listed = False
        self.crossing: Playback | None = None
        self.sure = False  # leaving asks once
        self._faces: dict[str, str] = {}
        self.changed: dict[str, bool] = {}
        self.hint = HintNote(app)

    # ---------------------------------------------------------------------------------------------- coming and going

    def enter(self) -> None:
        self.crossing, self.sure = None, False
        before, self._faces = self._faces, {guest.id: guest.face for guest in self.guests()}
        self.changed = {name: before.get(name, face) != face for name, face in self._faces.items()}
        self.stage.still = self.app.settings.reduced_motion
        self.crowd.show(self.guests())
        super().enter()
        self.hint.renew()
        self._first_focus()
        self.stage.warm(self.app.scale)
        self._tell(self._heard())

    def _first_focus(self) -> None:
        """Who wants you, else who has least patience left to wait with, else whoever is nearest."""
        talkable = [guest for guest in self.guests() if self._offer(guest.id)]
        on_a_guest = any(guest.id == self.focus for guest in self.guests())
        if talkable and (self.focused is None or (on_a_guest and not self._offer(self.focus))):
            first = min(talkable, key=lambda guest: (guest.presence != "wanting", guest.patience))
            self.focus = first.id

    def guests(self) -> tuple[GuestView, ...]:
        return tuple(guest for guest in self.app.view.guests if guest.presence != "gone")

    def _heard(self) -> tuple[Line, ...]:
        """What the last command brought; on the doorstep, the place itself."""
        if self.app.view.beat == 0:
            return (Line("", Words("evening.place"), does=True),)
        return self.app.view.happened

    def _tell(self, lines: tuple[Line, ...]) -> None:
        for line in lines:
            self.app.announce(self.app.say(line.words))
        for row in rows_of(self.app):
            if not row.quiet:
                self.app.announce(f"{row.head}: {row.words}")

    # ----------------------------------------------------------------------------------------------------- what to do

    def arrange(self) -> tuple[Widget, ...]:
        if self.app.view.where != "room":
            return ()
        people = self._rows() if self.listed else self._spots()
        return (*people, *lay_actions(self.app, sure=self.sure), *self._corner())

    def _spots(self) -> tuple[Widget, ...]:
        spots = []
        for guest in sorted(self.guests(), key=lambda one: self.crowd.slots[one.id].x):
            slot = self.crowd.slots[guest.id]
            box = Box(slot.x - slot.height * 0.2, slot.y - slot.height * 0.96, slot.height * 0.4, slot.height)
            spot = GuestSpot(guest.id, box, *guest_words(self.app, guest, self._offer(guest.id)))
            spots.append(replace(spot, below=self._lowest(spot)))
        return tuple(spots)

    def _lowest(self, spot: GuestSpot) -> float:
        """How low the card may hang without hiding somebody else's face."""
        card = spot.card(self.app.scale)
        others = [slot for name, slot in self.crowd.slots.items() if name != spot.name]
        faces = [Box(*guests.face_box(slot.x, slot.y, slot.height)) for slot in others]
        return min([720.0, *(face.y - 20 for face in faces if face.x < card.right and card.x < face.right)])

    def _rows(self) -> tuple[Widget, ...]:
        k = self.app.scale.text
        high = min(46 * k, (560 - LIST_TOP) / max(1, len(self.guests())) - 6)
        return tuple(
            GuestRow(
                guest.id,
                Box(60, LIST_TOP + 20 + nth * (high + 6), 1160, high),
                *guest_words(self.app, guest, self._offer(guest.id)),
                face=self.app.text(f"ui.face.{guest.face}"),
                patience=hud.patience_words(self.app, guest.patience),
                changed=self.app.text("ui.room.changed") if self.changed.get(guest.id) else "",
            )
            for nth, guest in enumerate(self.guests())
        )

    def _corner(self) -> tuple[Widget, ...]:
        button = Button("pause", Box(0, 0, 0, 0), self.app.text("ui.pause"), key=self.app.key("back"))
        high = 40 * (1 + (self.app.scale.text - 1) * 0.5)
        return (replace(button, box=Box(756, 50 - high / 2, least_width(self.app.scale, button), high)),)

    def _named(self, name: str) -> Offer | None:
        return next((offer for offer in self.app.view.offers if offer.name == name), None)

    def _offer(self, guest: str) -> Offer | None:
        """The walk over to this guest, if one can."""
        return next(
            (
                offer
                for offer in self.app.view.offers
                if offer.name == "approach" and getattr(offer.commands[0], "guest", "") == guest
            ),
            None,
        )

    # ------------------------------------------------------------------------------------------------------- doing it

    def handle(self, intent: Intent) -> str | None:
        if self.crossing:
            return self._cross(intent)
        return super().handle(intent)

    def _cross(self, intent: Intent) -> str | None:
        """On the way over any key or click brings the next thing overheard, and the last one the talk."""
        if not isinstance(intent, (Press, Click)) or self.crossing is None:
            return None
        if isinstance(intent, Press) and intent.action == "back":
            return "pause"
        self.crossing.step()
        self.dirty = True
        return "resume" if self.crossing.done else None

    def choose(self, name: str) -> str | None:
        if name == "list":
            self._toggle_list()
            return None
        if name == "pause":
            return "pause"
        offer = self._offer(name) or self._named(name)
        if offer is None:
            self.app.announce(self.spoken())
            return None
        if name == "leave" and not self.sure:
            self.sure = True
            self.refresh()
            self.set_focus("leave")
            return None
        return self._do(offer)

    def _do(self, offer: Offer) -> str | None:
        self.app.cue("confirm")
        arrow = self.app.act(offer.commands)
        view = self.app.view
        overheard = tuple(line for line in view.happened if not line.does)
        if arrow and offer.name == "approach" and view.where == "talk" and overheard:
            self.crossing = Playback(overheard)
            self.listed = False
            self._tell(overheard[:1])
            self.refresh()
            return None
        return arrow

    def press(self, action: str) -> str | None:
        if action == "list" or (action == "back" and self.listed):
            self._toggle_list()
            return None
        if action == "back":
            return "pause"
        wanted = next((name for name, key, _ in ACTIONS if key == action), "")
        if wanted and self._named(wanted):
            self.set_focus(wanted)
            return self.choose(wanted)
        if action.isdigit() and int(action) <= len(self.guests()):
            people = [widget.name for widget in self.widgets if isinstance(widget, (GuestSpot, GuestRow))]
            self.set_focus(people[int(action) - 1])
        return None

    def _toggle_list(self) -> None:
        self.listed = not self.listed
        self.refresh()

    def focus_moved(self) -> None:
        if self.sure and self.focus != "leave":
            self.sure = False
            self.refresh()

    # --------------------------------------------------------------------------------------------------------- seeing

    @property
    def moving(self) -> bool:
        return self.stage.walking

    def update(self, dt: float) -> None:
        self.stage.still = self.app.settings.reduced_motion
        self.stage.update(dt)
        self.dirty = self.dirty or self.stage.changed

    def spoken(self) -> str:
        if self.crossing and self.crossing.line:
            return self.app.say(self.crossing.line.words)
        return super().spoken()

    def ahead(self, c: Canvas) -> Iterator[None]:
        """The talk's own room, the guests as they will look from near by, the list, the pause."""
        assert self.app.session is not None  # noqa: S101 (there is a party)
        rooms.background("hall_talk", c.scale.stage)
        yield
        for guest in self.guests():
            look = look_of(self.app.session.scenario, guest.id)
            guests.warm_bust(look, (c.px(520),), (guest.face, "blink"), turn=0.35)
            yield
        for row in self._rows():
            row.draw(c, focused=False)
        yield from self.draw_ahead(c, "pause", "log")

    def draw(self, c: Canvas) -> None:
        lit = self.focus if isinstance(self.focused, GuestSpot) and not self.listed and not self.crossing else ""
        if lit != self.stage.lit:
            self.stage.light(lit)
        self.stage.draw(c)
        if self.crossing:
            self._draw_crossing(c)
            return
        if self.listed:
            rows = [widget.box.below for widget in self.widgets if isinstance(widget, GuestRow)]
            high = max(rows, default=LIST_TOP) + 20 - LIST_TOP
            paint.panel(c, 24, LIST_TOP, 1232, high, r=22, fill="night", alpha=0.94)
        else:
            focused = self.focused if isinstance(self.focused, GuestSpot) else None
            taken = [focused.card_with_chip(c.scale)] if focused else []
            draw_signals(c, self.app, self.stage, self.guests(), taken)
            lay_out(c, self.app, self._heard(), self.stage, taken)
        self._draw_panels(c)
        self.draw_widgets(c)

    def _draw_panels(self, c: Canvas) -> None:
        hud.draw_clock(c, self.app, 24, 716)
        hud.draw_reach(c, self.app)
        room = min((button.box.x for button in self._actions()), default=812) - 16 - 24
        high = news_height(c.scale, self.app, room)
        draw_news(c, self.app, Box(24, 704 - high, room, high))
        box = self.hint_box()
        self.hint.draw(c, box)
        draw_caption(c, self.app, 1256, box.y - 16 * c.scale.text)

    def _actions(self) -> list[Button]:
        return [widget for widget in self.widgets if isinstance(widget, Button) and widget.name != "pause"]

    def hint_box(self) -> Box:
        return self.hint.over(button.box for button in self._actions())

    def _draw_crossing(self, c: Canvas) -> None:
        assert self.crossing is not None  # noqa: S101 (asked for by draw)
        hud.draw_clock(c, self.app, 24, 716)
        lines = (*self.crossing.heard, *((self.crossing.line,) if self.crossing.line else ()))
        lay_out(c, self.app, lines[-3:], self.stage, [])
        paint.hints(c, 560, 684, [(self.app.key("choose"), self.app.text("ui.room.walk_on"))])


def _fade(c: Canvas) -> None:
    rooms.bottom_fade(c, 548, height=172, strength=0.96)
