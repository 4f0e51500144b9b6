"""Where the files that come with the game lie: in a checkout beside the package, in a wheel or a program inside it."""

from __future__ import annotations

from pathlib import Path

import game

PACKAGE = Path(game.__file__).parent


def assets() -> Path:
    return _folder("assets")


def scenarios() -> Path:
    return _folder("scenarios")


def _folder(name: str) -> Path:
    for home in (PACKAGE, PACKAGE.parent):
        if (home / name).is_dir():
            return home / name
    message = f"The folder {name!r} is missing from {PACKAGE} and from {PACKAGE.parent}: install the game again."
    raise FileNotFoundError(message)
