"""What one talk looks like to the score: its player turns read one by one, each with what it had earned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from game.core.moves import neutral_tags

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.core.moves import Mood, Tag

LISTENING: frozenset[Tag] = frozenset({"ask_open", "reflect", "reflect_deep"})
REFLECTING: frozenset[Tag] = frozenset({"reflect", "reflect_deep"})
INPUT: frozenset[Tag] = frozenset({"inform", "advise", "options", "agree_step"})
_HEARD_ENOUGH = 4
_MEMORY = 2  # substantive turns back that still count as having listened


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a talk; `entry` is the journal entry it stands in, so that whatever is said of it can be cited."""

    speaker: Literal["player", "guest"]
    tags: tuple[Tag, ...] = ()
    mood: Mood | None = None  # a guest's, after the reaction; None leaves the last one standing
    moves: tuple[str, ...] = ()  # the player's own moves, for facts that the neutral vocabulary does not tell apart
    entry: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One player turn with at least one move other than an acknowledgement."""

    tags: tuple[Tag, ...]  # without acknowledgements
    listens: bool
    puts_in: bool
    earned: float  # e: how far an input is earned at this moment, 0..1
    answer: float | None  # how well it met resistance, 0..1; None where there was none to meet
    entry: int | None


def player_turn(moves: Sequence[str], *, rests: bool, entry: int | None = None) -> Turn:
    """A player's turn from moves of either vocabulary. Raises UnknownMove."""
    return Turn("player", tags=neutral_tags(moves, rests), moves=tuple(moves), entry=entry)


def guest_turn(mood: Mood | None, *, entry: int | None = None) -> Turn:
    return Turn("guest", mood=mood, entry=entry)


def read(turns: Sequence[Turn]) -> tuple[Reading, ...]:
    """The substantive turns of a talk in order; acknowledgements leave no trace."""
    readings: list[Reading] = []
    heard, resisting = 0, False
    for turn in turns:
        if turn.speaker == "guest":
            resisting = resisting if turn.mood is None else turn.mood == "away"
            continue
        tags = tuple(tag for tag in turn.tags if tag != "ack")
        if not tags:
            continue
        recent = any(reading.listens for reading in readings[-_MEMORY:])
        reading = Reading(
            tags=tags,
            listens=not LISTENING.isdisjoint(tags),
            puts_in=not INPUT.isdisjoint(tags),
            earned=_earned(tags, heard, recent=recent),
            answer=_answer(tags) if resisting else None,
            entry=turn.entry,
        )
        readings.append(reading)
        heard += reading.listens
        resisting = False  # one turn answers; the next word is the guest's
    return tuple(readings)


def _earned(tags: tuple[Tag, ...], heard: int, *, recent: bool) -> float:
    fresh = recent or not REFLECTING.isdisjoint(tags)
    return min(1.0, heard / _HEARD_ENOUGH) * (1.0 if fresh else 0.5)


def _answer(tags: tuple[Tag, ...]) -> float:
    if REFLECTING.issuperset(tags):
        return 1.0
    if not LISTENING.isdisjoint(tags):
        return 0.6
    return 0.0 if not INPUT.isdisjoint(tags) else 0.3
