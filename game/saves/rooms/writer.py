"""The one thread that writes: what came while it wrote goes into the next transaction, all of it or nothing."""

from __future__ import annotations

import time
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Item = TypeVar("Item")
Answer = TypeVar("Answer")
RETRY = 1.0  # seconds until what could not be written is tried again, if nothing comes before
MOST = 5000  # items a transaction
CLOSING = 10.0  # seconds to wait for the last write


class Ended(OSError):  # noqa: N818 - what happened
    """The thread has ended, or never came to it."""


class _Never(Exception):  # noqa: N818
    """Is not raised."""


class _End:
    """Nothing comes any more."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """`job` is done once what came before was tried; without one the answer is whether all of that is stored."""

    answer: Future[Any]
    job: Callable[[], Any] | None = None


@dataclass(frozen=True, slots=True)
class _Waiting:
    waiter: object


class Told(Protocol):
    def __call__(self, waiting: Sequence[Any], *, stored: bool) -> None: ...


class Writer(Generic[Item]):
    """`write` stores all it gets, or raises and stores nothing; it then gets the same again, with what came since.

    `fault` is what it raised last, None once it wrote; after a `final` one nothing is tried any more. `told` is called
    in the thread after every try, with whoever waits, all at once, and whether what they wait for is stored.
    """

    def __init__(
        self,
        write: Callable[[Sequence[Item]], None],
        told: Told,
        final: type[Exception] = _Never,
    ) -> None:
        self._write, self._told, self._final = write, told, final
        self.fault: Exception | None = None
        self.gather = 0.0  # seconds to wait for more: a transaction of a hundred costs hardly more than one of one
        self._queue: SimpleQueue[Item | _Asked | _Waiting | _End] = SimpleQueue()
        self._thread = Thread(target=self._run, name="workshop", daemon=True)
        self._thread.start()

    def put(self, item: Item) -> None:
        """Write it soon; never raises, never waits."""
        if self._thread.is_alive():
            self._queue.put(item)

    def written(self) -> Future[bool]:
        """Whether all that was put before is stored, as soon as that was tried."""
        return self._ask(_Asked(Future()))

    def wait(self, waiter: object) -> None:
        """The same, but `told` gets to know it, with the others of its transaction: cheaper for many."""
        self._put(_Waiting(waiter))

    def ask(self, job: Callable[[], Answer]) -> Future[Answer]:
        """What the job says, done in the thread that writes; Ended if nothing is done there any more."""
        return self._ask(_Asked(Future(), job))

    def close(self) -> bool:
        """Try a last time to write what waits; whether the thread has ended."""
        self._queue.put(_End())
        self._thread.join(CLOSING)
        return not self._thread.is_alive()

    def _ask(self, asked: _Asked) -> Future[Any]:
        self._put(asked)
        return asked.answer

    def _put(self, asking: _Asked | _Waiting) -> None:
        self._queue.put(asking)
        if not self._thread.is_alive():
            self._refuse_the_rest()

    def _run(self) -> None:
        pending: list[Item] = []
        open_ = True
        while open_ and not isinstance(self.fault, self._final):
            asked: list[_Asked] = []
            waiting: list[object] = []
            for one in self._came(wait=RETRY if pending else None):
                if isinstance(one, _Asked):
                    asked.append(one)
                elif isinstance(one, _Waiting):
                    waiting.append(one.waiter)
                elif isinstance(one, _End):
                    open_ = False
                else:
                    pending.append(one)
            tried = self._try(pending)
            if tried or waiting:
                self._told(waiting, stored=not pending)
            for one in asked:
                _answer(one, stored=not pending)
        self._refuse_the_rest()

    def _try(self, pending: list[Item]) -> bool:
        """Empties it, or sets `fault`; whether there was anything to try."""
        if not pending:
            return False
        try:
            self._write(pending)
        except Exception as wrong:  # noqa: BLE001 - whatever it is, nothing was stored, and the evening goes on
            self.fault = wrong
        else:
            pending.clear()
            self.fault = None
        return True

    def _came(self, wait: float | None) -> Iterator[Item | _Asked | _Waiting | _End]:
        """What is there, at least one unless `wait` seconds have passed."""
        try:
            yield self._queue.get(timeout=wait)
            if self.gather:
                time.sleep(self.gather)
            for _ in range(MOST):
                yield self._queue.get_nowait()
        except Empty:
            return

    def _refuse_the_rest(self) -> None:
        with suppress(Empty):
            while True:
                one = self._queue.get_nowait()
                if isinstance(one, _Waiting):
                    self._told([one.waiter], stored=False)
                elif isinstance(one, _Asked) and one.job:
                    one.answer.set_exception(Ended("nothing is stored here any more"))
                elif isinstance(one, _Asked):
                    one.answer.set_result(False)


def _answer(asked: _Asked, *, stored: bool) -> None:
    if asked.job is None:
        asked.answer.set_result(stored)
        return
    try:
        asked.answer.set_result(asked.job())
    except Exception as wrong:  # noqa: BLE001 - it is told to who asked
        asked.answer.set_exception(wrong)
