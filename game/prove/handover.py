"""What the party may do to a talk: the only other steps there are (docs/decisions/0004).

Waiting takes patience, the evening's turn may move the meters once, facts may come by hearsay, homework or telephone;
before the first word the room's word moves the trust. In the middle of a talk a glance, a call or somebody who breaks
in takes patience as well, and an exit that is always open is then taken at once; whoever waits takes it with the last.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from game.core.node import METER_MAX, NO_EFFECT
from game.core.party import fact_mask
from game.core.reaction import mood_of
from game.core.talk import always, begin, clamp
from game.prove.key import Key, key_of, state_at
from game.prove.sets import FULL, SOME, STILL, Shift, aside, bit, course, lowest, members, moved, ran_out, waited

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Literal

    from game.core.compiled import Talk
    from game.core.node import Effect
    from game.core.talk import TalkState
    from game.prove.arcs import Arcs

Place = tuple[Key, bool]  # a key, and whether the turn has already moved this guest


class Drift(NamedTuple):
    """What the party does to points of a place; `says` is what happened.

    `away`: one stepped away and came back, or `stormed` off, which takes no patience. `talking`: patience was lost
    while one talked. `gone`: all of it was. Only what comes to stand in `where` is meant.
    """

    says: str
    how: Literal["away", "stormed", "talking", "gone"]
    to: Place
    shift: Shift = STILL
    where: int = FULL

    def image(self, points: int) -> int:
        if self.how == "gone":
            return ran_out(moved(points, course(self.shift))) & self.where
        left = waited(points & SOME) if self.how == "stormed" else aside(points)
        if self.shift != STILL:
            left = waited(moved(left, course(self.shift)) & SOME)
        return left & self.where


@dataclass(frozen=True, slots=True)
class Handover:
    """The party's side of one talk. `turn` is what the evening's turn does to this guest."""

    arcs: Arcs
    turn: Effect = NO_EFFECT
    _exits: dict[tuple[int, int], tuple[tuple[int, int | None], ...]] = field(default_factory=dict)  # by phase, facts

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
        """What may happen at a place."""
        key, turned = place
        turns = [("", STILL, turned)]
        if self.shift != STILL and not turned:
            turns.append((" and the turn came", self.shift, True))
        return tuple(
            drift
            for heard, facts in self._heard(key)
            for came, shift, later in turns
            for drift in self._happens((*key[:3], facts, *key[4:]), heard + came, shift, later=later)
        )

    def _heard(self, key: Key) -> Iterator[tuple[str, int]]:
        """What may come to be known at a key, as far as anything ahead reads it, and how that is said."""
        live, masks = self.talk.live[key[0]][0], {key[3]: ""}
        for fact, mask in self.hearsay:
            for known, says in tuple(masks.items()):
                masks.setdefault((known | mask) & live, f"{says} and heard of {fact}")
        yield from ((says, facts) for facts, says in masks.items())

    def _happens(self, key: Key, besides: str, shift: Shift, *, later: bool) -> Iterator[Drift]:
        """One is away for a while, or half away; the patience may run out, and an exit stand open."""
        storm = self.talk.guest.reason == "saboteur" and mood_of(key[1]) == "away"
        yield Drift(f"stepped away{besides}", "stormed" if storm else "away", (key, later), shift)
        for where, outcome in self._open(key):
            if outcome is not None:
                end = (len(self.talk.spots) + outcome, key[1], key[2], 0, key[4], 0)
                yield Drift(f"waited until the patience was gone{besides}", "gone", (end, later), shift, where)
                if shift == STILL and where & SOME:
                    yield Drift(f"looked about{besides}", "talking", (end, later), shift, where)
            elif shift == STILL:
                yield Drift(f"looked about until the patience was gone{besides}", "gone", (key, later), shift, where)

    def _open(self, key: Key) -> tuple[tuple[int, int | None], ...]:
        """For the meters, as far as they matter, the exit that is open."""
        _, _, phase, facts, _, _ = key
        if (phase, facts) not in self._exits:
            pieces = ((where, always(self.talk, state_at(key, lowest(where)))) for where in self.arcs.exits)
            self._exits[phase, facts] = tuple(pieces)
        return self._exits[phase, facts]
