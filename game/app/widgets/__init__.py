"""The few things one can focus: buttons, cards, toggles, sliders and scrolling text."""

from __future__ import annotations

from game.app.widgets.button import Button
from game.app.widgets.card import SpeechCard
from game.app.widgets.controls import Slider, Toggle
from game.app.widgets.scroll import ScrollText
from game.app.widgets.widget import Widget, nearest

__all__ = ["Button", "ScrollText", "Slider", "SpeechCard", "Toggle", "Widget", "nearest"]
