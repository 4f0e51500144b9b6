"""The phone's page without script: forms that are sent, and a page that is fetched again.

`?plain=1` is the form to come in with, `?plain=TOKEN` the seat.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from game.group import messages as msg
from game.web.addresses import is_ours
from game.web.answers import elsewhere, nothing, page
from game.web.lines import Line

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request
    from starlette.responses import Response

    from game.web.bucket import Buckets
    from game.web.hall import Hall
    from game.web.pages import Pages

LARGEST, FIELDS = 4096, 10  # bytes of a form, and what may be in it
ASKING = 2  # the card that asks for a word
EVERY = "6"  # seconds until the page is fetched again, where there is nothing to fill in
FORBIDDEN, TOO_LARGE = 403, 413
SAME = {"Referrer-Policy": "same-origin"}  # or no browser would say where a form comes from
_NUMBERS = ("attempt", "choice", "team", "sharing")


class Plain:
    def __init__(
        self, pages: Pages, language: Callable[[Request], str], joins: Buckets, *, public_url: str = ""
    ) -> None:
        self._pages, self._language, self._joins = pages, language, joins
        self._public = public_url

    async def front(self, request: Request) -> Response:
        """Asks for the code of who typed the address without it."""
        if request.method == "POST":
            code = ((await _form_of(request)) or {}).get("code", "")
            if isinstance(code, str) and code.isalpha():
                return elsewhere(f"/j/{code.upper()}")
        return page(self._pages.plain(self._language(request), None, asks_code=True), more=SAME)

    async def phone(self, request: Request, hall: Hall | None, *, told: bool) -> Response:
        """The seat, or the way to one; whoever has a seat keeps it, however many guess codes on their address.

        `hall` is that of the code; `told` is false where this address has guessed too much to be told.
        """
        token, lang = request.query_params.get("plain", ""), self._language(request)
        seat = _seat(hall, token) if hall else None
        if seat is None and not told:
            return self._asked(lang, "slow_down")
        if hall is None:
            return page(self._pages.plain(lang, None, "code", asks_code=True), 404, SAME)
        if request.method == "GET":
            return self._asked(lang) if seat is None else self._shown(hall, seat, lang)
        form = await _form_of(request)
        if form is None:
            return nothing(TOO_LARGE)
        if not is_ours(request.headers.get("origin"), request.headers.get("host", ""), self._public):
            return nothing(FORBIDDEN)
        if seat is None:  # what a seat sends that is no more is no wish to come in
            return self._asked(lang, "removed") if "is" in form else await self._join(request, hall, form, lang)
        return await self._sent(hall, seat, form, lang) or elsewhere(f"{request.url.path}?plain={token}")

    def _asked(self, lang: str, note: str = "") -> Response:
        """Who one is."""
        return page(self._pages.plain(lang, None, note), more=SAME)

    def _shown(self, hall: Hall, seat: int, lang: str, note: str = "") -> Response:
        hall.visit(seat)
        state: dict[str, Any] = json.loads(hall.state_for(Line("phone", seat)))
        more = SAME if _asks(state) else {**SAME, "Refresh": EVERY}
        return page(self._pages.plain(lang, state, note), more=more)

    async def _join(self, request: Request, hall: Hall, form: dict[str, Any], lang: str) -> Response:
        if not self._joins.of(request.client.host if request.client else "").take():
            return self._asked(lang, "slow_down")
        try:
            reply = await hall.hello({"name": form.get("name", ""), "sharing": form.get("sharing", 1)})
        except ValueError:
            return self._asked(lang, "sharing")
        if isinstance(reply, msg.Welcome):
            return elsewhere(f"{request.url.path}?plain={reply.token}")
        return self._asked(lang, reply.code if isinstance(reply, msg.Err) else "")

    async def _sent(self, hall: Hall, seat: int, form: dict[str, Any], lang: str) -> Response | None:
        """What is to be said about it; None where it is done."""
        if "decision" in form:
            form["decision"] = [int(number) for number in re.findall(r"\d{1,9}", str(form["decision"]))]
        try:
            reply = await hall.saved(hall.from_phone({"is": "", **form}, seat))
        except ValueError:
            return nothing(400)
        if isinstance(reply, msg.Late):
            return self._shown(hall, seat, lang, "late")
        return self._shown(hall, seat, lang, "unsaved") if reply == msg.Err("unsaved") else None


def _seat(hall: Hall, token: str) -> int | None:
    people = hall.workshop.room.people
    return next((one.seat for one in people if one.token == token and not one.removed), None)


def _asks(state: dict[str, Any]) -> bool:
    """Whether something is to be filled in, which fetching the page anew would take away."""
    if state["step"] == "voting":
        return bool(state["may_vote"] and state["mine"] is None)
    cards = state.get("cards", [state["card"]]) if state["step"] == "debrief" else []
    return any(card["nth"] == ASKING for card in cards) and not state["word"]


async def _form_of(request: Request) -> dict[str, Any] | None:
    """The fields that were sent, numbers as such; None where it is too much."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            return None
    try:
        fields: dict[str, Any] = dict(parse_qsl(body.decode("utf-8", "replace"), max_num_fields=FIELDS))
    except ValueError:
        return None
    return fields | {name: int(fields[name]) for name in _NUMBERS if re.fullmatch(r"\d{1,9}", fields.get(name, ""))}
