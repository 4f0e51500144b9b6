"""Ways of playing one talk, each as the choices it may take at a state; those are taken alike often.

No way steps away. All but `best`, `worst` and `random` hear the guest out, pauses too, and keep silent only where there
is no card. The order cards are shown in is the seed's: where a way takes "the first" of several, any may be it, unless
the node's order is fixed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core.talk import HEAR, SILENCE, choices
from game.prove.graph import stepped
from game.prove.reading import challenge_when_earned

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from game.core.compiled import Play, Talk
    from game.core.moves import Stance
    from game.core.talk import TalkState
    from game.prove.graph import Chosen, Edge, Graph

    Wanted = Callable[[Sequence[Play]], Sequence[Play]]

STANCES: tuple[Stance, ...] = ("listen", "challenge", "push", "relate")


@dataclass(frozen=True, slots=True)
class Heading:
    """For each state the best (or worst) points that can be reached, and the edge on the shortest road there."""

    points: Sequence[int]
    toward: Sequence[Edge | None]

    def choose(self, number: int) -> Sequence[Edge]:
        edge = self.toward[number]
        return () if edge is None else (edge,)


def headings(graph: Graph) -> tuple[Heading, Heading]:
    """Toward the best and toward the worst endings."""
    coming: list[list[Edge]] = [[] for _ in graph.edges]
    for number, edges in enumerate(graph.edges):
        for choice, to in edges:
            coming[to].append((choice, number))
    return _heading(graph, coming, best=True), _heading(graph, coming, best=False)


def _heading(graph: Graph, coming: Sequence[Sequence[Edge]], *, best: bool) -> Heading:
    """Back from the endings, those of most points first (or of least); what cannot end is worth nothing."""
    points, toward = [0] * len(graph.edges), list[tuple[int, int] | None]([None] * len(graph.edges))
    ends = [number for number, outcome in enumerate(graph.outcomes) if outcome is not None]
    seen = set(ends)
    levels: dict[int, list[int]] = {}
    for end in ends:
        points[end] = graph.score(end)
        levels.setdefault(points[end], []).append(end)
    for level in sorted(levels, reverse=best):
        ahead = levels[level]
        for number in ahead:  # grows while it is walked
            for choice, before in coming[number]:
                if before not in seen:
                    seen.add(before)
                    points[before], toward[before] = level, (choice, number)
                    ahead.append(before)
    return Heading(points, toward)


def at_random(graph: Graph) -> Chosen:
    """Everything that can be done, cutting in and silence too."""
    return lambda number: graph.edges[number]


def only(graph: Graph, stance: Stance) -> Chosen:
    """That stance where it is offered, else the fallback, else the first card shown."""

    def wanted(plays: Sequence[Play]) -> Sequence[Play]:
        of_it = [play for play in plays if play.option.stance == stance]
        return of_it or [play for play in plays if play.fallback] or plays

    def choose(number: int) -> Sequence[Edge]:
        edges = graph.edges[number]
        taken = _hearing_out(graph.talk, graph.positions[number], [choice for choice, _ in edges], wanted)
        return [edge for edge in edges if edge[0] in taken]

    return choose


def listening_then_challenging(talk: Talk, starts: Iterable[TalkState]) -> Graph:
    """A challenge that rests on something known and would land, a step both want first; until then it listens."""

    def choose(state: TalkState) -> Sequence[int]:
        return _hearing_out(talk, state[0], choices(talk, state), lambda plays: challenge_when_earned(plays, state))

    return stepped(talk, starts, choose)


def _hearing_out(talk: Talk, position: int, open_now: Sequence[int], wanted: Wanted) -> Sequence[int]:
    """Of the choices those that hear the guest out and then say what is wanted."""
    if not open_now:
        return ()
    spot = talk.spots[position]
    if spot.speaking:
        return (HEAR,)
    cards = [choice for choice in open_now if choice >= 0]
    if spot.pauses or not cards:
        return [choice for choice in open_now if choice == SILENCE]
    place = talk.nodes[spot.node]
    liked = wanted([place.plays[choice] for choice in cards])
    ids = {play.option.id for play in liked}
    taken = [choice for choice in cards if place.plays[choice].option.id in ids]
    return taken[:1] if place.node.fixed else taken
