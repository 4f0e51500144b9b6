"""The list of guests in scenario.yaml: one more id at its end, everything else as it was."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from game.content.diagnostic import Findings
from game.content.parse import LOADER, parse
from game.content.tree import Listing, entry, listed, word

if TYPE_CHECKING:
    from collections.abc import Iterator


OPENS = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
CLOSES = (yaml.MappingEndEvent, yaml.SequenceEndEvent)


class NoRoll(ValueError):  # noqa: N818 - what is wrong with the file
    """The guests stand in the file itself, or in no list at all."""


def enrolled(text: str, guest: str) -> str:
    """The text of scenario.yaml with one more id; raises NoRoll."""
    before = _roll(text)
    first, last, end, flow = _span(text)
    if flow:
        at, new = end - 1, f"{', ' if before else ''}{guest}"
    else:
        newline = "\r\n" if "\r\n" in text else "\n"
        indent = text[text.rfind("\n", 0, first) + 1 : first]
        new = f"{newline}{indent}- {guest}"
        line_end = text.find("\n", last)
        at = len(text) if line_end < 0 else line_end - (text[line_end - 1] == "\r")
    after = text[:at] + new + text[at:]
    if _roll(after) != [*before, guest]:
        raise NoRoll
    return after


def _roll(text: str) -> list[str]:
    tree = parse(text, Findings(Path()))
    if not isinstance(entry(tree, "guests"), Listing):
        raise NoRoll
    return [word(item) for item in listed(tree, "guests")]


def _span(text: str) -> tuple[int, int, int, bool]:
    """Where the list begins, where its last item ends, where it ends itself, and whether it stands in brackets."""
    events: Iterator[Any] = yaml.parse(text, Loader=LOADER)
    depth, keyed = 0, False
    for event in events:
        if depth == 1 and keyed:
            break
        keyed = depth == 1 and getattr(event, "value", "") == "guests"
        depth += (type(event) in OPENS) - (type(event) in CLOSES)
    start = last = event.start_mark.index
    flow = text[start] == "["
    for item in events:
        end, kind = item.end_mark.index, type(item)
        if kind is yaml.SequenceEndEvent:
            return start, last, end, flow
        last = end
    raise NoRoll
