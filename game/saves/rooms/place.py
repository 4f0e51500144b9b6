"""Where a workshop is stored: a folder of its own, or a database that holds many."""

from __future__ import annotations

from dataclasses import dataclass
from secrets import token_hex
from typing import TYPE_CHECKING

from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from game.saves.evening import file_name
from game.saves.fault import JournalFault
from game.saves.people import own
from game.saves.rooms.engine import engine_for, file_url
from game.saves.rooms.trouble import short

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.engine import Engine

RECORD = "workshop.db"
PLACE = "workshops"  # in the folder of a person
OLD = "room.jsonl"  # what workshops were kept in before
ALONE = "workshop"  # the name of the one workshop of a folder
SUFFIXES = ("", "-wal", "-journal")  # of the files that SQLite writes


@dataclass(frozen=True, slots=True)
class Place:
    """Either `folder`, or the `url` of a database and the `workshop` in it; an empty one stands for all of them."""

    folder: Path | None
    url: str = ""
    workshop: str = ALONE

    def __str__(self) -> str:
        """As one may be shown it: no password."""
        return str(self.folder) if self.folder else f"{_shown(self.url)} {self.workshop}"

    @property
    def path(self) -> Path | str:
        return self.folder or str(self)

    @property
    def arguments(self) -> tuple[str, ...]:
        """Of the command that goes on with it."""
        return (
            ("--workshop", str(self.folder)) if self.folder else ("--db", _shown(self.url), "--workshop", self.workshop)
        )

    def must_be_there(self) -> None:
        """Raises JournalFault for a folder without a database."""
        folder = self.folder
        if folder is None or (folder / RECORD).is_file():
            return
        if (folder / OLD).exists():
            told = f"`main.py replay {folder / 'road-0.jsonl'}` still tells its evening"
            what = f"this workshop is of an older version, which stored otherwise; {told}"
            raise JournalFault("format", folder, what)
        raise JournalFault("missing", folder / RECORD, "there is no such file; start a new workshop")

    def engine(self) -> Engine:
        """Raises JournalFault."""
        try:
            return engine_for(file_url(self.folder / RECORD) if self.folder else self.url)
        except ImportError as missing:
            what = f"this database cannot be used ({short(missing)}); `pip install 'psycopg[binary]'` may help"
            raise JournalFault("unreadable", self.path, what) from missing
        except (SQLAlchemyError, ValueError) as wrong:
            raise JournalFault("unreadable", self.path, f"this database cannot be used ({short(wrong)})") from wrong


def nth_of(place: Place, nth: int) -> Place:
    """Where one of several workshops is stored that are served together."""
    if place.folder:
        return Place(place.folder.with_name(f"{place.folder.name}-room-{nth}"))
    return Place(None, place.url, f"{place.workshop}-room-{nth}")


def workshops() -> Path:
    return own() / PLACE


def fresh(scenario_id: str, seed: int, url: str = "") -> Place:
    """A folder that no workshop has, or a name in a database."""
    if url:
        return Place(None, url, f"{file_name(scenario_id)}-{seed}-{token_hex(3)}")
    number = 1
    while True:
        path = workshops() / f"{file_name(scenario_id)}-{seed}{f'-{number}' if number > 1 else ''}"
        place = Place(path)
        if not any(one.folder and one.folder.exists() for one in (place, nth_of(place, 1))):
            return place
        number += 1


def folders(of: Path | None = None) -> list[Place]:
    """All there are of a person, or of whoever plays now; the one touched last first."""
    try:
        found = [(_touched(path), path) for path in (of / PLACE if of else workshops()).glob(f"*/{RECORD}")]
    except OSError:
        return []
    return [Place(path.parent) for _, path in sorted(found, reverse=True)]


def _touched(path: Path) -> int:
    files = (path.with_name(path.name + suffix) for suffix in SUFFIXES)
    return max((file.stat().st_mtime_ns for file in files if file.exists()), default=0)


def _shown(url: str) -> str:
    """Without the password, as far as it is a URL at all."""
    try:
        return make_url(url).render_as_string(hide_password=True)
    except SQLAlchemyError:
        return "this database"
