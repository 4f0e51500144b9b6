"""The four skills one practises, and at which moments of a talk each is asked for."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.core.node import Node
    from game.core.scenario import Guest

SkillName = Literal["listen", "challenge", "restraint", "timing"]
SKILLS: tuple[SkillName, ...] = get_args(SkillName)


def _stances(node: Node) -> set[str]:
    return {option.stance for option in node.options}


# listening is a choice where something else lies beside it, restraint where a push does; a challenge rests on something
# found out; timing is asked for where one can come too soon
_ASKED: Mapping[SkillName, Callable[[Node], bool]] = MappingProxyType(
    {
        "listen": lambda node: "listen" in _stances(node) and len(_stances(node)) > 1,
        "challenge": lambda node: any(option.stance == "challenge" and option.uses for option in node.options),
        "restraint": lambda node: "push" in _stances(node) and len(node.options) > 1,
        "timing": lambda node: any(part.hold for part in node.says) or len(node.says) > 2,  # noqa: PLR2004
    }
)


def asked_for(guest: Guest, skill: SkillName) -> int:
    """At how many places of a talk the skill is asked for."""
    return sum(map(_ASKED[skill], guest.nodes))
