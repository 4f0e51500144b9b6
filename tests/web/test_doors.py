"""Other sites, other names and crooked paths: what a browser, or somebody with a socket, may ask for."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest

from tests.web.serving import serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.web.serve import Server

PATHS = (
    "/../keys.json", "/fonts/../../../etc/passwd", "/fonts/..%2f..%2fkeys.woff2", "/fonts/%2e%2e/%2e%2e/x.woff2",
    "/fonts/..%5c..%5cx.woff2", "/fonts//etc/passwd.woff2", "/fonts/%00.woff2", "/fonts/keys.woff2", "/fonts/.woff2",
    "//etc/passwd", "/etc/passwd", "/%2fetc%2fpasswd", "/keys.json", "/room.jsonl", "/room.db", "/.git/config",
    "/j/", "/j/%00", "/j/..%2f..%2fmain.py", "/j/" + "A" * 3000, "/f/", "/f/..", "/f/%ff%fe",
    "/face/nobody/happy.svg", "/face/jeppe/x.svg", "/face/../jeppe/happy.svg", "/x/jeppe/happy.svg",
    "/face/jeppe/happy.svg/..", "/bust/%2e%2e%2fjeppe/happy.svg", "/room.svg/../../main.py", "/qr.svg?code=%00",
    "/qr.svg?code=BBBBBB", "/live/..", "/assets/web/phone.js", "/static/main.py", "/;/x", "/?/../x/../../etc",
    "http://evil.example/etc/passwd", "*", "/\\..\\..\\x", "/%c0%ae%c0%ae/x", "/docs", "/openapi.json",
)  # fmt: skip
HOSTS = (
    "evil.example", "evil.example:{port}", "127.0.0.1.evil.example", "localhost.evil.example",
    "127.0.0.1:{port}@evil.example",
    "evil.example#127.0.0.1", "127.0.0.1.nip.io:{port}", "[::1", "::::", "", "@", "localhost@evil.example", "%31",
    "x" * 300,
)  # fmt: skip
ORIGINS = (
    "http://evil.example", "https://127.0.0.1:{port}.evil.example", "null", "", "http://127.0.0.1", "http://127.0.0.1:1",
    "file://", "http://[::1", "http://evil.example:{port}", "http://127.0.0.1:{port}@evil.example", "127.0.0.1:{port}",
)  # fmt: skip
UPGRADE = (
    "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
    "Sec-WebSocket-Version: 13\r\n"
)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder: Path = tmp_path_factory.mktemp("doors") / "workshop"
    with serving(folder) as served:
        yield served


def asked(server: Server, path: str, host: str = "127.0.0.1:{port}", more: str = "", method: str = "GET") -> bytes:
    """What the server answers to these very bytes."""
    port = server.served.port
    words = f"{method} {path} HTTP/1.1\r\nHost: {host}\r\n{more}Connection: close\r\n\r\n".replace("{port}", str(port))
    if "Upgrade" in more:
        words = words.replace("Connection: close\r\n", "")
    with socket.create_connection(("127.0.0.1", port), timeout=10) as asking:
        asking.sendall(words.encode())
        got = b""
        while more_got := asking.recv(65536):
            got += more_got
            if b" 101 " in got[:20]:
                break
    return got


def status(answer: bytes) -> int:
    return int(answer.split(b" ", 2)[1])


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_crooked_path_leads_nowhere(server: Server, path: str, method: str) -> None:
    answer = asked(server, path, method=method)
    head, _, body = answer.partition(b"\r\n\r\n")
    assert 300 <= status(answer) < 500 or body.startswith(b"<!doctype html>")  # a page for who has the wrong code
    assert b"set-cookie" not in head.lower()
    keys = (server.served.facilitator.rsplit("/", 1)[1], server.served.screen.rsplit("#", 1)[1])
    assert not any(word.encode() in answer for word in ("root:", "from __future__", *keys))


@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize("path", ["/", "/live"])
def test_another_name_bound_to_this_address_gets_nothing(server: Server, host: str, path: str) -> None:
    answer = asked(server, path, host, UPGRADE if path == "/live" else "")
    assert status(answer) in (400, 403, 421)
    assert b"<html" not in answer


@pytest.mark.parametrize("origin", ORIGINS)
def test_another_sites_page_gets_no_connection(server: Server, origin: str) -> None:
    assert status(asked(server, "/live", more=f"{UPGRADE}Origin: {origin}\r\n")) == 403


@pytest.mark.parametrize("host", ["127.0.0.1:{port}", "localhost:{port}", "[::1]:{port}", "192.168.1.7"])
def test_our_own_page_does_by_whatever_name_it_was_found(server: Server, host: str) -> None:
    assert status(asked(server, "/live", host, f"{UPGRADE}Origin: http://{host}\r\n")) == 101


@pytest.mark.parametrize("method", ["HEAD", "PUT", "DELETE", "TRACE", "CONNECT", "PATCH", "get", "X" * 200])
def test_pages_are_only_got(server: Server, method: str) -> None:
    assert status(asked(server, "/healthz", method=method)) in ((200,) if method == "HEAD" else (400, 405))


def test_two_hosts_are_no_host(server: Server) -> None:
    assert status(asked(server, "/", more="Host: evil.example\r\n")) == 400


def test_what_speaks_tls_for_us_may_call_us_by_our_public_name(tmp_path: Path) -> None:
    public = "https://party.example.org"
    with serving(tmp_path / "workshop", public_url=public) as server:
        for host in ("party.example.org", "127.0.0.1:{port}"):
            assert status(asked(server, "/live", host, f"{UPGRADE}Origin: {public}\r\n")) == 101
        for origin in ("http://party.example.org", "https://party.example.org.evil", "https://example.org"):
            assert status(asked(server, "/live", "127.0.0.1:{port}", f"{UPGRADE}Origin: {origin}\r\n")) == 403


def test_every_page_is_strict_and_sets_no_cookie(server: Server) -> None:
    token, code = server.served.facilitator.rsplit("/", 1)[1], server.served.code
    for path in ("/", f"/j/{code}", f"/f/{token}", "/screen", f"/qr.svg?code={code}", "/room.svg", "/healthz"):
        answer = asked(server, path)
        head = answer.partition(b"\r\n\r\n")[0].lower()
        assert status(answer) == 200
        assert b"set-cookie" not in head
        assert b"nosniff" in head
        assert path == "/healthz" or b"content-security-policy: default-src 'none'" in head
