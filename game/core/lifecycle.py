"""The life cycles of the evening, of a conversation and of the buying process, as charts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from game.core.chart import Chart, Row
from game.core.node import PHASES, Effect

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Guard = Callable[["Meters"], bool]


def _rows(*lines: str) -> tuple[Row[None], ...]:
    """`"a b --trigger--> c"`: an arrow from each of a and b."""
    rows: list[Row[None]] = []
    for line in lines:
        left, target = line.split("--> ")
        sources, trigger = left.split(" --")
        rows += [Row(source, trigger, target) for source in sources.split()]
    return tuple(rows)


CONVERSATION: Chart[None] = Chart(
    "conversation",
    ("expected", "waiting", "wanting", "wandering", "talking", "aside", "parted", "gone", "absent"),
    _rows(
        "expected --arrive--> waiting",
        "expected --stay_away--> absent",
        "waiting aside --come_over--> wanting",
        "waiting aside --wander--> wandering",
        "waiting wanting wandering aside --approach--> talking",
        "talking --step_away--> aside",
        "talking --part--> parted",
        "talking --walk_out--> gone",
        "waiting wanting wandering aside --go_home--> gone",
        "wanting --ask_to_wait--> waiting",
    ),
)

EVENING: Chart[None] = Chart(
    "evening",
    ("room", "talk", "called", "over", "before", "after"),
    _rows(
        "room --prepare--> before",
        "before --open--> room",
        "room --approach--> talk",
        "talk --step_away--> room",
        "talk --part--> room",
        "talk --interrupt--> called",
        "called --finish--> talk",
        "called --introduce--> talk",
        "called --excuse--> room",
        "room talk called --lights_out--> after",
        "room talk called after --end--> over",
    ),
)

# --- buying -----------------------------------------------------------------------------------------------------------


class Meters(NamedTuple):
    """What the guards of the buying chart read, 0..10 each."""

    trust: int
    risk: int
    patience: int


@dataclass(frozen=True, slots=True)
class BuyingRow:
    """One row of the buying process: `because` is its id in the journal, `effect` what taking it does."""

    source: str
    trigger: str
    target: str
    because: str
    effect: Effect
    arrow: Row[Meters]


def trusts(meters: Meters) -> bool:
    """Enough trust to say what is needed."""
    return meters.trust >= 4  # noqa: PLR2004 - the rule itself


def confides(meters: Meters) -> bool:
    """Enough trust to look for it together."""
    return meters.trust >= 5  # noqa: PLR2004


def dares(meters: Meters) -> bool:
    """Little enough risk, and enough trust, to buy."""
    return meters.trust >= 5 and meters.risk <= 4  # noqa: PLR2004


_WORKED_THROUGH = (
    ("need", "criteria", trusts, Effect(risk=-1)),
    ("criteria", "search", confides, Effect(risk=-1)),
    ("search", "purchase", dares, Effect(risk=-1)),
    ("purchase", "after", None, Effect(risk=2)),  # did I buy right? the risk that bites once more
)
_TOO_SOON = Effect(risk=2, patience=-1)
_PASSED = Effect(trust=0, risk=0, patience=0)


def _buying_rows() -> tuple[BuyingRow, ...]:
    """Every phase x trigger: the worked-through step, then the row without a guard, the price of skipping ahead."""
    rows: list[BuyingRow] = []

    def add(source: str, trigger: str, why: str, effect: Effect, guard: Guard | None = None) -> None:
        target = trigger if why == "worked_through" else source
        because = f"phase.{source}.{trigger}.{why}"
        rows.append(BuyingRow(source, trigger, target, because, effect, Row(source, trigger, target, guard)))

    steps = {(source, target): (guard, effect) for source, target, guard, effect in _WORKED_THROUGH}
    for here, source in enumerate(PHASES):
        for there, trigger in enumerate(PHASES):
            if (source, trigger) in steps:
                guard, effect = steps[source, trigger]
                add(source, trigger, "worked_through", effect, guard)
                if guard is not None:
                    add(source, trigger, "too_soon", _TOO_SOON)
            elif there > here:
                add(source, trigger, "skipped_ahead", _TOO_SOON)
            else:
                add(source, trigger, "passed", _PASSED)
    return tuple(rows)


BUYING_ROWS = _buying_rows()
BUYING: Chart[Meters] = Chart("buying", PHASES, tuple(row.arrow for row in BUYING_ROWS))


def buying_table() -> Mapping[tuple[str, str], tuple[BuyingRow, ...]]:
    """The rows by (phase, trigger), in the order they are tried."""
    table: dict[tuple[str, str], tuple[BuyingRow, ...]] = {}
    for row in BUYING_ROWS:
        table[row.source, row.trigger] = (*table.get((row.source, row.trigger), ()), row)
    return table
