"""A group at an evening: the room and a session for every road, kept in step. A closed round is one command."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from game.core.errors import Refused
from game.core.session import Session
from game.group import events as ev
from game.group import messages as msg
from game.group.decide import receive
from game.group.evolve import folded
from game.group.room import Decision, Room
from game.group.stage import Stage, choices_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.core.commands import Command
    from game.core.scenario import Scenario
    from game.core.session import Entry
    from game.group.plan import Plan


@dataclass(frozen=True, slots=True)
class Change:
    """What one message brought about: to be kept whole, or not at all.

    The first of `events` is the room's event number `rev`; `entries` are new, each with its road.
    """

    rev: int
    events: tuple[ev.Event, ...] = ()
    entries: tuple[tuple[int, Entry], ...] = ()


class Keeper(Protocol):
    """Whoever writes a workshop down."""

    def keep(self, change: Change) -> None:
        """In the order in which it happened; never raises, for an evening is worth more than its record."""


class Workshop:
    """`sessions[n]` is the evening on road n."""

    def __init__(
        self, room: Room, sessions: Sequence[Session], plan: Plan | None = None, keeper: Keeper | None = None
    ) -> None:
        """`keeper` has all that there is already."""
        self.room, self.sessions, self.plan, self.keeper = room, list(sessions), plan, keeper
        self._kept = [len(session.entries) for session in sessions]

    @classmethod
    def start(cls, scenario: Scenario, seed: int, lang: str, plan: Plan | None = None) -> Workshop:
        return cls(Room(), [Session.start(scenario, seed, lang)], plan)

    def kept_by(self, keeper: Keeper) -> None:
        """From now on, and what the one road there is has so far."""
        self.keeper, self._kept = keeper, [0]
        self._keep(self.room.rev)

    @property
    def session(self) -> Session:
        """The evening on the road the group is on."""
        return self.sessions[self.room.road]

    def stage(self) -> Stage:
        """Where the evening stands. While a ballot is out, that is what it is about, and a trial has no words."""
        session, view = self.session, self.session.view()
        decision = Decision(self.room.road, len(session.entries))
        talked = self.plan is None or sum(one.full for one in self.room.rounds) < self.plan.full_rounds
        full = talked and view.talk is not None and view.talk.discuss
        pausing = view.talk is not None and view.talk.pausing
        return Stage(decision, choices_of(view), full, session.over, session.seed, pausing)

    def receive(self, message: msg.Message, now: float = 0.0) -> msg.Reply:
        """Take a message; what it brings about is done and kept before the answer is given."""
        answer, rev = receive(self.room, message, self.stage(), now), self.room.rev
        try:
            self._play(answer.events)
        except Refused as refusal:
            return msg.Err(refusal.code)
        for event in answer.events:
            self.room = folded((event,), self.room)
            if isinstance(event, ev.Forked):
                self._fork(event)
        self._keep(rev, answer.events)
        return answer.reply

    def do(self, order: msg.Order, now: float = 0.0) -> msg.Reply:
        """An order of a facilitator who sees the room as it is."""
        return self.receive(msg.Do(self.room.turn, order), now)

    def act(self, command: Command) -> None:
        """A facilitator's key, such as hearing on: no vote is needed. Raises Refused, outside a scene too."""
        if self.room.step != "scene":
            raise Refused("not_now", "the evening goes on between the rounds")
        self.session.do(command)
        self._keep(self.room.rev)

    def minute(self, now: float) -> int:
        """How many whole ones have gone by."""
        return int((now - self.room.began) // 60) if self.room.began else 0

    def late(self, now: float) -> dict[str, int]:
        """The minute `n` and how many there are, `of`, once it is time to look back; else empty."""
        plan, minute = self.plan, self.minute(now)
        return {"n": minute, "of": plan.minutes} if plan and minute >= plan.debrief_at else {}

    def pass_over(self, seconds: float) -> None:
        """Nobody was there for so long: these minutes do not count."""
        begun, rev = ev.Begun(self.room.began + seconds), self.room.rev
        self.room = folded((begun,), self.room)
        self._keep(rev, (begun,))

    def _keep(self, rev: int, events: Sequence[ev.Event] = ()) -> None:
        entries = tuple(
            (road, entry) for road, session in enumerate(self.sessions) for entry in session.entries[self._kept[road] :]
        )
        self._kept = [len(session.entries) for session in self.sessions]
        if self.keeper and (events or entries):
            self.keeper.keep(Change(rev, tuple(events), entries))

    def _play(self, events: Sequence[ev.Event]) -> None:
        """The command of a round that is now played; not again where a crash came after it was written."""
        stepped = any(isinstance(event, ev.Stepped) and event.step == "consequence" for event in events)
        decided = self.room.rounds[-1] if self.room.rounds and self.room.step == "revealed" else None
        if stepped and decided and len(self.session.entries) == decided.decision.entry:
            self.session.do(self.stage().choices[decided.chosen].command)

    def _fork(self, event: ev.Forked) -> None:
        """The entries it shares with its parent are kept there."""
        self.sessions.append(self.sessions[event.parent].up_to(event.entry))
        self._kept.append(event.entry)
