"""The results store on a real PostgreSQL: what it says is what the embedded one says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import make_url

from game.report.cohort import cohort
from game.report.folder import found_in
from game.report.items import items
from game.report.store import StoreFault, fill, open_store
from game.report.told import Shelf
from tests.report.evenings import SMALL, played

if TYPE_CHECKING:
    from pathlib import Path


def test_postgres_and_sqlite_say_the_same(postgres: str, tmp_path: Path) -> None:
    for number, bot in enumerate(("listener-challenger", "always-push", "random")):
        played(tmp_path / str(number) / "a.jsonl", bot)
    shelf, journals = Shelf(str(SMALL)), found_in(tmp_path).evenings
    theirs, ours = open_store(postgres), open_store("sqlite://")
    assert fill(theirs, journals, shelf) == fill(ours, journals, shelf)
    assert items(theirs) == items(ours)
    assert cohort(theirs) == cohort(ours)
    assert fill(theirs, {}, shelf).read == 0
    assert not items(theirs)


def test_a_wrong_password_is_a_fault_that_does_not_tell_it(postgres: str) -> None:
    with pytest.raises(StoreFault, match="cannot be opened") as fault:
        open_store(postgres.replace("@", "wrong@"))
    password = make_url(postgres).password
    assert password
    assert password not in str(fault.value)
