"""The program that needs no Python: built, unpacked as a player does, and played in a window and through a pipe."""

from __future__ import annotations

import fcntl
import json
import os
import subprocess
import sys
from contextlib import contextmanager
from importlib import import_module
from importlib.metadata import packages_distributions
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING
from urllib.request import urlopen

import pytest

from game import __version__
from tests.conftest import skip_or_fail
from tests.desk import seated

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
HIDDEN = ("DISPLAY", "WAYLAND_DISPLAY", "MINGLE_HOME")


@pytest.fixture(scope="session")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder out of the zip; built once, whichever worker comes first, while the others wait."""
    if not sys.platform.startswith("linux"):
        skip_or_fail("the window that is looked at is one of X, on Linux")
    if find_spec("PyInstaller") is None:
        skip_or_fail("PyInstaller is not installed: pip install -e '.[dev,program]'")
    if which("unzip") is None:
        skip_or_fail("not installed: unzip")
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "program"
    shared.mkdir(exist_ok=True)
    with (shared / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (shared / "unpacked").is_dir():
            _run(sys.executable, str(ROOT / "program" / "build.py"), "--to", str(shared))
            (packed,) = shared.glob(f"mingle-{__version__}-linux-*.zip")
            _run("unzip", "-q", str(packed), "-d", str(shared / "unpacked"))
    (folder,) = (shared / "unpacked").iterdir()
    return folder


def test_a_window_opens_and_an_evening_begins_and_all_is_kept_outside_of_the_program(
    unpacked: Path, tmp_path: Path
) -> None:
    before = _everything(unpacked)
    with seated([str(unpacked / "mingle")], tmp_path) as desk:
        desk.press("Return")
        desk.wait_for(lambda: len(desk.journals()) == 1, "the first evening to begin")
    assert _everything(unpacked) == before


def test_it_plays_through_a_pipe_and_keeps_the_evening_in_the_user_s_folder(unpacked: Path, tmp_path: Path) -> None:
    before = _everything(unpacked)
    said = _told(unpacked, tmp_path, "play", "jeppe", "--text", "--lang", "nb", typed="1\n")
    assert said.returncode == 0
    assert "Alle vet at Jeppe drikker" in said.stdout
    (journal,) = (tmp_path / "data" / "mingle" / "evenings").glob("jeppe-*.jsonl")
    assert f"./mingle play jeppe --text --lang nb --journal {journal}" in said.stdout
    assert _everything(unpacked) == before


def test_a_workshop_is_stored_and_goes_on(unpacked: Path, tmp_path: Path) -> None:
    folder = str(tmp_path / "ours")
    assert (
        _told(unpacked, tmp_path, "host", "jeppe", "--no-phones", "--workshop", folder, typed="12\n\n9 3\n").returncode
        == 0
    )
    again = _told(unpacked, tmp_path, "host", "jeppe", "--no-phones", "--workshop", folder, typed="\n\n")
    assert (again.returncode, again.stderr) == (0, "")
    assert "9 (75%)" in again.stdout


def test_phones_find_a_round_and_the_studio_opens(unpacked: Path, tmp_path: Path) -> None:
    with _serving(unpacked, tmp_path, "host", "jeppe", "--json", "--port", "0") as line:
        assert "<html" in _page(json.loads(line)["url"])
    assert _told(unpacked, tmp_path, "new", str(tmp_path / "ours"), "--from", "jeppe").returncode == 0
    with _serving(unpacked, tmp_path, "studio", str(tmp_path / "ours"), "--no-browser") as line:
        assert "<html" in _page(line.strip())


def test_proofs_are_kept_in_the_user_s_folder_by_the_rules_as_written(unpacked: Path, tmp_path: Path) -> None:
    assert _told(unpacked, tmp_path, "explore", "jeppe", "torunn").returncode == 0
    kept = {proof.name for proof in (tmp_path / "cache" / "mingle" / "proofs").iterdir()}
    ours = [sys.executable, "main.py", "explore", "jeppe", "torunn"]
    subprocess.run(ours, cwd=ROOT, env=_bare(tmp_path / "ours"), check=True, capture_output=True)
    assert {proof.name for proof in (tmp_path / "ours" / "cache" / "mingle" / "proofs").iterdir()} == kept


def test_without_a_display_it_says_what_to_do_instead(unpacked: Path, tmp_path: Path) -> None:
    said = _told(unpacked, tmp_path)
    assert said.returncode == 1
    assert said.stderr.startswith("Mingle: there is no display")
    assert said.stderr.endswith("./mingle play jeppe --text\n")


def test_it_runs_where_there_is_nothing_to_print_to(unpacked: Path, tmp_path: Path) -> None:
    """As on Windows, where a program with a window has no standard streams."""
    done = subprocess.run(["sh", "-c", "./mingle schema <&- >&- 2>&-"], cwd=unpacked, env=_bare(tmp_path), check=False)
    assert done.returncode == 0


def test_what_it_starts_finds_the_system_s_libraries(unpacked: Path, tmp_path: Path) -> None:
    """A voice that stands in for the system's writes down where it is told to look for libraries."""
    voice, seen = tmp_path / "espeak-ng", tmp_path / "seen"
    voice.write_text(f'#!/bin/sh\ncat >/dev/null; echo "libraries: $LD_LIBRARY_PATH" >"{seen}"\n', encoding="utf-8")
    voice.chmod(0o755)
    with seated([str(unpacked / "mingle")], tmp_path, PATH=f"{tmp_path}:{os.environ['PATH']}") as desk:
        desk.wait_for(seen.is_file, "the first start to be read aloud")
        desk.wait_for(lambda: seen.read_text(encoding="utf-8") != "", "the voice to say what it saw")
    assert seen.read_text(encoding="utf-8") == f"libraries: {os.environ.get('LD_LIBRARY_PATH', '')}\n"


