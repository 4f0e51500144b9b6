"""Messages as JSON: an object with a tag that names the kind, and every field."""

from __future__ import annotations

import re
from dataclasses import MISSING, fields
from typing import Any, Generic, TypeVar, get_args

from game.core.commands import Command
from game.core.events import Event

Message = TypeVar("Message")


def _snake(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def _frozen(value: Any) -> Any:
    return tuple(_frozen(item) for item in value) if isinstance(value, list) else value


class Wire(Generic[Message]):
    """One union of messages, as `{tag: name, ...}`."""

    def __init__(self, tag: str, union: Any) -> None:
        self._tag = tag
        self.kinds: dict[str, type[Any]] = {_snake(kind.__name__): kind for kind in get_args(union)}
        self._names = {kind: name for name, kind in self.kinds.items()}
        self._fields = {kind: tuple(field.name for field in fields(kind)) for kind in self._names}
        self._required = {
            kind: {field.name for field in fields(kind) if field.default is MISSING} for kind in self._names
        }

    def to_json(self, message: Message) -> dict[str, Any]:
        kind = type(message)
        return {self._tag: self._names[kind]} | {field: getattr(message, field) for field in self._fields[kind]}

    def from_json(self, data: Any) -> Message:
        """Raises ValueError when it is none of them."""
        if not isinstance(data, dict) or data.get(self._tag) not in self.kinds:
            raise ValueError(f"not a known message: {data!r:.80}")
        kind = self.kinds[data[self._tag]]
        values = {key: _frozen(value) for key, value in data.items() if key != self._tag}
        if not self._required[kind] <= set(values) <= set(self._fields[kind]):
            raise ValueError(f"{data[self._tag]!r} has fields {sorted(values)}, not {sorted(self._fields[kind])}")
        message: Message = kind(**values)
        return message


COMMANDS: Wire[Command] = Wire("do", Command)
EVENTS: Wire[Event] = Wire("is", Event)
