"""The museum of whoever plays: failures as they were hung, in the words of every language, so that they outlive all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from game.core.view import Words
from game.saves import day
from game.saves.people import own
from game.saves.store import read_object, write_object
from game.text.table import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from game.core.museum import Exhibit
    from game.text.table import StringTable

MOST = 300  # the oldest then go to the stores


@dataclass(frozen=True, slots=True)
class Hung:
    """`words` are title, plaque and the evening's name by language; `day` is when it was hung, as in 2026-11-26."""

    kind: str
    day: str
    words: Mapping[str, tuple[str, str, str]]

    def said(self, lang: str) -> tuple[str, str, str]:
        return self.words.get(lang) or self.words[ENGLISH]


def museum(path: Path | None = None) -> tuple[Hung, ...]:
    """The newest first; what cannot be read is left out."""
    rows = read_object(path or _file())
    there = rows.get("hung", [])
    return tuple(hung for row in reversed(there if isinstance(there, list) else []) if (hung := _read(row)))


def hang(found: Sequence[Exhibit], texts: StringTable, path: Path | None = None) -> None:
    """Hang an evening's exhibits, the finest in front; raises OSError."""
    if not found:
        return
    old = [_row(one) for one in reversed(museum(path))]
    new = [_row(_hung(one, texts, day.today())) for one in reversed(found)]
    write_object(path or _file(), {"hung": [*old, *new][-MOST:]})


def _file() -> Path:
    return own() / "museum.json"


def _hung(one: Exhibit, texts: StringTable, hung_on: str) -> Hung:
    evening = Words("evening.title")
    words = {
        lang: (texts.say(one.title, lang), texts.say(one.plaque, lang), texts.say(evening, lang))
        for lang in texts.languages()
    }
    return Hung(one.kind, hung_on, words)


def _row(one: Hung) -> dict[str, Any]:
    return {"kind": one.kind, "day": one.day, "words": {lang: list(said) for lang, said in one.words.items()}}


def _read(row: Any) -> Hung | None:
    try:
        words = {str(lang): (str(said[0]), str(said[1]), str(said[2])) for lang, said in row["words"].items()}
        return Hung(str(row["kind"]), str(row["day"]), words) if ENGLISH in words else None
    except (TypeError, KeyError, IndexError, AttributeError):
        return None
