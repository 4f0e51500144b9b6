"""Each planted fault is found where it is; its twin, which only looks like it, has it not; no code is without both."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from game.content.codes import CODES
from game.content.load import load
from game.prove.cache import prove_scenario
from game.prove.judge import judge
from tests.content.test_corpus import BAD, GOOD
from tests.content.twee.planted import STORIES
from tests.seeded import SEEDED

if TYPE_CHECKING:
    from pathlib import Path

    from game.content.diagnostic import Diagnostic
    from tests.seeded import Planted

FAULTY_ALONE = {"MG001", "MG002"}  # files that are no scenario even without the fault


def found_in(planted: Planted, home: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Diagnostic, ...]:
    for name, text in planted.files.items():
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text(text, encoding="utf-8")
    monkeypatch.setattr("game.prove.judge.prove_scenario", partial(prove_scenario, budget=planted.budget))
    return judge(home, load(home)).diagnostics


@pytest.mark.parametrize("code", SEEDED)
def test_a_planted_fault_is_found_where_it_is(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    planted = SEEDED[code][0]
    places = [one for one in found_in(planted, tmp_path / "tea", monkeypatch) if one.code == code]
    assert places
    if planted.at:
        lines = [one.path.read_text(encoding="utf-8").splitlines()[one.line - 1] for one in places]
        assert any(line.lstrip().startswith(planted.at) for line in lines), lines
    assert {one.severity for one in places} == {CODES[code].severity}


@pytest.mark.parametrize("code", SEEDED)
def test_what_only_looks_like_it_has_it_not(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = found_in(SEEDED[code][1], tmp_path / "tea", monkeypatch)
    assert [str(one) for one in found if one.code == code] == []
    if code not in FAULTY_ALONE:
        assert [str(one) for one in found if one.severity == "error"] == []


def test_every_code_has_a_fault_and_a_twin() -> None:
    """A code of a file's shape has two files in content/corpus, one of a story's two in content/twee, others here."""
    for paths in (BAD, GOOD):
        named = {path.name[:5] for path in paths}
        assert named | SEEDED.keys() | STORIES.keys() == CODES.keys()
        assert not named & SEEDED.keys()
