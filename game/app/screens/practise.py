"""Practise: the four skills over time, what is held and what is not yet, and a drill for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from game.app import backdrop, text
from game.app.box import Box, around
from game.app.rooms import HALL
from game.app.screens.screen import Screen
from game.app.theme import STRONG
from game.app.widgets.button import Button
from game.app.widgets.skill_card import SkillCard
from game.core.practice import LATEST, SCENES, STANDARD, next_skill, record_of
from game.core.skills import SKILLS
from game.saves.practice import practised

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.widgets.widget import Widget
    from game.core.practice import Attempt
    from game.core.skills import SkillName

_MARGIN, _GAP, _TOP, _BELOW = 48.0, 16.0, 124.0, 640.0
_ICONS = {"listen": "ear", "challenge": "bolt", "restraint": "silence", "timing": "hourglass"}


class Practise(Screen):
    """Its cards are named after the skills; the focus begins on what comes next."""

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.attempts: tuple[Attempt, ...] = ()
        self.next: SkillName = SKILLS[0]

    def named(self) -> str:
        return f"{self.app.text('ui.practise.title')}. {self.played}"

    def enter(self) -> None:
        self.attempts = practised()
        self.next, self.focus = next_skill(self.attempts), ""
        super().enter()

    @property
    def played(self) -> str:
        drills = sum("/" in one.scene for one in self.attempts)
        return self.app.text("ui.practise.played", evenings=len(self.attempts) - drills, drills=drills)

    def first_focus(self) -> str:
        return self.next

    def arrange(self) -> tuple[Widget, ...]:
        wide, high = (1280 - 2 * _MARGIN - _GAP) / 2, (_BELOW - _TOP - _GAP) / 2
        boxes = [
            Box(_MARGIN + nth % 2 * (wide + _GAP), _TOP + nth // 2 * (high + _GAP), wide, high)
            for nth in range(len(SKILLS))
        ]
        cards = [self._card(name, box) for name, box in zip(SKILLS, boxes, strict=True)]
        back = Box(_MARGIN, 654, 260 * self.app.scale.text, 48)
        return (*cards, Button("back", back, self.app.text("ui.settings.back"), key=self.app.key("back")))

    def _card(self, name: SkillName, box: Box) -> SkillCard:
        say, record = self.app.text, record_of(name, self.attempts)
        lately = say("ui.practise.lately", values=", ".join(f"{value:.0f}" for value in record.values[-LATEST:]))
        return SkillCard(
            name,
            box,
            say(f"ui.debrief.{name}"),
            _ICONS[name],
            say("ui.practise.held") if record.held else say("ui.practise.scenes", n=len(record.scenes), of=SCENES),
            record.held,
            lately if record.values else say("ui.practise.never"),
            say(f"ui.debrief.practise.{name}"),
            record.values,
            STANDARD,
            say("ui.practise.next") if name == self.next else "",
            say("ui.practise.drill"),
            say("ui.practise.standard"),
        )

    def explained(self) -> tuple[tuple[str, Box], ...]:
        card = next(one for one in self.widgets if isinstance(one, SkillCard) and one.name == self.next)
        cards = around(one.box for one in self.widgets if isinstance(one, SkillCard))
        plot = (("plot", card.plot_box(self.app.scale)),) if card.shows_plot(self.app.scale) else ()
        return (*plot, *((("cards", cards),) if cards else ()))

    def choose(self, name: str) -> str | None:
        if name == "back":
            return "back"
        self.app.cue("confirm")
        return self.app.evening.begin_drill(cast("SkillName", name))

    def press(self, action: str) -> str | None:
        if action.isdigit() and int(action) <= len(SKILLS):
            self.set_focus(SKILLS[int(action) - 1])
            return self.choose(self.focus)
        return "back" if action == "back" else None

    def draw(self, c: Canvas) -> None:
        backdrop.blurred(c, HALL)
        backdrop.heading(c, self.app.text("ui.practise.title"))
        text.write(c, self.played, 1280 - _MARGIN, 48, face=STRONG, size=16, ax=1)
        self.draw_widgets(c)
