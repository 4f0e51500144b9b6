"""What one would have said oneself: kept beside the evening, cleaned, and gone with whoever wrote it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from game.saves import people
from game.saves.evening import evenings, fresh_path
from game.saves.own_words import LONGEST, LONGEST_WORD, OwnWords, Written

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def journal() -> Path:
    path = evenings() / "jeppe-7.jsonl"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"{}\n")
    return path


def test_words_are_read_by_the_entry_they_stand_for(journal: Path) -> None:
    OwnWords(journal).write(12, "What did it cost you?")
    OwnWords(journal).write(4, "Tell me more.")
    OwnWords(journal).call_it("stiff")
    assert OwnWords(journal).read() == Written("stiff", {4: "Tell me more.", 12: "What did it cost you?"})
    assert journal.read_bytes() == b"{}\n"


def test_the_last_words_written_count_and_empty_ones_take_them_away(journal: Path) -> None:
    OwnWords(journal).write(12, "First.")
    OwnWords(journal).write(12, "Second.")
    assert OwnWords(journal).read().said == {12: "Second."}
    OwnWords(journal).write(12, " ")
    assert OwnWords(journal).read() == Written()
    assert [path.name for path in evenings().iterdir()] == [journal.name]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  two\r\nlines\t", "two lines"),
        ("a\u202eb\x1b[31m\u200b", "ab[31m"),
        ("e\u0301", "\u00e9"),
        ("\ufb01n", "\ufb01n"),
        ("x" * 999, "x" * LONGEST),
    ],
)
def test_words_are_one_short_line_that_pretends_nothing(typed: str, kept: str, journal: Path) -> None:
    assert OwnWords(journal).write(1, typed) == kept
    assert OwnWords(journal).read().said == {1: kept}


def test_the_word_is_shorter_still(journal: Path) -> None:
    assert OwnWords(journal).call_it("y" * 99) == "y" * LONGEST_WORD


@pytest.mark.parametrize("broken", ["{", "[]", '{"said": 3, "how": []}', '{"said": {"x": "a", "2": 4, "-1": "b"}}'])
def test_a_broken_file_holds_no_words_and_takes_new_ones(broken: str, journal: Path) -> None:
    journal.with_name("jeppe-7.words.json").write_text(broken, encoding="utf-8")
    assert OwnWords(journal).read() == Written()
    OwnWords(journal).write(2, "Here.")
    assert OwnWords(journal).read().said == {2: "Here."}


def test_they_leave_and_go_with_whoever_wrote_them(journal: Path, tmp_path: Path) -> None:
    OwnWords(journal).write(2, "Here.")
    me = people.people()[0]
    with ZipFile(people.export(me, tmp_path / "copies")) as zipped:
        assert "evenings/jeppe-7.words.json" in zipped.namelist()
    people.remove(me)
    assert OwnWords(journal).read() == Written()


def test_no_new_evening_inherits_the_words_of_one_that_was_deleted(journal: Path) -> None:
    OwnWords(journal).write(2, "Here.")
    journal.unlink()
    assert fresh_path("jeppe", 7) == journal.with_name("jeppe-7-2.jsonl")
