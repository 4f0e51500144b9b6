"""The evening: what commands do, what waiting does, and that the journal is the whole truth."""

from __future__ import annotations

import json
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core import commands as cmd
from game.core import events as ev
from game.core import node as nd
from game.core import scenario as s
from game.core import talk as kernel
from game.core.legal import legal
from game.core.party import talk_of
from game.core.session import Entry, Session, entry_from_json, entry_to_json, first_difference
from game.core.view import commands_of
from tests.core.builders import evening, guest, node, option
from tests.core.talks import guests

TALK = (
    node("n", option("x", goto="k"), option("y", "push", moves=("pitch",), end="bad")),
    node("k", option("z", end="good")),
)


def two(**waits: int | str) -> s.Scenario:
    """Ann, who can be talked to, and Bo, who waits as told."""
    return evening(guest(*TALK, name="ann"), guest(*TALK, name="bo", waits=s.Waits(**waits)))  # type: ignore[arg-type]


def run(session: Session, *commands: cmd.Command) -> list[ev.Event]:
    return [event for command in commands for event in session.do(command).events]


def kinds(events: list[ev.Event]) -> list[str]:
    return [type(event).__name__ for event in events]


def test_walking_over_begins_a_talk_and_costs_a_beat() -> None:
    session = Session.start(two(), 1)
    run(session, cmd.Approach("ann"))
    view = session.view()
    assert (view.where, view.beat) == ("talk", 1)
    assert view.talk is not None
    assert [line.words.text for line in view.talk.parts] == ["one"]


def test_two_lines_are_overheard_on_the_way_across() -> None:
    gossip = tuple(s.Gossip("bo", f"ann.overheard.bo.{n}") for n in range(3))
    session = Session.start(evening(guest(*TALK, name="ann", overheard=gossip), guest(*TALK, name="bo")), 1)
    assert kinds(run(session, cmd.Approach("ann"))).count("OverheardLine") == 2
    assert kinds(run(session, cmd.StepAway(), cmd.LookAround())).count("OverheardLine") == 1


def test_looking_about_shows_something_even_where_there_is_nothing_new() -> None:
    session = Session.start(two(), 1)
    run(session, *[cmd.LookAround()] * 4)
    assert [line.words.text.rpartition(".")[0] for line in session.view().happened] == ["ui.look"]


def test_stepping_away_keeps_the_place_in_the_talk() -> None:
    session = Session.start(two(), 1)
    run(session, cmd.Approach("ann"), cmd.Hear(), cmd.StepAway(), cmd.Approach("ann"))
    assert session.view().talk is not None
    assert len(session.view().talk.parts) == 2  # type: ignore[union-attr]


def test_a_card_taken_while_the_guest_talks_is_two_commands() -> None:
    session = Session.start(two(), 1)
    run(session, cmd.Approach("ann"))
    card = session.view().talk.cards[0]  # type: ignore[union-attr]
    assert (type(card.commands[0]), card.interrupts) == (cmd.CutIn, True)


def test_a_card_falls_away_when_cutting_in_ended_the_talk() -> None:
    session = Session.start(evening(guest(*TALK, patience=(1, 1))), 1)
    run(session, cmd.Approach("g"))
    card = session.view().talk.cards[0]  # type: ignore[union-attr]
    assert [type(entry.command) for entry in session.play(card.commands)] == [cmd.CutIn]
    assert session.party.guests["g"].outcome == "gone"


def test_pushing_turns_heads() -> None:
    session = Session.start(two(), 1)
    before = session.view().reach
    run(session, cmd.Approach("ann"), cmd.Hear(), cmd.Say("y"))
    assert session.view().reach == before + 6


def test_a_waiting_guest_loses_patience_and_leaves_unseen() -> None:
    session = Session.start(two(every=1), 1)
    events = run(session, *[cmd.Wait()] * 6)
    left = [event for event in events if isinstance(event, ev.GuestLeft)]
    assert [(event.guest, event.outcome, event.because) for event in left] == [("bo", None, "waits.patience_gone")]


