"""A JSON Schema for each file of one scenario: nodes, facts, guests, posters and promises are the names there are.

Made from whatever can be read: a file that is broken just now keeps the others' names from nobody.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from game.content.json_schema import DRAFT, Writer
from game.content.library import FOLDER, Library
from game.content.load import MAIN, Reading, guest_trees, talk_trees
from game.content.schema import GUEST_RECORD, SCENARIO_RECORD, TALK_RECORD
from game.content.scope import inner_scope, party_scope
from game.content.source import is_file
from game.content.tree import Table, entry

if TYPE_CHECKING:
    from pathlib import Path

    from game.content.json_schema import Schema
    from game.content.shape import Record

HOME = ".schema"  # in the folder of the scenario; commands pass over what begins with a dot


def own_schemas(home: Path) -> dict[Path, Schema]:
    """The schema of each file of a scenario, by the file."""
    main = home if is_file(home) else home / MAIN
    reading = Reading(main.parent)
    tree = reading.read(main)[0]
    if not isinstance(tree, Table):
        return {main: _schema(main, SCENARIO_RECORD, Writer({}))}
    guests, library = guest_trees(tree, reading.findings[0], reading), Library(reading.folder)
    scope = party_scope(tree, guests, tuple(library.talks))
    inside = isinstance(entry(tree, "guests"), Table)
    own = {guest.id: inner_scope(scope, guest.tree, GUEST_RECORD.declares) for guest in guests}
    found = {main: _schema(main, SCENARIO_RECORD, Writer({}, scope, own if inside else {}))}
    talks = [talk for talk in talk_trees(tree, library, reading) if talk.findings.path.parent == main.parent / FOLDER]
    for record, trees in ((GUEST_RECORD, [] if inside else guests), (TALK_RECORD, talks)):
        for one in trees:
            path = one.findings.path
            found[path] = _schema(path, record, Writer({}, inner_scope(scope, one.tree, record.declares)))
    return found


def place_of(home: Path, path: Path) -> Path:
    """Where the schema of a file lies."""
    folder = home.parent if is_file(home) else home
    return (folder / HOME / path.relative_to(folder)).with_suffix(".json")


def written(schema: Schema) -> bytes:
    return f"{json.dumps(schema, indent=1, ensure_ascii=False)}\n".encode()


def _schema(path: Path, record: Record, writer: Writer) -> Schema:
    title = f"{path.name} of this scenario, format 1"
    return {"$schema": DRAFT, "title": title, **writer.of(record), "$defs": dict(sorted(writer.records.items()))}
