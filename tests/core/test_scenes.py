"""What is seen when the player does something small: the scenario's own line, else one of the game's."""

from __future__ import annotations

from typing import Any

from game.core import arrangement as ar
from game.core import commands as cmd
from game.core import node as nd
from game.core import scenario as s
from game.core.legal import legal
from game.core.scenes import INTRODUCED, KEPT, TENDED
from game.core.session import Session, entry_from_json, entry_to_json
from game.core.view import Words
from game.text.interface import interface
from tests.core.builders import evening, guest, node, option

STAYS = s.Waits(every=60)
TELLS = node("n", option("x", end="good"), says=(nd.Part("one", reveals="a"),))


def related(**more: Any) -> Session:
    """Ann is a friend by now."""
    ann = guest(TELLS, name="ann", waits=STAYS, reason="customer", **more)
    session = Session.start(evening(ann, guest(TELLS, name="bo", waits=STAYS), cools=9), 1)
    session.do(cmd.Approach("ann"))
    session.do(cmd.Say("x"))
    return session


def seen(session: Session, command: cmd.Command) -> list[Words]:
    session.do(command)
    return [line.words for line in session.view().happened if line.does]


def test_whom_one_looks_in_on_shows_something_of_their_own_by_turns() -> None:
    session = related(tended=("ann.tended.1", "ann.tended.2"))
    told = {seen(session, cmd.Tend("ann"))[0].text for _ in range(8)}
    assert told == {"ann.tended.1", "ann.tended.2"}


def test_without_a_line_of_ones_own_there_is_one_of_the_games() -> None:
    words = seen(related(), cmd.Tend("ann"))[0]
    assert words.text.startswith("ui.scene.tended.")
    assert dict(words.put) == {"guest": "ann.name"}


def test_every_line_of_the_games_is_written() -> None:
    for name, count in (("tended", TENDED), ("introduced", INTRODUCED), ("kept", KEPT)):
        assert {f"ui.scene.{name}.{nth}" in interface() for nth in range(1, count + 1)} == {True}
        assert f"ui.scene.{name}.{count + 1}" not in interface()


def test_two_who_are_introduced_say_what_the_scenario_says() -> None:
    session = related(meets=(("bo", "a"),), meeting=(("bo", "ann.meets.bo"),))
    assert Words("ann.meets.bo", (("guest", "ann.name"), ("other", "bo.name"))) in seen(
        session, cmd.Introduce("ann", "bo")
    )


def test_two_whom_a_talk_has_brought_together_need_no_introduction() -> None:
    joins = (s.Outcome("good", 9, joins="bo"),)
    session = related(meets=(("bo", "a"),), outcomes=joins, always=())
    assert session.party.guests["ann"].met == ("bo",)
    assert session.party.guests["bo"].company
    assert cmd.Introduce("ann", "bo") not in legal(session.scenario, session.party)
    assert cmd.Introduce("ann", "bo") in legal(
        related(meets=(("bo", "a"),)).scenario, related(meets=(("bo", "a"),)).party
    )


def test_a_promise_kept_is_seen_and_one_kept_late_otherwise() -> None:
    gives = node("n", option("x", end="good", promises="tea"), says=("one",))
    tea = ar.Promise("tea", 1, 3, kept="evening.promises.tea.kept")
    start = Session.start(evening(guest(gives, name="ann", waits=STAYS), promises=(tea,)), 1)
    start.do(cmd.Approach("ann"))
    start.do(cmd.Say("x"))
    late = Session.fold(start.scenario, 1, "en", start.entries)
    assert seen(start, cmd.Keep("ann", "tea"))[0].text == "evening.promises.tea.kept"
    for _ in range(5):
        late.do(cmd.Wait())
    assert seen(late, cmd.Keep("ann", "tea"))[0].text == "ui.scene.kept.late"


def test_a_journal_from_before_there_were_scenes_still_opens() -> None:
    session = related()
    session.do(cmd.Tend("ann"))
    written = entry_to_json(session.entries[-1])
    for event in written["events"]:
        event.pop("text", None)
    old = entry_from_json(written)
    again = Session.fold(session.scenario, 1, "en", (*session.entries[:-1], old))
    assert again.party == session.party
    assert all(line.words.text for line in again.view().happened)


def test_that_two_have_met_is_known_to_the_talks_that_go_by_it() -> None:
    session = related(meets=(("bo", "a"),), tells=(("bo", ("ann", "b")),))
    session.do(cmd.Introduce("ann", "bo"))
    assert "b" in session.party.guests["ann"].known