def test_a_guest_left_in_the_middle_ends_by_the_exit_that_is_always_open() -> None:
    session = Session.start(two(every=1), 1)
    run(session, cmd.Approach("bo"), cmd.StepAway())
    events = run(session, *[cmd.Wait()] * 5)
    assert [event.outcome for event in events if isinstance(event, ev.GuestLeft)] == ["gone"]


@pytest.mark.parametrize(("nature", "event"), [("comes_over", "CameOver"), ("wanders", "WanderedOff"), ("stays", None)])
def test_a_waiting_guest_acts_by_nature(nature: str, event: str | None) -> None:
    session = Session.start(two(every=2, at=5, then=nature), 1)
    happened = set(kinds(run(session, cmd.Wait(), cmd.Wait()))) & {"CameOver", "WanderedOff"}
    assert happened == ({event} if event else set())


def called() -> Session:
    """Bo has broken into the talk with Ann."""
    session = Session.start(two(every=1, at=4, then="interrupts"), 1)
    run(session, cmd.Approach("ann"), cmd.Hear(), cmd.Say("x"))
    return session


def test_an_interrupter_comes_at_a_node_boundary_and_wants_an_answer() -> None:
    view = called().view()
    assert view.where == "called"
    assert view.caller is not None
    assert (view.caller.id, [offer.name for offer in view.offers]) == ("bo", ["finish", "introduce", "excuse"])


def test_finishing_first_keeps_the_talk_and_tries_the_caller() -> None:
    session = called()
    moved = [(e.guest, e.meter, e.by) for e in run(session, cmd.Reply("finish")) if isinstance(e, ev.MeterMoved)]
    assert (session.view().where, moved) == ("talk", [("bo", "patience", -1)])


def test_whoever_has_been_introduced_waits_twice_as_long() -> None:
    def patience_after(how: cmd.Answer) -> int:
        session = called()
        run(session, cmd.Reply(how), cmd.StepAway(), *[cmd.Wait()] * 2)
        return session.party.guests["bo"].patience

    assert patience_after("introduce") > patience_after("finish")


def test_while_a_guest_waits_no_meter_is_lifted() -> None:
    session = called()
    for event in run(session, cmd.Reply("introduce"), cmd.StepAway(), cmd.Wait()):
        rows = event.drift if isinstance(event, (ev.BeatPassed, ev.TurnCame)) else ()
        assert all(by < 0 for _, _, by, _ in rows)
        assert not (isinstance(event, ev.MeterMoved) and event.by > 0)


def test_excusing_oneself_goes_over_to_the_caller_and_keeps_the_place() -> None:
    session = called()
    run(session, cmd.Reply("excuse"))
    assert (session.party.talking, session.party.guests["ann"].at) == ("bo", "aside")


def test_the_turn_moves_those_who_wait_and_noise_doubles() -> None:
    turn = s.Turn(2, noise=2, moves=(("bo", nd.Effect(patience=-2)), ("ann", nd.Effect(patience=-2))))
    bo = guest(*TALK, name="bo", waits=s.Waits(every=4))
    session = Session.start(evening(guest(*TALK, name="ann"), bo, turn=turn), 1)
    run(session, cmd.Approach("ann"), cmd.Hear())
    assert session.view().turned
    assert (session.party.guests["ann"].patience, session.party.guests["bo"].patience) == (6, 4)
    events = run(session, cmd.StepAway(), cmd.Wait())
    drift = [row for e in events if isinstance(e, ev.BeatPassed) for row in e.drift]
    assert ("bo", "patience", -1, "waits.noise") in drift


