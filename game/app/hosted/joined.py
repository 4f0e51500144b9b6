"""A round with phones as the window has it: the server, what the room sees, and the facilitator's one key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from game.app.hosted.link import Link

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.app.hosted.server import Server
    from game.core.scenario import Scenario
    from game.text.table import StringTable


class Connection(Protocol):
    """To the server: the last state it told, and a way to tell it something."""

    refused: str

    @property
    def state(self) -> dict[str, Any]: ...
    @property
    def on(self) -> bool: ...
    def send(self, **message: Any) -> bool: ...
    def close(self) -> None: ...


class Joined:
    """Only what the big screen may know is ever drawn; the facilitator's own link is for the key alone."""

    def __init__(
        self, server: Server, scenario: Scenario, words: StringTable, *, ours: bool = True,
        link: Callable[[int, dict[str, str]], Connection] = Link,
    ) -> None:  # fmt: skip
        """`ours`: the server was begun from here, and ends when the window is done with it; `link` is how it is met."""
        self.server, self.scenario, self.words, self._ours = server, scenario, words, ours
        self._screen = link(server.port, {"screen": server.screen})
        self._leads = link(server.port, {"facilitator": server.facilitator})

    @property
    def state(self) -> dict[str, Any]:
        """Of the big screen; empty until the first has come."""
        return self._screen.state

    @property
    def on(self) -> bool:
        return self._screen.on and self._leads.on

    @property
    def next_words(self) -> str:
        """What the one big key does."""
        return str(self._leads.state.get("says", ""))

    @property
    def stamp(self) -> tuple[object, ...]:
        """Changes with everything that is drawn."""
        return (self._screen.state.get("rev"), id(self._screen.state), id(self._leads.state), self.on)

    def next(self) -> None:
        """Press it; what was pressed for another moment does nothing."""
        self._tell("next")

    def _tell(self, what: str) -> None:
        if state := self._leads.state:
            self._leads.send(**{"is": what, "turn": state["turn"], "entry": state["entry"]})

    def taken_refusal(self) -> str:
        """Why the last key did nothing, once."""
        code, self._leads.refused = self._leads.refused, ""
        return code

    def close(self) -> None:
        """Everything is kept, and the phones find it again where it was."""
        if self._ours:
            self._tell("stop")
        self._screen.close()
        self._leads.close()
        if self._ours:
            self.server.wait()
