"""What every screen does the same way: focus, keys, mouse and the voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app.input import Click, Intent, Point, Press, Wheel
from game.app.meters import beyond, help_at, help_on, is_meter, meters_of
from game.app.widgets.controls import Slider
from game.app.widgets.scroll import ScrollText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.app.app import App
    from game.app.box import Box
    from game.app.canvas import Canvas
    from game.app.widgets.widget import Widget


BANNER_TOP = 12.0


class Screen:
    """A screen lists its widgets in focus order, says what choosing one does, and draws.

    What choose, press and handle give back names an arrow of route.py.
    """

    route_name = ""  # as route.py calls it

    def __init__(self, app: App) -> None:
        self.app = app
        self.widgets: tuple[Widget, ...] = ()
        self.focus = ""
        self.dirty = True  # something to draw that is not there yet
        self._held = ""  # the slider the mouse holds

    # what a screen fills in ----------------------------------------------------------------------------------------

    def arrange(self) -> tuple[Widget, ...]:
        """All widgets in focus order, laid out for app.scale; called by refresh."""
        return ()

    def choose(self, name: str) -> str | None:
        """Enter, a click or A on the widget; gives back an arrow."""
        raise NotImplementedError(name)

    def press(self, action: str) -> str | None:
        """Take a key that moves no focus (letters, digits, back); gives back an arrow."""
        del action
        return None

    def take_key(self, name: str, letter: str) -> bool:
        """Take a key by its own name and letter, before it means anything; say whether it was wanted."""
        del name, letter
        return False

    def take_text(self, words: str, *, composing: bool = False) -> None:
        """Take words as the keyboard or an input method gives them; `composing` ones are not finished yet."""
        del words, composing

    def change(self, name: str, value: float) -> None:
        """Take the new value of a slider."""

    def draw(self, c: Canvas) -> None:
        """Draw everything; the widgets are drawn by draw_widgets."""
        self.draw_widgets(c)

    def first_focus(self) -> str:
        """Where the focus begins, and where it goes when its widget is gone; "" is nowhere, until it is moved."""
        return self.widgets[0].name if self.widgets else ""

    def named(self) -> str:
        """What this screen is, read aloud on coming to it; "" where what is in focus says so."""
        return ""

    def explained(self) -> tuple[tuple[str, Box], ...]:
        """What help goes through: the last part of a text id `ui.help.SCREEN.…`, and where that thing is."""
        return ()

    def banner_at(self, high: float) -> float:
        """Where a banner of this height lies: over the heading, which has been read."""
        del high
        return BANNER_TOP

    def meter_says(self, name: str) -> str:
        """What a meter among the explained things shows now, in words."""
        raise NotImplementedError(name)

    def update(self, dt: float) -> None:
        """Let dt seconds pass."""

    def ahead(self, c: Canvas) -> Iterator[None]:
        """Draw, where nobody sees it, what may come next: a step at a time, each short."""
        del c
        yield from ()

    def draw_ahead(self, c: Canvas, *names: str) -> Iterator[None]:
        """Draw other screens, each as it would be come to now."""
        for name in names:
            screen = self.app.screen_named(name)
            yield
            screen.enter()
            screen.draw(c)
            yield

    @property
    def moving(self) -> bool:
        """Whether the next frame will differ (then 60 frames a second, else about 12)."""
        return False

    def enter(self) -> None:
        """Come to this screen, again or for the first time."""
        self.refresh()

    def leave(self) -> None:
        """Go from this screen to another."""

    def let_go(self) -> None:
        """Give up what is large: this screen is made anew when it is next come to."""

    # what all screens share ----------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Lay out anew after anything changed; the focus stays on its widget or goes where it begins."""
        self.widgets = self.arrange()
        if self.focused is None:
            self.focus = self.first_focus()
            self.widgets = self.arrange()  # what lies open hangs on the focus
        self.dirty = True

    @property
    def focused(self) -> Widget | None:
        stops = meters_of(self) if is_meter(self.focus) else self.widgets
        return next((one for one in stops if one.name == self.focus), None)

    def spoken(self) -> str:
        return self.focused.spoken if self.focused else ""

    def set_focus(self, name: str) -> None:
        if name != self.focus:
            self.focus = name
            self.dirty = True
            self.app.cue("focus")
            self.focus_moved()

    def focus_moved(self) -> None:
        """Do what a moved focus changes besides the ring."""

    def draw_widgets(self, c: Canvas) -> None:
        """The focused one last, so that its ring lies on top."""
        for widget in self.widgets:
            if widget.name != self.focus:
                widget.draw(c, focused=False)
        if self.focused and not is_meter(self.focus):
            self.focused.draw(c, focused=True)
        self.draw_meter(c)

    def draw_meter(self, c: Canvas) -> None:
        """The ring around the meter in focus and what is said of it, over all else; help says it itself."""
        if is_meter(self.focus) and self.focused and not self.app.help:
            self.focused.draw(c, focused=True)

    def handle(self, intent: Intent) -> str | None:
        match intent:
            case Press(action):
                return self._pressed(action)
            case Point(x, y, held):
                self._pointed(x, y, held=held)
            case Click(x, y):
                return self._clicked(x, y)
            case Wheel(by):
                self._scroll(-by)
        return None

    def _pressed(self, action: str) -> str | None:
        if action in ("next", "previous"):
            self._step(1 if action == "next" else -1)
        elif action in ("up", "down", "left", "right"):
            self._arrow(action)
        elif action == "choose":
            return self._chosen()
        else:
            return self.press(action)
        return None

    def _chosen(self) -> str | None:
        if is_meter(self.focus):
            self.app.help = help_on(self.app, self.focus)
            self.dirty = True
            return None
        return self.choose(self.focus) if self.focus else None

    def _step(self, by: int) -> None:
        names = [one.name for one in (*self.widgets, *meters_of(self))]
        if names:
            place = names.index(self.focus) if self.focus in names else 0
            self.set_focus(names[(place + by) % len(names)])

    def _arrow(self, way: str) -> None:
        here = self.focused
        sign = 1 if way in ("down", "right") else -1
        if isinstance(here, Slider) and way in ("left", "right"):
            self._changed(here.name, here.stepped(sign))
        elif isinstance(here, ScrollText) and way in ("up", "down") and here.scroll(self.app.scale, sign):
            self.dirty = True
        elif here and (there := beyond(self, here, way)):
            self.set_focus(there.name)

    def _pointed(self, x: float, y: float, *, held: bool) -> None:
        slider = next((one for one in self.widgets if one.name == self._held), None)
        if held and isinstance(slider, Slider):
            self._changed(slider.name, slider.share_at(x))
            return
        self._held = ""
        under = self._under(x, y)
        if under:
            self.set_focus(under.name)

    def _clicked(self, x: float, y: float) -> str | None:
        under = self._under(x, y)
        if under is None:
            self.app.help = help_at(self.app, x, y)
            self.dirty = True
            return None
        self.set_focus(under.name)
        if isinstance(under, Slider):
            self._held = under.name
            self._changed(under.name, under.share_at(x))
            return None
        return self.choose(under.name)

    def _under(self, x: float, y: float) -> Widget | None:
        return next((widget for widget in reversed(self.widgets) if widget.box.holds(x, y)), None)

    def _changed(self, name: str, value: float) -> None:
        self.change(name, value)
        self.refresh()

    def _scroll(self, notches: float) -> None:
        here = self.focused
        texts = [one for one in (here, *self.widgets) if isinstance(one, ScrollText)]
        text = texts[0] if texts else None
        if text and text.scroll(self.app.scale, notches):
            self.dirty = True
