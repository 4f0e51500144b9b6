"""What the system gives to who writes: words from the clipboard, and an input method beside what is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

if TYPE_CHECKING:
    from game.app.box import Box
    from game.app.scale import Scale


def pasted() -> str:
    """Empty where there are none. pygame-ce reads words; pygame 2.6 has the older way, which gives bytes."""
    try:
        if hasattr(pygame.scrap, "get_text"):
            return pygame.scrap.get_text()
        if not pygame.scrap.get_init():
            pygame.scrap.init()
        found = pygame.scrap.get(pygame.SCRAP_TEXT)
    except pygame.error:
        return ""
    return found.decode("utf-8", "replace").rstrip("\0") if found else ""


def show_input_at(scale: Scale, box: Box) -> None:
    """Let letters come, and an input method show its choices there; without a window there is neither."""
    if pygame.display.get_init() and pygame.display.get_surface():
        pygame.key.start_text_input()
        pygame.key.set_text_input_rect(pygame.Rect(scale.x(box.x), scale.y(box.y), scale.px(box.w), scale.px(box.h)))
