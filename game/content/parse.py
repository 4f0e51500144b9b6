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
SMALLER = "move guests to guests/ID.yaml, or leave out what is not needed"
OFTEN = "often a colon or a quote is missing, here or in the line above"
LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # only its event parser is used; it does not recurse


@dataclass(frozen=True, slots=True)
class Limits:
    """How many words, lists and mappings a file may have, and how many entries one of those lists or mappings."""

    events: int
    entries: int


OF_A_SCENARIO = Limits(events=50_000, entries=500)  # 300 nodes have about 43 000; a talk has at most 200 nodes
OF_A_TRANSLATION = Limits(events=20_100, entries=10_000)  # flat; that of 300 nodes has about 6 000 entries


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


def parse(text: str, findings: Findings, limits: Limits = OF_A_SCENARIO) -> Tree | None:
    """The tree, or None if the file cannot be trusted; duplicate keys are found and the first one kept."""
    reader = _Reader(findings, limits.entries)
    try:
        for number, event in enumerate(_events(text)):
            if number > limits.events:
                message = f"more than {limits.events} words, lists and mappings in one file"
                findings.add("MG002", _at(event), message, SMALLER)
                return None
            reader.take(event)
    except _Stop:
        return None
    except yaml.YAMLError as error:
        _report(error, findings)
        return None
    if reader.root is None and not reader.spoilt:
        findings.add("MG009", Spot(), "there is nothing in this file")
    return None if reader.spoilt else reader.root


def _events(text: str) -> Iterator[Any]:
    events: Iterator[Any] = yaml.parse(text, Loader=LOADER)
    return events


class _Reader:
    def __init__(self, findings: Findings, widest: int) -> None:
        self.findings = findings
        self.widest = widest
        self.root: Tree | None = None
        self.spoilt = False
        self.open: list[_Open] = []
        self.documents = 0

    def take(self, event: Any) -> None:
        """One event; which it is is asked in the order of how many there are."""
        kind = type(event)
        if kind is yaml.ScalarEvent:
            if event.anchor is not None or event.tag is not None:
                self._refuse_marks(event)
            mark = event.start_mark
            self._put(Scalar(event.value, mark.line + 1, mark.column + 1, not event.style))
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            self._begin(event)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self._put(self.open.pop().close())
        elif kind is yaml.AliasEvent:
            self._spoil("MG007", event, f"alias *{clip(event.anchor or '')}", "write the text out")
            self._put(Scalar("", *_pair(event)))
        elif kind is yaml.DocumentStartEvent:
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
            self._keep_narrow(top, len(top.items), tree)
        elif top.key is None:
            top.key = self._key(tree)
            self._keep_narrow(top, len(top.keys) + 1, tree)
        else:
            self._enter(top, top.key, tree)
            top.key = None

    def _keep_narrow(self, top: _Open, count: int, at: Tree) -> None:
        if count > self.widest:
            what = f"the {'mapping' if top.mapping else 'list'} that begins in line {top.at.line}"
            self._spoil("MG002", at, f"more than {self.widest} entries in {what}", SMALLER)
            raise _Stop

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
            self._stop_when_full()
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
        self._stop_when_full()

    def _stop_when_full(self) -> None:
        """No more would be kept of what is found."""
        if self.findings.full:
            self.spoilt = True
            raise _Stop


def _pair(event: Any) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _at(event: Any) -> Spot:
    return Spot(*_pair(event))


def _report(error: Any, findings: Findings) -> None:
    """libyaml looks ahead, so that it may give up on brackets before the first of them is an event here."""
    if "nesting depth" in str(getattr(error, "problem", "")):
        findings.add("MG006", _where(error), f"nested more than {DEPTH} deep")
    else:
        findings.add("MG008", _where(error), _problem(error), OFTEN)


def _where(error: Any) -> Spot:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    return Spot(mark.line + 1, mark.column + 1) if mark is not None else Spot()


def _problem(error: Any) -> str:
    problem = str(getattr(error, "problem", None) or "this is not YAML")
    context = getattr(error, "context_mark", None)
    began = f" (what is being read began in line {context.line + 1})" if context is not None else ""
    return f"not YAML: {problem}{began}"
