"""`new`: what eight answers make passes `check` and every gate; a slip or a full disk leaves nothing behind."""

from __future__ import annotations

import errno
import io
import shutil
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.cli import main
from game.content.begin import begin_evening
from game.content.load import MAIN, load
from game.content.questions import OF_A_GUEST, OF_AN_EVENING
from game.content.roll import NoRoll, enrolled
from tests.shipped import read

CORPUS = Path(__file__).parent / "content" / "corpus"
OWN = ["Hush", "felt", "A hall.", 'Åse "Bibbi" \\ Ø', "by: #the {door}", "no: 12", "*Hm.* Is it you?", "It's $5 a day."]


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _answered(monkeypatch: pytest.MonkeyPatch, *line: str, answers: list[str]) -> int:
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{answer}\n" for answer in answers)))
    return main(["new", *line])


@pytest.mark.parametrize("answers", [[""] * 8, OWN], ids=["examples", "own"])
def test_an_evening_of_eight_answers_passes_check_and_every_gate(
    answers: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _answered(monkeypatch, "coffee", answers=answers) == 0
    assert capsys.readouterr().out.count("> ") == 8
    assert main(["check", "coffee"]) == 0
    assert "no faults" in capsys.readouterr().out
    assert main(["simulate", "coffee", "--seeds", "40"]) == 0


def test_a_guest_of_eight_answers_passes_too_and_is_on_the_list(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _answered(monkeypatch, "coffee", answers=[""] * 8)
    assert _answered(monkeypatch, "coffee", "--guest", answers=["Maria", *[""] * 7]) == 0
    assert _answered(monkeypatch, "coffee", "--guest", answers=["Bo", *[""] * 7]) == 0
    assert "guests: [maria, maria_2, bo]  " in Path("coffee", MAIN).read_text(encoding="utf-8")
    capsys.readouterr()
    assert main(["check", "coffee"]) == 0
    assert main(["simulate", "coffee", "--seeds", "40"]) == 0


def test_a_bad_answer_is_asked_again_with_the_reason(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = ["x" * 41, "...", "Hush", "", "", "", "", "", "", "Is it?", "It is."]
    assert _answered(monkeypatch, "coffee", answers=answers) == 0
    told = capsys.readouterr().out
    assert ["41 characters; at most 40" in told, "letters, please" in told, "cannot be a question" in told] == [
        True
    ] * 3


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=260), min_size=8, max_size=8))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_whatever_is_answered_can_be_read(tmp_path: Path, answers: list[str]) -> None:
    flat = (" ".join(answer.split()) for answer in answers)
    said = {one.key: text for one, text in zip(OF_AN_EVENING, flat, strict=True) if text and not one.fault(text)}
    shutil.rmtree(tmp_path / "tea", ignore_errors=True)
    begin_evening(tmp_path / "tea", said)
    assert load(tmp_path / "tea").diagnostics == ()


def test_every_question_is_answered_by_its_own_example() -> None:
    assert [one.fault(one.example) for one in (*OF_AN_EVENING, *OF_A_GUEST)] == [""] * 16


def test_answers_that_end_too_early_write_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _answered(monkeypatch, "coffee", answers=["", ""]) == 1
    assert "nothing is written" in capsys.readouterr().err
    assert list(Path().iterdir()) == []


@pytest.mark.parametrize("name", ["jeppe", "full_house", "the_cut"])
def test_a_copy_has_a_new_id_and_nothing_wrong_with_it(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "mine", "--from", name]) == 0
    source = read(name)
    copy = load(Path("mine"))
    assert copy.diagnostics == source.diagnostics == ()
    assert copy.scenario is not None
    assert copy.scenario.id == "mine"
    assert copy.texts == source.texts
    assert "mine is a copy" in capsys.readouterr().out


def test_a_copy_takes_along_the_shared_talks_beside_it() -> None:
    shutil.copytree(CORPUS / "MG035-good", "tea")
    shutil.move("tea/lib", "lib")
    Path("there").mkdir()
    assert main(["new", "there/mine", "--from", "tea"]) == 0
    assert load(Path("there/mine")).scenario is not None


def test_a_scenario_in_one_file_is_copied_as_a_folder() -> None:
    assert main(["new", "mine", "--from", str(CORPUS / "MG012-good.yaml")]) == 0
    assert load(Path("mine")).scenario is not None


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (["Coffee"], "is no id"),
        (["no"], "is no id"),
        (["there"], "is there already"),
        (["mine", "--from", "jepe"], "did you mean 'jeppe'"),
        (["nowhere", "--guest"], "there is no scenario.yaml"),
        (["one", "--guest"], "a list of ids"),
    ],
)
def test_a_slip_is_one_line_and_writes_nothing(
    line: list[str], said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("there").mkdir()
    Path("one").mkdir()
    shutil.copy(CORPUS / "MG012-good.yaml", Path("one", MAIN))
    before = sorted(Path().rglob("*"))
    assert _answered(monkeypatch, *line, answers=[""] * 8) == 2
    told = capsys.readouterr().err
    assert (said in told, told.count("\n")) == (True, 1)
    assert sorted(Path().rglob("*")) == before


@pytest.mark.parametrize("line", [["mine"], ["tea", "--guest"], ["mine", "--from", "tea"]])
def test_a_full_disk_leaves_everything_as_it_was(
    line: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _answered(monkeypatch, "tea", answers=[""] * 8)
    before = {path: path.is_file() and path.read_bytes() for path in Path().rglob("*")}
    whole = Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        if MAIN in path.name:
            raise OSError(errno.ENOSPC, "No space left on device")
        return whole(path, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    capsys.readouterr()
    assert _answered(monkeypatch, *line, answers=[""] * 8) == 1
    assert "no space left on device; nothing is written" in capsys.readouterr().err
    assert {path: path.is_file() and path.read_bytes() for path in Path().rglob("*")} == before


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("guests: [a, b]  # two\nx: 1\n", "guests: [a, b, c]  # two\nx: 1\n"),
        ("guests: []\n", "guests: [c]\n"),
        ("guests:\n  - a\n  - b  # last\n\nx: 1\n", "guests:\n  - a\n  - b  # last\n  - c\n\nx: 1\n"),
        ("x: {guests: 1}\r\nguests:\r\n- a", "x: {guests: 1}\r\nguests:\r\n- a\r\n- c"),
    ],
)
def test_a_guest_is_put_at_the_end_of_the_list(old: str, new: str) -> None:
    assert enrolled(old, "c") == new


@pytest.mark.parametrize("text", ["x: 1\n", "guests: {a: {}}\n", "guests:\n"])
def test_without_a_list_there_is_nothing_to_be_put_on(text: str) -> None:
    with pytest.raises(NoRoll):
        enrolled(text, "c")
