"""A page that holds everything it needs, asks nobody for anything, and runs no code but its own."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

from game.preview.markup import Markup, tag
from game.resources import assets

FONTS = (("Nunito", 600, "Nunito-600"), ("Nunito", 700, "Nunito-700"), ("Baloo 2", 700, "Baloo2-700"))


def sealed(title: str, lang: str, style: Markup, body: Markup, script: Markup | None = None) -> str:
    """The whole page as text; without a script, one that may run none."""
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=_policy(style, script)),
        tag("meta", name="viewport", content="width=device-width,initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark" if script else "light"),
        tag("title", title),
        tag("style", style),
    )
    whole = tag("body", body, tag("script", script) if script else None)
    return f"<!doctype html>\n{tag('html', head, whole, lang=lang, data_lang=lang)}\n"


def fonts() -> str:
    """The rules that bring the fonts along."""
    return "".join(
        f'@font-face{{font-family:"{family}";font-weight:{weight};font-display:swap;'
        f'src:url(data:font/woff2;base64,{_font(name)})format("woff2")}}\n'
        for family, weight, name in FONTS
    )


def asset(name: str) -> str:
    return (assets() / "preview" / name).read_text(encoding="utf-8")


def _policy(style: str, script: str | None) -> str:
    """Only these two texts may style and run; nothing is fetched, sent or framed."""
    runs = _hash(script) if script else "'none'"
    rules = ("default-src 'none'", f"style-src {_hash(style)}", f"script-src {runs}", "font-src data:",
             "base-uri 'none'", "form-action 'none'")  # fmt: skip
    return "; ".join(rules)


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _font(name: str) -> str:
    return b64encode((assets() / "preview" / f"{name}.woff2").read_bytes()).decode()
