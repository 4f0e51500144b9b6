"""A studio that runs in this process, on a copy of `jeppe`."""

from __future__ import annotations

import shutil
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from game.resources import scenarios
from game.studio.serve import Server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Served(NamedTuple):
    address: str
    home: Path


@contextmanager
def serving(folder: Path) -> Iterator[Served]:
    """In `folder`, again where one ran before."""
    home = shutil.copytree(scenarios() / "jeppe", folder / "jeppe", dirs_exist_ok=True)
    server = Server(home)
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        yield Served(server.address, home)
    finally:
        server.stop()
        thread.join(10)
