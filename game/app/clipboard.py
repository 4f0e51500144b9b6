"""What lies on the clipboard, as words; empty where there is none or nothing to read on it."""

from __future__ import annotations

import pygame


def pasted() -> str:
    """pygame-ce reads words; pygame 2.6 has the older way, which gives bytes."""
    try:
        if hasattr(pygame.scrap, "get_text"):
            return pygame.scrap.get_text()
        if not pygame.scrap.get_init():
            pygame.scrap.init()
        found = pygame.scrap.get(pygame.SCRAP_TEXT)
    except pygame.error:
        return ""
    return found.decode("utf-8", "replace").rstrip("\0") if found else ""
