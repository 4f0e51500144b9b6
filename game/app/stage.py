"""The scene behind a screen: guests who stand, blink, walk in and out, redrawn only where it changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zlib import crc32

import pygame

from game.app import guests, poster, reactions, rooms
from game.app.box import Box
from game.app.canvas import Canvas
from game.app.shapes import put
from game.app.theme import colour

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from game.app.scale import Scale
    from game.content.looks import Look

BLINK_EVERY, BLINK_LASTS = 3.7, 0.14
PACE = 1.5  # of their own height people walk in a second
SLOWEST = 230.0  # units a second, for whoever is small or far away
AFTER = 0.35  # seconds between two who set out
CARRIED = 0.36  # how wide a carried poster is, of who carries it
GROWS = 16.0  # units from one height to the next on the way: a new height is a new picture
ASIDE = 0.9  # how far heads turn to where their feet go


@dataclass(slots=True)
class Figure:
    """One guest in the picture; x, y are the feet, `goal` is where they are walking to."""

    id: str
    look: Look
    x: float
    y: float
    height: float
    expression: str = "neutral"
    turn: float = 0.0
    haze: float = 0.0
    flip: bool = False
    goal: tuple[float, float, float] | None = None  # x, y, height
    start: tuple[float, float, float] = (0.0, 0.0, 0.0)  # where the walk began
    leaves: bool = False  # and is gone once there
    shut: bool = False  # the eyes, in a blink
    carries: str = ""  # the words on the poster in both hands
    walked: float = 0.0  # how far, on this walk
    hidden: bool = False  # still outside the door
    stirred: float = 9.0  # seconds since the face changed

    @property
    def face(self) -> str:
        return "blink" if self.shut else self.expression

    @property
    def looks(self) -> float:
        """Which way: where the feet go, else to whom one stands with."""
        if self.goal is None or abs(self.goal[0] - self.x) < 1:
            return self.turn
        return ASIDE if self.goal[0] > self.x else -ASIDE

    def heights(self) -> tuple[float, ...]:
        """How high the figure is on its way, from now on: few pictures, so that all are drawn before the walk."""
        if self.goal is None:
            return (self.height,)
        first, last = self.start[2], self.goal[2]
        strides = max(1, round(abs(last - first) / GROWS))
        return tuple(first + (last - first) * nth / strides for nth in range(strides + 1))

    @property
    def crown(self) -> tuple[float, float]:
        return guests.crown(self.look, self.x, self.y, self.height)

    @property
    def box(self) -> Box:
        return Box(self.x - self.height * 0.34, self.y - self.height * 1.06, self.height * 0.68, self.height * 1.16)

    @property
    def face_box(self) -> Box:
        return Box(*guests.face_box(self.look, self.x, self.y, self.height))


def eyes_shut(name: str, now: float) -> bool:
    """Everybody blinks in their own time."""
    return (now + crc32(name.encode()) % 37 / 10) % BLINK_EVERY < BLINK_LASTS


class Stage:
    """`behind` is drawn on the room, `before` over the guests; both lie still until the stage is told otherwise."""

    def __init__(
        self,
        room: str,
        *,
        behind: Callable[[Canvas], None] | None = None,
        before: Callable[[Canvas], None] | None = None,
    ) -> None:
        self.room = room
        self.behind = behind
        self.before = before
        self.figures: dict[str, Figure] = {}
        self.now = 0.0
        self.still = False  # reduced motion: nobody walks or blinks
        self.lit = ""  # who stands in the light
        self._layer: pygame.Surface | None = None
        self._canvas: Canvas | None = None
        self._changed: list[Box] = []
        self._setting_out: dict[str, Iterator[None]] = {}  # who will walk once all is drawn that this takes
        self._next = 0.0  # when the next one may

    @property
    def walking(self) -> bool:
        return any(figure.goal or figure.stirred < reactions.LASTS for figure in self.figures.values())

    @property
    def changed(self) -> bool:
        return bool(self._changed) or self._layer is None

    def spoil(self, box: Box | None = None) -> None:
        """Have this part of the scene drawn again, or all of it."""
        if box is None:
            self._layer = None
        else:
            self._changed.append(box)

    def light(self, name: str) -> None:
        """Let the light fall on this guest, or on nobody."""
        for one in {self.lit, name} & set(self.figures):
            self.spoil(_light_box(self.figures[one]))
        self.lit = name

    def put(self, figure: Figure) -> None:
        """Let somebody stand here, in place of whoever had that id."""
        before = self.figures.get(figure.id)
        if before:
            self.spoil(self._area(before))
        self.figures[figure.id] = figure
        self.spoil(self._area(figure))

    def _area(self, figure: Figure) -> Box:
        """What has to be drawn again when this guest is no longer there: the light walks along."""
        return figure.box.around(_light_box(figure)) if figure.id == self.lit else figure.box

    def feel(self, name: str, expression: str) -> None:
        """Put on this face; whoever stands there stirs at it."""
        figure = self.figures[name]
        if figure.expression != expression:
            figure.expression = expression
            figure.stirred = 9.0 if self.still or figure.goal else 0.0
            self.spoil(figure.box)

    def turn_to(self, name: str, turn: float) -> None:
        """Have this guest look that way."""
        figure = self.figures[name]
        if figure.turn != turn:
            figure.turn = turn
            self.spoil(figure.box)

    def walk(self, name: str, x: float, y: float, height: float, *, leaves: bool = False) -> None:
        figure = self.figures[name]
        figure.leaves = leaves
        if (figure.x, figure.y) != (x, y) or leaves:
            figure.start, figure.goal = (figure.x, figure.y, figure.height), (x, y, height)
            figure.shut, figure.walked, figure.stirred = False, 0.0, 9.0

    def update(self, dt: float) -> None:
        self.now += dt
        self._set_out()
        for figure in list(self.figures.values()):
            if figure.goal and (self.still or figure.id not in self._setting_out):
                self._step(figure, dt)
            if figure.stirred < reactions.LASTS:
                figure.stirred += dt
                self.spoil(figure.box)
            shut = not self.still and not figure.goal and eyes_shut(figure.id, self.now)
            if shut != figure.shut:
                figure.shut = shut
                self.spoil(figure.face_box.grown(3))

    def _set_out(self) -> None:
        """One picture a frame; whoever has all of theirs goes, one after the other."""
        for name, drawing in list(self._setting_out.items()):
            if name not in self.figures:
                del self._setting_out[name]
            elif next(drawing, self) is None:
                return
            elif self.now >= self._next:
                del self._setting_out[name]
                self._next = self.now + AFTER

    def _step(self, figure: Figure, dt: float) -> None:
        assert figure.goal is not None  # noqa: S101 (asked for by update)
        figure.hidden = False
        self.spoil(self._area(figure))
        x, y, _ = figure.goal
        far = max(1e-6, ((x - figure.x) ** 2 + (y - figure.y) ** 2) ** 0.5)
        pace = max(SLOWEST, figure.height * PACE) * dt
        share = 1.0 if self.still else min(1.0, pace / far)
        figure.walked += pace
        figure.x += (x - figure.x) * share
        figure.y += (y - figure.y) * share
        done = 1.0 if share == 1.0 else 1 - (far * (1 - share)) / max(far, _length(figure))
        heights = figure.heights()
        figure.height = heights[int(done * (len(heights) - 1))]
        if share == 1.0:
            figure.goal = None
            if figure.leaves:
                del self.figures[figure.id]
                return
        self.spoil(self._area(figure))

    def draw(self, c: Canvas) -> None:
        stage = self._made(c.scale)
        for box in _joined(self._changed):
            self._compose(box)
        self._changed.clear()
        c.surface.blit(stage, (c.scale.left, c.scale.top))

    def _made(self, scale: Scale) -> pygame.Surface:
        if self._layer is None or self._canvas is None or self._canvas.scale.unit != scale.unit:
            self._layer = pygame.Surface(scale.stage)
            self._canvas = Canvas(self._layer, scale.at_origin)
            self._changed = [Box(0, 0, 1280, 720)]
        return self._layer

    def _compose(self, box: Box) -> None:
        c = self._canvas
        assert c is not None  # noqa: S101 (made before)
        with c.clip(*box):
            c.blit(rooms.background(self.room, c.scale.stage), 0, 0)
            if self.behind:
                self.behind(c)
            for figure in sorted(self.figures.values(), key=lambda one: one.y):
                if figure.id == self.lit:
                    _light(c, figure)
                if figure.box.touches(box) and not figure.hidden:
                    _draw(c, figure)
            if self.before:
                self.before(c)

    def warm(self, scale: Scale) -> None:
        """Draw ahead of time what a blink will need, and what a walk will, before it begins."""
        for one in self.figures.values():
            if one.goal is None or self.still:
                for _ in _draw_there(one, scale):
                    pass
            else:
                self._setting_out.setdefault(one.id, _draw_walk(one, scale))


def _draw_there(one: Figure, scale: Scale) -> Iterator[None]:
    """As this guest stands, or will stand, with eyes open and shut: a picture at a time."""
    height = one.goal[2] if one.goal else one.height
    for face in (one.expression, "blink"):
        guests.warm(one.look, (scale.px(height),), (face,), turn=one.turn, haze=one.haze, flip=one.flip)
        yield


def _draw_walk(one: Figure, scale: Scale) -> Iterator[None]:
    """How this guest will look from here to there, and there."""
    for high in one.heights():
        guests.warm(one.look, (scale.px(high),), (one.expression,), turn=one.looks, haze=one.haze, flip=one.flip)
        if one.carries:
            poster.sheet(one.carries, scale.px(high * CARRIED), turn=-7)
        yield
    yield from _draw_there(one, scale)


def _light_box(one: Figure) -> Box:
    return Box(one.x - 100, one.y - 330, 200, 362)


def _light(c: Canvas, one: Figure) -> None:
    """A cone from above and a ring of light around the feet."""
    fall = (
        '<defs><linearGradient id="l" x1="0%" y1="0%" x2="0%" y2="100%">'
        f'<stop offset="0" stop-color="{colour("glow")}" stop-opacity="0"/>'
        f'<stop offset="1" stop-color="{colour("glow")}" stop-opacity=".2"/></linearGradient></defs>'
        '<path d="M78 0 H122 L170 330 H30Z" fill="url(#l)"/>'
        f'<ellipse cx="100" cy="330" rx="84" ry="22" fill="{colour("glow")}" fill-opacity=".2"/>'
        f'<ellipse cx="100" cy="331" rx="62" ry="15" fill="none" stroke="{colour("amber")}" stroke-width="5"/>'
    )
    put(c, fall, one.x - 100, one.y - 330, 200, 362)


def _length(one: Figure) -> float:
    """How long the whole walk is."""
    assert one.goal is not None  # noqa: S101 (whoever walks walks somewhere)
    return float(max(1e-6, ((one.goal[0] - one.start[0]) ** 2 + (one.goal[1] - one.start[1]) ** 2) ** 0.5))


def _draw(c: Canvas, one: Figure) -> None:
    seen = guests.Seen(one.face, one.looks, one.haze, one.flip)
    if one.goal and one.walked:
        guests.walk(c, one.look, one.x, one.y, one.height, one.walked, seen)
    else:
        guests.stand(c, one.look, one.x, one.y, one.height, seen, reactions.small(one.expression, one.stirred))
    if one.carries:  # in both hands, under the chin
        c.blit_middle(poster.sheet(one.carries, c.px(one.height * CARRIED), turn=-7), one.x, one.y - one.height * 0.38)


def _joined(boxes: Iterable[Box]) -> list[Box]:
    """Boxes that touch are drawn as one."""
    done: list[Box] = []
    for box in boxes:
        whole = box
        while touching := [other for other in done if other.touches(whole)]:
            for other in touching:
                done.remove(other)
                whole = whole.around(other)
        done.append(whole)
    return done
