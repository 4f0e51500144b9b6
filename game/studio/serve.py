"""The studio's server: on this machine alone, at an address that nobody guesses."""

from __future__ import annotations

import os
import socket
from contextlib import suppress
from typing import TYPE_CHECKING
from zlib import crc32

import uvicorn

from game.studio.app import Studio
from game.studio.desk import Desk
from game.web.addresses import LOOPBACK

if TYPE_CHECKING:
    from pathlib import Path

FIRST, PORTS = 49152, 16384  # those that nobody may reserve


class Server:
    """Listens from the start; `address` is that of the page. Raises OSError where the `port` asked for is taken."""

    def __init__(self, home: Path, port: int = 0) -> None:
        studio = Studio(Desk(home))
        self._socket = _listening(port) if port else _usual(home)
        self.address = f"http://{LOOPBACK}:{self._socket.getsockname()[1]}{studio.path}"
        config = uvicorn.Config(studio.app, log_config=None, log_level="error", access_log=False, server_header=False)
        self._uvicorn = uvicorn.Server(config)

    def run(self) -> None:
        """Until stopped, or Ctrl-C."""
        self._uvicorn.run([self._socket])

    def stop(self) -> None:
        self._uvicorn.should_exit = True


def _usual(home: Path) -> socket.socket:
    """The same port for the same folder: a browser keeps what was typed and not saved under the address."""
    with suppress(OSError):
        return _listening(FIRST + crc32(os.fsencode(home.resolve())) % PORTS)
    return _listening(0)


def _listening(port: int) -> socket.socket:
    """Raises OSError where it is taken."""
    made = socket.socket()
    try:
        if os.name == "posix":  # elsewhere this would share a port that another program has
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((LOOPBACK, port))
        made.listen()
    except OSError:
        made.close()
        raise
    return made
