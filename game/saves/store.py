"""Small JSON files that are replaced whole or not at all; a broken one is set aside, never lost."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from typing import Any


def read_object(path: Path) -> tuple[dict[str, Any], Path | None]:
    """The object in the file, empty if there is none; and where a broken file was set aside, if it was."""
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except OSError:
        return {}, None
    except (ValueError, RecursionError):
        return {}, _aside(path)
    return (value, None) if isinstance(value, dict) else ({}, _aside(path))


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


def _aside(path: Path) -> Path | None:
    number = 1
    while True:
        broken = path.with_name(f"{path.name}.broken{f'-{number}' if number > 1 else ''}")
        if not broken.exists():
            break
        number += 1
    try:
        return path.replace(broken)
    except OSError:
        return None
