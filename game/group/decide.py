"""What a message brings about in a room: the events and the answer, or a refusal that changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.errors import Refused, assert_never
from game.group import events as ev
from game.group import messages as msg
from game.group.names import cleaned
from game.group.orders import carry_out
from game.group.people import within

if TYPE_CHECKING:
    from game.group.room import Person, Room
    from game.group.stage import Stage

MOST_PEOPLE = 5000
SHARING = (1, 2)  # how many people one phone can vote for


def receive(room: Room, message: msg.Message, stage: Stage, now: float = 0.0) -> msg.Answer:
    """Never raises: whatever comes, the room stays legal."""
    try:
        match message:
            case msg.Hello():
                return _hello(room, message)
            case msg.Hi(seat):
                person = _person(room, seat)
                return msg.Answer((), msg.Welcome(seat, person.token))
            case msg.Vote():
                return _vote(room, message)
            case msg.Join():
                return _join(room, message)
            case msg.Word():
                return _word(room, message)
            case msg.Do(turn, order) if turn == room.turn:
                return msg.Answer(carry_out(room, order, stage, now), msg.Done())
            case msg.Do():
                return msg.Answer((), msg.Err("stale"))  # it was meant for what was on the screen before
            case _:
                assert_never(message)
    except Refused as refusal:
        return msg.Answer((), msg.Err(refusal.code))


def _hello(room: Room, hello: msg.Hello) -> msg.Answer:
    known = next((person for person in room.people if person.token == hello.token), None)
    if known and known.removed:
        raise Refused("removed", "this seat was taken away")
    name = cleaned(hello.name)
    if known:
        renamed = bool(name) and name not in (known.name, known.asked)  # a phone says hello with its name every time
        events = (ev.Renamed(known.seat, name, approved=False),) if renamed else ()
        return msg.Answer(events, msg.Welcome(known.seat, known.token))
    if room.locked or len(room.people) >= MOST_PEOPLE:
        raise Refused("locked", "nobody new may join")
    if any(person.token == hello.fresh for person in room.people):
        raise Refused("token", "this token is somebody's")
    if hello.sharing not in SHARING:
        raise Refused("sharing", "one or two people share a phone")
    seat = len(room.people)
    joined = ev.Joined(seat, hello.fresh, name, hello.sharing, seat % room.teams, room.opened + 1)
    return msg.Answer((joined,), msg.Welcome(seat, hello.fresh))


def _vote(room: Room, vote: msg.Vote) -> msg.Answer:
    person, ballot = _person(room, vote.seat), room.ballot
    if ballot is None or (vote.decision, vote.attempt) != (ballot.decision, ballot.attempt):
        return msg.Answer((), msg.Late(vote.decision, vote.attempt))
    if room.step == "paused" and room.held == "voting":
        raise Refused("paused", "the vote is paused")
    if room.step != "voting":
        return msg.Answer((), msg.Late(vote.decision, vote.attempt))
    if person.since > ballot.number:
        raise Refused("next_vote", "who came later votes from the next one on")
    if not 0 <= vote.choice < ballot.choices:
        raise Refused("choice", "there is no such choice")
    ack = msg.Ack(ballot.decision, ballot.attempt, vote.choice)
    if ballot.votes.get(person.seat) == vote.choice:
        return msg.Answer((), ack)
    return msg.Answer((ev.Voted(person.seat, *ballot.decision, ballot.attempt, vote.choice),), ack)


def _join(room: Room, join: msg.Join) -> msg.Answer:
    person = _person(room, join.seat)
    within(join.team, range(room.teams), "team")
    if room.step != "lobby":
        raise Refused("begun", "teams are chosen before the evening begins")
    events = (ev.Moved(person.seat, join.team),) if join.team != person.team else ()
    return msg.Answer(events, msg.Done())


def _word(room: Room, word: msg.Word) -> msg.Answer:
    person, text = _person(room, word.seat), cleaned(word.text)
    if room.step != "debrief":
        raise Refused("not_now", "words are for looking back")
    said = room.words.get(person.seat)
    events = (ev.Worded(person.seat, text),) if (said.text if said else "") != text else ()
    return msg.Answer(events, msg.Done())


def _person(room: Room, seat: int) -> Person:
    if not 0 <= seat < len(room.people) or room.people[seat].removed:
        raise Refused("seat", "there is nobody on this seat")
    return room.people[seat]
