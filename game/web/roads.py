"""The roads as JSON: a line for each, and those that left from one decision side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.group.looking_back import road_line
from game.group.roads import roads_of
from game.web.cards import about

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.group.debrief import Told
    from game.group.roads import RoadTold
    from game.group.workshop import Workshop
    from game.text.saying import Saying

COLUMNS = 3  # on a screen


def road_lines(workshop: Workshop, rounds: Sequence[Told], saying: Saying) -> list[dict[str, Any]]:
    return [
        {"words": road_line(road, saying), "here": road.number == workshop.room.road, "left": road.left,
         "rounds": road.rounds}
        for road in roads_of(workshop, rounds)
    ]  # fmt: skip


def compared(workshop: Workshop, rounds: Sequence[Told], saying: Saying) -> list[dict[str, Any]]:
    """The road one is on, the one it left, and others from the same decision; empty while there is one road."""
    roads = roads_of(workshop, rounds)
    here = roads[workshop.room.road]
    if here.parent is None:  # the one that left it last
        here = next((road for road in reversed(roads) if road.parent == here.number), here)
    if here.parent is None:
        return []
    entry = workshop.room.roads[here.number].entry
    beside = [road for road in roads if (road.parent, road.left) == (here.parent, here.left)]
    shown = (roads[here.parent], *beside[-(COLUMNS - 1) :])
    return [_column(road, entry, workshop, rounds, saying) for road in shown]


def _column(road: RoadTold, entry: int, workshop: Workshop, rounds: Sequence[Told], saying: Saying) -> dict[str, Any]:
    own = [rounds[nth] for nth in road.rounds if rounds[nth].round.decision.entry >= entry]
    here = road.number == workshop.room.road
    return {
        "words": road_line(road, saying), "here": here, "rows": [about(one, workshop, saying) for one in own[:2]],
    }  # fmt: skip
