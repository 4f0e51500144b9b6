"""The debrief cites the journal: timelines, moments, clues and what became of each guest."""

from __future__ import annotations

from game.core import commands as cmd
from game.core import node as nd
from game.core import scenario as s
from game.core.debrief import debrief
from game.core.outcome import guest_outcome
from game.core.session import Session
from tests.core.builders import evening, guest, node, option

TALK = (
    node(
        "n",
        option("x", goto="k"),
        option("y", "push", moves=("pitch",), end="bad"),
        says=("one", nd.Part("two", reveals="a")),
    ),
    node("k", option("z", end="good")),
)


def played(*commands: cmd.Command, scenario: s.Scenario | None = None) -> Session:
    session = Session.start(scenario or evening(guest(*TALK, overheard=(s.Gossip("bo", "g.overheard.bo"),))), 1)
    for command in commands:
        session.do(command)
    return session


def test_the_timeline_starts_at_the_door_and_follows_the_events() -> None:
    report = debrief(played(cmd.Approach("g"), cmd.Hear(), cmd.Say("x"))).talks[0]
    first, last = report.timeline[0], report.timeline[-1]
    assert (first.n, first.trust, first.risk, first.patience) == (0, 4, 6, 6)
    assert (last.trust, last.risk, last.patience) == (5, 6, 6)


def test_a_moment_cites_its_entry_and_names_the_better_card() -> None:
    moment = debrief(played(cmd.Approach("g"), cmd.Hear(), cmd.Say("y"))).moments[0]
    assert (moment.letter, moment.n, moment.said.text) == ("A", 3, "g.n.y")
    assert moment.instead is not None
    assert moment.instead.text == "g.n.x"


def test_a_part_one_did_not_wait_for_is_a_clue_walked_past() -> None:
    clues = debrief(played(cmd.Approach("g"), cmd.CutIn(), cmd.Say("y"))).clues
    assert [(clue.kind, clue.words.text) for clue in clues] == [("cut", "two")]


def test_what_a_guest_would_have_done_is_a_clue_that_nobody_said() -> None:
    talk = node("n", option("y"), says=("one", nd.Part("two", does=True, hints="a")))
    session = Session.start(evening(guest(talk)), 1)
    for command in (cmd.Approach("g"), cmd.CutIn()):
        session.do(command)
    assert [(clue.words.text, clue.does) for clue in debrief(session).clues] == [("two", True)]


def test_gossip_never_heard_is_a_clue_walked_past() -> None:
    clues = debrief(played(cmd.Wait(), cmd.Leave())).clues
    assert [(clue.kind, clue.words.text) for clue in clues] == [("overheard", "g.overheard.bo")]


def test_an_evening_without_a_word_is_not_graded() -> None:
    result = debrief(played(cmd.Leave()))
    assert (round(result.skill.total, 1), result.skill.grade, result.practise, result.outcome) == (
        21.1,
        None,
        None,
        0.0,
    )


def test_a_guest_never_talked_to_is_missed_and_one_left_in_the_middle_is_unfinished() -> None:
    assert debrief(played(cmd.Leave())).talks[0].outcome.why == "missed"
    assert debrief(played(cmd.Approach("g"), cmd.StepAway(), cmd.Leave())).talks[0].outcome.why == "unfinished"


def test_the_best_road_is_a_whole_outcome() -> None:
    assert debrief(played(cmd.Approach("g"), cmd.Hear(), cmd.Say("x"), cmd.Hear(), cmd.Say("z"))).outcome == 100.0


def test_an_order_that_is_regretted_in_the_night_counts_less() -> None:
    made = guest(
        node("n", option("x", end="sold"), says=("one",)), outcomes=(s.Outcome("sold", 9, "order"),), always=()
    )
    calm = evening(guest(*made.nodes, outcomes=made.outcomes, always=(), risk=(2, 2)))
    afraid = evening(made)
    for scenario, points, regretted in ((calm, 9, False), (afraid, 5, True)):
        session = played(cmd.Approach("g"), cmd.Say("x"), scenario=scenario)
        row = guest_outcome(scenario, session.party, scenario.guests[0])
        assert (row.points, ("regretted", -4) in row.more) == (points, regretted)


def test_presence_is_counted_and_not_scored() -> None:
    presence = debrief(played(cmd.Approach("g"), cmd.CutIn(), cmd.Say("x"), cmd.Hear(), cmd.KeepSilent())).presence
    assert (presence.cut_ins, presence.silences, presence.turns, presence.heard_out) == (1, 1, 1, 0)
