"""The pages docs/diagnostics/: one for each code, and the list of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.content.codes import CODES

if TYPE_CHECKING:
    from game.content.codes import Code

INTRODUCTION = """# Diagnostics

What `check` says of a scenario: `path:line:column: error MG012 no such node 'quee'; did you mean 'queue'?`. The codes
are stable. `explain MG012` shows a page in the terminal; `check --fix` mends what has one right mend. An error keeps
a scenario from being played, a warning does not, a note is what a draft still lacks.

These pages are written by `python main.py docs` from the table that the program itself uses; a test keeps them fresh.

| code | name | weight | what |
| --- | --- | --- | --- |
"""


def diagnostic_pages() -> dict[str, str]:
    """Every page by its file name."""
    rows = (
        f"| [{code.code}]({code.code}.md) | {code.name} | {code.severity} | {code.what} |" for code in CODES.values()
    )
    index = INTRODUCTION + "\n".join(rows) + "\n"
    return {"README.md": index} | {f"{code.code}.md": diagnostic_page(code) for code in CODES.values()}


def diagnostic_page(code: Code) -> str:
    return (
        f"# {code.code}: {code.name}\n\n*{code.severity}*\n\n{code.what}\n{code.why}\n\n"
        f"Bad:\n\n```text\n{code.bad}\n```\n\nGood:\n\n```text\n{code.good}\n```\n\n[All diagnostics](README.md)\n"
    )
