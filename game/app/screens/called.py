"""Somebody came over in the middle of a talk, and wants an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import guests, hud, paint, text
from game.app.box import Box
from game.app.people import look_of, name_of
from game.app.screens.talk import Talk
from game.app.theme import STRONG
from game.app.widgets.card import SpeechCard

if TYPE_CHECKING:
    from game.app.canvas import Canvas
    from game.app.widgets.widget import Widget

LEFT, WIDE, GAP = 46.0, 380.0, 24.0


class Called(Talk):
    """The talk's own picture, with the caller in front of the others and three answers on the table."""

    def enter(self) -> None:
        super().enter()
        self.app.cue("arrive")
        self.app.announce(f"{self._name()}: {self._line()}")

    def _name(self) -> str:
        caller = self.app.view.caller
        return self.app.say(caller.name) if caller else ""

    def _line(self) -> str:
        """What the caller says: their own words where the scenario has some."""
        caller = self.app.view.caller
        if caller is None:
            return ""
        own = self.app.text(f"{caller.id}.waits.line")
        return self.app.text("ui.called.line", guest=self._name()) if own.endswith(".waits.line") else own

    def _default(self) -> str:
        return next((widget.name for widget in self.widgets), "")

    def arrange(self) -> tuple[Widget, ...]:
        offers = self.app.view.offers
        need = [
            text.measure(self.app.scale, self.app.say(offer.words), WIDE - 104, STRONG, 18, lead=1.3) + 34
            for offer in offers
        ]
        high = max([132.0, *need])
        return tuple(
            SpeechCard(
                offer.name,
                Box(LEFT + nth * (WIDE + GAP), 660 - high, WIDE, high),
                nth + 1,
                self.app.say(offer.words),
                price=hud.beats(self.app, offer.beats),
            )
            for nth, offer in enumerate(offers)
        )

    def _digit(self, number: int) -> str | None:
        self.set_focus(self.widgets[number - 1].name)
        return None

    def press(self, action: str) -> str | None:
        if action.isdigit() and int(action) <= len(self.widgets):
            return self._digit(int(action))
        return super().press(action)

    def draw(self, c: Canvas) -> None:
        self.stage.draw(c)
        self._draw_head(c)
        hud.draw_clock(c, self.app, 640, 372, slim=True)
        self._draw_caller(c)
        self.draw_widgets(c)

    def _draw_caller(self, c: Canvas) -> None:
        caller, session = self.app.view.caller, self.app.session
        if caller is None or session is None:
            return
        look = look_of(session.scenario, caller.id)
        picture = guests.bust(look, c.px(470), caller.face, turn=-0.35, flip=True)
        with c.clip(0, 0, 1280, 560):
            c.blit(picture, 1080 - picture.get_width() / c.scale.unit / 2, 150)
        words = f"“{self._line()}”"
        high = max(110.0, text.measure(c.scale, words, 476, STRONG, 22, lead=1.34) + 56)
        paint.panel(c, 372, 124, 540, high, r=24)
        paint.name_chip(c, self._name(), 398, 123)
        text.paragraph_middle(c, words, 404, 124 + high / 2 + 6, 476, face=STRONG, size=22, tint="ink", lead=1.34)
        paint.pill(c, self.app.text("ui.called.ask", guest=name_of(self.app, self.guest)), 372, 124 + high + 28, ax=0)
