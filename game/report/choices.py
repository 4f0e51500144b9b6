"""Every sentence of an evening as a decision: what lay face up, what was picked, and whether a better end was lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core import events as ev
from game.core.evolve import evolve
from game.core.party import Party
from game.core.roads import roads_of
from game.core.view_of import view_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.core.moves import Stance
    from game.core.scenario import Scenario
    from game.core.session import Session


@dataclass(frozen=True, slots=True)
class ChoiceMade:
    """`decision` is the text id of the node, `seen` those of the cards that lay face up, `kept` the best end open."""

    n: int
    guest: str
    decision: str
    option: str
    stance: Stance
    moves: tuple[str, ...]
    seen: tuple[str, ...]
    kept: bool


def decisions(session: Session) -> Iterator[ChoiceMade]:
    """Each sentence that was said, in order."""
    scenario, party = session.scenario, Party(session.seed)
    shown: tuple[ev.Event, ...] = ()
    for entry in session.entries:
        before = party
        for event in entry.events:
            party = evolve(scenario, party, event)
        said = next((event for event in entry.events if isinstance(event, ev.Said)), None)
        if said:
            view = view_of(scenario, before, shown)
            cards = view.talk.cards if view.talk else ()
            seen = tuple(card.words.text for card in cards if not card.face_down)
            kept = _best(scenario, party, said.guest) >= _best(scenario, before, said.guest)
            yield _choice(entry.n, said, seen, kept=kept)
        shown = entry.events


def _best(scenario: Scenario, party: Party, guest: str) -> int:
    """Points of the best end that can still be reached, or of the one that was."""
    now = party.guests[guest]
    if now.outcome is not None:
        return scenario.guest(guest).outcome(now.outcome).score
    return 0 if now.at == "gone" else roads_of(scenario.guest(guest)).best(now.talk)


def _choice(n: int, said: ev.Said, seen: tuple[str, ...], *, kept: bool) -> ChoiceMade:
    decision = said.option.rpartition(".")[0]
    return ChoiceMade(n, said.guest, decision, said.option, said.stance, said.moves, seen, kept)
