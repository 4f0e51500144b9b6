"""Everything of a workshop as data: its report, every vote under a pseudonym, notes, and each road's journal."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from game.core.session import entry_to_json, header
from game.group.names import PSEUDONYMS
from game.group.stage import LETTERS
from game.report.workshop import workshop_sheet
from game.text.saying import Saying

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.group.events import Voted
    from game.group.workshop import Workshop
    from game.text.table import StringTable


def whole(workshop: Workshop, votes: Sequence[Voted], words: StringTable, lang: str, name: str) -> str:
    """As JSON; nobody's name is in it. Raises JournalFault where the scenario no longer carries it."""
    saying, room = Saying(words, lang), workshop.room
    people = [pseudonym(person.seat, saying) for person in room.people]
    data = {
        "report": asdict(workshop_sheet(workshop, words, lang, name)),
        "people": [
            {"person": people[one.seat], "team": one.team + 1, "sharing": one.sharing, "removed": one.removed}
            for one in room.people
        ],
        "votes": [
            {"person": people[one.seat], "road": one.road + 1, "entry": one.entry, "attempt": one.attempt,
             "choice": LETTERS[one.choice]}
            for one in votes
        ],
        "words": [
            {"person": people[seat], "word": word.text} for seat, word in room.words.items() if word.shown and word.text
        ],
        "notes": [
            {"road": decision.road + 1, "entry": decision.entry, "text": text}
            for decision, text in room.notes.items() if text
        ],
        "roads": [
            {"header": header(session), "entries": [entry_to_json(entry) for entry in session.entries]}
            for session in workshop.sessions
        ],
    }  # fmt: skip
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def pseudonym(seat: int, saying: Saying) -> str:
    """As the pages call somebody who gave no name."""
    lap, number = divmod(seat, PSEUDONYMS)
    return saying.ui(f"group.name.{number + 1}") + (f" {lap + 1}" if lap else "")
