"""One evening as a sheet of figures, computed from its journal alone."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from game.core import events as ev
from game.core.cited import entries_of
from game.core.debrief import debrief
from game.core.decisions import decision
from game.core.evidence import pillar_entries
from game.core.pillars import points_of, why
from game.core.retold import Retold
from game.core.score import MOVES_TO_GRADE
from game.core.skills import SKILLS
from game.core.view import Words
from game.report import tally
from game.report.guests import guest_sheet
from game.report.ledger import rows
from game.report.saying import Saying
from game.report.sheet import (
    ClueSheet,
    EveningSheet,
    FactSheet,
    Figure,
    GoalSheet,
    MomentSheet,
    OwnSheet,
    Pillar,
    SkillSheet,
)
from game.saves.fault import JournalFault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.core.clues import Clue
    from game.core.debrief import Debrief
    from game.core.moments import Moment
    from game.report.sheet import GuestSheet
    from game.report.told import Told

CLUES = 8  # shown; what one did not wait for before what one was not there to hear


def evening_sheet(told: Told, lang: str) -> EveningSheet:
    """Raises JournalFault where a scenario that was rewritten since no longer carries what was played."""
    try:
        return _sheet(told, Saying(told.words, lang))
    except (LookupError, StopIteration, RuntimeError, ValueError) as wrong:
        what = f"this evening does not fit the scenario as it is now ({wrong!r}); it cannot be reported on"
        raise JournalFault("misfit", told.path, what) from wrong


def _sheet(told: Told, saying: Saying) -> EveningSheet:
    session, result = told.session, debrief(told.session)
    retold, entries = Retold(session), session.entries
    guests = tuple(guest_sheet(retold, talk, saying) for talk in result.talks)
    moments = tuple(_moment(moment, saying) for moment in result.moments)
    clues = tuple(_clues(retold, result.clues, saying))
    pillars, facts = pillar_entries(entries), tuple(_facts(result, saying))
    reach = Figure(result.reach, entries_of(entries, lambda event: isinstance(event, ev.Reached)))
    cited = {0, len(entries) - 1, *chain.from_iterable(pillars.values()), *reach.entries}
    cited |= {moment.n for moment in moments} | {clue.n for clue in clues if clue.n is not None}
    cited |= {n for fact in facts for n in fact.count.entries} | set(_cited(guests)) | set(tally.decisions(entries))
    own = {n: words for n, words in told.own.said.items() if 0 < n < len(entries)}
    cited |= set(own) | {goal.n for goal in result.goals if goal.n is not None}
    right, came = result.came
    return EveningSheet(
        file=told.file,
        person=told.person,
        scenario=session.scenario.id,
        title=saying.text("evening.title"),
        place=saying.text("evening.place"),
        digest=session.scenario.digest,
        seed=session.seed,
        lang=session.lang,
        last=len(entries) - 1,
        beat=session.party.beat,
        beats=session.scenario.beats,
        minutes=round(tally.minutes(entries, saying.text), 1),
        decisions=_counted(tally.decisions(entries)),
        notes=tuple(saying.report(f"note.{note}") for note in told.notes),
        skill=_skill(result, pillars, saying),
        outcome=Figure(result.outcome, tuple(sorted({n for guest in guests for n in guest.points.entries}))),
        reach=reach,
        came="" if right == came else saying.ui("debrief.came", n=came - right, of=came),
        guests=guests,
        moments=moments,
        clues=clues,
        facts=facts,
        practise=result.practise or "",
        take_home=saying.ui(f"debrief.practise.{result.practise}") if result.practise else "",
        goals=tuple(GoalSheet(saying.of(one.words), saying.of(one.verdict), one.n) for one in result.goals),
        how=told.own.how,
        own=tuple(OwnSheet(n, saying.of(decision(retold, n).did), words) for n, words in sorted(own.items())),
        entries=rows(retold, cited, saying),
    )


def _counted(entries: tuple[int, ...]) -> Figure:
    return Figure(len(entries), entries)


def _cited(guests: tuple[GuestSheet, ...]) -> Iterator[int]:
    for guest in guests:
        yield from (*guest.points.entries, *guest.trust.entries, *guest.risk.entries)
        yield from (n for _, n in guest.lacks if n is not None)
        yield from (turn.n for turn in guest.turns)


def _skill(result: Debrief, entries: Mapping[str, tuple[int, ...]], saying: Saying) -> SkillSheet:
    skill = result.skill
    note = skill.note or ("provisional" if skill.provisional else "")
    points = points_of(skill)
    return SkillSheet(
        total=Figure(round(skill.total), entries.get("moves", ())) if skill.grade else None,
        grade=saying.ui(f"debrief.grade.{skill.grade or 'none'}"),
        note=saying.ui(f"debrief.note.{note}", n=skill.moves, of=MOVES_TO_GRADE) if note else "",
        pillars=tuple(
            Pillar(
                name, saying.ui(f"debrief.{name}"), Figure(points[name], entries.get(name, ())),
                " ".join(map(saying.of, why(result, name))),
            )
            for name in SKILLS
        )
        if skill.grade
        else (),
    )  # fmt: skip


def _moment(moment: Moment, saying: Saying) -> MomentSheet:
    reply = Words(moment.reply.text, (("guest", f"{moment.guest}.name"),)) if moment.reply else None
    return MomentSheet(
        letter=moment.letter,
        n=moment.n,
        guest=moment.guest,
        name=saying.name(moment.guest),
        stance=moment.stance,
        said=saying.of(moment.said),
        reply=saying.of(reply) if reply else "",
        why=saying.of(moment.why),
        trust=moment.trust,
        risk=moment.risk,
        closed=moment.open if moment.closed else None,
        instead=saying.of(moment.instead) if moment.instead else "",
        instead_why=saying.of(moment.instead_why) if moment.instead_why else "",
    )


def _clues(retold: Retold, clues: tuple[Clue, ...], saying: Saying) -> Iterator[ClueSheet]:
    for clue in clues[:CLUES]:
        put = {"by": saying.of(clue.by), "guest": saying.name(clue.guest)}
        about = saying.ui(f"debrief.clue.{clue.kind}", **put)
        yield ClueSheet(
            saying.of(clue.words),
            f"{about[:1].upper()}{about[1:]}",
            _passed(retold, clue) if clue.kind == "cut" else None,
            clue.does,
        )


def _passed(retold: Retold, clue: Clue) -> int | None:
    """The last time one came to the node that the clue belongs to."""
    words = retold.scenario.guest(clue.guest).words
    here = entries_of(
        retold.session.entries,
        lambda event: (
            isinstance(event, ev.NodeEntered)
            and event.guest == clue.guest
            and clue.words.text.startswith(f"{words}.{event.node}.")
        ),
    )
    return here[-1] if here else None


def _facts(result: Debrief, saying: Saying) -> Iterator[FactSheet]:
    for fact in result.facts:
        yield FactSheet(fact.name, saying.report(f"fact.{fact.name}"), Figure(fact.count, fact.entries))
