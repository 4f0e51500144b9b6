"""What each audience may see of a room: no phone and no big screen knows a vote before the reveal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from game.group.names import PSEUDONYMS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.group.room import Ballot, Clock, Decision, Person, Room, Round
    from game.group.tally import Tally

Audience = Literal["phone", "screen", "facilitator"]
AUDIENCES: tuple[Audience, ...] = get_args(Audience)
SHOWN = frozenset({"revealed", "consequence", "debrief"})  # steps in which a round's votes are everybody's


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody, as an audience sees them: by name, or by pseudonym (1..PSEUDONYMS, then again with a `lap`)."""

    seat: int
    name: str
    pseudonym: int
    lap: int
    team: int
    voted: bool
    approved: bool


class Said(NamedTuple):
    """One word of how it was, to everybody once it is shown."""

    seat: int
    text: str
    shown: bool


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The room for one audience. `tally` is the facilitator's alone, until `result` is everybody's."""

    rev: int
    turn: int
    step: str
    road: int
    roads: int
    decision: Decision | None
    attempt: int
    choices: int
    trial: bool
    full: bool
    voted: int
    of: int
    clock: Clock | None
    locked: bool
    result: Round | None = None
    tally: Tally | None = None
    seats: tuple[Seat, ...] = ()
    note: str = ""
    words: tuple[Said, ...] = ()


def snapshot(room: Room, audience: Audience) -> Snapshot:
    ballot = room.ballot
    leads = audience == "facilitator"
    tally = room.tally() if ballot else None
    return Snapshot(
        rev=room.rev,
        turn=room.turn,
        step=room.step,
        road=room.road,
        roads=len(room.roads),
        decision=ballot.decision if ballot else None,
        attempt=ballot.attempt if ballot else 0,
        choices=ballot.choices if ballot else 0,
        trial=ballot is not None and ballot.trial,
        full=ballot is not None and ballot.full,
        voted=tally.voted if tally else 0,
        of=tally.of if tally else 0,
        clock=room.clock,
        locked=room.locked,
        result=room.rounds[-1] if room.rounds and _shown(room) else None,
        tally=tally if leads else None,
        seats=_seats(room, audience) if audience != "phone" else (),
        note=room.notes.get(ballot.decision, "") if ballot and leads else "",
        words=tuple(_words(room, hidden=leads)) if room.step == "debrief" else (),
    )


def for_seat(room: Room, seat: int) -> tuple[int | None, bool]:
    """What is one phone's own, beside the snapshot that all phones share: its vote, and whether it may vote."""
    return room.ballot.votes.get(seat) if room.ballot else None, _may_vote(room, room.ballot, seat)


def _shown(room: Room) -> bool:
    return room.step in SHOWN or (room.step == "paused" and room.held in SHOWN)


def _words(room: Room, *, hidden: bool) -> Iterator[Said]:
    for person in room.seated():
        word = room.words.get(person.seat)
        if word and word.text and (hidden or word.shown):
            yield Said(person.seat, *word)


def _may_vote(room: Room, ballot: Ballot | None, seat: int) -> bool:
    if ballot is None or room.step != "voting":
        return False
    person = room.people[seat]
    return not person.removed and person.since <= ballot.number


def _seats(room: Room, audience: Audience) -> tuple[Seat, ...]:
    return tuple(_seat(room, person, audience) for person in room.seated())


def _seat(room: Room, person: Person, audience: Audience) -> Seat:
    """On the big screen nobody's name stands that the facilitator has not seen."""
    lap, pseudonym = divmod(person.seat, PSEUDONYMS)
    return Seat(
        seat=person.seat,
        name=person.name if audience == "facilitator" or person.approved else "",
        pseudonym=pseudonym + 1,
        lap=lap,
        team=person.team,
        voted=room.ballot is not None and person.seat in room.ballot.votes,
        approved=person.approved,
    )
