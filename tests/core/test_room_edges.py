"""Where two rules of the room meet."""

from __future__ import annotations

from typing import Any

import pytest

from game.core import arrangement as ar
from game.core import commands as cmd
from game.core import events as ev
from game.core import node as nd
from game.core import scenario as s
from game.core.clues import clues_walked_past
from game.core.debrief import debrief
from game.core.legal import legal
from game.core.outcome import guest_outcome
from game.core.session import Session
from tests.core.builders import evening, guest, node, option

HELLO = (node("n", option("x", end="good"), option("y", "push", moves=("pitch",), end="bad"), says=("one",)),)
LONG = (node("n", option("x", goto="n"), says=("one", "two", "three")),)
STAYS = s.Waits(every=60)


def someone(name: str, *nodes: nd.Node, **more: Any) -> s.Guest:
    return guest(*(nodes or HELLO), name=name, **{"waits": STAYS, **more})


def run(session: Session, *commands: cmd.Command) -> list[ev.Event]:
    return [event for command in commands for event in session.do(command).events]


def of(kind: type, events: list[ev.Event]) -> list[Any]:
    return [event for event in events if isinstance(event, kind)]


def can(session: Session, *kinds: type) -> list[cmd.Command]:
    return [command for command in legal(session.scenario, session.party) if isinstance(command, kinds)]


# --- outcome ----------------------------------------------------------------------------------------------------------


def test_what_a_talk_is_worth_is_cut_one_thing_after_another_and_never_below_nothing() -> None:
    sold = (s.Outcome("good", 10, sold="order"), s.Outcome("bad", 0), s.Outcome("gone", 1, leaves=True))
    ann = someone("ann", outcomes=sold, lured="a")
    board = ar.Committee("board", ("ann", "bo"), decides="bo", needs=2)
    session = Session.start(evening(ann, someone("bo"), committees=(board,), cools=2), 1)
    run(session, cmd.Approach("ann"), cmd.Say("x"), *[cmd.Wait()] * 8)
    came = guest_outcome(session.scenario, session.party, session.scenario.guest("ann"))
    assert came.more == (("regretted", -4), ("lured", -3), ("cold", -1))
    assert came.points == 2


# --- who does not come ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("hangs", "at"), [({"after": "found"}, "waiting"), ({"told": "found"}, "absent")])
def test_whoever_hangs_on_a_guest_who_stays_away_is_not_expected_for_ever(hangs: dict[str, str], at: str) -> None:
    found = someone("found", arrives=s.Arrival(beat=1, finds=1))
    bo = someone("bo", arrives=s.Arrival(beat=1, **hangs))  # type: ignore[arg-type]
    session = Session.start(evening(found, bo, someone("ann")), 1)
    run(session, cmd.Wait(), cmd.Wait())
    assert [session.party.guests[name].at for name in ("found", "bo")] == ["absent", at]


def test_whoever_hangs_on_a_guest_lost_by_a_ring_is_not_expected_for_ever() -> None:
    reg = someone("reg", on_phone=True, consent=ar.Consent(register=True))
    told = someone("told", arrives=s.Arrival(beat=1, told="reg"))
    after = someone("after", arrives=s.Arrival(beat=1, after="reg"))
    session = Session.start(evening(reg, told, after, word=True), 1)
    run(session, cmd.RingUp("reg"), cmd.Wait())
    assert [session.party.guests[name].at for name in ("reg", "told", "after")] == ["gone", "absent", "waiting"]
    assert session.party.word == -2


def test_a_poster_to_be_carried_waits_for_somebody_to_carry_it() -> None:
    before = ar.Before(2, (ar.Measure("ole", 2, hires=True),))
    posters = (ar.Poster("word", 2, up=True, carried=True),)
    for measures, up in (((), []), ((cmd.Prepare("ole"),), ["word"])):
        marketer = ar.Marketer(hired=False)
        session = Session.start(evening(someone("ann"), before=before, posters=posters, marketer=marketer), 1)
        run(session, *measures, cmd.OpenDoor())
        assert list(session.party.up) == up


# --- on the telephone -------------------------------------------------------------------------------------------------


def left_on_the_line(**more: Any) -> Session:
    """Far was rung up, and left in the middle of it."""
    far = someone("far", *LONG, on_phone=True, **more)
    session = Session.start(evening(far, someone("ann", meets=(("far", "a"),), homework=("a",)), cools=5), 1)
    run(session, cmd.RingUp("far"), cmd.StepAway())
    return session


@pytest.mark.parametrize("nature", ["comes_over", "wanders", "interrupts"])
def test_a_guest_left_on_the_line_does_not_walk_about_the_room(nature: str) -> None:
    session = left_on_the_line(waits=s.Waits(every=1, at=5, then=nature))  # type: ignore[arg-type]
    run(session, cmd.Wait(), cmd.Wait())
    assert session.party.guests["far"].at == "aside"


def test_a_guest_on_the_line_is_taken_up_again_but_introduced_to_nobody_in_the_room() -> None:
    session = left_on_the_line()
    assert cmd.Approach("far") in can(session, cmd.Approach)
    assert not can(session, cmd.Introduce)


