"""A drill: one talk as an evening of its own, nothing missing in it and nobody else."""

from __future__ import annotations

import pytest

from game.core import events as ev
from game.core.debrief import debrief
from game.core.drill import BEATS, drill, places
from game.core.session import Session, first_difference, header
from game.core.setup import WHOLE, Drill, Setup, setup_from
from game.core.skills import SKILLS, asked_for
from game.prove.bots import BOTS
from game.prove.simulate import drive, run_evening
from tests.core.builders import evening, guest, node, option
from tests.shipped import EVENINGS, shipped

SHIPPED = {name: shipped(name) for name in EVENINGS}
ALL = sorted({place for skill in SKILLS for place in places(SHIPPED.values(), skill)})


@pytest.mark.parametrize("skill", SKILLS)
def test_there_are_enough_talks_to_hold_a_skill_by_drills_alone(skill: str) -> None:
    assert len(places(SHIPPED.values(), skill)) >= 3  # type: ignore[arg-type]


@pytest.mark.parametrize(("scenario", "name"), ALL)
@pytest.mark.parametrize("bot", ["listener-challenger", "random"])
def test_every_drill_comes_to_its_end_in_five_minutes(scenario: str, name: str, bot: str) -> None:
    session = run_evening(drill(SHIPPED[scenario], name), bot, 5)
    assert session.party.beat < BEATS
    assert session.party.guests[name].outcome
    assert [row.guest for row in debrief(session).talks] == [name]


def test_what_others_would_have_told_is_known_from_the_start() -> None:
    told = guest(
        node("n", option("x", end="good", promises="ring")),
        name="ann",
        homework=("a",),
        looked_up=True,
        hearsay=(("b", "bo", "c"),),
        meets=(("bo", "a"),),
    )
    alone = drill(evening(told, guest(node("n", option("y", end="good")), name="bo")), "ann")
    session = Session.start(alone, 1)
    assert session.party.guests["ann"].known == ("a", "b")
    assert list(session.party.guests) == ["ann"]
    assert not alone.guest("ann").meets
    assert not alone.guest("ann").nodes[0].options[0].promises


def test_a_talk_without_choices_trains_nothing() -> None:
    plain = guest(node("n", option("x", end="good")))
    assert not any(asked_for(plain, skill) for skill in SKILLS)


def test_a_journal_says_what_it_is_a_drill_of_and_a_whole_evening_says_nothing() -> None:
    setup = Setup(Drill("torunn", "listen"))
    session = Session.start(SHIPPED["jeppe"], 7, setup=setup)
    assert setup_from(header(session)) == setup
    assert "drill" not in header(Session.start(SHIPPED["jeppe"], 7))
    assert setup_from(header(Session.start(SHIPPED["jeppe"], 7))) == WHOLE
    drive(session, BOTS["random"](session, 7, None))
    assert any(isinstance(event, ev.EveningEnded) for event in session.entries[-1].events)
    assert first_difference(SHIPPED["jeppe"], 7, session.entries, setup) is None
    assert Session.fold(SHIPPED["jeppe"], 7, "en", session.entries, setup=setup).party == session.party


@pytest.mark.parametrize("told", ["listen", {"guest": 1, "skill": "listen"}, {"guest": "torunn", "skill": "dance"}])
def test_a_header_that_makes_no_sense_is_refused(told: object) -> None:
    with pytest.raises(ValueError, match="not a drill"):
        setup_from({"drill": told})
