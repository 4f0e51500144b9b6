"""What the facilitator's orders bring about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.errors import Refused
from game.group import events as ev
from game.group import messages as msg
from game.group.people import of_people, within
from game.group.room import TRIAL, Decision
from game.group.round_chart import ROUND
from game.group.stage import TRIED
from game.group.tally import lot

if TYPE_CHECKING:
    from game.group.room import Room
    from game.group.stage import Stage

MOST_TEAMS = 8
LARGEST = 9999  # of what is counted by hand
LONGEST_NOTE = 2000
LONGEST_CLOCK = 3 * 3600
PLAIN = frozenset({
    "try_out", "begin", "open", "close", "reopen", "discuss", "vote_again", "reveal", "draw", "play", "skip", "next",
    "pause", "resume", "debrief", "end",
})  # fmt: skip
COUNTING = frozenset({"voting", "closed"})  # steps in which hands can be counted, and counted again


def carry_out(room: Room, order: msg.Order, stage: Stage, now: float) -> tuple[ev.Event, ...]:
    """Raises Refused."""
    match order:
        case msg.Step(trigger):
            return _step(room, trigger, stage, now)
        case msg.Pick(choice):
            within(choice, range(room.ballot.choices if room.ballot else 0), "choice")
            return _revealed(room, "pick", stage, choice)
        case msg.Rewind(decision):
            within(decision.road, range(len(room.roads)), "road")
            if decision == TRIAL or room.round_at(decision) is None:
                raise Refused("decision", "nothing was decided there")
            return (ev.Stepped("rewind", _after(room, "rewind", stage)), ev.Forked(*decision))
        case msg.Switch(road):
            within(road, range(len(room.roads)), "road")
            return (ev.Stepped("switch", _after(room, "switch", stage)), ev.Switched(road))
        case msg.Hands(counts, team):
            return (_hands(room, counts, team),)
        case msg.SetClock(kind, seconds):
            within(seconds, range(LONGEST_CLOCK + 1), "seconds")
            return (ev.ClockSet(kind, now + seconds, None) if seconds else ev.ClockStopped(),)
        case msg.HoldClock():
            return _held(room, now)
        case msg.ExtendClock(seconds):
            return _extended(room, seconds, now)
        case _:
            return _housekeeping(room, order)


def _housekeeping(
    room: Room,
    order: msg.Note
    | msg.Lock
    | msg.Teams
    | msg.Hall
    | msg.Lay
    | msg.Rename
    | msg.Unname
    | msg.Remove
    | msg.Move
    | msg.ShowWords,
) -> tuple[ev.Event, ...]:
    match order:
        case msg.Note(decision, text):
            within(decision.road, range(len(room.roads)), "road")
            return (ev.Noted(*decision, text[:LONGEST_NOTE]),)
        case msg.Lock(on):
            return (ev.Locked(on),)
        case msg.Teams(teams):
            within(teams, range(1, MOST_TEAMS + 1), "teams")
            if room.step != "lobby":
                raise Refused("begun", "teams are made before the evening begins")
            return (ev.TeamsSet(teams),)
        case msg.Hall(people):
            within(people, range(LARGEST + 1), "count")
            return (ev.HallCounted(people),)
        case msg.Lay(card, alone):
            within(card, range(LARGEST + 1), "card")
            if room.step != "debrief":
                raise Refused("not_now", "cards are for looking back")
            return (ev.Laid(card, alone),)
        case _:
            return of_people(room, order)


def _step(room: Room, trigger: str, stage: Stage, now: float) -> tuple[ev.Event, ...]:
    if trigger not in PLAIN:
        raise Refused("no_arrow", f"'{trigger[:30]}' is no step")
    if trigger in ("reveal", "draw"):
        return _revealed(room, trigger, stage)
    stepped = ev.Stepped(trigger, _after(room, trigger, stage))
    begun = () if room.began else (ev.Begun(now),)
    match trigger:
        case "try_out":
            return (*begun, stepped, _opened(room, TRIAL, TRIED, full=False, again=False))
        case "begin":
            return (*begun, stepped)
        case "open":
            return (stepped, _opened(room, stage.decision, len(stage.choices), full=stage.full, again=False))
        case "vote_again":
            ballot = room.ballot
            if ballot is None:
                raise Refused("no_ballot", "nothing is voted on")
            return (stepped, _opened(room, ballot.decision, ballot.choices, full=ballot.full, again=True))
        case "pause":
            return (stepped, *_held(room, now, only="run"))
        case "resume":
            return (stepped, *_on_again(room, now))
        case _:
            return (stepped, *((ev.ClockStopped(),) if room.clock else ()))


def _revealed(room: Room, trigger: str, stage: Stage, choice: int | None = None) -> tuple[ev.Event, ...]:
    """What came out, where the trigger says so; otherwise a tie."""
    step = _after(room, trigger, stage)
    stop = (ev.ClockStopped(),) if room.clock else ()
    if step != "revealed" or room.ballot is None:
        return (ev.Stepped(trigger, step), *stop)
    tally = room.tally()
    if choice is not None:
        decided = ev.Decided(choice, "facilitator")
    elif trigger == "draw":
        decided = ev.Decided(lot(stage.seed, tally, *room.ballot.decision, room.ballot.attempt), "lot")
    else:
        decided = ev.Decided(tally.leaders[0], "most")
    return (decided, ev.Stepped(trigger, step), *stop)


def _after(room: Room, trigger: str, stage: Stage) -> str:
    """Raises Refused where the chart has no arrow."""
    return ROUND.after(room.step, trigger, room.facts(votable=bool(stage.choices), over=stage.over))


def _opened(room: Room, decision: Decision, choices: int, *, full: bool, again: bool) -> ev.BallotOpened:
    return ev.BallotOpened(*decision, room.attempts.get(decision, 0) + 1, choices, full, again)


def _hands(room: Room, counts: tuple[int, ...], team: int) -> ev.HandsCounted:
    if room.ballot is None or room.step not in COUNTING:
        raise Refused("no_ballot", "nothing is voted on")
    within(team, range(room.teams), "team")
    if len(counts) != room.ballot.choices:
        raise Refused("counts", "one number for each choice")
    for count in counts:
        within(count, range(LARGEST + 1), "count")
    return ev.HandsCounted(team, counts)


def _held(room: Room, now: float, only: str = "") -> tuple[ev.Event, ...]:
    """The clock held, or running on again; with `only` it is held and never set running."""
    clock = room.clock
    if clock is None:
        return ()
    if clock.left is None:
        return (ev.ClockSet(clock.kind, clock.until, clock.remaining(now)),)
    return () if only else (ev.ClockSet(clock.kind, now + clock.left, None),)


def _extended(room: Room, seconds: int, now: float) -> tuple[ev.Event, ...]:
    """A clock that had run out runs again, for so long."""
    within(seconds, range(1, LONGEST_CLOCK + 1), "seconds")
    clock = room.clock
    if clock is None:
        raise Refused("clock", "there is no clock to extend")
    left = min(clock.remaining(now) + seconds, LONGEST_CLOCK)
    return (ev.ClockSet(clock.kind, now + left, None if clock.left is None else left),)


def _on_again(room: Room, now: float) -> tuple[ev.Event, ...]:
    """After a pause: a break is over, any other clock runs on."""
    if room.clock is None:
        return ()
    if room.clock.kind == "break":
        return (ev.ClockStopped(),)
    return _held(room, now) if room.clock.left is not None else ()
