"""How a round is hosted: with phones or with hands, and how long there is; each of them is one button."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.app import backdrop, text
from game.app.box import Box
from game.app.group.large import fitted
from game.app.hosted.server import can_serve
from game.app.rooms import HALL
from game.app.screens.screen import Screen
from game.app.theme import TITLE
from game.app.widgets.button import Button, least_width
from game.group.plan import PLANS

if TYPE_CHECKING:
    from game.app.canvas import Canvas
    from game.app.widgets.widget import Widget

X, WIDE, APART = 48.0, 584.0, 600.0  # the two columns
TOP, HIGH = 280.0, 92.0
WAYS = {"hands": "clock", "phones": "others"}  # and their icons


class Host(Screen):
    _left = False  # whether there is a workshop to go on with

    def enter(self) -> None:
        shelf = self.app.shelf
        self._left = shelf.workshop_served() is not None or shelf.workshop_left() is not None
        super().enter()

    def named(self) -> str:
        return self.app.text("ui.group.title")

    def arrange(self) -> tuple[Widget, ...]:
        made: list[Widget] = []
        for nth, (way, icon) in enumerate(self._ways().items()):
            for row, minutes in enumerate(PLANS):
                label, sub = self.app.text("ui.group.minutes", n=minutes), self.app.text(f"ui.group.way.{way}")
                box = Box(X + nth * APART, TOP + row * 104, WIDE, HIGH)
                made.append(Button(f"{way} {minutes}", box, label, sub, icon=icon, big=True))
        if self._left:
            box = Box(X, TOP + len(PLANS) * 104, WIDE, HIGH)
            made.append(Button("go_on", box, self.app.text("ui.group.go_on"), icon="play", big=True))
        home = Button("home", Box(X, 654, 0, 48), self.app.text("ui.group.home"), key=self.app.key("back"))
        return (*made, replace(home, box=Box(X, 654, least_width(self.app.scale, home), 48)))

    def _ways(self) -> dict[str, str]:
        return WAYS if can_serve() else {"hands": WAYS["hands"]}

    def choose(self, name: str) -> str | None:
        way, _, minutes = name.partition(" ")
        match way:
            case "home":
                return "home"
            case "go_on":
                return self.app.evening.host_again()
            case "phones":
                self.app.evening.serve(int(minutes))
                return None
            case _:
                return self.app.evening.host(int(minutes))

    def update(self, dt: float) -> None:
        del dt
        self.app.go(self.app.evening.served())

    def press(self, action: str) -> str | None:
        return "home" if action == "back" else None

    def draw(self, c: Canvas) -> None:
        backdrop.blurred(c, HALL)
        say = self.app.text
        text.write(c, say("ui.group.title"), X, 96, face=TITLE, size=52 / c.scale.text)
        fitted(c, say("ui.group.lobby"), (X, 140, 1120, 84), tint="glow", most=28)
        self.draw_widgets(c)
