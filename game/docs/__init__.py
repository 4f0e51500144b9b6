"""The command `docs`: writes the pages that are made from the code, or says which of them are stale."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from game.content.json_schema import schema_text
from game.docs.charts import charts_section
from game.docs.diagnostics import diagnostic_pages
from game.docs.format import format_section
from game.docs.journal import journal_page
from game.resources import PACKAGE

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = PACKAGE.parent / "docs"
BEGINS = "<!-- written by `main.py docs` from here -->"
ENDS = "<!-- to here -->"
FRESH, STALE, NOT_HERE = 0, 1, 2


def run_docs(check: bool, out: TextIO, folder: Path = FOLDER) -> int:  # noqa: FBT001  # the command's own option
    """Write docs/; with `check` only look. 0: all is fresh, 1: something is stale and was named, 2: not a checkout."""
    if not (folder / "architecture.md").is_file():
        print(f"docs: there is no {folder.name}/architecture.md here; run this in a checkout of the game", file=out)
        return NOT_HERE
    stale = {path: text for path, text in _pages(folder).items() if _read(path) != text}
    for path, text in stale.items():
        shown = f"{folder.name}/{path.relative_to(folder).as_posix()}"
        if check:
            print(f"{shown} is stale: run `python main.py docs`", file=out)
        else:
            _write(path, text)
            print(f"{shown} written" if text else f"{shown} removed", file=out)
    if not stale:
        print(f"{folder.name}/ is fresh", file=out)
    return STALE if check and stale else FRESH


def _pages(folder: Path) -> dict[Path, str]:
    """What every page should hold; nothing for one that should not be there."""
    diagnostics = folder / "diagnostics"
    return {
        folder / "architecture.md": _within(_read(folder / "architecture.md"), charts_section()),
        folder / "journal.md": journal_page(),
        folder / "format.md": _within(
            _read(folder / "format.md"),
            format_section(*(_read(folder / name) for name in ("tea.yaml", "party.yaml", "lib/lids.yaml"))),
        ),
        folder / "schema.json": schema_text(),
        **dict.fromkeys(diagnostics.glob("*.md"), ""),
        **{diagnostics / name: page for name, page in diagnostic_pages().items()},
    }


def _within(page: str, section: str) -> str:
    """The page with its generated part written anew; what stands before and after it is written by hand."""
    head, _, rest = page.partition(BEGINS)
    tail = rest.partition(ENDS)[2] or "\n"
    return f"{head.rstrip()}\n\n{BEGINS}\n\n{section}\n{ENDS}{tail}"


def _write(path: Path, text: str) -> None:
    if text:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    else:
        path.unlink()


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""
