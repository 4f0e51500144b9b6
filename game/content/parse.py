"""From YAML text to a tree with positions: events are judged one by one, so that a bomb stops at its first spark."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from game.content.diagnostic import clip
from game.content.tree import Listing, Scalar, Spot, Table, Tree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.content.diagnostic import Findings

DEPTH = 40
EVENTS = 60_000  # 300 nodes have about 40 000
LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # only its event parser is used; it does not recurse


@dataclass(slots=True)
class _Open:
    """A list or mapping that is still being read; of a mapping, `key` is the key whose value comes next."""

    mapping: bool
    at: Spot
    items: list[Tree] = field(default_factory=list)
    entries: dict[str, Tree] = field(default_factory=dict)
    keys: dict[str, Scalar] = field(default_factory=dict)
    key: Scalar | None = None

    def close(self) -> Tree:
        if self.mapping:
            return Table(self.entries, self.keys, self.at.line, self.at.column)
        return Listing(tuple(self.items), self.at.line, self.at.column)


class _Stop(Exception):  # noqa: N818  # not an error: reading ends here, the finding is made
    pass


def parse(text: str, findings: Findings) -> Tree | None:
    """The tree, or None if the file cannot be trusted; duplicate keys are found and the first one kept."""
    reader = _Reader(findings)
    try:
        for number, event in enumerate(_events(text)):
            reader.take(event)
            if number > EVENTS:
                findings.add("MG002", _at(event), f"more than {EVENTS} words, lists and mappings in one file")
                return None
    except _Stop:
        return None
    except yaml.YAMLError as error:
        findings.add("MG008", _where(error), _problem(error))
        return None
    if reader.root is None and not reader.spoilt:
        findings.add("MG009", Spot(), "there is nothing in this file")
    return None if reader.spoilt else reader.root


def _events(text: str) -> Iterator[Any]:
    events: Iterator[Any] = yaml.parse(text, Loader=LOADER)
    return events


class _Reader:
    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.root: Tree | None = None
        self.spoilt = False
        self.open: list[_Open] = []
        self.documents = 0

    def take(self, event: Any) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_marks(event)
            at = _at(event)
            self._put(Scalar(event.value, at.line, at.column, not event.style))
        elif isinstance(event, yaml.CollectionStartEvent):
            self._begin(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._put(self.open.pop().close())
        elif isinstance(event, yaml.AliasEvent):
            self._spoil("MG007", event, f"alias *{clip(event.anchor or '')}", "write the text out")
            self._put(Scalar("", *_pair(event)))
        elif isinstance(event, yaml.DocumentStartEvent):
            self._document(event)

    def _document(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            self._spoil("MG010", event, "a second document begins here", "one document a file")
            raise _Stop

    def _begin(self, event: Any) -> None:
        self._refuse_marks(event)
        if len(self.open) >= DEPTH:
            self._spoil("MG006", event, f"nested more than {DEPTH} deep")
            raise _Stop
        self.open.append(_Open(isinstance(event, yaml.MappingStartEvent), _at(event)))

    def _put(self, tree: Tree) -> None:
        if not self.open:
            self.root = tree
            return
        top = self.open[-1]
        if not top.mapping:
            top.items.append(tree)
        elif top.key is None:
            top.key = self._key(tree)
        else:
            self._enter(top, top.key, tree)
            top.key = None

    def _key(self, tree: Tree) -> Scalar:
        if isinstance(tree, Scalar):
            return tree
        way_out = "quote a text that begins with [ or {"
        self._spoil("MG008", tree, "a key must be a word, not a list or mapping", way_out)
        return Scalar("", tree.line, tree.column)

    def _enter(self, top: _Open, key: Scalar, tree: Tree) -> None:
        if key.text in top.keys:
            first = top.keys[key.text]
            message = f"'{clip(key.text)}' stands here twice"
            self.findings.add("MG011", key, message, f"the first is in line {first.line}")
            return
        top.keys[key.text] = key
        top.entries[key.text] = tree

    def _refuse_marks(self, event: Any) -> None:
        if event.anchor is not None:
            self._spoil("MG007", event, f"anchor &{clip(event.anchor)}", "take it away")
        if event.tag is not None:
            self._spoil("MG007", event, f"tag {clip(event.tag)}", "quote a text that begins with !")

    def _spoil(self, code: str, at: Any, message: str, hint: str = "") -> None:
        self.spoilt = True
        where = at if isinstance(at, Scalar | Listing | Table) else _at(at)
        self.findings.add(code, where, message, hint)


def _pair(event: Any) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _at(event: Any) -> Spot:
    return Spot(*_pair(event))


def _where(error: Any) -> Spot:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    return Spot(mark.line + 1, mark.column + 1) if mark is not None else Spot()


def _problem(error: Any) -> str:
    problem = str(getattr(error, "problem", None) or "this is not YAML")
    context = getattr(error, "context_mark", None)
    began = f" (what is being read began in line {context.line + 1})" if context is not None else ""
    return f"not YAML: {problem}{began}"
