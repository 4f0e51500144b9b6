"""Who plays on this machine: each person has a folder with settings, evenings and results of their own.

The first needs no name and lives in the home folder itself; everybody else under `people/`, in a folder named by a
number. `who.json` remembers who played last.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from game.saves.places import TRIED, home
from game.saves.store import read_object, write_object

FIRST = "0"  # the id of the one who was here first
LONGEST = 24  # letters of a name
# what is a person's in a folder
_OWN = (
    "settings.json", "progress.json", "practice.json", "person.json", "pseudonym.json", "museum.json", "envelopes.json",
    "evenings", "workshops",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Person:
    """`name` is empty until somebody gives one; `evenings` is how many are saved."""

    id: str
    name: str
    evenings: int

    @property
    def folder(self) -> Path:
        return _folder(home(), self.id)


def own() -> Path:
    """The folder of whoever plays now."""
    return _folder(home(), who())


def who() -> str:
    """Who plays in this process: whoever was chosen last, the first while nobody was."""
    return _chosen(home())


def people() -> tuple[Person, ...]:
    """Everybody there is, in the order they came."""
    others = sorted((path.name for path in (home() / "people").glob("*") if path.name.isdigit()), key=int)
    return tuple(_person(one) for one in (FIRST, *others))


def choose(person: str) -> None:
    """Play as this person from now on; raises OSError where that cannot be remembered."""
    write_object(home() / "who.json", {"who": person})
    _chosen.cache_clear()


def add(name: str) -> Person:
    """Somebody new; raises OSError."""
    number = max(int(one.id) for one in people()) + 1
    _folder(home(), str(number)).mkdir(parents=True)
    rename(str(number), name)
    return _person(str(number))


def rename(person: str, name: str) -> None:
    """Raises OSError."""
    write_object(_folder(home(), person) / "person.json", {"name": " ".join(name.split())[:LONGEST]})


def export(person: Person, into: Path) -> Path:
    """Write everything a person has into a zip file with a free name; raises OSError and leaves no half file."""
    into.mkdir(parents=True, exist_ok=True)
    path, number = into / f"mingle-{_file_name(person)}.zip", 1
    while path.exists():
        number += 1
        path = into / f"mingle-{_file_name(person)}-{number}.zip"
    handle, name = tempfile.mkstemp(prefix=path.name, suffix=".new", dir=into)
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as file, ZipFile(file, "w", ZIP_DEFLATED) as zipped:
            for one in _files(person):
                zipped.write(one, one.relative_to(person.folder))
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
    return path


def remove(person: Person) -> None:
    """Delete everything a person has here; raises OSError. The first one stays, with nothing."""
    for name in _OWN:
        there = person.folder / name
        if there.is_dir():
            shutil.rmtree(there)
        else:
            there.unlink(missing_ok=True)
    if person.id != FIRST:
        shutil.rmtree(person.folder)
    if who() == person.id:
        choose(FIRST)


@lru_cache(maxsize=4)
def _chosen(base: Path) -> str:
    data = read_object(base / "who.json")
    person = data.get("who")
    return person if isinstance(person, str) and person.isdigit() and _folder(base, person).is_dir() else FIRST


def _folder(base: Path, person: str) -> Path:
    return base if person == FIRST else base / "people" / person


def _person(one: str) -> Person:
    folder = _folder(home(), one)
    data = read_object(folder / "person.json")
    name = data.get("name")
    evenings = sum(TRIED.search(path.stem) is None for path in folder.glob("evenings/*.jsonl"))
    return Person(one, name if isinstance(name, str) else "", evenings)


def _files(person: Person) -> list[Path]:
    return [file for name in _OWN for file in sorted({person.folder / name, *(person.folder / name).rglob("*")})
            if file.is_file()]  # fmt: skip


def _file_name(person: Person) -> str:
    return "".join(letter if letter.isalnum() else "-" for letter in person.name.lower()) or "evenings"
