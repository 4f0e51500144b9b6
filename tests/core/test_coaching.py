"""The coach's hint: it names a way of answering, is kept in the journal, and changes nothing."""

from __future__ import annotations

from game.core import commands as cmd
from game.core import events as ev
from game.core.coaching import worth_looking_for
from game.core.debrief import debrief
from game.core.party import talk_of
from game.core.session import Session
from game.prove.bots import BOTS
from game.prove.simulate import run_evening
from tests.console.playing import loaded
from tests.core.builders import evening, guest, node, option

TALK = guest(
    node("n", option("x", goto="k"), option("y", "push", moves=("pitch",), end="bad")),
    node("k", option("z", end="good"), option("w", end="good")),
)


def hint(session: Session) -> str:
    (event,) = session.do(cmd.AskHint()).events
    assert isinstance(event, ev.HintGiven)
    return event.hint


def test_the_hint_is_to_hear_out_then_what_keeps_the_best_end_open() -> None:
    session = Session.start(evening(TALK), 1)
    session.do(cmd.Approach("g"))
    assert hint(session) == "hear"
    session.do(cmd.Hear())
    assert hint(session) == "listen"
    session.do(cmd.Say("x"))
    session.do(cmd.Hear())
    assert hint(session) == "any"


def test_an_evening_with_hints_is_the_same_evening() -> None:
    """What is shown hangs on the feedback; what happens does not."""
    scenario, _ = loaded("jeppe")
    plain, asked = run_evening(scenario, "random", 3), Session(scenario, 3)
    for entry in plain.entries:
        if asked.party.where == "talk":
            asked.do(cmd.AskHint())
        asked.do(entry.command)
    assert any(isinstance(event, ev.HintGiven) for entry in asked.entries for event in entry.events)
    assert asked.party == plain.party
    ours, theirs = debrief(plain), debrief(asked)
    assert (ours.skill, ours.outcome, ours.presence) == (theirs.skill, theirs.outcome, theirs.presence)
    assert [talk.skill for talk in ours.talks] == [talk.skill for talk in theirs.talks]


def test_every_hint_of_a_real_talk_can_be_followed() -> None:
    scenario, _ = loaded("jeppe")
    session = Session.start(scenario, 3)
    player = BOTS["listener-challenger"](session, 3, None)
    while not session.over:
        guest_id = session.party.talking
        if session.party.where == "talk" and guest_id:
            talk, state = talk_of(session.scenario, guest_id), session.party.guests[guest_id].talk
            advice = worth_looking_for(talk, state)
            cards = session.view().talk.cards  # type: ignore[union-attr]
            stances = {play.option.stance for play in talk.nodes[talk.spots[state[0]].node].plays}
            assert advice in {"pause", "hear", "silence", "any", *stances}
            assert advice != "any" or cards
        session.play(player.choose())
