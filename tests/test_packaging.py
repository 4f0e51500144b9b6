"""A built wheel is the whole game: code, scenarios, drawings, sounds and words."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.conftest import skip_or_fail

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names of the files in a wheel built from this checkout."""
    if find_spec("hatchling") is None:
        skip_or_fail("hatchling is not installed: pip install -e '.[dev]'")
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(build, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (wheel,) = folder.glob("mingle-*.whl")
    with ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.mark.parametrize("folder", ["assets", "scenarios"])
def test_the_wheel_carries_every_file_of_a_folder(packed: set[str], folder: str) -> None:
    files = {f"game/{path.relative_to(ROOT).as_posix()}" for path in (ROOT / folder).rglob("*") if path.is_file()}
    assert files - packed == set()


def test_the_wheel_carries_every_module(packed: set[str]) -> None:
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "game").rglob("*.py")}
    assert modules - packed == set()


def test_the_wheel_carries_no_tests(packed: set[str]) -> None:
    assert not [name for name in packed if name.startswith("tests/")]


def test_the_wheel_has_the_command(packed: set[str]) -> None:
    assert any(name.endswith(".dist-info/entry_points.txt") for name in packed)
