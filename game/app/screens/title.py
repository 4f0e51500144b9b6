"""The title: one key into the first evening, on with the one that was left, or to the choice of another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pygame

from game.app import paint, poster, rooms, text
from game.app.box import Box
from game.app.figure import Figure
from game.app.input import badge
from game.app.keep import kept
from game.app.laid import Sheet
from game.app.screens.scene import Scene
from game.app.stage import Stage
from game.app.theme import STRONG
from game.app.widgets.button import Button, least_width
from game.content.looks import Look
from game.saves.envelope import due
from game.saves.museum import museum

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal

    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.shelf import Offered, Unfinished
    from game.app.widgets.widget import Widget

LEFT, TOP, LOWEST = 76.0, 348.0, 670.0
_WIDE, _APART = 456.0, 10.0  # the big button at least, and the two columns under it


@dataclass(frozen=True, slots=True)
class Part:
    """One guest of the picture."""

    look: Look
    x: float
    y: float
    height: float
    haze: float
    expression: str
    turn: float


CAST = (
    Part(Look(4, "locs", "dark", "dress", "cream", "brown", pose="hands", age=29, nose="broad", stature="tall"),
         616, 466, 226, 0.3, "delighted", 1),
    Part(Look(1, "curls", "red", "knit", "teal", "navy", glass="pink", pose="glass", head="round", freckles=True),
         872, 472, 226, 0.28, "happy", -1),
    Part(Look(3, "beanie", "black", "coat", "gold", "navy", scarf="red", cloth="blue", pose="wave", stature="tall"),
         1190, 372, 206, 0.06, "happy", -1),
    Part(Look(0, "bob", "blond", "suit", "gold", "dusk", head="round", nose="button", legs="skirt"),
         704, 604, 350, 0.05, "delighted", 1),
    Part(Look(1, "bald", "red", "vest", "navy", "dusk", specs=True, beard=True, pose="hands", age=54, head="square",
              nose="round", stature="tall"), 806, 616, 354, 0.05, "happy", -0.7),
    Part(Look(0, "bun", "grey", "dress", "forest", "mauve", apron="cream", pose="hands", age=66, nose="button"),
         1126, 604, 346, 0.05, "worried", -1),
    Part(Look(0, "side_parting", "grey", "cardigan", "brown", "navy", specs=True, glass="amber", pose="toast", age=61,
              head="long", nose="long", stature="tall"), 956, 684, 470, 0, "curious", -0.25),
)  # fmt: skip


class Title(Scene):
    def __init__(self, app: App) -> None:
        super().__init__(app, Stage("title", behind=self._poster))
        self.stage.over = (Sheet(self._draw_over),)
        for nth, part in enumerate(CAST):
            self.stage.put(
                Figure(str(nth), part.look, part.x, part.y, part.height, part.expression, part.turn, part.haze)
            )
        self.first: Offered | None = None
        self.left: Unfinished | None = None
        self.way: Literal["first", "next", "again"] = "first"
        self.hung = self.letter = False  # whether there is anything in the museum, and an envelope to be opened

    def named(self) -> str:
        return f"Mingle. {self.app.text('ui.title.tagline')}"

    def enter(self) -> None:
        self.first = self.app.shelf.first(self.app.lang)
        self.left, self.way = self.app.shelf.unfinished(self.app.lang), self.app.shelf.first_way()
        self.hung, self.letter = bool(museum()), due() is not None
        self.focus = ""
        self.stage.spoil()  # the poster may speak another language by now
        super().enter()

    def arrange(self) -> tuple[Widget, ...]:
        k, big, others = self.app.scale.text, self._first_way(), self._other_ways()
        half = max(least_width(self.app.scale, button) for button in others)
        wide = max(_WIDE, least_width(self.app.scale, big), 2 * half + _APART)
        y, high = TOP - 36 * (k - 1) - _rise(k), 92 * (1 + (k - 1) * 0.4)
        below = y + high + 24 - 16 * (k - 1)
        step = min(42 * (1 + (k - 1) * 0.6) + 8, (LOWEST - below) / -(-len(others) // 2))  # closer where there are many
        half = (wide - _APART) / 2
        small = (
            replace(one, box=Box(LEFT + nth % 2 * (half + _APART), below + nth // 2 * step, half, step - 8))
            for nth, one in enumerate(others)
        )
        return (replace(big, box=Box(LEFT, y, min(wide, 1130), high)), *small)

    def _first_way(self) -> Button:
        say, nowhere = self.app.text, Box(0, 0, 0, 0)
        if self.left:
            sub = say("ui.title.go_on.sub", title=self.left.title, beat=self.left.beat, beats=self.left.beats)
            return Button("go_on", nowhere, say("ui.title.go_on"), sub, icon="play", big=True)
        if self.way != "first":
            return Button(
                "choose", nowhere, say(f"ui.title.{self.way}"), say(f"ui.title.{self.way}.sub"), icon="play", big=True
            )
        first = self.first if self.first and not self.first.problem else None
        sub = say("ui.title.start.sub", title=first.title, n=first.minutes) if first else ""
        return Button("start", nowhere, say("ui.title.start"), sub, icon="play", big=True)

    def _other_ways(self) -> list[Button]:
        say, nowhere = self.app.text, Box(0, 0, 0, 0)
        return [Button(name, nowhere, say(f"ui.title.{name}"), icon=icon) for name, icon in self._others()]

    def _others(self) -> tuple[tuple[str, str], ...]:
        first = (("start", "play"),) if self.left and self.way == "first" else ()
        letter = (("letter", "note"),) if self.letter else ()
        hung = (("museum", "poster"),) if self.hung else ()
        choose = (("choose", "calendar"),) if self.left or self.way == "first" else ()
        ways = (*choose, ("practise", "star"), *hung, ("group", "others"))
        return (*letter, *first, *ways, ("people", "you"), ("settings", "gear"), ("quit", "leave"))

    def choose(self, name: str) -> str | None:
        self.app.cue("confirm")
        if name == "start":
            return self.app.evening.begin(self.first.id) if self.first else None
        if name == "go_on":
            return self.app.evening.go_on()
        return name

    def press(self, action: str) -> str | None:
        if action != "text":
            return None
        command = self.app.text_command.format(id=self.first.id if self.first else "ID")
        words = self.app.text("ui.title.text_mode", command=command)
        if not self.app.in_terminal:  # nobody would read it once the window is gone
            self.app.banner(words)
            return None
        self.app.leaving_word = words
        return "quit"

    def leave(self) -> None:
        self.let_go()  # the evening needs the place

    def ahead(self, c: Canvas) -> Iterator[None]:
        rooms.background("hall", c.scale.stage)
        yield
        yield from self.app.shelf.read_ahead()
        yield from self.draw_ahead(c, "choose", "settings")

    def draw(self, c: Canvas) -> None:
        self.stage.draw(c)

    def _draw_over(self, c: Canvas) -> None:
        up = _rise(c.scale.text)
        poster.logo(c, 72, 206 - up)
        text.paragraph(
            c, self.app.text("ui.title.tagline"), 78, 280 - up, 620, face=STRONG, size=25 / c.scale.text, tint="glow"
        )
        self.draw_widgets(c)
        hints = (("choose", "choose"), ("help", "help"), ("voice", "voice"), ("text", "text"), ("full", "full"))
        paint.hints(c, LEFT, 690, [(badge(key), self.app.text(f"ui.key.{name}")) for key, name in hints])

    def _poster(self, c: Canvas) -> None:
        words = (self.app.text("ui.poster.1"), self.app.text("ui.poster.2"), self.app.text("ui.poster.3"))
        c.blit(_fallen(words, c.px(116)), 560, 600)


def _rise(k: float) -> float:
    """How much higher all of it begins where the text is large: under it the ways need the room."""
    return 80 * (k - 1)


@kept
def _fallen(words: tuple[str, str, str], width: int) -> pygame.Surface:
    """The poster where it was put down: turned, and seen from above."""
    turned = poster.poster_picture(words, width, 28)
    return pygame.transform.smoothscale(turned, (round(turned.get_width() * 1.06), round(turned.get_height() * 0.42)))
