"""Every diagnostic is found where it is, and not found in a file that only looks like it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from game.content.codes import CODES
from game.content.load import MAIN, load
from game.content.parse import DEPTH, OF_A_SCENARIO, OF_A_TRANSLATION
from game.content.source import SIZE_LIMIT

CORPUS = Path(__file__).parent / "corpus"
BAD = sorted(path for path in CORPUS.glob("*-bad*"))
GOOD = sorted(path for path in CORPUS.glob("*-good*"))
EXPECT = re.compile(rb"# expect: (MG\d\d\d) (\d+):(\d+)")


def _at_home(path: Path, tmp_path: Path) -> Path:
    """A folder of the corpus under the name its id asks for; a single file as it is."""
    return Path(shutil.copytree(path, tmp_path / "tea")) if path.is_dir() else path


def _expected(path: Path) -> tuple[str, str, int, int]:
    files = sorted(path.rglob("*.yaml")) if path.is_dir() else [path]
    found = [(file, match) for file in files if (match := EXPECT.search(file.read_bytes()))]
    assert len(found) == 1, f"{path.name} must say once what is expected"
    file, match = found[0]
    return file.name, match[1].decode(), int(match[2]), int(match[3])


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_fault_is_the_only_one_found_and_found_where_it_is(path: Path, tmp_path: Path) -> None:
    found = [(one.path.name, one.code, one.line, one.column) for one in load(_at_home(path, tmp_path)).diagnostics]
    assert found == [_expected(path)]


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_file_that_only_looks_faulty_has_no_fault(path: Path, tmp_path: Path) -> None:
    loaded = load(_at_home(path, tmp_path))
    assert [str(found) for found in loaded.diagnostics] == []
    assert loaded.scenario is not None


def test_every_code_says_what_why_bad_and_good() -> None:
    for code in CODES.values():
        assert all((code.name, code.what, code.why, code.bad, code.good)), code.code


def test_a_folder_without_a_scenario_says_so(tmp_path: Path) -> None:
    (found,) = load(tmp_path).diagnostics
    assert (found.code, found.path, found.line, found.column) == ("MG001", tmp_path / MAIN, 1, 1)


def test_the_size_limit_decides_first(tmp_path: Path) -> None:
    (tmp_path / MAIN).write_bytes(b"\xff" * (SIZE_LIMIT + 1))
    (found,) = load(tmp_path).diagnostics
    assert found.code == "MG002"


def test_the_limits_are_those_that_the_page_names() -> None:
    named = re.findall(r"[0-9]+(?: 000)?", CODES["MG002"].what)
    numbers = (SIZE_LIMIT // 1_000_000, OF_A_SCENARIO.events, OF_A_SCENARIO.entries, OF_A_TRANSLATION.entries)
    assert [int(number.replace(" ", "")) for number in named] == list(numbers)


def test_a_file_just_inside_the_limits_is_read(tmp_path: Path) -> None:
    nested = "[" * (DEPTH - 2) + "]" * (DEPTH - 2)
    (tmp_path / MAIN).write_text(f"a: {nested}\n#".ljust(SIZE_LIMIT, "x"), encoding="utf-8")
    assert not {"MG002", "MG006"} & {found.code for found in load(tmp_path).diagnostics}
