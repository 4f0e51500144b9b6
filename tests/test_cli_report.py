"""The command `report`: what it writes, what it says of files that are no evenings, and how it ends."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import pytest

from game.cli import main
from game.group import messages as msg
from game.saves.rooms.place import Place
from game.saves.workshop import begin_workshop, keeping_of
from tests.conftest import skip_or_fail
from tests.group.rooms import jeppe, to_a_vote, voted
from tests.report.evenings import OLD, SMALL, played

if TYPE_CHECKING:
    from pathlib import Path


def report(*arguments: object) -> int:
    return main(["report", *map(str, arguments), "--scenario", str(SMALL)])


def test_an_evening_is_written_in_every_form_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [tmp_path / f"a.{kind}" for kind in ("html", "csv", "json")]
    path = played(tmp_path / "a.jsonl")
    assert report(path, "--html", files[0], "--csv", files[1], "--json", files[2]) == 0
    assert all(file.stat().st_size > 500 for file in files)
    assert len(capsys.readouterr().out.splitlines()) == 3


def test_a_pdf_is_one_where_weasyprint_is(tmp_path: Path) -> None:
    try:
        import_module("weasyprint")
    except (ImportError, OSError) as missing:
        skip_or_fail(f"weasyprint or a library of the system's behind it is missing: {missing}")
    assert report(played(tmp_path / "a.jsonl"), "--pdf", tmp_path / "a.pdf") == 0
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


def test_the_same_evening_gives_the_same_bytes(tmp_path: Path) -> None:
    path = played(tmp_path / "a.jsonl")
    for name in ("one", "two"):
        assert report(path, "--html", tmp_path / name) == 0
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_an_evening_of_an_old_format_is_reported_on(tmp_path: Path) -> None:
    assert report(OLD, "--html", tmp_path / "a.html") == 0


def test_what_is_no_evening_is_named_and_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    foreign = tmp_path / "letter.jsonl"
    foreign.write_text("Dear Maria,\n", encoding="utf-8")
    missing = tmp_path / "nothing.jsonl"
    code = report(played(tmp_path / "a.jsonl"), foreign, missing, tmp_path, "--html", tmp_path / "a.html")
    said = capsys.readouterr().err.splitlines()
    assert code == 1
    assert (tmp_path / "a.html").exists()
    assert [name in line for name, line in zip((str(foreign), str(missing), str(tmp_path)), said, strict=True)]


def test_without_any_evening_nothing_is_written(tmp_path: Path) -> None:
    assert report(tmp_path / "nothing.jsonl", "--html", tmp_path / "a.html") == 1
    assert not (tmp_path / "a.html").exists()


def test_a_file_that_cannot_be_written_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert report(played(tmp_path / "a.jsonl"), "--csv", tmp_path / "no" / "a.csv") == 1
    assert "cannot write" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["--lang", "xx", "--html", "a.html"]])
def test_a_slip_is_answered_in_a_line(tmp_path: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert report(played(tmp_path / "a.jsonl"), *arguments) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_workshops_of_a_database_are_reported_by_name_or_all(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    url, page = f"sqlite:///{tmp_path / 'all.db'}", tmp_path / "page.html"
    for name in ("monday", "friday"):
        workshop = begin_workshop(jeppe(), 3, "en", 20, Place(None, url, name))
        workshop.do(msg.Step("begin"))
        to_a_vote(workshop)
        voted(workshop, 5, 1)
        keeping_of(workshop).close()
    assert main(["report", "--db", url, "--html", str(page)]) == 0
    assert page.read_text().count("Jeppe drinks") > 1
    assert main(["report", "--db", url, "--workshop", "friday", "--csv", str(tmp_path / "a.csv")]) == 0
    assert {line.split(",")[0] for line in (tmp_path / "a.csv").read_text().splitlines()[1:]} == {"friday"}
    assert main(["report", "--db", url, "--workshop", "sunday", "--html", str(page)]) == 1
    assert "no such workshop" in capsys.readouterr().err
    assert main(["report", "--db", f"sqlite:///{tmp_path / 'none.db'}", "--html", str(page)]) == 1
    assert "there is no workshop in this database" in capsys.readouterr().err
    assert main(["report", "--workshop", "friday", "--html", str(page)]) == 2
