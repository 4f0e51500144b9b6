"""The talk after: everything in it is computed from the journal and cites its entries."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.core import events as ev
from game.core.besides import besides
from game.core.challenges import Challenges, challenges_of
from game.core.closing import closing_scene, staying
from game.core.clues import Clue, clues_walked_past
from game.core.credit import Account, accounts_of
from game.core.evidence import Line, lines_of
from game.core.goals import Goal, goals_of
from game.core.heads import heads
from game.core.hearing import heard_out
from game.core.lacking import Lack, lacks_of
from game.core.moments import Moment, moments_of
from game.core.museum import Exhibit, exhibits
from game.core.outcome import GuestOutcome, came_for_a_reason, evening_outcome
from game.core.retold import Retold
from game.core.score import Skill, party_skill, skill
from game.core.skills import SKILLS
from game.core.take_home import TakeHome, take_home
from game.core.timeline import Point, timeline
from game.core.transcript import turns_by_guest
from game.core.unscored import Fact, unscored
from game.core.view import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.core.scenario import Reason
    from game.core.score import Turn
    from game.core.session import Session
    from game.core.skills import SkillName
    from game.core.view import PromiseView


@dataclass(frozen=True, slots=True)
class TalkReport:
    """One guest: how it ended or why one never talked, what it was about all along, and how the player talked.

    `losses` say what was taken from its points and what it lacked, the most telling first; `gains` what came to them.
    """

    guest: str
    name: Words
    outcome: GuestOutcome
    ending: Words
    motive: Words
    timeline: tuple[Point, ...]
    skill: Skill
    stands: Words
    in_crowd: bool = False
    lacks: tuple[Lack, ...] = ()
    taken: tuple[Words, ...] = ()
    gains: tuple[Words, ...] = ()

    @property
    def losses(self) -> tuple[Words, ...]:
        return (*self.taken, *(lack.words for lack in self.lacks))


@dataclass(frozen=True, slots=True)
class Presence:
    """Facts that do not score: turns in which the guest was heard out first, silences, interruptions, introductions."""

    turns: int
    heard_out: int
    silences: int
    cut_ins: int
    introductions: int
    overheard: int


@dataclass(frozen=True, slots=True)
class Debrief:
    """Skill, outcome 0..100 and reach, never mixed; `practise` is the weakest pillar, or None without a graded talk.

    `came` is how many came for what the evening is about, of how many who came. `closing` is the room when the lights
    go out, `staying` who is then still there; `heads` how many were there at each beat, by what had brought them.
    `lines` are the evidence of the skill, `accounts` of the outcome; `facts` do not score.
    """

    skill: Skill
    outcome: float
    reach: int
    talks: tuple[TalkReport, ...]
    moments: tuple[Moment, ...]
    clues: tuple[Clue, ...]
    presence: Presence
    practise: SkillName | None
    came: tuple[int, int] = (0, 0)
    promises: tuple[PromiseView, ...] = ()
    challenges: Challenges = Challenges()  # noqa: RUF009 - frozen
    closing: tuple[Words, ...] = ()
    staying: tuple[str, ...] = ()
    heads: Mapping[Reason, tuple[int, ...]] = field(default_factory=dict)
    lines: tuple[Line, ...] = ()
    facts: tuple[Fact, ...] = ()
    accounts: tuple[Account, ...] = ()
    exhibits: tuple[Exhibit, ...] = ()
    home: TakeHome = TakeHome(None, None)  # noqa: RUF009 - frozen
    goals: tuple[Goal, ...] = ()


def debrief(session: Session) -> Debrief:
    retold = Retold(session)
    turns = turns_by_guest(session.entries)
    whole = party_skill([turns[name] for name in sorted(turns)])
    outcome, rows = evening_outcome(session.scenario, session.party)
    talks = tuple(_report(retold, row, turns.get(row.guest, [])) for row in rows)
    moments, lines, practise = moments_of(retold), lines_of(retold), _weakest(whole)
    return Debrief(
        skill=whole,
        outcome=outcome,
        reach=session.party.reach,
        talks=talks,
        moments=moments,
        clues=clues_walked_past(session),
        presence=_presence(session),
        practise=practise,
        came=came_for_a_reason(session.scenario, session.party),
        promises=session.view().promises,
        challenges=challenges_of(session.entries, turns),
        closing=closing_scene(retold),
        staying=staying(retold),
        heads=heads(retold),
        lines=lines,
        facts=unscored(session.entries),
        accounts=accounts_of(retold, talks),
        exhibits=exhibits(retold),
        home=take_home(retold, practise, moments, lines),
        goals=goals_of(retold),
    )


def _report(retold: Retold, row: GuestOutcome, turns: list[Turn]) -> TalkReport:
    guest, party = retold.scenario.guest(row.guest), retold.session.party
    lacks = lacks_of(retold, row)
    name = ("guest", f"{row.guest}.name")
    if party.guests[row.guest].outcome:
        ending = Words(f"{guest.words}.outcome.{row.why}", (name,))
    elif row.why == "unfinished":
        ending = Words("ui.debrief.unfinished", (name,))
    else:
        ending, lacks = lacks[0].words, lacks[1:]
    return TalkReport(
        guest=row.guest,
        name=Words(f"{row.guest}.name"),
        outcome=row,
        ending=ending,
        motive=Words(f"{guest.words}.motive"),
        timeline=timeline(retold.session, row.guest),
        skill=skill(turns),
        stands=Words(f"{guest.words}.stands"),
        in_crowd=guest.origin is not None,
        lacks=lacks,
        taken=besides(retold.scenario, party, row, gained=False),
        gains=besides(retold.scenario, party, row, gained=True),
    )


def _presence(session: Session) -> Presence:
    events = [event for entry in session.entries for event in entry.events]
    said = [event for event in events if isinstance(event, ev.Said)]
    return Presence(
        turns=len(said),
        heard_out=sum(1 for _ in heard_out(session.entries)),
        silences=sum(isinstance(event, ev.SilenceKept) for event in events),
        cut_ins=sum(isinstance(event, ev.CutInMade) for event in events),
        introductions=sum(isinstance(event, ev.Answered) and event.how == "introduce" for event in events),
        overheard=sum(isinstance(event, ev.OverheardLine) for event in events),
    )


def _weakest(whole: Skill) -> SkillName | None:
    if whole.grade is None:
        return None
    return min(SKILLS, key=lambda name: float(getattr(whole, name)))
