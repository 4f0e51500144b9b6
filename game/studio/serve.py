"""The studio's server: on this machine alone, at an address that nobody guesses."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import uvicorn

from game.studio.app import Studio
from game.studio.desk import Desk
from game.web.addresses import LOOPBACK

if TYPE_CHECKING:
    from pathlib import Path


class Server:
    """Listens from the start; `address` is that of the page. Raises OSError where the port is taken."""

    def __init__(self, home: Path, port: int = 0) -> None:
        studio = Studio(Desk(home))
        self._socket = socket.socket()
        try:
            self._socket.bind((LOOPBACK, port))
            self._socket.listen()
        except OSError:
            self._socket.close()
            raise
        self.address = f"http://{LOOPBACK}:{self._socket.getsockname()[1]}{studio.path}"
        config = uvicorn.Config(studio.app, log_config=None, log_level="error", access_log=False, server_header=False)
        self._uvicorn = uvicorn.Server(config)

    def run(self) -> None:
        """Until stopped, or Ctrl-C."""
        self._uvicorn.run([self._socket])

    def stop(self) -> None:
        self._uvicorn.should_exit = True
