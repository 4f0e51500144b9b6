"""The tells of a scenario, per language and file: as diagnostics, and as one table in which mending shows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from game.content.diagnostic import Diagnostic, shown
from game.prove.craft import ENOUGH, Tell, decisions_of, tells
from game.prove.craft_place import place_of
from game.prove.craft_words import words_of
from game.text.table import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from game.core.scenario import Scenario
    from game.prove.craft import Decision
    from game.text.table import StringTable

    Best = Mapping[str, Mapping[str, tuple[str, ...]]]  # guest -> node -> ids of the best options

EVENING = "the evening"
SAME_IN_ALL = frozenset({"MG088"})  # does not hang on the words
NAMED = 3  # cards that a diagnostic names


@dataclass(frozen=True, slots=True)
class Column:
    """The tells of one guest, or of the evening as a whole, in one language; none over too few decisions."""

    lang: str
    whose: str
    home: Path
    decisions: int
    tells: tuple[Tell, ...]

    def diagnostics(self) -> Iterator[Diagnostic]:
        """Each at the card that shows it most."""
        for tell in self.tells:
            if not tell.sound:
                message = f"{self.whose}, {self.lang}: {tell.name}: {tell.value} ({tell.limit})"
                more = ", ..." if len(tell.seen) > NAMED else ""
                hint = f"{tell.mend}: {', '.join(tell.seen[:NAMED])}{more}; `check --tells` shows all"
                path, at = place_of(self.home, self.lang, tell.seen)
                yield Diagnostic(path, at.line, at.column, "warning", tell.code, message, hint)


def columns(home: Path, scenario: Scenario, texts: StringTable, best: Best) -> tuple[Column, ...]:
    """For each language the evening, then every guest with decisions enough to be measured alone."""
    found = []
    for lang in texts.languages():
        read = partial(texts.get, lang=lang)
        talks = {guest.id: decisions_of(guest, best.get(guest.id, {}), read) for guest in scenario.talks}
        whole = tuple(one for talk in talks.values() for one in talk)
        large = {guest: talk for guest, talk in talks.items() if ENOUGH <= len(talk) < len(whole)}
        brand = texts.get("evening.brand.name", lang) if "evening.brand.name" in texts else ""
        for whose, decisions in {EVENING: whole, **large}.items():
            found.append(_column(home, lang, whose, decisions, brand))
    return tuple(found)


def _column(home: Path, lang: str, whose: str, decisions: Sequence[Decision], brand: str) -> Column:
    measured = tells(decisions, words_of(lang), brand)
    if lang != ENGLISH:
        measured = tuple(tell for tell in measured if tell.code not in SAME_IN_ALL)
    return Column(lang, whose, home, len(decisions), measured)


def table_of(home: Path, found: Sequence[Column]) -> Iterator[str]:
    """One table a language: a row a tell, a column for the evening and for each guest; then the cards behind a tell."""
    for lang in dict.fromkeys(column.lang for column in found):
        mine = [column for column in found if column.lang == lang]
        counts = ", ".join(f"{column.whose} {column.decisions}" for column in mine)
        yield f"{shown(home)}, {lang}: tells over so many decisions: {counts}"
        if not any(column.tells for column in mine):
            yield f"  too few to say: a tell is measured over {ENOUGH} or more"
            continue
        yield from _rows(mine)
        for column in mine:
            for tell in column.tells:
                if not tell.sound:
                    yield f"  {tell.code} {column.whose}: {tell.mend}:"
                    yield f"        {', '.join(tell.seen)}"
        yield ""


def _rows(mine: Sequence[Column]) -> Iterator[str]:
    head = ["", "tell", *(column.whose for column in mine), "limit", ""]
    rows = [head]
    for same in zip(*(column.tells for column in mine), strict=True):
        sound = all(tell.sound for tell in same)
        values = [tell.value + ("" if tell.sound else " <-") for tell in same]
        rows.append([same[0].code, same[0].name, *values, same[0].limit, "holds" if sound else "TELLS"])
    widths = [max(len(row[place]) for row in rows) for place in range(len(head))]
    for row in rows:
        yield "  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
