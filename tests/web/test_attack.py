"""Under attack the server stays, says nothing it should not, and keeps nobody else waiting."""

from __future__ import annotations

import asyncio
import random
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tests.web.crowd import Leader, every, leave, percentile, seated
from tests.web.hosted import FULL, ROOT, Hosted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MESSAGES, HEADS, DEAF = (10_000, 300, 200) if FULL else (1_000, 60, 40)
LATEST = 0.1 if FULL else 2.0  # seconds to an ack; where other tests share the processor, nobody is as quick
BYSTANDERS, PAUSE = 5, 0.25


@contextmanager
def attackers(host: Hosted) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "tests.web.attackers", str(host.port), host.where["code"]]
    with subprocess.Popen(
        [*command, str(MESSAGES), str(HEADS), str(DEAF)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield process
        finally:
            process.kill()


async def _votes(host: Hosted, dice: random.Random) -> list[float]:
    """What bystanders' votes took, from the first half request to the last nonsense."""
    leader = await Leader.of(host.port, dice, host.where["facilitator"])
    phones = await seated(host.port, dice, host.where["code"], BYSTANDERS)
    await leader.to_vote()
    await every(phones, lambda phone: bool(phone.state["step"] == "voting"))
    with attackers(host) as process:
        assert process.stdout
        assert await asyncio.to_thread(process.stdout.readline) == "ready\n"
        ended = asyncio.create_task(asyncio.to_thread(process.stdout.readline))
        while not ended.done():
            for phone in phones:
                phone.vote(dice.randrange(2))
                await asyncio.sleep(PAUSE / BYSTANDERS)
        assert int(ended.result().split()[0]) > MESSAGES / 8  # a quarter on a quiet machine: it was looked at
        await every(phones, lambda phone: phone.pending is None)
    leader.send(**{"is": "do", "turn": leader.state["turn"], "order": {"do": "step", "trigger": "close"}})
    await leader.until(lambda: leader.state["step"] == "closed")  # it still leads
    taken = [seconds for phone in phones for seconds in phone.acks]
    await leave(leader, *phones)
    return taken


def test_nonsense_half_requests_and_the_deaf_end_nothing_and_hold_nobody_up(tmp_path: Path) -> None:
    with Hosted(tmp_path / "w") as host:
        taken = asyncio.run(_votes(host, random.Random(4)))
        assert host.runs
        assert host.said.read_text() == ""
        assert host.most_memory() < 150
    assert len(taken) > 10
    assert percentile(taken, 99) <= LATEST, [round(1000 * one) for one in sorted(taken)[-10:]]
