"""Ways of spending the evening, one habit each: whom a bot goes to, and what else it does in the room."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.core import commands as cmd
from game.core.legal import legal
from game.core.party import NEVER
from game.core.relations import warmth

if TYPE_CHECKING:
    from game.core.commands import Command
    from game.core.session import Session

Rooming = Callable[["Session"], "Command | None"]  # None: nothing to my taste


def whoever_has_least_patience(session: Session) -> Command | None:
    """Walks over to whoever will not wait much longer."""
    party = session.party
    return _approach(min(party.present(), key=lambda guest: party.guests[guest].patience, default=None))


def somebody_one_knows(session: Session) -> Command | None:
    """Whoever will not wait much longer of those who are somebody; then of the crowd."""
    party, scenario = session.party, session.scenario

    def rank(guest: str) -> tuple[bool, int]:
        return scenario.guest(guest).origin is not None, party.guests[guest].patience

    return _approach(min(party.present(), key=rank, default=None))


def newcomers_only(session: Session) -> Command | None:
    """Greets whoever came in last and has not been talked with; looks back at nobody."""
    guests = session.party.guests
    fresh = [guest for guest in session.party.present() if not guests[guest].began]
    return _approach(max(fresh, key=lambda guest: guests[guest].came, default=None))


def oldest_only(session: Session) -> Command | None:
    """Stays with those who were there from the start, and looks in on them again and again."""
    party = session.party
    if (tending := _tend(session, ("lukewarm", "cold"))) is not None:
        return tending
    early = [guest for guest in party.present() if party.guests[guest].came == 0]
    return _approach(min(early, key=lambda guest: party.guests[guest].patience, default=None))


def posters_only(session: Session) -> Command | None:
    """Puts up whatever there is, and waits for it to work."""
    return next((command for command in legal(session.scenario, session.party) if isinstance(command, cmd.Hang)), None)


def keeping_up(session: Session) -> Command | None:
    """Keeps promises, tends what cools, introduces who should meet, rings when it suits; then whoever waits worst."""
    can = legal(session.scenario, session.party)
    return keep_or_ring(session, can) or _tend(session, ("lukewarm",)) or somebody_one_knows(session)


def outside(session: Session) -> Command:
    """Before the door opens, and the day after: keeps what was promised, and spends on nothing else."""
    can = legal(session.scenario, session.party)
    return next((command for command in can if isinstance(command, cmd.Keep)), can[-1])


def _approach(guest: str | None) -> Command | None:
    return None if guest is None else cmd.Approach(guest)


def _tend(session: Session, when: tuple[str, ...]) -> Command | None:
    party = session.party
    due = [guest for guest, now in party.guests.items() if warmth(session.scenario, party, guest) in when
           and now.at == "parted"]  # fmt: skip
    return cmd.Tend(min(due, key=lambda guest: party.guests[guest].tended)) if due else None


def keep_or_ring(session: Session, can: tuple[Command, ...]) -> Command | None:
    """Promises first; then who should meet; then asks leave and rings once it suits. The register is let be."""
    for kind in (cmd.Keep, cmd.Introduce):
        if (command := next((one for one in can if isinstance(one, kind)), None)) is not None:
            return command
    ask = next((one for one in can if isinstance(one, cmd.AskLeave)), None)
    welcome = (one for one in can if isinstance(one, cmd.RingUp) and suits_now(session, one.guest))
    return ask or next(welcome, None)


def suits_now(session: Session, guest: str) -> bool:
    """Whether a ring would be welcome at this beat."""
    consent, beat = session.scenario.guest(guest).consent, session.party.beat
    if consent is None:
        return True
    sleeps = consent.asleep is not None and consent.asleep[0] <= beat < consent.asleep[1]
    return NEVER < session.party.guests[guest].suits <= beat and not sleeps
