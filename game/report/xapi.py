"""An evening as xAPI 1.0.3 statements: one for each choice, one for its beginning and one for its end.

There is no clock in a journal, so a statement has no timestamp; `entry` and `beat` say what came after what.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_URL, uuid5

from game import __version__
from game.core import events as ev
from game.core.debrief import debrief
from game.report.choices import decisions
from game.report.saying import Saying
from game.saves.fault import JournalFault
from game.saves.lines import line_of_entry

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.core.session import Entry
    from game.report.choices import ChoiceMade
    from game.report.told import Told

VERSION = "1.0.3"
HOME = "https://mingle.invalid"  # names our activities and extensions; nothing answers there
_ADL = "http://adlnet.gov/expapi"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who played, by an account that names nobody: `name` is a pseudonym, `home` the system it is one of."""

    name: str
    home: str = HOME

    def agent(self) -> dict[str, Any]:
        return {"objectType": "Agent", "account": {"homePage": self.home, "name": self.name}}


def statements(told: Told, actor: Actor, lang: str) -> tuple[dict[str, Any], ...]:
    """The same journal and actor give the same statements, ids included. Raises JournalFault."""
    try:
        return tuple(_Evening(told, actor, Saying(told.words, lang)).statements())
    except (LookupError, StopIteration, RuntimeError, ValueError) as wrong:
        what = f"this evening does not fit the scenario as it is now ({wrong!r}); it cannot be exported"
        raise JournalFault("misfit", told.path, what) from wrong


def line(statement: dict[str, Any]) -> str:
    return json.dumps(statement, ensure_ascii=False, separators=(",", ":")) + "\n"


class _Evening:
    def __init__(self, told: Told, actor: Actor, saying: Saying) -> None:
        self._told, self._actor, self._saying = told, actor, saying
        self._session = told.session
        self._scenario = f"{HOME}/scenario/{self._session.scenario.id}"
        self._marks = _marks(f"{actor.home} {actor.name} {told.file}", self._session.entries)
        self._registration = str(uuid5(NAMESPACE_URL, f"{HOME}/evening/{self._marks[0]}"))

    def statements(self) -> Iterator[dict[str, Any]]:
        entries = self._session.entries
        yield self._statement("initialized", 0, self._whole(), {})
        for choice in decisions(self._session):
            yield self._statement("answered", choice.n, self._decision(choice), self._answer(choice, entries[choice.n]))
        if self._session.over:
            yield self._statement("completed", len(entries) - 1, self._whole(), self._end())

    def _statement(self, verb: str, n: int, about: dict[str, Any], result: dict[str, Any]) -> dict[str, Any]:
        made = {
            "id": str(uuid5(NAMESPACE_URL, f"{HOME}/statement/{verb}/{self._marks[n]}")),
            "actor": self._actor.agent(),
            "verb": {"id": f"{_ADL}/verbs/{verb}", "display": {"en": verb}},
            "object": about,
            "result": result,
            "context": {
                "registration": self._registration,
                "platform": f"Mingle {__version__}",
                "language": self._saying.lang,
                "contextActivities": {"grouping": [{"objectType": "Activity", "id": self._scenario}]},
                "extensions": _extended(
                    entry=n, beat=_beat(self._session.entries[: n + 1]), seed=str(self._session.seed),
                    scenario_digest=self._session.scenario.digest, changed="changed" in self._told.notes,
                ),
            },
            "version": VERSION,
        }  # fmt: skip
        return {key: value for key, value in made.items() if value}

    def _whole(self) -> dict[str, Any]:
        definition = {"type": f"{_ADL}/activities/simulation", "name": self._in_words("evening.title")}
        return {"objectType": "Activity", "id": self._scenario, "definition": definition}

    def _decision(self, choice: ChoiceMade) -> dict[str, Any]:
        return {
            "objectType": "Activity",
            "id": f"{self._scenario}/{choice.decision}",
            "definition": {
                "type": f"{_ADL}/activities/cmi.interaction",
                "name": {self._saying.lang: self._saying.name(choice.guest)},
                "interactionType": "choice",
                "choices": [{"id": one, "description": self._in_words(one)} for one in choice.seen],
            },
        }

    def _answer(self, choice: ChoiceMade, entry: Entry) -> dict[str, Any]:
        mood = next((event.mood for event in entry.events if isinstance(event, ev.Reacted)), None)
        moved = [event for event in entry.events if isinstance(event, ev.MeterMoved) and event.guest == choice.guest]
        by = {
            meter: sum(event.by for event in moved if event.meter == meter) for meter in ("trust", "risk", "patience")
        }
        return {
            "response": choice.option,
            "extensions": _extended(
                guest=choice.guest, stance=choice.stance, moves=list(choice.moves), seen=list(choice.seen), mood=mood,
                kept_best_end=choice.kept, **by,
            ),
        }  # fmt: skip

    def _end(self) -> dict[str, Any]:
        """The score is skill alone, where there was enough to grade; what the game simulated stands beside it."""
        result = debrief(self._session)
        skill = result.skill
        score = {"scaled": round(skill.total / 100, 4), "raw": round(skill.total, 2), "min": 0, "max": 100}
        ended = {"completion": True, "extensions": _extended(outcome=round(result.outcome, 2), reach=result.reach)}
        return ended | ({"score": score} if skill.grade else {})

    def _in_words(self, text: str) -> dict[str, str]:
        return {self._saying.lang: self._saying.text(text).replace("*", "")}


def _extended(**values: Any) -> dict[str, Any]:
    return {f"{HOME}/xapi/{name}": value for name, value in values.items() if value is not None}


def _beat(entries: Sequence[Entry]) -> int:
    beats = (event.beat for entry in reversed(entries) for event in entry.events if isinstance(event, ev.BeatPassed))
    return next(beats, 0)


def _marks(start: str, entries: Sequence[Entry]) -> list[str]:
    """For each entry a hash of all that led to it, so that it is the same when the evening is exported half way."""
    found, mark = [], sha256(start.encode())
    for entry in entries:
        mark.update(line_of_entry(entry))
        found.append(mark.hexdigest())
    return found
