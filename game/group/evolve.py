"""The room after an event. Nothing is refused here: what happened, happened."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.core.errors import assert_never
from game.group import events as ev
from game.group.room import Ballot, Clock, Decision, Person, Road, Room, Round, Word

if TYPE_CHECKING:
    from collections.abc import Iterable

CLOSING = frozenset({"skip", "play", "rewind", "switch", "debrief"})  # steps after which nothing is voted on


def folded(events: Iterable[ev.Event], room: Room | None = None) -> Room:
    """The room that these events make."""
    room = room or Room()
    for event in events:
        room = evolve(room, event)
    return room


def evolve(room: Room, event: ev.Event) -> Room:
    return replace(_after(room, event), rev=room.rev + 1)


def _after(room: Room, event: ev.Event) -> Room:  # noqa: C901, PLR0912 - one case an event
    match event:
        case ev.Joined(seat, token, name, sharing, team, since):
            came = Person(seat, token, name, sharing, team, since, asked=name)
            return replace(room, people=(*room.people, came))
        case ev.Renamed(seat, name, approved):
            person = room.people[seat]
            asked = person.asked if approved else name
            return _with_person(room, replace(person, name=name, approved=approved, asked=asked))
        case ev.Removed(seat):
            return _with_person(room, replace(room.people[seat], removed=True))
        case ev.Moved(seat, team):
            return _with_person(room, replace(room.people[seat], team=team))
        case ev.Locked(on):
            return replace(room, locked=on)
        case ev.TeamsSet(teams):
            dealt = tuple(replace(one, team=one.seat % teams) for one in room.people)
            return replace(room, teams=teams, people=dealt)
        case ev.HallCounted(people):
            return replace(room, hall=people)
        case ev.Noted(road, entry, text):
            return replace(room, notes={**room.notes, Decision(road, entry): text})
        case ev.Worded(seat, text):
            return replace(room, words={**room.words, seat: Word(text)})
        case ev.WordsShown(seats, on):
            shown = {seat: room.words[seat]._replace(shown=on) for seat in seats}
            return replace(room, words={**room.words, **shown})
        case ev.Begun(at):
            return replace(room, began=at)
        case ev.Laid(card, alone):
            return replace(room, card=card, alone=alone, turn=room.turn + 1)
        case ev.ClockSet(kind, until, left):
            return replace(room, clock=Clock(kind, until, left))
        case ev.ClockStopped():
            return replace(room, clock=None)
        case _:
            return _of_the_round(room, event)


def _of_the_round(
    room: Room,
    event: ev.Stepped | ev.BallotOpened | ev.Voted | ev.HandsCounted | ev.Decided | ev.Forked | ev.Switched,
) -> Room:
    match event:
        case ev.Stepped(trigger, step):
            held = room.step if trigger == "pause" else ""
            ballot = None if trigger in CLOSING else room.ballot
            return replace(room, step=step, held=held, ballot=ballot, turn=room.turn + 1, card=0, alone=False)
        case ev.BallotOpened():
            return _opened(room, event)
        case ev.Voted(seat, choice=choice):
            ballot = _ballot(room)
            return replace(room, ballot=replace(ballot, votes={**ballot.votes, seat: choice}))
        case ev.HandsCounted(team, counts):
            ballot = _ballot(room)
            hands = (*ballot.hands[:team], counts, *ballot.hands[team + 1 :])
            return replace(room, ballot=replace(ballot, hands=hands))
        case ev.Decided(choice, how):
            ballot = _ballot(room)
            made = Round(ballot.decision, ballot.full, (*ballot.before, room.tally()), choice, how)
            return replace(room, rounds=(*room.rounds, made))
        case ev.Forked(parent, entry):
            return replace(room, roads=(*room.roads, Road(parent, entry)), road=len(room.roads))
        case ev.Switched(road):
            return replace(room, road=road)
        case _:
            assert_never(event)


def _opened(room: Room, event: ev.BallotOpened) -> Room:
    decision = Decision(event.road, event.entry)
    before = (*_ballot(room).before, room.tally()) if event.again else ()
    nobody = ((0,) * event.choices,) * room.teams
    number = room.opened + 1
    ballot = Ballot(decision, event.attempt, event.choices, event.full, number, before, {}, nobody)
    return replace(room, ballot=ballot, opened=number, attempts={**room.attempts, decision: event.attempt})


def _ballot(room: Room) -> Ballot:
    if room.ballot is None:
        raise ValueError("a vote without a ballot")
    return room.ballot


def _with_person(room: Room, person: Person) -> Room:
    return replace(room, people=(*room.people[: person.seat], person, *room.people[person.seat + 1 :]))
