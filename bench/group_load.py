"""A group round under load: a room of 2 000 phones, a server that is killed a hundred times, how soon it is there.

usage: python bench/group_load.py [room|kill|start ...]     (all of them; Linux, loopback only, some ten minutes)

The server is a process of its own, the phones are this one. Nothing runs longer than its count, and nothing waits for
more than a minute.
"""

from __future__ import annotations

import asyncio
import random
import sys
import tempfile
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import TYPE_CHECKING
from urllib.request import urlopen

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.web.crowd import Leader, Phone, every, leave, percentile, seated
from tests.web.hosted import Hosted

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

PHONES, VOTING = 2000, 2.0  # seconds in which everybody votes
KILLS, SURVIVORS = 100, 200
STARTS = 5


def line(what: str, figure: float, budget: float, unit: str) -> None:
    kept = "kept" if figure <= budget else "OVER"
    print(f"{what:<44}{figure:>9.2f} {unit:<4} budget {budget:g}: {kept}", flush=True)


def runner() -> Callable[[Awaitable[None]], None]:
    """uvloop where there is one: the phones then cost half."""
    try:
        import uvloop  # noqa: PLC0415
    except ImportError:
        return asyncio.run  # type: ignore[return-value]
    return uvloop.run  # type: ignore[return-value]


def milliseconds(taken: Sequence[float], part: float) -> float:
    return 1000 * percentile(taken, part)


async def room(folder: Path) -> None:
    """Everybody in one room votes within two seconds."""
    dice = random.Random(7)
    with Hosted(folder / "w") as host:
        leader = await Leader.of(host.port, dice, host.where["facilitator"])
        began, before = perf_counter(), host.cpu()
        phones = await seated(host.port, dice, host.where["code"], PHONES, at_once=50)
        print(f"{PHONES} phones came in: {perf_counter() - began:.1f} s, CPU {host.cpu() - before:.2f} s")
        await leader.to_vote()
        await every(phones, lambda phone: bool(phone.state["may_vote"]))
        await asyncio.sleep(1)
        choices, before, own = len(leader.state["choices"]), host.cpu(), process_time()
        heard = sum(phone.heard for phone in phones)
        for phone in phones:
            asyncio.get_running_loop().call_later(dice.uniform(0, VOTING), phone.vote, dice.randrange(choices))
        await asyncio.sleep(VOTING)
        await every(phones, lambda phone: bool(phone.acks and phone.tallies))
        used = host.cpu() - before
        acks = [taken for phone in phones for taken in phone.acks]
        tallies = [taken for phone in phones for taken in phone.tallies]
        line(f"{PHONES} votes: ack, p99", milliseconds(acks, 99), 100, "ms")
        line(f"{PHONES} votes: seen in the tally, p99", milliseconds(tallies, 99), 500, "ms")
        line("CPU of the server", used, 1.2, "s")
        line("memory of the server, most", host.most_memory(), 150, "MB")
        told = sum(phone.heard for phone in phones) - heard
        print(f"  p50 {milliseconds(acks, 50):.0f} and {milliseconds(tallies, 50):.0f} ms; {told} snapshots; "
              f"CPU of the phones {process_time() - own:.2f} s")  # fmt: skip
        assert sum(leader.state["tally"]["counts"]) == PHONES  # noqa: S101
        await leave(leader, *phones)


async def kill(folder: Path) -> None:
    """Killed in the middle of voting, again and again; every acknowledged vote is there afterwards."""
    dice = random.Random(8)
    host = Hosted(folder / "w")
    leader = await Leader.of(host.port, dice, host.where["facilitator"])
    phones = await seated(host.port, dice, host.where["code"], SURVIVORS)
    await leader.to_vote()
    choices, back = len(leader.state["choices"]), []
    voting = asyncio.create_task(_vote_on(phones, choices, dice))
    try:
        for _ in range(KILLS):
            await asyncio.sleep(dice.uniform(0.2, 0.6))
            host.kill()
            host = await asyncio.to_thread(Hosted, folder / "w")
            there = host.listened
            await every(phones, partial(_is_back, since=there))
            back.append(max(phone.back for phone in phones) - there)
        voting.cancel()
        await every(phones, lambda phone: phone.pending is None)
        await leader.until(lambda: leader.state["voted"] >= SURVIVORS)
        await asyncio.sleep(0.5)
        counts = [sum(phone.acked is not None and phone.acked[2] == nth for phone in phones) for nth in range(choices)]
        line(f"killed {KILLS} times: acknowledged votes lost", sum(phone.lost for phone in phones), 0, "")
        line("votes that are not one a phone", abs(sum(leader.state["tally"]["counts"]) - SURVIVORS), 0, "")
        line(
            "votes counted otherwise than acknowledged",
            sum(map(abs, map(int.__sub__, leader.state["tally"]["counts"], counts))),
            0,
            "",
        )
        line(f"{SURVIVORS} phones back after it listens, most", max(back), 2, "s")
        print(f"  median {median(back):.2f} s; {sum(len(phone.acks) for phone in phones)} votes acknowledged")
        await leave(leader, *phones)
    finally:
        host.kill()


def _is_back(phone: Phone, since: float) -> bool:
    return phone.wire is not None and phone.back > since


async def _vote_on(phones: Sequence[Phone], choices: int, dice: random.Random) -> None:
    while True:
        phone = dice.choice(phones)
        if phone.pending is None and phone.state.get("step") == "voting":
            phone.vote(dice.randrange(choices))
        await asyncio.sleep(0.005)


async def start(folder: Path) -> None:
    """From the command to the code for phones."""
    taken = []
    for nth in range(STARTS):
        with Hosted(folder / str(nth)) as host:
            with urlopen(f"http://127.0.0.1:{host.port}/qr.svg?code={host.where['code']}") as answer:  # noqa: ASYNC210
                assert answer.read(4) == b"<svg"  # noqa: S101
            taken.append(perf_counter() - host.began)
    line(f"`host` to the QR, worst of {STARTS}", max(taken), 3, "s")


def main() -> None:
    run = runner()
    for name, part in {"room": room, "kill": kill, "start": start}.items():
        if not sys.argv[1:] or name in sys.argv[1:]:
            with tempfile.TemporaryDirectory() as folder:
                run(part(Path(folder)))


if __name__ == "__main__":
    main()
