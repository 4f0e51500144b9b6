"""Compiles a guest's talk for the kernel."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from game.core.compiled import Check, Land, Move, Place, Play, Spot, Talk
from game.core.lifecycle import Meters, buying_table
from game.core.moves import neutral_tags
from game.core.node import ALWAYS, PHASES
from game.core.reaction import HEARD_MAX, LEANS, hears, react

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.core.lifecycle import BuyingRow
    from game.core.node import Condition, Landing, Node, Option, Part
    from game.core.scenario import Guest, Start

COUNTS = range(HEARD_MAX + 1)


def compile_talk(guest: Guest) -> Talk:
    """Compile a guest's talk; kept as long as it is in use. Guests drawn for one library talk share it."""
    return _compiled(guest.origin or guest)


@lru_cache(maxsize=256)
def _compiled(guest: Guest) -> Talk:
    return _Compiler(guest).talk()


class _Compiler:
    """The numbers behind the names, while one talk is compiled."""

    def __init__(self, guest: Guest) -> None:
        self.guest = guest
        self.facts = {fact: 1 << index for index, fact in enumerate(guest.facts)}
        self.nodes = {node.id: index for index, node in enumerate(guest.nodes)}
        self.outcomes = {outcome.id: index for index, outcome in enumerate(guest.outcomes)}
        self.once = {key: 1 << index for index, key in enumerate(_once_keys(guest))}
        self.spots, self.doors = number_spots(guest.nodes)

    def talk(self) -> Talk:
        places = tuple(map(self.place, self.guest.nodes))
        exits = tuple((self.check(exit_.when), self.outcomes[exit_.end]) for exit_ in self.guest.always)
        starts = tuple(map(self.start, self.guest.start))
        by_node = live_masks(places, exits)
        live = tuple(by_node[spot.node] for spot in self.spots)
        dealt = tuple(dealt_at(spot, places[spot.node].plays) for spot in self.spots)
        ends = tuple(self.outcomes)
        return Talk(self.guest, self.spots, places, ends, starts, exits, live, dealt, self.facts, _buying())

    def start(self, start: Start) -> tuple[Check | None, int, int]:
        return self.check(start.when), self.nodes[start.goto], PHASES.index(start.phase)

    def check(self, condition: Condition) -> Check | None:
        if condition == ALWAYS:
            return None
        phases = sum(1 << PHASES.index(phase) for phase in condition.phases or PHASES)
        knows, lacks = (sum(self.facts[fact] for fact in names) for names in (condition.knows, condition.lacks))
        return Check(condition.trust, condition.risk, condition.patience, knows, lacks, phases)

    def land(self, landing: Landing) -> Land:
        return Land(
            when=self.check(landing.when),
            effect=landing.effect,
            mood=landing.mood,
            advance=None if landing.advance is None else PHASES.index(landing.advance),
            goto=None if landing.goto is None else self.nodes[landing.goto],
            end=None if landing.end is None else self.outcomes[landing.end],
            source=landing,
        )

    def play(self, option: Option, node: Node) -> Play:
        rests = option.uses is not None
        listens = hears(neutral_tags(option.moves, rests))
        return Play(
            option=option,
            uses=self.facts[option.uses] if option.uses else 0,
            after=option.after,
            once=self.once.get((node.id, option.id), 0),
            when=self.check(option.when),
            fallback=option.fallback,
            phase=None if node.phase is None else PHASES.index(node.phase),
            lands=tuple(map(self.land, option.lands)),
            cells=tuple(tuple(react(option.moves, lean, heard, rests) for heard in COUNTS) for lean in LEANS),
            hears=tuple(min(HEARD_MAX, heard + listens) for heard in COUNTS),
        )

    def place(self, node: Node) -> Place:
        return Place(
            node=node,
            plays=tuple(self.play(option, node) for option in node.options),
            silence=self.land(node.silence) if node.silence else None,
            visited=self.once.get((node.id, ""), 0),
            door=self.doors[node.id],
            reveals=(self.reveals(node.says), self.reveals(node.again or node.says)),
            fallbacks=any(option.fallback for option in node.options),
        )

    def reveals(self, parts: tuple[Part, ...]) -> tuple[int, ...]:
        return tuple(self.facts[part.reveals] if part.reveals else 0 for part in parts)


