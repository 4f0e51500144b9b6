"""Writes a file or a folder all or nothing: a full disk leaves what was there, and nobody sees it half written."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
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


@contextmanager
def whole_folder(folder: Path) -> Iterator[Path]:
    """A folder to write into, which then takes its name; nothing is left of it if that does not come off."""
    fresh = folder.resolve().with_name(f".{folder.resolve().name}.{os.getpid()}")
    try:
        fresh.mkdir(parents=True)
        yield fresh
        fresh.rename(folder.resolve())
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def reason(error: OSError) -> str:
    """Why, in small letters, as it stands at the end of a sentence."""
    return (error.strerror or str(error)).lower()
