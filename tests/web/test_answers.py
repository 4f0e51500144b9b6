"""What a browser is answered: our names only, fixed files, a small page in its own language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin

from tests.web.serving import get, status

if TYPE_CHECKING:
    from game.web.serve import Server

pytestmark = pytest.mark.usefixtures("quick")


def test_only_our_own_names_and_origins_are_answered(server: Server) -> None:
    assert status(server, "/healthz") == 200
    assert status(server, "/healthz", Host="evil.example:80") == 421
    port = server.served.port
    evil = Origin("http://evil.example")
    with pytest.raises(InvalidStatus), connect(f"ws://127.0.0.1:{port}/live", origin=evil):
        pass


def test_a_phones_page_is_small_strict_and_in_its_own_language(server: Server) -> None:
    path = f"/j/{server.served.code}"
    with get(server, path, **{"Accept-Language": "nn-NO, en;q=0.5", "Accept-Encoding": "gzip"}) as answer:
        assert len(answer.read()) <= 20_000
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        assert "unsafe" not in answer.headers["Content-Security-Policy"]
    with get(server, path, **{"Accept-Language": "nn-NO, en;q=0.5"}) as answer:
        text = answer.read().decode()
    assert '<html lang="nb">' in text
    assert server.served.code not in text
    assert server.served.facilitator.rsplit("/", 1)[1] not in text


@pytest.mark.parametrize(
    "path",
    ["/fonts/..%2f..%2fkeys.woff2", "/fonts/keys.woff2", "/face/nobody/happy.svg", "/face/jeppe/x.svg", "/keys.json"],
)
def test_only_fixed_files_are_served(server: Server, path: str) -> None:
    assert status(server, path) == 404
