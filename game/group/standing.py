"""How each team would have talked: what its own leading cards were, told only when looking back, and never ranked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, get_args

from game.core.moves import Stance
from game.group.debrief import stance_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from game.core.scenario import Scenario
    from game.group.debrief import Told


class Standing(NamedTuple):
    """Rounds in which the team's leading card had each stance; `even` are those in which it had none alone."""

    team: int
    stances: Mapping[Stance, int]
    even: int


def standings(scenario: Scenario, rounds: Sequence[Told], teams: int) -> tuple[Standing, ...]:
    """Empty where all play together, or nobody has voted on a sentence."""
    spoken = [one for one in rounds if one.line is not None and one.round.last.voted]
    return tuple(_standing(scenario, spoken, team) for team in range(teams)) if teams > 1 and spoken else ()


def _standing(scenario: Scenario, rounds: Sequence[Told], team: int) -> Standing:
    stances: dict[Stance, int] = dict.fromkeys(get_args(Stance), 0)
    even = 0
    for one in rounds:
        counts = one.round.last.teams[team]
        if not any(counts):
            continue
        leading = [nth for nth, count in enumerate(counts) if count == max(counts)]
        stance = stance_of(scenario, one.guest, one.choices[leading[0]].words.text) if len(leading) == 1 else None
        if stance is None:
            even += 1
        else:
            stances[stance] += 1
    return Standing(team, stances, even)