@pytest.mark.parametrize("lang", ["en", "nb", "sv"])
def test_what_to_read_first_lies_on_top(unpacked: Path, lang: str) -> None:
    words = (unpacked / f"README-FIRST.{lang}.txt").read_text(encoding="utf-8")
    for named in ("mingle.exe", "Mingle.app", "./mingle", "Windows", "macOS", "MINGLE_HOME", "~/.local/share/mingle"):
        assert named in words


def test_the_licences_lie_beside_it(unpacked: Path) -> None:
    assert (unpacked / "LICENSE").is_file()
    there = {path.name for path in (unpacked / "licences").iterdir()}
    assert there > {"Baloo2-OFL.txt", "Nunito-OFL.txt", "AtkinsonHyperlegible-OFL.txt", "LGPL-2.1.txt", "PARTS.txt"}


def test_whatever_library_is_in_it_has_its_licence_there(unpacked: Path) -> None:
    archive = import_module("PyInstaller.archive.readers").CArchiveReader(str(unpacked / "mingle"))
    inside = {name.partition(".")[0] for name in archive.open_embedded_archive("PYZ.pyz").toc}
    libraries = {library for name, those in packages_distributions().items() if name in inside for library in those}
    texts = {path.name.removesuffix("-LICENSE.txt").lower() for path in (unpacked / "licences").iterdir()}
    assert {library.lower() for library in libraries} - {"mingle", "pygame", "pygame-ce"} <= texts


@contextmanager
def _serving(unpacked: Path, home: Path, *words: str) -> Iterator[str]:
    """What serves in a user's home, ended afterwards; gives the line it says first."""
    serving = subprocess.Popen(
        [str(unpacked / "mingle"), *words], cwd=unpacked, env=_bare(home), stdout=subprocess.PIPE, text=True
    )
    assert serving.stdout
    with serving.stdout as out:
        try:
            yield out.readline()
        finally:
            serving.terminate()
            serving.wait(timeout=20)


def _page(address: str) -> str:
    with urlopen(address, timeout=10) as answer:  # noqa: S310 - our own address
        return str(answer.read().decode())


def _told(unpacked: Path, home: Path, *words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    """What it says on a terminal without a display, to a user who lives in `home`."""
    return subprocess.run(
        ["./mingle", *words], cwd=unpacked, env=_bare(home), input=typed, capture_output=True, text=True, check=False
    )


def _bare(home: Path) -> dict[str, str]:
    env = {name: value for name, value in os.environ.items() if name not in HIDDEN and not name.startswith("SDL_")}
    folders = {"XDG_DATA_HOME": str(home / "data"), "XDG_CACHE_HOME": str(home / "cache")}
    return env | folders | {"HOME": str(home), "LC_ALL": "C.UTF-8"}


def _run(*command: str) -> None:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def _everything(folder: Path) -> dict[Path, tuple[int, int]]:
    """Every file with its size and when it was written."""
    return {path: (path.lstat().st_size, path.lstat().st_mtime_ns) for path in folder.rglob("*")}
