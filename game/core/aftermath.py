"""What follows when a guest has parted or gone: word gets round, others come or not, promises and committees fall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core import events as ev
from game.core.party import NEVER, UNKNOWN
from game.core.relations import VALUED, WORD_MAX, word_of

if TYPE_CHECKING:
    from game.core.party import Party
    from game.core.record import Record
    from game.core.scenario import Scenario


def after_parting(record: Record, guest: str) -> None:
    """A talk came to its end."""
    outcome = record.guest(guest).outcome(record.now(guest).outcome or "")
    spread_word(record, word_of(outcome), f"{record.guest(guest).words}.outcome.{outcome.id}")
    _tell(record, guest, valued=outcome.score >= VALUED)
    if outcome.joins and outcome.joins not in record.now(guest).met:
        record.happen(ev.Introduced(guest, outcome.joins))
    for committee in record.scenario.committees:
        if guest in committee.members and committee.id not in record.party.decided and _won(record, committee.id):
            record.happen(ev.CommitteeWon(committee.id))
    if record.now(guest).at == "gone":
        break_promises(record, guest, "guest.gone")


def go_home(record: Record, guest: str, outcome: str | None, because: str, word: int) -> None:
    """A guest goes without a proper end, and the room's word of you moves by `word`."""
    record.happen(ev.GuestLeft(guest, outcome, because))
    record.expect_followers(guest)
    spread_word(record, word, because)
    _tell(record, guest, valued=False)
    break_promises(record, guest, "guest.gone")


def stay_away(record: Record, guest: str, because: str) -> None:
    """Whoever comes after this guest comes anyhow; whom this guest would have told, does not."""
    record.happen(ev.StayedAway(guest, because))
    record.expect_followers(guest)
    _tell(record, guest, valued=False)


def spread_word(record: Record, by: int, because: str) -> None:
    """What the room says of you, where it talks."""
    if not record.scenario.word:
        return
    to = max(-WORD_MAX, min(WORD_MAX, record.party.word + by))
    if to != record.party.word:
        record.happen(ev.WordMoved(to - record.party.word, to, because))


def break_promises(record: Record, guest: str, because: str) -> None:
    """Whoever is gone is kept no promise in the room any more."""
    for given in record.party.given:
        if given.state == "open" and given.guest == guest and given.due != NEVER:
            break_promise(record, guest, given.promise, because)


def break_promise(record: Record, guest: str, promise: str, because: str) -> None:
    record.happen(ev.PromiseBroken(guest, promise, because))
    spread_word(record, -1, f"promise.{promise}.broken")


def _tell(record: Record, guest: str, *, valued: bool) -> None:
    """Those who would come on this guest's word."""
    for other in record.scenario.guests:
        if other.arrives.told == guest and record.now(other.id).at == "expected":
            if valued:
                record.expect(other, f"told.{guest}")
            elif record.now(other.id).due == UNKNOWN:
                stay_away(record, other.id, f"told.{guest}")


def _won(record: Record, name: str) -> bool:
    committee = next(one for one in record.scenario.committees if one.id == name)
    won = {member for member in committee.members if is_won(record.scenario, record.party, member)}
    return committee.decides in won and len(won) >= committee.needs


def is_won(scenario: Scenario, party: Party, guest: str) -> bool:
    """Whether a guest parted valued."""
    ended = party.guests[guest].outcome
    return ended is not None and scenario.guest(guest).outcome(ended).score >= VALUED
