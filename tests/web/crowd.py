"""Phones by the thousand: WebSocket clients so small that they cost less than the server they load.

They come back as the page does (`assets/web/common.js`): after .3 s, each time 1.7 times as long, at most 5 s, a
quarter more or less; and they send a vote again until it is acknowledged.
"""

from __future__ import annotations

import asyncio
import json
from collections import deque
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Sequence

FIRST, LONGER, LONGEST = 0.3, 1.7, 5.0  # seconds until a lost connection is tried again
SHORT, LONG = 126, 127  # lengths of a frame that say: two, or eight bytes of length follow
TEXT, CLOSE, PING, PONG = 1, 8, 9, 10
WAIT = 60.0


class Wire(asyncio.Protocol):
    """One connection. `took` gets every text, `lost` is called once."""

    def __init__(self, port: int, first: str, took: Callable[[str], None], lost: Callable[[], None]) -> None:
        self._port, self._first, self._took, self._lost = port, first, took, lost
        self._got, self._open = b"", False
        self.transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast("asyncio.Transport", transport)
        self.transport.write(
            f"GET /live HTTP/1.1\r\nHost: 127.0.0.1:{self._port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n".encode()
        )

    def connection_lost(self, _: Exception | None) -> None:
        self.transport = None
        self._lost()

    def data_received(self, data: bytes) -> None:
        if self.transport is None:
            return
        self._got += data
        if not self._open:
            head, end, rest = self._got.partition(b"\r\n\r\n")
            if not end:
                return
            if b" 101 " not in head[:20]:
                self.transport.close()
                return
            self._open, self._got = True, rest
            self.send(self._first)
        while (frame := self._frame()) is not None:
            kind, body = frame
            if kind == TEXT:
                self._took(body.decode())
            elif kind == PING:
                self.send(body.decode("latin-1"), PONG)
            elif kind == CLOSE:
                self.transport.close()

    def _frame(self) -> tuple[int, bytes] | None:
        got = self._got
        if len(got) < 2:
            return None
        size, at = got[1], 2
        if size >= SHORT:
            at += 2 if size == SHORT else 8
            if len(got) < at:
                return None
            size = int.from_bytes(got[2:at], "big")
        if len(got) < at + size:
            return None
        self._got = got[at + size :]
        return got[0] & 15, got[at : at + size]

    def send(self, text: str, kind: int = TEXT) -> None:
        """Masked with nothing, which is as good a mask as any."""
        body = text.encode("latin-1")
        size = bytes((0x80 | len(body),)) if len(body) < SHORT else b"\xfe" + len(body).to_bytes(2, "big")
        if self.transport:
            self.transport.write(bytes((0x80 | kind,)) + size + bytes(4) + body)


class Client:
    """Whoever is connected, and comes back: `state` is the latest snapshot, `replies` what was answered."""

    def __init__(self, port: int, dice: random.Random, **hello: Any) -> None:
        self.port, self.hello, self._dice = port, {"is": "hello", **hello}, dice
        self.state: dict[str, Any] = {}
        self.replies: deque[dict[str, Any]] = deque(maxlen=100)
        self.wire: Wire | None = None
        self.news = asyncio.Event()
        self.heard = 0  # snapshots
        self.back = 0.0  # when it was last told the state after coming in
        self._wait, self.over, self._fresh = FIRST, False, True

    def open(self) -> None:
        asyncio.get_running_loop().create_task(self.connect())

    async def connect(self) -> None:
        loop = asyncio.get_running_loop()
        self._fresh = True
        wire = self.wire = Wire(self.port, json.dumps(self.hello), self._took, lambda: self._lost(wire))
        try:
            await loop.create_connection(lambda: wire, "127.0.0.1", self.port)
        except OSError:
            self._lost(wire)

    async def again(self) -> None:
        """At another socket, without having left the first."""
        await self.connect()
        await self.until(lambda: not self._fresh)

    def close(self) -> None:
        self.over = True
        if self.wire and self.wire.transport:
            self.wire.transport.close()

    def _lost(self, wire: Wire) -> None:
        if wire is not self.wire:
            return  # one that was replaced
        self.wire = None
        self.news.set()
        if not self.over:
            wait, self._wait = self._wait * self._dice.uniform(0.75, 1.25), min(LONGEST, self._wait * LONGER)
            asyncio.get_running_loop().call_later(wait, self.open)

    def _took(self, text: str) -> None:
        got = json.loads(text)
        if got["is"] == "state":
            self.heard += 1
            self._wait, self.state = FIRST, got
            if self._fresh:
                self._fresh, self.back = False, perf_counter()
                self.came_back()
            self.told()
        else:
            self.replies.append(got)
            self.answered(got)
        self.news.set()

    def came_back(self) -> None: ...

    def told(self) -> None: ...

    def answered(self, reply: dict[str, Any]) -> None: ...

    def send(self, **message: Any) -> None:
        if self.wire:
            self.wire.send(json.dumps(message))

    async def until(self, true: Callable[[], bool]) -> None:
        """Raises TimeoutError."""
        end = perf_counter() + WAIT
        while not true():
            self.news.clear()
            await asyncio.wait_for(self.news.wait(), max(0.0, end - perf_counter()))


