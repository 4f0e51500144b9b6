"""A file's bytes as text, or why not: size, kind and characters are judged before anything parses them."""

from __future__ import annotations

import re
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.content.tree import Spot

if TYPE_CHECKING:
    from pathlib import Path

    from game.content.diagnostic import Findings

SIZE_LIMIT = 1_000_000
WIDE = (b"\xff\xfe", b"\xfe\xff")
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufeff\ufffe\uffff]")
TAB = re.compile(r"^ *\t[\t ]*(?=[^\s#])", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was read: its bytes for the digest, its text for the parser (None if it cannot be text)."""

    data: bytes
    text: str | None


def is_file(path: Path) -> bool:
    """Whether there is a file that could be looked at; a closed door is no file, and no exception."""
    try:
        return path.is_file()
    except OSError:
        return False


def read_source(path: Path, findings: Findings, *, indented: bool = True) -> Source:
    """`indented`: a file in which white space at the beginning of a line means something."""
    data = _read_bytes(path, findings, "move guests to guests/ID.yaml" if indented else "divide it")
    text = None if data is None else decode(data, findings, indented=indented)
    return Source(data or b"", text)


def _read_bytes(path: Path, findings: Findings, way_out: str) -> bytes | None:
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            findings.add("MG001", Spot(), f"{path.name} is not a file")
            return None
        if about.st_size <= SIZE_LIMIT:
            with path.open("rb") as file:
                data = file.read(SIZE_LIMIT + 1)
            if len(data) <= SIZE_LIMIT:
                return data
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        findings.add("MG001", Spot(), f"cannot read {path.name}: {reason.lower()}")
        return None
    findings.add("MG002", Spot(), f"larger than {SIZE_LIMIT // 1_000_000} MB", way_out)
    return None


def decode(data: bytes, findings: Findings, *, indented: bool = True) -> str | None:
    """UTF-8 with or without a byte order mark, and only characters that can be shown."""
    if data.startswith(WIDE):
        findings.add("MG003", Spot(), "this is UTF-16 or UTF-32", "save the file as UTF-8")
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        message = f"byte {data[error.start]:#04x} is not UTF-8"
        findings.add("MG003", spot(before, len(before)), message, "save the file as UTF-8")
        return None
    return text if _clean(text, findings, indented=indented) else None


def _clean(text: str, findings: Findings, *, indented: bool) -> bool:
    if (bad := FORBIDDEN.search(text)) is not None:
        findings.add("MG004", spot(text, bad.start()), f"character U+{ord(bad[0]):04X} cannot stand in a text")
        return False
    tabs = list(TAB.finditer(text)) if indented else []
    for tab in tabs:
        at = text.index("\t", tab.start())
        findings.add("MG005", spot(text, at), "a tab in the indentation", "use spaces")
        if findings.full:
            break
    return not tabs


def spot(text: str, offset: int) -> Spot:
    """Line and column, from 1, of an offset in a text."""
    start = text.rfind("\n", 0, offset) + 1
    return Spot(text.count("\n", 0, offset) + 1, offset - start + 1)
