"""Waiting with nobody left to walk over to: on until something changes, and never unawares through the last beats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app.widgets.actions import waits_on
from game.app.widgets.news import is_news

if TYPE_CHECKING:
    from game.app.app import App
    from game.core.view import Offer

LAST = 5  # beats before the end at which it stops


def wait_on(app: App, wait: Offer) -> str | None:
    """Wait a beat, and more of them while nobody comes, goes or cools; gives back the arrow to follow."""
    before, arrow = _people(app), app.evening.act(wait.commands)
    while arrow and app.view.where == "room" and waits_on(app) and _people(app) == before:
        if any(is_news(line) for line in app.view.happened) or app.view.beats - app.view.beat == LAST:
            break
        arrow = app.evening.act(wait.commands)
    return arrow


def _people(app: App) -> tuple[tuple[str, ...], ...]:
    return tuple((guest.id, guest.presence, guest.warmth or "") for guest in app.view.guests)
