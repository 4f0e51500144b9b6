"""A workshop as a sheet: the votes of its rounds beside the evenings they made. No name and no seat is in it."""

from __future__ import annotations

from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING

from game.group.debrief import moments, stance_of, told
from game.group.looking_back import within
from game.group.stage import LETTERS
from game.report.evening import evening_sheet
from game.report.saying import Saying
from game.report.told import Told
from game.report.workshop_sheet import ChoiceSheet, DecisionSheet, RoadSheet, WorkshopSheet
from game.saves.fault import JournalFault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.core.session import Session
    from game.core.view import Words
    from game.group.debrief import Told as Round
    from game.group.room import Room
    from game.group.workshop import Workshop
    from game.report.told import Note
    from game.text.table import StringTable


def workshop_sheet(
    workshop: Workshop, words: StringTable, lang: str, name: str, notes: Iterable[Note] = ()
) -> WorkshopSheet:
    """`name` is what it is called in the report. Raises JournalFault where the scenario no longer carries it."""
    try:
        return _sheet(workshop, words, lang, name, notes)
    except (LookupError, StopIteration, RuntimeError, ValueError) as wrong:
        what = f"this workshop does not fit the scenario as it is now ({wrong!r}); it cannot be reported on"
        raise JournalFault("misfit", Path(name), what) from wrong


def _sheet(workshop: Workshop, words: StringTable, lang: str, name: str, notes: Iterable[Note]) -> WorkshopSheet:
    saying, room, session = Saying(words, lang), workshop.room, workshop.sessions[0]
    rounds = told(workshop)
    decisions = tuple(_decision(workshop, nth, one, saying) for nth, one in enumerate(rounds, start=1))
    twice = [one for one in decisions if one.votes > 1]
    return WorkshopSheet(
        file=name,
        scenario=session.scenario.id,
        title=saying.text("evening.title"),
        place=saying.text("evening.place"),
        digest=session.scenario.digest,
        seed=session.seed,
        lang=lang,
        notes=tuple(saying.report(f"note.{note}") for note in notes),
        people=people_in(room),
        teams=room.teams,
        decisions=decisions,
        discussed=len(twice),
        agreement=(fmean(one.agreement[0] for one in twice), fmean(one.agreement[1] for one in twice))
        if twice
        else None,
        shift=fmean(one.shift for one in twice) if twice else None,
        moments=tuple(1 + rounds.index(one) for one in moments(rounds)),
        roads=tuple(_roads(workshop, words, lang)),
    )


def people_in(room: Room) -> int:
    """Seats, two where two share a phone, and hands: the most that were seen in one vote where nobody counted them."""
    seated = sum(person.sharing for person in room.seated())
    most = max((tally.of for one in room.rounds for tally in one.votes), default=0)
    return max(seated + room.hall, most)


def _within(saying: Saying, words: Words | None) -> str:
    """A sentence as it stands in the question about it."""
    return within(saying.quoted(saying.of(words).replace("*", ""))) if words else ""


def _decision(workshop: Workshop, number: int, one: Round, saying: Saying) -> DecisionSheet:
    made, session = one.round, workshop.sessions[one.round.decision.road]
    chosen = one.choices[made.chosen] if one.choices else None
    put = {
        "guest": saying.name(one.guest) if one.guest else "",
        "line": _within(saying, one.line),
        "words": _within(saying, chosen.words if chosen else None),
        "letter": LETTERS[made.chosen],
    }
    return DecisionSheet(
        number=number,
        road=made.decision.road + 1,
        n=made.decision.entry if made.decision.entry < len(session.entries) else None,
        guest=one.guest,
        name=put["guest"],
        line=saying.of(one.line) if one.line else "",
        choices=tuple(_choices(session, one, saying)),
        votes=len(made.votes),
        voted=(made.first.voted, made.last.voted),
        of=made.last.of,
        how=made.how,
        agreement=(round(made.first.share), round(made.last.share)),
        shift=one.shift,
        why=one.why,
        question=saying.ui(f"group.debrief.question.{one.why}", **put) if one.guest else "",
    )


def _choices(session: Session, one: Round, saying: Saying) -> Iterator[ChoiceSheet]:
    first, last = one.round.first, one.round.last
    for nth, choice in enumerate(one.choices):
        yield ChoiceSheet(
            letter=LETTERS[nth],
            option=choice.words.text,
            words=saying.of(choice.words),
            stance=stance_of(session.scenario, one.guest, choice.words.text),
            votes=(first.counts[nth], last.counts[nth]),
            share=(one.first[nth], one.last[nth]),
            teams=tuple((before[nth], after[nth]) for before, after in zip(first.teams, last.teams, strict=False)),
            chosen=nth == one.round.chosen,
        )


def _roads(workshop: Workshop, words: StringTable, lang: str) -> Iterator[RoadSheet]:
    for nth, (road, session) in enumerate(zip(workshop.room.roads, workshop.sessions, strict=True)):
        notes: tuple[Note, ...] = () if session.over else ("unfinished",)
        sheet = evening_sheet(Told(Path(f"road-{nth}.jsonl"), "", session, words, notes), lang)
        yield RoadSheet(nth + 1, None if road.parent is None else road.parent + 1, road.entry, sheet)
