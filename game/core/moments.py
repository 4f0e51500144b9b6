"""The three choices that mattered most: what was said, what it moved, and what else lay on the table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core import events as ev
from game.core import talk as kernel
from game.core.evolve import evolve
from game.core.party import Party, talk_of
from game.core.view import Words

if TYPE_CHECKING:
    from game.core.compiled import Talk
    from game.core.moves import Stance
    from game.core.session import Entry, Session

HOW_MANY = 3
_OUTCOME_WEIGHT = 0.6  # of one point of an end, away from the middle, beside one point of a meter
_PHASE_WEIGHT = 2
_MIDDLE = 5


@dataclass(frozen=True, slots=True)
class Moment:
    """A choice at entry `n`; what it moved of the meters; `instead` is the card that would have done most."""

    letter: str
    n: int
    beat: int
    guest: str
    said: Words
    stance: Stance
    why: Words
    reply: Words | None
    trust: int
    risk: int
    patience: int
    instead: Words | None
    instead_why: Words | None


def moments_of(session: Session) -> tuple[Moment, ...]:
    """The heaviest choices, in the order in which they were made."""
    weighed = sorted(
        ((_weight(session, entry), -entry.n, entry) for entry in session.entries if _said(entry)), reverse=True
    )
    chosen = sorted((entry for _, _, entry in weighed[:HOW_MANY]), key=lambda entry: entry.n)
    return tuple(_moment(session, entry, letter) for entry, letter in zip(chosen, "ABC"))  # noqa: B905 - three at most


def _said(entry: Entry) -> ev.Said | None:
    return next((event for event in entry.events if isinstance(event, ev.Said)), None)


def _moved(entry: Entry, guest: str, meter: str) -> int:
    return sum(e.by for e in entry.events if isinstance(e, ev.MeterMoved) and (e.guest, e.meter) == (guest, meter))


def _weight(session: Session, entry: Entry) -> float:
    said = _said(entry)
    if said is None:
        return 0.0
    meters = sum(abs(_moved(entry, said.guest, meter)) for meter in ("trust", "risk", "patience"))
    return meters + sum(_event_weight(session, event) for event in entry.events)


def _event_weight(session: Session, event: ev.Event) -> float:
    match event:
        case ev.Parted(guest, outcome):
            return _OUTCOME_WEIGHT * abs(session.scenario.guest(guest).outcome(outcome).score - _MIDDLE)
        case ev.PhaseMoved():
            return _PHASE_WEIGHT
        case _:
            return 0.0


def _moment(session: Session, entry: Entry, letter: str) -> Moment:
    said = _said(entry)
    assert said is not None  # noqa: S101 - moments are made of entries in which something was said
    party = _party_before(session, entry.n)
    reply = next((event.text for event in entry.events if isinstance(event, ev.Replied)), None)
    instead = _instead(talk_of(session.scenario, said.guest), party.guests[said.guest].talk, said.option)
    return Moment(
        letter=letter,
        n=entry.n,
        beat=party.beat,
        guest=said.guest,
        said=Words(said.option),
        stance=said.stance,
        why=Words(f"{said.option}.why"),
        reply=Words(reply) if reply else None,
        trust=_moved(entry, said.guest, "trust"),
        risk=_moved(entry, said.guest, "risk"),
        patience=_moved(entry, said.guest, "patience"),
        instead=Words(instead) if instead else None,
        instead_why=Words(f"{instead}.why") if instead else None,
    )


def _party_before(session: Session, n: int) -> Party:
    party = Party(session.seed)
    for entry in session.entries[:n]:
        for event in entry.events:
            party = evolve(session.scenario, party, event)
    return party


def _instead(talk: Talk, state: kernel.TalkState, said: str) -> str | None:
    """The card on the table that would have left the guest best off, if it was not the one that was played."""
    plays = talk.nodes[talk.spots[state[0]].node].plays
    best = max(kernel.offered(talk, state), key=lambda choice: _gain(talk, state, choice))
    text = plays[best].option.text
    return None if text == said else text


def _gain(talk: Talk, state: kernel.TalkState, choice: int) -> float:
    """Trust and patience won, risk lost, and what an end is worth."""
    after, _ = kernel.step(talk, state, choice)
    outcome = kernel.ended(talk, after)
    end = talk.guest.outcome(outcome).score - _MIDDLE if outcome else 0
    return after[1] - after[2] + after[3] / 2 + _OUTCOME_WEIGHT * end
