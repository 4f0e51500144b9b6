"""What won a guest and what lost one: each purchase and each loss, with the entries that moved it, biggest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from game.core import events as ev
from game.core.aftermath import is_won
from game.core.cited import entries_of
from game.core.decisions import decision
from game.core.node import METERS
from game.core.relations import SLIGHTED
from game.core.view import Words
from game.core.weighing import gain, loss, moved

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.core.debrief import TalkReport
    from game.core.retold import Retold
    from game.core.scenario import Sold
    from game.core.session import Entry

Result = Literal["sold", "won", "lost"]
RESULTS: tuple[Result, ...] = get_args(Result)
MOST = 3  # entries named for one guest


@dataclass(frozen=True, slots=True)
class Credit:
    """What was done at entry `n`, how far it moved trust, risk and patience, and by how many phases it led on.

    `said` is whether it was a sentence, to be quoted.
    """

    n: int
    beat: int
    did: Words
    trust: int = 0
    risk: int = 0
    patience: int = 0
    phases: int = 0
    said: bool = False


@dataclass(frozen=True, slots=True)
class Account:
    """One guest who was won or lost, and to what that is credited; `sold` is what was agreed on, kept or regretted."""

    guest: str
    result: Result
    sold: Sold
    credits: tuple[Credit, ...]

    @property
    def words(self) -> Words:
        """What became of the guest."""
        end = f".{self.sold}" if self.sold != "nothing" else ""
        return Words(f"ui.debrief.account.{self.result}{end}")


def accounts_of(retold: Retold, talks: Sequence[TalkReport]) -> tuple[Account, ...]:
    """Purchases first, then who was won, then who was lost; each in the order of the scenario."""
    found = [account for talk in talks for account in _account(retold, talk)]
    return tuple(sorted(found, key=lambda one: RESULTS.index(one.result)))


def _account(retold: Retold, talk: TalkReport) -> Iterator[Account]:
    now, guest = retold.parties[-1].guests[talk.guest], retold.scenario.guest(talk.guest)
    sold: Sold = guest.outcome(now.outcome).sold if now.outcome else "nothing"
    if is_won(retold.scenario, retold.parties[-1], talk.guest):
        yield Account(talk.guest, "won" if sold == "nothing" else "sold", sold, _won(retold, talk.guest))
    elif _is_lost(talk, gone=now.at == "gone"):
        to = _lost(retold, talk.guest) if now.began else ()
        yield Account(talk.guest, "lost", sold, to or _cited(retold, talk))


def _is_lost(talk: TalkReport, *, gone: bool) -> bool:
    """A guest who left without an end, or a talk that ended badly; who never came, or was never met, is not lost."""
    if talk.outcome.why in ("missed", "away"):
        return False
    if talk.outcome.why in ("left", "unfinished"):
        return gone
    return talk.outcome.points <= SLIGHTED


def _cited(retold: Retold, talk: TalkReport) -> tuple[Credit, ...]:
    """Where no sentence did it: the entry that shows the first reason, or in which the guest went."""
    lack = next((lack for lack in talk.lacks if lack.n is not None), None)
    n = lack.n if lack and lack.n is not None else _last_of(retold, talk.guest)
    return (Credit(n, retold.parties[n].beat, lack.words if lack else talk.ending),)


def _last_of(retold: Retold, guest: str) -> int:
    went = entries_of(retold.session.entries, lambda event: isinstance(event, ev.GuestLeft) and event.guest == guest)
    return went[-1] if went else len(retold.session.entries) - 1


def _won(retold: Retold, guest: str) -> tuple[Credit, ...]:
    return _heaviest(retold, guest, [(gain(retold, entry, guest), entry) for entry in retold.talk(guest)])


def _lost(retold: Retold, guest: str) -> tuple[Credit, ...]:
    fell = {fall.entry.n: fall.depth for fall in retold.falls(guest)}
    talk = retold.talk(guest)
    return _heaviest(retold, guest, [(loss(fell.get(entry.n, 0), gain(retold, entry, guest)), entry) for entry in talk])


def _heaviest(retold: Retold, guest: str, weighed: list[tuple[float, Entry]]) -> tuple[Credit, ...]:
    heavy = sorted((row for row in weighed if row[0] > 0), key=lambda row: (-row[0], row[1].n))
    return tuple(_credit(retold, entry, guest) for _, entry in heavy[:MOST])


def _credit(retold: Retold, entry: Entry, guest: str) -> Credit:
    trust, risk, patience = (moved(entry, guest, meter) for meter in METERS)
    phases = retold.after(entry, guest).talk[5] - retold.before(entry, guest).talk[5]
    said, did = any(isinstance(event, ev.Said) for event in entry.events), decision(retold, entry.n).did
    return Credit(entry.n, retold.parties[entry.n].beat, did, trust, risk, patience, max(0, phases), said)