def test_what_is_learned_of_one_guest_is_hearsay_about_another() -> None:
    ann = guest(node("n", option("x", end="good"), says=(nd.Part("one", reveals="a"),)), name="ann")
    bo = guest(*TALK, name="bo", hearsay=(("b", "ann", "a"),))
    session = Session.start(evening(ann, bo), 1)
    events = run(session, cmd.Approach("ann"))
    assert ("bo", "b", "hearsay.ann.a") in [(e.guest, e.fact, e.because) for e in events if isinstance(e, ev.Learned)]
    run(session, cmd.StepAway(), cmd.Approach("bo"))
    assert session.party.guests["bo"].known == ("b",)


def test_hearsay_turns_a_card_over_in_a_talk_that_was_left() -> None:
    told = guest(node("n", option("x", end="good"), says=("one", nd.Part("two", reveals="a"))), name="ann")
    asked = guest(
        node("n", option("x", end="good", uses="b"), option("y", end="bad"), says=("one",)),
        name="bo",
        hearsay=(("b", "ann", "a"),),
    )
    session = Session.start(evening(told, asked), 1)
    run(
        session, cmd.Approach("bo"), cmd.StepAway(), cmd.Approach("ann"), cmd.Hear(), cmd.StepAway(), cmd.Approach("bo")
    )
    run(session, cmd.Say("x"))
    assert session.party.guests["bo"].outcome == "good"


def test_a_guest_who_is_made_to_wait_once_too_often_ends_the_talk() -> None:
    ann = guest(*TALK, name="ann", patience=(1, 1))
    bo = guest(*TALK, name="bo", waits=s.Waits(every=1, at=4, then="interrupts"))
    session = Session.start(evening(ann, bo), 1)
    events = run(session, cmd.Approach("ann"), cmd.Hear(), cmd.Say("x"), cmd.Reply("introduce"))
    assert [(event.guest, event.outcome) for event in events if isinstance(event, ev.Parted)] == [("ann", "gone")]


def test_homework_is_known_from_the_start() -> None:
    session = Session.start(evening(guest(*TALK, homework=("a",))), 1)
    assert session.party.guests["g"].known == ("a",)


def test_a_start_variant_is_chosen_before_the_first_word() -> None:
    start = (s.Start(nd.Condition(knows=("a",)), "k"), s.Start(nd.ALWAYS, "n"))
    session = Session.start(evening(guest(*TALK, start=start, homework=("a",))), 1)
    assert "k" in [e.node for e in run(session, cmd.Approach("g")) if isinstance(e, ev.NodeEntered)]


def test_a_guest_who_comes_after_another_comes_after_that_talk_began() -> None:
    bo = guest(*TALK, name="bo", arrives=s.Arrival(beat=2, after="ann"))
    session = Session.start(evening(guest(*TALK, name="ann"), bo), 1)
    assert [guest_.id for guest_ in session.view().guests] == ["ann"]
    run(session, cmd.Approach("ann"), cmd.Hear())
    assert session.party.guests["bo"].at == "waiting"


def test_a_guest_who_comes_after_another_comes_even_if_that_one_has_gone() -> None:
    ann = guest(*TALK, name="ann", waits=s.Waits(every=1))
    session = Session.start(evening(ann, guest(*TALK, name="bo", arrives=s.Arrival(beat=2, after="ann"))), 1)
    run(session, *[cmd.Wait()] * 8)
    assert {name: now.at for name, now in session.party.guests.items()} == {"ann": "gone", "bo": "waiting"}


def test_the_evening_ends_at_its_last_beat() -> None:
    session = Session.start(evening(guest(*TALK), beats=3), 1)
    events = run(session, cmd.Wait(), cmd.Wait(), cmd.Wait())
    assert events[-1] == ev.EveningEnded("clock.lights_out")
    assert session.over


def test_the_evening_ends_when_nobody_is_left_to_talk_with() -> None:
    session = Session.start(evening(guest(*TALK)), 1)
    assert run(session, cmd.Approach("g"), cmd.Hear(), cmd.Say("y"))[-1] == ev.EveningEnded("room.everyone_parted")


# --- laws -------------------------------------------------------------------------------------------------------------


