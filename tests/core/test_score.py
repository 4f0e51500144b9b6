"""Skill: its known points, its laws, and how a party's talks add up."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.moves import TAGS, Mood
from game.core.score import Turn, grade_of, guest_turn, party_skill, player_turn, read, skill

if TYPE_CHECKING:
    from collections.abc import Iterable

BALANCED = [
    *["ask_open", "reflect", "ask_open", "reflect_deep", "ask_open", "reflect_deep"],
    *["ask_closed", "reflect", "inform", "ask_open", "reflect_deep", "agree_step"],
]
SILENCE = 21.1


def talk(moves: Iterable[str], mood: Mood = "neutral") -> list[Turn]:
    """Each turn one move, or several joined by +, answered by a guest in one mood."""
    return [turn for move in moves for turn in (player_turn(move.split("+"), rests=True), guest_turn(mood))]


def near(value: float) -> object:
    return pytest.approx(value, abs=0.1)


tag_lists = st.lists(st.sampled_from(list(TAGS)), min_size=1, max_size=3)
player_turns = tag_lists.map(lambda tags: player_turn(tags, rests=True))
moods: st.SearchStrategy[Mood] = st.sampled_from(["toward", "neutral", "away"])
guest_turns = moods.map(guest_turn)
talks = st.lists(player_turns | guest_turns, max_size=24)

# known points


def test_a_balanced_talk_is_worth_89() -> None:
    assert skill(talk(BALANCED)).total == near(89.2)


def test_only_deep_reflections_are_worth_79() -> None:
    assert skill(talk(["reflect_deep"] * 12)).total == near(79.0)


def test_silence_is_worth_21_and_has_no_grade() -> None:
    silent = skill(())
    assert silent.total == near(SILENCE)
    assert silent.grade is None


def test_acknowledging_all_evening_is_worth_as_much_as_silence() -> None:
    assert skill(talk(["ack"] * 12)).total == near(SILENCE)


def test_listening_then_pitching_beats_pitching_then_listening() -> None:
    first = talk(["ask_open", "reflect", "ask_open", "reflect_deep", "inform", "inform", "agree_step"])
    last = talk(["inform", "inform", "agree_step", "ask_open", "reflect", "ask_open", "reflect_deep"])
    assert skill(first).total > skill(last).total + 5


# pillars


def test_parroting_without_asking_is_not_listening() -> None:
    parrot, curious = talk(["reflect"] * 12), talk(["reflect", "ask_open"] * 6)
    assert skill(parrot).listen < skill(curious).listen


def test_keeping_silent_is_not_restraint() -> None:
    assert skill(talk(["ack"] * 12)).restraint == 0


def test_advice_pushes_even_when_it_was_earned() -> None:
    listened = ["ask_open", "reflect"] * 3
    assert skill(talk([*listened, "advise"])).push > skill(talk([*listened, "inform"])).push


def test_a_step_offered_after_four_turns_of_listening_is_wholly_earned() -> None:
    assert read(talk([*["ask_open"] * 4, "agree_step"]))[-1].earned == 1


def test_a_step_offered_three_turns_after_the_last_listening_is_half_earned() -> None:
    late = [*["ask_open"] * 4, "ask_closed", "ask_closed", "agree_step"]
    assert read(talk(late))[-1].earned == 0.5


def test_an_input_that_reflects_first_needs_no_recent_listening() -> None:
    late = [*["ask_open"] * 4, "ask_closed", "ask_closed", "reflect+agree_step"]
    assert read(talk(late))[-1].earned == 1


@pytest.mark.parametrize(
    ("answer", "worth"),
    [("reflect", 1.0), ("ask_open", 0.6), ("reflect+inform", 0.6), ("ask_closed", 0.3), ("inform", 0.0)],
)
def test_resistance_is_met_best_by_a_pure_reflection(answer: str, worth: float) -> None:
    assert read(talk(["ask_closed", answer], mood="away"))[-1].answer == worth


def test_a_nod_between_resistance_and_reflection_leaves_it_the_answer() -> None:
    turns = [guest_turn("away"), player_turn(["ack"], rests=True), player_turn(["reflect"], rests=True)]
    assert read(turns)[0].answer == 1


def test_only_the_first_turn_after_resistance_answers_it() -> None:
    turns = [guest_turn("away"), player_turn(["inform"], rests=True), player_turn(["reflect"], rests=True)]
    assert [reading.answer for reading in read(turns)] == [0, None]


def test_a_guest_turn_without_a_mood_leaves_the_last_one_standing() -> None:
    turns = [guest_turn("away"), guest_turn(None), player_turn(["reflect"], rests=True)]
    assert read(turns)[0].answer == 1


# laws


@given(talks)
def test_every_figure_lies_between_nought_and_a_hundred(turns: list[Turn]) -> None:
    result = skill(turns)
    figures = (result.total, result.listen, result.challenge, result.push, result.restraint, result.timing)
    assert all(0 <= figure <= 100 for figure in figures)


@given(talks)
def test_the_total_is_the_mean_of_its_four_pillars(turns: list[Turn]) -> None:
    result = skill(turns)
    assert result.total * 4 == pytest.approx(result.listen + result.challenge + result.restraint + result.timing)


@given(talks, st.integers(0, 24))
def test_an_acknowledgement_changes_no_pillar(turns: list[Turn], where: int) -> None:
    nodded = [*turns[:where], player_turn(["ack"], rests=True), *turns[where:]]
    assert (skill(nodded).total, skill(nodded).moves) == (skill(turns).total, skill(turns).moves)


@given(talks)
def test_a_grade_is_given_from_six_moves_and_sure_from_eight(turns: list[Turn]) -> None:
    result = skill(turns)
    assert (result.grade is None) == (result.moves < 6)
    assert result.provisional == (result.moves < 8)


@pytest.mark.parametrize(
    ("total", "grade"),
    [(39.9, "pushing"), (40, "mixed"), (54.9, "mixed"), (55, "good"), (80, "good"), (80.1, "expert")],
)
def test_the_bands_meet_without_a_gap(total: float, grade: str) -> None:
    assert grade_of(total) == grade


# notes and facts


def test_a_talk_of_almost_only_nods_is_pleasant() -> None:
    assert skill(talk([*["acknowledge"] * 8, "open_question"])).note == "pleasant"


def test_a_talk_broken_off_early_is_short() -> None:
    assert skill(talk(["open_question", "pitch"])).note == "short"


def test_a_graded_talk_needs_no_note() -> None:
    assert skill(talk(BALANCED)).note is None


def test_facts_stand_beside_the_score() -> None:
    facts = skill(talk(["open_question", "closed_question", "reframe", "let_finish", "introduce", "pitch"])).facts
    assert (facts.questions, facts.open_share, facts.reflections, facts.deep_share) == (2, 0.5, 1, 1.0)
    assert (facts.heard_out, facts.tending, facts.inputs, facts.acknowledgements) == (1, 1, 1, 2)
    assert (facts.player_turns, facts.guest_turns) == (6, 6)


def test_shares_of_nothing_are_unknown() -> None:
    assert (skill(()).facts.open_share, skill(()).facts.deep_share) == (None, None)


def test_a_reading_can_be_cited_by_its_journal_entry() -> None:
    assert read([player_turn(["pitch"], rests=True, entry=17)])[0].entry == 17


# a party


def test_a_party_weighs_its_graded_talks_by_their_moves() -> None:
    good, bad = talk(BALANCED), talk(["advise"] * 6)
    expected = (12 * skill(good).total + 6 * skill(bad).total) / 18
    assert party_skill([good, bad]).total == pytest.approx(expected)


def test_short_talks_are_graded_as_one_transcript_in_order() -> None:
    parts = [talk(BALANCED[:4]), talk(BALANCED[4:8]), talk(BALANCED[8:])]
    assert party_skill(parts).total == skill(talk(BALANCED)).total


def test_a_grade_that_rests_on_short_talks_is_provisional() -> None:
    assert party_skill([talk(BALANCED), talk(BALANCED[:4]), talk(BALANCED[4:8])]).provisional


def test_too_few_short_talks_do_not_touch_a_graded_one() -> None:
    assert party_skill([talk(BALANCED), talk(["pitch"])]).total == pytest.approx(skill(talk(BALANCED)).total)


@pytest.mark.parametrize("party", [[], [[]], [talk(["advise"] * 5)], [talk(["ack"] * 9)]])
def test_a_party_without_a_graded_talk_is_worth_as_much_as_silence(party: list[list[Turn]]) -> None:
    result = party_skill(party)
    assert result.total == near(SILENCE)
    assert result.grade is None


@given(st.lists(talks, max_size=4))
def test_a_partys_skill_lies_between_nought_and_a_hundred(party: list[list[Turn]]) -> None:
    assert 0 <= party_skill(party).total <= 100


@given(st.lists(talks, max_size=4))
def test_a_partys_facts_are_those_of_all_its_talks(party: list[list[Turn]]) -> None:
    assert party_skill(party).facts == skill(list(chain.from_iterable(party))).facts
