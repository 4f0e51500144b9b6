"""The museum of a profile: what is hung stays, in every language, and a broken file takes nothing else along."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.core.museum import Exhibit
from game.saves import people
from game.saves.museum import MOST, hang, museum
from game.text.table import table

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = table(
    {
        "en": {"ui.museum.door.title": "Door", "ui.museum.door.plaque": "With {guest}.", "evening.title": "An evening",
               "g.name": "Gro"},
        "nb": {"ui.museum.door.title": "Dør"},
    }
)  # fmt: skip
DOOR = Exhibit("door", 3, 1.0, (("guest", "g.name"),))


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINGLE_HOME", str(tmp_path))


def test_what_is_hung_is_read_in_every_language_without_the_scenario() -> None:
    hang((DOOR,), TEXTS)
    (one,) = museum()
    assert one.said("en") == ("Door", "With Gro.", "An evening")
    assert one.said("nb") == ("Dør", "With Gro.", "An evening")
    assert one.said("xx") == one.said("en")
    assert len(one.day) == len("2026-11-26")


def test_the_newest_hang_in_front_and_the_oldest_go_to_the_stores() -> None:
    for nth in range(MOST + 2):
        hang((Exhibit(f"kind{nth}", 1, 1.0, ()),), TEXTS)
    there = museum()
    assert (len(there), there[0].kind, there[-1].kind) == (MOST, f"kind{MOST + 1}", "kind2")


def test_each_profile_has_a_museum_of_its_own_that_goes_with_it() -> None:
    hang((DOOR,), TEXTS)
    people.choose(people.add("Ada").id)
    assert museum() == ()
    people.choose(people.FIRST)
    people.remove(people.people()[0])
    assert museum() == ()


@pytest.mark.parametrize("broken", ["{", "[]", '{"hung": 3}', '{"hung": [{"kind": "x"}, 4]}'])
def test_a_broken_museum_is_an_empty_one(broken: str, tmp_path: Path) -> None:
    (tmp_path / "museum.json").write_text(broken, encoding="utf-8")
    assert museum() == ()
