"""Finds, in the tree of one file, every place that has exactly one right mend."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from game.content.parse import LOADER
from game.content.schema import OPTION, STANCES
from game.content.shape import Choice, Each, Flag, Forms, Name, Named, Record, Whole
from game.content.tree import Listing, Scalar, Table, entry, word
from game.content.walk import ID, NUMBER, RESERVED
from game.core.moves import MOVES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.content.shape import Shape
    from game.content.tree import Tree

_WORDS_OF_AN_ID = 3
_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "ß": "ss", "'": "", "\u2019": ""})


@dataclass(frozen=True, slots=True)
class Edit:
    """`text[start:end]` becomes `new`."""

    start: int
    end: int
    new: str
    what: str


def edits(text: str, tree: Tree, shape: Shape) -> list[Edit]:
    return list(_Finder(text).over(tree, shape))


class _Finder:
    """A walk along the schema, as the reader's, that knows where in the text everything stands."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.newline = "\r\n" if "\r\n" in text else "\n"
        self.scalars: dict[tuple[int, int], tuple[int, int]] = {}
        self.mappings: dict[tuple[int, int], int] = {}
        events: Iterator[Any] = yaml.parse(text, Loader=LOADER)
        for event in events:
            at = (event.start_mark.line + 1, event.start_mark.column + 1)
            start, end = event.start_mark.index, event.end_mark.index
            if isinstance(event, yaml.ScalarEvent) and end > start:
                self.scalars[at] = (start, end)
            elif isinstance(event, yaml.MappingStartEvent):
                self.mappings[at] = start

    def over(self, tree: Tree, shape: Shape) -> Iterator[Edit]:
        match tree, shape:
            case _, Forms():
                form = {Scalar: shape.scalar, Listing: shape.listing, Table: shape.table}[type(tree)]
                if form is not None:
                    yield from self.over(tree, form)
            case Table(), Record():
                yield from self.record(tree, shape)
            case Table(), Named():
                for value in tree.entries.values():
                    yield from self.over(value, shape.item)
            case Listing(), Each():
                for item in tree.items:
                    yield from self.over(item, shape.item)
            case Scalar(), _:
                yield from self.scalar(tree, shape)

    def scalar(self, tree: Scalar, shape: Shape) -> Iterator[Edit]:
        match tree, shape:
            case _, Choice(values):
                yield from self.respelt(tree, values)
            case _, Name("move"):
                yield from self.respelt(tree, MOVES)
            case Scalar(plain=False), Whole() | Flag():
                yield from self.unquoted(tree, shape)

    def record(self, tree: Table, shape: Record) -> Iterator[Edit]:
        if shape.name == "node":
            yield from self.options(entry(tree, "options"))
        for name, value in tree.entries.items():
            if (key := shape.keys.get(name)) is not None:
                yield from self.over(value, key.shape)
            else:
                yield from self.respelt(tree.keys[name], shape.keys.keys() - tree.entries.keys())

    def respelt(self, tree: Scalar, known: Iterable[str]) -> Iterator[Edit]:
        """A word one letter away from exactly one of those that can stand there."""
        names = set(known)
        near = [name for name in names if one_slip(tree.text, name)]
        if tree.text not in names and len(near) == 1 and (span := self.scalars.get((tree.line, tree.column))):
            start, end = (span[0], span[1]) if tree.plain else (span[0] + 1, span[1] - 1)
            if self.text[start:end] == tree.text:
                yield Edit(start, end, near[0], f"'{near[0]}' instead of '{tree.text}'")

    def unquoted(self, tree: Scalar, shape: Whole | Flag) -> Iterator[Edit]:
        fits = NUMBER.fullmatch(tree.text) if isinstance(shape, Whole) else tree.text in ("true", "false")
        start, end = self.scalars.get((tree.line, tree.column), (0, 0))
        if fits and self.text[start + 1 : end - 1] == tree.text:
            yield Edit(start, end, tree.text, f"{tree.text} without quotes")

    def options(self, options: Tree | None) -> Iterator[Edit]:
        """An id for every option of a node that has none."""
        tables = [option for option in getattr(options, "items", ()) if isinstance(option, Table)]
        taken = {word(option, "id") for option in tables}
        for option in tables:
            stances = [stance for stance in STANCES if isinstance(option.entries.get(stance), Scalar)]
            if "id" not in option.entries and len(stances) == 1 and not _respellable(option):
                name = new_id(word(option, stances[0]), taken)
                taken.add(name)
                yield self.inserted(option, stances[0], f"id: {name}")

    def inserted(self, option: Table, after: str, line: str) -> Edit:
        """A line below the sentence, or at the head of the option where the sentence has lines of its own."""
        what = f"wrote {line}"
        head = self.mappings[option.line, option.column]
        sentence = option.entries[after]
        start, end = self.scalars.get((sentence.line, sentence.column), (head, head))
        if self.text[head] == "{":
            return Edit(end, end, f", {line}", what)
        indent = " " * (option.column - 1)
        if self.text[start] in "|>":
            return Edit(head, head, f"{line}{self.newline}{indent}", what)
        rest = re.compile(r"[^\r\n]*").match(self.text, end)
        at = rest.end() if rest else end
        return Edit(at, at, f"{self.newline}{indent}{line}", what)


def new_id(sentence: str, taken: Iterable[str], otherwise: str = "option") -> str:
    """An id from the first words of a sentence: three, or as many as it takes to be the only one, else numbered."""
    plain = unicodedata.normalize("NFKD", sentence.lower().translate(_LETTERS)).encode("ascii", "ignore").decode()
    words = re.sub(r"^[^a-z]+", "", "_".join(re.findall(r"[a-z0-9]+", plain))).split("_")
    longer = ("_".join(words[:count]) for count in range(min(_WORDS_OF_AN_ID, len(words)), len(words) + 1))
    numbered = (f"{otherwise}_{number}" for number in range(1, 1000))
    used = {*taken, *RESERVED}
    return next(name for names in (longer, numbered) for name in names if ID.fullmatch(name) and name not in used)


def one_slip(wrong: str, right: str) -> bool:
    """Whether one letter is missing, too many, another one, or two neighbours have changed places."""
    if wrong == right or abs(len(wrong) - len(right)) > 1:
        return False
    head = next((i for i, (a, b) in enumerate(zip(wrong, right, strict=False)) if a != b), min(len(wrong), len(right)))
    a, b = wrong[head:], right[head:]
    return a[1:] == b or a == b[1:] or a[1:] == b[1:] or (a[:2] == b[:2][::-1] and a[2:] == b[2:])


def _respellable(option: Table) -> bool:
    """Whether a misspelt key may be the missing id."""
    return any(one_slip(key, "id") for key in option.entries if key not in OPTION.keys)
