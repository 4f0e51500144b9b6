"""What the party may do to a talk while the guest waits: the only other steps there are (docs/decisions/0004).

Waiting takes patience, the evening's turn may move the meters once, a fact may come by hearsay, homework or telephone;
before the first word the room's word moves the trust. With no patience left the guest goes home, by the exit that is
always open if there is one. Glancing away and taking a call cost patience as stepping away does, or less than that.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from game.core.party import fact_mask
from game.core.scenario import METER_MAX, NO_EFFECT
from game.core.talk import always, begin, clamp
from game.prove.key import Key, key_of, state_at
from game.prove.sets import FULL, SOME, STILL, Shift, aside, bit, course, lowest, members, moved, ran_out, waited

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.core.compiled import Talk
    from game.core.scenario import Effect
    from game.core.talk import TalkState
    from game.prove.arcs import Arcs

Place = tuple[Key, bool]  # a key, and whether the turn has already moved this guest


class Drift(NamedTuple):
    """One stepped away and came back, or the guest had `gone`; `says` is what happened besides."""

    says: str
    shift: Shift
    to: Place
    where: int = FULL
    gone: bool = False

    def image(self, points: int) -> int:
        if self.gone:
            return ran_out(points) & self.where
        away = aside(points)
        return away if self.shift == STILL else waited(moved(away, course(self.shift)) & SOME)


@dataclass(frozen=True, slots=True)
class Handover:
    """The party's side of one talk. `turn` is what the evening's turn does to this guest."""

    arcs: Arcs
    turn: Effect = NO_EFFECT
    _outcomes: dict[tuple[int, int], tuple[tuple[int, int], ...]] = field(default_factory=dict)  # by phase and facts

    @property
    def talk(self) -> Talk:
        return self.arcs.talk

    @property
    def shift(self) -> Shift:
        """How the turn moves who waits; nothing if it only takes patience, which waiting does anyhow."""
        trust, risk, patience = self.turn.trust or 0, self.turn.risk or 0, self.turn.patience or 0
        return (trust, risk, patience) if trust or risk or patience > 0 else STILL

    @property
    def hearsay(self) -> tuple[tuple[str, int], ...]:
        """What may come to be known outside the talk, one thing at a time."""
        guest = self.talk.guest
        heard = tuple((fact, self.talk.facts[fact]) for fact in (*(own for own, _, _ in guest.hearsay), *guest.outside))
        homework = fact_mask(guest, guest.homework) if guest.looked_up else 0
        return tuple(dict.fromkeys((*heard, ("homework", homework)) if homework else heard))

    def meters(self) -> int:
        """Every state the guest may be made with, and what others say of you may make of it."""
        guest = self.talk.guest
        low, high = (clamp(meter + by) for meter, by in zip(guest.trust, guest.swing, strict=True))
        spans = (range(low, min(high, METER_MAX) + 1) for low, high in ((low, high), guest.risk, guest.patience))
        return sum(map(bit, product(*spans)))  # type: ignore[arg-type]  # three of them

    def known(self) -> tuple[int, ...]:
        """Every set of facts that may be known before the first word."""
        guest = self.talk.guest
        masks = [0 if guest.looked_up else fact_mask(guest, guest.homework)]
        for _, fact in self.hearsay:
            masks += [mask | fact for mask in masks if mask | fact != mask]
        return tuple(masks)

    def starts(self) -> Mapping[Place, int]:
        """Every state after the guest's first part, whatever was waited for before it."""
        found: dict[Place, int] = {}
        at_once = waited(self.meters())
        turned = [(False, at_once)]
        if self.shift != STILL:
            turned.append((True, waited(moved(at_once, course(self.shift)) & SOME)))
        for later, points in turned:
            for state in self.begun(points):
                place = key_of(state), later
                found[place] = found.get(place, 0) | bit(state[1:4])
        return found

    def begun(self, points: int) -> Iterator[TalkState]:
        for facts in self.known():
            for meters in members(points):
                yield begin(self.talk, meters, facts)

    def drifts(self, place: Place) -> tuple[Drift, ...]:
        """What may happen at a place where one steps away."""
        key, turned = place
        found = [Drift("stepped away", STILL, place)]
        for fact, mask in self.hearsay:
            facts = (key[3] | mask) & self.talk.live[key[0]][0]
            if facts != key[3]:
                to = (*key[:3], facts, *key[4:])
                found.append(Drift(f"stepped away and heard of {fact}", STILL, (to, turned)))
        if self.shift != STILL and not turned:
            found.append(Drift("stepped away and the turn came", self.shift, (key, True)))
        return (*found, *self._gone(place))

    def _gone(self, place: Place) -> Iterator[Drift]:
        """Patience may run out while the guest waits; the exit that is then open is the outcome."""
        _, lean, phase, facts, heard, _ = place[0]
        if (phase, facts) not in self._outcomes:
            self._outcomes[phase, facts] = tuple(self._open(place[0]))
        for where, outcome in self._outcomes[phase, facts]:
            key = (len(self.talk.spots) + outcome, lean, phase, 0, heard, 0)
            yield Drift("waited until the patience was gone", STILL, (key, place[1]), where, gone=True)

    def _open(self, key: Key) -> Iterator[tuple[int, int]]:
        """For the meters, as far as they matter with no patience left, the exit that is open."""
        for where in self.arcs.exits:
            if out := ran_out(FULL) & where:
                outcome = always(self.talk, state_at(key, lowest(out)))
                if outcome is not None:
                    yield where, outcome
