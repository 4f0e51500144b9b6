"""Sending on: in batches, again where the store was busy, on from where it stopped; and to a real store."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit
from urllib.request import Request, build_opener

import pytest

from game.cli import main
from game.report.posting import BATCH, TRIES, Lrs, PostFault, post
from game.report.told import Shelf
from game.report.xapi import Actor, line, statements
from tests.conftest import skip_or_fail
from tests.report.evenings import SMALL, played

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
RALPH = Path(os.environ.get("MINGLE_RALPH", ROOT / ".venv-lrs" / "bin" / "python"))
HASH = "$2b$12$1NUEtvrewksbG3PM1vo.lOTRfi8nds.8RpkTrgk0uG4dcuZyhgMyy"  # of "secret"


@dataclass
class Store:
    """A store that first answers with `refusals`, and keeps what it takes; ids it has are a conflict."""

    refusals: list[int] = field(default_factory=list)
    kept: dict[str, Any] = field(default_factory=dict)
    batches: list[int] = field(default_factory=list)
    url: str = ""


@contextmanager
def store(*refusals: int) -> Iterator[Store]:
    kept = Store(list(refusals))

    class Answers(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            sent = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            if kept.refusals:
                self._answer(kept.refusals.pop(0))
            elif any(one["id"] in kept.kept for one in sent):
                self._answer(409)
            else:
                kept.kept |= {one["id"]: one for one in sent}
                kept.batches.append(len(sent))
                self._answer(200, [one["id"] for one in sent])

        def do_GET(self) -> None:
            found = kept.kept.get(parse_qs(urlsplit(self.path).query)["statementId"][0])
            self._answer(200 if found else 404, found)

        def _answer(self, code: int, data: object = None) -> None:
            body = json.dumps(data).encode()
            self.send_response(code)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Location", "http://127.0.0.1:9/")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    kept.url = f"http://127.0.0.1:{server.server_address[1]}/xapi"
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield kept
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def lrs(kept: Store) -> Lrs:
    return Lrs(kept.url, "me:secret", wait=lambda _: None)


def file_of(path: Path, evenings: int = 1) -> Path:
    """So many evenings as statements."""
    lines: list[str] = []
    for seed in range(evenings):
        told = Shelf(str(SMALL)).open(played(path / f"{seed}.jsonl", seed=seed))
        lines += map(line, statements(told, Actor("p17"), "en"))
    made = path / "x.jsonl"
    made.write_text("".join(lines), encoding="utf-8")
    return made


def test_everything_arrives_in_batches(tmp_path: Path) -> None:
    file = file_of(tmp_path, 16)
    count = len(file.read_bytes().splitlines())
    with store() as kept:
        assert post(file, lrs(kept)) == count
    assert len(kept.kept) == count > BATCH
    assert max(kept.batches) == BATCH


def test_a_busy_store_is_asked_again(tmp_path: Path) -> None:
    with store(503, 429, 500) as kept:
        assert post(file_of(tmp_path), lrs(kept)) == len(kept.kept) > 0


def test_a_store_that_stays_busy_is_given_up_and_gone_on_with_later(tmp_path: Path) -> None:
    file = file_of(tmp_path, 16)
    whole = len(file.read_bytes().splitlines())
    with store(*[503] * TRIES) as busy:
        with pytest.raises(PostFault, match="503, 5 times over"):
            post(file, lrs(busy))
        assert post(file, lrs(busy)) == whole


def test_it_goes_on_after_the_last_batch_that_arrived(tmp_path: Path) -> None:
    file = file_of(tmp_path, 16)
    with store() as kept:
        whole, mark = post(file, lrs(kept)), file.with_name("x.jsonl.posted")
        mark.write_text(json.dumps(json.loads(mark.read_text()) | {"sent": BATCH}))
        kept.kept.clear()
        assert post(file, lrs(kept)) == len(kept.kept) == whole - BATCH
        assert post(file, lrs(kept)) == 0


def test_what_the_store_has_already_is_not_sent_twice(tmp_path: Path) -> None:
    file = file_of(tmp_path)
    with store() as kept:
        post(file, lrs(kept))
        file.with_name("x.jsonl.posted").unlink()
        kept.kept.pop(next(iter(kept.kept)))
        post(file, lrs(kept))
        assert kept.batches[-1] == 1


def test_another_statement_under_an_id_of_ours_is_said(tmp_path: Path) -> None:
    file = file_of(tmp_path)
    with store() as kept:
        first = json.loads(file.read_text(encoding="utf-8").splitlines()[0])
        kept.kept[first["id"]] = first | {"actor": {"account": {"name": "somebody"}}}
        with pytest.raises(PostFault, match="another statement"):
            post(file, lrs(kept))


@pytest.mark.parametrize(("code", "says"), [(401, "MINGLE_LRS"), (403, "MINGLE_LRS"), (400, "400"), (302, "302")])
def test_a_refusal_is_final_and_says_what_to_do(tmp_path: Path, code: int, says: str) -> None:
    with store(code) as kept, pytest.raises(PostFault, match=says):
        post(file_of(tmp_path), lrs(kept))
    assert kept.kept == {}


@pytest.mark.parametrize("url", ["lrs", "file:///etc/passwd", "ftp://x", "http://", "http://me:secret@lrs.example.org"])
def test_what_is_no_address_is_not_asked(tmp_path: Path, url: str) -> None:
    with pytest.raises(PostFault, match="address"):
        post(file_of(tmp_path), Lrs(url))


def test_nobody_at_home_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(PostFault, match="cannot be reached"):
        post(file_of(tmp_path), Lrs(f"http://127.0.0.1:{_free_port()}", wait=lambda _: None))


# --- a real store -----------------------------------------------------------------------------------------------------


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextmanager
def ralph(home: Path) -> Iterator[str]:
    """Ralph's LRS on the loopback, its statements in files under `home`."""
    if not RALPH.is_file():
        skip_or_fail("there is no Ralph here: tests/report/lrs.txt says how it is installed")
    (home / "data").mkdir()
    agent = {"account": {"homePage": "https://example.org", "name": "mingle"}, "objectType": "Agent"}
    login = {"agent": agent, "scopes": ["all"], "hash": HASH, "username": "mingle"}
    (home / "auth.json").write_text(json.dumps([login]), encoding="utf-8")
    settings = {
        "RALPH_APP_DIR": str(home),
        "RALPH_AUTH_FILE": str(home / "auth.json"),
        "RALPH_RUNSERVER_BACKEND": "fs",
        "RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH": str(home / "data"),
    }
    port = _free_port()
    command = [str(RALPH), "-m", "uvicorn", "ralph.api:app", "--host", "127.0.0.1", "--port", str(port)]
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    with (home / "log").open("wb") as log:
        running = subprocess.Popen(command, cwd=home, env=inherited | settings, stdout=log, stderr=log)
        try:
            _await(f"http://127.0.0.1:{port}/__heartbeat__", running, home / "log")
            yield f"http://127.0.0.1:{port}/xAPI"
        finally:
            running.terminate()
            running.wait(20)


