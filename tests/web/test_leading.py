"""What the facilitator has besides the round: teams, hands, words, cards and roads on the screen, the address."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.web.addresses import Address, local_addresses
from game.web.facts import Facts
from game.web.keys import Keys
from tests.web.serving import Client, Leader, Phone

if TYPE_CHECKING:
    from game.web.serve import Server

pytestmark = pytest.mark.usefixtures("quick")


def screen_of(server: Server) -> Client:
    return Client(server, screen=server.served.screen.split("#")[1])


def test_a_phone_chooses_its_team_and_the_facilitator_sees_each_teams_shares(server: Server) -> None:
    leader, one, two = Leader(server), Phone(server), Phone(server)
    leader.do("teams", teams=2)
    one.until(teams=2)
    one.send(**{"is": "join", "team": 1})
    assert one.reply()["is"] == "done"
    two.send(**{"is": "join", "team": 0})
    two.reply()
    assert one.until(team=1)["teams"] == 2
    leader.to_vote()
    one.vote(1)
    two.vote(0)
    teams = leader.until(voted=2)["tally"]["teams"]
    assert [team["counts"][:2] for team in teams] == [[1, 0], [0, 1]]
    assert "tally" not in one.state


def test_hands_are_counted_beside_the_phones(server: Server) -> None:
    leader, phone = Leader(server), Phone(server)
    leader.do("hall", people=4)
    leader.to_vote()
    phone.vote(0)
    choices = len(leader.settle()["choices"])
    leader.do("hands", counts=[0, 3, *[0] * (choices - 2)])
    assert leader.until(voted=4)["tally"]["counts"][:2] == [1, 3]
    assert leader.state["of"] == 5
    assert leader.state["hands"][0][1] == 3


def test_a_word_is_on_the_screen_once_it_is_shown(server: Server) -> None:
    leader, phone, screen = Leader(server), Phone(server), screen_of(server)
    leader.step("begin")
    leader.step("debrief")
    phone.until(step="debrief")
    phone.send(**{"is": "word", "text": "alive"})
    assert phone.reply()["is"] == "done"
    assert leader.until(words=[{"seat": 0, "text": "alive", "shown": False}])
    assert "alive" not in "".join(screen.states)
    leader.do("show_words", seats=[0], on=True)
    assert screen.until(words=["alive"])["card"]["of"] == 4


def test_cards_are_turned_replayed_and_left_to_the_phones(server: Server) -> None:
    leader, phone = Leader(server), Phone(server)
    leader.to_vote()
    phone.vote(0)
    for step in ("reveal", "play", "debrief"):
        leader.step(step)
    assert phone.until(step="debrief")["card"]["nth"] == 1
    leader.key("page", by=2)
    leader.key("replay", nth=0)
    card = leader.seen(lambda state: "about" in state["card"])["card"]
    assert (card["nth"], card["about"]["letter"]) == (3, "A")
    leader.key("page", by=1)  # from a replay one goes on behind what happened
    leader.seen(lambda state: state["card"]["nth"] == 4)
    leader.key("alone", on=True)
    cards = phone.seen(lambda state: "cards" in state)["cards"]
    assert [card["nth"] for card in cards][:4] == [1, 2, 3, 4]
    leader.send(**{"is": "replay", "turn": leader.state["turn"], "entry": leader.state["entry"], "nth": 99})
    assert leader.reply() == {"is": "err", "code": "malformed"}


def test_whom_to_go_to_is_asked_and_where_they_stand(server: Server) -> None:
    leader, phone = Leader(server), Phone(server)
    leader.step("begin")
    while not leader.state["votable"]:
        leader.key()
    assert phone.until(step="scene", turn=leader.state["turn"])["heard"]["line"].endswith("Whom do we go to?")
    leader.step("open")
    assert phone.until(step="voting")["choices"][0]["words"] == "Jeppe, between the coats"


def test_a_name_that_is_taken_away_is_a_pseudonym_after_a_reload_too(server: Server) -> None:
    leader, phone = Leader(server), Phone(server, name="Rude")
    leader.until(here=1)
    leader.do("unname", seat=0)
    again = Phone(server, token=phone.token, name="Rude")
    assert again.until(step="lobby")["name"] == ""
    assert leader.settle()["seats"][0]["approved"]


def test_both_roads_are_shown_until_the_room_goes_on(server: Server) -> None:
    leader, screen = Leader(server), screen_of(server)
    leader.to_vote()
    leader.do("pick", choice=0)
    leader.step("play")
    leader.key("show", what="votes")
    assert screen.until(again="votes")["result"]["chosen"] == 0
    leader.do("rewind", decision=leader.settle()["rounds"][-1]["decision"])
    leader.step("open")
    leader.do("pick", choice=1)
    leader.step("play")
    leader.key("show", what="roads")
    roads = screen.until(again="roads")["roads"]
    assert [road["rows"][0]["letter"] for road in roads] == ["A", "B"]
    assert [road["here"] for road in roads] == [False, True]
    leader.key()
    assert "again" not in screen.until(step="scene")


def test_the_address_of_the_code_can_be_chosen() -> None:
    found = [Address("192.168.1.24", "wlan0"), Address("10.0.0.7", "eth0")]
    facts = Facts(Keys("BCDFGH", "f" * 16, "s" * 16, 8080), lan=True, found=lambda: tuple(found))
    assert facts.url == "http://192.168.1.24:8080/j/BCDFGH"
    facts.choose(1)
    assert facts.url == "http://10.0.0.7:8080/j/BCDFGH"
    found.insert(0, Address("172.20.10.2", "hotspot"))
    facts.choose(1)  # looked anew: the one that was chosen is meant, wherever it stands now
    assert facts.url.startswith("http://10.0.0.7")
    assert next(one["ip"] for one in facts.to_facilitator()["addresses"]) == "172.20.10.2"
    assert "s" * 16 not in str(facts.to_screen())


def test_no_address_of_this_machine_is_only_its_own() -> None:
    assert all(not one.ip.startswith(("127.", "169.254.")) for one in local_addresses())
