"""Whoever says nothing, or hears nothing, does not hold a connection for ever."""

from __future__ import annotations

import json
import socket
from time import monotonic, sleep
from typing import TYPE_CHECKING

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from tests.web.serving import Leader, Phone, serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.web.serve import Server

SOON = 0.4
UPGRADE = (
    "GET /live HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
)


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    for name, value in (("heads.PATIENCE", SOON), ("live.FIRST", SOON), ("serve.DEAF", 500), ("hall.PAUSE", 0.01)):
        monkeypatch.setattr(f"game.web.{name}", value)
    with serving(tmp_path / "workshop") as served:
        yield served


def ended(asking: socket.socket) -> bytes:
    """What still comes until the other side hangs up."""
    got = b""
    try:
        while more := asking.recv(4096):
            got += more
    except ConnectionResetError:
        pass
    return got


@pytest.mark.parametrize("half", [b"", b"GET", b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n"])
def test_half_a_request_is_waited_for_no_longer(server: Server, half: bytes) -> None:
    with socket.create_connection(("127.0.0.1", server.served.port), timeout=10) as asking:
        asking.sendall(half)
        assert ended(asking) == b""


def test_half_a_second_request_is_no_better(server: Server) -> None:
    with socket.create_connection(("127.0.0.1", server.served.port), timeout=10) as asking:
        asking.sendall(b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\nGET /healthz HT")
        assert ended(asking).count(b"HTTP/1.1 200") == 1


def test_whoever_does_not_say_who_they_are_is_let_go(server: Server) -> None:
    with (
        connect(f"ws://127.0.0.1:{server.served.port}/live", compression=None) as silent,
        pytest.raises(ConnectionClosed),
    ):
        silent.recv(10)


def test_whoever_has_come_in_may_be_silent(server: Server) -> None:
    phone = Phone(server)
    sleep(3 * SOON)
    phone.send(**{"is": "hi"})
    assert phone.reply()["is"] == "welcome"


@pytest.mark.skipif(not hasattr(socket, "TCP_USER_TIMEOUT"), reason="this system cannot let the deaf go")
def test_whoever_takes_nothing_is_let_go(server: Server) -> None:
    leader, key = Leader(server), server.served.screen.split("#")[1]
    with socket.socket() as deaf:
        deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        deaf.connect(("127.0.0.1", server.served.port))
        deaf.sendall(UPGRADE.replace("{port}", str(server.served.port)).encode())
        assert deaf.recv(4096).startswith(b"HTTP/1.1 101")
        hello = json.dumps({"is": "hello", "screen": key}).encode()
        deaf.sendall(bytes((0x81, 0x80 | len(hello))) + bytes(4) + hello)
        end = monotonic() + 10
        while len(server.hall.lines) < 2 and monotonic() < end:
            sleep(0.01)
        assert len(server.hall.lines) == 2
        on = True
        while len(server.hall.lines) == 2 and monotonic() < end:
            leader.do("lock", on=(on := not on))  # a snapshot, which it does not take
    assert len(server.hall.lines) == 1