def play_at_random(scenario: s.Scenario, seed: int, most: int = 60) -> Session:
    session, dice = Session.start(scenario, seed), Random(seed)
    while not session.over and len(session.entries) < most:
        open_now = [command for command in legal(scenario, session.party) if not isinstance(command, cmd.Leave)]
        session.do(open_now[dice.randrange(len(open_now))])
    return session


parties = st.tuples(guests("ann"), guests("bo")).map(lambda pair: evening(*pair, turn=s.Turn(9, noise=2)))


@settings(max_examples=100, deadline=None)
@given(parties, st.integers(0, 10**6))
def test_a_journal_folds_to_the_same_party_and_replays_to_the_same_journal(scenario: s.Scenario, seed: int) -> None:
    session = play_at_random(scenario, seed)
    lines = [json.dumps(entry_to_json(entry)) for entry in session.entries]
    entries = [entry_from_json(json.loads(line)) for line in lines]
    assert tuple(entries) == session.entries
    assert Session.fold(scenario, seed, "en", entries).party == session.party
    assert first_difference(scenario, seed, entries) is None


@settings(max_examples=100, deadline=None)
@given(parties, st.integers(0, 10**6))
def test_the_party_stands_where_the_kernel_says(scenario: s.Scenario, seed: int) -> None:
    session, dice = Session.start(scenario, seed), Random(seed)
    for _ in range(40):
        open_now = [command for command in legal(scenario, session.party) if not isinstance(command, cmd.Leave)]
        if not open_now:
            break
        before = session.party
        command = open_now[dice.randrange(len(open_now))]
        session.do(command)
        guest_ = before.talking
        if guest_ and isinstance(command, (cmd.Hear, cmd.CutIn, cmd.Say, cmd.KeepSilent)):
            expected = after_kernel(scenario, before.guests[guest_].talk, guest_, command)
            outcome = kernel.ended(talk_of(scenario, guest_), expected)
            now = session.party.guests[guest_]
            assert outcome == now.outcome if outcome else now.talk == expected
            assert now.talk[1:6] == expected[1:6]


def after_kernel(scenario: s.Scenario, state: kernel.TalkState, guest_: str, command: cmd.Command) -> kernel.TalkState:
    talk = talk_of(scenario, guest_)
    plays = talk.nodes[talk.spots[state[0]].node].plays
    choices: dict[cmd.Command, int] = {
        cmd.Hear(): kernel.HEAR,
        cmd.CutIn(): kernel.CUT,
        cmd.KeepSilent(): kernel.SILENCE,
    }
    choices |= {cmd.Say(play.option.id): index for index, play in enumerate(plays)}
    return kernel.step(talk, state, choices[command])[0]


@settings(max_examples=60, deadline=None)
@given(parties, st.integers(0, 10**6))
def test_every_number_that_moves_says_because(scenario: s.Scenario, seed: int) -> None:
    for entry in play_at_random(scenario, seed).entries:
        for event in entry.events:
            rows = event.drift if isinstance(event, (ev.BeatPassed, ev.TurnCame)) else ()
            assert all(because for *_, because in rows)
            assert getattr(event, "because", "named elsewhere")


@settings(max_examples=60, deadline=None)
@given(parties, st.integers(0, 10**6))
def test_a_view_offers_just_what_is_legal(scenario: s.Scenario, seed: int) -> None:
    session = play_at_random(scenario, seed, most=12)
    firsts = {run_[0] for run_ in commands_of(session.view())}
    allowed = set(legal(scenario, session.party))
    assert firsts <= allowed
    cards = {command for command in allowed if isinstance(command, cmd.Say)}
    assert allowed - firsts <= {cmd.CutIn(), cmd.AskHint()} | cards


def test_two_journals_of_the_same_seed_and_commands_are_the_same() -> None:
    def journal() -> list[Entry]:
        return list(play_at_random(two(every=2, at=4, then="interrupts"), 7).entries)

    assert journal() == journal()
