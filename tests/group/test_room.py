"""One round at a time: what a room takes, what it refuses, what it tells."""

from __future__ import annotations

import pytest

from game.core.errors import Refused
from game.group import messages as msg
from game.group.audience import AUDIENCES, snapshot
from game.group.room import TRIAL, Decision
from game.group.round_chart import ROUND, STEPS, Facts
from game.group.stage import suggested
from tests.group.rooms import HERE, Table


def err(reply: msg.Reply) -> str:
    assert isinstance(reply, msg.Err), reply
    return reply.code


def test_vote_discuss_vote_again_reveal() -> None:
    table = Table(people=4)
    table.do("begin", "open")
    for seat, choice in enumerate((0, 0, 1, 2)):
        assert table.vote(seat, choice) == msg.Ack(HERE, 1, choice)
    assert suggested(table.room, table.stage) == "discuss"
    table.do("discuss", "vote_again")
    for seat, choice in enumerate((1, 1, 1, 0)):
        assert table.vote(seat, choice) == msg.Ack(HERE, 2, choice)
    table.do("reveal")
    made = table.room.rounds[-1]
    assert (made.first.counts, made.last.counts) == ((2, 1, 1), (1, 3, 0))
    assert (made.chosen, made.how) == (1, "most")
    table.do("play", "next")
    assert (table.room.step, table.room.ballot) == ("scene", None)


def test_a_closed_round_refuses_a_vote() -> None:
    table = Table(people=2)
    table.do("begin", "open")
    table.vote(0, 1)
    table.do("close")
    assert table.vote(0, 2) == msg.Late(HERE, 1)
    assert table.vote(1, 2) == msg.Late(HERE, 1)
    assert table.room.tally().counts == (0, 1, 0)


def test_a_vote_of_the_first_ballot_is_late_in_the_second() -> None:
    table = Table(people=1)
    table.do("begin", "open", "discuss", "vote_again")
    assert table.vote(0, 1, attempt=1) == msg.Late(HERE, 1)
    assert table.vote(0, 1, decision=Decision(1, 7)) == msg.Late(Decision(1, 7), 2)


def test_votes_change_until_the_close_and_sent_again_count_once() -> None:
    table = Table(people=1)
    table.do("begin", "open")
    for choice in (0, 1, 1, 1):
        assert table.vote(0, choice) == msg.Ack(HERE, 1, choice)
    assert table.room.tally().counts == (0, 1, 0)
    assert sum("Voted" in type(event).__name__ for event in table.events) == 2


def test_who_comes_late_votes_from_the_next_vote_on() -> None:
    table = Table(people=1)
    table.do("begin", "open")
    table.send(msg.Hello("", "late"))
    assert err(table.vote(1, 0)) == "next_vote"
    assert snapshot(table.room, "phone").of == 1
    table.do("discuss", "vote_again")
    assert table.vote(1, 0) == msg.Ack(HERE, 2, 0)


def test_a_known_token_is_back_on_its_seat() -> None:
    table = Table(people=2)
    assert table.send(msg.Hello("token1", "new")) == msg.Welcome(1, "token1")
    assert table.send(msg.Hi(1)) == msg.Welcome(1, "token1")
    assert len(table.room.people) == 2


def test_a_lock_keeps_out_the_new_and_nobody_else() -> None:
    table = Table(people=1)
    table.do(msg.Lock(on=True))
    assert err(table.send(msg.Hello("", "new"))) == "locked"
    assert table.send(msg.Hello("token0", "x")) == msg.Welcome(0, "token0")


def test_a_seat_that_was_taken_away_neither_votes_nor_counts() -> None:
    table = Table(people=2)
    table.do("begin", "open")
    table.vote(0, 0)
    table.do(msg.Remove(0))
    assert err(table.vote(0, 1)) == "seat"
    assert err(table.send(msg.Hello("token0", "x"))) == "removed"
    assert table.room.tally().counts == (0, 0, 0)


