"""Who may ask the studio, and what it answers to what it was not made for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from tests.studio.serving import Served, serving

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("studio")) as there:
        yield there


def _ask(url: str, body: bytes | None = None, headers: dict[str, str] | None = None) -> tuple[int, bytes]:
    try:
        with urlopen(Request(url, body, headers or {})) as answer:  # noqa: S310 - our own server
            return answer.status, answer.read()
    except HTTPError as wrong:
        with wrong:
            return wrong.code, wrong.read()


def test_only_who_has_the_address_gets_in(served: Served) -> None:
    key = served.address.split("/")[3]
    assert _ask(served.address)[0] == 200
    assert _ask(served.address.replace(key, "x" * len(key)) + "files")[0] == 404


@pytest.mark.parametrize("headers", [{"Host": "evil.example"}, {"Origin": "http://evil.example"}])
def test_no_page_of_somebody_elses_gets_in(served: Served, headers: dict[str, str]) -> None:
    assert _ask(served.address + "files", headers=headers) == (403, b"")


@pytest.mark.parametrize(
    "path", ["../../main.py", "..%2f..%2fmain.py", "studio.html", "shown/0", "%2e%2e/scenario.yaml"]
)
def test_nothing_else_is_served(served: Served, path: str) -> None:
    assert _ask(served.address + path)[0] == 404


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b'{"guests/no.yaml": "x"}', b"\xff", b'{"name": 1}'])
@pytest.mark.parametrize("path", ["save", "shape", "proof"])
def test_what_no_page_of_ours_sends_is_refused(served: Served, path: str, body: bytes) -> None:
    assert _ask(served.address + path, body) == (400, b"")


def test_more_than_a_scenario_is_refused(served: Served) -> None:
    assert _ask(served.address + "shape", json.dumps({"scenario.yaml": "x" * 2_100_000}).encode())[0] == 400


def test_a_save_over_what_one_has_not_seen_is_answered_with_it(served: Served) -> None:
    name = "nb.yaml"
    text = (served.home / name).read_text(encoding="utf-8")
    mine: dict[str, Any] = {"name": name, "text": text + "# mine\n", "base": "0" * 16}
    code, body = _ask(served.address + "save", json.dumps(mine).encode())
    assert (code, json.loads(body)["theirs"]) == (409, text)
