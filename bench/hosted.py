"""A server in a process of its own, and what it uses of the machine."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter
from typing import Any

ROOT = Path(__file__).parent.parent
TICK = os.sysconf("SC_CLK_TCK")


class Hosted:
    """`python main.py host jeppe` in this folder, begun or gone on with; `listened` is when it said so."""

    def __init__(self, folder: Path, *more: str, fresh: bool = True) -> None:
        command = [sys.executable, "main.py", "host", "jeppe", "--json", "--workshop", str(folder), *more]
        command += ["--seed", "3", "--port", "0"] if fresh else []
        env = {**os.environ, "MINGLE_HOME": str(folder.parent / "home")}
        self.started = perf_counter()
        self.process = subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout is not None  # noqa: S101
        self.where: dict[str, Any] = json.loads(self.process.stdout.readline())
        self.listened = perf_counter()
        self.port = int(self.where["url"].split(":")[2].split("/")[0])

    def cpu(self) -> float:
        """Seconds of the processor so far, of all its threads."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICK

    def rss(self) -> float:
        """The most memory it ever had, in MB."""
        lines = Path(f"/proc/{self.process.pid}/status").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1000

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()
