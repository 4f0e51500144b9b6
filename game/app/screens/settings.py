"""The settings: each applies at once and is kept; a row says its value in words, never by colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.app import backdrop, paint, text
from game.app.box import Box
from game.app.input import Press
from game.app.screens.screen import Screen
from game.app.theme import SIZE, STRONG, TEXT_SETTINGS
from game.app.widgets.button import Button
from game.app.widgets.controls import Slider, Toggle

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.app.canvas import Canvas
    from game.app.widgets.widget import Widget

_ICONS = {
    "lang": "globe", "text_scale": "text", "legible": "eye", "reduced_motion": "snow", "fullscreen": "screen",
    "sound": "voice", "babble": "others", "voice": "mic", "coach": "bulb",
}  # fmt: skip
_LEFT_COLUMN = ("lang", "text_scale", "legible", "reduced_motion", "fullscreen")
_RIGHT_COLUMN = ("sound", "babble", "voice", "coach")
_MARGIN, _TOP, _WIDE, _HIGH, _STEP = 48.0, 104.0, 584.0, 56.0, 68.0


class SettingsScreen(Screen):
    """Its widgets are named after the fields they change."""

    def arrange(self) -> tuple[Widget, ...]:
        columns = ((_MARGIN, _LEFT_COLUMN), (_MARGIN + _WIDE + 16, _RIGHT_COLUMN))
        rows = [
            self._row(name, Box(left, _TOP + place * _STEP, _WIDE, _HIGH))
            for left, names in columns
            for place, name in enumerate(names)
        ]
        box = Box(_MARGIN, 654, 260 * self.app.scale.text, 48)
        back = Button("back", box, self.app.text("ui.settings.back"), key=self.app.key("back"))
        return (*rows, back)

    def _row(self, name: str, box: Box) -> Widget:
        label, icon, settings = self.app.text(f"ui.settings.{name}"), _ICONS[name], self.app.settings
        if name == "lang":
            return Button(name, box, label, icon=icon, price=self.app.text(f"ui.lang.{self.app.lang}"))
        if name == "text_scale":
            return Button(name, box, label, icon=icon, price=self._percent(settings.text_scale))
        if name == "sound":
            return Slider(name, box, label, settings.sound, self._percent(settings.sound), icon=icon)
        on = self.app.wants_full if name == "fullscreen" else bool(getattr(settings, name))
        return Toggle(name, box, label, on, self.app.text("ui.settings.on" if on else "ui.settings.off"), icon)

    def _percent(self, share: float) -> str:
        return self.app.text("ui.settings.percent", n=round(share * 100))

    def choose(self, name: str) -> str | None:
        if name == "back":
            return "back"
        steps: dict[str, Callable[[], None]] = {"lang": self._next_language, "text_scale": self._next_size}
        steps.get(name, lambda: self._toggle(name))()
        self.app.cue("confirm")
        return None

    def _set(self, name: str, value: Any) -> None:
        self.app.change(**{name: value})
        self.refresh()

    def _next_language(self) -> None:
        self._set("lang", after(self.app.shelf.languages(), self.app.lang))

    def _next_size(self) -> None:
        self._set("text_scale", after(TEXT_SETTINGS, self.app.settings.text_scale))

    def _toggle(self, name: str) -> None:
        if name == "fullscreen":
            self.app.wants_full = not self.app.wants_full
            self._set(name, self.app.wants_full)
        elif name == "voice":
            self.app.handle(Press("voice"))
            self.refresh()
        elif name != "sound":
            self._set(name, not getattr(self.app.settings, name))

    def change(self, name: str, value: float) -> None:
        self._set(name, value)
        self.app.cue("focus")

    def press(self, action: str) -> str | None:
        return "back" if action == "back" else None

    def draw(self, c: Canvas) -> None:
        backdrop.blurred(c, self.app.room)
        backdrop.heading(c, self.app.text("ui.settings.title"))
        self._sample(c)
        self.draw_widgets(c)

    def _sample(self, c: Canvas) -> None:
        """A bubble as in a talk, so that one sees what a size is worth."""
        words, left = self.app.text("ui.settings.sample"), _MARGIN + _WIDE + 40
        wide = _WIDE - 40
        high = text.measure(c.scale, words, wide - 56, STRONG, SIZE["bubble"]) + 44
        paint.bubble(c, left, 466, wide, high)
        text.paragraph(c, words, left + 28, 488, wide - 56, face=STRONG, size=SIZE["bubble"])


def after(choices: tuple[Any, ...], now: Any) -> Any:
    """The next choice, the first one after the last."""
    return choices[(choices.index(now) + 1) % len(choices)] if now in choices else choices[0]
