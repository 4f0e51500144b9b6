"""A slip in any name that leads on, in any file of any shipped scenario, is found where it is, with the name meant."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from game.content.catalogue import scenario_folders
from game.content.diagnostic import Findings
from game.content.load import MAIN, load
from game.content.parse import parse
from game.content.talk_tree import STAY, under
from game.content.tree import Listing, Scalar
from game.resources import scenarios

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.content.tree import Tree

LEADING = {"goto": "MG012", "start": "MG012", "end": "MG016", "ends": "MG016"}
AT_ONCE = 60  # slips in one file: fewer than are kept of one file
SHIPPED = scenario_folders(scenarios())
FILES = [
    path.relative_to(scenarios()) for home in SHIPPED for path in (home / MAIN, *sorted(home.glob("guests/*.yaml")))
]


@dataclass(frozen=True, slots=True)
class Slip:
    """A name written wrongly, and what must be said of it."""

    code: str
    at: Scalar
    wrong: str


def names_in(tree: Tree | None) -> Iterator[tuple[str, Scalar]]:
    """Every name that leads to a node or an outcome, with the code of one that does not exist."""
    for key, code in LEADING.items():
        for value in under(tree, key):
            items = value.items if isinstance(value, Listing) else (value,)
            yield from ((code, item) for item in items if isinstance(item, Scalar) and item.text != STAY)


def misspelt(name: str, names: set[str]) -> str:
    """Two letters changed places, or one is there twice; never another name that there is."""
    swapped = [name[:at] + name[at + 1] + name[at] + name[at + 2 :] for at in range(1, len(name) - 1)]
    doubled = [name[:at] + name[at] + name[at:] for at in range(1, len(name))]
    return next(wrong for wrong in (*swapped, *doubled, name * 2) if wrong not in names)


def slips_in(path: Path) -> list[Slip]:
    found = dict.fromkeys(names_in(parse(path.read_text(encoding="utf-8"), Findings(path))))
    names = {at.text for _, at in found}
    return [Slip(code, at, misspelt(at.text, names)) for code, at in found]


def write(path: Path, text: str, slips: Sequence[Slip]) -> None:
    """From the last to the first, so that the places of those before stay where they are; one slip a line."""
    lines = text.splitlines(keepends=True)
    for slip in slips:
        line, begin = lines[slip.at.line - 1], slip.at.column - 1 + (not slip.at.plain)
        assert line[begin:].startswith(slip.at.text)
        lines[slip.at.line - 1] = line[:begin] + slip.wrong + line[begin + len(slip.at.text) :]
    path.write_text("".join(lines), encoding="utf-8")


def batches(slips: Sequence[Slip]) -> Iterator[list[Slip]]:
    """At most one of a line, and not too many at a time."""
    left = list(slips)
    while left:
        batch = list({slip.at.line: slip for slip in reversed(left)}.values())[:AT_ONCE]
        yield batch
        left = [slip for slip in left if slip not in batch]


@pytest.mark.parametrize("file", FILES, ids=str)
def test_every_slip_is_found_at_its_place_with_the_right_name(file: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(scenarios() / file.parts[0], tmp_path / file.parts[0]))
    path = tmp_path / file
    text = path.read_text(encoding="utf-8")
    for batch in batches(slips_in(path)):
        write(path, text, batch)
        told = {(one.line, one.column): one for one in load(copy).diagnostics if one.path == path}
        for slip in batch:
            found = told[slip.at.line, slip.at.column]
            assert found.code == slip.code, str(found)
            assert f"'{slip.wrong}'" in found.message, str(found)
            assert f"'{slip.at.text}'" in found.hint, str(found)


@pytest.mark.parametrize("home", SHIPPED, ids=lambda home: home.name)
def test_every_talk_has_names_that_lead_on(home: Path) -> None:
    """Nothing is tried in vain: each guest's own file has ways, ends and a start."""
    for path in home.glob("guests/*.yaml"):
        assert {slip.code for slip in slips_in(path)} == {"MG012", "MG016"}, path.name
    keys = {
        code for path in (home / MAIN, *home.glob("guests/*.yaml")) for code in (one.code for one in slips_in(path))
    }
    assert keys == set(LEADING.values())
