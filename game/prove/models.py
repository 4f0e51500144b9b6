"""Model evenings: the same room on the same night, played by somebody with a poster and by somebody who listens."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from game.core.session import Session
from game.prove import habits, rooming
from game.prove.bots import LISTENER, Kind
from game.prove.simulate import do_run

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.core.commands import Command


def _posters_first(session: Session) -> Command | None:
    return rooming.posters_only(session) or rooming.whoever_has_least_patience(session)


PUSHER = Kind(habits.only("push"), cuts_in=True, rooming=_posters_first)
MODELS: Mapping[str, Kind] = MappingProxyType({"pusher": PUSHER, "listener": LISTENER})


def model_of(session: Session, name: str) -> Session:
    """How this model spends the evening that `session` is of, to its end; KeyError if there is no such model.

    Scenario and seed say all: nothing is stored, and a scenario that was rewritten has its models at once.
    """
    evening = Session.start(session.written, session.seed, session.lang, setup=session.setup)
    player = MODELS[name](evening, session.seed)
    while not evening.over:
        do_run(evening, player.choose())
    return evening
