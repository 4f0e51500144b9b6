"""How long a browser may take to ask: half a request holds no connection for ever."""

from __future__ import annotations

from typing import TYPE_CHECKING

from uvicorn.protocols.http.h11_impl import H11Protocol

if TYPE_CHECKING:
    import asyncio

PATIENCE = 10.0  # seconds from connecting, or from the last answer, to a whole request


class Heads(H11Protocol):
    """Looks every PATIENCE seconds whether it still waits for a request; what is being answered is left alone."""

    _look: asyncio.TimerHandle | None = None
    _seen: object = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._look = self.loop.call_later(PATIENCE, self._waited)

    def connection_lost(self, exc: Exception | None) -> None:
        self._leave_alone()
        super().connection_lost(exc)

    def handle_websocket_upgrade(self, event: object) -> None:
        self._leave_alone()
        super().handle_websocket_upgrade(event)  # type: ignore[arg-type]

    def _waited(self) -> None:
        answering = self.cycle is not None and not self.cycle.response_complete
        if not answering and self.cycle is self._seen:
            self.transport.abort()
            return
        self._seen = self.cycle
        self._look = self.loop.call_later(PATIENCE, self._waited)

    def _leave_alone(self) -> None:
        if self._look:
            self._look.cancel()
