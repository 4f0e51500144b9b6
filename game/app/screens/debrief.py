"""The debrief in five cards, from the dark room to one thing to take home; under some lie sheets with more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import backdrop
from game.app.debrief.deck import Deck
from game.app.debrief.envelope_blocks import ask_again
from game.app.debrief.foot import foot_of, paint_heading, paint_hint
from game.app.debrief.moment_sheet import own_place
from game.app.debrief.pen import WORD, Pen
from game.app.debrief.ways import Ways
from game.app.debrief.word_card import own_box
from game.app.flow import Flow
from game.app.input import Click, Press, Wheel
from game.app.input import Point as Pointed
from game.app.notices import not_saved
from game.app.screens.screen import Screen
from game.app.widgets.timeline import Timeline
from game.core.debrief import debrief
from game.saves.museum import hang
from game.saves.progress import keep_result

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.app.app import App
    from game.app.box import Box
    from game.app.canvas import Canvas
    from game.app.debrief.page import Page
    from game.app.input import Intent
    from game.app.widgets.widget import Widget

FOOT = ("next", "previous", "shut", "before", "after")
_LETTERED = ("happened", "moments")  # where a letter leads to its moment
_ALWAYS = ("voice", "mute", "full", "help")  # a letter that one of these has been given is theirs


class DebriefScreen(Screen):
    """The deck knows what lies open, the pen what is being written, the ways where one goes from here."""

    def __init__(self, app: App) -> None:
        super().__init__(app)
        assert app.session is not None  # noqa: S101  # only a played evening has a debrief
        assert app.playing is not None  # noqa: S101
        self.told = debrief(app.session)
        self._keep(app)
        self.pen, self.ways = Pen(app, app.playing.evening.journal.path), Ways(app, self.told)
        self.deck = Deck(app, self.told, self.pen, self.ways)

    def _keep(self, app: App) -> None:
        """The result is kept once, when the screen is first come to."""
        assert app.playing is not None  # noqa: S101 (as above)
        evening = app.playing.evening
        if not evening.counts or evening.session.setup.drill:
            return
        try:
            session = evening.session
            keep_result(session.scenario.id, session.setup.level, self.told.skill.graded, self.told.outcome)
            hang(self.told.exhibits, app.playing.words)
        except OSError as reason:
            not_saved(app, reason)

    # ---------------------------------------------------------------------------------------------------- what is seen

    @property
    def page(self) -> Page:
        return self.deck.page

    def first_focus(self) -> str:
        if self.deck.name == "home":
            return self.ways.names[0]
        names = [widget.name for widget in self.widgets]
        return next((name for name in ("writing", "next", "after", "shut") if name in names), "")

    def arrange(self) -> tuple[Widget, ...]:
        deck, page = self.deck, self.deck.lay()
        foot = foot_of(self.app, deck)
        return (*page.widgets, *foot) if deck.name == "home" else (*foot, *page.widgets)

    def enter(self) -> None:
        super().enter()
        self.app.announce(self.page.spoken)

    def leave(self) -> None:
        self.pen.done()

    def update(self, dt: float) -> None:
        self.pen.update(dt)

    def explained(self) -> tuple[tuple[str, Box], ...]:
        there = {widget.name: widget.box for widget in self.widgets}
        named = ("timeline", "flow", "sheet.skill", "sheet.accounts", "sheet.facts", "sheet.clues")
        found = [(name.removeprefix("sheet."), there[name]) for name in named if name in there]
        return tuple(found) if self.deck.name == "happened" else ()

    def draw(self, c: Canvas) -> None:
        backdrop.blurred(c, self.app.room)
        paint_heading(c, self.app, self.page, self.deck.place, len(self.deck.cards))
        self.page.paint(c)
        self.draw_widgets(c)
        walk = self.app.text("ui.debrief.walk" if self.deck.name else "ui.debrief.leaf")
        letters = "".join(moment.letter for moment in self.told.moments) if self.deck.name in _LETTERED else ""
        ends = min(widget.box.x for widget in self.widgets if widget.name in FOOT)
        paint_hint(c, walk, letters, self.app.text("ui.debrief.letters"), ends - 12)

    def ahead(self, c: Canvas) -> Iterator[None]:
        """The other cards, the next one first."""
        cards, place = self.deck.cards, self.deck.place
        for card in (*cards[place:], *cards[:place]):
            page = self.deck.card(card)
            page.paint(c)
            yield
            for widget in page.widgets:
                widget.draw(c, focused=False)
                yield

    # ---------------------------------------------------------------------------------------------------- walking

    def turn(self, by: int) -> None:
        """Go to a neighbouring card, or moment of it, or sheet where one lies open."""
        if self.deck.step(by):
            self._show_moment(self.deck.moment)
        else:
            self.come_to(*self.deck.turned(by))

    def _show_moment(self, nth: int) -> None:
        self.deck.moment = nth
        self.app.cue("focus")
        self.refresh()
        self.app.announce(self.page.spoken)

    def come_to(self, place: int, sheet: int | None) -> None:
        """Lay open a card, or a sheet that lies under it."""
        self.pen.done()
        if (place, sheet) == (self.deck.place, self.deck.sheet):
            return
        self.deck.place, self.deck.sheet, self.focus = place, sheet, ""
        self.app.cue("focus")
        self.refresh()
        self.app.announce(self.page.spoken)

    def open(self, name: str) -> None:
        """The sheet of that name, under the card one looks at."""
        self.come_to(self.deck.place, self.deck.named(name))

    def shut(self) -> None:
        """Back to the card, and to what the sheet was opened with."""
        door = f"sheet.{self.page.name}"
        self.come_to(self.deck.place, None)
        if any(widget.name == door for widget in self.widgets):
            self.focus = door
            self.refresh()

    def handle(self, intent: Intent) -> str | None:
        here = self.focused
        at_foot = self.focus in FOOT
        match intent:
            case Press("left" | "right" as way) if self.focus == "timeline":
                self._scrub(self.deck.cursor.look_at(self.deck.cursor.n + (1 if way == "right" else -1)))
            case Press("up" | "down" as way) if self.focus == "timeline":
                self._scrub(self.deck.cursor.turn(1 if way == "down" else -1))
            case Press("left" | "right" as way) if at_foot or len(self.page.widgets) == 1:
                self.turn(1 if way == "right" else -1)
            case Press("up" | "down" as way) if at_foot and len(self.page.widgets) == 1 and self.page.flows:
                self.dirty |= self.page.flows[0].scroll(self.app.scale, 1 if way == "down" else -1)
            case Pointed() if self.pen.writing:
                pass  # who writes is not drawn away by a mouse that lies there
            case Click(x, y) | Pointed(x, y, True) if self._on_line(x, y):
                self._point_at(x)
            case Click(x, y) if self.pen.writing and not self.pen.writing.box.holds(x, y):
                self._put_down()
                return super().handle(intent)
            case Wheel() if not isinstance(here, Flow) and self.page.flows:
                self.dirty |= self.page.flows[0].scroll(self.app.scale, -intent.by)
            case _:
                return super().handle(intent)
        return None

    def _on_line(self, x: float, y: float) -> bool:
        return any(isinstance(one, Timeline) and one.box.holds(x, y) for one in self.widgets)

    def _point_at(self, x: float) -> None:
        line = next(one for one in self.widgets if isinstance(one, Timeline))
        self.set_focus("timeline")
        self._scrub(self.deck.cursor.look_at(self.deck.cursor.entry_at(line.beat_at(self.app.scale, x))))

    def _scrub(self, moved: bool) -> None:  # noqa: FBT001 - read as "scrub if it moved"
        if moved:
            self.refresh()

    # ---------------------------------------------------------------------------------------------------- choosing

    def choose(self, name: str) -> str | None:
        kind, _, which = name.partition(".")
        match kind:
            case "sheet":
                self.open(which)
            case "tab":
                self._show_moment(int(which))
            case "next" | "after" | "previous" | "before":
                self.turn(1 if kind in ("next", "after") else -1)
            case "shut":
                self.shut()
            case "word" | "own" | "writing":
                self._write(kind, which)
            case "open_again":
                ask_again(self.app, self.deck.sealed)
                self.refresh()
            case "flow" | "there" | "lines" | "none":
                return self.ways.rewind(self.page.n) if self.page.n and self.deck.name != "home" else None
            case "timeline":
                return self.ways.rewind(self.page.n)
            case _:
                return self.ways.take(name)
        return None

    def press(self, action: str) -> str | None:
        if action == "back":
            if self.pen.writing:
                self._put_down()
            elif self.deck.name:
                self.turn(-1)
            else:
                self.shut()
        elif action.isdigit():
            self.come_to(min(int(action), len(self.deck.cards)) - 1, None)
        return None

    # ---------------------------------------------------------------------------------------------------- writing

    def _write(self, kind: str, which: str) -> None:
        """Pick a word for the evening, begin to write one, or what one would have said; or put the pen down."""
        self.app.cue("confirm")
        if kind == "word":
            word = self.app.text(f"ui.debrief.word.{which}")
            self.pen.call_it("" if word == self.pen.written.how else word)  # the same once more takes it away
        elif kind == "own":
            self._begin(which)
        else:
            self._put_down()
        self.refresh()

    def _begin(self, letter: str) -> None:
        """On the second card the word; else at a moment, on its sheet."""
        if letter:
            self.open(f"moment.{letter}")
        if self.deck.name == "word":
            self.pen.open(WORD, own_box(self.app), self.app.text("ui.debrief.word.own"))
        else:
            self.pen.open(self.page.n, own_place(self.app.scale), self.app.text("ui.debrief.own"))
        self.app.announce(self.app.text("ui.debrief.own.typing"))
        self.focus = "writing"

    def _put_down(self) -> None:
        self.pen.done()
        self.focus = "next" if self.deck.name == "word" else "own"
        self.refresh()

    def take_key(self, name: str, letter: str) -> bool:
        del letter  # what is written comes by take_text
        if self.pen.writing is None:
            return self._to_moment(name)
        if not self.pen.take_key(name):
            self._put_down()
        self.refresh()
        return True

    def take_text(self, words: str, *, composing: bool = False) -> None:
        (self.pen.compose if composing else self.pen.take_text)(words)
        self.refresh()

    def _to_moment(self, name: str) -> bool:
        """A, B and C are the three moments, where a card shows them."""
        found = next((moment for moment in self.told.moments if moment.letter == name.upper()), None)
        taken = any(name in self.app.reader.keys[action] for action in _ALWAYS)
        if found is None or taken:
            return False
        if self.deck.name == "happened":
            self._scrub(self.deck.cursor.look_at(found.n))
        elif self.deck.name == "moments":
            self._show_moment(self.told.moments.index(found))
            self.set_focus(f"sheet.moment.{found.letter}")
        return self.deck.name in _LETTERED
