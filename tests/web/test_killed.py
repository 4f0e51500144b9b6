"""Killed while everybody votes, the server comes back with every vote that it acknowledged, and none twice."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from tests.web.hosted import FULL
from tests.web.killing import killed

if TYPE_CHECKING:
    from pathlib import Path

KILLS, PHONES = (100, 200) if FULL else (2, 40)


def test_no_acknowledged_vote_is_lost_and_none_counts_twice(tmp_path: Path) -> None:
    left = asyncio.run(killed(tmp_path, KILLS, PHONES))
    assert (left.lost, left.doubled, left.otherwise) == (0, 0, 0)
    assert left.acknowledged > 10 * KILLS
