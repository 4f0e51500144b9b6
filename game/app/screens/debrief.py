"""The debrief: cards one walks through, from the dark room by how one talked to what to practise next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.app import backdrop, guests, paint, text
from game.app.box import Box
from game.app.debrief.closing_page import closing_page
from game.app.debrief.clue_page import BUTTON_STEP, SIDE, clue_page
from game.app.debrief.envelope_page import envelope_pages, next_date
from game.app.debrief.guest_pages import guest_pages
from game.app.debrief.moment_pages import moment_pages
from game.app.debrief.page import GAP
from game.app.debrief.promise_page import promise_pages
from game.app.debrief.skill_page import skill_page
from game.app.input import Press
from game.app.people import look_of
from game.app.screens.rewind import Rewind
from game.app.screens.screen import Screen
from game.app.shapes import dot, put
from game.app.theme import SIZE, TITLE
from game.app.widgets.button import Button, least_width
from game.core.debrief import debrief
from game.core.museum import exhibits
from game.core.practice import next_skill
from game.core.retold import Retold
from game.saves.envelope import envelope_of, open_again
from game.saves.museum import hang
from game.saves.practice import practised
from game.saves.progress import keep_result

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.debrief.page import Page
    from game.app.input import Intent
    from game.app.widgets.widget import Widget
    from game.core.skills import SkillName

_KEYS_Y = 684.0
_HEAD_ENDS = 790.0
_DRILL, _LAST = (("drill", "star"),), (("again", "undo"), ("choose", "calendar"), ("home", "door"))


class DebriefScreen(Screen):
    """`place` is the card one looks at. The result is kept once, when the screen is first come to."""

    def __init__(self, app: App) -> None:
        super().__init__(app)
        assert app.session is not None  # noqa: S101  # only a played evening has a debrief
        self.told = debrief(app.session)
        self.scenario, self.setup = app.session.scenario, app.session.setup
        self.place = 0
        self.pages: list[Page] = []
        self._keep(app)
        self.skill: SkillName = self.told.practise or next_skill(practised())  # to be drilled next
        self.ways = (*(_DRILL if app.shelf.drill(self.skill) else ()), *_LAST)

    def _keep(self, app: App) -> None:
        assert app.playing is not None  # noqa: S101 (as above)
        if not app.playing.evening.counts:
            return
        try:
            if not self.setup.drill:
                keep_result(self.scenario.id, self.told.skill.total, self.told.outcome)
                hang(exhibits(Retold(app.playing.evening.session)), app.playing.words)
        except OSError as reason:
            app.banner(app.text("ui.not_saved", why=str(reason)))

    @property
    def page(self) -> Page:
        return self.pages[self.place]

    def arrange(self) -> tuple[Widget, ...]:
        offsets = {page.name: page.flow.offset for page in self.pages}
        self.pages = [
            closing_page(self.app, self.told),
            skill_page(self.app, self.told),
            *moment_pages(self.app, self.told),
            *guest_pages(self.app, self.told),
            *promise_pages(self.app, self.told),
            *envelope_pages(self.app),
            clue_page(self.app, self.told, len(self.ways)),
        ]
        for page in self.pages:
            page.flow.offset = min(offsets.get(page.name, 0.0), page.flow.last(self.app.scale))
        return (*self._buttons(), *self.page.more, self.page.flow)

    def _buttons(self) -> tuple[Button, ...]:
        last = self.place == len(self.pages) - 1
        if last:
            top = SIDE.below - len(self.ways) * BUTTON_STEP + GAP
            boxes = [Box(SIDE.x, top + nth * BUTTON_STEP, SIDE.w, BUTTON_STEP - GAP) for nth in range(len(self.ways))]
            ways = [(name, icon, box) for (name, icon), box in zip(self.ways, boxes, strict=True)]
            skill = self.app.text(f"ui.debrief.{self.skill}")
            say = self.app.text
            buttons = [Button(name, box, say(f"ui.debrief.{name}", skill=skill), icon=icon) for name, icon, box in ways]
        else:
            buttons = [self._foot(self._next(), 1252)]
        if self.place:
            edge = buttons[0].box.x - 20 if not last else 1252.0
            back = Button("previous", Box(0, 0, 0, 0), self.app.text("ui.debrief.previous"), icon="back")
            buttons.append(self._foot(back, edge))
        edge = buttons[-1].box.x - 20 if self.place else buttons[0].box.x - 20
        rewind = Button("rewind", Box(0, 0, 0, 0), self.app.text("ui.debrief.rewind"), icon="undo")
        return (*buttons, self._foot(rewind, edge))

    def _next(self) -> Button:
        return Button("next", Box(0, 0, 0, 0), self.app.text("ui.debrief.next"), key=self.app.key("choose"))

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
            case Press("up" | "down" as way) if self.place < len(self.pages) - 1 and self.focus != "flow":
                self.dirty |= self.page.flow.scroll(self.app.scale, 1 if way == "down" else -1)
            case _:
                return super().handle(intent)
        return None

    def choose(self, name: str) -> str | None:
        if name == "again":
            self.app.cue("confirm")
            return self.app.evening.begin(self.scenario.id, setup=self.setup)
        if name == "drill":
            self.app.cue("confirm")
            return self.app.evening.begin_drill(self.skill)
        if name in ("choose", "home"):
            self.app.evening.close()
            return name
        if name == "rewind":
            return self._rewind()
        if name == "open_again":
            self._open_again()
            return None
        self.turn(-1 if name == "previous" else 1)
        return None

    def _open_again(self) -> None:
        """The next of the dates on which to be asked once more."""
        sealed = envelope_of(self.app.playing.evening.journal.path.stem) if self.app.playing else None
        if sealed:
            try:
                open_again(sealed.journal, next_date(sealed))
            except OSError as wrong:
                self.app.banner(self.app.text("ui.not_saved", why=str(wrong)))
        self.refresh()

    def _rewind(self) -> str:
        """To the choice this card is about, if it is about one."""
        screen = self.app.screen_named("rewind")
        if self.page.n and isinstance(screen, Rewind):
            screen.look_at(self.page.n)
        return "rewind"

    def press(self, action: str) -> str | None:
        if action == "back":
            self.turn(-1)
        elif action.isdigit():
            self.turn(int(action) - 1 - self.place)
        return None

    def ahead(self, c: Canvas) -> Iterator[None]:
        """The other cards, the next one first."""
        for page in (*self.pages[self.place :], *self.pages[: self.place]):
            page.paint(c)
            yield
            page.flow.draw(c, focused=False)
            yield

    def draw(self, c: Canvas) -> None:
        backdrop.blurred(c, self.app.room)
        self._heading(c)
        self.page.paint(c)
        self.draw_widgets(c)
        self._hint(c)

    def _hint(self, c: Canvas) -> None:
        """The two arrow keys as arrows: their names would need a language."""
        k, x = c.scale.text, 28.0
        for icon in ("back", "next"):
            paint.panel(c, x, _KEYS_Y - 12 * k, 28 * k, 24 * k, r=8, fill="rose", shadow=False)
            paint.icon(c, icon, x + 14 * k, _KEYS_Y, 16 * k, knock="rose")
            x += 34 * k
        text.write(c, self.app.text("ui.debrief.walk"), x + 4, _KEYS_Y, size=SIZE["label"], tint="paper")

    def _heading(self, c: Canvas) -> None:
        page, x, k = self.page, 36.0, c.scale.text
        if page.guest:
            c.blit(guests.portrait(look_of(self.scenario, page.guest), c.px(60), "happy"), 30, 18)
            x = 104.0
        size: float = SIZE["title"]
        while size > SIZE["text"] and x + text.width(c.scale, page.head, TITLE, size) > _HEAD_ENDS:
            size -= 2  # a long title gets smaller before it meets the dots
        text.write(c, page.head, x, 36, face=TITLE, size=size)
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
