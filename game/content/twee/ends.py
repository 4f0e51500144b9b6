"""Where a macro ends: brackets balance, and what stands in quotes is no bracket."""

from __future__ import annotations

import re

STRING = re.compile(r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|`(?:\\.|[^`\\\n])*`')
MOST = 4000  # characters of one macro: what is longer has lost its end


def closing(text: str, start: int, close: str, opens: str = "") -> int:
    """Where `close` stands that ends what began before `start`; -1 without one. `opens` begins another of its kind."""
    depth, at, last = 0, start, min(len(text), start + MOST)
    while at < last:
        if text.startswith(close, at):
            if not depth:
                return at
            depth -= 1
            at += len(close)
        elif opens and text.startswith(opens, at):
            depth += 1
            at += len(opens)
        elif text[at] in "\"'`" and not text[at - 1 : at].isalnum() and (string := STRING.match(text, at)):
            at = string.end()
        else:
            at += 1
    return -1


def strings(arguments: str) -> list[str]:
    """What stands in quotes, in its order, without them."""
    return [re.sub(r"\\(.)", r"\1", found[0][1:-1]) for found in STRING.finditer(arguments)]
