"""From the tree of an evening's goals to what its journal can show of each."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, cast

from game.content.build_talk import flag, whole
from game.content.tree import Scalar, entry, fields, items, listed, word
from game.core import goal as of
from game.core.relations import VALUED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from game.content.build_talk import Desk
    from game.content.tree import Tree
    from game.core.goal import Shown
    from game.core.moves import Stance
    from game.core.scenario import Sold


def build_goals(tree: Tree, desk: Desk) -> Iterator[Shown | None]:
    for number, goal in enumerate(listed(tree, "goals"), 1):
        desk.add(f"evening.goals.{number}", goal if isinstance(goal, Scalar) else entry(goal, "text"), "line")
        yield _shown(entry(goal, "met"))


def _shown(met: Tree | None) -> Shown | None:
    return next((_KINDS[field.key.text](field.value) for field in fields(met) if field.key.text in _KINDS), None)


def _knows(tree: Tree) -> Shown:
    told = (word(fact).partition(".") for fact in items(tree))
    return of.Knows(tuple((guest, fact) for guest, _, fact in told))


def _parts(tree: Tree) -> Shown:
    sold = cast("Sold | None", word(tree, "sold") or None)
    return of.Parts(whole(entry(tree, "from"), VALUED), sold, word(tree, "with") or None, flag(tree, "lured"))


def _reaches(tree: Tree) -> Shown:
    below = entry(tree, "below")
    return of.Reaches(whole(entry(tree, "from"), 0), None if below is None else whole(below, 0))


_KINDS: Mapping[str, Callable[[Tree], Shown]] = MappingProxyType({
    "knows": _knows,
    "hears_out": lambda tree: of.HearsOut(word(tree)),
    "says": lambda tree: of.Says(tuple(word(option) for option in items(tree))),
    "never": lambda tree: of.Never(cast("Stance", word(tree))),
    "keeps": lambda tree: of.Keeps(word(tree)),
    "together": lambda tree: of.Together(whole(tree, 1)),
    "parts": _parts,
    "loses_none": lambda tree: of.LosesNone(tuple(word(guest) for guest in items(tree))),
    "reaches": _reaches,
    "takes": lambda tree: of.Takes(word(tree)),
})  # fmt: skip
