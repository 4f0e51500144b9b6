"""Ways of playing one talk, each as the choices it may take at a state; those are taken alike often.

No way steps away. All but `best`, `worst` and `random` hear the guest out, pauses too, and keep silent only where there
is no card. The order cards are shown in is the seed's: where a way takes "the first" of several, any may be it, unless
the node's order is fixed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core.talk import HEAR, SILENCE
from game.prove.reading import challenge_when_earned

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.core.compiled import Play
    from game.core.moves import Stance
    from game.core.talk import TalkState
    from game.prove.graph import Chosen, Edge, Graph

    Wanted = Callable[[Sequence[Play], TalkState], Sequence[Play]]

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
    coming: list[list[Edge]] = [[] for _ in graph.states]
    for number, edges in enumerate(graph.edges):
        for choice, to in edges:
            coming[to].append((choice, number))
    return _heading(graph, coming, best=True), _heading(graph, coming, best=False)


def _heading(graph: Graph, coming: Sequence[Sequence[Edge]], *, best: bool) -> Heading:
    """Back from the endings, those of most points first (or of least); what cannot end is worth nothing."""
    points, toward = [0] * len(graph.states), list[tuple[int, int] | None]([None] * len(graph.states))
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

    def wanted(plays: Sequence[Play], _: TalkState) -> Sequence[Play]:
        of_it = [play for play in plays if play.option.stance == stance]
        return of_it or [play for play in plays if play.fallback] or plays

    return _hearing_out(graph, wanted)


def listening_then_challenging(graph: Graph) -> Chosen:
    """A challenge that rests on something known and would land, a step both want first; until then it listens."""
    return _hearing_out(graph, challenge_when_earned)


def _hearing_out(graph: Graph, wanted: Wanted) -> Chosen:
    def choose(number: int) -> Sequence[Edge]:
        edges = graph.edges[number]
        if not edges:
            return ()
        spot = graph.talk.spots[graph.states[number][0]]
        if spot.speaking:
            return [edge for edge in edges if edge[0] == HEAR]
        cards = [edge for edge in edges if edge[0] >= 0]
        if spot.pauses or not cards:
            return [edge for edge in edges if edge[0] == SILENCE]
        place = graph.node(number)
        liked = wanted([place.plays[choice] for choice, _ in cards], graph.states[number])
        ids = {play.option.id for play in liked}
        taken = [edge for edge in cards if place.plays[edge[0]].option.id in ids]
        return taken[:1] if place.node.fixed else taken

    return choose
