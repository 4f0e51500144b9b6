"""Those who mean no good, as a process of their own: `python -m tests.web.attackers PORT CODE MESSAGES HEADS DEAF`.

It says `ready` once the half requests and the deaf phones are there, and at the end how many messages were answered.
"""

from __future__ import annotations

import asyncio
import json
import random
import socket
import sys
from collections import deque
from contextlib import suppress
from typing import Any

from tests.web.crowd import CLOSE, PING, PONG, TEXT, Phone, Wire, every, seated

EACH = 18  # messages of one connection, fewer than the bucket holds
AT_ONCE, SEATS = 12, 30
NASTY: tuple[Any, ...] = (
    None, True, False, -1, 0, 1, 2**31, -(2**63), 10**30, 1.5, 1e308, float("nan"), float("inf"), "", "\0", "a" * 900,
    "\ud800", "\u202e", "👩\u200d🚀", "<script>a()</script>", "'; drop table people; --", "{{7*7}}", "../../etc/passwd",
    [], {}, [[[]]], {"is": "vote"}, [0], [0, 0], ["0", "0"], [0, 0, 0], [[0], [0]],
)  # fmt: skip
LIKE: tuple[dict[str, Any], ...] = (
    {"is": "vote", "decision": [0, 3], "attempt": 1, "choice": 0},
    {"is": "hi"},
    {"is": "hello", "code": "BCDFGH", "token": "", "name": "Ane", "sharing": 1},
    {"is": "do", "turn": 0, "order": {"do": "rename", "seat": 0, "name": "x"}},
    {"is": "do", "turn": 0, "order": {"do": "hands", "counts": [1, 2], "team": 0}},
    {"is": "next", "turn": 0, "entry": 1},
    {"is": "act", "turn": 0, "entry": 1, "nth": 0},
    {"is": "page", "turn": 0, "entry": 1, "by": 1},
)
HALF = (b"", b"G", b"GET / HTTP/1.1\r\nHost: 127", b"POST /j/X HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99\r\n")


def mutated(dice: random.Random) -> str:
    """Something like a message."""
    data = dict(dice.choice(LIKE))
    for _ in range(dice.randrange(3)):
        name = dice.choice([*data, "is", "token", "extra"])
        data[name] = dice.choice(NASTY)
    text = json.dumps(data)
    match dice.randrange(8):
        case 0:
            return text[: dice.randrange(len(text))]
        case 1:
            at = dice.randrange(len(text))
            return text[:at] + chr(dice.randrange(32, 0x250)) + text[at + 1 :]
        case 2:
            return dice.choice(["[" * 1500, '{"a":' * 600, '"' * 1000, "nul", "NaN", "9" * 3000])
        case _:
            return text


def frame(dice: random.Random) -> bytes:
    """Bytes that are mostly no WebSocket frame: an odd opcode, no mask, a length that is too long, or anything."""
    match dice.randrange(6):
        case 0:
            return bytes((0x80 | dice.randrange(16), 0x80 | 4)) + bytes(4) + b"\xff\xfe\x00\xff"
        case 1:
            return bytes((0x81, 5)) + b"hello"
        case 2:
            return b"\x81\xff" + (2**40).to_bytes(8, "big") + bytes(4)
        case 3:
            return b"\x81\xfe" + (5000).to_bytes(2, "big") + bytes(5004)
        case 4:
            return bytes((0x01, 0x82)) + bytes(4) + b"ab" + bytes((0x80, 0x81)) + bytes(4) + b"c"
        case _:
            return dice.randbytes(dice.randrange(1, 200))


async def fuzzed(port: int, code: str, dice: random.Random, many: int) -> int:
    """So many messages over connections of EACH, three of four from a seat; how many were answered."""
    seats = await seated(port, dice, code, SEATS)
    for phone in seats:
        phone.close()
    free, answered, busy = deque(phone.hello["token"] for phone in seats), 0, asyncio.Semaphore(AT_ONCE)

    async def one(count: int, *, stranger: bool) -> None:
        nonlocal answered
        async with busy:
            phone = Phone(port, dice, "BBBBBB" if stranger else code)
            phone.over = True  # it does not come back
            phone.hello["token"] = "" if stranger else free.popleft()
            with suppress(OSError, asyncio.TimeoutError):
                await asyncio.wait_for(phone.connect(), 5)
                await asyncio.wait_for(phone.until(lambda: bool(phone.state or phone.replies)), 5)
                for _ in range(count):
                    _sent(phone.wire, dice)
                await asyncio.wait_for(phone.until(lambda: not phone.wire or len(phone.replies) >= count), 0.5)
            phone.close()
            answered += len(phone.replies)
            if not stranger:
                free.append(phone.hello["token"])

    counts = (min(EACH, many - first) for first in range(0, many, EACH))
    await asyncio.gather(*[one(count, stranger=not dice.randrange(4)) for count in counts])
    return answered


def _sent(wire: Wire | None, dice: random.Random) -> None:
    if wire is None or wire.transport is None:
        return
    if not dice.randrange(20):
        wire.transport.write(frame(dice))
    else:
        text = mutated(dice).encode("utf-8", "surrogatepass").decode("latin-1")[:4000]
        wire.send(text, dice.choice([TEXT, TEXT, TEXT, TEXT, 2, PING, PONG, CLOSE if not dice.randrange(9) else TEXT]))


def half_heads(port: int, many: int) -> list[socket.socket]:
    """Requests that never come to an end."""
    begun = [socket.create_connection(("127.0.0.1", port), timeout=10) for _ in range(many)]
    for nth, one in enumerate(begun):
        one.sendall(HALF[nth % len(HALF)])
    return begun


async def deaf(port: int, code: str, dice: random.Random, many: int) -> list[Phone]:
    """Phones that have come in and then read nothing any more."""
    phones = [Phone(port, dice, code) for _ in range(many)]
    for phone in phones:
        phone.over = True
        await phone.connect()
        await every([phone], lambda phone: bool(phone.replies))
        if phone.wire and phone.wire.transport:
            phone.wire.transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
            phone.wire.transport.pause_reading()
    return phones


def tell(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


async def main(port: int, code: str, messages: int, heads: int, silent: int) -> None:
    dice = random.Random(5)
    kept = half_heads(port, heads), await deaf(port, code, dice, silent)
    tell("ready")
    tell(f"{await fuzzed(port, code, dice, messages)}")
    del kept


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), sys.argv[2], *map(int, sys.argv[3:6])))
