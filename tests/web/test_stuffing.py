"""Nobody votes twice, and nobody guesses a room: counted, over the wire."""

from __future__ import annotations

import asyncio
import random
from http.client import HTTPConnection
from typing import TYPE_CHECKING

from tests.web.crowd import Leader, Phone, leave, seated
from tests.web.hosted import FULL, Hosted

if TYPE_CHECKING:
    from pathlib import Path

PHONES, REPLAYS = (200, 50) if FULL else (40, 22)
GUESSES = 10_000 if FULL else 600
LETTERS = "BCDFGHJKLMNPRSTVWXZ"


def test_replayed_votes_count_once(tmp_path: Path) -> None:
    """The same vote again and again, on the old connection and on new ones."""
    with Hosted(tmp_path / "w") as host:
        tally, votes = asyncio.run(_replayed(host))
    assert sum(tally) == votes == PHONES


async def _replayed(host: Hosted) -> tuple[list[int], int]:
    dice = random.Random(1)
    leader = await Leader.of(host.port, dice, host.where["facilitator"])
    phones = await seated(host.port, dice, host.where["code"], PHONES)
    await leader.to_vote()
    await asyncio.gather(*(_replays(phone, nth % 2) for nth, phone in enumerate(phones)))
    await leader.until(lambda: leader.state["voted"] >= PHONES)
    await asyncio.sleep(0.5)  # whatever still comes
    tally, of = leader.state["tally"]["counts"], leader.state["of"]
    await leave(leader, *phones)
    return tally, of


async def _replays(phone: Phone, choice: int) -> None:
    await phone.until(lambda: phone.state["step"] == "voting")
    for nth in range(REPLAYS):
        phone.vote(choice)
        if nth % 20 == 10:  # the same seat, at another socket
            await phone.again()
    await phone.until(lambda: phone.pending is None)


def test_guesses_find_no_room_and_soon_nobody_looks_at_them(tmp_path: Path) -> None:
    dice = random.Random(2)
    with Hosted(tmp_path / "w") as host:
        asks = HTTPConnection("127.0.0.1", host.port, timeout=10)
        told = []
        for _ in range(GUESSES):
            asks.request("GET", f"/j/{''.join(dice.choices(LETTERS, k=6))}")
            answer = asks.getresponse()
            told.append((answer.status, len(answer.read())))
        asks.request("GET", f"/j/{host.where['code']}")
        right = asks.getresponse()
        after = (right.status, len(right.read()))
        asks.close()
    judged = [one for one in told if one[0] == 404]
    assert len(judged) < 60  # twenty, and one more every other second
    assert set(told[len(judged) :]) <= {*judged, after}  # from then on a right one looks like any other
    assert after[0] == 200
