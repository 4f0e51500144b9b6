"""The game once more, as a process of its own that goes on if this one breaks."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Any

from game.resources import PACKAGE

STARTS = "import sys; from game.cli import main; sys.exit(main())"


def beside(*arguments: str, **how: Any) -> subprocess.Popen[str]:
    """Whatever was installed or not, it finds the same game; `how` goes to subprocess.Popen."""
    paths = os.pathsep.join(filter(None, (str(PACKAGE.parent), os.environ.get("PYTHONPATH", ""))))
    # the program that needs no Python is the game itself
    starts = () if getattr(sys, "frozen", False) else ("-c", STARTS)
    command, environment = [sys.executable, *starts, *arguments], {**os.environ, "PYTHONPATH": paths}
    return subprocess.Popen(command, env=environment, start_new_session=True, text=True, **how)  # noqa: S603 - our own
