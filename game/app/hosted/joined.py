"""A round with phones as the window has it: the server, what the room sees, and the facilitator's one key."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from time import monotonic
from typing import TYPE_CHECKING, Any, Protocol

from game.app.hosted.link import Link

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from game.app.hosted.server import Server
    from game.core.scenario import Scenario
    from game.text.table import StringTable

SURE = 4.0  # seconds without a word after which a server that we did not begin is looked for
AGAIN = 5.0  # until one that did not start is tried again


class Connection(Protocol):
    """To the server: the last state it told, and a way to tell it something."""

    state: dict[str, Any]
    on: bool
    refused: str

    def send(self, **message: Any) -> bool: ...
    def close(self) -> None: ...


class Joined:
    """Only what the big screen may know is ever drawn; the facilitator's own link is for the key alone."""

    def __init__(
        self, server: Server, scenario: Scenario, words: StringTable, anew: Callable[[], Server], *,
        ours: bool = True, link: Callable[[int, dict[str, str]], Connection] = Link,
    ) -> None:  # fmt: skip
        """`anew` gives a server of the same workshop once this one is gone; it raises OSError. `ours`: it ends when the
        window is done with it. `link` is how one is met, at its port with a greeting."""
        self.scenario, self.words, self.ours, self._anew, self._link = scenario, words, ours, anew, link
        self.fault = ""  # why no server could be started
        self._mending: Future[Server] | None = None
        self._heard = monotonic()
        self._listen(server)

    def _listen(self, server: Server) -> None:
        self.server = server
        self._screen = self._link(server.port, {"screen": server.screen})
        self._leads = self._link(server.port, {"facilitator": server.facilitator})

    @property
    def state(self) -> dict[str, Any]:
        """Of the big screen; empty until the first has come."""
        return self._screen.state

    @property
    def on(self) -> bool:
        return self._screen.on and self._leads.on

    @property
    def mending(self) -> bool:
        """Whether a server that is gone is being started anew."""
        return self._mending is not None

    @property
    def next_words(self) -> str:
        """What the one big key does."""
        return str(self._leads.state.get("says", ""))

    @property
    def stamp(self) -> tuple[object, ...]:
        """Changes with everything that is drawn."""
        shown = self._screen.state
        return (shown.get("rev"), id(shown), id(self._leads.state), self.on, self.mending, self.fault)

    def next(self) -> None:
        """Press it; what was pressed for another moment does nothing."""
        self._tell("next")

    def tend(self) -> None:
        """See to it that there is a server; to be called again and again."""
        now = monotonic()
        if self._mending:
            if self._mending.done():
                self._take(self._mending)
        elif self.on:
            self._heard, self.fault = now, ""
        elif now - self._heard > SURE or (self.server.died and not self.fault):
            self._mending = ThreadPoolExecutor(1).submit(self._anew)

    def _take(self, mending: Future[Server]) -> None:
        self._mending = None
        self._heard = monotonic() - SURE + AGAIN
        try:
            server = mending.result()
        except (OSError, ValueError) as reason:
            self.fault = str(reason)
            return
        self.ours = self.ours or server.process is not None
        if self.server.died:
            self.server.wait()
        self._unlisten()
        last = self._screen.state, self._leads.state
        self._listen(server)
        self._screen.state, self._leads.state = last  # to be looked at until there is a newer one

    def _tell(self, what: str) -> bool:
        """Whether it went off."""
        state = self._leads.state
        return bool(state) and self._leads.send(**{"is": what, "turn": state["turn"], "entry": state["entry"]})

    def taken_refusal(self) -> str:
        """Why the last key did nothing, once."""
        code, self._leads.refused = self._leads.refused, ""
        return code

    def _unlisten(self) -> None:
        self._screen.close()
        self._leads.close()

    def close(self) -> None:
        """Everything is kept, and the phones find it again where it was."""
        if self._mending:
            self._take(self._mending)
        told = self.ours and self._tell("stop")
        self._unlisten()
        if self.ours:
            if not told:
                self.server.end()
            self.server.wait()
