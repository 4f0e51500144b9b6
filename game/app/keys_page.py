"""The page of the settings on which keys are changed: choose a row, then press the key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app.box import Box
from game.app.input import FIXED, KEYS, badge, swapped
from game.app.widgets.button import Button
from game.app.widgets.controls import KeyRow

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.widgets.widget import Widget

ACTIONS = tuple(action for action in KEYS if action not in FIXED)
_NAMELESS = ("", "paste")
_PREFIX, OURS = "key.", "keys.ours"
_STEP, _HIGH = 62.0, 52.0


class KeysPage:
    """`waits_for` is the action that the next key is to have, "" when none is asked for."""

    def __init__(self, app: App) -> None:
        self._app = app
        self.waits_for = ""

    def rows(self, x: float, y: float, wide: float, gap: float) -> tuple[Widget, ...]:
        left = (len(ACTIONS) + 1) // 2
        made = [
            self._row(action, Box(x + (nth >= left) * (wide + gap), y + nth % left * _STEP, wide, _HIGH))
            for nth, action in enumerate(ACTIONS)
        ]
        ours = Button(OURS, Box(x, y + left * _STEP, wide, _HIGH), self._app.text("ui.keys.ours"), icon="undo")
        return (*made, ours) if self._app.settings.keys else tuple(made)

    def _row(self, action: str, box: Box) -> KeyRow:
        label, asks = self._app.text(f"ui.key.{action}"), self._app.text("ui.keys.press")
        key = badge(action, self._app.reader.keys)
        return KeyRow(
            _PREFIX + action, box, label[0].upper() + label[1:], key, asks if action == self.waits_for else ""
        )

    def choose(self, name: str) -> bool:
        """Whether the choice was one of ours."""
        if name == OURS:
            self._app.change(keys=())
        elif name.startswith(_PREFIX):
            self.waits_for = name.removeprefix(_PREFIX)
            self._app.announce(self._app.text("ui.keys.press"))
        return name == OURS or name.startswith(_PREFIX)

    def take(self, key: str) -> None:
        """Give the waiting action this key; who had it gets the other's. A fixed key is refused, one without a name of
        its own is waited past."""
        if key in _NAMELESS:
            return
        action, self.waits_for = self.waits_for, ""
        if key == "escape":
            return
        changed = swapped(dict(self._app.settings.keys), action, key)
        if changed is None:
            self._app.banner(self._app.text("ui.keys.fixed", key=key.capitalize()))
        else:
            self._app.change(keys=tuple(changed.items()))
