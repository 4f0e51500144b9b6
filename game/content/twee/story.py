"""A Twee 3 file as passages: headers with tags and metadata, StoryTitle, StoryData, each with its place.

https://github.com/iftechfoundation/twine-specs: Twee 1 is a subset of it; the positions of Twee 2 are understood too.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from game.content.diagnostic import clip, nearest
from game.content.tree import Spot
from game.content.twee.formats import PLAIN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.content.diagnostic import Findings

TITLE, DATA, START = "StoryTitle", "StoryData", "Start"
HEADER = re.compile(r"::[ \t]*(?P<name>(?:\\.|[^\\\[{])*)(?P<tags>\[(?:\\.|[^\\\]])*\])?[ \t]*(?P<rest>.*)")
POSITION_OF_TWEE_2 = re.compile(r"^(.*?)[ \t]*<(\d+,\d+)>$")
PAGE = re.compile(r"\s*(<!doctype html|<html|<tw-storydata|<tw-archive)", re.IGNORECASE)
FROM_TWINE = "in Twine: Build, Export As Twee"


@dataclass(frozen=True, slots=True)
class Passage:
    """`line` is that of the header; the first of `lines` stands below it. `header` is as it was written."""

    name: str
    tags: tuple[str, ...]
    line: int
    header: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """`format` in small letters, empty where StoryData does not say; `start` is the name of a passage."""

    title: str
    titled: int  # the line of the title; 0 without one
    format: str
    start: str
    passages: tuple[Passage, ...]

    @property
    def names(self) -> dict[str, Passage]:
        return {passage.name: passage for passage in self.passages}


def read_story(text: str, findings: Findings) -> Story | None:
    """None after saying why there is no story to be read."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if PAGE.match(text):
        findings.add("MG100", Spot(), "this is a web page, not Twee", f"{FROM_TWINE}; or `tweego -d` of the page")
        return None
    passages = tuple(_passages(lines, findings))
    if not passages:
        what = "this is JSON, not Twee" if text.lstrip().startswith("{") else "no line begins with `::`, as passages do"
        findings.add("MG100", Spot(), what, FROM_TWINE)
        return None
    told = _each_once(passages, findings)
    if all(name in (TITLE, DATA) or not PLAIN.tells(passage) for name, passage in told.items()):
        findings.add("MG100", Spot(passages[0].line), "there is no passage with a text", FROM_TWINE)
        return None
    data = _data(told.get(DATA), findings)
    title = told.get(TITLE)
    words = " ".join(" ".join(title.lines).split()) if title else ""
    if not words:
        findings.add("MG105", Spot(title.line if title else 1), f"no {TITLE}", "the name of the file stands for it")
    start = _start(data, told, findings)
    own = tuple(passage for passage in passages if passage.name not in (TITLE, DATA))
    named = data.get("format")
    return Story(words, title.line if title and words else 0, str(named).lower() if named else "", start, own)


def _passages(lines: list[str], findings: Findings) -> Iterator[Passage]:
    heads = [number for number, line in enumerate(lines) if line.startswith("::")]
    before = next((n for n, line in enumerate(lines[: heads[0]] if heads else ()) if line.strip()), None)
    if before is not None:
        findings.add("MG103", Spot(before + 1), f"not carried over, above the first passage: {clip(lines[before])}")
    for head, end in zip(heads, [*heads[1:], len(lines)], strict=False):
        body = lines[head + 1 : end]
        while body and not body[-1].strip():
            body.pop()
        name, tags = _head(lines[head], head + 1, findings)
        if name:
            yield Passage(name, tags, head + 1, " ".join(lines[head].split()), tuple(body))
        else:
            findings.add("MG103", Spot(head + 1), "not carried over: a passage without a name", "write `:: a name`")


def _head(line: str, number: int, findings: Findings) -> tuple[str, tuple[str, ...]]:
    """Name and tags; metadata is kept as written, so it is only looked at for a slip."""
    match = next(HEADER.finditer(line))  # whatever begins with two colons is a header
    name, tags, rest = match["name"], match["tags"] or "", match["rest"]
    if rest.startswith("{") and _json(rest) is None:
        findings.add(
            "MG105",
            Spot(number, match.start("rest") + 1),
            f"metadata that cannot be read: {clip(rest)}",
            "JSON is expected",
        )
    elif rest and not rest.startswith("{") and not re.fullmatch(r"<\d+,\d+>", rest):
        findings.add(
            "MG103",
            Spot(number, match.start("rest") + 1),
            f"not carried over: {clip(rest)}",
            r"write \[ and \{ in a name",
        )
    if older := POSITION_OF_TWEE_2.match(name.strip()):
        name = older[1]
    return _unescaped(name), tuple(map(_unescaped, tags[1:-1].split()))


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text).strip()


def _each_once(passages: tuple[Passage, ...], findings: Findings) -> dict[str, Passage]:
    told: dict[str, Passage] = {}
    for passage in passages:
        if (first := told.setdefault(passage.name, passage)) is not passage:
            message = f"a second passage '{clip(passage.name)}'; the first is in line {first.line}"
            findings.add("MG101", Spot(passage.line), message, "give one of them another name")
    return told


def _data(passage: Passage | None, findings: Findings) -> Mapping[str, Any]:
    if passage is None:
        return {}
    data = _json("\n".join(passage.lines))
    if data is None:
        findings.add(
            "MG105", Spot(passage.line), f"{DATA} cannot be read", "JSON is expected; format and start are guessed"
        )
    return data or {}


def _json(text: str) -> dict[str, Any] | None:
    try:
        read = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return read if isinstance(read, dict) else None


def _start(data: Mapping[str, Any], told: Mapping[str, Passage], findings: Findings) -> str:
    """The passage named in StoryData, else `Start`, else the first there is."""
    if (named := data.get("start")) is not None:
        if str(named) in told:
            return str(named)
        message = f"{DATA} starts with '{clip(str(named))}', and there is no such passage"
        findings.add("MG102", Spot(told[DATA].line), message, nearest(str(named), told))
    if START in told:
        return START
    first = next(passage for passage in told.values() if passage.name not in (TITLE, DATA) and PLAIN.tells(passage))
    findings.add("MG105", Spot(first.line), f"no passage `{START}`", "the story begins with this one")
    return first.name
