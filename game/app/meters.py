"""What shows a state and cannot be pressed: the last stops of the focus, each of which says what it means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.app import paint
from game.app.help import Help, draw_words, help_words
from game.app.widgets.widget import nearest, sentences

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.box import Box
    from game.app.canvas import Canvas
    from game.app.screens.screen import Screen
    from game.app.widgets.widget import Widget

METERS = frozenset({"head", "clock", "known", "reach", "word", "purse"})
_NAMED = "meter "  # what the name of such a stop begins with


@dataclass(frozen=True, slots=True)
class Meter:
    """`thing` is its name to help, `says` what it shows now, `means` what is to be known of it."""

    thing: str
    box: Box
    says: str
    means: str

    @property
    def name(self) -> str:
        return _NAMED + self.thing

    @property
    def spoken(self) -> str:
        return sentences(self.says, self.means)

    def draw(self, c: Canvas, *, focused: bool) -> None:
        """A meter is drawn by its screen; in focus it has a ring, and beside it what it means."""
        if focused:
            paint.focus(c, *self.box.grown(4), r=18)
            draw_words(c, self.box, self.means)


def meters_of(screen: Screen) -> tuple[Meter, ...]:
    """All of a screen; to one switch they are a single stop, from which help goes through them."""
    app = screen.app
    there = [(name, box) for name, box in screen.explained() if name in METERS]
    if app.scanning.on:
        return tuple(Meter(name, box, "", app.text("ui.meters")) for name, box in there[:1])
    return tuple(Meter(name, box, screen.meter_says(name), help_words(screen, name)) for name, box in there)


def is_meter(name: str) -> bool:
    """Whether the focus of this name lies on one."""
    return name.startswith(_NAMED)


def beyond(screen: Screen, here: Widget, way: str) -> Widget | None:
    """What lies that way: a meter only where nothing else does, so that no arrow leads elsewhere than it would."""
    meters = meters_of(screen)
    if is_meter(here.name):
        return nearest((*screen.widgets, *meters), here, way)
    return nearest(screen.widgets, here, way) or nearest(meters, here, way)


def help_on(app: App, stop: str) -> Help:
    """Help that begins with the meter of this name."""
    return Help(app, stop.removeprefix(_NAMED))


def help_at(app: App, x: float, y: float) -> Help | None:
    """Help that begins with the meter at this place, where there is one."""
    there = (name for name, box in app.screen.explained() if name in METERS and box.holds(x, y))
    return next((Help(app, name) for name in there), None)
