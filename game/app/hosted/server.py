"""The server of a round with phones as a process of its own: begun from the window, found again when that broke."""

from __future__ import annotations

import json
import subprocess
import tempfile
import threading
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any
from urllib.request import urlopen

from game.beside import beside

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import IO

    from game.saves.rooms.place import Place

START, PATIENCE = 60.0, 20.0  # seconds until it must listen, on a busy machine too; until it must have stopped
OK = 200


def can_serve() -> bool:
    return find_spec("uvicorn") is not None


@dataclass(frozen=True, slots=True)
class Server:
    """`process` is None where it was running already. `way` are the arguments with which it is begun again."""

    port: int
    facilitator: str
    screen: str
    process: subprocess.Popen[str] | None = None
    way: tuple[str, ...] = ()

    @property
    def died(self) -> bool:
        """As far as one can know; of one that was running already one cannot."""
        return self.process is not None and self.process.poll() is not None

    def end(self) -> None:
        """Where it cannot be told to stop."""
        if self.process:
            self.process.terminate()

    @property
    def page(self) -> str:
        """The facilitator's own."""
        return f"http://127.0.0.1:{self.port}/f/{self.facilitator}"

    def wait(self) -> None:
        """Until it has stopped, as it was told to."""
        if self.process is None:
            return
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
        if self.process.stdout:
            self.process.stdout.close()


def start(scenario: str, lang: str, how: Sequence[str], way: Sequence[str] = ("--lan",)) -> Server:
    """`how` is a workshop begun or gone on with; raises OSError with what the server said."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        process = beside("host", scenario, *how, "--lang", lang, "--json", *way,
                         stdout=subprocess.PIPE, stderr=said, stdin=subprocess.DEVNULL)  # fmt: skip
        line = _first_line(process.stdout) if process.stdout else ""
        if not line:
            process.kill()
            process.wait(PATIENCE)
            if process.stdout:
                process.stdout.close()
            said.seek(0)
            raise OSError(said.read().strip() or "the server does not answer")
    where: dict[str, Any] = json.loads(line)
    port = int(where["facilitator"].split(":")[2].split("/")[0])
    return Server(port, where["facilitator"].rsplit("/", 1)[1], where["screen"].split("#")[1], process, tuple(way))


def running(place: Place) -> Server | None:
    """The server that serves this workshop now."""
    from game.saves.rooms.served import noted_of  # noqa: PLC0415 - who plays alone loads no database

    try:
        ways = noted_of(place) or {}
        found = Server(int(ways["port"]), ways["facilitator"], ways["screen"], way=tuple(ways["way"]))
        with urlopen(found.page, timeout=1) as answer:  # noqa: S310 - our own address
            return found if answer.status == OK else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _first_line(out: IO[str]) -> str:
    """Empty where none comes in time."""
    lines: list[str] = []
    reading = threading.Thread(target=lambda: lines.append(out.readline()), daemon=True)
    reading.start()
    reading.join(START)
    return lines[0] if lines else ""
