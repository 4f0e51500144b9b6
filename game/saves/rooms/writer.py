"""The one thread that writes: what came while it wrote goes into the next transaction, all of it or nothing."""

from __future__ import annotations

from concurrent.futures import Future
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Item = TypeVar("Item")
RETRY = 1.0  # seconds until what could not be written is tried again, if nothing comes before
MOST = 5000  # items a transaction
CLOSING = 10.0  # seconds to wait for the last write


class _End:
    """Nothing comes any more."""


class Writer(Generic[Item]):
    """`write` stores all it gets, or raises and stores nothing; it then gets the same again, with what came since.

    `fault` is what it raised last, None once it wrote. `told` is called, in the thread, after every try.
    """

    def __init__(self, write: Callable[[Sequence[Item]], None], told: Callable[[], None]) -> None:
        self._write, self._told = write, told
        self.fault: Exception | None = None
        self._queue: SimpleQueue[Item | Future[bool] | _End] = SimpleQueue()
        self._thread = Thread(target=self._run, name="workshop", daemon=True)
        self._thread.start()

    def put(self, item: Item) -> None:
        """Write it soon; never raises, never waits."""
        self._queue.put(item)

    def written(self) -> Future[bool]:
        """Whether all that was put before is stored, as soon as that was tried."""
        asked: Future[bool] = Future()
        if self._thread.is_alive():
            self._queue.put(asked)
        else:
            asked.set_result(False)
        return asked

    def close(self) -> bool:
        """Try a last time to write what waits; whether the thread has ended."""
        self._queue.put(_End())
        self._thread.join(CLOSING)
        return not self._thread.is_alive()

    def _run(self) -> None:
        pending: list[Item] = []
        open_ = True
        while open_:
            asked: list[Future[bool]] = []
            for one in self._came(wait=RETRY if pending else None):
                if isinstance(one, Future):
                    asked.append(one)
                elif isinstance(one, _End):
                    open_ = False
                else:
                    pending.append(one)
            self._try(pending)
            for future in asked:
                future.set_result(not pending)

    def _try(self, pending: list[Item]) -> None:
        """Empties it, or sets `fault`."""
        if not pending:
            return
        try:
            self._write(pending)
        except Exception as wrong:  # noqa: BLE001 - whatever it is, nothing was stored, and the evening goes on
            self.fault = wrong
        else:
            pending.clear()
            self.fault = None
        self._told()

    def _came(self, wait: float | None) -> Iterator[Item | Future[bool] | _End]:
        """What is there, at least one unless `wait` seconds have passed."""
        try:
            yield self._queue.get(timeout=wait)
            for _ in range(MOST):
                yield self._queue.get_nowait()
        except Empty:
            return
