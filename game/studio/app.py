"""What the studio answers to its page: files, saves, and what is found in what was typed."""

from __future__ import annotations

import json
from secrets import compare_digest, token_urlsafe
from typing import TYPE_CHECKING, Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from game.resources import assets
from game.studio.desk import LARGEST, Changed, Desk, Looked, digest
from game.web.addresses import is_ours, may_be_called
from game.web.answers import ALWAYS, nothing

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request

    Answer = Callable[[Request], Awaitable[Response]]

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; font-src 'self' data:; "
    "img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
OURS = {"studio.js": "text/javascript", "studio.css": "text/css", "codemirror.js": "text/javascript"}


class Studio:
    """Everything lies under the `key`, which nobody guesses."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.key = desk, token_urlsafe(16)
        self._shown: dict[str, str] = {}  # previews by digest: the frame fetches what the look before it made
        under = f"/{{key}}/{desk.home.resolve().name}"
        self.path = under.replace("{key}", self.key) + "/"
        self.app = Starlette(
            routes=[
                Route(f"{under}/", self._let_in(self._page)),
                Route(f"{under}/files", self._let_in(self._files)),
                Route(f"{under}/digests", self._let_in(self._digests)),
                Route(f"{under}/save", self._let_in(self._save), methods=["POST"]),
                Route(f"{under}/shape", self._let_in(self._shape), methods=["POST"]),
                Route(f"{under}/proof", self._let_in(self._proof), methods=["POST"]),
                Route(f"{under}/shown/{{digest}}", self._let_in(self._preview)),
                Route(f"{under}/{{name}}", self._let_in(self._asset)),
            ]
        )

    def _let_in(self, answer: Answer) -> Answer:
        """Only who has the key, from this machine, on a page of ours."""

        async def asked(request: Request) -> Response:
            host = request.headers.get("host", "")
            if not (may_be_called(host, "") and is_ours(request.headers.get("origin"), host, "")):
                return nothing(403)
            if not compare_digest(request.path_params["key"].encode(), self.key.encode()):
                return nothing()
            return await answer(request)

        return asked

    async def _page(self, _: Request) -> Response:
        nonce = token_urlsafe(12)
        text = (assets() / "studio" / "studio.html").read_text(encoding="utf-8").replace("{nonce}", nonce)
        headers = {**ALWAYS, "Content-Security-Policy": POLICY.format(nonce=nonce)}
        return Response(text, 200, headers, media_type="text/html; charset=utf-8")

    async def _asset(self, request: Request) -> Response:
        name = request.path_params["name"]
        if name not in OURS:
            return nothing()
        return Response((assets() / "studio" / name).read_bytes(), 200, ALWAYS, media_type=OURS[name])

    async def _files(self, _: Request) -> Response:
        found = {name: {"text": text, "digest": digest(text)} for name, text in self.desk.texts().items()}
        return JSONResponse({"title": self.desk.home.resolve().name, "files": found}, headers=ALWAYS)

    async def _digests(self, _: Request) -> Response:
        return JSONResponse(self.desk.digests(), headers=ALWAYS)

    async def _save(self, request: Request) -> Response:
        try:
            asked = await _json(request)
            over = asked.get("over") is True
            saved = self.desk.save(str(asked["name"]), str(asked["text"]), str(asked["base"]), over=over)
        except Changed as changed:
            body = {"theirs": changed.theirs, "digest": digest(changed.theirs)}
            return JSONResponse(body, 409, headers=ALWAYS)
        except OSError as wrong:
            return JSONResponse({"why": wrong.strerror or str(wrong)}, 507, headers=ALWAYS)
        except (KeyError, ValueError):
            return nothing(400)
        return JSONResponse({"digest": saved}, headers=ALWAYS)

    async def _shape(self, request: Request) -> Response:
        return await self._looked(request, self.desk.shape)

    async def _proof(self, request: Request) -> Response:
        return await self._looked(request, self.desk.proof)

    async def _looked(self, request: Request, look: Callable[[dict[str, str]], Looked]) -> Response:
        try:
            typed = {str(name): str(text) for name, text in (await _json(request)).items()}
            looked = await run_in_threadpool(look, typed)
        except (KeyError, ValueError):
            return nothing(400)
        except OSError as wrong:
            return JSONResponse({"why": wrong.strerror or str(wrong)}, 507, headers=ALWAYS)
        shown = ""
        if looked.page:
            shown = digest(looked.page)
            self._shown = {shown: looked.page}
        return JSONResponse({"found": looked.found, "shown": shown}, headers=ALWAYS)

    async def _preview(self, request: Request) -> Response:
        page = self._shown.get(request.path_params["digest"])
        if page is None:
            return nothing()
        return Response(page, 200, {**ALWAYS, "X-Frame-Options": "SAMEORIGIN"}, media_type="text/html; charset=utf-8")


async def _json(request: Request) -> dict[str, Any]:
    """Raises ValueError for what is no object, or too large to be files of a scenario."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            raise ValueError("too large")
    data = json.loads(body)
    if not isinstance(data, dict):
        raise ValueError("no object")  # noqa: TRY004 - what was sent is wrong, not who calls
    return data
