"""The WebSocket: who it is, then its messages, and the latest snapshot whenever there is a newer one."""

from __future__ import annotations

import asyncio
import json
import logging
from contextlib import suppress
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from starlette.websockets import WebSocketDisconnect, WebSocketState

from game.group import messages as msg
from game.web.bucket import Bucket
from game.web.inbound import parsed, text_in
from game.web.lines import Line

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.websockets import WebSocket

    from game.web.bucket import Buckets
    from game.web.hall import Hall
    from game.web.rooms import Rooms

    Answering = Callable[[dict[str, Any]], msg.Reply]

_LOG = logging.getLogger(__name__)
FIRST = 10.0  # seconds in which to say who one is
BURST, PER_SECOND = 20, 5  # messages of one connection
MOST_CONNECTED = 6000
GONE = (WebSocketDisconnect, RuntimeError)  # it closed while we spoke
BROKEN, ANOTHER, REMOVED, REFUSED, FULL = 1011, 4001, 4003, 4004, 4008  # why a connection is closed
LATER = {"removed": REMOVED, "slow_down": FULL, "unsaved": FULL}


class Live:
    def __init__(self, rooms: Rooms, guesses: Buckets, joins: Buckets) -> None:
        self._rooms, self._guesses, self._joins = rooms, guesses, joins
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
            hall, line, reply = await self._who(data, socket.client.host if socket.client else "")
        except (ValueError, KeyError):  # a KeyError: bytes instead of text
            await _refuse(socket, "malformed", REFUSED)
            return
        if hall is None or line is None:
            code = reply.code if isinstance(reply, msg.Err) else "malformed"
            await _refuse(socket, code, LATER.get(code, REFUSED))
            return
        hall.enter(line)
        sender = asyncio.create_task(_send(socket, hall, line))
        try:
            await _tell(socket, reply)
            await _listen(socket, hall, line)
        finally:
            hall.leave(line)
            sender.cancel()
            await asyncio.gather(sender, return_exceptions=True)

    async def _who(self, data: dict[str, Any], address: str) -> tuple[Hall | None, Line | None, msg.Reply]:
        """Raises ValueError. Codes are only looked at while this address has guesses left.

        Keys and seats are too long to be guessed: whoever has one comes in, however many share the address.
        """
        if data["is"] != "hello":
            raise ValueError("a hello comes first")
        if hall := self._rooms.led_by(text_in(data, "facilitator")):
            return hall, Line("facilitator"), msg.Done()
        if hall := self._rooms.shown_by(text_in(data, "screen")):
            return hall, Line("screen"), msg.Done()
        guesses, hall = self._guesses.of(address), self._rooms.coded(text_in(data, "code"))
        seated = hall is not None and hall.is_seat(text_in(data, "token"))
        if not seated and guesses.left < 1:
            return None, None, msg.Err("slow_down")
        if hall is None:
            guesses.take()
            return None, None, msg.Err("code")
        if not seated and not self._joins.of(address).take():
            return None, None, msg.Err("slow_down")
        reply = await hall.hello(data)
        return hall, (Line("phone", reply.seat) if isinstance(reply, msg.Welcome) else None), reply


async def _listen(socket: WebSocket, hall: Hall, line: Line) -> None:
    bucket = Bucket(BURST, PER_SECOND)
    while True:
        message = await socket.receive()
        if message["type"] == "websocket.disconnect" or line.replaced or hall.is_gone(line):
            return
        if line.audience != "facilitator" and (wait := bucket.borrow()):
            await asyncio.sleep(wait)  # a flood stays in its own pipe, and costs nobody else
        await _tell(socket, await _answer(message.get("text"), hall, line))


async def _answer(text: str | None, hall: Hall, line: Line) -> msg.Reply:
    try:
        data = parsed(text or "")
        if line.audience == "facilitator":
            return await hall.saved(hall.from_facilitator(data))
        if line.seat is not None:
            return await hall.saved(hall.from_phone(data, line.seat))
    except ValueError:
        pass
    return msg.Err("malformed")


async def _send(socket: WebSocket, hall: Hall, line: Line) -> None:
    """A slow reader misses snapshots, never the last one. Where there is none to be had, the page comes back for it."""
    with suppress(*GONE):
        while True:
            await line.wake.wait()
            line.wake.clear()
            if line.replaced:
                await socket.close(ANOTHER)
                return
            if hall.is_gone(line):
                await _refuse(socket, "removed", REMOVED)
                return
            try:
                state = hall.state_for(line)
            except Exception:  # noqa: BLE001 - whatever it is, it is told, and the round goes on
                _LOG.exception("no snapshot for a %s", line.audience)
                await socket.close(BROKEN)
                return
            await socket.send_text(state)


async def _tell(socket: WebSocket, reply: msg.Reply) -> None:
    await socket.send_text(json.dumps({"is": type(reply).__name__.lower(), **asdict(reply)}))


async def _refuse(socket: WebSocket, code: str, why: int) -> None:
    await _tell(socket, msg.Err(code))
    await socket.close(why)
