"""A talk as a picture: mood, trust, risk and patience after each turn, and what the player did in it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from game.core.moves import Mood, Stance
    from game.report.sheet import EveningSheet, GuestSheet, MomentSheet

SHOWN_FROM = 3  # turns: a talk of fewer is no line
LEFT, RIGHT, WIDE = 104, 36, 890
STEP, NARROW = 75.0, 30.0
SHORT, HALF = 7, 440  # a talk of so many turns fits half the page, so that two stand side by side
MOODS: dict[Mood, int] = {"toward": 30, "neutral": 66, "away": 102}
TOP, BOTTOM = 140, 220  # of the meters: 10 and 0
STAGGERED = 42.0  # closer than this, every other number stands a line lower


@dataclass(frozen=True, slots=True)
class Mark:
    """A turn: where it stands, what was done in it, and the letter of a moment if it was one."""

    x: float
    y: float
    n: int
    stance: Stance | None
    lower: bool
    letter: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """Lines are the `points` of polylines; `short` if it takes half the width of a page."""

    wide: int
    short: bool
    mood: str
    trust: str
    risk: str
    patience: str
    marks: tuple[Mark, ...]


def timeline(guest: GuestSheet, moments: Iterable[MomentSheet] = ()) -> Timeline:
    turns, letters = guest.turns, {moment.n: moment.letter for moment in moments}
    short = len(turns) <= SHORT
    wide = HALF if short else WIDE
    step = max(NARROW, min(STEP, (wide - LEFT - RIGHT) / max(1, len(turns) - 1)))
    xs = [LEFT + step * nth for nth in range(len(turns))]
    moods = [MOODS[turn.mood] for turn in turns]
    return Timeline(
        wide=max(wide, int(xs[-1]) + RIGHT) if xs else wide,
        short=short,
        mood=_line(xs, moods),
        trust=_line(xs, [_height(turn.trust) for turn in turns]),
        risk=_line(xs, [_height(turn.risk) for turn in turns]),
        patience=_line(xs, [_height(turn.patience) for turn in turns]),
        marks=tuple(
            Mark(x, y, turn.n, turn.stance, step < STAGGERED and nth % 2 == 1, letters.get(turn.n, ""))
            for nth, (x, y, turn) in enumerate(zip(xs, moods, turns, strict=True))
        ),
    )


def foremost(sheet: EveningSheet) -> list[GuestSheet]:
    """Whom one talked with: who has most of the moments first, then with whom one talked longest."""
    moments = Counter(moment.guest for moment in sheet.moments)
    met = (guest for guest in sheet.guests if guest.turns)
    return sorted(met, key=lambda guest: (-moments[guest.guest], -len(guest.turns)))


def telling(sheet: EveningSheet) -> GuestSheet | None:
    """The foremost talk that makes a line; None where every one was too short."""
    return next((guest for guest in foremost(sheet) if len(guest.turns) >= SHOWN_FROM), None)


@dataclass(frozen=True, slots=True)
class Course:
    """Skill over several evenings: a line, and (x, y, number of the evening) for each that was graded."""

    line: str
    marks: tuple[tuple[float, float, int], ...]


@dataclass(frozen=True, slots=True)
class Dots:
    """One figure of every evening on a line from 0 to `full`: (x, how far above it), so that equals stay apart."""

    title: str
    full: int
    dots: tuple[tuple[float, float], ...]


def course(sheets: Sequence[EveningSheet]) -> Course:
    step = (860 - 70) / max(1, len(sheets) - 1)
    marks = tuple(
        (round(70 + step * nth, 1), 180 - 1.6 * sheet.skill.total.value, nth + 1)
        for nth, sheet in enumerate(sheets)
        if sheet.skill.total
    )
    return Course(_line([x for x, _, _ in marks], [y for _, y, _ in marks]), marks)


def dots(title: str, full: int, values: Iterable[float]) -> Dots:
    taken: Counter[float] = Counter()
    found = []
    for value in values:
        x = round(160 + 690 * value / full, 1)
        found.append((x, min(20.0, 4.0 * taken[x])))
        taken[x] += 1
    return Dots(title, full, tuple(found))


def _height(value: float, full: float = 10) -> float:
    return BOTTOM - (BOTTOM - TOP) * value / full


def _line(xs: Sequence[float], ys: Sequence[float]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in zip(xs, ys, strict=True))
