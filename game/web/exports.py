"""What the facilitator takes home: the votes as a table, everything as data, the report as a page."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Literal, Protocol

from starlette.responses import PlainTextResponse, Response

from game.group.workshop import Workshop
from game.saves.fault import JournalFault

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.requests import Request

    from game.group.events import Voted
    from game.text.table import StringTable
    from game.web.hall import Hall
    from game.web.rooms import Rooms

Form = Literal["csv", "json", "html"]
FORMS: dict[Form, str] = {"csv": "text/csv", "json": "application/json", "html": "text/html"}
# what one gets is no page of ours, and is not to be kept on the way
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox",
}


class Exporting(Protocol):
    """Makes the bytes of a workshop that is called `name`."""

    def __call__(
        self, workshop: Workshop, words: StringTable, lang: str, name: str, form: Form, *, votes: Sequence[Voted] = ()
    ) -> bytes: ...


class Exports:
    """`exporting` makes the bytes of a workshop in a form: it stands further out than the server."""

    def __init__(self, rooms: Rooms, exporting: Exporting, words: StringTable, lang: str) -> None:
        self._rooms, self._exporting, self._words, self._lang = rooms, exporting, words, lang

    async def __call__(self, request: Request) -> Response:
        """The key stands in the address, as on the facilitator's own page, or in the Authorization header."""
        key = request.query_params.get("key") or request.headers.get("authorization", "").removeprefix("Bearer ")
        form = next((form for form in FORMS if form == request.path_params["form"]), None)
        hall = self._rooms.led_by(key)
        if form is None or hall is None:
            return PlainTextResponse("", 404, headers=HEADERS)
        try:
            made = await self._made(hall, form)
        except (JournalFault, OSError) as wrong:
            return PlainTextResponse(f"{wrong}\n", 503, headers=HEADERS)
        name = f"{hall.workshop.session.scenario.id}.{form}"
        named = {"Content-Disposition": f'attachment; filename="{name}"'}
        return Response(made, 200, {**HEADERS, **named}, media_type=FORMS[form])

    async def _made(self, hall: Hall, form: Form) -> bytes:
        """In another thread, from a copy, so that nobody's vote waits for it."""
        now = hall.workshop
        name = now.session.scenario.id
        copy = Workshop(now.room, [session.up_to(len(session.entries)) for session in now.sessions], now.plan)
        votes = await hall.stored.votes() if form == "json" else []
        return await asyncio.to_thread(self._exporting, copy, self._words, self._lang, name, form, votes=votes)
