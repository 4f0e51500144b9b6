"""Skill line by line: each sentence that the score read, what it counted as, and which pillars it raised or lowered."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core import events as ev
from game.core.score import pushed, read
from game.core.transcript import turns_by_guest
from game.core.view import Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from game.core.moves import Stance, Tag
    from game.core.retold import Retold
    from game.core.score import Reading
    from game.core.session import Entry
    from game.core.skills import SkillName

CHALLENGING = frozenset({"reflect_deep", "inform", "options", "agree_step"})
_HALF = 0.5  # from which a move was more a push than not, an input more earned than not, an answer more good than not


@dataclass(frozen=True, slots=True)
class Line:
    """What was said at entry `n`, the tags it counted as, and the pillars that it `raised` and `lowered`."""

    n: int
    beat: int
    guest: str
    said: Words
    stance: Stance
    tags: tuple[Tag, ...]
    raised: tuple[SkillName, ...]
    lowered: tuple[SkillName, ...]


def lines_of(retold: Retold) -> tuple[Line, ...]:
    """In the order of the evening; what left no trace in the score is not among them."""
    entries = retold.session.entries
    found = [
        line
        for guest, turns in turns_by_guest(entries).items()
        for reading, late in _readings(read(turns))
        for line in _line(retold, entries[reading.entry or 0], guest, reading, late=late)
    ]
    return tuple(sorted(found, key=lambda line: line.n))


def pillar_entries(entries: Sequence[Entry]) -> Mapping[str, tuple[int, ...]]:
    """The turns that each pillar was summed from, and all that count as `moves`."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for turns in turns_by_guest(entries).values():
        for reading, late in _readings(read(turns)):
            for pillar in _summed_in(reading, late=late):
                found[pillar].append(reading.entry or 0)
    return {pillar: tuple(sorted(numbers)) for pillar, numbers in found.items()}


def _readings(readings: Sequence[Reading]) -> Iterator[tuple[Reading, bool]]:
    """Each with whether it lies in the second half of its talk."""
    for nth, reading in enumerate(readings):
        yield reading, nth >= len(readings) // 2


def _summed_in(reading: Reading, *, late: bool) -> Iterator[str]:
    tags = frozenset(reading.tags)
    yield "moves"
    if _asks_or_listens(reading):
        yield "listen"
    if tags & CHALLENGING:
        yield "challenge"
    if reading.puts_in:
        yield "restraint"
    if reading.puts_in or reading.answer is not None or (late and reading.listens):
        yield "timing"


def _line(retold: Retold, entry: Entry, guest: str, reading: Reading, *, late: bool) -> Iterator[Line]:
    said = next((event for event in entry.events if isinstance(event, ev.Said)), None)
    if said:
        raised, lowered = tuple(_raised(reading, late=late)), tuple(_lowered(reading))
        beat = retold.parties[entry.n].beat
        yield Line(entry.n, beat, guest, Words(said.option), said.stance, reading.tags, raised, lowered)


def _raised(reading: Reading, *, late: bool) -> Iterator[SkillName]:
    if _asks_or_listens(reading):
        yield "listen"
    if "reflect_deep" in reading.tags or (reading.earned and CHALLENGING & set(reading.tags)):
        yield "challenge"
    if _timely(reading, late=late):
        yield "timing"


def _lowered(reading: Reading) -> Iterator[SkillName]:
    if any(pushed(tag, reading.earned) > _HALF for tag in reading.tags):
        yield "restraint"
    if _untimely(reading):
        yield "timing"


def _asks_or_listens(reading: Reading) -> bool:
    return reading.listens or "ask_closed" in reading.tags


def _untimely(reading: Reading) -> bool:
    early = reading.puts_in and reading.earned < _HALF
    return early or (reading.answer is not None and reading.answer < _HALF)


def _timely(reading: Reading, *, late: bool) -> bool:
    if _untimely(reading):
        return False
    return reading.puts_in or reading.answer is not None or (late and reading.listens)
