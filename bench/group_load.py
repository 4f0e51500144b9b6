"""A group round under load: a room of 2 000 phones, sixty rooms, a server killed a hundred times, how soon it is there.

usage: python bench/group_load.py [room|rooms|kill|start ...]     (all of them; Linux, loopback only, some ten minutes)

The server is a process of its own, the phones are this one. Nothing runs longer than its count, and nothing waits for
more than a minute.
"""

from __future__ import annotations

import asyncio
import random
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Any
from urllib.request import urlopen

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.web.crowd import Leader, Phone, every, leave, percentile, seated
from tests.web.hosted import Hosted
from tests.web.killing import killed

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

PHONES, VOTING = 2000, 2.0  # seconds in which everybody votes
ROOMS, EACH = 60, 30
EVERY, LASTING = 10.0, 20.0  # seconds in which every phone votes once, and of it all
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


async def rooms(folder: Path) -> None:
    """Sixty groups at once, in each of which somebody votes, or changes their vote, all the time."""
    dice = random.Random(9)
    with Hosted(folder / "w", rooms=ROOMS) as host:
        groups = [await _group(host.port, where, dice) for where in host.rooms]
        phones = [phone for group in groups for phone in group]
        before, began = host.cpu(), perf_counter()
        while perf_counter() - began < LASTING:
            for phone in phones:
                delay = dice.uniform(0, EVERY)
                asyncio.get_running_loop().call_later(delay, phone.vote, dice.randrange(2))
            await asyncio.sleep(EVERY)
        await every(phones, lambda phone: phone.pending is None)
        used, lasted = host.cpu() - before, perf_counter() - began
        acks = [taken for phone in phones for taken in phone.acks]
        line(f"{ROOMS} rooms of {EACH}: ack, p99", milliseconds(acks, 99), 100, "ms")
        line("of a core", 100 * used / lasted, 60, "%")
        told = sum(phone.heard for phone in phones)
        print(f"  p50 {milliseconds(acks, 50):.0f} ms; {len(acks)} votes, {told / lasted:.0f} snapshots a second; "
              f"{host.most_memory():.0f} MB")  # fmt: skip
        await leave(*phones)


async def _group(port: int, where: dict[str, Any], dice: random.Random) -> list[Phone]:
    """A room that votes."""
    leader = await Leader.of(port, dice, where["facilitator"])
    phones = await seated(port, dice, where["code"], EACH)
    await leader.to_vote()
    await every(phones, lambda phone: bool(phone.state["may_vote"]))
    for phone in phones:
        phone.heard = 0
    await leave(leader)
    return phones


async def kill(folder: Path) -> None:
    """Killed in the middle of voting, again and again."""
    left = await killed(folder, KILLS, SURVIVORS)
    line(f"killed {KILLS} times: acknowledged votes lost", left.lost, 0, "")
    line("votes doubled", left.doubled, 0, "")
    line("votes counted otherwise than acknowledged", left.otherwise, 0, "")
    line(f"{SURVIVORS} phones back after it listens, most", max(left.back), 2, "s")
    print(f"  median {median(left.back):.2f} s; {left.acknowledged} votes acknowledged")


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
    for name, part in {"room": room, "rooms": rooms, "kill": kill, "start": start}.items():
        if not sys.argv[1:] or name in sys.argv[1:]:
            with tempfile.TemporaryDirectory() as folder:
                run(part(Path(folder)))


if __name__ == "__main__":
    main()
