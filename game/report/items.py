"""Item analysis: how each decision of a scenario was taken, by those who met it."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from math import sqrt
from statistics import fmean
from typing import TYPE_CHECKING

from sqlalchemy import select

from game.report.tables import CHOICES, EVENINGS, SEEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlalchemy.engine import Engine

FEW = 30  # people below which a rate says little
DEAD = 0.05  # of those who saw it: an option picked less often draws nobody
_SLICE = 500


@dataclass(frozen=True, slots=True)
class OptionRate:
    """How often an option was picked, of those who saw it lie face up."""

    option: str
    seen: int
    picked: int

    @property
    def rate(self) -> float:
        return self.picked / self.seen if self.seen else 0.0

    @property
    def dead(self) -> bool:
        return self.rate < DEAD


@dataclass(frozen=True, slots=True)
class Item:
    """A decision: `n` people met it. `difficulty` is the share who kept the best end open, so 1 is the easiest.

    `discrimination` is how far those who did well everywhere else did well here (a correlation, -1..1); None where too
    few met it or all did alike. `changed` of them met it before the scenario was changed.
    """

    scenario: str
    decision: str
    n: int
    changed: int
    difficulty: float
    discrimination: float | None
    options: tuple[OptionRate, ...]

    @property
    def few(self) -> bool:
        return self.n < FEW


@dataclass(frozen=True, slots=True)
class _Met:
    """The first time a person met a decision."""

    choice: int
    evening: int
    option: str
    kept: bool
    changed: bool


def items(engine: Engine) -> tuple[Item, ...]:
    """By scenario and decision. A person counts once a decision, with the first time it was met."""
    met, others = _read(engine)
    seen = _seen(engine, [one.choice for rows in met.values() for one in rows])
    return tuple(
        Item(
            scenario=scenario,
            decision=decision,
            n=len(rows),
            changed=sum(row.changed for row in rows),
            difficulty=fmean(row.kept for row in rows),
            discrimination=_discrimination(rows, others),
            options=_rates(rows, seen),
        )
        for (scenario, decision), rows in sorted(met.items())
    )


def _read(engine: Engine) -> tuple[dict[tuple[str, str], list[_Met]], dict[int, tuple[int, int]]]:
    """Who met what first, and of each evening how many decisions there were and how many kept the best end open."""
    wanted = (EVENINGS.c.person, EVENINGS.c.scenario, CHOICES.c.decision, CHOICES.c.id, CHOICES.c.evening,
              CHOICES.c.option, CHOICES.c.kept, EVENINGS.c.changed)  # fmt: skip
    first = (
        select(*wanted)
        .join_from(CHOICES, EVENINGS)
        .where(CHOICES.c.first)
        .order_by(EVENINGS.c.written, EVENINGS.c.file, CHOICES.c.id)
    )
    met: defaultdict[tuple[str, str], list[_Met]] = defaultdict(list)
    others: defaultdict[int, tuple[int, int]] = defaultdict(lambda: (0, 0))
    taken: set[tuple[str, str, str]] = set()
    with engine.connect() as connection:
        for person, scenario, decision, choice, evening, option, kept, changed in connection.execute(first):
            of, well = others[evening]
            others[evening] = (of + 1, well + kept)
            if (person, scenario, decision) not in taken:
                taken.add((person, scenario, decision))
                met[scenario, decision].append(_Met(choice, evening, option, kept, changed))
    return met, others


def _seen(engine: Engine, choices: Sequence[int]) -> dict[int, list[str]]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    with engine.connect() as connection:
        for start in range(0, len(choices), _SLICE):
            some = select(SEEN.c.choice, SEEN.c.option).where(SEEN.c.choice.in_(choices[start : start + _SLICE]))
            for choice, option in connection.execute(some):
                found[choice].append(option)
    return found


def _rates(rows: Iterable[_Met], seen: dict[int, list[str]]) -> tuple[OptionRate, ...]:
    saw, picked = Counter[str](), Counter[str]()
    for row in rows:
        saw.update({*seen.get(row.choice, ()), row.option})
        picked[row.option] += 1
    return tuple(OptionRate(option, saw[option], picked[option]) for option in sorted(saw))


def _discrimination(rows: Sequence[_Met], others: dict[int, tuple[int, int]]) -> float | None:
    pairs = [
        (float(row.kept), (well - row.kept) / (of - 1)) for row in rows for of, well in (others[row.evening],) if of > 1
    ]
    return correlation(pairs)


def correlation(pairs: Sequence[tuple[float, float]]) -> float | None:
    """Pearson's; None below three pairs, or where one side never varies."""
    if len(pairs) < 3:  # noqa: PLR2004 - two points always lie on a line
        return None
    one, other = fmean(a for a, _ in pairs), fmean(b for _, b in pairs)
    spread = sqrt(sum((a - one) ** 2 for a, _ in pairs) * sum((b - other) ** 2 for _, b in pairs))
    return sum((a - one) * (b - other) for a, b in pairs) / spread if spread > 1e-12 else None  # noqa: PLR2004


def lines(found: Sequence[Item]) -> Iterator[str]:
    """For a terminal."""
    yield "difficulty: the share who kept the best end open (1 is easiest)"
    yield "discrimination: how far those who did well elsewhere did well here (-1 to 1)"
    for item in found:
        few = f", under {FEW}: take every figure as a hint" if item.few else ""
        told = "-" if item.discrimination is None else f"{item.discrimination:+.2f}"
        yield ""
        yield f"{item.scenario}  {item.decision}  n = {item.n}{few}"
        if item.changed:
            yield f"  the scenario has changed since {item.changed} of them met it; options and ends are those of today"
        yield f"  difficulty {item.difficulty:.2f}  discrimination {told}"
        for rate in item.options:
            dead = ("  dead?" if rate.seen < FEW else "  DEAD") if rate.dead else ""
            name = rate.option.removeprefix(f"{item.decision}.")
            yield f"    {name:<24} {rate.rate:>4.0%}  {rate.picked} of {rate.seen} who saw it{dead}"
