"""The room: who comes and why, what is kept up, promised, hung on the wall and said of you."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from game.core import arrangement as ar
from game.core import commands as cmd
from game.core import events as ev
from game.core import node as nd
from game.core import scenario as s
from game.core.cast import cast
from game.core.clock import patience_lasts
from game.core.errors import Refused
from game.core.legal import legal
from game.core.outcome import came_for_a_reason, evening_outcome, guest_outcome
from game.core.relations import warmth
from game.core.session import Session, first_difference
from tests.core.builders import evening, guest, node, option

HELLO = (node("n", option("x", end="good"), option("y", "push", moves=("pitch",), end="bad"), says=("one",)),)
STAYS = s.Waits(every=60)
FLYER = ar.Poster("flyer", reach=6, costs=2)


def someone(name: str, *nodes: nd.Node, **more: Any) -> s.Guest:
    return guest(*(nodes or HELLO), name=name, **{"waits": STAYS, **more})


def run(session: Session, *commands: cmd.Command) -> list[ev.Event]:
    return [event for command in commands for event in session.do(command).events]


def of(kind: type, events: list[ev.Event]) -> list[Any]:
    return [event for event in events if isinstance(event, kind)]


def with_flyer(**more: Any) -> s.Scenario:
    drawn = someone("drawn", arrives=s.Arrival(beat=2, poster="flyer"))
    return evening(someone("ann"), drawn, posters=(ar.Poster("flyer", reach=6, costs=1),), **more)


# --- posters ----------------------------------------------------------------------------------------------------------


def test_a_poster_turns_heads_at_once_and_draws_its_guests_later() -> None:
    session = Session.start(with_flyer(), 1)
    before = session.party.reach
    run(session, cmd.Hang("flyer"))
    assert (session.party.reach, session.party.guests["drawn"].at) == (before + 6, "expected")
    run(session, cmd.Wait())
    assert session.party.guests["drawn"].at == "waiting"


def test_whom_a_poster_would_have_drawn_stays_away_once_it_is_down() -> None:
    session = Session.start(with_flyer(), 1)
    events = run(session, cmd.Hang("flyer"), cmd.TakeDown("flyer"), cmd.Wait())
    assert [(e.guest, e.because) for e in of(ev.StayedAway, events)] == [("drawn", "poster.flyer.down")]
    assert session.party.guests["drawn"].at == "absent"


def test_the_marketer_carries_one_poster_at_a_time_and_only_if_there_is_one() -> None:
    posters = (ar.Poster("a", 2, carried=True), ar.Poster("b", 2, carried=True))
    alone = Session.start(evening(someone("ann"), posters=posters, marketer=ar.Marketer(hired=False)), 1)
    assert not [c for c in legal(alone.scenario, alone.party) if isinstance(c, cmd.Hang)]
    session = Session.start(evening(someone("ann"), posters=posters, marketer=ar.Marketer()), 1)
    run(session, cmd.Hang("a"))
    assert [c for c in legal(session.scenario, session.party) if isinstance(c, (cmd.Hang, cmd.TakeDown))] == [
        cmd.TakeDown("a")
    ]


def test_a_false_premise_counts_half_until_it_is_talked_about() -> None:
    told = node("n", option("x", end="good"), says=(nd.Part("one", reveals="a"),))
    for nodes, points, right in ((HELLO, 5, 0), ((told,), 10, 1)):
        session = Session.start(evening(someone("lou", *nodes, lured="a")), 1)
        run(session, cmd.Approach("lou"), cmd.Say("x"))
        assert guest_outcome(session.scenario, session.party, session.scenario.guest("lou")).points == points
        assert came_for_a_reason(session.scenario, session.party) == (right, 1)


# --- word of mouth ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("card", "word", "trust"), [("x", 1, 5), ("y", -2, 2)])
def test_a_newcomer_has_heard_of_you_and_a_slight_is_told_louder(card: str, word: int, trust: int) -> None:
    late = someone("late", arrives=s.Arrival(beat=4))
    session = Session.start(evening(someone("ann"), late, word=True), 1)
    run(session, cmd.Approach("ann"), cmd.Say(card), cmd.Wait(), cmd.Wait())
    assert (session.party.word, session.party.guests["late"].trust) == (word, trust)


@pytest.mark.parametrize(("card", "at"), [("x", "waiting"), ("y", "absent")])
def test_one_guest_comes_on_the_word_of_another(card: str, at: str) -> None:
    told = someone("told", arrives=s.Arrival(beat=1, told="ann"))
    session = Session.start(evening(someone("ann"), told, someone("bo")), 1)
    run(session, cmd.Approach("ann"), cmd.Say(card), cmd.Wait())
    assert session.party.guests["told"].at == at


# --- relations --------------------------------------------------------------------------------------------------------


def related() -> Session:
    session = Session.start(evening(someone("ann"), someone("bo"), cools=4, word=True), 1)
    run(session, cmd.Approach("ann"), cmd.Say("x"))
    return session


def test_an_untended_relation_cools_step_by_step_and_is_lost() -> None:
    session, seen = related(), []
    for _ in range(11):
        seen.append(warmth(session.scenario, session.party, "ann"))
        run(session, cmd.Wait())
    assert list(dict.fromkeys(seen)) == ["warm", "lukewarm", "cold"]
    assert warmth(session.scenario, session.party, "ann") == "lost"
    assert guest_outcome(session.scenario, session.party, session.scenario.guest("ann")).more == (("cold", -8),)


def test_tending_costs_little_while_it_is_kept_up() -> None:
    session = related()
    run(session, *[cmd.Wait()] * 3)
    at = session.party.beat
    run(session, cmd.Tend("ann"))
    assert (session.party.beat - at, warmth(session.scenario, session.party, "ann")) == (1, "warm")
    run(session, *[cmd.Wait()] * 7)
    at = session.party.beat
    run(session, cmd.Tend("ann"))
    assert session.party.beat - at == 2


# --- promises ---------------------------------------------------------------------------------------------------------


def promising(promise: ar.Promise, **more: Any) -> Session:
    gives = node("n", option("p", "relate", moves=("promise",), end="good", promises="tea"), says=("one",))
    session = Session.start(evening(someone("ann", gives), someone("bo", gives), promises=(promise,), **more), 1)
    run(session, cmd.Approach("ann"), cmd.Say("p"))
    return session


def points(session: Session, name: str = "ann") -> int:
    return guest_outcome(session.scenario, session.party, session.scenario.guest(name)).points


def test_a_promise_kept_is_worth_more_than_given_and_broken_costs_more_than_it_gave() -> None:
    kept, broken = (promising(ar.Promise("tea", costs=2, due=5)) for _ in range(2))
    assert points(kept) == 10
    run(kept, cmd.Keep("ann", "tea"))
    run(broken, *[cmd.Wait()] * 16)
    assert (points(kept), points(broken)) == (12, 6)


def test_a_promise_kept_late_is_worth_nothing_more() -> None:
    session = promising(ar.Promise("tea", costs=1, due=3))
    events = run(session, *[cmd.Wait()] * 6, cmd.Keep("ann", "tea"))
    assert [e.late for e in of(ev.PromiseKept, events)] == [True]
    assert points(session) == 10


def test_the_last_one_can_be_promised_to_two_and_kept_to_one() -> None:
    session = promising(ar.Promise("tea", costs=1, due=20, only=1))
    run(session, cmd.Approach("bo"), cmd.Say("p"), cmd.Keep("bo", "tea"))
    with pytest.raises(Refused):
        run(session, cmd.Keep("ann", "tea"))


def test_what_is_due_the_day_after_is_kept_with_the_hours_there_are() -> None:
    session = promising(ar.Promise("tea", costs=2, due=None), day_after=3)
    run(session, cmd.Approach("bo"), cmd.Say("p"))
    assert session.party.where == "after"
    run(session, cmd.Keep("ann", "tea"))
    assert legal(session.scenario, session.party) == (cmd.Leave(),)
    events = run(session, cmd.Leave())
    assert [e.guest for e in of(ev.PromiseBroken, events)] == ["bo"]
    assert session.over


# --- before -----------------------------------------------------------------------------------------------------------


def prepared(*measures: ar.Measure, **more: Any) -> Session:
    before = ar.Before(3, measures, homework=1)
    found = someone("found", arrives=s.Arrival(beat=1, finds=1))
    ann = someone("ann", homework=("a",), looked_up=True, waits=s.Waits(every=2))
    return Session.start(evening(ann, found, before=before, **more), 1)


def test_the_door_opens_when_one_says_so() -> None:
    session = prepared()
    assert session.view().where == "before"
    with pytest.raises(Refused, match="door"):
        session.do(cmd.Wait())
    run(session, cmd.OpenDoor())
    assert (session.view().where, session.party.guests["ann"].at) == ("room", "waiting")


def test_who_looked_for_you_comes_if_you_could_be_found() -> None:
    for measures, at in (((), "absent"), ((ar.Measure("page", 2, finds=1),), "waiting")):
        session = prepared(*measures)
        run(session, *[cmd.Prepare(one.id) for one in measures], cmd.OpenDoor(), cmd.Wait())
        assert session.party.guests["found"].at == at


def test_service_calms_and_cannot_be_paid_for_twice() -> None:
    calm, not_calm = (prepared(ar.Measure("desk", 3, calms=("curious",))) for _ in range(2))
    run(calm, cmd.Prepare("desk"))
    with pytest.raises(Refused):
        run(calm, cmd.LookUp("ann"))
    for session in (calm, not_calm):
        run(session, cmd.OpenDoor(), *[cmd.Wait()] * 4)
    assert (calm.party.guests["ann"].patience, not_calm.party.guests["ann"].patience) == (5, 4)


def test_homework_is_cheap_before_and_awkward_after() -> None:
    early, late = prepared(), prepared()
    run(early, cmd.LookUp("ann"), cmd.OpenDoor())
    assert (early.party.left, early.party.beat, early.party.guests["ann"].known) == (2, 0, ("a",))
    events = run(late, cmd.OpenDoor(), cmd.LookUp("ann"))
    assert ("ann", "patience", -1, "you.looked_up") in [
        (e.guest, e.meter, e.by, e.because) for e in of(ev.MeterMoved, events)
    ]
    assert late.party.beat == 2


# --- others -----------------------------------------------------------------------------------------------------------


def test_two_who_have_a_reason_to_meet_are_introduced_once_you_know_it() -> None:
    tells = node("n", option("x", end="good"), says=(nd.Part("one", reveals="a"),))
    session = Session.start(evening(someone("ann", tells, meets=(("bo", "a"),)), someone("bo")), 1)
    with pytest.raises(Refused):
        session.do(cmd.Introduce("ann", "bo"))
    run(session, cmd.Approach("ann"), cmd.Say("x"), cmd.Introduce("ann", "bo"))
    assert (points(session), points(session, "bo"), session.party.guests["bo"].company) == (11, 1, True)


def heckled(*, private: bool = False, **more: Any) -> Session:
    cards = (option("x", "push", goto="n", moves=("defend",)), option("z", end="good"))
    loud = someone("loud", node("n", *cards, private=private),
                   reason="saboteur", heckles=ar.Heckling(3, ("l.1", "l.2")), corner="left")  # fmt: skip
    return Session.start(evening(loud, someone("sheep", reason="flock", **more)), 1)


def test_a_saboteur_nobody_listens_to_spoils_it_for_the_flock() -> None:
    events = run(heckled(), *[cmd.Wait()] * 6)
    assert [(e.text, e.drift) for e in of(ev.Heckled, events)] == [
        ("l.1", (("sheep", "patience", -1, "heckled"),)), ("l.2", (("sheep", "patience", -1, "heckled"),)),
    ]  # fmt: skip


def test_the_flock_watches_a_storm_and_stepping_back_from_one_costs_nothing() -> None:
    session = heckled()
    run(session, cmd.Approach("loud"))
    events: list[ev.Event] = []
    while not of(ev.Watched, events) and session.party.where == "talk":
        run(session, cmd.Hear())
        events = run(session, cmd.Say("x"))
    assert of(ev.Watched, events)
    before, beat = session.party.guests["loud"].patience, session.party.beat
    events = run(session, cmd.StepAway(), cmd.Wait(), cmd.Wait())
    assert session.party.guests["loud"].patience == before
    assert not of(ev.Heckled, events)
    assert session.party.hush == beat + 8


def test_nobody_watches_what_is_said_where_nobody_hears() -> None:
    session = heckled(private=True)
    run(session, cmd.Approach("loud"))
    while session.party.where == "talk":
        assert not of(ev.Watched, run(session, cmd.Hear(), cmd.Say("x")))


def on_phone(consent: ar.Consent | None) -> Session:
    return Session.start(evening(someone("far", on_phone=True, consent=consent), someone("ann")), 1)


@pytest.mark.parametrize(
    ("consent", "ask", "because", "patience"),
    [
        (ar.Consent(at=1), True, "rang.welcome", 6),
        (ar.Consent(at=30), True, "rang.unasked", 4),
        (ar.Consent(), False, "rang.unasked", 4),
        (ar.Consent(asleep=(0, 40)), True, "rang.asleep", 3),
        (ar.Consent(register=True), False, "rang.register", 6),
    ],
)
def test_a_ring_is_taken_as_it_was_asked_for(consent: ar.Consent, ask: bool, because: str, patience: int) -> None:  # noqa: FBT001
    session = on_phone(consent)
    if ask:
        run(session, cmd.AskLeave("far"))
    events = run(session, cmd.RingUp("far"))
    assert [e.because for e in of(ev.RangUp, events)] == [because]
    assert session.party.guests["far"].patience == patience
    assert session.party.guests["far"].at == ("gone" if because == "rang.register" else "talking")


def test_your_own_telephone_is_noticed_when_it_is_taken() -> None:
    rings = (ar.Ringing(2, "office", "evening.rings.1", ("bo", "a")),)
    talker = someone("ann", node("n", option("x", goto="n"), says=("one", "two", "three")))
    for how, patience, known in (("excuse", 4, ("a",)), ("finish", 6, ())):
        session = Session.start(evening(talker, someone("bo"), rings=rings), 1)
        run(session, cmd.Approach("ann"), cmd.Hear())
        assert [offer.name for offer in session.view().offers] == ["let_ring", "take_call"]
        run(session, cmd.Reply(how))  # type: ignore[arg-type]
        assert (session.party.where, session.party.guests["ann"].patience) == ("talk", patience)
        assert session.party.guests["bo"].known == known


def test_winning_one_member_is_not_winning_the_decision() -> None:
    board = ar.Committee("board", ("ann", "bo"), decides="bo", needs=2)
    session = Session.start(evening(someone("ann"), someone("bo"), committees=(board,)), 1)
    run(session, cmd.Approach("ann"), cmd.Say("x"))
    assert points(session) == 5
    events = run(session, cmd.Approach("bo"), cmd.Say("x"))
    assert of(ev.CommitteeWon, events)
    assert (points(session), points(session, "bo")) == (10, 10)


def test_stopping_shows_what_one_would_otherwise_miss() -> None:
    session = Session.start(evening(someone("ann", lured="a"), someone("bo")), 1)
    run(session, cmd.Stop())
    shown = [(words.text, dict(words.put).get("guest")) for words in session.view().stock]
    assert ("ui.stock.lured", "ann.name") in shown
    run(session, cmd.Wait())
    assert session.view().stock == ()


# --- the crowd --------------------------------------------------------------------------------------------------------


def crowded(size: int = 20) -> s.Scenario:
    segments = ("now", "thinking", "open", "out")
    talks = tuple(someone(f"lib/{segment}", segment=segment) for segment in segments)
    group = ar.Group(size, talks, s.Arrival(beat=1, within=20))
    return evening(someone("ann"), crowd=ar.Crowd(30, (group,)))


def test_the_same_seed_draws_the_same_crowd_and_another_another() -> None:
    def drawn(seed: int) -> list[tuple[str, str]]:
        return [(one.id, one.words) for one in cast(crowded(), seed).guests]

    assert drawn(1) == drawn(1)
    assert drawn(1) != drawn(2)


def test_a_name_of_the_crowd_may_say_how_long_the_hair_is() -> None:
    crowd = replace(crowded().crowd or ar.Crowd(0, ()), long_hair=frozenset(range(1, 11)))
    drawn = cast(replace(crowded(), crowd=crowd), 1).guests[1:]
    assert all(dict(one.look)["long_hair"] is (int(one.id.removeprefix("crowd_")) <= 10) for one in drawn)
    assert "long_hair" not in dict(cast(crowded(), 1).guests[1].look)


def test_a_crowd_comes_in_the_shares_of_a_hundred() -> None:
    drawn = [one.segment for seed in range(50) for one in cast(crowded(), seed).guests[1:]]
    shares = [round(100 * drawn.count(segment) / len(drawn)) for segment in ("now", "thinking", "open", "out")]
    assert shares == pytest.approx([3, 7, 30, 60], abs=1)


def test_an_evening_with_a_crowd_replays() -> None:
    session = Session.start(crowded(), 3)
    while not session.over:
        can = legal(session.scenario, session.party)
        session.do(can[len(session.entries) % len(can)])
    assert first_difference(crowded(), 3, session.entries) is None
    assert 0 <= evening_outcome(session.scenario, session.party)[0] <= 100


@pytest.mark.parametrize("noise", [1, 2, 3])
@pytest.mark.parametrize("every", [2, 5, 7])
def test_how_long_a_guest_stays_is_known_beforehand_across_the_turn(noise: int, every: int) -> None:
    turn = s.Turn(11, noise, (("ann", nd.Effect(patience=-1)),))
    scenario = evening(someone("ann", waits=s.Waits(every=every), patience=(6, 6)), someone("bo"), turn=turn, beats=90)
    session = Session.start(scenario, 1)
    session.do(cmd.Wait())
    said = session.party.beat + patience_lasts(session.scenario, session.party, "ann")
    while session.party.guests["ann"].at != "gone":
        session.do(cmd.Wait())
    assert session.party.beat == said
