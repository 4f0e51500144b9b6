"""What came of a guest's evening besides the talk, and what was taken from it, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.aftermath import is_won
from game.core.view import Words

if TYPE_CHECKING:
    from game.core.outcome import GuestOutcome
    from game.core.party import Party
    from game.core.scenario import Scenario


def besides(scenario: Scenario, party: Party, row: GuestOutcome, *, gained: bool) -> tuple[Words, ...]:
    """One for each of the outcome's reasons that added points, or that took some."""
    return tuple(
        _undecided(scenario, party, row.guest, by) if why == "undecided" else _words(why, row.guest, by)
        for why, by in row.more
        if (by > 0) is gained
    )


def _words(why: str, guest: str, by: int, *more: tuple[str, str]) -> Words:
    return Words(f"ui.debrief.more.{why}", (("guest", f"{guest}.name"), ("n", f"{by:+d}"), *more))


def _undecided(scenario: Scenario, party: Party, guest: str, by: int) -> Words:
    """Which of those who buy together was not won, and whether it is one of them who decides."""
    mine = [one for one in scenario.committees if guest in one.members and one.id not in party.decided]
    others = {
        name: name == committee.decides
        for committee in mine
        for name in committee.members
        if name != guest and not is_won(scenario, party, name)
    }
    deciding = [name for name, decides in others.items() if decides]
    names = " ".join(f"{name}.name" for name in others)
    if not others:
        return _words("undecided", guest, by)
    if deciding:
        return _words("undecided.decides", guest, by, ("names", names), ("decides", f"{deciding[0]}.name"))
    return _words("undecided.names", guest, by, ("names", names))
