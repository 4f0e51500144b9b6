"""What became of each guest, with the entries that show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core import events as ev
from game.core.cited import entries_of
from game.core.reaction import mood_of
from game.report.sheet import Figure, GuestSheet, Moved, TurnSheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.core.debrief import TalkReport
    from game.core.node import Meter
    from game.core.retold import Retold
    from game.core.session import Entry
    from game.report.saying import Saying

MOST_MOVED = 3
_DECIDED = (ev.Parted, ev.GuestLeft, ev.PromiseKept, ev.PromiseBroken, ev.Introduced, ev.RelationLost, ev.CommitteeWon)


def guest_sheet(retold: Retold, report: TalkReport, saying: Saying) -> GuestSheet:
    guest, entries = report.guest, retold.session.entries
    return GuestSheet(
        guest=guest,
        name=saying.of(report.name),
        in_crowd=report.in_crowd,
        ending=saying.of(report.ending),
        points=Figure(report.outcome.points, entries_of(entries, lambda event: _decides(event, guest))),
        trust=Figure(report.outcome.trust, _moving(entries, guest, "trust")),
        risk=Figure(report.outcome.risk, _moving(entries, guest, "risk")),
        phase=saying.ui(f"debrief.phase.{report.outcome.phase}"),
        motive=saying.of(report.motive),
        lacks=tuple((saying.of(lack.words), lack.n) for lack in report.lacks)
        + tuple((saying.of(words), None) for words in report.taken),
        gains=tuple(map(saying.of, report.gains)),
        moved=_most_moved(entries, guest, saying),
        turns=tuple(_turns(retold, guest)),
    )


def _decides(event: ev.Event, guest: str) -> bool:
    return isinstance(event, _DECIDED) and guest in (getattr(event, "guest", ""), getattr(event, "other", ""))


def _moving(entries: tuple[Entry, ...], guest: str, meter: Meter) -> tuple[int, ...]:
    """Where it moved, by a sentence or by waiting; where it never did, where it was drawn."""
    moved = entries_of(entries, lambda event: meter in moved_by(event, guest))
    return moved or (0,)


def moved_by(event: ev.Event, guest: str) -> dict[str, int]:
    """The guest's meters that an event moved, and how far."""
    match event:
        case ev.MeterMoved(name, meter, by) if name == guest:
            return {meter: by}
        case ev.BeatPassed(_, drift) | ev.TurnCame(drift) | ev.Watched(_, drift) | ev.Heckled(_, _, drift):
            return {meter: by for name, meter, by, _ in drift if name == guest}
        case _:
            return {}


def _most_moved(entries: tuple[Entry, ...], guest: str, saying: Saying) -> tuple[Moved, ...]:
    """The sentences that moved trust and risk furthest, biggest first."""
    found = []
    for entry in entries:
        said = next((event for event in entry.events if isinstance(event, ev.Said) and event.guest == guest), None)
        if said:
            moved = [moved_by(event, guest) for event in entry.events if isinstance(event, ev.MeterMoved)]
            by = sum(one.get("trust", 0) - one.get("risk", 0) for one in moved)
            found.append(Moved(entry.n, saying.text(said.option), by))
    return tuple(sorted((one for one in found if one.by), key=lambda one: (-abs(one.by), one.n))[:MOST_MOVED])


def _turns(retold: Retold, guest: str) -> Iterator[TurnSheet]:
    for entry in retold.session.entries:
        for event in entry.events:
            if isinstance(event, ev.Said | ev.SilenceKept | ev.CutInMade) and event.guest == guest:
                after, beat = retold.after(entry, guest).talk, retold.parties[entry.n + 1].beat
                stance = event.stance if isinstance(event, ev.Said) else None
                yield TurnSheet(entry.n, beat, stance, mood_of(after[4]), *after[1:4])
