"""One connection to the server that comes back by itself, in a thread of its own; the window reads the latest state."""

from __future__ import annotations

import json
import threading
from typing import TYPE_CHECKING, Any

from websockets.exceptions import WebSocketException
from websockets.sync.client import connect

if TYPE_CHECKING:
    from websockets.sync.client import ClientConnection

FIRST_WAIT, LONGER, LONGEST = 0.3, 1.7, 5.0  # seconds between two tries, and how they grow
PATIENCE = 5.0  # seconds for a connection to open


class Link:
    """`hello` says who we are. `state` is the last snapshot, empty before there is one; `on` that we are connected."""

    def __init__(self, port: int, hello: dict[str, str]) -> None:
        self._url, self._hello = f"ws://127.0.0.1:{port}/live", {"is": "hello", **hello}
        self.state: dict[str, Any] = {}
        self.on = False
        self.refused = ""  # the code of the last error
        self._socket: ClientConnection | None = None
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def send(self, **message: Any) -> bool:
        """Whether it went off."""
        try:
            if self._socket is None:
                return False
            self._socket.send(json.dumps(message))
        except (OSError, WebSocketException):
            return False
        return True

    def close(self) -> None:
        self._over.set()
        if self._socket:
            self._socket.close()
        self._thread.join(PATIENCE)

    def _run(self) -> None:
        wait = FIRST_WAIT
        while not self._over.is_set():
            try:
                with connect(self._url, open_timeout=PATIENCE, compression=None, max_size=None) as socket:
                    self._socket, wait = socket, FIRST_WAIT
                    self._listen(socket)
            except (OSError, WebSocketException, ValueError):
                pass  # tried again below
            self._socket, self.on = None, False
            self._over.wait(wait)
            wait = min(LONGEST, wait * LONGER)

    def _listen(self, socket: ClientConnection) -> None:
        socket.send(json.dumps(self._hello))
        for text in socket:
            message = json.loads(text)
            if message["is"] == "state":
                self.state, self.on = message, True
            elif message["is"] == "err":
                self.refused = message["code"]
            if self._over.is_set():
                return
