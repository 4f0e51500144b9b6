"""Each fault that a story can have is found where it is, and not in a story that only looks like it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.content.codes import CODES
from game.content.twee.take import take
from tests.content.twee.planted import STORIES

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("code", STORIES)
def test_a_planted_fault_is_found_where_it_is_and_its_twin_has_it_not(code: str, tmp_path: Path) -> None:
    path = tmp_path / "tea.twee"
    bad, line, good = STORIES[code]
    path.write_text(bad, encoding="utf-8")
    places = {(found.code, found.line, found.severity) for found in take(path, "tea").found}
    assert (code, line, CODES[code].severity) in places
    path.write_text(good, encoding="utf-8")
    taken = take(path, "tea")
    assert [str(found) for found in taken.found] == []
    assert taken.files
