"""The command `schema`: the JSON Schema of scenario files, or of the files of one scenario, for editors."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from game.cli_parser import Slip
from game.content.catalogue import find
from game.content.json_schema import schema_text
from game.content.own_schema import own_schemas, place_of, written
from game.content.write import reason, write_over
from game.resources import scenarios

if TYPE_CHECKING:
    from game.content.json_schema import Schema

DONE, FAILED = 0, 1


def run_schema(scenario: str | None, out: TextIO) -> int:
    """With a scenario: write its schemas and print the setting by which an editor finds them. Raises Slip."""
    if scenario is None:
        out.write(schema_text())
        return DONE
    try:
        home = find(scenario, scenarios())
    except LookupError as error:
        raise Slip(str(error)) from error
    schemas = own_schemas(home)
    try:
        _write(home, schemas)
    except OSError as error:
        print(f"schema: cannot write {error.filename}: {reason(error)}", file=sys.stderr)
        return FAILED
    print(
        json.dumps({"yaml.schemas": {_shown(place_of(home, path)): _shown(path) for path in schemas}}, indent=1),
        file=out,
    )
    return DONE


def _write(home: Path, schemas: dict[Path, Schema]) -> None:
    for path, schema in schemas.items():
        place = place_of(home, path)
        place.parent.mkdir(parents=True, exist_ok=True)
        write_over(place, written(schema))


def _shown(path: Path) -> str:
    """From the current folder, which is the one that is open in the editor."""
    return Path(os.path.relpath(path)).as_posix()
