"""Small JSON files that are replaced whole or not at all; a broken one is set aside, never lost."""

from __future__ import annotations

import json
import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

_UNTOLD: list[Path] = []


def set_aside() -> tuple[Path, ...]:
    """Where broken files were set aside since this was asked last: whoever asks is to tell the player."""
    untold = tuple(_UNTOLD)
    _UNTOLD.clear()
    return untold


def read_object(path: Path) -> dict[str, Any]:
    """The object in the file, empty if there is none; a broken file is set aside."""
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except OSError:
        return {}
    except (ValueError, RecursionError):
        value = None
    if isinstance(value, dict):
        return value
    _aside(path)
    return {}


def write_object(path: Path, value: dict[str, Any]) -> None:
    """Raises OSError; the old file then stands as it was."""
    write_bytes(path, json.dumps(value, ensure_ascii=False, indent=1).encode())


def write_bytes(path: Path, content: bytes) -> None:
    """The same for any file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=path.name, suffix=".new", dir=path.parent)
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def keep_only(path: Path, whole: bytes) -> None:
    """Let a broken file hold what is whole of it, and set all of it aside; raises OSError."""
    aside = _free(path)
    write_bytes(aside, path.read_bytes())
    write_bytes(path, whole)
    _UNTOLD.append(aside)


def _aside(path: Path) -> None:
    with suppress(OSError):
        _UNTOLD.append(path.replace(_free(path)))


def _free(path: Path) -> Path:
    """A name beside it that no broken file has."""
    number = 1
    while True:
        broken = path.with_name(f"{path.name}.broken{f'-{number}' if number > 1 else ''}")
        if not broken.exists():
            return broken
        number += 1
