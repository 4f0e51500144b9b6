"""The moves table says what scoring.md says."""

from __future__ import annotations

import pytest

from game.core.moves import MOVES, TAGS, UnknownMove, neutral_tags

COUNTS_AS = {
    "ask_open": "open_question why_question implication_question",
    "ask_closed": "closed_question",
    "reflect": "reflect summarise own_up",
    "ack": (
        "acknowledge small_talk common_ground let_finish promise keep_promise introduce ask_introduction humour "
        "reassure ask_leave part"
    ),
    "reflect_deep": "reframe question_assumption",
    "inform": "teach consequence picture_after pitch features answer_pitch",
    "options": "offer_options anti_sell",
    "agree_step": "agree_step",
    "advise": "advise discount giveaway urgency early_close poster defend",
}


def test_every_move_counts_as_the_design_says() -> None:
    expected = {move: tag for tag, moves in COUNTS_AS.items() for move in moves.split()}
    assert {move.id: move.tag for move in MOVES.values()} == expected


def test_only_three_moves_count_differently_when_they_rest_on_nothing() -> None:
    changed = {move.id: move.ungrounded for move in MOVES.values() if move.ungrounded != move.tag}
    assert changed == {"reframe": "advise", "question_assumption": "advise", "own_up": "ack"}


def test_a_turn_of_both_vocabularies_becomes_tags_in_order() -> None:
    assert neutral_tags(("reframe", "ask_open", "pitch"), rests=True) == ("reflect_deep", "ask_open", "inform")


def test_a_reframe_that_rests_on_nothing_is_advice() -> None:
    assert neutral_tags(("reframe",), rests=False) == ("advise",)


def test_a_tag_of_the_neutral_vocabulary_stands_for_itself() -> None:
    assert neutral_tags(TAGS, rests=True) == tuple(TAGS)


def test_a_name_in_both_vocabularies_means_the_same_in_both() -> None:
    assert all(MOVES[name].tag == name for name in MOVES.keys() & TAGS.keys())


def test_an_unknown_move_is_named_with_the_nearest_one() -> None:
    with pytest.raises(UnknownMove, match=r"no such move 'open_qestion'; did you mean 'open_question'\?"):
        neutral_tags(("open_qestion",), rests=True)


def test_a_move_unlike_any_other_lists_what_there_is() -> None:
    with pytest.raises(UnknownMove, match="known moves: ack, acknowledge, "):
        neutral_tags(("zzzz",), rests=True)


def test_default_effects_are_small() -> None:
    assert all(-2 <= effect <= 2 for move in MOVES.values() for effect in (move.trust, move.risk, move.patience))


def test_no_move_lowers_perceived_risk_by_more_than_one() -> None:
    assert min(move.risk for move in MOVES.values()) == -1


def test_the_hard_pushes_raise_perceived_risk() -> None:
    assert all(MOVES[move].risk > 0 for move in ("pitch", "discount", "urgency", "early_close"))


def test_listening_moves_of_themselves_leave_perceived_risk_alone() -> None:
    assert {move.risk for move in MOVES.values() if move.stance == "listen"} == {0}