def _await(url: str, running: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(300):
        if running.poll() is not None:
            break
        try:
            with build_opener().open(url, timeout=2):
                return
        except OSError:
            time.sleep(0.1)
    pytest.fail(f"Ralph did not come up:\n{log.read_text(errors='replace')[-2000:]}")


def test_a_real_store_takes_everything_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MINGLE_LRS", "mingle:secret")
    file, path = tmp_path / "x.jsonl", played(tmp_path / "a.jsonl")
    home = tmp_path / "lrs"
    home.mkdir()
    with ralph(home) as url:
        arguments = ["export", str(path), "--xapi", str(file), "--actor", "p17", "--scenario", str(SMALL)]
        assert main([*arguments, "--post", url]) == 0, capsys.readouterr().err
        file.with_name("x.jsonl.posted").unlink()
        assert main([*arguments, "--post", url]) == 0, capsys.readouterr().err
        asked = Request(f"{url}/statements?limit=100", headers=_known())  # noqa: S310 - on the loopback
        with build_opener().open(asked) as answer:
            there = json.load(answer)["statements"]
        monkeypatch.setenv("MINGLE_LRS", "mingle:wrong")
        file.with_name("x.jsonl.posted").unlink()
        assert main([*arguments, "--post", url]) == 1
        assert "MINGLE_LRS" in capsys.readouterr().err
    sent = [json.loads(text) for text in file.read_text(encoding="utf-8").splitlines()]
    assert sorted(one["id"] for one in there) == sorted(one["id"] for one in sent)
    assert {one["id"]: one.get("result") for one in there} == {one["id"]: one.get("result") for one in sent}


def _known() -> dict[str, str]:
    return {"Authorization": "Basic bWluZ2xlOnNlY3JldA==", "X-Experience-API-Version": "1.0.3"}
