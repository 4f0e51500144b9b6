"""Whoever chooses next: a mouse, a bot, a room of phones, an old journal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from game.core.commands import Command
    from game.core.view import View


class Player(Protocol):
    """Chooses a run of commands (a card taken early is two), or None to stop and save."""

    def choose(self, view: View) -> tuple[Command, ...] | None: ...