def _once_keys(guest: Guest) -> Iterator[tuple[str, str]]:
    """What must be remembered of a talk: options said once, and visits to nodes that go differently again."""
    for node in guest.nodes:
        if node.again:
            yield node.id, ""
        for option in node.options:
            if option.once:
                yield node.id, option.id


def number_spots(nodes: tuple[Node, ...]) -> tuple[tuple[Spot, ...], dict[str, tuple[int, int]]]:
    """All positions in order, and each node's first position on a first and on a later visit."""
    spots: list[Spot] = []
    doors: dict[str, tuple[int, int]] = {}
    for number, node in enumerate(nodes):
        first = _add_visit(spots, number, node.says, again=False)
        doors[node.id] = (first, _add_visit(spots, number, node.again, again=True) if node.again else first)
    return tuple(spots), doors


def _add_visit(spots: list[Spot], node: int, parts: tuple[Part, ...], *, again: bool) -> int:
    """Positions of one visit: after each part, then cut off after each but the last, then answered with silence."""
    door, count = len(spots), len(parts)
    heard = range(min(1, count), count + 1)
    done = door + len(heard) - 1
    silent = done + len(heard)
    for at, part in enumerate(heard):
        pauses = part < count and parts[part].hold
        cut_to = done + 1 + at if part < count else done
        speaks = part < count and not pauses
        spots.append(Spot(node, again, part, count, False, False, pauses, speaks, door + at + 1, cut_to, silent))  # noqa: FBT003
    for at, part in enumerate(heard[:-1], start=done + 1):
        spots.append(Spot(node, again, part, count, True, False, False, False, at, at, silent))  # noqa: FBT003
    spots.append(Spot(node, again, count, count, False, True, False, False, silent, silent, silent))  # noqa: FBT003
    return door


def dealt_at(spot: Spot, plays: tuple[Play, ...]) -> tuple[tuple[int, Play], ...]:
    return tuple((index, play) for index, play in enumerate(plays) if spot.heard(play.after))


def live_masks(places: tuple[Place, ...], exits: tuple[tuple[Check | None, int], ...]) -> list[tuple[int, int]]:
    """For each node the fact and once bits that it, or any node ahead of it, reads."""
    always_reads = 0
    for check, _ in exits:
        always_reads |= _reads(check)
    ahead = [{land.goto for land in _lands(place) if land.goto is not None} for place in places]
    facts = [always_reads | _facts_read(place) for place in places]
    once = [sum(play.once for play in place.plays) for place in places]
    changed = True
    while changed:
        before = (list(facts), list(once))
        for here, nexts in enumerate(ahead):
            for there in nexts:
                facts[here] |= facts[there]
                once[here] |= once[there] | places[there].visited
        changed = before != (facts, once)
    return list(zip(facts, once))  # noqa: B905 - one of each per node


def _lands(place: Place) -> Iterator[Land]:
    for play in place.plays:
        yield from play.lands
    if place.silence:
        yield place.silence


def _facts_read(place: Place) -> int:
    mask = 0
    for play in place.plays:
        mask |= play.uses | _reads(play.when)
        for land in play.lands:
            mask |= _reads(land.when)
    return mask


def _reads(check: Check | None) -> int:
    return check.knows | check.lacks if check else 0


@lru_cache(maxsize=1)
def _buying() -> tuple[tuple[tuple[Move, ...], ...], ...]:
    table = buying_table()
    return tuple(tuple(tuple(map(_move, table[here, trigger])) for trigger in PHASES) for here in PHASES)


def _move(row: BuyingRow) -> Move:
    shift = (row.effect.trust or 0, row.effect.risk or 0, row.effect.patience or 0)
    guard = row.arrow.guard
    return Move((lambda meters: guard(Meters(*meters))) if guard else None, shift, PHASES.index(row.target), row)
