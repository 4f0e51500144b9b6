"""Writes a file all or nothing: a reader sees it as it was or as it is, and a full disk leaves what was there."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def write_over(path: Path, data: bytes) -> None:
    """Raises OSError that names the file."""
    target = path.resolve()
    fresh = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        fresh.write_bytes(data)
        if target.exists():
            shutil.copymode(target, fresh)
        fresh.replace(target)
    except OSError as error:
        raise OSError(error.errno, error.strerror or str(error), str(path)) from error
    finally:
        fresh.unlink(missing_ok=True)


def reason(error: OSError) -> str:
    """Why, in small letters, as it stands at the end of a sentence."""
    return (error.strerror or str(error)).lower()
