"""The words of the game itself, from assets/text: one flat file of `id: text` for each language."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from functools import lru_cache
from locale import LC_CTYPE, getlocale, normalize
from typing import TYPE_CHECKING, Any

import yaml

from game.resources import assets
from game.text.table import StringTable, table

if TYPE_CHECKING:
    from pathlib import Path

SPOKEN_AS = {"no": "nb", "nn": "nb"}  # who reads these reads bokmål
_BREAKS = re.compile(r"[ \t\r\n]+")  # a blank at which no line may break is none of them
LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # every scalar stays text


@lru_cache(maxsize=1)
def interface() -> StringTable:
    """All languages the game can be played in; raises ValueError naming the file that cannot be used."""
    return read_interface(assets() / "text")


def read_interface(folder: Path) -> StringTable:
    return table({path.stem: _read(path) for path in sorted(folder.glob("*.yaml"))})


def _read(path: Path) -> dict[str, str]:
    try:
        words = yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER)  # noqa: S506  # the base loader makes text only
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ValueError(f"{path} cannot be read: {error}") from error
    if not isinstance(words, dict) or not all(isinstance(text, str) for text in words.values()):
        raise ValueError(f"{path} must hold lines of `id: text` and nothing else.")
    return {str(name): _BREAKS.sub(" ", text).strip() for name, text in words.items()}


def system_language() -> str:
    """The system's language if the game has it, English otherwise.

    Windows sets no variables; there the standard library knows it, by a name such as `Swedish_Sweden`.
    """
    names = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    with suppress(ValueError):  # a locale that the standard library cannot read
        names.append(getlocale(LC_CTYPE)[0] or "")
    there = interface().languages()
    return next((code for code in map(_code, names) if code in there), "en")


def _code(name: str) -> str:
    """`sv` for sv_SE.UTF-8, sv-SE and Swedish_Sweden."""
    language = re.split(r"[-_. ]", name, maxsplit=1)[0]
    code = normalize(language).partition("_")[0].lower()
    return SPOKEN_AS.get(code, code)
