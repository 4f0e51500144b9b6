"""What a shipped evening must hold, on outcome: who listens and then challenges does well, a trick does not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.prove.balance import Tally

MEASURE, LISTENER = "planner", "listener-challenger"
ONE_NOTE = ("icons-only", "question-mark", "always-listen", "always-challenge", "always-push", "always-relate")
ENOUGH, TRICK, LENGTH = 0.75, 0.60, 0.10


@dataclass(frozen=True, slots=True)
class Gate:
    """One rule: `value` and `limit` are outcomes; `means` and `mend` say what a failure is and what helps."""

    bot: str
    rule: str
    value: float
    limit: float
    at_least: bool
    means: str
    mend: str

    @property
    def holds(self) -> bool:
        return self.value >= self.limit if self.at_least else self.value <= self.limit

    def to_json(self) -> dict[str, Any]:
        return {"bot": self.bot, "rule": self.rule, "value": round(self.value, 2), "limit": round(self.limit, 2),
                "holds": self.holds}  # fmt: skip


def gates(tallies: Mapping[str, Tally]) -> tuple[Gate, ...]:
    """The rules whose bots have all played."""
    return tuple(_gates({bot: tally.outcome.mean for bot, tally in tallies.items()}))


def _gates(outcome: Mapping[str, float]) -> Iterator[Gate]:
    best = outcome.get(MEASURE)
    if best is None:
        return
    if LISTENER in outcome:
        yield Gate(
            LISTENER, f"at least {ENOUGH:.0%} of the {MEASURE}", outcome[LISTENER], ENOUGH * best, at_least=True,
            means="who hears people out, listens and then challenges is not rewarded enough",
            mend="look at its endings: a challenge that rests on a fact must land for those who listened first",
        )  # fmt: skip
    for bot in ONE_NOTE:
        if bot in outcome:
            yield Gate(
                bot, f"at most {TRICK:.0%} of the {MEASURE}", outcome[bot], TRICK * best, at_least=False,
                means="the same trick over and over does too well: one need not read the sentences",
                mend="look at its endings: at some node the trick must be the wrong card, for a reason one can hear",
            )  # fmt: skip
    if {"longest", "random"} <= outcome.keys():
        yield Gate(
            "longest", f"at most random + {LENGTH:.0%} of the {MEASURE}", outcome["longest"],
            outcome["random"] + LENGTH * best, at_least=False,
            means="the longest sentence is too often the right one",
            mend="shorten good options or lengthen poor ones: `check --tells` shows where",
        )  # fmt: skip
