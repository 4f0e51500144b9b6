"""The command `report`: what evenings tell, as a page, a PDF, a table or data."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TextIO

from game.cli_parser import Slip
from game.cli_scenario import language
from game.cli_stored import stored
from game.report.cohort import cohort
from game.report.cohort_written import cohort_csv, cohort_html, cohort_json
from game.report.evening import evening_sheet
from game.report.overview import report_of
from game.report.page import portraits
from game.report.paper import for_paper
from game.report.saying import Saying
from game.report.told import Shelf
from game.report.written import as_csv, as_html, as_json
from game.saves.fault import JournalFault
from game.text.interface import interface

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from game.core.scenario import Scenario
    from game.report.sheet import EveningSheet

WRITTEN, FAULTY = 0, 1


def run_report(args: Namespace, out: TextIO) -> int:
    """0; 1 if a journal had to be left out or a file could not be written, each said in a line. Raises Slip."""
    asked = {kind: getattr(args, kind) for kind in ("html", "pdf", "csv", "json") if getattr(args, kind)}
    if not asked:
        raise Slip("say where the report goes: --html FILE, --pdf FILE, --csv FILE or --json FILE")
    lang = language(args.lang)
    if bool(args.cohort) == bool(args.journals):
        raise Slip("name either evenings, or a folder of them with --cohort DIR")
    made = _cohort(args, lang) if args.cohort else _evenings(args, lang)
    if made is None:
        return FAULTY
    written = [_write(made.make(kind), path, out) for kind, path in asked.items()]
    return WRITTEN if all(written) and made.whole else FAULTY


@dataclass(frozen=True, slots=True)
class _Made:
    """A report in the forms there are; `whole` if nothing had to be left out."""

    html: Callable[[], str]
    csv: Callable[[], str]
    json: Callable[[], str]
    whole: bool

    def make(self, kind: str) -> bytes:
        if kind == "pdf":
            return _pdf(self.html())
        if kind == "csv":
            return self.csv().encode("utf-8-sig")  # or a spreadsheet takes it for something older
        return (self.html if kind == "html" else self.json)().encode()


def _evenings(args: Namespace, lang: str) -> _Made | None:
    sheets, scenarios = _read(args.journals, args.scenario, lang)
    if not sheets:
        return None
    report, saying, face = report_of(sheets, group=args.group), Saying(interface(), lang), portraits(scenarios)
    return _Made(
        html=lambda: as_html(report, saying, face),
        csv=lambda: as_csv(report),
        json=lambda: as_json(report),
        whole=len(sheets) == len(args.journals),
    )


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
        html=lambda: cohort_html(found, saying),
        csv=lambda: cohort_csv(found),
        json=lambda: cohort_json(found),
        whole=whole,
    )


def _read(paths: Sequence[Path], scenario: str | None, lang: str) -> tuple[list[EveningSheet], dict[str, Scenario]]:
    """What could be read; what could not is said. The scenarios are those with the evening's own crowd."""
    shelf, sheets, scenarios = Shelf(scenario), [], {}
    for path in paths:
        try:
            told = shelf.open(path)
            sheets.append(evening_sheet(told, lang))
            scenarios[f"{told.session.scenario.id}:{told.session.seed}"] = told.session.scenario
        except JournalFault as fault:
            print(fault, file=sys.stderr)
    return sheets, scenarios


def _pdf(html: str) -> bytes:
    try:
        import weasyprint  # noqa: PLC0415 - an extra, with libraries of the system's behind it
    except (ImportError, OSError) as missing:
        raise Slip(f"a PDF needs weasyprint ({missing}): pip install 'mingle[pdf]'; or print the --html page") from None
    try:
        made: Any = weasyprint.HTML(string=for_paper(html)).write_pdf()
    except Exception as wrong:  # it has been seen to stop at an assertion of its own
        raise Slip(f"weasyprint could not set it ({wrong!r}); print the --html page instead") from wrong
    return bytes(made)


def _write(data: bytes, path: Path, out: TextIO) -> bool:
    try:
        path.write_bytes(data)
    except OSError as error:
        print(f"report: cannot write {path}: {(error.strerror or str(error)).lower()}", file=sys.stderr)
        return False
    print(f"{path}: {len(data) / 1000:.0f} kB", file=out)
    return True