def test_two_at_a_phone_are_two_votes_that_agree() -> None:
    table = Table()
    table.send(msg.Hello("", "a", sharing=2))
    table.do("begin", "open")
    table.vote(0, 2)
    tally = table.room.tally()
    assert (tally.counts, tally.of) == ((0, 0, 2), 2)


def test_hands_are_added_to_phones_and_counted_again_instead_of_twice() -> None:
    table = Table(people=1)
    table.do(msg.Hall(12), "begin", "open", msg.Hands((3, 2, 9)), msg.Hands((3, 2, 6)))
    table.vote(0, 0)
    tally = table.room.tally()
    assert (tally.counts, tally.of) == ((4, 2, 6), 13)
    assert err(table.do(msg.Hands((1, 2)))) == "counts"
    assert err(table.do(msg.Hands((1, -2, 3)))) == "count"


def test_teams_on_the_same_moment_are_counted_each() -> None:
    table = Table()
    table.do(msg.Teams(2))
    for nth in range(4):
        table.send(msg.Hello("", f"t{nth}"))
    table.do("begin", "open")
    for seat, choice in enumerate((0, 1, 0, 2)):
        table.vote(seat, choice)
    assert table.room.tally().teams == ((2, 0, 0), (0, 1, 1))
    assert err(table.do(msg.Teams(3))) == "begun"


@pytest.mark.parametrize(("key", "how"), [("draw", "lot"), (msg.Pick(2), "facilitator")])
def test_a_tie_is_drawn_or_the_facilitators(key: str | msg.Order, how: str) -> None:
    table = Table(people=2)
    table.do("begin", "open")
    table.vote(0, 1)
    table.vote(1, 2)
    table.do("reveal")
    assert (table.room.step, table.room.rounds) == ("tied", ())
    table.do(key)
    made = table.room.rounds[-1]
    assert (made.how, made.chosen in (1, 2)) == (how, True)


def test_a_vote_without_votes_is_a_tie() -> None:
    table = Table()
    table.do("begin", "open", "reveal")
    assert table.room.step == "tied"


def test_a_trial_counts_nothing_and_leads_back_to_the_lobby() -> None:
    table = Table(people=1)
    table.do("try_out")
    assert table.send(msg.Vote(0, TRIAL, 1, 3)) == msg.Ack(TRIAL, 1, 3)
    table.do("reveal", "play")
    assert (table.room.step, table.room.played) == ("lobby", ())
    table.do("try_out")
    assert table.room.ballot is not None
    assert table.room.ballot.attempt == 2


def test_a_pause_comes_back_to_where_it_was_and_holds_the_clock() -> None:
    table = Table(people=1)
    table.do("begin", "open")
    table.do(msg.SetClock("vote", 60), now=100)
    table.do("pause", now=110)
    assert err(table.vote(0, 1)) == "paused"
    assert table.room.clock is not None
    assert table.room.clock.remaining(500) == 50
    table.do("resume", now=500)
    assert (table.room.step, table.room.clock.remaining(510)) == ("voting", 40)
    assert table.vote(0, 1) == msg.Ack(HERE, 1, 1)


def test_a_break_has_a_clock_that_ends_with_it() -> None:
    table = Table()
    table.do("begin", "pause", msg.SetClock("break", 600))
    assert table.room.clock is not None
    table.do("resume")
    assert snapshot(table.room, "screen").clock is None


def test_a_key_pressed_twice_acts_once() -> None:
    table = Table()
    turn = table.room.turn
    assert table.send(msg.Do(turn, msg.Step("begin"))) == msg.Done()
    assert err(table.send(msg.Do(turn, msg.Step("open")))) == "stale"


def test_a_skipped_vote_is_never_counted_in_the_next() -> None:
    table = Table(people=1)
    table.do("begin", "open")
    table.vote(0, 1)
    table.do("skip", "open")
    assert table.vote(0, 2, attempt=1) == msg.Late(HERE, 1)
    assert table.room.tally().counts == (0, 0, 0)


