"""An evening on disk: written as it happens, read back whole, and never lost in silence."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from game.core.commands import Approach, Hear, Leave, Wait
from game.saves import evening as saved
from game.saves.fault import JournalFault
from game.saves.reading import read_journal
from game.saves.store import set_aside
from tests.core.builders import evening, guest, node, option

if TYPE_CHECKING:
    from pathlib import Path

SCENARIO = evening(guest(node("n", option("x", end="good"), option("y"))))


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MINGLE_HOME", str(tmp_path))
    return tmp_path


def begun(path: Path) -> saved.Evening:
    playing = saved.begin(SCENARIO, 7, "en", path)
    playing.session.do(Approach("g"))
    return playing


def fault_of(path: Path) -> JournalFault:
    with pytest.raises(JournalFault) as caught:
        read_journal(path)
    assert str(path) in str(caught.value)
    return caught.value


def test_every_entry_is_on_disk_before_the_next(tmp_path: Path) -> None:
    playing = begun(tmp_path / "e.jsonl")
    playing.session.do(Hear())
    assert read_journal(tmp_path / "e.jsonl").entries == playing.session.entries


def test_the_header_comes_first_and_has_no_clock(tmp_path: Path) -> None:
    begun(tmp_path / "e.jsonl")
    first = json.loads((tmp_path / "e.jsonl").read_bytes().splitlines()[0])
    assert list(first) == ["format", "reads", "game", "scenario", "digest", "seed", "lang"]


def test_the_same_seed_and_commands_give_the_same_bytes(tmp_path: Path) -> None:
    begun(tmp_path / "a.jsonl")
    begun(tmp_path / "b.jsonl")
    assert (tmp_path / "a.jsonl").read_bytes() == (tmp_path / "b.jsonl").read_bytes()


def test_an_evening_taken_up_goes_on_in_the_same_file(tmp_path: Path) -> None:
    begun(tmp_path / "e.jsonl")
    again = saved.take_up(SCENARIO, tmp_path / "e.jsonl")
    again.session.do(Hear())
    assert len(read_journal(tmp_path / "e.jsonl").entries) == 3


@pytest.mark.parametrize("kept", [1, 20, -1])
def test_a_torn_last_line_is_cut_and_play_goes_on(tmp_path: Path, kept: int) -> None:
    path = tmp_path / "e.jsonl"
    begun(path).session.do(Hear())
    whole = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(whole[:-1]) + whole[-1][:kept])
    again = saved.take_up(SCENARIO, path)
    assert again.cut
    again.session.do(Hear())
    assert path.read_bytes() == b"".join(whole)


def test_a_whole_evening_is_not_called_cut(tmp_path: Path) -> None:
    begun(tmp_path / "e.jsonl")
    assert not read_journal(tmp_path / "e.jsonl").cut


def test_a_broken_middle_line_is_named_by_its_number(tmp_path: Path) -> None:
    path = tmp_path / "e.jsonl"
    begun(path)
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(lines[0] + b"{nonsense}\n" + lines[2])
    fault = fault_of(path)
    assert (fault.code, fault.line) == ("broken", 2)


def test_a_missing_middle_line_is_named_by_its_number(tmp_path: Path) -> None:
    path = tmp_path / "e.jsonl"
    begun(path)
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(lines[0] + lines[2])
    assert fault_of(path).line == 2


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"hello\n", "foreign"),
        (b"\xff\xfe\x00\n", "foreign"),
        (b"[1]\n", "foreign"),
        (b"{" * 5000, "foreign"),
        (b'{"format":1}\n', "header"),
        (
            b'{"format":9,"reads":9,"game":"9","scenario":"x","digest":"","seed":1,"lang":"en"}\n',
            "format",
        ),
    ],
)
def test_what_is_no_journal_is_refused_with_the_reason(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "e.jsonl"
    path.write_bytes(content)
    assert fault_of(path).code == code


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert fault_of(tmp_path).code == "folder"


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    assert fault_of(tmp_path / "none.jsonl").code == "missing"


def test_a_format_that_says_we_can_read_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "e.jsonl"
    begun(path)
    path.write_bytes(path.read_bytes().replace(b'"format":2', b'"format":3', 1))
    assert len(read_journal(path).entries) == 2


def test_an_evening_of_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "e.jsonl"
    begun(path)
    path.write_bytes(path.read_bytes().replace(b'"scenario":"test"', b'"scenario":"other"', 1))
    with pytest.raises(JournalFault, match="other"):
        saved.take_up(SCENARIO, path)


def test_an_edited_evening_that_does_not_fit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "e.jsonl"
    begun(path)
    path.write_bytes(path.read_bytes().replace(b'"guest":"g"', b'"guest":"nobody"'))
    with pytest.raises(JournalFault, match="does not fit"):
        saved.take_up(SCENARIO, path)


def test_a_folder_that_cannot_be_written_keeps_nobody_from_playing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    playing = begun(tmp_path / "file" / "e.jsonl")
    assert playing.journal.fault is not None
    assert playing.journal.fault.code == "unwritable"
    assert len(playing.session.entries) == 2


def test_what_could_not_be_written_is_written_once_it_can_be(tmp_path: Path) -> None:
    (tmp_path / "place").write_text("")
    playing = begun(tmp_path / "place" / "e.jsonl")
    (tmp_path / "place").unlink()
    playing.session.do(Hear())
    assert playing.journal.fault is None
    assert read_journal(tmp_path / "place" / "e.jsonl").entries == playing.session.entries


def test_two_windows_do_not_write_into_each_other(tmp_path: Path) -> None:
    path = tmp_path / "e.jsonl"
    one, other = begun(path), saved.take_up(SCENARIO, path)
    one.session.do(Hear())
    other.session.do(Hear())
    assert other.journal.fault is not None
    assert other.journal.fault.code == "taken"
    assert len(read_journal(path).entries) == 3


def test_the_newest_unfinished_evening_is_offered(home: Path) -> None:
    assert saved.newest_unfinished() is None
    finished = saved.begin(SCENARIO, 1, "en")
    left = saved.begin(SCENARIO, 2, "en")
    finished.session.do(Leave())
    left.session.do(Wait())
    saved.begin(SCENARIO, 3, "en")  # nothing was chosen in it: nothing to go on with
    assert saved.newest_unfinished() == left.journal.path == home / "evenings" / "test-2.jsonl"


def test_an_evening_broken_in_the_middle_goes_on_from_there_and_all_of_it_is_kept(home: Path) -> None:
    left = saved.begin(SCENARIO, 2, "en")
    for _ in range(3):
        left.session.do(Wait())
    path, lines = left.journal.path, left.journal.path.read_bytes().splitlines(keepends=True)
    broken = b"".join((*lines[:3], b"{nonsense}\n", *lines[4:]))
    path.write_bytes(broken)
    assert saved.newest_unfinished() == path
    (aside,) = set_aside()
    assert aside.read_bytes() == broken
    assert saved.take_up(SCENARIO, path).session.entries == read_journal(path).entries == left.session.entries[:2]
    assert home in aside.parents


def test_a_file_that_cannot_be_mended_is_left_as_it_is(home: Path) -> None:
    path = home / "evenings" / "test-2.jsonl"
    path.parent.mkdir()
    path.write_text("{", encoding="utf-8")
    assert saved.newest_unfinished() is None
    assert path.read_text(encoding="utf-8") == "{"
    assert set_aside() == ()


def test_an_unfinished_evening_of_another_scenario_is_not_offered(home: Path) -> None:
    saved.begin(SCENARIO, 2, "en")
    assert saved.newest_unfinished("other") is None
    assert home.is_dir()


def test_no_evening_overwrites_another(home: Path) -> None:
    saved.begin(SCENARIO, 2, "en").session.do(Wait())
    assert saved.begin(SCENARIO, 2, "en").journal.path == home / "evenings" / "test-2-2.jsonl"
