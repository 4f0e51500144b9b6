"""Whole evenings without a screen: a player is asked until the evening is over or the player stops."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from game.core.errors import Refused
from game.core.session import Session
from game.prove.bots import BOTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.core.commands import Command
    from game.core.player import Player
    from game.core.scenario import Scenario
    from game.prove.habits import Text


def drive(session: Session, player: Player) -> bool:
    """Play on; False if the player stopped before the end."""
    while not session.over:
        commands = player.choose(session.view())
        if commands is None:
            return False
        do_run(session, commands)
    return True


def do_run(session: Session, commands: Iterable[Command]) -> None:
    """Do one after the other; a refusal ends the run, for cutting in may end a talk before the card is played."""
    with suppress(Refused):
        for command in commands:
            session.do(command)


def run_evening(scenario: Scenario, bot: str, seed: int, text: Text | None = None) -> Session:
    """The evening this bot makes of this seed; KeyError if there is no such bot."""
    session = Session.start(scenario, seed)
    player = BOTS[bot](session, seed, text)
    while not session.over:
        do_run(session, player.choose())
    return session