def test_a_rewind_needs_a_decision_that_was_made() -> None:
    table = Table()
    table.do("begin")
    assert err(table.do(msg.Rewind(HERE))) == "decision"
    assert err(table.do(msg.Switch(3))) == "road"


def test_nothing_to_vote_on_opens_no_vote() -> None:
    table = Table(choices=0)
    table.do("begin")
    assert err(table.do("open")) == "no_arrow"
    assert err(table.do("fly")) == "no_arrow"


def test_what_the_facilitator_sees_before_the_reveal_is_nobody_elses() -> None:
    table = Table(people=3)
    table.do("begin", "open", msg.Note(HERE, "ask Ane"))
    table.vote(0, 1)
    phone, screen, leader = (snapshot(table.room, who) for who in AUDIENCES)
    assert leader.tally is not None
    assert leader.tally.counts == (0, 1, 0)
    assert leader.note == "ask Ane"
    for seen in (phone, screen):
        assert (seen.tally, seen.result, seen.note) == (None, None, "")
        assert (seen.voted, seen.of) == (1, 3)
    table.do("reveal")
    assert snapshot(table.room, "phone").result == table.room.rounds[-1]


def test_every_step_can_be_reached_and_all_but_the_end_left() -> None:
    assert {row.target for row in ROUND.rows} | {"lobby"} == set(STEPS)
    assert {row.source for row in ROUND.rows} == set(STEPS) - {"ended"}


def test_the_table_and_the_library_take_the_same_arrows() -> None:
    for (step, trigger), rows in ROUND.table().items():
        for bits in range(16):
            votable, settled, trial, over = (bool(bits >> nth & 1) for nth in range(4))
            facts = Facts(votable, settled, trial, over, held="voting")
            open_ = [row.target for row in rows if row.guard is None or row.guard(facts)]
            assert _target(step, trigger, facts) == (open_[0] if open_ else None)


def _target(step: str, trigger: str, facts: Facts) -> str | None:
    try:
        return ROUND.after(step, trigger, facts)
    except Refused:
        return None


def test_a_team_is_chosen_until_the_evening_begins() -> None:
    table = Table(people=2)
    table.do(msg.Teams(2))
    assert table.send(msg.Join(0, 1)) == msg.Done()
    assert table.room.people[0].team == 1
    assert table.send(msg.Join(0, 2)) == msg.Err("team")
    table.do("begin")
    assert table.send(msg.Join(0, 0)) == msg.Err("begun")
    assert table.do(msg.Move(0, 0)) == msg.Done()  # the facilitator still can


def test_a_word_is_the_rooms_once_it_is_shown_and_a_new_one_is_hidden_again() -> None:
    table = Table(people=2)
    assert table.send(msg.Word(0, "odd")) == msg.Err("not_now")
    table.do("begin", "debrief")
    table.send(msg.Word(0, "odd\u202e"))
    assert [word.text for word in snapshot(table.room, "facilitator").words] == ["odd"]
    assert snapshot(table.room, "screen").words == ()
    table.do(msg.ShowWords((0, 1), on=True))
    assert [word.text for word in snapshot(table.room, "phone").words] == ["odd"]
    table.send(msg.Word(0, "odder"))
    assert snapshot(table.room, "screen").words == ()
    table.send(msg.Word(0, ""))
    assert snapshot(table.room, "facilitator").words == ()
    assert table.do(msg.ShowWords((1,), on=True)) == msg.Err("word")


def test_a_clock_is_extended_held_or_not() -> None:
    table = Table()
    assert table.do(msg.ExtendClock(60)) == msg.Err("clock")
    table.do("begin", "open", msg.SetClock("vote", 30), now=100)
    table.do(msg.ExtendClock(60), now=110)
    assert table.room.clock is not None
    assert table.room.clock.remaining(110) == 80
    table.do(msg.HoldClock(), msg.ExtendClock(60), now=120)
    assert table.room.clock.remaining(500) == 130
    table.do(msg.HoldClock(), now=500)
    table.do(msg.ExtendClock(5), now=1000)  # it had run out
    assert table.room.clock.remaining(1000) == 5
