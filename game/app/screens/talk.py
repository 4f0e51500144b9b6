"""The conversation: one guest large, what is being said, and the cards on the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import guests, hud, reactions, rooms
from game.app.box import Box, around
from game.app.ease import Arrivals
from game.app.hints import HintNote, draw_caption
from game.app.input import Click, Press
from game.app.marks import draw_mark
from game.app.onlookers import stand_behind
from game.app.people import is_far, look_of, name_of, plain
from game.app.screens.screen import Screen
from game.app.stage import Stage, eyes_shut
from game.app.telephone import draw_telephone
from game.app.telling import told
from game.app.widgets.button import Button
from game.app.widgets.card import SpeechCard
from game.app.widgets.head import WIDE, draw_aside, draw_head
from game.app.widgets.news import aside_words, draw_news, news_height, rows_of
from game.app.widgets.row import CONTROLS, slim_row
from game.app.widgets.said import STAMP_FALLS, SpokenBubble, why_of
from game.app.widgets.side import draw_side, draw_why, why_fits_below
from game.app.widgets.table import hint_of, lay_cards
from game.content.figure import EXPRESSIONS
from game.core.commands import AskHint, Glance

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.input import Intent
    from game.app.reactions import Moved
    from game.app.widgets.widget import Widget
    from game.core.view import Card, Goodbye, LastSaid, Offer, TalkView

LEAN, AWAY = 0.35, -0.6  # how far a head turns towards you, and before you were there
TURNS = 0.3  # seconds until it does
SLIDES, CARDS_COME = 10.0, 42.0  # units by which a panel, or a card, comes up to its place
CHIN = 0.54  # how far down a bust the face ends
BUST = Box(0, 130, 430, 530)
GLANCE_WIDE = 640.0
LOOKING = frozenset({"choose", "up", "down", "left", "right", "next", "previous"})  # keys that find the first card


class Talk(Screen):
    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.stage = Stage(rooms.near(app.room), before=self._front)
        self.bubble = SpokenBubble()
        self._shut = False
        self._shown: tuple[object, ...] = ()  # what the bubble has already told
        self._reread = 0  # the card whose digit was pressed last
        self.hint = HintNote(app)
        self.arrivals = Arrivals()
        self._with, self._met = "", 0.0  # whom one talks with, and since how many seconds
        self._reaction: Callable[[float], Moved] = reactions.none

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
        if self._with != self.guest:
            self._with, self._met = self.guest, TURNS if self.stage.still else 0.0
        stand_behind(self.stage, self.app, self.guest)
        here = {one.id: one.patience for one in self.app.view.guests if one.id == self.guest}
        self.app.rings.aim(here, still=self.stage.still)
        self._tell()
        for row in rows_of(self.app) if self.glancing else ():
            self.app.announce(f"{row.head}: {row.words}")
        self.focus = ""
        super().enter()
        self.hint.renew(wanted=self.talk is not None)
        self._warm()

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

    def _tall(self) -> float:
        """How high the bust is: where the cards grow, it gives way so that the face stays seen."""
        cards = [widget.box.y for widget in self.widgets if isinstance(widget, SpeechCard)]
        return min(520.0, max(280.0, (min(cards, default=700.0) - 144) / CHIN))

    def face_box(self) -> Box:
        """Where the guest's face is: what no note may cover."""
        return Box(*guests.bust_face_box(176, 134, self._tall()))

    def _warm(self) -> None:
        assert self.app.session is not None  # noqa: S101 (there is a talk)
        look = look_of(self.app.session.scenario, self.guest)
        guests.warm_bust(look, (self.app.scale.px(self._tall()),), (self.face, "blink"), turn=LEAN)
        if self._met < TURNS:
            guests.warm_bust(look, (self.app.scale.px(self._tall()),), (self.face,), turn=AWAY)
        self.stage.warm(self.app.scale)
        self.stage.spoil(BUST)

    def ahead(self, c: Canvas) -> Iterator[None]:
        """Every face this guest may make, and the pause."""
        assert self.app.session is not None  # noqa: S101 (there is a talk)
        look, high = look_of(self.app.session.scenario, self.guest), c.px(self._tall())
        for face in EXPRESSIONS:
            guests.warm_bust(look, (high,), (face,), turn=LEAN)
            yield
        yield from self.draw_ahead(c, "pause")

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
            mark = self.app.marks.of.get(self.guest)
            shown_by = reactions.to(self.last.stance, self.face, won=mark.won if mark else None)
            self._reaction = reactions.none if self.app.settings.exam else shown_by
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
        return (*lay_cards(self.app, self._cards(), self.talk), *slim_row(self.app))

    def refresh(self) -> None:
        super().refresh()
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
            self.app.announce(self.spoken())
            return None
        if offer:
            self.app.cue("confirm")
        arrow = self.app.act(commands)
        if arrow and self.parting:
            self.enter()
            return None
        if arrow and self.app.view.where == "talk":
            self.enter()
            return None
        return arrow

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
        self.app.act((AskHint(),))
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
        cards = around(widget.box for widget in self.widgets if isinstance(widget, SpeechCard))
        row = around(widget.box for widget in self.widgets if not isinstance(widget, SpeechCard))
        named = (
            ("head", Box(24, 18, WIDE, 64)), ("clock", Box(640, 18, 372, 64)), ("known", Box(1028, 18, 228, 92)),
            ("said", Box(372, 124, 640, 130)), ("cards", cards), ("row", row),
        )  # fmt: skip
        return tuple((name, box) for name, box in named if box) if self.talk else ()

    @property
    def moving(self) -> bool:
        easing = self.arrivals.moving or self.app.rings.moving or self.app.marks.moving
        return not self.bubble.done or easing or self._stirs or self._met < TURNS

    @property
    def _stirs(self) -> bool:
        return self._reaction is not reactions.none and self.bubble.age < STAMP_FALLS + reactions.LASTS

    def update(self, dt: float) -> None:
        self.stage.still = self.app.settings.reduced_motion
        if self._stirs or self._met < TURNS:
            self.stage.spoil(BUST)
        self.stage.update(dt)
        self._met += dt
        before = self.bubble.telling
        for one in (self.bubble, self.arrivals, self.app.rings, self.app.marks):
            one.update(dt)
        if self.bubble.telling != before:
            self._come()
        shut = not self.stage.still and eyes_shut(self.guest, self.stage.now)
        if shut != self._shut:
            self._shut = shut
            self.stage.spoil(BUST)
        self.dirty = self.dirty or self.stage.changed

    def draw(self, c: Canvas) -> None:
        if not self.guest:
            return
        self.stage.draw(c)
        draw_head(c, self.app, self.guest, self.face, self.talk.phase if self.talk else None)
        hud.draw_clock(c, self.app, 640, 372, slim=True)
        top = min((widget.box.y for widget in self.widgets), default=700) - 14
        talk = self.talk
        counts = (len(talk.parts), talk.of) if talk and talk.of > 1 else None
        come = c.moved(0, SLIDES * self.arrivals.away(self.bubble.telling))
        below = self.bubble.draw(come, self.app, name_of(self.app, self.guest), counts, top)
        why = why_of(self.app, self.last) if self.last and len(talk.parts if talk else ()) <= 1 else ""
        if not why or why_fits_below(c, why, below, top):
            draw_side(c, self.app, talk, self.last, self.bubble.age, min(506.0, top))
        if why:
            below = draw_why(c, why, below, top)
        aside = aside_words(self.app)
        if aside and talk and not self.glancing:
            draw_aside(c, aside, below, top)
        if self.glancing:
            rows = rows_of(self.app)
            high = news_height(c.scale, rows, GLANCE_WIDE)
            draw_news(c, rows, Box(372, max(124.0, top - high), GLANCE_WIDE, high))
        self._draw_trust(c)
        self._draw_notes(c)
        self.draw_widgets(c)

    def draw_widgets(self, c: Canvas) -> None:
        for widget in sorted(self.widgets, key=lambda one: one.name == self.focus):
            far = CARDS_COME if isinstance(widget, SpeechCard) else SLIDES
            come = c.moved(0, far * self.arrivals.away(arrival_of(widget)))
            widget.draw(come, focused=widget.name == self.focus)

    def _draw_trust(self, c: Canvas) -> None:
        """On the guest's own breast, under the face."""
        mark = self.app.marks.of.get(self.guest)
        if mark:
            words = self.app.text("ui.talk.trust.won" if mark.won else "ui.talk.trust.lost")
            face = self.face_box()
            draw_mark(c, mark, face.middle[0], face.below + 54, words)

    def _draw_notes(self, c: Canvas) -> None:
        draw_caption(c, self.app, 1012, 103)
        self.hint.draw(c, self.hint.beside())

    def _front(self, c: Canvas) -> None:
        """The guest, larger and brighter than anything behind, and the dark under the cards."""
        session = self.app.session
        if session and self.guest:
            look = look_of(session.scenario, self.guest)
            face = "blink" if self._shut else self.face
            if is_far(self.app, self.guest):
                draw_telephone(c, 176, 134 + self._tall() * 0.4, self._tall() * 0.33)
            picture = guests.bust(look, c.px(self._tall()), face, turn=AWAY if self._met < TURNS else LEAN)
            moved = self._reaction(self.bubble.age - STAMP_FALLS)
            with c.clip(0, 0, 1280, 654 if self.parting else 574):
                guests.lay_bust(c, picture, 176, 134, moved)
        rooms.bottom_fade(c, 440, height=280, strength=0.97)

    def spoken(self) -> str:
        coached = self.app.settings.coach and self.last
        why = why_of(self.app, self.last) if coached and self.last else ""
        return " ".join(part for part in (super().spoken() or self._nowhere(), why) if part)

    def _nowhere(self) -> str:
        count = sum(isinstance(widget, SpeechCard) for widget in self.widgets)
        return self.app.text("ui.talk.your_turn", n=count)


def arrival_of(widget: Widget) -> str:
    """What makes a widget another one than before: a card that is turned over comes anew."""
    return f"{widget.name} {widget.words}" if isinstance(widget, SpeechCard) and not widget.face_down else widget.name
