"""Answers as every page and picture of ours is given: with a policy, and nothing that a browser may guess."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import PlainTextResponse, RedirectResponse, Response

if TYPE_CHECKING:
    from game.web.pages import Page

ALWAYS = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "Cache-Control": "no-store"}
SEE_OTHER = 303


def page(made: Page, status: int = 200, more: dict[str, str] | None = None) -> Response:
    headers = {**ALWAYS, "Content-Security-Policy": made.policy, "X-Robots-Tag": "noindex", **(more or {})}
    return Response(made.text, status, headers, media_type="text/html; charset=utf-8")


def picture(text: str, headers: dict[str, str]) -> Response:
    return Response(text, 200, {**headers, "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'"},
                    media_type="image/svg+xml")  # fmt: skip


def script(text: str) -> Response:
    return Response(text, 200, ALWAYS, media_type="text/javascript; charset=utf-8")


def nothing(status: int = 404) -> Response:
    return PlainTextResponse("", status, headers=ALWAYS)


def elsewhere(path: str) -> Response:
    """To be fetched, so that going back sends nothing twice."""
    return RedirectResponse(path, SEE_OTHER, ALWAYS)
