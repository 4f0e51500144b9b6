"""The command `host` as a process of its own, and what it uses of the machine."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing_extensions import Self

ROOT = Path(__file__).parent.parent.parent
FULL = os.environ.get("MINGLE_FULL") == "1"  # every proof by the count that is promised, which takes minutes


class Hosted:
    """`python main.py host jeppe` in this folder, begun or gone on with.

    `began` and `listened` are by `perf_counter`; `said` is the file of what it complained about; `rooms` are where
    each of several rooms is found, `where` the first.
    """

    def __init__(self, folder: Path, *more: str, rooms: int = 0) -> None:
        command = [sys.executable, "main.py", "host", "jeppe", "--json", "--workshop", str(folder), *more]
        command += ["--rooms", str(rooms)] if rooms else []
        if not (folder.with_name(f"{folder.name}-room-1") if rooms else folder).exists():
            command += ["--seed", "3", "--port", "0"]
        self.said = folder.with_suffix(".said")
        self.began = perf_counter()
        with self.said.open("ab") as said:
            self.process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=said, text=True)
        assert self.process.stdout is not None
        lines = [self.process.stdout.readline() for _ in range(rooms or 1)]
        self.listened = perf_counter()
        if not lines[-1]:
            raise ChildProcessError(self.said.read_text())
        self.rooms: list[dict[str, Any]] = list(map(json.loads, lines))
        self.where = self.rooms[0]
        self.port = int(self.where["url"].split(":")[2].split("/")[0])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    @property
    def runs(self) -> bool:
        return self.process.poll() is None

    def cpu(self) -> float:
        """Seconds of the processor so far, of all its threads."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def most_memory(self) -> float:
        """MB, ever."""
        lines = Path(f"/proc/{self.process.pid}/status").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1000

    def kill(self) -> None:
        """As a power cut would."""
        self.process.kill()
        self.process.wait()
        if self.process.stdout:
            self.process.stdout.close()
