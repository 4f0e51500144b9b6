"""What a designer arranges round the talks: posters, preparations, promises, a crowd, telephones and committees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.core.node import Span
    from game.core.scenario import Arrival, Guest, Look, Reason


@dataclass(frozen=True, slots=True)
class Poster:
    """Something that draws people: `up` from the start, it `lures` if it promises what is not sold, `carried` about.

    `reach` is how many heads it turns, `costs` the beats it takes to hang or to brief the marketer.
    """

    id: str
    reach: int
    costs: int = 1
    up: bool = False
    lures: bool = False
    carried: bool = False


@dataclass(frozen=True, slots=True)
class Marketer:
    """Whoever carries posters about; not `hired`, a measure must see to it first."""

    hired: bool = True
    look: Look = ()


@dataclass(frozen=True, slots=True)
class Measure:
    """Something one can spend on before the door opens, and what it does."""

    id: str
    costs: int
    finds: int = 0
    calms: tuple[Reason, ...] = ()
    hangs: str | None = None
    hires: bool = False


@dataclass(frozen=True, slots=True)
class Before:
    """What there `has` been given to spend before the door opens; `homework` is the price of looking up one guest."""

    has: int
    measures: tuple[Measure, ...] = ()
    homework: int | None = None

    def measure(self, name: str) -> Measure:
        return next(measure for measure in self.measures if measure.id == name)


@dataclass(frozen=True, slots=True)
class Promise:
    """Due so many beats after it was given, or (None) the day after; `only` so many can be kept, 0 for all.

    `costs` is what keeping it takes: beats in the room, hours the day after; `kept` the text id of what is then seen.
    """

    id: str
    costs: int
    due: int | None
    only: int = 0
    kept: str | None = None


@dataclass(frozen=True, slots=True)
class Ringing:
    """Your own telephone rings at `beat`; `text` is a text id, `reveals` a fact of a guest."""

    beat: int
    by: str
    text: str
    reveals: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Committee:
    """Guests who buy together: won when `decides` is, and `needs` of them are."""

    id: str
    members: tuple[str, ...]
    decides: str
    needs: int


@dataclass(frozen=True, slots=True)
class Group:
    """So many guests drawn for one of these library talks, by segment (3, 7, 30, 60 of a hundred), then evenly."""

    size: int
    talks: tuple[Guest, ...]
    arrives: Arrival


@dataclass(frozen=True, slots=True)
class Crowd:
    """Groups that are given names from 1 to `names`: guest `crowd_7` has the seventh.

    `long_hair` are the names that go with it, None where any name goes with any hair. `mixed`: the seed draws why each
    comes, among all that the talk fits.
    """

    names: int
    groups: tuple[Group, ...]
    long_hair: frozenset[int] | None = None
    mixed: bool = False

    @property
    def size(self) -> int:
        return sum(group.size for group in self.groups)


@dataclass(frozen=True, slots=True)
class Consent:
    """Whether one may ring: on the `register`, `asleep` in these beats, welcome from beat `at` once asked."""

    register: bool = False
    asleep: Span | None = None
    at: int = 0


@dataclass(frozen=True, slots=True)
class Heckling:
    """Whoever came to spoil it says these text ids to all, one in so many beats."""

    every: int
    says: tuple[str, ...]
