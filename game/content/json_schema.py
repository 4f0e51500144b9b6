"""Format 1 as JSON Schema (draft 2020-12), for editors: made from the table that the reader itself walks.

The reader keeps every scalar as the text that was written; an editor's YAML has numbers and booleans. So a text may
be any scalar, and what hangs on `draft` is left to `check`; so are names, unless those of the file are known.
"""

from __future__ import annotations

import json
import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeAlias

from game.content.schema import GUEST_RECORD, LIMITS, SCENARIO_RECORD, TALK_RECORD
from game.content.shape import (
    ENDLESS,
    Anything,
    Choice,
    Each,
    Flag,
    Forms,
    Id,
    Key,
    Name,
    Named,
    Record,
    Shape,
    Text,
    Whole,
)
from game.content.walk import ID, RESERVED
from game.core.moves import MOVES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.content.scope import Scope

Schema: TypeAlias = dict[str, Any]

NOTHING: Scope = MappingProxyType({"move": tuple(MOVES)})
NOBODY: Mapping[str, Scope] = MappingProxyType({})
DRAFT = "https://json-schema.org/draft/2020-12/schema"
SCALAR = ["string", "number", "boolean"]
_ID = ID.pattern


def json_schema() -> Schema:
    """One schema for all kinds of file: what has `format` is a scenario; a guest has a name, a shared talk has none."""
    records: dict[str, Schema] = {}
    scenario, guest, talk = (Writer(records).of(record) for record in (SCENARIO_RECORD, GUEST_RECORD, TALK_RECORD))
    person = [{"required": [key]} for key in GUEST_RECORD.keys if key not in TALK_RECORD.keys]
    return {
        "$schema": DRAFT,
        "title": "A Mingle scenario, format 1",
        "description": "scenarios/ID/scenario.yaml, scenarios/ID/guests/GUEST.yaml, or a talk of scenarios/lib",
        "if": {"required": ["format"]},
        "then": scenario,
        "else": {"if": {"anyOf": person}, "then": guest, "else": talk},
        "$defs": dict(sorted(records.items())),
    }


def schema_text() -> str:
    return json.dumps(json_schema(), indent=1, ensure_ascii=False) + "\n"


class Writer:
    """Turns shapes into schemas; records are written once and referred to by name.

    `scope` has the names there are, where they are known; `own` those that each guest of the file declares, whose
    records are then told apart by `mark`.
    """

    def __init__(
        self, records: dict[str, Schema], scope: Scope = NOTHING, own: Mapping[str, Scope] = NOBODY, mark: str = ""
    ) -> None:
        self.records = records
        self.scope = scope
        self.own = own
        self.mark = mark

    def of(self, shape: Shape) -> Schema:
        return _WRITERS[type(shape)](self, shape)

    def record(self, shape: Record) -> Schema:
        name = re.sub(r"\W+", "_", shape.name) + self.mark
        if name not in self.records:
            self.records[name] = {}  # holds the place while its keys are written
            self.records[name].update(self._body(shape))
        return {"$ref": f"#/$defs/{name}"}

    def _body(self, shape: Record) -> Schema:
        required = [name for name, key in shape.keys.items() if _always(key)]
        groups = [{"oneOf": [{"required": [name]} for name in group]} for group in shape.one_of]
        return {
            "type": "object",
            "properties": {name: {"description": _help(key)} | self.of(key.shape) for name, key in shape.keys.items()},
            "additionalProperties": False,
            **({"required": required} if required else {}),
            **({"allOf": groups} if groups else {}),
        }

    def each(self, shape: Each) -> Schema:
        return {"type": "array", "items": self.of(shape.item)} | _limits("Items", shape.low, shape.high)

    def named(self, shape: Named) -> Schema:
        mapping: Schema = {"type": "object", "propertyNames": self.of(shape.key)}
        if isinstance(shape.key, Name) and (known := self.scope.get(shape.key.of)):
            mapping["properties"] = {name: self.of(shape.item) for name in known}  # an editor offers these
        elif self.own and shape.item is GUEST_RECORD:
            mapping["properties"] = {
                guest: Writer(self.records, scope, mark=f"_of_{guest}").of(shape.item)
                for guest, scope in self.own.items()
            }
        mapping["additionalProperties"] = self.of(shape.item)
        return mapping | _limits("Properties", shape.low, shape.high)

    def forms(self, shape: Forms) -> Schema:
        """What is there decides which form it must have, so that a fault is told where it is."""
        kinds = (("object", shape.table), ("array", shape.listing), ("", shape.scalar))
        (_, schema), *others = [(kind, self.of(form)) for kind, form in reversed(kinds) if form is not None]
        for kind, other in others:
            schema = {"if": {"type": kind}, "then": other, "else": schema}
        return schema

    def text(self, shape: Text) -> Schema:
        return {"type": SCALAR, "minLength": 1, "maxLength": LIMITS[shape.kind]}

    def whole(self, shape: Whole) -> Schema:
        number: Schema = {"type": "integer", "minimum": shape.low, "maximum": shape.high}
        return {"anyOf": [number, {"enum": list(shape.also)}]} if shape.also else number

    def flag(self, _: Flag) -> Schema:
        return {"type": "boolean"}

    def choice(self, shape: Choice) -> Schema:
        return {"enum": list(shape.values)}

    def name(self, shape: Name) -> Schema:
        if known := self.scope.get(shape.of):
            return {"enum": [*known, *shape.also]}
        pattern = r"\.".join(_ID for _ in shape.of.split("."))
        return {"type": "string", "pattern": f"^{pattern}$"}

    def id(self, shape: Id) -> Schema:
        return {"type": "string", "pattern": f"^{_ID}$", "not": {"enum": sorted(RESERVED.union(shape.reserved))}}

    def anything(self, _: Anything) -> Schema:
        return {"type": SCALAR}


_WRITERS: Mapping[type, Callable[..., Schema]] = {
    Text: Writer.text, Whole: Writer.whole, Flag: Writer.flag, Choice: Writer.choice, Name: Writer.name,
    Id: Writer.id, Anything: Writer.anything, Each: Writer.each, Named: Writer.named, Record: Writer.record,
    Forms: Writer.forms,
}  # fmt: skip


def _always(key: Key) -> bool:
    """Whether the key must be there in a draft too, which an editor cannot tell from a finished file."""
    return key.required and key.missing == "MG021"


def _help(key: Key) -> str:
    """With what holds where it is left out; that a flag is then false need not be said."""
    return key.help + (f"; without it, {key.default}" if key.default else "")


def _limits(what: str, low: int, high: int) -> Schema:
    least = {f"min{what}": low} if low else {}
    return least if high == ENDLESS else {**least, f"max{what}": high}