Whose = TypeVar("Whose", bound=Client)


class Phone(Client):
    """`acked` is the last choice that was acknowledged, `pending` the one that was not yet; `lost` counts the former.

    `acks` and `tallies` are the seconds from a vote to its ack, and to the first snapshot that counts it.
    """

    def __init__(self, port: int, dice: random.Random, code: str) -> None:
        super().__init__(port, dice, code=code, token="", name="")
        self.acks: list[float] = []
        self.tallies: list[float] = []
        self.pending: dict[str, Any] | None = None
        self.acked: tuple[Any, int, int] | None = None
        self.lost = 0
        self._sent = self._counting = 0.0

    def vote(self, choice: int) -> None:
        self.pending = {"decision": self.state["decision"], "attempt": self.state["attempt"], "choice": choice}
        self._sent = self._counting = perf_counter()
        self._push()

    def came_back(self) -> None:
        """The room must have the vote that was acknowledged, or a later one."""
        sent = [self.pending["choice"]] if self.pending else []
        self.lost += self.acked is not None and self.state["mine"] not in (self.acked[2], *sent)

    def _push(self) -> None:
        if self.pending:
            self.send(**{"is": "vote", **self.pending})

    def told(self) -> None:
        if self._counting and self.state["mine"] is not None:
            self.tallies.append(perf_counter() - self._counting)
            self._counting = 0.0

    def answered(self, reply: dict[str, Any]) -> None:
        match reply["is"]:
            case "welcome":
                self.hello["token"] = reply["token"]
                self._push()
            case "ack" if self.pending and reply["choice"] == self.pending["choice"]:
                self.acks.append(perf_counter() - self._sent)
                self.acked = (reply["decision"], reply["attempt"], reply["choice"])
                self.pending = None
            case "late":
                self.pending = None
            case "err" if self.pending:
                asyncio.get_running_loop().call_later(2, self._push)


async def every(clients: Sequence[Whose], true: Callable[[Whose], bool]) -> None:
    """Until it is true of each; raises TimeoutError."""
    for client in clients:
        await client.until(partial(true, client))


async def leave(*clients: Client) -> None:
    for client in clients:
        client.close()
    await every(clients, lambda client: client.wire is None)


async def seated(port: int, dice: random.Random, code: str, many: int, at_once: int = 20) -> list[Phone]:
    """So many phones that have a seat and know the room."""
    phones = [Phone(port, dice, code) for _ in range(many)]
    for first in range(0, many, at_once):
        coming = phones[first : first + at_once]
        for phone in coming:
            phone.open()
        await every(coming, lambda phone: bool(phone.state))
    return phones


class Leader(Client):
    @classmethod
    async def of(cls, port: int, dice: random.Random, url: str) -> Leader:
        """One that has come in."""
        leader = cls(port, dice, url)
        leader.open()
        await leader.until(lambda: bool(leader.state))
        return leader

    def __init__(self, port: int, dice: random.Random, url: str) -> None:
        super().__init__(port, dice, facilitator=url.rsplit("/", 1)[1])

    async def do(self, order: str, **more: Any) -> None:
        """Once more if the room has gone on meanwhile."""
        for _ in range(5):
            self.replies.clear()
            self.send(**{"is": "do", "turn": self.state["turn"], "order": {"do": order, **more}})
            await self.until(lambda: bool(self.replies))
            if self.replies[-1].get("code") != "stale":
                return
            await asyncio.sleep(0.3)

    async def key(self) -> None:
        """The one big key, and the snapshot after it."""
        turn, entry = self.state["turn"], self.state["entry"]
        self.send(**{"is": "next", "turn": turn, "entry": entry})
        await self.until(lambda: (self.state["turn"], self.state["entry"]) != (turn, entry))

    async def to_vote(self) -> None:
        """On until a sentence can be voted on, whoever is met."""
        for _ in range(40):
            state = self.state
            if state["step"] == "scene" and state["votable"] and state["heard"]["guest"]:
                await self.do("step", trigger="open")
                await self.until(lambda: self.state["step"] == "voting")
                return
            if state["step"] == "voting":
                await self.do("pick", choice=0)
                await self.until(lambda: self.state["step"] == "revealed")
            else:
                await self.key()
        raise LookupError("no vote was ever to be had")


def percentile(taken: Sequence[float], part: float) -> float:
    """Of these, `part` per cent are no more than this one."""
    return sorted(taken)[min(len(taken) - 1, int(len(taken) * part / 100))]
