"""Commands and events as JSON."""

from __future__ import annotations

import re
from dataclasses import MISSING, fields
from typing import Any, get_args

from game.core.commands import Command
from game.core.events import Event


def _snake(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


COMMANDS: dict[str, type[Any]] = {_snake(kind.__name__): kind for kind in get_args(Command)}
EVENTS: dict[str, type[Any]] = {_snake(kind.__name__): kind for kind in get_args(Event)}
_NAMES = {kind: name for table in (COMMANDS, EVENTS) for name, kind in table.items()}
_FIELDS = {kind: tuple(field.name for field in fields(kind)) for kind in _NAMES}
_REQUIRED = {kind: {field.name for field in fields(kind) if field.default is MISSING} for kind in _NAMES}


def _frozen(value: Any) -> Any:
    return tuple(_frozen(item) for item in value) if isinstance(value, list) else value


def to_json(message: Command | Event) -> dict[str, Any]:
    """`{"do": name, ...}` for a command, `{"is": name, ...}` for an event."""
    kind = type(message)
    name = _NAMES[kind]
    return {"do" if name in COMMANDS else "is": name} | {field: getattr(message, field) for field in _FIELDS[kind]}


def _read(data: Any, tag: str, kinds: dict[str, type[Any]]) -> Any:
    if not isinstance(data, dict) or data.get(tag) not in kinds:
        raise ValueError(f"not a known message: {data!r:.80}")
    kind = kinds[data[tag]]
    values = {key: _frozen(value) for key, value in data.items() if key != tag}
    if not _REQUIRED[kind] <= set(values) <= set(_FIELDS[kind]):
        raise ValueError(f"{data[tag]!r} has fields {sorted(values)}, not {sorted(_FIELDS[kind])}")
    return kind(**values)


def command_from_json(data: Any) -> Command:
    """Read a command; raises ValueError when it is none."""
    command: Command = _read(data, "do", COMMANDS)
    return command


def event_from_json(data: Any) -> Event:
    """Read an event; raises ValueError when it is none."""
    event: Event = _read(data, "is", EVENTS)
    return event
