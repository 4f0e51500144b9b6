"""The server is killed while everybody votes, on both databases: what was acknowledged is there, once."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from websockets.sync.client import ClientConnection

ROOT = Path(__file__).parent.parent
PHONES, KILLS, CHOICES = 8, 2, 4
WAIT = 20.0  # seconds


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, ...]:
    """What `host` is told of the database."""
    if request.param == "sqlite":
        return ("--workshop", str(tmp_path / "ours"))
    return ("--db", request.getfixturevalue("postgres"), "--workshop", "ours")


@contextmanager
def hosting(*where: str) -> Iterator[dict[str, Any]]:
    """Killed, not stopped, in the end."""
    command = [sys.executable, "main.py", "host", "jeppe", "--json", *where]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield json.loads(process.stdout.readline())
        finally:
            process.kill()


class Phone:
    """Votes again and again for something else, and remembers what it was promised."""

    def __init__(self, nth: int) -> None:
        self.dice = random.Random(nth)
        self.token, self.acknowledged, self.asked = "", -1, -1

    @contextmanager
    def entered(self, at: dict[str, Any]) -> Iterator[tuple[ClientConnection, dict[str, Any]]]:
        """The connection, and the first snapshot."""
        with connect(live(at), compression=None) as socket:
            socket.send(json.dumps({"is": "hello", "code": at["code"], "token": self.token}))
            self.token = self._read(socket, "welcome")["token"]
            yield socket, self._read(socket, "state")

    def look(self, at: dict[str, Any]) -> dict[str, Any]:
        with self.entered(at) as (_, state):
            return state

    def vote(self, at: dict[str, Any]) -> None:
        """Until the server is gone."""
        with suppress(ConnectionClosed), self.entered(at) as (socket, state):
            while True:
                self.asked = self.dice.randrange(CHOICES)
                vote = {"decision": state["decision"], "attempt": state["attempt"], "choice": self.asked}
                socket.send(json.dumps({"is": "vote", **vote}))
                self.acknowledged = self._read(socket, "ack")["choice"]
                time.sleep(0.25 * self.dice.random())  # no more than a phone may

    def _read(self, socket: ClientConnection, kind: str) -> dict[str, Any]:
        while True:
            got: dict[str, Any] = json.loads(socket.recv(WAIT))
            if got["is"] == kind:
                return got
            assert got["is"] == "state" or got.get("code") == "slow_down", got


def test_no_vote_that_was_acknowledged_is_lost_and_none_counts_twice(where: tuple[str, ...]) -> None:
    phones = [Phone(nth) for nth in range(PHONES)]
    found = []
    for kill in range(1 + KILLS):
        first = ("--port", "0", "--minutes", "20") if kill == 0 else ()
        with hosting(*first, *where) as at:
            found.append({**at, "pid": 0})
            _check(phones, at)
            if kill == 0:
                lead(at, {"is": "do", "turn": 0, "order": {"do": "step", "trigger": "try_out"}})
            if kill < KILLS:
                voting = [Thread(target=phone.vote, args=(at,)) for phone in phones]
                for thread in voting:
                    thread.start()
                time.sleep(0.7)
        for thread in voting:
            thread.join(WAIT)
            assert not thread.is_alive()
    assert all(phone.acknowledged >= 0 for phone in phones)
    assert found[1:] == found[:-1]  # the same code, keys and port: open pages come back by themselves


def _check(phones: list[Phone], at: dict[str, Any]) -> None:
    counted = [0] * CHOICES
    for phone in phones:
        state = phone.look(at)
        mine = -1 if state["mine"] is None else state["mine"]
        assert mine in {phone.acknowledged, phone.asked}  # the last one that was promised, or the one on its way
        if mine >= 0:
            counted[mine] += 1
    told = lead(at)
    assert len(told["seats"]) == PHONES
    assert told["tally"] is None or told["tally"]["counts"] == counted


def lead(at: dict[str, Any], *orders: dict[str, Any]) -> dict[str, Any]:
    """The facilitator's view, as it was last told when the orders were carried out."""
    with connect(live(at), compression=None) as socket:
        socket.send(json.dumps({"is": "hello", "facilitator": at["facilitator"].rsplit("/", 1)[1]}))
        for order in orders:
            socket.send(json.dumps(order))
        answered, state = 0, dict[str, Any]()
        while not state or answered < 1 + len(orders):
            got: dict[str, Any] = json.loads(socket.recv(WAIT))
            answered += got["is"] == "done"
            state = got if got["is"] == "state" else state
        return state


def live(at: dict[str, Any]) -> str:
    return f"{at['url'].split('/j/')[0].replace('http', 'ws')}/live"
