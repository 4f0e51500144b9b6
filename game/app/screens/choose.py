"""Choose an evening: one card each, scrolled by the focus; a broken one can be read, not played."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.app import backdrop, paint
from game.app.box import Box
from game.app.evening_card import EveningCard, least_height
from game.app.input import Wheel
from game.app.rooms import HALL, background
from game.app.screens.envelope import EnvelopeScreen
from game.app.screens.screen import Screen
from game.app.screens.settings import after
from game.app.text import measure, paragraph, paragraph_middle, write
from game.app.theme import STAGE, STRONG, TITLE
from game.app.widgets.button import Button, least_width
from game.app.widgets.scroll import draw_bar
from game.core.level import LEVELS
from game.text.table import capital

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.input import Intent
    from game.app.shelf import Offered
    from game.app.widgets.widget import Widget

_TOP, _BELOW, _GAP, _MARGIN = 92.0, 640.0, 16.0, 48.0
_NOTCH = 60.0
_TWO = 2  # evenings, before a row of two can be half full
_LARGE = 2.0  # pixels a unit


class Choose(Screen):
    """`offset` is how far the cards are scrolled up, in units, and `last` how far they can be."""

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.offset = self.last = 0.0
        self.at = ""  # the evening whose card had the focus last
        self.played: frozenset[str] | None = None  # to their end, when one was here last
        self.evenings: tuple[Offered, ...] = ()

    def named(self) -> str:
        return self.app.text("ui.choose.title")

    def enter(self) -> None:
        self.evenings = self.app.shelf.evenings(self.app.lang)
        played = frozenset(one.id for one in self.evenings if one.best)
        if played != self.played:  # the first time, and after another evening: where one has not been yet
            new = (one.id for one in self.evenings if not (one.best or one.problem))
            self.played, self.focus = played, ""
            self.at = next(new, self.at or next((one.id for one in self.evenings), ""))
        super().enter()

    def first_focus(self) -> str:
        return self.at or super().first_focus()

    def arrange(self) -> tuple[Widget, ...]:
        cards = self._cards()
        self.last = self._longest(cards)
        self.offset = max(0.0, min(self.offset, self.last))
        back = Button("back", Box(_MARGIN, 660, 0, 46), self.app.text("ui.choose.back"), key=self.app.key("back"))
        back = replace(back, box=Box(_MARGIN, 660, least_width(self.app.scale, back), 46))
        moved = tuple(replace(card, box=card.box.moved(0, -self.offset)) for card in cards)
        return (*moved, *self._envelope(), back, self._level(back.box.right + _GAP))

    def _envelope(self) -> tuple[Button, ...]:
        """For who has played before: goals of their own, sealed before the evening one stood at last."""
        wanted = next((one for one in self.evenings if one.id == self.at and not one.problem), None)
        if wanted is None or not self.app.shelf.played():
            return ()
        one = Button(
            "envelope", Box(0, 660, 0, 46), self.app.text("ui.choose.envelope"), icon="lock", said=wanted.title
        )
        wide = least_width(self.app.scale, one)
        return (replace(one, box=Box(STAGE[0] - _MARGIN - wide, 660, wide, 46)),)

    def _level(self, x: float) -> Button:
        """How hard the next evening is; choosing it steps on."""
        say = self.app.text
        label, value = say("ui.choose.level"), say(f"ui.level.{self.app.settings.level}")
        button = Button("level", Box(x, 660, 0, 46), label, icon="hourglass", price=value)
        widest = max(least_width(self.app.scale, replace(button, price=say(f"ui.level.{one}"))) for one in LEVELS)
        return replace(button, box=Box(x, 660, widest + 24, 46))

    def _cards(self) -> list[EveningCard]:
        """Two columns, one at large text; cards of a row are equally high."""
        columns = 2 if self.app.scale.text < 1.5 else 1  # noqa: PLR2004  # the largest text setting
        width = (STAGE[0] - 2 * _MARGIN - (columns - 1) * _GAP) / columns
        cards, y = [self._card(place, evening, width) for place, evening in enumerate(self.evenings)], _TOP
        placed: list[EveningCard] = []
        for first in range(0, len(cards), columns):
            row = cards[first : first + columns]
            high = max(least_height(self.app.scale, card) for card in row)
            placed += [
                replace(card, box=Box(_MARGIN + nth * (width + _GAP), y, width, high)) for nth, card in enumerate(row)
            ]
            y += high + _GAP
        return placed

    def _card(self, place: int, evening: Offered, width: float) -> EveningCard:
        say = self.app.text
        if evening.problem:
            problem = f"{say('ui.choose.broken')}: {evening.problem}"
            return EveningCard(evening.id, Box(0, 0, width, 0), evening.title or evening.id, "", problem=problem)
        return EveningCard(
            evening.id,
            Box(0, 0, width, 0),
            evening.title,
            evening.place,
            say("ui.choose.brand", brand=evening.brand) if evening.brand else "",
            (
                ("clock", say("ui.choose.minutes", n=evening.minutes)),
                ("others", say("ui.choose.guests", n=evening.guests)),
            ),
            *self._best(evening),
            str(place + 1) if place < 9 else "",  # noqa: PLR2004  # there are nine number keys
            room=evening.room,
        )

    def _best(self, evening: Offered) -> tuple[str, str]:
        """As it stands on the picture and as it is read: on the level that stands below, else on the hardest played."""
        say, wanted = self.app.text, self.app.settings.level
        if not evening.best:
            return say("ui.choose.new"), say("ui.choose.new")
        level = wanted if wanted in evening.best else max(evening.best, key=LEVELS.index)
        n, named = evening.best[level], say(f"ui.level.{level}")
        if n is None:
            return say("ui.debrief.grade.none"), say("ui.debrief.grade.none")
        return say("ui.choose.best.short", n=n, level=named), say("ui.choose.best", n=n, level=named)

    def _about(self, c: Canvas) -> None:
        """In the place that a last row leaves free: what the evening one stands at is for."""
        cards = [widget.box for widget in self.widgets if isinstance(widget, EveningCard)]
        if len(cards) < _TWO or cards[-1].right > STAGE[0] / 2 or cards[-1].w > STAGE[0] / 2:
            return
        last = cards[-1]
        place = Box(STAGE[0] - _MARGIN - last.w, last.y, last.w, last.h)
        goals, k = self.app.shelf.goals(self.at, self.app.lang), c.scale.text
        if not goals:
            return
        paint.panel(c, *place, r=20, fill="night", alpha=0.8, shadow=False)
        write(c, self.app.text("ui.choose.goals"), place.x + 24, place.y + 28 * k, face=TITLE, size=19, tint="glow")
        y, inside = place.y + 46 * k, place.w - 48 - 26 * k
        for goal in goals:
            words = capital(goal)
            high = measure(c.scale, words, inside, STRONG, 16)
            if y + high > place.below - 12:
                break
            paint.icon(c, "star", place.x + 24 + 8 * k, y + 11 * k, 16 * k, tint="glow")
            y = paragraph(c, words, place.x + 24 + 26 * k, y, inside, face=STRONG, size=16, tint="cream") + 4

    def _longest(self, cards: list[EveningCard]) -> float:
        return max(0.0, cards[-1].box.below - _BELOW) if cards else 0.0

    def focus_moved(self) -> None:
        """Scroll until the focused card is seen whole."""
        if isinstance(self.focused, EveningCard):
            self.at = self.focus
            box = self.focused.box
            over, under = _TOP - box.y, box.below - _BELOW
            if over > 0 or under > 0:
                self.offset += min(under, box.y - _TOP) if under > 0 else -over
            self.refresh()

    def handle(self, intent: Intent) -> str | None:
        if isinstance(intent, Wheel):
            self.offset -= intent.by * _NOTCH
            self.refresh()
            return None
        return super().handle(intent)

    def choose(self, name: str) -> str | None:
        if name == "back":
            return "back"
        if name == "envelope":
            return self._seal_first()
        if name == "level":
            self.app.cue("confirm")
            self.app.change(level=after(LEVELS, self.app.settings.level))
            return None
        evening = next(one for one in self.evenings if one.id == name)
        if evening.problem:
            self.app.banner(self.app.text("ui.choose.refused"))
            return None
        self.app.cue("confirm")
        return self.app.evening.begin(name)

    def _seal_first(self) -> str | None:
        screen = self.app.screen_named("envelope")
        wanted = next((one for one in self.evenings if one.id == self.at), None)
        if wanted and isinstance(screen, EnvelopeScreen):
            screen.take(wanted)
            return "envelope"
        return None

    def press(self, action: str) -> str | None:
        if action == "back":
            return "back"
        if action.isdigit() and int(action) <= len(self.evenings):
            self.set_focus(self.evenings[int(action) - 1].id)
            return self.choose(self.focus)
        return None

    def ahead(self, c: Canvas) -> Iterator[None]:
        """The rooms of the evenings; in a very large window they would only push each other off the shelf."""
        if c.scale.unit <= _LARGE:
            for room in dict.fromkeys(evening.room for evening in self.evenings if evening.room):
                background(room, c.scale.stage)
                yield

    def draw(self, c: Canvas) -> None:
        backdrop.blurred(c, HALL)
        backdrop.heading(c, self.app.text("ui.choose.title"))
        if not self.evenings:
            self._empty(c)
        draw_bar(c, STAGE[0] - _MARGIN + 12, _TOP, _BELOW - _TOP, self.offset, self.last, tint="mute_night")
        with c.clip(0, _TOP - 14, STAGE[0], _BELOW - _TOP + 26):
            self._about(c)
            for widget in self.widgets:
                if isinstance(widget, EveningCard):
                    widget.draw(c, focused=widget.name == self.focus)
        for widget in self.widgets:
            if not isinstance(widget, EveningCard):
                widget.draw(c, focused=widget.name == self.focus)

    def _empty(self, c: Canvas) -> None:
        """No evening to choose: where there ought to be some."""
        words, wide = self.app.text("ui.choose.none"), 760.0
        high = max(96.0, measure(c.scale, words, wide - 116, STRONG, 19) + 44)
        paint.panel(c, _MARGIN, _TOP, wide, high, r=20, fill="cream")
        paint.disc(c, _MARGIN + 48, _TOP + high / 2, 24, "wine", name="calendar")
        paragraph_middle(c, words, _MARGIN + 92, _TOP + high / 2, wide - 116, face=STRONG, size=19)
