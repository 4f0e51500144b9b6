"""The command `report`: what evenings tell, as a page, a PDF, a table or data."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from game.cli_parser import Slip
from game.cli_scenario import language
from game.cli_stored import print_some, stored
from game.report.cohort import cohort
from game.report.cohort_written import cohort_csv, cohort_html, cohort_json
from game.report.gathered import gathered
from game.report.overview import report_of
from game.report.page import portraits
from game.report.paper import PaperFault, as_pdf
from game.report.saying import Saying
from game.report.told import shown
from game.report.workshop_written import workshop_csv
from game.report.written import BOM, as_csv, as_html, as_json
from game.saves.fault import JournalFault
from game.saves.rooms.place import Place
from game.saves.workshop import workshops_in
from game.text.interface import interface

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable
    from pathlib import Path

    from game.report.gathered import Gathered
    from game.report.page import Appendix

WRITTEN, FAULTY = 0, 1


def run_report(args: Namespace, out: TextIO) -> int:
    """0; 1 if a journal had to be left out or a file could not be written, each said in a line. Raises Slip."""
    asked = {kind: getattr(args, kind) for kind in ("html", "pdf", "csv", "json") if getattr(args, kind)}
    if not asked:
        raise Slip("say where the report goes: --html FILE, --pdf FILE, --csv FILE or --json FILE")
    lang = language(args.lang)
    if bool(args.cohort) == bool(args.journals or args.db):
        raise Slip("name evenings, workshops or folders of them, or one folder with --cohort DIR")
    if args.workshop and not args.db:
        raise Slip("--workshop is for --db; a workshop that has a folder is named by it")
    made = _cohort(args, lang) if args.cohort else _evenings(args, lang, out)
    if made is None:
        return FAULTY
    try:
        written = [_write(made.make(kind, full=args.full), path, out) for kind, path in asked.items()]
    except PaperFault as fault:
        raise Slip(str(fault)) from fault
    return WRITTEN if all(written) and made.whole else FAULTY


@dataclass(frozen=True, slots=True)
class _Made:
    """A report in the forms there are; `whole` if nothing had to be left out."""

    html: Callable[[Appendix], str]
    csv: Callable[[], str]
    json: Callable[[], str]
    whole: bool

    def make(self, kind: str, *, full: bool) -> bytes:
        if kind == "pdf":
            return as_pdf(self.html("open" if full else "none"))
        if kind == "html":
            return self.html("open" if full else "folded").encode()
        return self.csv().encode(BOM) if kind == "csv" else self.json().encode()


def _evenings(args: Namespace, lang: str, out: TextIO) -> _Made | None:
    try:
        found = gathered(args.journals, args.scenario, lang, _places(args))
    except JournalFault as fault:
        print(fault, file=sys.stderr)
        return None
    _tell(found, out)
    if not found.evenings and not found.workshops:
        return None
    report = report_of(found.evenings, group=args.group, workshops=found.workshops)
    if args.csv and report.kind == "mixed":
        raise Slip("a table holds either evenings or workshops; name the ones or the others, or take --json")
    saying, face = Saying(interface(), lang), portraits(found.scenarios)
    return _Made(
        html=lambda appendix: as_html(report, saying, face, appendix),
        csv=lambda: workshop_csv(report.workshops) if report.workshops else as_csv(report),
        json=lambda: as_json(report),
        whole=not found.faults,
    )


def _places(args: Namespace) -> list[Place]:
    """Of workshops in a database; raises JournalFault."""
    if not args.db:
        return []
    found = [Place(None, args.db, name) for name in args.workshop or ()] or workshops_in(args.db)
    if not found:
        raise JournalFault("missing", Place(None, args.db, "").path, "there is no workshop in this database")
    return found


def _cohort(args: Namespace, lang: str) -> _Made | None:
    filled = stored(args.cohort, args.store, args.scenario)
    if filled is None:
        return None
    engine, whole = filled
    found = cohort(engine)
    if not found.evenings:
        return None
    saying = Saying(interface(), lang)
    return _Made(
        html=lambda _: cohort_html(found, saying),
        csv=lambda: cohort_csv(found),
        json=lambda: cohort_json(found),
        whole=whole,
    )


def _tell(gathering: Gathered, out: TextIO) -> None:
    """What each folder held, and what each file in it is; what is wrong, on the other stream."""
    for folder, found in gathering.folders:
        counted = {"evenings": found.evenings, "workshops": found.workshops, "roads tried": found.tried}
        print(f"{shown(folder)}: {', '.join(f'{name}: {len(of)}' for name, of in counted.items())}", file=out)
    if gathering.folders:
        lines = [
            f"  {shown(path)}: an evening of {sheet.scenario}, #0 to #{sheet.last}"
            for path, sheet in zip(gathering.evenings_at, gathering.evenings, strict=True)
        ]
        lines += [
            f"  {shown(place.path)}: a workshop of {sheet.scenario}, decisions: {len(sheet.decisions)}, "
            f"roads: {len(sheet.roads)}"
            for place, sheet in zip(gathering.workshops_at, gathering.workshops, strict=True)
        ]
        print_some(lines, "more that are in the report", out)
    print_some([str(fault) for fault in gathering.faults], "more that were left out", sys.stderr)


def _write(data: bytes, path: Path, out: TextIO) -> bool:
    try:
        path.write_bytes(data)
    except OSError as error:
        print(f"report: cannot write {path}: {(error.strerror or str(error)).lower()}", file=sys.stderr)
        return False
    print(f"{path}: {len(data) / 1000:.0f} kB", file=out)
    return True
