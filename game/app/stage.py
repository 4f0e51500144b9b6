"""The scene behind a screen: guests who stand, blink, walk in and out, redrawn only where it changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.app import reactions, rooms
from game.app.box import Box
from game.app.canvas import Canvas
from game.app.drawn_figure import draw_figure, draw_light, draw_there, draw_walk, light_box
from game.app.figure import eyes_shut
from game.app.laid import changed
from game.app.layer import LAYER
from game.app.surround import lay_around
from game.app.theme import STAGE, worn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    import pygame

    from game.app.figure import Figure, Goal
    from game.app.laid import Laid, Sheet
    from game.app.scale import Scale

AFTER = 0.35  # seconds between two who set out
WHOLE = Box(0, 0, *STAGE)
EACH = 10_000.0  # square units that could be drawn instead of beginning with another box


class Stage:
    """`behind` is drawn on the room, `before` over the guests; both lie still until the stage is told otherwise.

    The sheets `over` it lie on all the rest, the last one uppermost.
    """

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
        self.over: tuple[Sheet, ...] = ()
        self.figures: dict[str, Figure] = {}
        self.now = 0.0
        self.still = False  # reduced motion: nobody walks or blinks
        self.lit = ""  # who stands in the light
        self._ground: pygame.Surface | None = None  # the room: it takes too long to be given up for others
        self._changed: list[Box] = []
        self._laid: list[Laid] = []  # of the sheets, as they were last drawn
        self._made_for: tuple[Scale, tuple[str, ...]] | None = None
        self._shown_on: Canvas | None = None
        self._setting_out: dict[str, Iterator[None]] = {}  # who will walk once all is drawn that this takes
        self._next = 0.0  # when the next one may

    @property
    def walking(self) -> bool:
        return any(figure.goal or figure.stirred < reactions.LASTS for figure in self.figures.values())

    @property
    def changed(self) -> bool:
        return bool(self._changed) or not LAYER.belongs_to(self)

    def spoil(self, box: Box | None = None) -> None:
        """Have this part of the scene drawn again, or all of it."""
        self._changed.append(box or WHOLE)

    def let_go(self) -> None:
        """Give up all pictures now, and not when the collector of circles comes by; seen again, they are made anew."""
        self._ground = None
        self.lose_layer()

    def lose_layer(self) -> None:
        """Another scene is put together on it now: hold nothing that lay over this one."""
        self._laid = []
        for sheet in self.over:
            sheet.let_go()

    def light(self, name: str) -> None:
        """Let the light fall on this guest, or on nobody."""
        for one in {self.lit, name} & set(self.figures):
            self.spoil(light_box(self.figures[one]))
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
        return figure.box.around(light_box(figure)) if figure.id == self.lit else figure.box

    def feel(self, name: str, expression: str) -> None:
        """Put on this face; whoever stands there stirs at it."""
        figure = self.figures[name]
        if figure.expression != expression:
            figure.expression = expression
            figure.stirred = 9.0 if self.still or figure.goal else 0.0
            self.spoil(figure.box)

    def turn_to(self, name: str, turn: float) -> None:
        """Have this guest look that way, or once there."""
        figure = self.figures[name]
        if figure.goal:
            figure.goal = replace(figure.goal, turn=turn)
        elif figure.turn != turn:
            figure.turn = turn
            self.spoil(figure.box)

    def walk(self, name: str, goal: Goal, *, leaves: bool = False) -> None:
        figure = self.figures[name]
        figure.leaves = leaves
        if (figure.x, figure.y) != (goal.x, goal.y) or leaves:
            figure.set_out(goal)
            self._setting_out.pop(name, None)  # what was being drawn is for another walk

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
        self.spoil(self._area(figure))
        figure.step(dt, at_once=self.still)
        if figure.goal is None and figure.leaves:
            del self.figures[figure.id]
        else:
            self.spoil(self._area(figure))

    def draw(self, c: Canvas) -> None:
        on = self._made(c.scale)
        at_origin = on.scale
        laid = [one for sheet in self.over for one in sheet.taken(at_origin)]
        self._changed += (at_origin.box(seen) for seen in changed(self._laid, laid))
        self._laid = laid
        boxes = _joined(self._changed)
        self._changed.clear()
        for box in boxes:
            self._compose(on, box)
        self._show(c, boxes)

    def _show(self, c: Canvas, boxes: Iterable[Box]) -> None:
        """On the canvas of the last frame nothing else has been drawn: only what changed is shown."""
        if c is not self._shown_on:
            self._shown_on = c
            c.surface.blit(LAYER.picture, (c.scale.left, c.scale.top))
            lay_around(c, self.room, page=False)
            return
        for box in boxes:
            with c.clip(*box):
                c.surface.blit(LAYER.picture, (c.scale.left, c.scale.top))

    def _made(self, scale: Scale) -> Canvas:
        """What the scene is put together on; the room is drawn unless it is there."""
        fits = self._made_for == (scale, worn())
        if not (fits and self._ground):
            self._made_for = scale, worn()
            self._ground = rooms.background(self.room, scale.stage)
        if not (fits and LAYER.belongs_to(self)):
            LAYER.give(self, scale.stage)
            self._changed = [WHOLE]
        return Canvas(LAYER.picture, scale.at_origin)

    def _compose(self, c: Canvas, box: Box) -> None:
        assert self._ground  # noqa: S101 (made before)
        with c.clip(*box):
            c.blit(self._ground, 0, 0)
            if self.behind:
                self.behind(c)
            for figure in sorted(self.figures.values(), key=lambda one: one.y):
                if figure.id == self.lit:
                    draw_light(c, figure)
                if figure.box.touches(box) and not figure.hidden:
                    draw_figure(c, figure)
            if self.before:
                self.before(c)
            within = c.surface.get_clip()
            for one in self._laid:
                if within.colliderect(one.seen):
                    one.draw(c.surface)

    def warm(self, scale: Scale) -> None:
        """Draw ahead of time what a blink will need, and what a walk will, before it begins."""
        for one in self.figures.values():
            if one.goal is None or self.still:
                for _ in draw_there(one, scale):
                    pass
            else:
                self._setting_out.setdefault(one.id, draw_walk(one, scale))


def _joined(boxes: Iterable[Box]) -> list[Box]:
    """Boxes that touch are drawn as one, unless that is more to draw than either for itself."""
    done: list[Box] = []
    for box in boxes:
        whole = box
        while touching := next((one for one in done if _is_less(whole, one)), None):
            done.remove(touching)
            whole = whole.around(touching)
        done.append(whole)
    return done


def _is_less(one: Box, other: Box) -> bool:
    """Whether it takes less to draw both as one; each box costs something besides its size."""
    return one.touches(other) and one.around(other).size <= one.size + other.size + EACH
