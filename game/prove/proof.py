"""What was proved of one guest's talk: faults with a witness path, ways of playing with their worth, claims."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.core.scenario import Claim

Path = tuple[str, ...]  # a witness in the designer's words: "hear", "cut in", "silence", "say room", ...
FaultKind = Literal["dead_end", "no_ending", "loop", "crowded", "bare", "unreachable", "never_available", "no_outcome"]


@dataclass(frozen=True, slots=True)
class Fault:
    """Something no talk may have. `path` leads there from `starts_at`; it is empty where no path does."""

    kind: FaultKind
    node: str
    option: str | None = None
    outcome: str | None = None
    path: Path = ()
    starts_at: str = ""


@dataclass(frozen=True, slots=True)
class Policy:
    """What a way of playing is worth over all starts, in outcome points 0..10; `endings` are shares that sum to 1."""

    min: float
    mean: float
    max: float
    endings: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class ClaimResult:
    """Whether a claim holds; `says` is a sentence, `path` shows the first play against it (or for it)."""

    claim: Claim
    holds: bool
    says: str
    path: Path = ()


@dataclass(frozen=True, slots=True)
class Dominated:
    """Wherever both are offered in `node`, `by` leads at least as far as `option`, and somewhere further."""

    node: str
    option: str
    by: str


@dataclass(frozen=True, slots=True)
class Proof:
    """All that is true of one talk; `proved` is false where the state budget was spent, and `sampled` were looked at.

    `values` is the expected best outcome after "node.option", averaged over the states that random play passes;
    `best` names the options of each node with the highest of these.
    """

    guest: str
    states: int
    proved: bool
    sampled: int
    faults: tuple[Fault, ...]
    unreachable: tuple[str, ...]
    never_available: tuple[str, ...]
    dominated: tuple[Dominated, ...]
    policies: Mapping[str, Policy]
    claims: tuple[ClaimResult, ...]
    best: Mapping[str, tuple[str, ...]]
    values: Mapping[str, float]
    seconds: float
