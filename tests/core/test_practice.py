"""Practice to a standard: what an evening and a drill say, when a skill is held, and what comes next."""

from __future__ import annotations

from game.core.practice import STANDARD, Attempt, attempt_of, next_place, next_skill, record_of
from game.core.score import party_skill
from game.core.session import Session
from game.core.setup import WHOLE, Drill, Setup
from game.core.skills import SKILLS, SkillName
from game.core.transcript import turns_by_guest
from game.prove.bots import BOTS
from game.prove.simulate import drive, run_evening
from tests.console.playing import loaded

GOOD, POOR = STANDARD, STANDARD - 1


def one(scene: str, *, helped: bool = False, **values: float) -> Attempt:
    return Attempt(scene, tuple(values.items()), helped)  # type: ignore[arg-type]


def all_four(scene: str, **other: float) -> Attempt:
    return Attempt(scene, tuple((name, other.get(name, GOOD)) for name in SKILLS))


def test_a_skill_is_held_after_three_successes_in_three_different_scenes() -> None:
    attempts = [one("a", listen=GOOD), one("a", listen=GOOD), one("b", listen=GOOD), one("c", listen=POOR)]
    assert not record_of("listen", attempts).held
    assert record_of("listen", [*attempts, one("a/ann", listen=GOOD)]).held


def test_what_was_done_with_help_is_no_success() -> None:
    attempts = [one("a", listen=GOOD), one("b", listen=GOOD), one("c", helped=True, listen=90)]
    record = record_of("listen", attempts)
    assert list(record.values) == [GOOD, GOOD, 90]
    assert not record.held


def test_the_weakest_comes_next_and_of_those_alike_what_has_rested_longest() -> None:
    assert next_skill([]) == SKILLS[0]
    assert next_skill([all_four("a", timing=20)]) == "timing"
    rested = [all_four("a", listen=50, timing=51, challenge=70, restraint=70), one("b/x", listen=52)]
    assert next_skill(rested) == "timing"


def test_what_is_held_makes_place_for_what_is_not() -> None:
    held = [one(scene, listen=GOOD, timing=GOOD + 30) for scene in "abc"]
    rest = [one(scene, challenge=GOOD + 20, restraint=GOOD + 30) for scene in "ab"]
    assert next_skill([*held, *rest]) == "challenge"
    everything = [all_four(scene, timing=STANDARD + 1) for scene in "abc"]
    assert next_skill(everything) in SKILLS


def test_the_talk_that_was_drilled_least_comes_next() -> None:
    there = (("a", "ann"), ("a", "bo"), ("b", "cid"))
    assert next_place("listen", [], there) == ("a", "ann")
    assert next_place("listen", [one("a/ann", listen=POOR), one("a/bo", timing=POOR)], there) == ("a", "bo")
    assert next_place("listen", [], ()) is None


def test_an_evening_says_something_of_all_four_and_a_drill_of_its_own() -> None:
    scenario, _ = loaded("jeppe")
    whole = run_evening(scenario, "listener-challenger", 3)
    attempt = attempt_of("jeppe", WHOLE, whole.entries)
    assert attempt
    turns = turns_by_guest(whole.entries)
    graded = party_skill([turns[name] for name in sorted(turns)])
    assert attempt.scene == "jeppe"
    assert attempt.value("listen") == round(graded.listen, 1)
    assert [name for name, _ in attempt.values] == list(SKILLS)
    skill: SkillName = "timing"
    setup = Setup(Drill("jeppe", skill))
    begun = Session.start(scenario, 3, setup=setup)
    assert attempt_of("jeppe", setup, begun.entries) is None
    drive(begun, BOTS["listener-challenger"](begun, 3, None))
    drilled = attempt_of("jeppe", setup, begun.entries)
    assert drilled
    assert drilled.scene == "jeppe/jeppe"
    assert [name for name, _ in drilled.values] == [skill]
