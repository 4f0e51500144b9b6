"""The WebSocket: who it is, then its messages, and the latest snapshot whenever there is a newer one."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from starlette.websockets import WebSocketDisconnect, WebSocketState

from game.group import messages as msg
from game.web.bucket import Bucket
from game.web.hall import Line
from game.web.inbound import parsed, text_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.websockets import WebSocket

    from game.web.bucket import Buckets
    from game.web.hall import Hall

    Answering = Callable[[dict[str, Any]], msg.Reply]

FIRST = 10.0  # seconds in which to say who one is
BURST, PER_SECOND = 20, 5  # messages of one connection
MOST_CONNECTED = 6000
GONE = (WebSocketDisconnect, RuntimeError)  # it closed while we spoke
ANOTHER, REMOVED, REFUSED, FULL = 4001, 4003, 4004, 4008  # why a connection is closed
LATER = {"removed": REMOVED, "slow_down": FULL, "unsaved": FULL}


class Live:
    def __init__(self, hall: Hall, guesses: Buckets, joins: Buckets) -> None:
        self._hall, self._guesses, self._joins = hall, guesses, joins
        self._open = 0

    async def __call__(self, socket: WebSocket) -> None:
        self._open += 1
        try:
            with suppress(*GONE, asyncio.TimeoutError):
                await socket.accept()
                await self._serve(socket)
        finally:
            self._open -= 1
        if socket.application_state is WebSocketState.CONNECTED and socket.client_state is WebSocketState.CONNECTED:
            with suppress(*GONE):
                await socket.close()

    async def _serve(self, socket: WebSocket) -> None:
        if self._open > MOST_CONNECTED:
            await _refuse(socket, "full", FULL)
            return
        try:
            data = parsed(await asyncio.wait_for(socket.receive_text(), FIRST))
            line, reply = await self._who(data, socket.client.host if socket.client else "")
        except (ValueError, KeyError):  # a KeyError: bytes instead of text
            await _refuse(socket, "malformed", REFUSED)
            return
        if line is None:
            code = reply.code if isinstance(reply, msg.Err) else "malformed"
            await _refuse(socket, code, LATER.get(code, REFUSED))
            return
        self._hall.enter(line)
        sender = asyncio.create_task(self._send(socket, line))
        try:
            await _tell(socket, reply)
            await self._listen(socket, line)
        finally:
            self._hall.leave(line)
            sender.cancel()
            await asyncio.gather(sender, return_exceptions=True)

    async def _who(self, data: dict[str, Any], address: str) -> tuple[Line | None, msg.Reply]:
        """Raises ValueError. Codes are only looked at while this address has guesses left.

        Keys and seats are too long to be guessed: whoever has one comes in, however many share the address.
        """
        if data["is"] != "hello":
            raise ValueError("a hello comes first")
        hall, guesses = self._hall, self._guesses.of(address)
        for name, fits, audience in (
            ("facilitator", hall.is_facilitator, "facilitator"), ("screen", hall.is_screen, "screen"),
        ):  # fmt: skip
            if name in data and fits(text_in(data, name)):
                return Line(audience), msg.Done()  # type: ignore[arg-type]
        seated = hall.is_seat(text_in(data, "token"))
        if not seated and guesses.left < 1:
            return None, msg.Err("slow_down")
        if not hall.is_code(text_in(data, "code")):
            guesses.take()
            return None, msg.Err("code")
        if not seated and not self._joins.of(address).take():
            return None, msg.Err("slow_down")
        reply = await hall.hello(data)
        return (Line("phone", reply.seat) if isinstance(reply, msg.Welcome) else None), reply

    async def _listen(self, socket: WebSocket, line: Line) -> None:
        bucket = Bucket(BURST, PER_SECOND)
        while True:
            message = await socket.receive()
            if message["type"] == "websocket.disconnect" or line.replaced or self._hall.is_gone(line):
                return
            if line.audience != "facilitator" and (wait := bucket.borrow()):
                await asyncio.sleep(wait)  # a flood stays in its own pipe, and costs nobody else
            await _tell(socket, await self._answer(message.get("text"), line))

    async def _answer(self, text: str | None, line: Line) -> msg.Reply:
        try:
            data = parsed(text or "")
            if line.audience == "facilitator":
                return await self._hall.saved(self._hall.from_facilitator(data))
            if line.seat is not None:
                return await self._hall.saved(self._hall.from_phone(data, line.seat))
        except ValueError:
            pass
        return msg.Err("malformed")

    async def _send(self, socket: WebSocket, line: Line) -> None:
        """A slow reader misses snapshots, never the last one."""
        with suppress(*GONE):
            while True:
                await line.wake.wait()
                line.wake.clear()
                if line.replaced:
                    await socket.close(ANOTHER)
                    return
                if self._hall.is_gone(line):
                    await _refuse(socket, "removed", REMOVED)
                    return
                await socket.send_text(self._hall.state_for(line))


async def _tell(socket: WebSocket, reply: msg.Reply) -> None:
    await socket.send_text(json.dumps({"is": type(reply).__name__.lower(), **asdict(reply)}))


async def _refuse(socket: WebSocket, code: str, why: int) -> None:
    await _tell(socket, msg.Err(code))
    await socket.close(why)
