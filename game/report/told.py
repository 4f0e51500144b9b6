"""Saved evenings opened for a report: what they tell, and what is to be said about the file itself."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from game.content.catalogue import find
from game.content.load import load
from game.resources import scenarios
from game.saves.evening import folded
from game.saves.fault import JournalFault
from game.saves.own_words import OwnWords, Written
from game.saves.reading import read_journal
from game.saves.workshop import look_at_workshop, read_workshop
from game.text.interface import interface
from game.text.table import merged

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.core.scenario import Scenario
    from game.core.session import Session
    from game.group.workshop import Workshop
    from game.saves.rooms.place import Place
    from game.text.table import StringTable

Note = Literal["cut", "changed", "unfinished"]


@dataclass(frozen=True, slots=True)
class Told:
    """An evening and the words it was played in. `person` stands for whoever played it, `own` is what they wrote."""

    path: Path
    person: str
    session: Session
    words: StringTable
    notes: tuple[Note, ...]
    own: Written = field(default_factory=Written)

    @property
    def file(self) -> str:
        return shown(self.path.absolute().name)


@dataclass(frozen=True, slots=True)
class ToldWorkshop:
    """A group's workshop and the words it was played in; `file` is what it is called."""

    file: str
    workshop: Workshop
    words: StringTable
    notes: tuple[Note, ...]


def shown(path: Path | str) -> str:
    """A path or a name as it can be shown and written anywhere, on one line."""
    text = os.fsencode(path).decode(errors="replace")
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in text)


class Shelf:
    """Opens journals; a scenario is read once. `named` stands for the scenario of every journal, where it is given."""

    def __init__(self, named: str | None = None) -> None:
        self._named = named
        self._there: dict[str, tuple[Scenario, StringTable] | None] = {}

    def open(self, path: Path) -> Told:
        """Raises JournalFault, also where the scenario is missing or no longer fits."""
        old = read_journal(path)
        scenario, words = self._scenario(path, self._named or old.header["scenario"])
        session = folded(scenario, path, old)
        notes = _notes(old.header, scenario, cut=old.cut, over=session.over)
        return Told(path, person_of(path), session, words, notes, OwnWords(path).read())

    def workshop(self, place: Place) -> ToldWorkshop:
        """The same for a group's workshop."""
        old = read_workshop(place)
        scenario, words = self._scenario(place.path, self._named or old.header["scenario"])
        workshop = look_at_workshop(scenario, place, old)
        notes = _notes(old.header, scenario, cut=False, over=workshop.room.step == "ended")
        called = place.folder.absolute().name if place.folder else place.workshop
        return ToldWorkshop(shown(called), workshop, words, notes)

    def digest(self, header: bytes) -> str:
        """Of the scenario that a journal's first line names, as it is now; nothing where there is none."""
        try:
            name = self._named or json.loads(header)["scenario"]
            return self._scenario(Path(), str(name))[0].digest
        except (ValueError, LookupError, TypeError, RecursionError, JournalFault):
            return ""

    def _scenario(self, path: Path | str, name: str) -> tuple[Scenario, StringTable]:
        if name not in self._there:
            self._there[name] = _read(name)
        found = self._there[name]
        if found is None:
            what = f"the scenario {name!r} is not here or cannot be played; --scenario names its folder"
            raise JournalFault("scenario", path, what, 1)
        return found


def _notes(header: Mapping[str, Any], scenario: Scenario, *, cut: bool, over: bool) -> tuple[Note, ...]:
    notes: tuple[tuple[Note, bool], ...] = (
        ("cut", cut),
        ("changed", header["digest"] != scenario.digest),
        ("unfinished", not over),
    )
    return tuple(note for note, holds in notes if holds)


def _read(name: str) -> tuple[Scenario, StringTable] | None:
    try:
        loaded = load(find(name, scenarios()))
    except LookupError:
        return None
    if loaded.scenario is None or loaded.texts is None:
        return None
    return loaded.scenario, merged(loaded.texts, interface())


def person_of(path: Path) -> str:
    """Whoever played it, without a name: a mark of the folder it lies in, be that a person's or its `evenings/`."""
    folder = path.absolute().parent
    home = folder.parent if folder.name == "evenings" else folder
    return sha256(os.fsencode(home)).hexdigest()[:8]
