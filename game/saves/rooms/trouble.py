"""What went wrong with a database, said in one sentence with the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy.exc import DatabaseError, SQLAlchemyError

from game.saves.fault import JournalFault
from game.saves.rooms.engine import NewerLayout
from game.saves.rooms.ledger import Taken
from game.saves.rooms.rows import NoWorkshop

if TYPE_CHECKING:
    from pathlib import Path

# What opening may raise.
READING = (SQLAlchemyError, NewerLayout, OSError, LookupError, TypeError, ValueError, RecursionError)


def unread(path: Path | str, wrong: Exception) -> JournalFault:
    """Why a workshop cannot be opened."""
    why = short(wrong)
    if isinstance(wrong, NoWorkshop):
        return JournalFault("missing", path, "there is no such workshop; start a new one")
    if isinstance(wrong, NewerLayout):
        return JournalFault("format", path, "this is of a newer version of Mingle; open it with that one")
    if isinstance(wrong, DatabaseError) and "locked" in why:
        return JournalFault("taken", path, "this workshop is open somewhere else; close it there first")
    if isinstance(wrong, DatabaseError) and "not a database" in why:
        return JournalFault("foreign", path, "this is no workshop of Mingle; start a new one")
    if isinstance(wrong, (SQLAlchemyError, OSError)):
        return JournalFault("unreadable", path, f"cannot be read ({why}); check the name, and whether you may")
    return JournalFault("misfit", path, f"these events do not follow from each other ({why}); start a new workshop")


def unwritten(path: Path | str, wrong: Exception) -> JournalFault:
    """Why what happens cannot be stored."""
    if isinstance(wrong, Taken):
        what = "somebody else goes on with this workshop, so it is left alone; play goes on without saving"
        return JournalFault("taken", path, what)
    why = short(wrong)
    what = f"the workshop cannot be saved here ({why}); play goes on, and every step tries again"
    return JournalFault("unwritable", path, what, why=why)


def short(wrong: Exception) -> str:
    return str(getattr(wrong, "orig", None) or getattr(wrong, "strerror", None) or wrong or repr(wrong)).splitlines()[0]
