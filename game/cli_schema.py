"""The command `schema`: format 1 as JSON Schema, for editors that complete and check while one types."""

from __future__ import annotations

from typing import TextIO

from game.content.json_schema import schema_text


def run_schema(out: TextIO) -> int:
    out.write(schema_text())
    return 0
