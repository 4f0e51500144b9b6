"""What is answered to a browser: the pages, their fonts and pictures, and the WebSocket."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute

from game.resources import assets
from game.web.addresses import is_ours, may_be_called
from game.web.answers import ALWAYS, nothing, page, picture, script
from game.web.bucket import Buckets
from game.web.exports import Exports
from game.web.live import Live
from game.web.pages import Pages
from game.web.pictures import portraits, qr, room, sign
from game.web.plain import Plain
from game.web.sweeping import Sweeper
from game.webpage import FONTS

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from starlette.requests import Request
    from starlette.types import ASGIApp, Receive, Scope, Send
    from starlette.websockets import WebSocket

    from game.text.table import StringTable
    from game.web.exports import Exporting
    from game.web.hall import Hall
    from game.web.rooms import Rooms

GUESSES, GUESSES_PER_SECOND = 20, 0.5  # wrong codes and keys of one address
# New seats of one address. Two thousand may come through one router, so it is soft: they are in within half a minute,
# and who only fills the room with nobody has the facilitator's lock against them.
JOINS, JOINS_PER_SECOND = 500, 50
SPOKEN_AS = {"no": "nb", "nn": "nb", "da": "nb"}
BOTH = ["GET", "POST"]
A_DAY = {**ALWAYS, "Cache-Control": "max-age=86400"}


class Web:
    def __init__(
        self, rooms: Rooms, words: StringTable, lang: str, exporting: Exporting, *, public_url: str = ""
    ) -> None:
        """All `rooms` play one scenario."""
        self._rooms, self._words, self._lang, self._public = rooms, words, lang, public_url
        self._guesses = Buckets(GUESSES, GUESSES_PER_SECOND)
        self.joins = Buckets(JOINS, JOINS_PER_SECOND)
        self._live = Live(rooms, self._guesses, self.joins)
        self._scenario = rooms.halls[0].workshop.session.scenario
        self._portrait = portraits(self._scenario)
        self._exports = Exports(rooms, exporting, words, lang)
        self._pages = Pages(words, lang, self._scenario.guests[0].id)
        self._door = Plain(self._pages, self._language, self.joins, public_url=public_url)

    def app(self) -> Starlette:
        routes = [
            Route("/", self._door.front, methods=BOTH), Route("/j/{code}", self._phone, methods=BOTH),
            Route("/f/{token}", self._lead),
            Route("/screen", self._screen), Route("/qr.svg", self._qr), Route("/healthz", _healthz),
            Route("/fonts/{name}.woff2", _font), Route("/room.svg", self._room),
            Route("/{kind:str}/{guest}/{mood}.svg", self._face), Route("/stance/{name}.svg", _stance),
            Route("/debrief/{lang}.js", self._debrief), WebSocketRoute("/live", self._socket),
            Route("/export.{form}", self._exports.__call__),
        ]  # fmt: skip
        middleware = [Middleware(_OurName, public_url=self._public), Middleware(GZipMiddleware, minimum_size=1000)]
        return Starlette(routes=routes, middleware=middleware, lifespan=self._lifespan)

    @asynccontextmanager
    async def _lifespan(self, _: Starlette) -> AsyncIterator[None]:
        always = [hall.publish() for hall in self._rooms.halls]
        tasks = [asyncio.create_task(one) for one in (*always, Sweeper(self._rooms).run())]
        yield
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _phone(self, request: Request) -> Response:
        """A wrong code is told at once. Whoever has guessed too much is told nothing: a seat must come back even so."""
        hall, told = self._judged(request, request.path_params["code"])
        if "plain" in request.query_params or (told and hall is None):
            return await self._door.phone(request, hall, told=told)
        return page(self._pages.phone(self._language(request)))

    async def _debrief(self, request: Request) -> Response:
        lang = request.path_params["lang"]
        return script(self._pages.debrief(lang)) if lang in self._words.languages() else nothing()

    async def _lead(self, request: Request) -> Response:
        return page(self._pages.lead()) if self._rooms.led_by(request.path_params["token"]) else nothing()

    async def _screen(self, _: Request) -> Response:
        return page(self._pages.screen())

    async def _qr(self, request: Request) -> Response:
        hall, told = self._judged(request, request.query_params.get("code", ""))
        return picture(qr(hall.facts.url), ALWAYS) if hall and told else nothing()

    async def _room(self, _: Request) -> Response:
        return picture(room(self._scenario.room), A_DAY)

    async def _face(self, request: Request) -> Response:
        path = request.path_params
        try:
            return picture(self._portrait(path["kind"], path["guest"], path["mood"]), A_DAY)
        except LookupError:
            return nothing()

    async def _socket(self, socket: WebSocket) -> None:
        if not is_ours(socket.headers.get("origin"), socket.headers.get("host", ""), self._public):
            await socket.close()  # another site's page in somebody's browser
            return
        await self._live(socket)

    def _judged(self, request: Request, code: str) -> tuple[Hall | None, bool]:
        """The room of this code, and whether that may be told: not where this address has guessed too much."""
        bucket, hall = self._guesses.of(request.client.host if request.client else ""), self._rooms.coded(code)
        told = bucket.left >= 1
        if told and hall is None:
            bucket.take()
        return hall, told

    def _language(self, request: Request) -> str:
        """The first that the browser asks for and the game has; that of the evening where there is none."""
        for asked in request.headers.get("accept-language", "").lower().split(",")[:10]:
            code = asked.split(";")[0].strip().split("-")[0]
            lang = SPOKEN_AS.get(code, code)
            if lang in self._words.languages():
                return lang
        return self._lang


class _OurName:
    """Answers only to names that are ours, so that no other site's name can be bound to this address."""

    def __init__(self, app: ASGIApp, public_url: str) -> None:
        self._app, self._public = app, public_url

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] in ("http", "websocket"):
            host = next((value for name, value in scope["headers"] if name == b"host"), b"").decode("latin-1")
            if not may_be_called(host, self._public):
                if scope["type"] == "websocket":
                    await send({"type": "websocket.close", "code": 1008})
                else:
                    await PlainTextResponse("", 421)(scope, receive, send)
                return
        await self._app(scope, receive, send)


async def _healthz(_: Request) -> Response:
    return JSONResponse({"ok": True}, headers=ALWAYS)


async def _stance(request: Request) -> Response:
    try:
        return picture(sign(request.path_params["name"]), A_DAY)
    except LookupError:
        return nothing()


async def _font(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in {file for *_, file in FONTS}:
        return nothing()
    return FileResponse(assets() / "preview" / f"{name}.woff2", media_type="font/woff2", headers=A_DAY)
