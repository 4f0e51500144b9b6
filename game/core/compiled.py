"""What a guest's talk is for the kernel: positions numbered, conditions as spans and masks, reactions as tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.core.lifecycle import BuyingRow
    from game.core.moves import Mood
    from game.core.node import Effect, Landing, Node, Option, Span
    from game.core.reaction import Reaction
    from game.core.scenario import Guest


@dataclass(frozen=True, slots=True)
class Check:
    """A condition: half-open spans of the meters, masks of facts and phases."""

    trust: Span
    risk: Span
    patience: Span
    knows: int
    lacks: int
    phases: int


@dataclass(frozen=True, slots=True)
class Land:
    """A landing: node and outcome by number, `advance` by phase number."""

    when: Check | None
    effect: Effect
    mood: Mood | None
    advance: int | None
    goto: int | None
    end: int | None
    source: Landing


@dataclass(frozen=True, slots=True)
class Play:
    """A card: `cells[lean + 3][heard]` is how it is received, `hears[heard]` the listening count after it."""

    option: Option
    uses: int
    after: int
    once: int
    when: Check | None
    fallback: bool
    phase: int | None
    lands: tuple[Land, ...]
    cells: tuple[tuple[Reaction, ...], ...]
    hears: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A node: `door` and `reveals` (a fact mask for each part) for the first visit and for a later one."""

    node: Node
    plays: tuple[Play, ...]
    silence: Land | None
    visited: int
    door: tuple[int, int]
    reveals: tuple[tuple[int, ...], tuple[int, ...]]
    fallbacks: bool


@dataclass(frozen=True, slots=True)
class Spot:
    """A position: `parts` of this visit, `part` heard, the guest `speaking` on, cut off, or answered with silence.

    `next` is where hearing on leads, `cut_to` where cutting in does (and where the talk stays after a card), `silence`
    where silence after the last part does.
    """

    node: int
    again: bool
    part: int
    parts: int
    cut: bool
    silent: bool
    pauses: bool
    speaking: bool
    next: int
    cut_to: int
    silence: int

    def heard(self, part: int) -> bool:
        """Whether that part was heard on this visit, or all there are."""
        return self.part >= part or self.part == self.parts


@dataclass(frozen=True, slots=True)
class Move:
    """A row of the buying process, by numbers."""

    guard: Callable[[tuple[int, int, int]], bool] | None
    shift: tuple[int, int, int]
    phase: int
    row: BuyingRow


@dataclass(frozen=True, slots=True, eq=False)
class Talk:
    """All that the kernel reads: at each spot the `live` fact and once bits, and the plays `dealt` there.

    A start is (its condition, its node, the phase it begins in).
    """

    guest: Guest
    spots: tuple[Spot, ...]
    nodes: tuple[Place, ...]
    outcomes: tuple[str, ...]
    starts: tuple[tuple[Check | None, int, int], ...]
    always: tuple[tuple[Check | None, int], ...]
    live: tuple[tuple[int, int], ...]
    dealt: tuple[tuple[tuple[int, Play], ...], ...]
    facts: dict[str, int]
    buying: tuple[tuple[tuple[Move, ...], ...], ...]

    def spot_of(self, node: str, part: int, *, again: bool, cut: bool, silent: bool) -> int:
        """The position's number, or the node's last one where the node has since been shortened."""
        same = [(i, s) for i, s in enumerate(self.spots) if self.nodes[s.node].node.id == node and s.again == again]
        return next((i for i, s in same if (s.part, s.cut, s.silent) == (part, cut, silent)), same[-1][0])

    def known(self, mask: int) -> tuple[str, ...]:
        return tuple(fact for fact, bit in self.facts.items() if mask & bit)
