"""How a round is hosted: with phones or with hands, and how long there is; each of them is one button."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.app import backdrop, text
from game.app.box import Box
from game.app.group.large import fitted
from game.app.hosted import workshops
from game.app.hosted.server import can_serve
from game.app.rooms import HALL
from game.app.screens.screen import Screen
from game.app.theme import TITLE
from game.app.widgets.button import Button, least_width
from game.content.catalogue import FIRST
from game.group.plan import PLANS

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.hosted.workshops import Left
    from game.app.widgets.widget import Widget

X, RIGHT, GAP = 48.0, 1232.0, 16.0
TOP, HIGH, STEP = 240.0, 84.0, 98.0
WAYS = {"hands": "clock", "phones": "others"}  # and their icons


class Host(Screen):
    def __init__(self, app: App) -> None:
        super().__init__(app)
        self._evening = FIRST
        self._left: Left | None = None  # to go on with

    def enter(self) -> None:
        self._left, self.focus = workshops.left_open(), ""
        super().enter()

    def named(self) -> str:
        return self.app.text("ui.group.title")

    def arrange(self) -> tuple[Widget, ...]:
        made = [self._go_on(self._left)] if self._left else []
        top = TOP + len(made) * STEP
        ways = self._ways()
        wide = (RIGHT - X - GAP) / 2
        for nth, (way, icon) in enumerate(ways.items()):
            for row, minutes in enumerate(PLANS):
                label, sub = self.app.text("ui.group.minutes", n=minutes), self.app.text(f"ui.group.way.{way}")
                box = Box(X + nth * (wide + GAP), top + row * STEP, wide, HIGH)
                made.append(Button(f"{way} {minutes}", box, label, sub, icon=icon, big=True))
        label, title = self.app.text("ui.group.evening"), workshops.title(self._evening, self.app.lang)
        box = Box(X, top + len(PLANS) * STEP, RIGHT - X, 52)
        made.append(Button("evening", box, label, icon="calendar", price=title))
        home = Button("home", Box(X, 654, 0, 48), self.app.text("ui.group.home"), key=self.app.key("back"))
        return (*made, replace(home, box=Box(X, 654, least_width(self.app.scale, home), 48)))

    def _go_on(self, left: Left) -> Button:
        how = "now" if left.served else "phones" if left.phones else "hands"
        sub = self.app.text(f"ui.group.go_on.{how}", evening=workshops.title(left.scenario, self.app.lang))
        label = self.app.text("ui.group.go_on")
        return Button("go_on", Box(X, TOP, RIGHT - X, HIGH), label, sub, icon="play", big=True)

    def _ways(self) -> dict[str, str]:
        return WAYS if can_serve() else {"hands": WAYS["hands"]}

    def choose(self, name: str) -> str | None:
        way, _, minutes = name.partition(" ")
        match way:
            case "home":
                return "home"
            case "go_on":
                return self.app.evening.host_again()
            case "evening":
                self._another()
                return None
            case "phones":
                self.app.evening.serve(self._evening, int(minutes))
                return None
            case _:
                return self.app.evening.host(self._evening, int(minutes))

    def _another(self) -> None:
        there = workshops.evenings()
        self._evening = there[(there.index(self._evening) + 1) % len(there)]
        self.refresh()
        self.app.announce(workshops.title(self._evening, self.app.lang))

    def update(self, dt: float) -> None:
        del dt
        self.app.go(self.app.evening.served())

    def press(self, action: str) -> str | None:
        return "home" if action == "back" else None

    def draw(self, c: Canvas) -> None:
        backdrop.blurred(c, HALL)
        say = self.app.text
        text.write(c, say("ui.group.title"), X, 96, face=TITLE, size=52 / c.scale.text)
        fitted(c, say("ui.group.lobby"), (X, 136, RIGHT - X, 84), tint="glow", most=28)
        self.draw_widgets(c)
