"""Every sentence of an evening as a decision: what lay face up, what was picked, and whether a better end was lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core import events as ev
from game.core.evolve import evolve
from game.core.party import Party, talk_of
from game.core.roads import Roads
from game.core.view_of import view_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.core.compiled import Talk
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


class Decisions:
    """Reads the choices of evenings. What was found out about the ways of a talk serves every evening after it."""

    def __init__(self) -> None:
        self._roads: dict[int, Roads] = {}

    def of(self, session: Session) -> Iterator[ChoiceMade]:
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
                kept = self._best(scenario, party, said.guest) >= self._best(scenario, before, said.guest)
                yield _choice(entry.n, said, seen, kept=kept)
            shown = entry.events

    def _best(self, scenario: Scenario, party: Party, guest: str) -> int:
        """Points of the best end that can still be reached, or of the one that was."""
        now = party.guests[guest]
        if now.outcome is not None:
            return scenario.guest(guest).outcome(now.outcome).score
        return 0 if now.at == "gone" else self._roads_of(talk_of(scenario, guest)).best(now.talk)

    def _roads_of(self, talk: Talk) -> Roads:
        found = self._roads.get(id(talk))
        if found is None:
            found = self._roads[id(talk)] = Roads(talk)  # which keeps the talk, so that its id stays its own
        return found


def _choice(n: int, said: ev.Said, seen: tuple[str, ...], *, kept: bool) -> ChoiceMade:
    decision = said.option.rpartition(".")[0]
    return ChoiceMade(n, said.guest, decision, said.option, said.stance, said.moves, seen, kept)
