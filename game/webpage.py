"""What every page that we write shares: it holds its own fonts and says itself what it may load and run."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

from game.resources import assets

FONTS = (("Nunito", 600, "Nunito-600"), ("Nunito", 700, "Nunito-700"), ("Baloo 2", 700, "Baloo2-700"))


def policy(style: str, script: str = "", *, served: bool = False, fetches: bool = False) -> str:
    """Only these two texts may style and run; nothing is fetched, sent or framed.

    A page that is `served` gets fonts and pictures from its server and talks to it; one that `fetches` also gets more
    script from there.
    """
    runs = f"{_hash(script)} 'self'" if fetches else _hash(script) if script else "'none'"
    rules = ("default-src 'none'", f"style-src {_hash(style)}", f"script-src {runs}", "base-uri 'none'")
    lone = ("font-src data:", "form-action 'none'")
    ours = (
        "font-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
    return "; ".join((*rules, *(ours if served else lone)))


def font_faces() -> str:
    return "".join(
        f'@font-face{{font-family:"{family}";font-weight:{weight};font-display:swap;'
        f'src:url(data:font/woff2;base64,{_font(name)})format("woff2")}}\n'
        for family, weight, name in FONTS
    )


def asset(name: str) -> str:
    """A text file of the pages, such as `preview/signs.svg`."""
    return (assets() / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _font(name: str) -> str:
    return b64encode((assets() / "preview" / f"{name}.woff2").read_bytes()).decode()
