"""What came over the wire, as a message of the room; whatever it is, it is one or a ValueError."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import TYPE_CHECKING, Any, get_args

from game.group import messages as msg
from game.group.room import Decision, Kind
from game.group.wire import ORDERS

if TYPE_CHECKING:
    from collections.abc import Callable

LARGEST = 2**31
LONGEST = 2048  # letters of any text


def parsed(text: str) -> dict[str, Any]:
    """An object with a kind; raises ValueError."""
    try:
        data = json.loads(text)
    except RecursionError:
        raise ValueError("too deep") from None
    if not isinstance(data, dict) or not isinstance(data.get("is"), str):
        raise ValueError("no message")  # noqa: TRY004 - one kind of error for all that may come
    return data


def text_in(data: dict[str, Any], name: str) -> str:
    value = data.get(name, "")
    if not _is_text(value):
        raise ValueError(f"{name} is no text")
    return str(value)


def number_in(data: dict[str, Any], name: str, default: int | None = None) -> int:
    value = data.get(name, default)
    if not isinstance(value, int) or not _is_number(value):
        raise ValueError(f"{name} is no number")
    return value


def flag_in(data: dict[str, Any], name: str) -> bool:
    value = data.get(name)
    if not isinstance(value, bool):
        raise ValueError(f"{name} is no yes or no")  # noqa: TRY004
    return value


def decision_in(value: object) -> Decision:
    if not (isinstance(value, (list, tuple)) and len(value) == len(Decision._fields) and all(map(_is_number, value))):
        raise ValueError("no decision")
    return Decision(*value)


def vote_of(data: dict[str, Any], seat: int) -> msg.Vote:
    decision = decision_in(data.get("decision"))
    return msg.Vote(seat, decision, number_in(data, "attempt"), number_in(data, "choice"))


def order_of(data: object) -> msg.Order:
    """`{"do": "step", "trigger": "open"}` and its like."""
    if not isinstance(data, dict) or not isinstance(data.get("do"), str):
        raise ValueError("no order")  # noqa: TRY004
    if "decision" in data:
        data = {**data, "decision": decision_in(data["decision"])}
    order = ORDERS.from_json(data)
    for field in fields(order):
        if not _FITS[str(field.type)](getattr(order, field.name)):
            raise ValueError(f"{field.name} is no {field.type}")
    return order


def _is_number(value: object) -> bool:
    return type(value) is int and abs(value) < LARGEST


def _is_text(value: object) -> bool:
    """Anything that can be stored; what of it may be seen is for whoever shows it."""
    if not isinstance(value, str) or len(value) > LONGEST or "\0" in value:
        return False
    return not any("\ud800" <= letter <= "\udfff" for letter in value)  # half a letter is none


_FITS: dict[str, Callable[[Any], bool]] = {
    "int": _is_number,
    "str": _is_text,
    "bool": lambda value: isinstance(value, bool),
    "Kind": lambda value: value in get_args(Kind),
    "Decision": lambda value: isinstance(value, Decision),
    "tuple[int, ...]": lambda value: isinstance(value, tuple) and all(map(_is_number, value)),
}
