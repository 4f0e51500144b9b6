"""A workshop's report as the bytes of a file, for a command or for the server of a workshop that is running."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Literal

from game.report.overview import report_of
from game.report.page import portraits
from game.report.paper import as_pdf
from game.report.saying import Saying
from game.report.workshop import workshop_sheet
from game.report.workshop_whole import whole
from game.report.written import BOM, as_html, cell

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from game.group.events import Voted
    from game.group.workshop import Workshop
    from game.report.workshop_sheet import WorkshopSheet
    from game.text.table import StringTable

Form = Literal["html", "pdf", "csv", "json"]
_HEAD = ("file", "scenario", "seed", "road", "decision", "entry", "guest", "votes", "first_voted", "last_voted", "of",
         "agreement_first", "agreement_last", "shift", "how", "choice", "option", "stance", "first", "last",
         "first_share", "last_share", "chosen")  # fmt: skip


def exported(
    workshop: Workshop, words: StringTable, lang: str, name: str, form: Form, *, votes: Sequence[Voted] = ()
) -> bytes:
    """`name` stands in it for the workshop, and `votes` are told by the JSON.

    Raises JournalFault, and for a PDF PaperFault.
    """
    if form == "json":
        return whole(workshop, votes, words, lang, name).encode()
    sheet = workshop_sheet(workshop, words, lang, name)
    if form == "csv":
        return workshop_csv([sheet]).encode(BOM)
    report = report_of((), group=False, workshops=[sheet])
    session, saying = workshop.sessions[0], Saying(words, lang)
    face = portraits({f"{session.scenario.id}:{session.seed}": session.scenario})
    if form == "pdf":
        return as_pdf(as_html(report, saying, face, "none"))
    return as_html(report, saying, face).encode()


def workshop_csv(sheets: Iterable[WorkshopSheet]) -> str:
    """One choice of one decision a line, with both votes for it."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(_HEAD)
    for sheet in sheets:
        about = (cell(sheet.file), cell(sheet.scenario), sheet.seed)
        for one in sheet.decisions:
            entry = "" if one.n is None else one.n
            voted = (one.votes, *one.voted, one.of, *one.agreement, one.shift, one.how)
            for choice in one.choices:
                made = (choice.letter, cell(choice.option), choice.stance or "", *choice.votes, *choice.share)
                rows.writerow((*about, one.road, one.number, entry, cell(one.guest), *voted, *made, choice.chosen))
    return out.getvalue()
