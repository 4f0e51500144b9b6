"""The life cycle of a round as a chart: scene, vote, discuss, vote again, reveal, consequence, and the ways back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.core.chart import Chart, Row

if TYPE_CHECKING:
    from collections.abc import Callable

STEPS = (
    "lobby", "scene", "voting", "paused", "closed", "discussing", "tied", "revealed", "consequence", "debrief", "ended",
)  # fmt: skip
PAUSABLE = ("scene", "voting", "closed", "discussing", "tied", "revealed", "consequence")


class Facts(NamedTuple):
    """What the guards read. `held` is the step that was paused."""

    votable: bool = False
    settled: bool = False
    trial: bool = False
    over: bool = False
    held: str = ""


def votable(facts: Facts) -> bool:
    """There are at least two things to choose from."""
    return facts.votable


def settled(facts: Facts) -> bool:
    """One choice has more votes than any other."""
    return facts.settled


def trial(facts: Facts) -> bool:
    """This round only tries out how voting goes."""
    return facts.trial


def over(facts: Facts) -> bool:
    """The evening has ended."""
    return facts.over


def _was(step: str) -> Callable[[Facts], bool]:
    def guard(facts: Facts) -> bool:
        return facts.held == step

    guard.__name__ = f"was_{step}"
    return guard


def _rows(*lines: str, guard: Callable[[Facts], bool] | None = None) -> tuple[Row[Facts], ...]:
    """`"a b --trigger--> c"`: an arrow from each of a and b."""
    rows: list[Row[Facts]] = []
    for line in lines:
        left, target = line.split("--> ")
        sources, trigger = left.split(" --")
        rows += [Row(source, trigger, target, guard) for source in sources.split()]
    return tuple(rows)


ROUND: Chart[Facts] = Chart(
    "round",
    STEPS,
    (
        *_rows("lobby --try_out--> voting", "lobby --begin--> scene"),
        *_rows("scene --open--> voting", guard=votable),
        *_rows("voting --close--> closed", "closed --reopen--> voting"),
        *_rows("voting closed tied --discuss--> discussing", "closed discussing tied --vote_again--> voting"),
        *_rows("voting closed discussing --reveal--> revealed", guard=settled),
        *_rows("voting closed discussing --reveal--> tied"),
        *_rows("voting closed discussing tied --pick--> revealed", "tied --draw--> revealed"),
        *_rows("revealed --play--> lobby", guard=trial),
        *_rows("revealed --play--> consequence"),
        *_rows("voting closed discussing tied revealed --skip--> lobby", guard=trial),
        *_rows("voting closed discussing tied --skip--> scene"),
        *_rows("consequence --next--> debrief", guard=over),
        *_rows("consequence --next--> scene"),
        *_rows(
            "scene voting closed discussing tied consequence debrief --rewind--> scene",
            "scene voting closed discussing tied consequence debrief --switch--> scene",
        ),
        *_rows(f"{' '.join(PAUSABLE)} --pause--> paused"),
        *(row for step in PAUSABLE for row in _rows(f"paused --resume--> {step}", guard=_was(step))),
        *_rows(
            "scene voting closed discussing tied consequence --debrief--> debrief",
            "lobby scene consequence debrief --end--> ended",
        ),
    ),
)
