"""Hears what other processes do with a workshop in a PostgreSQL."""

from __future__ import annotations

from threading import Event, Thread
from typing import TYPE_CHECKING, Any

from game.saves.rooms.ledger import CHANNEL

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.saves.rooms.ledger import Ledger

A_WHILE = 1.0  # seconds until a lost connection is made anew
LOOK = 0.1  # seconds between two looks whether to stop: so long whoever closes a workshop waits


class Listener:
    """`heard` is called, in a thread, when somebody else has changed the workshop, or may have, unheard."""

    def __init__(self, ledger: Ledger, heard: Callable[[], None]) -> None:
        self._ledger, self._heard = ledger, heard
        self._stopped = Event()
        self._thread = Thread(target=self._run, name="listener", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._stopped.set()
        self._thread.join(3 * A_WHILE)

    def _run(self) -> None:
        deaf = False
        while not self._stopped.is_set():
            try:
                connection: Any = self._ledger.engine.raw_connection()
                try:
                    self._listen(connection.driver_connection, deaf=deaf)
                finally:
                    connection.close()
            except Exception:  # noqa: BLE001 - whatever became of the connection, the next may be better
                deaf = True
                self._stopped.wait(A_WHILE)

    def _listen(self, connection: Any, *, deaf: bool) -> None:
        connection.autocommit = True
        connection.execute(f"LISTEN {CHANNEL}")
        if deaf:
            self._heard()
        while not self._stopped.is_set():
            for notice in connection.notifies(timeout=LOOK):
                writer, _, workshop = notice.payload.partition(" ")
                if workshop == self._ledger.workshop and writer != self._ledger.me:
                    self._heard()
                if self._stopped.is_set():
                    return
