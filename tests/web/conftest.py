"""What most tests of the server begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.web.paged import Pages
from tests.web.serving import serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from game.web.serve import Server


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for a quarter of a second until there is news."""
    monkeypatch.setattr("game.web.hall.PAUSE", 0.01)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "workshop"


@pytest.fixture
def server(folder: Path) -> Iterator[Server]:
    with serving(folder) as served:
        yield served


@pytest.fixture
def pages(own_browser: Browser) -> Pages:
    return Pages(own_browser)
