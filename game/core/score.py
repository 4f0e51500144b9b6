"""Skill: how the player talked, 0..100 in four pillars without fitted weights, from one talk or from a whole party.

Measured on 133 demonstration conversations coded by experts, 23 of them judged low quality (AnnoMI; Wu et al., ICASSP
2022; Future Internet 15:110, 2023): area under the curve .940 [.87, .99]. They are health conversations, partly acted;
nothing here claims that skill predicts sales.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING, Literal

from game.core.skill_facts import FactSheet, facts_of
from game.core.skill_reading import INPUT, Reading, Turn, guest_turn, player_turn, read

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.core.moves import Tag

__all__ = ["FactSheet", "Grade", "Note", "Reading", "Skill", "Turn"]
__all__ += ["grade_of", "guest_turn", "party_skill", "player_turn", "pushed", "read", "skill"]

Grade = Literal["pushing", "mixed", "good", "expert"]
Note = Literal["pleasant", "short"]

MOVES_TO_GRADE = 6
MOVES_TO_BE_SURE = 8
# a neutral talk is not worth nothing: what each sum starts from, so that few moves do not swing it
_MOVES_BEFORE, _LISTEN_BEFORE, _CHALLENGE_BEFORE, _PUSH_BEFORE, _TIMING_BEFORE = 2, 0.4, 0.2, 0.3, 0.5
# the share of moves at which a pillar is full
_LISTEN_FULL, _CHALLENGE_FULL, _PUSH_FULL = 0.45, 0.25, 0.50
_DEEP_CAP = 0.7  # of the challenge that is full: deep reflections alone do not fill it
_PLEASANT_SHARE = 0.75  # acknowledgements among all that was said


@dataclass(frozen=True, slots=True)
class Skill:
    """`total` is always a number; `grade` is None below six moves, and `note` then says why."""

    total: float
    listen: float
    challenge: float
    push: float
    restraint: float
    timing: float
    moves: int
    grade: Grade | None
    provisional: bool
    note: Note | None
    facts: FactSheet

    @property
    def graded(self) -> float | None:
        """The total where it says something."""
        return self.total if self.grade else None


def skill(turns: Sequence[Turn]) -> Skill:
    """How one talk was held."""
    readings, facts = read(turns), facts_of(turns)
    moves = sum(len(reading.tags) for reading in readings)
    presence = min(1.0, moves / MOVES_TO_GRADE)  # keeping silent is neither restraint nor timing
    listen, challenge, push = _listen(readings, moves), _challenge(readings, moves), _push(readings, moves)
    restraint, timing = (100 - push) * presence, _timing(readings) * presence
    total = (listen + challenge + restraint + timing) / 4
    graded = moves >= MOVES_TO_GRADE
    return Skill(
        total=total,
        listen=listen,
        challenge=challenge,
        push=push,
        restraint=restraint,
        timing=timing,
        moves=moves,
        grade=grade_of(total) if graded else None,
        provisional=moves < MOVES_TO_BE_SURE,
        note=None if graded else _note(facts),
        facts=facts,
    )


def party_skill(talks: Sequence[Sequence[Turn]]) -> Skill:
    """The graded talks weighted by their moves; the short ones count together, in order, as one provisional talk."""
    results = [(talk, skill(talk)) for talk in talks]
    pool = skill([turn for talk, result in results if result.grade is None for turn in talk])
    parts = [result for _, result in (*results, ((), pool)) if result.grade is not None]
    facts = facts_of(list(chain.from_iterable(talks)))
    if not parts:
        return _ungraded(pool.moves, facts)
    return _weighted(parts, facts, provisional=pool.grade is not None or any(part.provisional for part in parts))


def _weighted(parts: Sequence[Skill], facts: FactSheet, *, provisional: bool) -> Skill:
    moves = sum(part.moves for part in parts)

    def mean(pillar: Callable[[Skill], float]) -> float:
        return sum(pillar(part) * part.moves for part in parts) / moves

    total = mean(lambda part: part.total)
    return Skill(
        total=total,
        listen=mean(lambda part: part.listen),
        challenge=mean(lambda part: part.challenge),
        push=mean(lambda part: part.push),
        restraint=mean(lambda part: part.restraint),
        timing=mean(lambda part: part.timing),
        moves=moves,
        grade=grade_of(total),
        provisional=provisional,
        note=None,
        facts=facts,
    )


def grade_of(total: float) -> Grade:
    if total > 80:  # noqa: PLR2004  # the bands of the design
        return "expert"
    if total >= 55:  # noqa: PLR2004
        return "good"
    return "mixed" if total >= 40 else "pushing"  # noqa: PLR2004


def _ungraded(moves: int, facts: FactSheet) -> Skill:
    """Nothing to grade: the number of silence, never a lower one."""
    return replace(skill(()), moves=moves, note=_note(facts), facts=facts)


def _note(facts: FactSheet) -> Note:
    said = facts.questions + facts.reflections + facts.inputs + facts.acknowledgements
    return "pleasant" if said and facts.acknowledgements >= _PLEASANT_SHARE * said else "short"


def _listen(readings: Sequence[Reading], moves: int) -> float:
    reflections = sum(_count(readings, tag) for tag in ("reflect", "reflect_deep"))
    opened, closed = _count(readings, "ask_open"), _count(readings, "ask_closed")
    enough = min(reflections, 2 * (opened + closed) + 2)  # parroting without asking is not listening
    worth = enough + 0.25 * (reflections - enough)
    worth += 0.5 * min(opened, reflections) + 0.25 * min(closed, max(0, reflections - opened))
    return _filled(worth + _LISTEN_BEFORE, moves, _LISTEN_FULL)


def _challenge(readings: Sequence[Reading], moves: int) -> float:
    deep = min(_count(readings, "reflect_deep"), _DEEP_CAP * _CHALLENGE_FULL * (moves + _MOVES_BEFORE))
    steps = _earned(readings, "options") + _earned(readings, "agree_step") + 0.5 * _earned(readings, "inform")
    return _filled(deep + steps + _CHALLENGE_BEFORE, moves, _CHALLENGE_FULL)


def _push(readings: Sequence[Reading], moves: int) -> float:
    pushes = sum(pushed(tag, reading.earned) for reading in readings for tag in reading.tags)
    return _filled(pushes + _PUSH_BEFORE, moves, _PUSH_FULL)


def pushed(tag: Tag, earned: float) -> float:
    """How much of one move was pushing: advice stays so even when it is earned, a step both want never was."""
    if tag == "advise":
        return 1 - 0.25 * earned
    if tag == "inform":
        return 1 - 0.5 * earned
    return 0.5 * (1 - earned) if tag in INPUT else 0.0


def _timing(readings: Sequence[Reading]) -> float:
    late = readings[len(readings) // 2 :]
    balance = sum(reading.listens and not reading.puts_in for reading in late)
    balance -= sum(reading.puts_in and not reading.listens for reading in late)
    listened_late = _clamp((balance + _TIMING_BEFORE) / (len(late) + 1) + 0.5)
    earned = [reading.earned for reading in readings for tag in reading.tags if tag in INPUT]
    answers = [reading.answer for reading in readings if reading.answer is not None]
    return 100 * (listened_late + _smoothed(earned) + _smoothed(answers)) / 3


def _smoothed(values: Sequence[float]) -> float:
    return (sum(values) + _TIMING_BEFORE) / (len(values) + 1)


def _filled(worth: float, moves: int, full: float) -> float:
    return 100 * _clamp(worth / (moves + _MOVES_BEFORE) / full)


def _count(readings: Sequence[Reading], tag: Tag) -> int:
    return sum(reading.tags.count(tag) for reading in readings)


def _earned(readings: Sequence[Reading], tag: Tag) -> float:
    return sum(reading.earned * reading.tags.count(tag) for reading in readings)


def _clamp(value: float) -> float:
    return max(0.0, min(1.0, value))
