"""The command `report`: what evenings tell, as a page, a PDF, a table or data."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, TextIO

from game.cli_parser import Slip
from game.cli_scenario import language
from game.report.evening import evening_sheet
from game.report.overview import report_of
from game.report.page import portraits
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
    sheets, scenarios = _read(args.journals, args.scenario, lang)
    if not sheets:
        return FAULTY
    report = report_of(sheets, group=args.group)
    saying, face = Saying(interface(), lang), portraits(scenarios)
    makers: dict[str, Callable[[], bytes]] = {
        "html": lambda: as_html(report, saying, face).encode(),
        "pdf": lambda: _pdf(as_html(report, saying, face)),
        "csv": lambda: as_csv(report).encode("utf-8-sig"),
        "json": lambda: as_json(report).encode(),
    }
    written = [_write(makers[kind](), path, out) for kind, path in asked.items()]
    return WRITTEN if all(written) and len(sheets) == len(args.journals) else FAULTY


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
    made: Any = weasyprint.HTML(string=html).write_pdf()
    return bytes(made)


def _write(data: bytes, path: Path, out: TextIO) -> bool:
    try:
        path.write_bytes(data)
    except OSError as error:
        print(f"report: cannot write {path}: {(error.strerror or str(error)).lower()}", file=sys.stderr)
        return False
    print(f"{path}: {len(data) / 1000:.0f} kB", file=out)
    return True
