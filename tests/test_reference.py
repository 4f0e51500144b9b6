"""What docs/format.md says of a key is true: its example, its diagnostics, and what holds without it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from game.content.build import GuestTree, build
from game.content.diagnostic import Findings
from game.content.parse import parse
from game.content.schema import GUEST_RECORD, SCENARIO_RECORD, TALK_RECORD
from game.content.shape import Anything, Each, Forms, Named, Record
from game.content.tree import Listing, Scalar, Table, fields
from game.content.walk import KINDS, Walk
from game.docs import FOLDER
from game.docs.examples import examples
from game.docs.shapes import records_in
from game.docs.slips import ANYWHERE, slips

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.content.shape import Key, Shape
    from game.content.tree import Tree
    from game.core.scenario import Scenario

READ = {"party.yaml": SCENARIO_RECORD, "tea.yaml": SCENARIO_RECORD, "lib/lids.yaml": TALK_RECORD}
TREES = {name: parse((FOLDER / name).read_text(encoding="utf-8"), Findings(Path(name))) for name in READ}
TREE = TREES["party.yaml"]
SHOWN = examples(*((tree, READ[name]) for name, tree in TREES.items() if tree is not None))
NAMES = dict.fromkeys(KINDS, ("a", "b"))
LATER = {"MG016", "MG031", "MG057"}  # of a word whose meaning is decided later: here it is only read


def _records() -> list[Record]:
    found = {record.name: record for record in (SCENARIO_RECORD, GUEST_RECORD, TALK_RECORD)}
    ahead = [*found.values()]
    for one in ahead:
        for key in one.keys.values():
            fresh = [inner for inner in records_in(key.shape) if inner.name not in found]
            found |= {inner.name: inner for inner in fresh}
            ahead += fresh
    return list(found.values())


KEYS = [(record, name, key) for record in _records() for name, key in record.keys.items()]


def test_every_key_has_an_example() -> None:
    without = [f"{record.name}.{name}" for record, name, _ in KEYS
               if (record.name, name) not in SHOWN and ("guest", name) not in SHOWN]  # fmt: skip
    assert without == []


def test_an_example_that_is_shown_whole_is_yaml() -> None:
    for (record, name), line in SHOWN.items():
        if "..." not in line:
            assert yaml.safe_load(f"{name}: {line}").keys() == {name}, (record, line)


@pytest.mark.parametrize(("record", "name", "key"), KEYS, ids=[f"{record.name}.{name}" for record, name, _ in KEYS])
def test_the_codes_of_a_key_are_those_that_the_reader_gives(record: Record, name: str, key: Key) -> None:
    found: set[str] = set()
    for wrong in _wrong(key.shape):
        findings = Findings(Path(record.name))
        Walk(NAMES, findings).over(wrong, key.shape)
        found |= {one.code for one in findings.sorted}
    assert found - {*ANYWHERE, "MG030"} == {*slips(key)} - (LATER if _any_word(key.shape) else set()), name


def _any_word(shape: Shape) -> bool:
    return isinstance(shape, Anything) or (isinstance(shape, Named) and isinstance(shape.item, Anything))


def _wrong(shape: Shape) -> Iterator[Tree]:
    """Values that do not fit: strange words, numbers that are too large, too many and too few."""
    match shape:
        case Forms():
            for form in (shape.scalar, shape.listing, shape.table):
                yield from () if form is None else _wrong(form)
        case Each():
            yield Listing((), 1, 1)
            yield Listing((Scalar("x", 1, 1),) * 200, 1, 1)
            yield from (Listing((one,), 1, 1) for one in _wrong(shape.item) if not isinstance(shape.item, Record))
        case Named():
            many = {f"a{number}": Scalar("x", 1, 1) for number in range(250)}
            odd = {"No Id": Scalar("x" * 300, 1, 1)}
            for entries in ({}, many, odd):
                yield Table(dict(entries), {one: Scalar(one, 1, 1) for one in entries}, 1, 1)
        case Record():
            yield Table({}, {}, 1, 1)
        case _:
            yield from (Scalar(text, 1, 1) for text in ("Strange Word", "9999", "-9999", "x" * 300))


def _scenario(tree: Table) -> Scenario:
    findings = Findings(Path("party.yaml"))
    guests = [GuestTree(one.key.text, one.value, findings) for one in fields(tree, "guests")]
    return build(tree, guests, [], findings)[0]


WITH_DEFAULT = [(record, name, key) for record, name, key in KEYS if key.otherwise]


@pytest.mark.parametrize(
    ("record", "name", "key"), WITH_DEFAULT, ids=[f"{record.name}.{name}" for record, name, _ in WITH_DEFAULT]
)
def test_without_a_key_its_default_holds(record: Record, name: str, key: Key) -> None:
    """A guest is no value, so what is built is compared as it is printed."""
    assert isinstance(TREE, Table)
    left_out = _changed(TREE, SCENARIO_RECORD, record.name, name, None)
    written = _changed(TREE, SCENARIO_RECORD, record.name, name, Scalar(key.otherwise, 1, 1))
    assert isinstance(left_out, Table)
    assert isinstance(written, Table)
    assert repr(left_out) != repr(written)
    assert repr(_scenario(left_out)) == repr(_scenario(written))


def _changed(tree: Tree, shape: Shape, record: str, name: str, value: Scalar | None) -> Tree:
    """The tree with the key taken out of every such record in it, or put into every one."""
    match tree, shape:
        case _, Forms():
            form = {Scalar: shape.scalar, Listing: shape.listing, Table: shape.table}[type(tree)]
            return tree if form is None else _changed(tree, form, record, name, value)
        case Table(), Record():
            entries = {
                key: _changed(one, shape.keys[key].shape, record, name, value) for key, one in tree.entries.items()
            }
            if shape.name == record:
                entries.pop(name, None)
                entries |= {} if value is None else {name: value}
            return replace(tree, entries=entries, keys={key: Scalar(key, 1, 1) for key in entries})
        case Table(), Named():
            return replace(
                tree, entries={key: _changed(one, shape.item, record, name, value) for key, one in tree.entries.items()}
            )
        case Listing(), Each():
            return replace(tree, items=tuple(_changed(one, shape.item, record, name, value) for one in tree.items))
    return tree
