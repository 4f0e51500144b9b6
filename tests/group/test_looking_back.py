"""Looking back together: five cards, rounds replayed, roads side by side, and how each team would have talked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.group import messages as msg
from game.group.debrief import told
from game.group.looking_back import Pages, pages
from game.group.roads import roads_of
from game.group.standing import standings
from game.group.workshop import Workshop
from tests.group.rooms import jeppe, to_a_full_round

if TYPE_CHECKING:
    from game.core.view import Words


class Ids:
    """Says texts by their ids, with what is put into them."""

    def ui(self, name: str, **put: str | int) -> str:
        return " ".join([name, *map(str, put.values())])

    def of(self, words: Words) -> str:
        return words.text

    def quoted(self, words: Words) -> str:
        return f"'{words.text}'"

    def name(self, guest: str) -> str:
        return guest


def played(teams: int = 1) -> Workshop:
    """Two roads: the first decision about a sentence, and the other card."""
    workshop = Workshop.start(jeppe(), 3, "en")
    workshop.do(msg.Teams(teams))
    workshop.do(msg.Step("begin"))
    to_a_full_round(workshop)
    hands_up(workshop, "open", (3, 1), (0, 2))
    workshop.do(msg.Step("discuss"))
    hands_up(workshop, "vote_again", (4, 0), (0, 2))
    for step in ("reveal", "play", "next"):
        workshop.do(msg.Step(step))
    workshop.do(msg.Rewind(workshop.room.played[-1].decision))
    workshop.do(msg.Step("open"))
    workshop.do(msg.Pick(1))
    for step in ("play", "next", "debrief"):
        assert workshop.do(msg.Step(step)) == msg.Done()
    return workshop


def hands_up(workshop: Workshop, step: str, *teams: tuple[int, ...]) -> None:
    """A vote, by hands of each team."""
    workshop.do(msg.Step(step))
    more = len(workshop.stage().choices) - 2
    for team, counts in enumerate(teams[: workshop.room.teams]):
        assert workshop.do(msg.Hands((*counts, *(0,) * more), team)) == msg.Done()


def looked(workshop: Workshop) -> Pages:
    return pages(workshop, told(workshop), Ids())


def test_five_cards_and_a_replay_of_each_round() -> None:
    workshop = played()
    lying = looked(workshop)
    assert [page.card for page in lying.cards] == [1, 2, 3, *[4] * (len(lying.cards) - 4), 5]
    assert {page.of for page in lying.cards} == {5}
    assert len(lying.replays) == len(workshop.room.played)
    assert lying.at(len(lying.cards)).told == told(workshop)[0]


def test_a_question_quotes_the_line_that_was_said() -> None:
    moments = [page for page in looked(played()).cards if page.card == 4]
    assert 1 <= len(moments) <= 3
    for page in moments:
        assert page.told is not None
        assert page.told.line is not None
        assert f"'{page.told.line.text}'" in page.lines[-1]


def test_without_a_sentence_to_ask_about_four_cards_are_left() -> None:
    workshop = Workshop.start(jeppe(), 3, "en")
    workshop.do(msg.Step("begin"))
    workshop.do(msg.Step("debrief"))
    assert [(page.card, page.of) for page in looked(workshop).cards] == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_roads_know_where_they_left() -> None:
    workshop = played()
    rounds = told(workshop)
    first, second = roads_of(workshop, rounds)
    assert first.left is None
    assert second.left is not None
    assert rounds[second.left].round.decision.road == first.number
    assert rounds[second.rounds[0]].round.decision.entry == rounds[second.left].round.decision.entry


def test_teams_stand_by_their_own_first_choice_and_only_where_there_are_teams() -> None:
    workshop = played(teams=2)
    one, two = standings(workshop.session.scenario, told(workshop), 2)
    rounds = [done for done in workshop.room.played if done.last.voted]
    assert sum(one.stances.values()) <= len(rounds)  # what was picked without votes is nobody's
    assert (sum(two.stances.values()), two.even) == (1, 0)  # and they had no hand up before
    assert standings(workshop.session.scenario, told(workshop), 1) == ()


class Telling(Ids):
    """Sentences of one's own in place of ids."""

    def __init__(self, said: str) -> None:
        self.said = said

    def of(self, words: Words) -> str:
        return self.said if "." in words.text else words.text

    def quoted(self, words: Words) -> str:
        return f"“{self.of(words)}”"


@pytest.mark.parametrize(
    ("said", "asked"), [("So it is.", "“So it is”"), ("Is it?", "“Is it?”"), ("It is ...", "“It is ...”")]
)
def test_a_quotation_in_a_question_gives_up_its_full_stop_and_no_other_sign(said: str, asked: str) -> None:
    workshop = played()
    (moment, *_) = [page for page in pages(workshop, told(workshop), Telling(said)).cards if page.card == 4]
    assert moment.lines[0].endswith(f"“{said}”")  # it stands at the end of its line
    assert asked in moment.lines[-1]


def test_what_happened_quotes_a_sentence_and_names_a_guest() -> None:
    workshop = played()
    lines = pages(workshop, told(workshop), Ids()).cards[2].lines
    for one, line in zip(told(workshop), lines, strict=False):
        taken = one.choices[one.round.chosen]
        assert (f"'{taken.words.text}'" in line) == (not taken.guest)
    assert {bool(one.choices[one.round.chosen].guest) for one in told(workshop)} == {True, False}
