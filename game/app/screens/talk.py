"""The conversation: one guest large, what is being said, and the cards on the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import hud, reactions, rooms
from game.app.box import Box
from game.app.bust import Bust
from game.app.denial import Denial
from game.app.ease import Arrivals
from game.app.hints import HintNote
from game.app.input import Click, Press
from game.app.laid import Sheet
from game.app.onlookers import stand_behind
from game.app.people import name_of, plain
from game.app.screens.scene import Scene
from game.app.stage import Stage
from game.app.talk_panels import SLIDES, arrival_of, draw_notes, draw_said, draw_trust, said_below, table_top
from game.app.talk_things import meter_says, talk_things
from game.app.telling import told
from game.app.widgets.button import Button
from game.app.widgets.card import SpeechCard
from game.app.widgets.head import draw_head
from game.app.widgets.news import rows_of
from game.app.widgets.row import CONTROLS, slim_row
from game.app.widgets.said import SpokenBubble, why_of
from game.app.widgets.table import hint_of, lay_cards
from game.core.commands import AskHint, Glance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.input import Intent
    from game.app.widgets.widget import Widget
    from game.core.view import Card, Goodbye, LastSaid, Offer, TalkView

CARDS_COME = 42.0  # units by which a card comes up to its place
LOOKING = frozenset({"choose", "up", "down", "left", "right", "next", "previous"})  # keys that find the first card


class Talk(Scene):
    def __init__(self, app: App) -> None:
        super().__init__(app, Stage(rooms.near(app.room), before=self._front))
        self.bubble = SpokenBubble()
        self.stage.over = (Sheet(self.draw_over),)
        self.bust = Bust(app, self.stage, self.bubble)
        self._shown: tuple[object, ...] = ()  # what the bubble has already told
        self._reread = 0  # the card whose digit was pressed last
        self.hint = HintNote(app)
        self.arrivals = Arrivals()
        self.denial = Denial()

    # ---------------------------------------------------------------------------------------------- coming and going

    @property
    def talk(self) -> TalkView | None:
        return self.app.view.talk

    @property
    def parting(self) -> Goodbye | None:
        """The last words of a talk that has ended, until they are read."""
        return None if self.talk else self.app.view.goodbye

    @property
    def guest(self) -> str:
        return self.talk.guest if self.talk else self.parting.guest if self.parting else ""

    @property
    def face(self) -> str:
        seen = self.talk or self.parting
        return seen.face if seen else "neutral"

    @property
    def last(self) -> LastSaid | None:
        seen = self.talk or self.parting
        return seen.last if seen else None

    @property
    def glancing(self) -> bool:
        """Looking about in the middle of it: what goes on in the room is seen for this moment."""
        session = self.app.session
        return self.talk is not None and session is not None and isinstance(session.entries[-1].command, Glance)

    def enter(self) -> None:
        self._reread = 0
        self.stage.still = self.app.settings.reduced_motion
        self.bust.meet(self.guest, self.face)
        stand_behind(self.stage, self.app, self.guest)
        here = {one.id: one.patience for one in self.app.view.guests if one.id == self.guest}
        self.app.evening.rings.aim(here, still=self.stage.still)
        self._tell()
        for row in rows_of(self.app) if self.glancing else ():
            self.app.announce(f"{row.head}: {row.words}")
        self.focus = ""
        self.denial.over()
        super().enter()
        self.hint.renew(wanted=self.talk is not None)
        self.bust.warm()
        self.stage.warm(self.app.scale)

    def leave(self) -> None:
        self.arrivals.settle()

    def first_focus(self) -> str:
        """Hear on while there is more; then nowhere: no key pressed once too often says what nobody has read."""
        names = {widget.name for widget in self.widgets}
        return next((name for name in ("hear", "go") if name in names), "")

    def _first_card(self) -> str:
        """Where a key that moves or chooses goes from nowhere."""
        open_cards = [card.letter for card in self._cards() if card.commands]
        return next(iter((*open_cards, *(widget.name for widget in self.widgets))), "")

    def ahead(self, c: Canvas) -> Iterator[None]:
        """Every face this guest may make, and the pause."""
        yield from self.bust.ahead()
        yield from self.draw_ahead(c, "pause")
        yield from self.app.evening.ahead()

    # ------------------------------------------------------------------------------------------------- what was said

    def _tell(self) -> None:
        """Begin to tell whatever the last command brought."""
        lines = told(self.app, self.talk, self.parting)
        shown = (self.guest, lines, self.last)
        if shown == self._shown:
            return
        said_new = self.last is not None and (len(self._shown) < 3 or self._shown[2] != self.last)  # noqa: PLR2004 (a triple)
        self._shown = shown
        self.bubble.begin(lines, fresh_reply=said_new, at_once=self.app.settings.reduced_motion)
        if said_new and self.last:
            mark = self.app.evening.marks.of.get(self.guest)
            shown_by = reactions.to(self.last.stance, self.face, won=mark.won if mark else None)
            self.bust.react(reactions.none if self.app.settings.exam else shown_by)
        for line in lines[-2 if said_new else -1 :]:
            name = "" if line[1] else f"{name_of(self.app, self.guest)}: "
            self.app.announce(name + plain(line[0]))
            if not line[1]:
                self.app.babble(self.guest, line[0])

    # ----------------------------------------------------------------------------------------------------- what to do

    def _cards(self) -> tuple[Card, ...]:
        return self.talk.cards if self.talk else ()

    def arrange(self) -> tuple[Widget, ...]:
        if self.parting:
            label = self.app.text("ui.talk.back_to_room" if self.app.view.where == "room" else "ui.talk.on")
            return (Button("go", Box(440, 600, 400, 64), label, key=self.app.key("choose"), icon="play"),)
        if self.talk is None:
            return ()
        return self.denial.shown((*lay_cards(self.app, self._cards(), self.talk), *slim_row(self.app)))

    def focus_moved(self) -> None:
        if self.denial.card:
            self.denial.over()
            self.refresh()

    def refresh(self) -> None:
        super().refresh()
        cards = (widget.box.y for widget in self.widgets if isinstance(widget, SpeechCard))
        self.bust.stand_over(min(cards, default=700.0))
        self._come()

    def _come(self) -> None:
        """What is on the table and in the air now; what was not there before slides in."""
        names = (self.bubble.telling, *(arrival_of(one) for one in self.widgets))
        self.arrivals.show(names, still=self.app.settings.reduced_motion)

    def _named(self, name: str) -> Offer | None:
        return next((offer for offer in self.app.view.offers if offer.name == name), None)

    # ------------------------------------------------------------------------------------------------------- doing it

    def handle(self, intent: Intent) -> str | None:
        if isinstance(intent, (Press, Click)) and not self.bubble.done:
            self.bubble.skip()
            self.dirty = True
            if isinstance(intent, Press) and intent.action == "choose":
                return None
        if isinstance(intent, Press) and intent.action in LOOKING and self.focused is None:
            self.set_focus(self._first_card())
            return None
        return super().handle(intent)

    def choose(self, name: str) -> str | None:
        if name == "go":
            self._shown = ()
            self.app.evening.lingers = ""
            return "resume"
        if name in ("pause", "log"):
            return name
        if name == "hint":
            self._ask_hint()
            return None
        offer = self._named(name)
        card = next((card for card in self._cards() if card.letter == name), None)
        commands = offer.commands if offer else card.commands if card else ()
        if not commands:
            self._deny(name)
            return None
        if offer:
            self.app.cue("confirm")
        arrow = self.app.evening.act(commands)
        if arrow and self.parting:
            self.app.evening.lingers = "talk"
        if arrow and self.app.evening.place == "talk":
            self.enter()
            return None
        return arrow

    def _deny(self, name: str) -> None:
        """It is not to be had yet: seen, heard and read."""
        self.app.cue("denied")
        self.app.announce(self.spoken())
        self.denial.of(name, still=self.app.settings.reduced_motion)
        self.refresh()

    def press(self, action: str) -> str | None:
        if action == "back":
            return "pause"
        if action == "list":
            return "log"
        if action == "hint" and self.talk and self.app.settings.coach:
            self._ask_hint()
            return None
        name = {key: name for name, key, _ in CONTROLS}.get(action, "")
        if name and self._named(name):
            self.set_focus(name)
            return self.choose(name)
        if action.isdigit() and int(action) <= len(self._cards()):
            return self._digit(int(action))
        return None

    def _ask_hint(self) -> None:
        """Once for each moment: a second time it is only read again."""
        if hint_of(self.app):
            self.app.announce(self.hint.words)
            return
        self.app.evening.act((AskHint(),))
        self.enter()

    def _digit(self, number: int) -> str | None:
        """The first press reads the card (again); a second press of the same digit takes it."""
        name = self._cards()[number - 1].letter
        again = self._reread == number and self.focus == name
        self._reread = number
        if again:
            return self.choose(name)
        if self.focus == name and self.focused:
            self.app.announce(self.focused.spoken)
        self.set_focus(name)
        return None

    # --------------------------------------------------------------------------------------------------------- seeing

    def explained(self) -> tuple[tuple[str, Box], ...]:
        return talk_things(self) if self.talk else ()

    def banner_at(self, high: float) -> float:
        """Between what is said and the cards; where that has no room, over the strip."""
        below = table_top(self) - high - 8
        return below if said_below(self) <= below else super().banner_at(high)

    def meter_says(self, name: str) -> str:
        return meter_says(self, name)

    @property
    def moving(self) -> bool:
        easing = self.arrivals.moving or self.app.evening.moving
        return not self.bubble.done or easing or self.bust.moving or self.denial.moving

    def update(self, dt: float) -> None:
        self.bust.update(dt)
        before = self.bubble.telling
        for one in (self.bubble, self.arrivals, self.denial, self.app.evening):
            one.update(dt)
        if self.bubble.telling != before:
            self._come()
        super().update(dt)

    def draw(self, c: Canvas) -> None:
        if not self.guest:
            return
        self.stage.draw(c)

    def draw_over(self, c: Canvas) -> None:
        """All that is to be read."""
        draw_head(c, self.app, self.guest, self.face, self.talk.phase if self.talk else None)
        hud.draw_clock(c, self.app, 640, 372, slim=True)
        draw_said(c, self, table_top(self))
        draw_trust(c, self)
        draw_notes(c, self)
        self.draw_widgets(c)

    def draw_widgets(self, c: Canvas) -> None:
        for widget in sorted(self.widgets, key=lambda one: one.name == self.focus):
            far = CARDS_COME if isinstance(widget, SpeechCard) else SLIDES
            come = c.moved(self.denial.aside(widget.name), far * self.arrivals.away(arrival_of(widget)))
            widget.draw(come, focused=widget.name == self.focus)
        self.draw_meter(c)

    def _front(self, c: Canvas) -> None:
        """The guest, larger and brighter than anything behind, and the dark under the cards."""
        if self.app.session and self.guest:
            self.bust.draw(c, 654 if self.parting else 574)
        rooms.sink(c, self.stage.room)

    def spoken(self) -> str:
        coached = self.app.settings.coach and self.last
        why = why_of(self.app, self.last) if coached and self.last else ""
        return " ".join(part for part in (super().spoken() or self._nowhere(), why) if part)

    def _nowhere(self) -> str:
        count = sum(isinstance(widget, SpeechCard) for widget in self.widgets)
        return self.app.text("ui.talk.your_turn", n=count)
