"""Somebody came over in the middle of a talk, or your own telephone rings, and wants an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import guests, hud, paint, text
from game.app.box import around
from game.app.people import look_of, name_of, quoted
from game.app.screens.screen import Screen
from game.app.screens.talk import Talk
from game.app.talk_panels import SLIDES, arrival_of, draw_notes
from game.app.talk_things import strip_things
from game.app.telephone import draw_telephone
from game.app.theme import STRONG
from game.app.widgets.card import SpeechCard
from game.app.widgets.head import draw_head
from game.app.widgets.table import NOWHERE, lay_row

if TYPE_CHECKING:
    from game.app.box import Box
    from game.app.canvas import Canvas
    from game.app.widgets.widget import Widget

_BELOW = 690.0  # where the answers end: there is no row of keys under them


class Called(Talk):
    """The talk's own picture, with the caller in front of the others and three answers on the table."""

    def enter(self) -> None:
        super().enter()
        self.app.announce(self.caller_says())

    def _name(self) -> str:
        caller = self.app.view.caller
        return self.app.say(caller.name) if caller else self.app.text("ui.called.telephone")

    def caller_says(self) -> str:
        """How the caller comes over, as the scenario tells it; else a few words of the game's own."""
        caller, ringing = self.app.view.caller, self.app.view.ringing
        if caller is None:
            who = dict(ringing.put).get("who") if ringing else None
            said = self.app.text("ui.called.who", who=self.app.text(who)) if who else ""
            return said or (self.app.say(ringing) if ringing else "")
        return self.app.say(caller.note) if caller.note else quoted(self.app, self.app.text("ui.called.line"))

    def banner_at(self, high: float) -> float:
        """Over the strip: both who came and who waits are to be seen and read."""
        return Screen.banner_at(self, high)

    def arrange(self) -> tuple[Widget, ...]:
        answers = [
            SpeechCard(
                offer.name, NOWHERE, nth, self.app.say(offer.words), price=hud.beats(self.app, offer.beats)
            )
            for nth, offer in enumerate(self.app.view.offers, 1)
        ]  # fmt: skip
        return lay_row(self.app.scale, answers, _BELOW)

    def explained(self) -> tuple[tuple[str, Box], ...]:
        cards = around(widget.box for widget in self.widgets)
        strip = strip_things() if self.talk else ()
        return (*strip, *((("cards", cards),) if cards else ()))

    def choose(self, name: str) -> str | None:
        offer = self._named(name)
        self.app.cue("confirm")
        return self.app.evening.act(offer.commands) if offer else None

    def _digit(self, number: int) -> str | None:
        self.set_focus(self.widgets[number - 1].name)
        return None

    def press(self, action: str) -> str | None:
        if action.isdigit() and int(action) <= len(self.widgets):
            return self._digit(int(action))
        return super().press(action)

    def draw_over(self, c: Canvas) -> None:
        draw_head(c, self.app, self.guest, self.face, self.talk.phase if self.talk else None)
        hud.draw_clock(c, self.app, 640, 372, slim=True)
        self._draw_caller(c.moved(0, SLIDES * self.arrivals.away(arrival_of(self.widgets[0]))) if self.widgets else c)
        draw_notes(c, self)
        self.draw_widgets(c)

    def _draw_caller(self, c: Canvas) -> None:
        caller, session = self.app.view.caller, self.app.session
        if session is None:
            return
        if caller is None:
            draw_telephone(c, 1108, 320, 120)
            paint.icon(c, "phone", 1108, 320, 140, tint="cream", knock="rose")
        else:
            look = look_of(session.scenario, caller.id)
            picture = guests.bust(look, c.px(470), caller.face, turn=-0.35, flip=True)
            with c.clip(0, 0, 1280, 560):
                c.blit(picture, 1080 - picture.get_width() / c.scale.unit / 2, 150)
        y = self._draw_reply(c, 112)
        words = self.caller_says()
        high = max(96.0, text.measure(c.scale, words, 476, STRONG, 22, lead=1.34) + 48)
        paint.panel(c, 372, y, 540, high, r=24)
        paint.name_chip(c, self._name(), 398, y - 1)
        text.paragraph_middle(c, words, 404, y + high / 2 + 6, 476, face=STRONG, size=22, tint="ink", lead=1.34)
        feet = min(widget.box.y for widget in self.widgets) - 26 * c.scale.text  # under the faces of the others
        if y + high + 24 < feet:
            ask = self.app.text("ui.called.ask", guest=name_of(self.app, self.guest))
            paint.pill(c, ask, 372, feet, ax=0)

    def _draw_reply(self, c: Canvas, y: float) -> float:
        """What the guest had just answered is still to be read; give back where the next panel begins."""
        if self.last is None or self.last.reply is None:
            return y
        words = quoted(self.app, self.app.say(self.last.reply))
        high = text.measure(c.scale, words, 476, STRONG, 16) + 36
        paint.panel(c, 372, y, 540, high, r=20, fill="paper")
        paint.name_chip(c, name_of(self.app, self.guest), 398, y - 1, fill="wine")
        text.paragraph(c, words, 404, y + 22, 476, face=STRONG, size=16, tint="ink")
        return y + high + 30
