"""Several people on one machine, each with settings, evenings and results of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from game.saves import people
from game.saves.evening import evenings
from game.saves.progress import keep_result, load_progress
from game.saves.settings import Settings, load_settings, save_settings

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MINGLE_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def evening(name: str) -> None:
    evenings().mkdir(parents=True, exist_ok=True)
    (evenings() / name).write_text("{}\n", encoding="utf-8")


def test_the_first_is_there_before_anybody_asks() -> None:
    assert [one.id for one in people.people()] == [people.FIRST]
    assert people.who() == people.FIRST


def test_each_has_settings_evenings_and_results_of_their_own() -> None:
    save_settings(Settings(lang="nb"))
    evening("jeppe-1.jsonl")
    ada = people.add("Ada")
    people.choose(ada.id)
    assert load_settings() == Settings()
    save_settings(Settings(lang="en", text_scale=1.5))
    keep_result("jeppe", "medium", 50, 60)
    people.choose(people.FIRST)
    assert load_settings().lang == "nb"
    assert load_progress() == {}
    assert [one.evenings for one in people.people()] == [1, 0]


def test_who_played_last_is_remembered(home: Path) -> None:
    ada = people.add("Ada")
    people.choose(ada.id)
    people._chosen.cache_clear()
    assert people.who() == ada.id
    (home / "who.json").write_text("{torn", encoding="utf-8")
    people._chosen.cache_clear()
    assert people.who() == people.FIRST


@pytest.mark.parametrize("written", ['{"who": "../.."}', '{"who": 3}', '{"who": "77"}', "[]"])
def test_a_pointer_to_nobody_means_the_first(written: str, home: Path) -> None:
    home.mkdir()
    (home / "who.json").write_text(written, encoding="utf-8")
    people._chosen.cache_clear()
    assert people.who() == people.FIRST


def test_a_copy_holds_everything_of_one_and_nothing_of_another(tmp_path: Path) -> None:
    evening("jeppe-1.jsonl")
    ada = people.add("Ada Øst")
    people.choose(ada.id)
    evening("the_cut-2.jsonl")
    save_settings(Settings())
    path = people.export(next(one for one in people.people() if one.id == ada.id), tmp_path / "copies")
    assert path.name == "mingle-ada-øst.zip"
    with ZipFile(path) as zipped:
        assert sorted(zipped.namelist()) == ["evenings/the_cut-2.jsonl", "person.json", "settings.json"]
    assert people.export(people.people()[0], tmp_path / "copies") != path
    assert people.export(ada, tmp_path / "copies").name == "mingle-ada-øst-2.zip"


def test_what_cannot_be_written_leaves_no_half_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    save_settings(Settings())
    monkeypatch.setattr(ZipFile, "write", full)
    with pytest.raises(OSError, match="No space"):
        people.export(people.people()[0], tmp_path / "copies")
    assert list((tmp_path / "copies").iterdir()) == []


def test_who_is_deleted_is_gone_and_nobody_else() -> None:
    evening("jeppe-1.jsonl")
    ada, bo = people.add("Ada"), people.add("Bo")
    people.choose(ada.id)
    evening("the_cut-2.jsonl")
    people.remove(ada)
    assert [one.name for one in people.people()] == ["", "Bo"]
    assert people.who() == people.FIRST
    assert people.add("Cy").id == str(int(bo.id) + 1)
    people.remove(people.people()[0])
    assert people.people()[0].evenings == 0
    assert [one.name for one in people.people()] == ["", "Bo", "Cy"]


def test_a_name_is_one_short_line() -> None:
    ada = people.add("  Ada \n of   the very long name that does not end ")
    assert ada.name == "Ada of the very long name that does not end"[: people.LONGEST]
