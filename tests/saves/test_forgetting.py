"""Names leave the store to the last byte."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from game.cli import main
from game.group import messages as msg
from game.report.workshop_written import exported
from game.saves.rooms.forgetting import KEPT, blank_old, forget
from game.saves.rooms.place import Place
from game.saves.workshop import begin_workshop, keeping_of, read_workshop, take_up_workshop
from game.text.interface import interface
from game.text.table import merged
from tests.console.playing import loaded
from tests.group.rooms import jeppe

if TYPE_CHECKING:
    from pathlib import Path

    from game.group.workshop import Workshop
    from game.report.workshop_written import Form

NAME = "Åse Ouroboros"


def begun(path: Path) -> Workshop:
    """Somebody of that name votes, among others, and is noted down."""
    workshop = begin_workshop(jeppe(), 3, "en", 20, path)
    for seat in range(40):
        workshop.receive(msg.Hello("", f"token{seat}", NAME if seat == 7 else f"Guest_{seat}"))
    workshop.do(msg.Step("try_out"))
    ballot = workshop.room.ballot
    assert ballot is not None
    workshop.receive(msg.Vote(7, ballot.decision, ballot.attempt, 2))
    workshop.do(msg.Note(ballot.decision, f"{NAME} laughed. " * 40))
    return workshop


def holding(path: Path, text: str = NAME) -> list[str]:
    """The files in which it stands, as a part of a name too, in either case."""
    words = [word.casefold().encode() for word in text.split()] + [word.encode() for word in text.split()]
    return sorted(
        file.name for file in path.rglob("*") if file.is_file() and any(word in file.read_bytes() for word in words)
    )


def test_not_a_byte_of_a_forgotten_name_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MINGLE_HOME", str(tmp_path))
    folder = tmp_path / "workshops" / "ours"
    workshop = begun(folder)
    assert holding(folder) == ["workshop.db-wal"]
    assert main(["forget", NAME]) == 1  # nobody writes into a workshop that is open
    assert "open somewhere else" in capsys.readouterr().err
    keeping_of(workshop).close()
    assert holding(folder) == ["workshop.db"]
    assert main(["forget", "ouroboros"]) == 0
    assert f"{folder}: forgotten" in capsys.readouterr().out
    assert holding(tmp_path) == []
    again = take_up_workshop(jeppe(), folder)
    assert again.room.people[7].name == ""
    assert again.room.people[8].name == "Guest_8"
    assert again.room.ballot is not None
    assert again.room.ballot.votes == {7: 2}
    keeping_of(again).close()
    assert main(["forget", NAME]) == 0
    assert "with that name: 0" in capsys.readouterr().out


@pytest.mark.parametrize("form", ["csv", "json", "html"])
def test_not_a_byte_of_a_name_is_in_what_is_taken_home(tmp_path: Path, form: Form) -> None:
    workshop = begun(tmp_path)
    words = merged(loaded("jeppe")[1], interface())
    ballot = workshop.room.ballot
    assert ballot is not None
    workshop.do(msg.Note(ballot.decision, "She laughed."))
    made = exported(workshop, words, "nb", "ours", form).decode()
    assert not any(word in made for word in (*NAME.split(), "Guest_8", "token7"))
    keeping_of(workshop).close()


def test_after_30_days_nobody_is_known_any_more(tmp_path: Path) -> None:
    workshop = begun(tmp_path)
    keeping_of(workshop).keep_keys({"code": "BCDFGH"})
    keeping_of(workshop).close()
    blank_old([Place(tmp_path)])
    assert holding(tmp_path) == ["workshop.db"]
    with closing(sqlite3.connect(tmp_path / "workshop.db")) as db, db:
        db.execute("UPDATE workshops SET touched = touched - ?", (KEPT + 1,))
    blank_old([Place(tmp_path)])
    assert [holding(tmp_path, word) for word in (NAME, "Guest_8", "token7", "BCDFGH")] == [[], [], [], []]
    stored = read_workshop(tmp_path)
    assert (len(stored.room.people), stored.keys) == (40, {})
    assert stored.room.ballot is not None
    assert stored.room.ballot.votes == {7: 2}


def test_an_empty_name_is_nobody_s(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["forget", " \u200b "]) == 2
    assert "whose name" in capsys.readouterr().err


def test_where_there_is_no_workshop_none_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["forget", NAME, "--workshop", str(tmp_path / "none")]) == 1
    assert "no such file" in capsys.readouterr().err
    assert not (tmp_path / "none").exists()


def test_a_database_of_many_forgets_in_all_of_them(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'many.db'}"
    for name in ("ours", "theirs"):
        workshop = begin_workshop(jeppe(), 3, "en", 20, Place(None, url, name))
        workshop.receive(msg.Hello("", "token", NAME))
        keeping_of(workshop).close()
    assert forget(Place(None, url, ""), NAME) == 2
    assert holding(tmp_path) == []
