"""How many of the sentences stamped as challenges count as such in the score, which asks what they rest on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core import events as ev
from game.core.score import read
from game.core.skill_reading import INPUT
from game.core.view import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from game.core.score import Reading, Turn
    from game.core.session import Entry


@dataclass(frozen=True, slots=True)
class Challenges:
    """Of the `stamped` ones, `loose` rested on nothing that was found out and `early` came before one had listened."""

    stamped: int = 0
    loose: int = 0
    early: int = 0

    @property
    def counted(self) -> int:
        return self.stamped - self.loose - self.early

    @property
    def words(self) -> tuple[Words, ...]:
        """How many there were, how many count, and why the others do not."""
        put = tuple((name, str(getattr(self, name))) for name in ("stamped", "counted", "loose", "early"))
        how = ".none" if not self.stamped else ".all" if self.counted == self.stamped else ""
        why_not = [reason for reason in ("loose", "early") if getattr(self, reason)]
        return tuple(Words(f"ui.debrief.why.challenge{end}", put) for end in (how, *(f".{one}" for one in why_not)))


def challenges_of(entries: Iterable[Entry], talks: Mapping[str, Sequence[Turn]]) -> Challenges:
    readings = {reading.entry: reading for turns in talks.values() for reading in read(turns)}
    stamped = [
        readings.get(entry.n)
        for entry in entries
        for event in entry.events
        if isinstance(event, ev.Said) and event.stance == "challenge"
    ]
    why_not = [_why_not(reading) for reading in stamped]
    return Challenges(len(stamped), why_not.count("loose"), why_not.count("early"))


def _why_not(reading: Reading | None) -> str:
    """A thought that turns what was heard always counts; telling and agreeing, once they are earned; advice never."""
    if reading is None or "reflect_deep" in reading.tags:
        return "" if reading else "loose"
    earned = [tag for tag in reading.tags if tag in INPUT and tag != "advise"]
    if not earned:
        return "loose"
    return "" if reading.earned else "early"
