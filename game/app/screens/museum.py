"""The museum: what went wrong most finely, each with its plaque, to be looked at and saved as a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
from platformdirs import user_documents_path

from game.app import backdrop
from game.app.box import BODY, Box
from game.app.exhibit import ICONS, draw_exhibit, picture
from game.app.notices import not_saved
from game.app.rooms import HALL
from game.app.screens.screen import Screen
from game.app.text import paragraph, shortened
from game.app.theme import HEAVY, STRONG
from game.app.widgets.button import Button
from game.app.widgets.foot import from_the_right
from game.app.widgets.listing import Listing
from game.saves.museum import museum
from game.text.dates import written

if TYPE_CHECKING:
    from pathlib import Path

    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.widgets.widget import Widget
    from game.saves.museum import Hung

_LIST = 500.0
_WALL = Box(BODY.x + _LIST + 24, BODY.y, BODY.w - _LIST - 24, BODY.h)


class Museum(Screen):
    """`place` is the exhibit one stands before."""

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.hung: tuple[Hung, ...] = ()
        self.place = 0
        self.listing = Listing(Box(BODY.x, BODY.y, _LIST, BODY.h))

    def named(self) -> str:
        return self.app.text("ui.museum.title")

    def enter(self) -> None:
        self.hung, self.place, self.listing.first = museum(), 0, 0
        self.focus = ""
        super().enter()

    def arrange(self) -> tuple[Widget, ...]:
        rows = [self._row(nth) for nth in self.listing.in_sight(self.app.scale, len(self.hung))]
        return (*rows, *self._foot())

    def _row(self, nth: int) -> Button:
        hung = self.hung[nth]
        title, plaque, evening = hung.said(self.app.lang)
        label = shortened(self.app.scale, title, _LIST - 60, HEAVY, 17)
        sub = shortened(self.app.scale, f"{evening}, {written(hung.day, self.app.lang)}", _LIST - 60, STRONG, 14)
        box, icon = self.listing.at(self.app.scale, nth), ICONS.get(hung.kind, "question")
        return Button(f"hung.{nth}", box, label, sub, icon=icon, light=nth == self.place, said=plaque)

    def _foot(self) -> tuple[Button, ...]:
        back = Button("back", Box(0, 0, 0, 0), self.app.text("ui.rewind.back"), key=self.app.key("back"))
        save = Button("save", Box(0, 0, 0, 0), self.app.text("ui.museum.save"), icon="down", key=self.app.key("choose"))
        return from_the_right(self.app.scale, *((save, back) if self.hung else (back,)))

    def focus_moved(self) -> None:
        if self.focus.startswith("hung."):
            self.place = int(self.focus.removeprefix("hung."))
            self.listing.show(self.app.scale, self.place, len(self.hung))
            self.refresh()

    def choose(self, name: str) -> str | None:
        if name == "back":
            return "back"
        self._save()
        return None

    def _save(self) -> None:
        """Beside what else the player keeps, under a free name."""
        drawn = picture(self.hung[self.place], self.app.lang, legible=self.app.settings.legible)
        try:
            path = _free(user_documents_path())
            path.parent.mkdir(parents=True, exist_ok=True)
            pygame.image.save(drawn, path)
        except (OSError, pygame.error) as wrong:
            not_saved(self.app, wrong)
            return
        self.app.cue("confirm")
        self.app.banner(self.app.text("ui.museum.saved", path=str(path)))

    def press(self, action: str) -> str | None:
        return "back" if action == "back" else None

    def draw(self, c: Canvas) -> None:
        backdrop.blurred(c, HALL)
        backdrop.page_heading(c, self.app.text("ui.museum.title"), self.app.text("ui.museum.sub"))
        if self.hung:
            draw_exhibit(c, _WALL, self.hung[self.place], self.app.lang)
            self.listing.draw_bar(c, len(self.hung))
        else:
            words = self.app.text("ui.museum.empty")
            paragraph(c, words, BODY.x, BODY.y + 24, 700, face=STRONG, size=19, tint="cream")
        self.draw_widgets(c)


def _free(folder: Path) -> Path:
    number = 1
    while (path := folder / f"mingle-museum-{number}.png").exists():
        number += 1
    return path
