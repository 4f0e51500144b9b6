"""What the planner does besides talking: spends before the door opens, hangs what draws, keeps things up."""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from game.core import commands as cmd
from game.core.legal import legal
from game.core.party import NEVER
from game.core.relations import RELATED, lost_at, warmth
from game.prove.rooming import keep_or_ring

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.core.arrangement import Measure, Poster
    from game.core.commands import Command
    from game.core.scenario import Guest, Scenario
    from game.core.session import Session

CALM = 2.0  # points that a guest who waits twice as long is worth more
KNOWN = 1.5  # points that one is worth more whose homework was done
LONG_ENOUGH = 30  # beats that a poster needs to be worth its price


def preparation(session: Session) -> Command:
    """The next of the measures that are worth most together, then the door."""
    can = legal(session.scenario, session.party)
    wanted = _best_spending(session.scenario)
    return next((command for command in can if command in wanted), can[-1])


def errand(session: Session) -> Command | None:
    """What is worth doing before the next talk."""
    can = legal(session.scenario, session.party)
    return _tending(session) or keep_or_ring(session, can) or _poster(session, can)


@lru_cache(maxsize=4)  # asked again before each measure
def _best_spending(scenario: Scenario) -> tuple[Command, ...]:
    before = scenario.before
    if before is None:
        return ()
    ways: list[tuple[Command, int, float]] = [
        (cmd.Prepare(measure.id), measure.costs, _worth_of_measure(scenario, measure)) for measure in before.measures
    ]
    if before.homework is not None:
        ways += [
            (cmd.LookUp(guest.id), before.homework, KNOWN)
            for guest in scenario.guests if guest.homework and not guest.origin
        ]  # fmt: skip
    ways.sort(key=lambda way: -way[2] / max(1, way[1]))
    best = max(_affordable(ways[:10], before.has), key=lambda some: sum(worth for _, _, worth in some))
    return tuple(command for command, _, _ in best)


def _affordable(ways: list[tuple[Command, int, float]], has: int) -> Iterable[tuple[tuple[Command, int, float], ...]]:
    return (
        some for count in range(len(ways) + 1) for some in combinations(ways, count)
        if sum(costs for _, costs, _ in some) <= has
    )  # fmt: skip


def _worth_of_measure(scenario: Scenario, measure: Measure) -> float:
    worth = CALM * sum(guest.reason in measure.calms and not guest.origin for guest in scenario.guests)
    if measure.finds:
        worth += sum(_worth_of(guest) for guest in scenario.guests if guest.arrives.finds)
    hung = [poster for poster in scenario.posters if poster.id == measure.hangs or (measure.hires and poster.carried)]
    return worth + sum(_worth_of_poster(scenario, poster) for poster in hung)


def _worth_of_poster(scenario: Scenario, poster: Poster, *, among: Iterable[str] = ()) -> float:
    """What it draws, of all or of those; nothing, where it fills the room with many who came for something else."""
    names = set(among) or {guest.id for guest in scenario.guests}
    coming = [guest for guest in scenario.guests if guest.arrives.poster == poster.id and guest.id in names]
    return 0 if poster.lures and all(guest.origin for guest in coming) else sum(map(_worth_of, coming))


def _worth_of(guest: Guest) -> float:
    """What there is to be had of a guest; of one of many, little."""
    best = max(outcome.score for outcome in guest.outcomes)
    return best / (4 if guest.origin else 1)


def _tending(session: Session) -> Command | None:
    """Late enough that it need not be done twice, early enough that it costs one beat."""
    scenario, party = session.scenario, session.party
    cold = [
        guest for guest, now in party.guests.items()
        if now.tended != NEVER and now.at == "parted" and warmth(scenario, party, guest) in ("lukewarm", "cold")
        and lost_at(scenario, now.tended) <= scenario.beats
        and scenario.guest(guest).outcome(now.outcome or "").score >= RELATED
    ]  # fmt: skip
    return cmd.Tend(min(cold, key=lambda guest: party.guests[guest].tended)) if cold else None


def _poster(session: Session, can: tuple[Command, ...]) -> Command | None:
    """Up with what draws somebody worth talking to, down with what only fills the room with others."""
    scenario, party = session.scenario, session.party
    if scenario.beats - party.beat < LONG_ENOUGH:
        return None
    expected = [name for name, now in party.guests.items() if now.at == "expected"]
    for poster in scenario.posters if expected else ():
        worth = _worth_of_poster(scenario, poster, among=expected)
        command = cmd.Hang(poster.id) if worth > 2 * poster.costs else cmd.TakeDown(poster.id)
        if command in can and (poster.lures or isinstance(command, cmd.Hang)):
            return command
    return None
