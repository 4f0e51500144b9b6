"""A server of a round with phones, and windows that look at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.app.hosted.joined import Joined
from game.app.hosted.link import Link
from tests.web.serving import serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.web.serve import Server


@pytest.fixture
def hosting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A home of its own, and no link that goes on looking for its server once the test is over."""
    links: list[Link] = []

    class Kept(Link):
        def __init__(self, port: int, hello: dict[str, str]) -> None:
            super().__init__(port, hello)
            links.append(self)

    monkeypatch.setenv("MINGLE_HOME", str(tmp_path))
    monkeypatch.setattr("game.web.hall.PAUSE", 0.01)
    monkeypatch.setattr(Joined.__init__, "__kwdefaults__", {**(Joined.__init__.__kwdefaults__ or {}), "link": Kept})
    yield
    for link in links:
        link.close()


@pytest.fixture
def server(tmp_path: Path, hosting: None) -> Iterator[Server]:  # noqa: ARG001 - the home comes first
    with serving(tmp_path / "workshop") as served:
        yield served
