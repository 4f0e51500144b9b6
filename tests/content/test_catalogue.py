"""Scenarios are listed, the broken ones too, and found by id, folder or file."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.content.catalogue import catalogue, find
from game.content.load import MAIN

CORPUS = Path(__file__).parent / "corpus"


@pytest.fixture(name="shelf")
def _shelf(tmp_path: Path) -> Path:
    shutil.copytree(CORPUS / "MG014-good", tmp_path / "tea")
    (tmp_path / "coffee").mkdir()
    (tmp_path / "coffee" / MAIN).write_text("format: [\n", encoding="utf-8")
    (tmp_path / "lib").mkdir()
    (tmp_path / "notes.txt").write_text("soon\n", encoding="utf-8")
    return tmp_path


def test_every_scenario_is_listed_by_id(shelf: Path) -> None:
    assert [entry.id for entry in catalogue(shelf)] == ["coffee", "tea"]


def test_a_broken_scenario_is_listed_with_its_first_error(shelf: Path) -> None:
    coffee, tea = catalogue(shelf)
    assert coffee.fault is not None
    assert coffee.fault.code == "MG008"
    assert tea.fault is None


def test_a_shelf_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert not list(catalogue(tmp_path / "nowhere"))


def test_an_id_is_found(shelf: Path) -> None:
    assert find("tea", shelf) == shelf / "tea"


def test_a_folder_is_found(shelf: Path) -> None:
    assert find(str(shelf / "tea"), Path("/nowhere")) == shelf / "tea"


def test_a_file_of_a_scenario_is_found_as_its_folder(shelf: Path) -> None:
    for file in (MAIN, "guests/maria.yaml"):
        assert find(str(shelf / "tea" / file), shelf) == shelf / "tea"


def test_a_file_by_itself_is_a_scenario(shelf: Path) -> None:
    path = CORPUS / "MG012-good.yaml"
    assert find(str(path), shelf) == path


def test_an_unknown_id_names_the_nearest(shelf: Path) -> None:
    with pytest.raises(LookupError, match=r"no scenario 'coffe'.*did you mean 'coffee'\?"):
        find("coffe", shelf)


@pytest.mark.parametrize("argument", ["./nothing/here", "a\0b", "x" * 5000, ""])
def test_an_impossible_argument_is_a_lookup_error(argument: str, shelf: Path) -> None:
    with pytest.raises(LookupError):
        find(argument, shelf)
