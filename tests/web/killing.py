"""A server that is killed in the middle of voting, again and again, and what its phones then know."""

from __future__ import annotations

import asyncio
import random
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from tests.web.crowd import Leader, Phone, every, leave, seated
from tests.web.hosted import Hosted

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Survived:
    """`lost` acknowledged votes, `doubled` ones, votes counted `otherwise`; seconds until all were `back` each time."""

    lost: int
    doubled: int
    otherwise: int
    back: tuple[float, ...]
    acknowledged: int


async def killed(folder: Path, kills: int, many: int) -> Survived:
    """`many` phones vote all the time, and change their votes."""
    dice = random.Random(8)
    host = Hosted(folder / "w")
    try:
        leader = await Leader.of(host.port, dice, host.where["facilitator"])
        phones = await seated(host.port, dice, host.where["code"], many)
        await leader.to_vote()
        choices, back = len(leader.state["choices"]), []
        voting = asyncio.create_task(_vote_on(phones, choices, dice))
        for _ in range(kills):
            await asyncio.sleep(dice.uniform(0.2, 0.6))
            host.kill()
            host = await asyncio.to_thread(Hosted, folder / "w")
            await every(phones, partial(_is_back, since=host.listened))
            back.append(max(phone.back for phone in phones) - host.listened)
        voting.cancel()
        for phone in phones:  # who was never drawn: it all may have been over within a second
            if phone.acked is None and phone.pending is None:
                phone.vote(dice.randrange(choices))
        await every(phones, lambda phone: phone.pending is None)
        await leader.until(lambda: leader.state["voted"] >= many)
        await asyncio.sleep(0.5)
        counts = leader.state["tally"]["counts"]
        acked = [sum(phone.acked is not None and phone.acked[2] == nth for phone in phones) for nth in range(choices)]
        await leave(leader, *phones)
    finally:
        host.kill()
    return Survived(
        lost=sum(phone.lost for phone in phones),
        doubled=abs(sum(counts) - many),
        otherwise=sum(abs(one - other) for one, other in zip(counts, acked, strict=True)),
        back=tuple(back),
        acknowledged=sum(len(phone.acks) for phone in phones),
    )


def _is_back(phone: Phone, since: float) -> bool:
    return phone.wire is not None and phone.back > since


async def _vote_on(phones: Sequence[Phone], choices: int, dice: random.Random) -> None:
    while True:
        phone = dice.choice(phones)
        if phone.pending is None and phone.state.get("step") == "voting":
            phone.vote(dice.randrange(choices))
        await asyncio.sleep(1 / len(phones))  # each of them once a second
