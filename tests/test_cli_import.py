"""`import`: a Twee story becomes a draft that `check` opens, with the way back; a slip writes nothing."""

from __future__ import annotations

import errno
import json
from pathlib import Path

import pytest

from game.cli import main
from game.content.load import MAIN

STORY = """\
:: StoryTitle
The queue

:: StoryData
{"ifid": "D674C58C-DEFA-4F70-B7A2-27742230C0FC", "format": "SugarCube", "start": "Hello"}

:: Hello [office] {"position":"600,400"}
<<set $met to true>>We have one of your machines.

[[How has it been?->Queue]]
[[The new one is cheaper!->Gone]]

:: Queue
Ten people stand there every morning.
[[Who pays?->Agreed]]
[[Poor you.->Gone]]

:: Gone
She goes home.

:: Agreed
On Thursday you count together.
"""


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("my story.twee").write_text(STORY, encoding="utf-8")


def test_a_story_becomes_a_draft_that_check_opens(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "my story.twee"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("my story.twee:8:1: note MG103 not carried over: <<set $met to true>>\n")
    assert "my_story: 2 nodes, 4 cards, 2 outcomes, read as SugarCube\n  1 line has something" in told
    assert Path("my_story/original.twee").read_text(encoding="utf-8") == STORY
    assert main(["check", "my_story"]) == 0
    assert "1 guest, 2 nodes" in capsys.readouterr().out
    assert main(["play", "my_story", "--bot", "random"]) == 0


def test_check_points_from_the_draft_into_the_story(capsys: pytest.CaptureFixture[str]) -> None:
    main(["import", "my story.twee", "-o", "queue"])
    guest = Path("queue/guests/somebody.yaml")
    guest.write_text(guest.read_text(encoding="utf-8").replace("goto: queue", "goto: quee"), encoding="utf-8")
    capsys.readouterr()
    assert main(["check", "queue"]) == 1
    (line,) = [line for line in capsys.readouterr().out.splitlines() if "error MG012" in line]
    assert line.endswith("no such node 'quee'; did you mean 'queue'? (from queue/original.twee:10)")
    main(["check", "queue", "--json"])
    found = json.loads(capsys.readouterr().out)
    assert [one.get("origin") for one in found if one["code"] == "MG012"] == ["queue/original.twee:10"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<html>", "error MG100 this is a web page, not Twee; in Twine: Build, Export As Twee"),
        ("Hello.", "error MG100 no line begins with `::`"),
        (f"{STORY}:: Gone\nAgain.\n", "story.twee:23:1: error MG101 a second passage 'Gone'; the first is in line 18"),
    ],
)
def test_a_fault_is_told_and_nothing_is_written(text: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("story.twee").write_text(text, encoding="utf-8")
    assert main(["import", "story.twee"]) == 1
    told = capsys.readouterr()
    assert said in told.out
    assert told.err.startswith("import: nothing is written; ")
    assert not Path("story").exists()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (["no.twee"], "cannot read no.twee: no such file"),
        (["."], "is not a file"),
    ],
)
def test_a_file_that_is_not_there_is_told(line: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", *line, "-o", "tea"]) == 1
    assert said in capsys.readouterr().out


@pytest.mark.parametrize(("folder", "said"), [("Tea", "is no id"), ("there", "is there already")])
def test_a_folder_that_cannot_be_is_one_line(folder: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("there").mkdir()
    assert main(["import", "my story.twee", "-o", folder]) == 2
    told = capsys.readouterr().err
    assert (said in told, "-o names another folder" in told, told.count("\n")) == (True, True, 1)


def test_a_full_disk_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    whole = Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        if path.name != MAIN:
            raise OSError(errno.ENOSPC, "No space left on device")
        return whole(path, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    assert main(["import", "my story.twee"]) == 1
    assert "no space left on device; nothing is written" in capsys.readouterr().err
    assert [path.name for path in Path().iterdir()] == ["my story.twee"]
