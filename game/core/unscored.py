"""Facts of an evening that are shown and never scored, each with the entries it was counted from."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from game.core import events as ev
from game.core.cited import entries_of
from game.core.moves import MOVES
from game.core.skill_reading import INPUT, REFLECTING
from game.core.transcript import turns_by_guest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from game.core.score import Turn
    from game.core.session import Entry

ASKING = frozenset({"ask_open", "ask_closed"})
_DONE = {"cut_ins": ev.CutInMade, "silences": ev.SilenceKept, "overheard": ev.OverheardLine}


@dataclass(frozen=True, slots=True)
class Fact:
    """`name` is the end of a text id; `count` may be more than there are entries, where one holds several."""

    name: str
    count: int
    entries: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Speaking:
    """Words that were said in talks: by the player, and by the guests."""

    yours: int
    theirs: int

    @property
    def percent(self) -> int | None:
        """The player's share; None where nobody spoke."""
        both = self.yours + self.theirs
        return round(100 * self.yours / both) if both else None


def unscored(entries: Sequence[Entry]) -> tuple[Fact, ...]:
    """Questions, reflections and what one put in, then what else one did."""
    turns = sorted(_player_turns(entries), key=lambda turn: turn.entry or 0)

    def of(name: str, counts: Callable[[Turn], int]) -> Fact:
        counted = [(turn.entry or 0, counts(turn)) for turn in turns]
        return Fact(name, sum(count for _, count in counted), tuple(n for n, count in counted if count))

    done = (
        Fact(name, sum(isinstance(e, kind) for entry in entries for e in entry.events), _where(entries, kind))
        for name, kind in _DONE.items()
    )
    return (
        of("questions", lambda turn: sum(tag in ASKING for tag in turn.tags)),
        of("open_questions", lambda turn: turn.tags.count("ask_open")),
        of("reflections", lambda turn: sum(tag in REFLECTING for tag in turn.tags)),
        of("inputs", lambda turn: sum(tag in INPUT for tag in turn.tags)),
        of("tending", lambda turn: sum(move in MOVES and MOVES[move].stance == "relate" for move in turn.moves)),
        *done,
    )


def speaking(entries: Sequence[Entry], read_out: Callable[[str], str]) -> Speaking:
    """`read_out` gives the words of a text id, in the language in which they are to be counted."""
    yours = theirs = 0
    for entry in entries:
        for event in entry.events:
            match event:
                case ev.Said():
                    yours += len(read_out(event.option).split())
                case ev.PartSaid() | ev.Replied():
                    theirs += len(read_out(event.text).split())
                case _:
                    pass
    return Speaking(yours, theirs)


def _where(entries: Sequence[Entry], kind: type) -> tuple[int, ...]:
    return entries_of(entries, lambda event: isinstance(event, kind))


def _player_turns(entries: Sequence[Entry]) -> Iterator[Turn]:
    talks = turns_by_guest(entries).values()
    return (turn for turn in chain.from_iterable(talks) if turn.speaker == "player")
