"""A translation is held against the English: what is faulty is reported and read in English."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.cli_check import NAMESAKES
from game.content.load import MAIN, Loaded, load
from game.resources import scenarios
from game.text.interface import interface

CORPUS = Path(__file__).parent / "corpus"


@pytest.fixture(name="tea")
def _tea(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CORPUS / "MG061-good", tmp_path / "tea"))


def _translate(home: Path, name: str, text: str) -> Loaded:
    path = home / "nb.yaml"
    kept = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith(f"{name}:")]
    path.write_text("\n".join([*kept, f"{name}: {text}"]) + "\n", encoding="utf-8")
    return load(home)


def _said(loaded: Loaded, name: str) -> str:
    assert loaded.texts is not None
    return loaded.texts.get(name, "nb")


@pytest.mark.parametrize("lang", interface().languages()[1:])
def test_a_translated_text_is_read(tea: Path, lang: str) -> None:
    (tea / f"{lang}.yaml").write_text("maria.stands: vid vasken\n", encoding="utf-8")
    texts = load(tea).texts
    assert texts is not None
    assert texts.get("maria.stands", lang) == "vid vasken"


def test_a_text_that_is_too_long_for_its_kind_is_read_in_english(tea: Path) -> None:
    loaded = _translate(tea, "maria.hello.how", "å" * 91)
    assert [found.code for found in loaded.diagnostics] == ["MG025"]
    assert loaded.scenario is not None
    assert _said(loaded, "maria.hello.how") == "How has it been working out?"


def test_an_empty_text_is_read_in_english(tea: Path) -> None:
    loaded = _translate(tea, "maria.name", "")
    assert [found.code for found in loaded.diagnostics] == ["MG026"]
    assert _said(loaded, "maria.name") == "Maria"


def test_a_text_id_that_does_not_exist_is_a_warning_with_the_nearest(tea: Path) -> None:
    (found,) = _translate(tea, "maria.hello.hwo", "Hvordan har det gått?").diagnostics
    assert (found.code, found.severity) == ("MG060", "warning")
    assert "'maria.hello.how'" in found.hint


def test_missing_texts_are_counted_and_the_first_named(tea: Path) -> None:
    (tea / "nb.yaml").write_text("evening.title: Te\n", encoding="utf-8")
    (found,) = load(tea).diagnostics
    assert (found.code, found.severity) == ("MG061", "warning")
    assert "evening.brand.name, evening.brand.sells, evening.place, ..." in found.hint


def test_a_broken_translation_does_not_stop_the_evening(tea: Path) -> None:
    (tea / "nb.yaml").write_text("evening.title: [\n", encoding="utf-8")
    loaded = load(tea)
    assert loaded.broken
    assert loaded.scenario is not None
    assert _said(loaded, "evening.title") == "One kettle too few"


def test_a_file_that_is_named_after_no_language_is_pointed_out(tea: Path) -> None:
    (tea / "norsk.yaml").write_text("evening.title: Te\n", encoding="utf-8")
    assert [(found.path.name, found.severity) for found in load(tea).diagnostics] == [("norsk.yaml", "warning")]


def test_a_translation_is_still_checked_beside_a_broken_scenario(tea: Path) -> None:
    main = tea / MAIN
    main.write_text(main.read_text(encoding="utf-8").replace("goto: close", "goto: clsoe"), encoding="utf-8")
    codes = [found.code for found in _translate(tea, "maria.hello.how", "å" * 91).diagnostics]
    assert codes == ["MG012", "MG025"]


def test_the_texts_of_a_guest_who_is_gone_are_told_as_one(tea: Path) -> None:
    lines = "".join(f"jonas.hello.says.{number}: Hei\n" for number in range(1, 40))
    path = tea / "nb.yaml"
    path.write_text(path.read_text(encoding="utf-8") + lines, encoding="utf-8")
    (found,) = load(tea).diagnostics
    assert (found.code, found.message) == ("MG060", "39 texts of 'jonas' that the scenario does not have")


def test_of_a_guest_who_cannot_be_read_only_that_is_said(tmp_path: Path) -> None:
    home = Path(shutil.copytree(scenarios() / "jeppe", tmp_path / "jeppe"))
    (home / "guests" / "jeppe.yaml").write_text("name: Jeppe\n\tstands: here\n", encoding="utf-8")
    assert [(found.path.name, found.code) for found in load(home).diagnostics] == [("jeppe.yaml", "MG005")]


def test_a_question_the_guest_goes_on_after_is_a_warning_in_the_language_at_hand(tea: Path) -> None:
    (found,) = _translate(tea, "maria.hello.says.1", "Er det dere som har kjelene?").diagnostics
    assert (found.path.name, found.code, found.severity) == ("nb.yaml", "MG058", "warning")
    assert _translate(tea, "maria.hello.says.1", "«Er det dere?» spør de meg.").diagnostics == ()
    assert _translate(tea, "maria.hello.says.2", "Hva synes du?").diagnostics == ()


@pytest.mark.parametrize("home", sorted(scenarios().glob("*/scenario.yaml")), ids=lambda path: path.parent.name)
def test_every_evening_of_ours_is_complete_in_every_language_of_the_game(home: Path) -> None:
    loaded = load(home.parent)
    assert loaded.texts is not None
    assert loaded.texts.languages() == interface().languages()
    written = {name for name, text in loaded.texts.texts["en"].items() if text and not name.startswith(NAMESAKES)}
    for lang, texts in loaded.texts.texts.items():
        assert (lang, sorted(written - texts.keys())) == (lang, [])
