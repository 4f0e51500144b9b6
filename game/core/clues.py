"""Clues walked past: what was there to be heard, and was not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from game.core import events as ev
from game.core.view import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.core.scenario import Guest
    from game.core.session import Session


@dataclass(frozen=True, slots=True)
class Clue:
    """`cut`: a part one did not wait for; `overheard`: a line about the guest that one never caught.

    `does`: it is something the guest does, and nobody's words.
    """

    kind: Literal["cut", "overheard"]
    guest: str
    words: Words
    by: Words
    does: bool = False


def clues_walked_past(session: Session) -> tuple[Clue, ...]:
    """Unheard parts of nodes one was at, then gossip one was not there to hear; each guest by guest."""
    said: set[tuple[str, str]] = set()
    visited: set[tuple[str, str]] = set()
    for entry in session.entries:
        for event in entry.events:
            if isinstance(event, ev.PartSaid):
                said.add((event.guest, event.text))
            elif isinstance(event, ev.NodeEntered):
                visited.add((event.guest, event.node))
    found = (clue for guest in session.scenario.guests for clue in _of_guest(session, guest, said, visited))
    return tuple(sorted(found, key=lambda clue: clue.kind != "cut"))


def _of_guest(
    session: Session, guest: Guest, said: set[tuple[str, str]], visited: set[tuple[str, str]]
) -> Iterator[Clue]:
    for node in guest.nodes:
        if (guest.id, node.id) in visited:
            for part in node.says:
                if (part.reveals or part.hints) and (guest.id, part.text) not in said:
                    yield Clue("cut", guest.id, Words(part.text), Words(f"{guest.id}.name"), part.does)
    heard = session.party.guests[guest.id].overheard
    names = {other.id for other in session.scenario.guests}
    for line in guest.overheard:
        if line.text not in heard:
            by = f"{line.by}.name" if line.by in names else f"evening.voices.{line.by}"
            yield Clue("overheard", guest.id, Words(line.text), Words(by))
