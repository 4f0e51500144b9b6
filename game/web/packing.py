"""What a page need not carry: the comments and blanks of our own styles and scripts, which are for their readers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from re import Match

_TEXT = r"""(?P<as_it_is> '(?:\\.|[^'\\])*' | "(?:\\.|[^"\\])*" | `[^`]*`
    | (?: (?<=[(,=:|&!?]) | (?<=[(,=:|&!?]\s) ) / (?![/*]) (?:\\.|[^/\\\n])+ / )"""  # a string, or a pattern
_REMARK = re.compile(rf"{_TEXT} | /\*.*?\*/ | //[^\n]*", re.DOTALL | re.VERBOSE)
_BLANK = re.compile(
    rf"""{_TEXT}
    | ; \s* (?=\}})
    | \s* (?P<sign> [{{}}()\[\];,:?=<>*&|!] ) \s*
    | (?<![-+]) (?<![-+]\s) \s* (?P<plus> [-+] ) \s* (?![-+])
    | (?P<blank> \s+ )""",
    re.VERBOSE,
)
_STYLE_REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
_STYLE_BLANK = re.compile(r"\s*(?P<sign>[{};,>])\s*|(?<=:)\s+|(?P<blank>\s+)")


def packed_script(text: str) -> str:
    """Every statement has to end with a semicolon or a brace: line breaks go too."""
    return _BLANK.sub(_kept, _REMARK.sub(_kept, text)).strip()


def packed_style(text: str) -> str:
    return _STYLE_BLANK.sub(_kept, _STYLE_REMARK.sub("", text)).replace(";}", "}").strip()


def _kept(found: Match[str]) -> str:
    """What is no blank stays; of blanks between words, one."""
    parts = found.groupdict()
    return next(
        (parts[name] for name in ("as_it_is", "sign", "plus") if parts.get(name)), " " if parts.get("blank") else ""
    )
