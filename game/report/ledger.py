"""The journal in sentences: the entries that a report cites, so that whoever doubts a figure can look it up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core import events as ev
from game.core.view import Words
from game.report.sheet import Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.core.retold import Retold
    from game.core.session import Entry
    from game.report.saying import Saying


def rows(retold: Retold, cited: Iterable[int], saying: Saying) -> tuple[Row, ...]:
    """One for each entry in which something was said to a guest, and for each that is cited."""
    wanted = set(cited)
    entries = retold.session.entries
    return tuple(_row(retold, entry, saying) for entry in entries if entry.n in wanted or _said(entry))


def _said(entry: Entry) -> ev.Said | None:
    return next((event for event in entry.events if isinstance(event, ev.Said)), None)


def _row(retold: Retold, entry: Entry, saying: Saying) -> Row:
    said, before = _said(entry), retold.parties[entry.n]
    return Row(
        n=entry.n,
        beat=retold.parties[entry.n + 1].beat,
        guest=saying.name(before.talking) if before.talking else "",
        stance=said.stance if said else None,
        option=said.option if said else "",
        words=saying.text(said.option) if said else " ".join(_did(entry, saying)) or saying.report("row.waited"),
        answer=" ".join(_answered(entry, saying)),
    )


def _answered(entry: Entry, saying: Saying) -> Iterator[str]:
    for event in entry.events:
        if isinstance(event, ev.Replied | ev.PartSaid | ev.OverheardLine):
            yield saying.of(Words(event.text, (("guest", f"{event.guest}.name"),)))


def _did(entry: Entry, saying: Saying) -> Iterator[str]:
    """What else happened in it that a report may speak of."""
    for event in entry.events:
        name = _NAMES.get(type(event).__name__, "")
        if isinstance(event, ev.Answered):
            put = {"guest": saying.name(event.guest), "other": saying.name(event.talking_to)}
            yield saying.ui(f"console.answered.{event.how}", **put)
        elif name:
            guest = getattr(event, "guest", "")
            put = {"guest": saying.name(guest)} if guest else {}
            if isinstance(event, ev.Introduced):
                put["other"] = saying.name(event.other)
            yield saying.ui(name, **put)


_NAMES = {
    "Began": "report.row.began",
    "SilenceKept": "report.row.silent",
    "CutInMade": "report.row.cut_in",
    "Approached": "console.approached",
    "SteppedAway": "console.stepped_away",
    "Arrived": "news.arrived",
    "GuestLeft": "news.left",
    "PosterHung": "report.row.poster",
    "PromiseKept": "report.row.kept",
    "PromiseBroken": "report.row.broken",
    "Introduced": "console.introduced",
    "RelationLost": "console.cold",
    "Parted": "news.parted",
    "EveningEnded": "report.row.ended",
}
