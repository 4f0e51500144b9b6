"""`gallery` shows every screen there is, and says in one line why it cannot."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from game.app.route import SCREENS
from game.cli import main

SMALL = ("--size", "320x180")


def no_network(*_: object) -> None:
    raise AssertionError("a gallery opens no connection")


def test_every_screen_is_in_the_gallery(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("socket.socket.bind", no_network)
    monkeypatch.setattr("socket.socket.connect", no_network)
    assert main(["gallery", str(tmp_path), *SMALL, "--only", "screens", "--scenario", "the_heckler"]) == 0
    shown = [path.stem for path in (tmp_path / "screens" / "320x180-en-1").glob("*.png")]
    for screen in SCREENS:
        assert [name for name in shown if screen in name], f"no picture of {screen}"
    for step in ("scene", "voting", "discussing-talk", "revealed", "debrief-5"):
        assert {f"group-{step}", f"phones-{step}"} <= set(shown)
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert all(f'src="screens/320x180-en-1/{name}.png"' in page for name in shown)
    assert f"{len(shown)} pictures" in capsys.readouterr().out


def test_the_page_needs_nothing_from_elsewhere(tmp_path: Path) -> None:
    assert main(["gallery", str(tmp_path), "--only", "icons"]) == 0
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert "<script" not in page
    assert "http" not in page


def test_guests_are_named_in_the_language_asked_for(tmp_path: Path) -> None:
    assert main(["gallery", str(tmp_path), "--only", "guests", "--scenario", "jeppe", "--lang", "nb"]) == 0
    assert {path.stem for path in (tmp_path / "guests").iterdir()} == {
        "jeppe", "jeppe-jeppe", "jeppe-torunn", "jeppe-solveig", "jeppe-odd",
    }  # fmt: skip


def test_a_folder_that_is_a_file_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    assert main(["gallery", str(tmp_path / "file"), "--only", "icons"]) == 1
    said = capsys.readouterr().err
    assert "file" in said
    assert said.count("\n") == 1


def test_a_full_disk_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    assert main(["gallery", str(tmp_path), "--only", "icons"]) == 1
    assert "No space left on device" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("slip", "near"),
    [
        (("--only", "screns"), "'screens'"),
        (("--size", "wide"), "1280x720"),
        (("--text", "9"), "1.5"),
        (("--lang", "bn"), "'nb'"),
        (("--scenario", "jepe"), "'jeppe'"),
    ],
)
def test_a_slip_is_answered_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], slip: tuple[str, str], near: str
) -> None:
    try:
        code: object = main(["gallery", str(tmp_path), *slip])
    except SystemExit as stopped:
        code = stopped.code
    said = capsys.readouterr().err
    assert code == 2
    assert near in said
    assert said.count("\n") == 1


def test_all_is_every_language(tmp_path: Path) -> None:
    def bytes_of(*more: str) -> int:
        assert main(["gallery", str(tmp_path), "--only", "posters", "--scenario", "the_cut", *more]) == 0
        return (tmp_path / "posters" / "the_cut.png").stat().st_size

    assert bytes_of("--all") > 1.5 * bytes_of()
