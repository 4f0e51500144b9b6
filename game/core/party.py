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

At = Literal["expected", "waiting", "wanting", "wandering", "talking", "aside", "parted", "gone", "absent"]
UNKNOWN = -1  # the beat of an arrival that hangs on something
NEVER = -1  # the beat of what has not happened
REFUSED = -2  # the beat at which a ring would suit somebody on the do-not-contact register
PHONE = "phone"  # who calls when it is your own telephone
NOWHERE = -1  # the position of a talk before its first word
PRESENT: frozenset[At] = frozenset({"waiting", "wanting", "wandering", "aside"})


class SaidLast(NamedTuple):
    """The card played last in a talk, by text id, and the text id of its reply."""

    option: str
    stance: Stance
    reply: str | None = None


class Present(NamedTuple):
    """One guest tonight, waiting from `since` on; `called` is that of one who broke in, `company` of one introduced.

    `parts` are the (text id, does) heard on this visit to the node. `tended` is the beat at which the relation was
    last seen to (NEVER where there is none), `lost` once it has gone cold; `met` are those one has introduced.
    `suits` is the beat from which a ring is welcome, once leave was asked (or REFUSED); `heckled` counts the remarks.
    Who was rung up is `on_line`, not in the room.
    """

    at: At
    due: int
    talk: TalkState
    came: int = 0
    since: int = 0
    called: bool = False
    company: bool = False
    known: tuple[str, ...] = ()
    overheard: tuple[str, ...] = ()
    parts: tuple[tuple[str, bool], ...] = ()
    last: SaidLast | None = None
    outcome: str | None = None
    trust_before: int = 0
    corner: str = ""
    tended: int = NEVER
    lost: bool = False
    met: tuple[str, ...] = ()
    suits: int = NEVER
    heckled: int = 0
    on_line: bool = False

    def waited(self, beat: int) -> int:
        """For how many beats by then."""
        return beat - self.since if self.at in PRESENT else 0

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


class Given(NamedTuple):
    """A promise made to a guest: `due` is a beat, or NEVER for the day after."""

    guest: str
    promise: str
    due: int
    state: Literal["open", "kept", "late", "broken"] = "open"


class Party(NamedTuple):
    """The evening. `where` is the state of its chart; `happened` counts the small things of the room so far.

    `left` is what there is still to spend, before the door opens or the day after; `taken` are the measures. `up` are
    posters with the beat they went up. `word` is what the room says of you, -4..4; until beat `hush` nobody heckles.
    `rung` is the call (its text id) that came last and was not missed.
    """

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
    left: int = 0
    taken: tuple[str, ...] = ()
    finds: int = 0
    up: Mapping[str, int] = MappingProxyType({})
    hired: bool = False
    marketer: str = ""
    word: int = 0
    hush: int = 0
    rung: str = ""
    given: tuple[Given, ...] = ()
    decided: tuple[str, ...] = ()

    def present(self) -> tuple[str, ...]:
        """Guests one can walk over to, in the scenario's order."""
        return tuple(name for name, now in self.guests.items() if now.at in PRESENT)

    def here(self) -> tuple[str, ...]:
        """Guests who are in the room, those one has parted from too."""
        return tuple(name for name, now in self.guests.items() if now.at in PRESENT or now.at == "parted")


@lru_cache(maxsize=256)
def talk_of(scenario: Scenario, guest: str) -> Talk:
    return compiled(scenario.guest(guest))


@lru_cache(maxsize=256)
def compiled(guest: Guest) -> Talk:
    """The talk of a guest as written, who is the same in every evening of a scenario."""
    return compile_talk(guest)


def fact_mask(guest: Guest, known: tuple[str, ...]) -> int:
    """The fact bits of a talk that has not begun."""
    return sum(1 << index for index, fact in enumerate(guest.facts) if fact in known)
