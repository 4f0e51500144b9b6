"""Changes texts of a flat `id: text` file where they stand: remarks, order, blank lines and line ends stay."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from game.content.diagnostic import Findings
from game.content.parse import LOADER, OF_A_TRANSLATION, parse
from game.content.tree import Scalar, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Span = tuple[int, int]


class NotFlat(ValueError):  # noqa: N818 - what is wrong with the file
    """The file is written in a way in which a line cannot be put in."""


def texts_of(text: str, findings: Findings) -> dict[str, str] | None:
    """The texts by id, whitespace as the game reads it; None where the file is no flat list."""
    tree = parse(text, findings, OF_A_TRANSLATION)
    if not isinstance(tree, Table) or findings.broken:
        return None
    return {name: " ".join(at.text.split()) for name, at in tree.entries.items() if isinstance(at, Scalar)}


def put(text: str, new: Mapping[str, str], order: Sequence[str]) -> str:
    """`text` with each of `new` in its place: over what stood there, else below what comes before it in `order`.

    Raises NotFlat, and never gives back a file that says anything else than was asked.
    """
    if not new:
        return text
    if any(kind is yaml.SequenceStartEvent for kind, *_ in _events(text)):
        raise NotFlat
    before = texts_of(text, Findings(Path())) or {}
    spans = _spans(text) if before else {}
    newline = "\r\n" if "\r\n" in text else "\n"
    edits = [_over(text, spans[name], said) for name, said in new.items() if name in spans]
    edits += _lines(
        text, spans, {name: new[name] for name in order if name in new and name not in spans}, order, newline
    )
    for start, end, said in sorted(edits, key=lambda edit: edit[:2], reverse=True):
        text = text[:start] + said + text[end:]
    if texts_of(text, Findings(Path())) != {**before, **new}:
        raise NotFlat
    return text


def _over(text: str, span: Span, said: str) -> tuple[int, int, str]:
    start, end = span
    stood = text[start:end]
    head = " " if text[start - 1] == ":" else ""
    return start, end, f"{head}{_quoted(said)}{stood[len(stood.rstrip()) :]}"


def _lines(
    text: str, spans: Mapping[str, Span], new: Mapping[str, str], order: Sequence[str], newline: str
) -> Iterator[tuple[int, int, str]]:
    """New lines, those that come one after the other as one edit."""
    places: dict[int, list[str]] = {}
    at = len(text) if not spans else None
    last = ""
    for name in order:
        if name in spans:
            at = _line_end(text, spans[name][1])
        elif name in new:
            place = _first_line(text) if at is None else at
            gap = newline if not spans and last and _group(name) != _group(last) else ""
            places.setdefault(place, []).append(f"{gap}{name}: {_quoted(new[name])}{newline}")
            last = name
    for place, lines in places.items():
        head = newline if place and text[place - 1] not in "\r\n" else ""
        yield place, place, head + "".join(lines)


def _group(name: str) -> str:
    """A guest's own words, or those of one node."""
    head, *rest = name.split(".")
    return f"{head}.{rest[0]}" if len(rest) > 1 else head


def _line_end(text: str, end: int) -> int:
    """Where the line after a value begins."""
    if end and text[end - 1] == "\n":
        return end
    found = text.find("\n", end)
    return len(text) if found < 0 else found + 1


def _first_line(text: str) -> int:
    """Where the first key stands, below the remarks on top."""
    return next((start for kind, _, (start, _) in _events(text) if kind is yaml.MappingStartEvent), 0)


def _spans(text: str) -> dict[str, Span]:
    """Where each value stands."""
    scalars = [(value, span) for kind, value, span in _events(text) if kind is yaml.ScalarEvent]
    return {key: span for (key, _), (_, span) in zip(scalars[::2], scalars[1::2], strict=False)}


def _events(text: str) -> Iterator[tuple[type, str, Span]]:
    events: Iterator[Any] = yaml.parse(text, Loader=LOADER)
    for event in events:
        yield type(event), getattr(event, "value", ""), (event.start_mark.index, event.end_mark.index)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
