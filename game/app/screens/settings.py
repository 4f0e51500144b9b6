"""The settings, a page for each kind: each applies at once and is kept; a row says its value in words."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from game.app import backdrop, guests, paint, text
from game.app.box import Box
from game.app.input import Press
from game.app.keys_page import KeysPage
from game.app.screens.screen import Screen
from game.app.theme import SIZE, STAGE, STRONG, TEXT_SETTINGS
from game.app.widgets.button import Button, least_width
from game.app.widgets.controls import Choice, Slider, Toggle
from game.content.looks import Look
from game.saves.settings import FEEDBACKS, PACES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.widgets.widget import Widget

# page -> its rows, (field of the settings, icon); the first half stands on the left
PAGES: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "see": (
            ("lang", "globe"), ("text_scale", "text"), ("legible", "text"), ("fullscreen", "screen"),
            ("contrast", "eye"), ("safe_colours", "eye"), ("reduced_motion", "pause"), ("live", "clock"),
        ),
        "hear": (
            ("sound", "voice"), ("babble", "others"), ("murmur", "others"), ("music", "music"), ("mute", "mute"),
            ("captions", "quote"), ("voice", "mic"),
        ),
        "play": (("feedback", "bulb"), ("scan", "next")),
        "keys": (),
    }
)  # fmt: skip
_ICONS = {"see": "eye", "hear": "voice", "play": "bulb", "keys": "gear"}
# who says how large the words are
SPEAKER = Look(0, "bob", "blond", "suit", "gold", "dusk", head="round", nose="button", legs="skirt")
_BUST = 400.0
VOLUMES = ("sound", "babble", "murmur", "music")
_MARGIN, _GAP, _TABS, _TOP, _WIDE, _HIGH, _STEP = 48.0, 16.0, 84.0, 152.0, 584.0, 56.0, 68.0


class SettingsScreen(Screen):
    """Its widgets are named after the fields they change, the tabs after their pages."""

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.page = "see"
        self.keys = KeysPage(app)

    def first_focus(self) -> str:
        return next((name for name, _ in PAGES[self.page]), self.page)

    def named(self) -> str:
        return self.app.text("ui.settings.title")

    def arrange(self) -> tuple[Widget, ...]:
        rows = PAGES[self.page]
        left = (len(rows) + 1) // 2
        laid: list[Widget] = [
            self._row(name, icon, Box(_MARGIN + nth // left * (_WIDE + _GAP), _TOP + nth % left * _STEP, _WIDE, _HIGH))
            for nth, (name, icon) in enumerate(rows)
        ]
        if self.page == "keys":
            laid += self.keys.rows(_MARGIN, _TOP, _WIDE, _GAP)
        box = Box(_MARGIN, 654, 260 * self.app.scale.text, 48)
        back = Button("back", box, self.app.text("ui.settings.back"), key=self.app.key("back"))
        return (*laid, *self._tabs(), back, self._credits(box))

    def _credits(self, back: Box) -> Button:
        """In the other corner."""
        made = Button("credits", back, self.app.text("ui.credits.title"), icon="others")
        wide = least_width(self.app.scale, made)
        return replace(made, box=Box(STAGE[0] - _MARGIN - wide, back.y, wide, back.h))

    def _tabs(self) -> tuple[Button, ...]:
        x, tabs = _MARGIN, []
        for page, icon in _ICONS.items():
            tab = Button(page, Box(x, _TABS, 0, 48), self.app.text(f"ui.settings.page.{page}"), icon=icon,
                         light=page == self.page)  # fmt: skip
            wide = least_width(self.app.scale, tab)
            tabs.append(replace(tab, box=Box(x, _TABS, wide, 48)))
            x += wide + 12
        return tuple(tabs)

    def _row(self, name: str, icon: str, box: Box) -> Widget:
        label, settings = self.app.text(f"ui.settings.{name}"), self.app.settings
        if name in self._choices:
            there, said = self._choices[name]
            now = self._now(name)
            return Choice(name, box, label, said(now), there.index(now), len(there), icon)
        if name in VOLUMES:
            share = getattr(settings, name)
            return Slider(name, box, label, share, self._percent(share), icon=icon)
        on = self.app.wants_full if name == "fullscreen" else bool(getattr(settings, name))
        return Toggle(name, box, label, on, self.app.text("ui.settings.on" if on else "ui.settings.off"), icon)

    @property
    def _choices(self) -> dict[str, tuple[tuple[Any, ...], Callable[[Any], str]]]:
        """The fields that are one of several values, which ones, and how each is said."""
        say = self.app.text
        return {
            "lang": (self.app.shelf.languages(), lambda lang: say(f"ui.lang.{lang}")),
            "text_scale": (TEXT_SETTINGS, self._percent),
            "feedback": (FEEDBACKS, lambda feedback: say(f"ui.feedback.{feedback}")),
            "scan": (PACES, self._seconds),
        }

    def _now(self, name: str) -> Any:
        return self.app.lang if name == "lang" else getattr(self.app.settings, name)

    def _percent(self, share: float) -> str:
        return self.app.text("ui.settings.percent", n=round(share * 100))

    def _seconds(self, pace: float) -> str:
        return self.app.text("ui.settings.seconds", n=f"{pace:g}") if pace else self.app.text("ui.settings.off")

    def choose(self, name: str) -> str | None:
        if name in ("back", "credits"):
            return name
        if name in PAGES:
            self.page = name
            self.refresh()
        elif self.keys.choose(name):
            self.refresh()
        elif name in self._choices:
            self._set(name, after(self._choices[name][0], self._now(name)))
        else:
            self._toggle(name)
        self.app.cue("confirm")
        return None

    def _set(self, name: str, value: Any) -> None:
        self.app.change(**{name: value})
        self.refresh()

    def _toggle(self, name: str) -> None:
        if name == "fullscreen":
            self.app.wants_full = not self.app.wants_full
            self._set(name, self.app.wants_full)
        elif name == "voice":
            self.app.handle(Press("voice"))
            self.refresh()
        elif name in VOLUMES:
            self._turn_up(name)
        else:
            self._set(name, not getattr(self.app.settings, name))

    def _turn_up(self, name: str) -> None:
        """With one switch a slider goes up, and from the top to nothing."""
        slider = next(one for one in self.widgets if one.name == name)
        if self.app.scanning.on and isinstance(slider, Slider):
            self.change(name, 0.0 if slider.share == 1 else slider.stepped(1))

    def take_key(self, name: str, letter: str) -> bool:
        del letter
        if not self.keys.waits_for:
            return False
        self.keys.take(name)
        self.refresh()
        return True

    def change(self, name: str, value: float) -> None:
        self._set(name, value)
        if name == "babble":
            self.app.babble("sample", self.app.text("ui.settings.sample"))
        else:
            self.app.cue("focus")

    def explained(self) -> tuple[tuple[str, Box], ...]:
        return tuple((one.name, one.box) for one in self.widgets if one.name in ("feedback", "scan"))

    def press(self, action: str) -> str | None:
        return "back" if action == "back" else None

    def draw(self, c: Canvas) -> None:
        backdrop.blurred(c, self.app.room)
        backdrop.heading(c, self.app.text("ui.settings.title"))
        if self.page == "see":
            self._sample(c)
        if self.page == "play":
            self._about(c)
        self.draw_widgets(c)

    def _about(self, c: Canvas) -> None:
        """Under each row of the page what it means."""
        for name, box in self.explained():
            words, inside = self.app.text(f"ui.help.settings.{name}"), box.w - 56
            high = text.measure(c.scale, words, inside, STRONG, 16, lead=1.34) + 36
            paint.panel(c, box.x, box.below + _GAP, box.w, high, r=16, fill="night", alpha=0.8, shadow=False)
            text.paragraph(c, words, box.x + 28, box.below + _GAP + 18, inside, face=STRONG, tint="paper", lead=1.34)

    def _sample(self, c: Canvas) -> None:
        """A bubble as in a talk, so that one sees what a size is worth."""
        words, left = self.app.text("ui.settings.sample"), _MARGIN + _WIDE + _GAP + 24
        wide = _WIDE - 24
        with c.clip(0, 0, *STAGE):
            guests.lay_bust(
                c, guests.bust(SPEAKER, c.px(_BUST), "happy", turn=0.35), left - 84, STAGE[1] - _BUST * 0.62
            )
        high = text.measure(c.scale, words, wide - 56, STRONG, SIZE["bubble"]) + 44
        paint.bubble(c, left, 466, wide, high)
        text.paragraph(c, words, left + 28, 488, wide - 56, face=STRONG, size=SIZE["bubble"])


def after(choices: tuple[Any, ...], now: Any) -> Any:
    """The next choice, the first one after the last."""
    return choices[(choices.index(now) + 1) % len(choices)] if now in choices else choices[0]