def test_a_guest_on_the_line_does_not_hear_what_is_said_in_the_room() -> None:
    loud = someone("loud", reason="saboteur", heckles=ar.Heckling(2, ("l.1",)))
    far = someone("far", *LONG, on_phone=True, reason="flock")
    session = Session.start(evening(far, loud), 1)
    events = run(session, cmd.RingUp("far"), cmd.StepAway(), *[cmd.Wait()] * 4)
    assert not of(ev.Heckled, events)


def test_whoever_was_rung_up_is_no_relation_to_be_looked_in_on() -> None:
    session = Session.start(evening(someone("far", on_phone=True), someone("ann"), cools=5), 1)
    run(session, cmd.RingUp("far"), cmd.Say("x"))
    assert (session.party.guests["far"].at, can(session, cmd.Tend)) == ("parted", [])


def test_somebody_who_could_be_rung_up_may_come_over_instead_and_is_then_in_the_room() -> None:
    far = someone("far", on_phone=True, arrives=s.Arrival(beat=1, told="ann"))
    session = Session.start(evening(someone("ann"), far, cools=5), 1)
    assert [one.far for one in session.view().guests] == [False, True]
    run(session, cmd.Approach("ann"), cmd.Say("x"), cmd.Approach("far"))
    assert [one.far for one in session.view().guests] == [False, False]
    run(session, cmd.Say("x"))
    assert cmd.Tend("far") in can(session, cmd.Tend)


# --- your own telephone -----------------------------------------------------------------------------------------------


def ringing(*rings: ar.Ringing, **more: Any) -> Session:
    return Session.start(evening(someone("ann", *LONG), someone("bo"), rings=rings, **more), 1)


def test_a_call_that_comes_during_another_is_missed() -> None:
    session = ringing(
        ar.Ringing(2, "office", "evening.rings.1"), ar.Ringing(2, "office", "evening.rings.2", ("bo", "a"))
    )
    run(session, cmd.Approach("ann"), cmd.Hear())
    assert (session.party.where, session.party.guests["bo"].known) == ("called", ())
    run(session, cmd.Reply("excuse"))
    assert session.party.guests["bo"].known == ()


def test_a_call_before_the_first_beat_never_comes_and_the_next_tells_its_own() -> None:
    session = ringing(ar.Ringing(0, "office", "evening.rings.1", ("bo", "a")), ar.Ringing(1, "x", "r.2", ("bo", "b")))
    run(session, cmd.Wait())
    assert session.party.guests["bo"].known == ("b",)


# --- hecklers ---------------------------------------------------------------------------------------------------------


def test_a_heckler_who_comes_late_looks_about_first() -> None:
    loud = someone("loud", reason="saboteur", heckles=ar.Heckling(3, ("l.1",)), arrives=s.Arrival(beat=2))
    session = Session.start(evening(loud, someone("sheep", reason="flock")), 1)
    heard = [session.party.beat for _ in range(6) if of(ev.Heckled, run(session, cmd.Wait()))]
    assert heard == [5]


# --- the day after ----------------------------------------------------------------------------------------------------


def test_there_is_no_day_after_in_which_nothing_could_be_kept() -> None:
    gives = node("n", option("p", "relate", moves=("promise",), end="good", promises="tea"), says=("one",))
    session = Session.start(evening(someone("ann", gives), promises=(ar.Promise("tea", 2, None),), day_after=1), 1)
    events = run(session, cmd.Approach("ann"), cmd.Say("p"))
    assert session.over
    assert [event.guest for event in of(ev.PromiseBroken, events)] == ["ann"]


# --- the talk after ---------------------------------------------------------------------------------------------------


def test_the_timeline_has_what_a_heckler_cost() -> None:
    loud = someone("loud", reason="saboteur", heckles=ar.Heckling(2, ("l.1",)))
    session = Session.start(evening(loud, someone("sheep", reason="flock")), 1)
    run(session, *[cmd.Wait()] * 4)
    sheep = next(talk for talk in debrief(session).talks if talk.guest == "sheep")
    assert sheep.timeline[-1].patience == session.party.guests["sheep"].patience == 4


def crowded() -> Session:
    """Two of the crowd who hold the same talk."""
    quiet = node("n", option("x", end="good"), says=("one", nd.Part("two", reveals="a")), silence=nd.Landing(None))
    talk = someone("lib/talk", quiet)
    session = Session.start(evening(someone("ann"), crowd=ar.Crowd(2, (ar.Group(2, (talk,), s.Arrival()),))), 1)
    for one in ("crowd_1", "crowd_2"):
        run(session, cmd.Approach(one), cmd.Hear() if one == "crowd_1" else cmd.CutIn())
        if one == "crowd_1":
            run(session, cmd.KeepSilent())
        run(session, cmd.Say("x"))
    return session


def test_the_words_about_a_guest_of_the_crowd_are_those_of_the_shared_talk() -> None:
    session = crowded()
    report = next(talk for talk in debrief(session).talks if talk.guest == "crowd_1")
    assert (report.name.text, report.ending.text, report.motive.text) == (
        "crowd_1.name", "lib/talk.outcome.good", "lib/talk.motive"
    )  # fmt: skip
    reacted = [event.because for entry in session.entries for event in of(ev.Reacted, list(entry.events))]
    assert "lib/talk.n.silence" in reacted


def test_what_one_of_the_crowd_told_was_not_told_by_another() -> None:
    assert [(clue.guest, clue.words.text) for clue in clues_walked_past(crowded())] == [("crowd_2", "two")]
