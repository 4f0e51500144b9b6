"""The guest one talks with, large before the room: turns to you, blinks, and takes what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import guests, reactions
from game.app.box import Box
from game.app.figure import eyes_shut
from game.app.people import is_far, look_of
from game.app.telephone import draw_telephone
from game.app.widgets.said import STAMP_FALLS
from game.content.figure import EXPRESSIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.reactions import Moved
    from game.app.stage import Stage
    from game.app.widgets.said import SpokenBubble
    from game.content.looks import Look

LEAN, AWAY = 0.35, -0.6  # how far a head turns towards you, and before you were there
TURNS = 0.3  # seconds until it does
CHIN = 0.54  # how far down a bust the face ends
X, TOP, TALL, LEAST = 176.0, 134.0, 520.0, 280.0
AREA = Box(0, 130, 430, 530)


class Bust:
    """Stands before the stage and reacts to what the bubble tells, once its stamp has fallen."""

    def __init__(self, app: App, stage: Stage, bubble: SpokenBubble) -> None:
        self._app, self._stage, self._bubble = app, stage, bubble
        self.guest, self.face = "", "neutral"
        self._met = 0.0  # for how many seconds
        self._shut = False
        self._reaction: Callable[[float], Moved] = reactions.none
        self._tall = TALL

    def meet(self, guest: str, face: str) -> None:
        """Be this guest, who turns to you where it was another."""
        if self.guest != guest:
            self.guest, self._met = guest, TURNS if self._stage.still else 0.0
        self.face = face

    def stand_over(self, cards: float) -> None:
        """Give way to what lies below this height, so that the face stays seen."""
        tall = min(TALL, max(LEAST, (cards - TOP - 10) / CHIN))
        if tall != self._tall:
            self._tall = tall
            self._stage.spoil(AREA)

    def react(self, reaction: Callable[[float], Moved]) -> None:
        self._reaction = reaction

    @property
    def face_box(self) -> Box:
        """Where the face is: what no note may cover."""
        return Box(*guests.bust_face_box(X, TOP, self._tall))

    @property
    def moving(self) -> bool:
        return self._stirs or self._met < TURNS

    @property
    def _stirs(self) -> bool:
        return self._reaction is not reactions.none and self._bubble.age < STAMP_FALLS + reactions.LASTS

    @property
    def _look(self) -> Look:
        assert self._app.session is not None  # noqa: S101 (there is a talk)
        return look_of(self._app.session.scenario, self.guest)

    def warm(self) -> None:
        """Draw ahead of time how this guest looks now, and in a blink."""
        high = (self._app.scale.px(self._tall),)
        guests.warm_bust(self._look, high, (self.face, "blink"), turn=LEAN)
        if self._met < TURNS:
            guests.warm_bust(self._look, high, (self.face,), turn=AWAY)
        self._stage.spoil(AREA)

    def ahead(self) -> Iterator[None]:
        """Every face this guest may make."""
        high = (self._app.scale.px(self._tall),)
        for face in EXPRESSIONS:
            guests.warm_bust(self._look, high, (face,), turn=LEAN)
            yield

    def update(self, dt: float) -> None:
        if self.moving:
            self._stage.spoil(AREA)
        self._met += dt
        shut = not self._stage.still and eyes_shut(self.guest, self._stage.now)
        if shut != self._shut:
            self._shut = shut
            self._stage.spoil(AREA)

    def draw(self, c: Canvas, low: float) -> None:
        """Nothing of it is seen below `low`."""
        if is_far(self._app, self.guest):
            draw_telephone(c, X, TOP + self._tall * 0.4, self._tall * 0.33)
        face, turn = "blink" if self._shut else self.face, AWAY if self._met < TURNS else LEAN
        if low < TOP + self._tall:
            picture = guests.bust(self._look, c.px(self._tall), face, turn=turn)
        else:
            picture = guests.whole_bust(self._look, c.px(self._tall), face, turn)
        with c.clip(0, 0, 1280, low):
            guests.lay_bust(c, picture, X, TOP, self._reaction(self._bubble.age - STAMP_FALLS))
