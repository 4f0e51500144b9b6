"""A page that holds everything it needs, asks nobody for anything, and runs no code but its own."""

from __future__ import annotations

from game.preview.markup import Markup, tag
from game.webpage import policy


def sealed(title: str, lang: str, style: Markup, body: Markup, script: Markup | None = None) -> str:
    """The whole page as text; without a script, one that may run none."""
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy(style, script or "")),
        tag("meta", name="viewport", content="width=device-width,initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark" if script else "light"),
        tag("title", title),
        tag("style", style),
    )
    whole = tag("body", body, tag("script", script) if script else None)
    return f"<!doctype html>\n{tag('html', head, whole, lang=lang, data_lang=lang)}\n"
