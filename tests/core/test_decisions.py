"""What else lay on the table at a decision, and two roads of one evening beside each other."""

from __future__ import annotations

from game.core import commands as cmd
from game.core import node as nd
from game.core.comparison import compare
from game.core.decisions import decision
from game.core.retold import Retold
from game.core.session import Session
from tests.core.builders import evening, guest, node, option

TALK = (
    node("n", option("x", goto="k"), option("y", "push", moves=("pitch",), end="bad"), says=("one", "two")),
    node("k", option("z", end="good"), says=("three", nd.Part("four", hold=True))),
)
TO_THE_CARDS = (cmd.Approach("g"), cmd.Hear())


def played(*commands: cmd.Command) -> Session:
    session = Session.start(evening(guest(*TALK)), 1)
    for command in commands:
        session.do(command)
    return session


def test_the_cards_one_left_are_shown_with_the_answer_they_would_have_got() -> None:
    told = decision(Retold(played(*TO_THE_CARDS, cmd.Say("y"))), 3)
    card, silence = told.untried
    assert (told.n, told.guest, told.did.text) == (3, "g", "g.n.y")
    assert (card.said.text, card.stance) == ("g.n.x", "listen")
    assert card.reply is not None
    assert card.reply.text == "reply"
    assert (silence.said.text, silence.stance, silence.reply) == ("ui.silence", None, None)


def test_silence_at_a_pause_shows_what_was_still_to_come() -> None:
    told = decision(Retold(played(*TO_THE_CARDS, cmd.Say("x"), cmd.Say("z"))), 4)
    assert [(one.said.text, one.reply and one.reply.text) for one in told.untried] == [("ui.silence", "four")]


def test_after_silence_it_is_the_cards_one_did_not_say() -> None:
    told = decision(Retold(played(*TO_THE_CARDS, cmd.KeepSilent())), 3)
    assert [one.said.text for one in told.untried] == ["g.n.x", "g.n.y"]


def test_what_is_no_talk_is_said_in_the_words_it_was_offered_in() -> None:
    told = decision(Retold(played(cmd.Approach("g"))), 1)
    assert (told.did.text, told.guest, told.untried) == ("ui.approach", "g", ())


def test_two_roads_part_at_the_first_entry_that_differs() -> None:
    one, other = played(*TO_THE_CARDS, cmd.Say("y")), played(*TO_THE_CARDS, cmd.Say("x"))
    both = compare(one, other)
    assert both.n == 3
    assert both.parts is not None
    assert [entry and entry.command for entry in both.parts] == [cmd.Say("y"), cmd.Say("x")]
    (fork,) = both.forks
    assert fork.guest == "g"
    assert fork.trust[0] < fork.trust[1]
    assert both.over == (True, False)
    assert (fork.points, both.outcome) == ((0, 1), (0, 10))


def test_the_same_road_parts_nowhere() -> None:
    one = played(*TO_THE_CARDS, cmd.Say("y"))
    both = compare(one, one.up_to(len(one.entries)))
    assert (both.parts, both.n, both.forks) == (None, -1, ())


def test_a_road_that_ends_earlier_parts_where_it_ends() -> None:
    one = played(*TO_THE_CARDS, cmd.Say("y"))
    both = compare(one.up_to(3), one)
    assert both.n == 3
    assert both.parts is not None
    assert both.parts[0] is None
