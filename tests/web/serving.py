"""A server in this process, and those who talk to it."""

from __future__ import annotations

import json
import threading
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any
from unittest.mock import patch
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from websockets.sync.client import connect

from game.report.workshop_written import exported
from game.saves.rooms.place import Place
from game.saves.workshop import begin_workshop, is_there, keeping_of, take_up_workshop
from game.text.interface import interface
from game.text.table import merged
from game.web.serve import Server
from game.web.sweeping import Sweeper
from tests.shipped import read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from http.client import HTTPResponse
    from pathlib import Path

    from websockets.sync.client import ClientConnection

WAIT = 10.0  # seconds until a message is late
CONNECTED = ExitStack()  # the clients of the server that runs


@contextmanager
def serving(where: Path | Place, port: int = 0, public_url: str = "") -> Iterator[Server]:
    """A workshop at `jeppe`, begun or gone on with in this folder or database.

    It leaves the collector of circles alone, which here would go through all that the tests hold.
    """
    loaded = read("jeppe")
    if loaded.scenario is None or loaded.texts is None:
        raise LookupError("jeppe cannot be played")
    place = where if isinstance(where, Place) else Place(where)
    kept = is_there(place)
    workshop = take_up_workshop(loaded.scenario, place) if kept else begin_workshop(loaded.scenario, 3, "en", 20, place)
    server = Server(workshop, merged(loaded.texts, interface()), "en", exported, port=port, public_url=public_url)
    thread = threading.Thread(target=server.run)
    try:
        with patch.object(Sweeper, "run", _nothing):
            thread.start()
            yield server
    finally:
        CONNECTED.close()
        server.stop()
        thread.join(WAIT)
        keeping_of(workshop).close()


def get(server: Server, path: str, **headers: str) -> HTTPResponse:
    """Raises HTTPError."""
    asked = Request(f"http://127.0.0.1:{server.served.port}{path}", headers=headers)
    answer: HTTPResponse = urlopen(asked, timeout=WAIT)  # noqa: S310
    return answer


def status(server: Server, path: str, **headers: str) -> int:
    try:
        with get(server, path, **headers) as answer:
            return answer.status
    except HTTPError as refused:
        return refused.code


async def _nothing(_: Sweeper) -> None: ...


class Client:
    """One connection, with what it was told."""

    def __init__(self, server: Server, **hello: Any) -> None:
        # without an end to its queue: one that is never read closes at once all the same
        opened = connect(f"ws://127.0.0.1:{server.served.port}/live", compression=None, max_queue=None)
        self.socket: ClientConnection = CONNECTED.enter_context(opened)
        self.server = server
        self.state: dict[str, Any] = {}
        self.replies: list[dict[str, Any]] = []
        self.states: list[str] = []
        self.send(**{"is": "hello", **hello})

    def send(self, **message: Any) -> None:
        self.socket.send(json.dumps(message))

    def read(self) -> dict[str, Any]:
        text = str(self.socket.recv(WAIT))
        got: dict[str, Any] = json.loads(text)
        if got["is"] == "state":
            self.state = got
            self.states.append(text)
        else:
            self.replies.append(got)
        return got

    def reply(self) -> dict[str, Any]:
        """The next answer; snapshots between are kept."""
        while (got := self.read())["is"] == "state":
            pass
        return got

    def settle(self) -> dict[str, Any]:
        """The snapshot of the room as it is now; of a server in another process, the first."""
        hall = getattr(self.server, "hall", None)
        while not self.state or (hall and self.state["rev"] < hall._telling.rev):
            self.read()
        return self.state

    def until(self, **like: Any) -> dict[str, Any]:
        """The first snapshot that has these."""
        return self.seen(lambda state: all(state.get(name) == value for name, value in like.items()))

    def seen(self, fits: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """The first snapshot that fits."""
        while not self.state or not fits(self.state):
            self.read()
        return self.state


class Phone(Client):
    def __init__(self, server: Server, token: str = "", name: str = "", sharing: int = 1) -> None:
        super().__init__(server, code=server.served.code, token=token, name=name, sharing=sharing)
        welcome = self.reply()
        self.seat, self.token = welcome.get("seat"), welcome.get("token", "")

    def vote(self, choice: int) -> dict[str, Any]:
        state = self.settle()
        self.send(**{"is": "vote", "decision": state["decision"], "attempt": state["attempt"], "choice": choice})
        return self.reply()


class Leader(Client):
    def __init__(self, server: Server) -> None:
        super().__init__(server, facilitator=server.served.facilitator.rsplit("/", 1)[1])
        self.reply()
        self.settle()

    def do(self, order: str, **more: Any) -> dict[str, Any]:
        """An order for the room as it is now."""
        self.settle()
        self.send(**{"is": "do", "turn": self.state["turn"], "order": {"do": order, **more}})
        return self.after(self.reply())

    def step(self, trigger: str) -> dict[str, Any]:
        return self.do("step", trigger=trigger)

    def key(self, kind: str = "next", **more: Any) -> dict[str, Any]:
        self.settle()
        self.send(**{"is": kind, "turn": self.state["turn"], "entry": self.state["entry"], **more})
        return self.after(self.reply())

    def after(self, reply: dict[str, Any]) -> dict[str, Any]:
        """The answer, once the snapshot that follows it is here."""
        self.settle()
        return reply

    def to_vote(self) -> None:
        """On until a sentence can be voted on, whoever is met."""
        for _ in range(40):
            if self.state["step"] == "scene" and self.state["votable"] and self.state["heard"]["guest"]:
                self.step("open")
                return
            if self.state["next"] == "open":
                self.step("open")
                self.do("pick", choice=0)
            else:
                self.key()
        raise LookupError("no vote was ever to be had")
