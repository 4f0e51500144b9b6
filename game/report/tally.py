"""Which entries of a journal a figure stands on."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from game.core import events as ev
from game.core.moves import MOVES
from game.core.score import read
from game.core.skill_reading import INPUT, REFLECTING
from game.core.transcript import turns_by_guest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from game.core.score import Reading, Turn
    from game.core.session import Entry

CHALLENGING = frozenset({"reflect_deep", "inform", "options", "agree_step"})
ASKING = frozenset({"ask_open", "ask_closed"})
_SECONDS_A_CHOICE = 6
_WORDS_A_MINUTE = 180


def entries_of(entries: Iterable[Entry], holds: Callable[[ev.Event], bool]) -> tuple[int, ...]:
    """The numbers of the entries in which such an event happened."""
    return tuple(entry.n for entry in entries if any(map(holds, entry.events)))


def pillar_entries(entries: Sequence[Entry]) -> Mapping[str, tuple[int, ...]]:
    """The turns that each pillar was summed from, and all that count as `moves`."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for turns in turns_by_guest(entries).values():
        readings = read(turns)
        for nth, reading in enumerate(readings):
            for pillar in _pillars(reading, late=nth >= len(readings) // 2):
                found[pillar].append(reading.entry or 0)
    return {pillar: tuple(sorted(numbers)) for pillar, numbers in found.items()}


def _pillars(reading: Reading, *, late: bool) -> Iterator[str]:
    tags = frozenset(reading.tags)
    yield "moves"
    if reading.listens or "ask_closed" in tags:
        yield "listen"
    if tags & CHALLENGING:
        yield "challenge"
    if reading.puts_in:
        yield "restraint"
    if reading.puts_in or reading.answer is not None or (late and reading.listens):
        yield "timing"


def fact_entries(entries: Sequence[Entry]) -> Mapping[str, tuple[int, ...]]:
    """The turns behind each fact that is shown and not scored."""
    turns = sorted(_player_turns(entries), key=lambda turn: turn.entry or 0)

    def of(holds: Callable[[Turn], bool]) -> tuple[int, ...]:
        return tuple(turn.entry or 0 for turn in turns if holds(turn))

    return {
        "questions": of(lambda turn: not ASKING.isdisjoint(turn.tags)),
        "open_questions": of(lambda turn: "ask_open" in turn.tags),
        "reflections": of(lambda turn: not REFLECTING.isdisjoint(turn.tags)),
        "inputs": of(lambda turn: not INPUT.isdisjoint(turn.tags)),
        "tending": of(lambda turn: any(move in MOVES and MOVES[move].stance == "relate" for move in turn.moves)),
    }


def _player_turns(entries: Sequence[Entry]) -> Iterator[Turn]:
    talks = turns_by_guest(entries).values()
    return (turn for turn in chain.from_iterable(talks) if turn.speaker == "player")


def decisions(entries: Sequence[Entry]) -> tuple[int, ...]:
    """What the player chose: the door, hearing on and waiting are none."""
    return entries_of(
        entries, lambda event: isinstance(event, ev.Said | ev.SilenceKept | ev.CutInMade | ev.Approached | ev.Answered)
    )


def minutes(entries: Sequence[Entry], read_out: Callable[[str], str]) -> float:
    """How long it takes to read what was said at 180 words a minute and to think six seconds before each choice.

    There is no clock in a journal, so this is reckoned and never measured.
    """
    texts = [text for entry in entries for event in entry.events if (text := _text(event))]
    words = sum(len(read_out(text).split()) for text in texts)
    return words / _WORDS_A_MINUTE + len(decisions(entries)) * _SECONDS_A_CHOICE / 60


def _text(event: ev.Event) -> str | None:
    match event:
        case ev.PartSaid() | ev.Replied() | ev.OverheardLine() | ev.Happened():
            return event.text
        case ev.Said():
            return event.option
        case _:
            return None
