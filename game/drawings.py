"""The SVG files under assets/art, read once, with their colour tokens filled in."""

from __future__ import annotations

import re
from functools import lru_cache

from game.resources import assets

_OUTER = re.compile(r'<svg[^>]*viewBox="([^"]+)"[^>]*>(.*)</svg>', re.DOTALL)
_TOKEN = re.compile(r"\{(\w+)\}")


@lru_cache(maxsize=512)
def drawing(name: str) -> tuple[str, str]:
    """Read assets/art/<name>.svg as its viewBox and what is inside it."""
    path = assets() / "art" / f"{name}.svg"
    found = _OUTER.search(path.read_text(encoding="utf-8"))
    if found is None:
        raise ValueError(f"{path} is no drawing: it needs an <svg> with a viewBox.")
    return found[1], found[2].strip()


def body(name: str, **tokens: str | float) -> str:
    """What a drawing holds, each {token} replaced; a token nobody filled in is an error, not a hole."""

    def value(match: re.Match[str]) -> str:
        try:
            return str(tokens[match[1]])
        except KeyError:
            raise ValueError(f"The drawing {name!r} asks for {{{match[1]}}}, which nobody gave it.") from None

    return _TOKEN.sub(value, drawing(name)[1])


@lru_cache(maxsize=512)
def is_drawn(name: str) -> bool:
    return (assets() / "art" / f"{name}.svg").is_file()
