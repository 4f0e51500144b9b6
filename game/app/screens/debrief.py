"""The debrief: cards one walks through, from how one talked to what to practise next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.app import backdrop, guests, paint, text
from game.app.box import Box
from game.app.debrief.clue_page import SIDE, clue_page
from game.app.debrief.guest_pages import guest_pages
from game.app.debrief.moment_pages import moment_pages
from game.app.debrief.skill_page import skill_page
from game.app.input import Press
from game.app.people import look_of
from game.app.screens.screen import Screen
from game.app.shapes import dot, put
from game.app.theme import SIZE, TITLE
from game.app.widgets.button import Button, least_width
from game.core.debrief import debrief
from game.saves.progress import keep_result

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.debrief.page import Page
    from game.app.input import Intent
    from game.app.widgets.widget import Widget

_KEYS_Y = 684.0
_LAST = (("again", "undo"), ("choose", "calendar"), ("home", "door"))


class DebriefScreen(Screen):
    """`place` is the card one looks at. The result is kept once, when the screen is first come to."""

    def __init__(self, app: App) -> None:
        super().__init__(app)
        assert app.session is not None  # noqa: S101  # only a played evening has a debrief
        self.told = debrief(app.session)
        self.scenario = app.session.scenario
        self.place = 0
        self.pages: list[Page] = []
        self._keep(app)

    def _keep(self, app: App) -> None:
        try:
            keep_result(self.scenario.id, self.told.skill.total, self.told.outcome)
        except OSError as reason:
            app.banner(app.text("ui.not_saved", why=str(reason)))

    @property
    def page(self) -> Page:
        return self.pages[self.place]

    def arrange(self) -> tuple[Widget, ...]:
        offsets = {page.name: page.flow.offset for page in self.pages}
        self.pages = [
            skill_page(self.app, self.told),
            *guest_pages(self.app, self.told),
            *moment_pages(self.app, self.told),
            clue_page(self.app, self.told),
        ]
        for page in self.pages:
            page.flow.offset = min(offsets.get(page.name, 0.0), page.flow.last(self.app.scale))
        return (*self._buttons(), self.page.flow)

    def _buttons(self) -> tuple[Button, ...]:
        last = self.place == len(self.pages) - 1
        if last:
            high, top = 56.0, SIDE.below - 3 * 64 + 8
            boxes = [Box(SIDE.x, top + nth * 64, SIDE.w, high) for nth in range(3)]
            ways = [(name, icon, box) for (name, icon), box in zip(_LAST, boxes, strict=True)]
            buttons = [Button(name, box, self.app.text(f"ui.debrief.{name}"), icon=icon) for name, icon, box in ways]
        else:
            buttons = [self._foot(Button("next", Box(0, 0, 0, 0), self.app.text("ui.debrief.next"), key="Enter"), 1252)]
        if self.place:
            edge = buttons[0].box.x - 20 if not last else 1252.0
            back = Button("previous", Box(0, 0, 0, 0), self.app.text("ui.debrief.previous"), icon="back")
            buttons.append(self._foot(back, edge))
        return tuple(buttons)

    def _foot(self, button: Button, right: float) -> Button:
        wide = least_width(self.app.scale, button) + 8
        return replace(button, box=Box(right - wide, 660, wide, 46))

    def turn(self, by: int) -> None:
        """Go to a neighbouring card; at either end nothing happens."""
        place = min(max(self.place + by, 0), len(self.pages) - 1)
        if place == self.place:
            return
        self.place, self.focus = place, ""
        self.app.cue("focus")
        self.refresh()
        self.app.announce(self.page.spoken)

    def enter(self) -> None:
        super().enter()
        self.app.announce(self.page.spoken)

    def handle(self, intent: Intent) -> str | None:
        match intent:
            case Press("left"):
                self.turn(-1)
            case Press("right"):
                self.turn(1)
            case _:
                return super().handle(intent)
        return None

    def choose(self, name: str) -> str | None:
        if name == "again":
            self.app.cue("confirm")
            return self.app.begin(self.scenario.id)
        if name in ("choose", "home"):
            self.app.close()
            return name
        self.turn(-1 if name == "previous" else 1)
        return None

    def press(self, action: str) -> str | None:
        if action == "back":
            self.turn(-1)
        elif action.isdigit():
            self.turn(int(action) - 1 - self.place)
        return None

    def draw(self, c: Canvas) -> None:
        backdrop.hall(c)
        self._heading(c)
        self.page.paint(c)
        self.draw_widgets(c)
        x = 28 + paint.key(c, self.app.key("left"), 28, _KEYS_Y, fill="rose", size=SIZE["small"], h=22) + 6
        paint.hints(c, x, _KEYS_Y, ((self.app.key("right"), self.app.text("ui.debrief.walk")),))

    def _heading(self, c: Canvas) -> None:
        page, x, k = self.page, 36.0, c.scale.text
        if page.guest:
            c.blit(guests.portrait(look_of(self.scenario, page.guest), c.px(60), "happy"), 30, 18)
            x = 104.0
        text.write(c, page.head, x, 36, face=TITLE, size=SIZE["title"])
        text.write(c, page.sub, x, 38 + 28 * max(1.0, k * 0.9), size=15, tint="paper")
        self._dots(c)

    def _dots(self, c: Canvas) -> None:
        count = len(self.pages)
        gap = min(24.0, 300 / count)
        left = 1244 - gap * (count - 1)
        for nth in range(count):
            here = nth == self.place
            shape = dot(9, 9, 9 if here else 6, "amber" if here else "cream", 1 if nth <= self.place else 0.35)
            put(c, shape, left + nth * gap - 9, 39, 18, 18)
        words = self.app.text("ui.debrief.card", n=self.place + 1, of=count)
        text.write(c, words, left - 24, 48, face=TITLE, size=19, ax=1)
