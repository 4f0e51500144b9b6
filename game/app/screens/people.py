"""Who plays on this machine: choose, add, name, take a copy, delete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from platformdirs import user_documents_path

from game.app import backdrop
from game.app.box import Box
from game.app.notices import not_saved
from game.app.screens.writing import WritingScreen
from game.app.text import paragraph, shortened
from game.app.theme import HEAVY, STRONG
from game.app.widgets.button import Button
from game.app.widgets.field import Field
from game.app.widgets.scroll import draw_bar
from game.saves import people

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.widgets.widget import Widget
    from game.saves.people import Person

_MARGIN, _GAP, _TOP, _WIDE, _HIGH = 48.0, 16.0, 112.0, 584.0, 60.0
_SEEN = 5  # rows that are seen at once
_ROW = "person."
_NEW, _FIELD = "new", "field"
_NAMED = 340.0  # what a name may take of a row
_DEEDS = (("play", "play"), ("name", "text"), ("copy", "down"), ("delete", "cross"))


class People(WritingScreen):
    """`chosen` is whose deeds lie open; `sure` that deleting was asked for once; `field` is a name being typed."""

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.chosen = ""
        self.sure = False
        self.saved = ""  # where the last copy went
        self._first = 0  # the uppermost row that is seen

    def named(self) -> str:
        return self.app.text("ui.people.title")

    def enter(self) -> None:
        self.chosen, self.sure, self.field, self.saved = people.who(), False, None, ""
        self.focus, self._first = _ROW + self.chosen, 0
        self.focus_moved()
        super().enter()

    # ---------------------------------------------------------------------------------------------------- what is seen

    def first_focus(self) -> str:
        return _FIELD if self.field else _ROW + self.chosen

    def arrange(self) -> tuple[Widget, ...]:
        if self.field:
            return (self.field,)
        there = people.people()
        rows = [self._row(one, nth) for nth, one in enumerate(there)][self._first : self._first + _SEEN]
        new = Button(_NEW, self._box(0, len(rows)), self.app.text("ui.people.new"), icon="star")
        deeds = [
            Button(name, self._box(1, nth), self._label(name), icon=icon) for nth, (name, icon) in enumerate(_DEEDS)
        ]
        back = Button("back", Box(_MARGIN, 654, 260 * self.app.scale.text, 48), self.app.text("ui.settings.back"),
                      key=self.app.key("back"))  # fmt: skip
        return (*rows, new, *deeds, back)

    def focus_moved(self) -> None:
        """Keep one row more in sight in either direction, where there is one."""
        ids = [one.id for one in people.people()]
        person = self.focus.removeprefix(_ROW)
        if self.focus.startswith(_ROW) and person in ids:
            place = ids.index(person)
            self._first = max(0, min(max(min(self._first, place - 1), place - _SEEN + 2), len(ids) - _SEEN))
            self.refresh()

    def _box(self, column: int, nth: int) -> Box:
        high = _HIGH * (1 + (self.app.scale.text - 1) * 0.4)  # two lines in a row
        return Box(_MARGIN + column * (_WIDE + _GAP), _TOP + nth * (high + 10), _WIDE, high)

    def _row(self, person: Person, nth: int) -> Button:
        plays = person.id == people.who()
        return Button(
            _ROW + person.id, self._box(0, nth - self._first), self._named(person),
            self.app.text("ui.people.evenings", n=person.evenings), icon="you",
            price=self.app.text("ui.people.plays") if plays else "", light=person.id == self.chosen,
        )  # fmt: skip

    def _named(self, person: Person) -> str:
        """A name as long as it is seen: shortened where it would not stay on one line."""
        name = person.name or self.app.text("ui.people.first")
        return shortened(self.app.scale, name, _NAMED, HEAVY, 17)

    def _label(self, deed: str) -> str:
        if deed == "delete" and self.sure:
            return self.app.text("ui.people.sure", who=self._named(self._person()))
        return self.app.text(f"ui.people.{deed}", who=self._named(self._person()))

    def _person(self) -> Person:
        there = people.people()
        return next((one for one in there if one.id == self.chosen), there[0])

    def draw(self, c: Canvas) -> None:
        backdrop.blurred(c, self.app.room)
        backdrop.heading(c, self.app.text("ui.people.title"))
        if self.field:
            paragraph(c, self.app.text("ui.people.typing"), _MARGIN, _TOP + 84, _WIDE, face=STRONG, tint="cream")
        elif self.saved:
            x, y, wide, _ = self._box(1, 4)
            paragraph(c, self.app.text("ui.people.saved", path=self.saved), x, y, wide, face=STRONG, tint="cream")
        if not self.field:
            self._bar(c)
        self.draw_widgets(c)

    def _bar(self, c: Canvas) -> None:
        """Where one is among more players than are seen."""
        top, below, step = self._box(0, 0).y, self._box(0, _SEEN - 1).below, self._box(0, 1).y - self._box(0, 0).y
        hidden = len(people.people()) - _SEEN
        draw_bar(c, _MARGIN - 14, top, below - top, self._first * step, hidden * step, tint="mute_night")

    # ---------------------------------------------------------------------------------------------------- what is done

    def choose(self, name: str) -> str | None:
        if name == "back":
            return "back"
        if name == _FIELD:
            self._named_it()
        elif name.startswith(_ROW):
            self.chosen, self.sure, self.saved = name.removeprefix(_ROW), False, ""
        elif name == "play":
            return self._play()
        elif name in (_NEW, "name"):
            self._type(name)
        else:
            self._try({"copy": self._copy, "delete": self._delete}[name])
        self.app.cue("confirm")
        self.refresh()
        return None

    def _try(self, deed: Callable[[], None]) -> None:
        try:
            deed()
        except OSError as wrong:
            not_saved(self.app, wrong)

    def _play(self) -> str | None:
        self._try(lambda: self.app.become(self.chosen))
        return "back" if people.who() == self.chosen else None

    def _copy(self) -> None:
        self.saved = str(people.export(self._person(), user_documents_path()))
        self.app.announce(self.app.text("ui.people.saved", path=self.saved))

    def _delete(self) -> None:
        if not self.sure:
            self.sure = True
            return
        gone = self._person()
        people.remove(gone)
        self.sure, self.chosen = False, people.who()
        if gone.id == people.who():
            self.app.become(gone.id)

    def _type(self, why: str) -> None:
        """A new name stands there already, so that one without a keyboard only says yes; who types writes another."""
        if why == _NEW:
            self.chosen = ""
            words = self.app.text("ui.people.guest", n=len(people.people()) + 1)
        else:
            words = self._person().name
        self.field = Field(
            _FIELD, self._box(0, 0), self.app.text("ui.people.name_it"), words, people.LONGEST, why == _NEW
        )

    def _named_it(self) -> None:
        words = self.field.words.strip() if self.field else ""
        self.field = None
        if words and self.chosen:
            self._try(lambda: people.rename(self.chosen, words))
        elif words:
            self._try(lambda: self._add(words))
        self.chosen = self.chosen or people.who()

    def _add(self, name: str) -> None:
        self.chosen = people.add(name).id

    def not_written(self) -> None:
        self.chosen = self.chosen or people.who()

    def press(self, action: str) -> str | None:
        return "back" if action == "back" else None
