"""A talk begun anywhere in any state, to try it out: the same evening, with one guest there first and elsewhere."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.core.commands import Approach
from game.core.errors import Refused
from game.core.node import ALWAYS, PHASES
from game.core.scenario import Arrival, Start

if TYPE_CHECKING:
    from game.core.node import Span
    from game.core.scenario import Guest, Scenario
    from game.core.session import Session


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """Where the talk begins; a meter that is not set is what the guest comes with, the phase that of the node."""

    guest: str
    node: str
    trust: int | None = None
    risk: int | None = None
    patience: int | None = None
    phase: str | None = None
    knows: tuple[str, ...] = ()

    def staged(self, scenario: Scenario) -> Scenario:
        """The scenario in which the evening begins there; it has nothing to do before the door opens.

        As it is where that guest or node is not in it any more.
        """
        guests = tuple(self._moved(guest) if self._means(guest) else guest for guest in scenario.guests)
        return replace(scenario, guests=guests, before=None)

    def _means(self, guest: Guest) -> bool:
        return guest.id == self.guest and any(node.id == self.node for node in guest.nodes)

    def _moved(self, guest: Guest) -> Guest:
        phase = self.phase or guest.node(self.node).phase or PHASES[0]
        return replace(
            guest,
            start=(Start(ALWAYS, self.node, phase),),
            arrives=Arrival(),
            on_phone=False,
            looked_up=False,
            homework=tuple(dict.fromkeys((*(() if guest.looked_up else guest.homework), *self.knows))),
            trust=_span(self.trust, guest.trust),
            risk=_span(self.risk, guest.risk),
            patience=_span(self.patience, guest.patience),
        )


def reread(session: Session, scenario: Scenario, rehearsal: Rehearsal | None) -> int:
    """Go on in what was tried out as the scenario is written now; how many of the last entries fell away."""
    gone = session.reread(rehearsal.staged(scenario) if rehearsal else scenario)
    if rehearsal and len(session.entries) == 1:
        with suppress(Refused):  # the guest is not in the scenario any more
            session.do(Approach(rehearsal.guest))
    return gone


def _span(fixed: int | None, usual: Span) -> Span:
    return usual if fixed is None else (fixed, fixed)
