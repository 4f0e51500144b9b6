"""What is true now, one immutable value: the evening, and every guest's place in it.

These are named tuples, not dataclasses: a copy with a change takes a third of the time, and every event makes one.
"""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from game.core.compiler import compile_talk
from game.core.reaction import mood_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.core.compiled import Talk
    from game.core.moves import Mood, Stance
    from game.core.scenario import Guest, Scenario
    from game.core.talk import TalkState

At = Literal["expected", "waiting", "wanting", "wandering", "talking", "aside", "parted", "gone"]
UNKNOWN = -1  # the beat of an arrival that hangs on another talk
NOWHERE = -1  # the position of a talk before its first word
PRESENT: frozenset[At] = frozenset({"waiting", "wanting", "wandering", "aside"})


class SaidLast(NamedTuple):
    """The card played last in a talk, by text id, and the text id of its reply."""

    option: str
    stance: Stance
    reply: str | None = None


class Present(NamedTuple):
    """One guest tonight: `waited` counts beats, `called` is that of one who broke in, `company` of one introduced.

    `parts` are the (text id, does) heard on this visit to the node.
    """

    at: At
    due: int
    talk: TalkState
    came: int = 0
    waited: int = 0
    called: bool = False
    company: bool = False
    known: tuple[str, ...] = ()
    overheard: tuple[str, ...] = ()
    parts: tuple[tuple[str, bool], ...] = ()
    last: SaidLast | None = None
    outcome: str | None = None
    trust_before: int = 0

    @property
    def began(self) -> bool:
        return self.talk[0] != NOWHERE

    @property
    def trust(self) -> int:
        return self.talk[1]

    @property
    def patience(self) -> int:
        return self.talk[3]

    @property
    def mood(self) -> Mood:
        return mood_of(self.talk[4])


class News(NamedTuple):
    """Text ids and the guest they are about: what the room shows on a return; empty strings for nothing."""

    yours: tuple[str, str] = ("", "")
    others: tuple[str, str] = ("", "")


class Party(NamedTuple):
    """The evening. `where` is the state of its chart; `happened` counts the small things of the room so far."""

    seed: int
    beat: int = 0
    where: str = "room"
    talking: str | None = None
    caller: str | None = None
    turned: bool = False
    reach: int = 0
    happened: int = 0
    guests: Mapping[str, Present] = MappingProxyType({})
    news: News = News()

    def present(self) -> tuple[str, ...]:
        """Guests one can walk over to, in the scenario's order."""
        return tuple(name for name, now in self.guests.items() if now.at in PRESENT)


@lru_cache(maxsize=256)
def talk_of(scenario: Scenario, guest: str) -> Talk:
    return compile_talk(scenario.guest(guest))


def fact_mask(guest: Guest, known: tuple[str, ...]) -> int:
    """The fact bits of a talk that has not begun."""
    return sum(1 << index for index, fact in enumerate(guest.facts) if fact in known)
