"""The server in this process: who comes in, what they are told, and what bad luck does to it."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from websockets.exceptions import ConnectionClosed

from game.saves.workshop import keeping_of
from tests.saves.disks import full
from tests.web.serving import Client, Leader, Phone, serving

if TYPE_CHECKING:
    from pathlib import Path

    from game.web.serve import Server

pytestmark = pytest.mark.usefixtures("quick")


def test_a_round_with_three_phones(server: Server) -> None:
    leader = Leader(server)
    first, second, third = (Phone(server) for _ in range(3))
    leader.to_vote()
    assert first.vote(0)["is"] == "ack"
    assert second.vote(1)["is"] == "ack"
    assert second.vote(0)["choice"] == 0  # the last one counts
    assert third.vote(1)["is"] == "ack"
    state = leader.until(voted=3)
    assert state["tally"]["counts"][:2] == [2, 1]
    assert leader.step("reveal")["is"] == "done"
    assert third.until(step="revealed")["result"]["votes"][0][:2] == [2, 1]
    entry = leader.until(step="revealed")["entry"]
    leader.key()
    assert leader.until(step="consequence")["entry"] == entry + 1  # one command in the evening


def test_no_count_and_no_stance_is_told_before_the_reveal(server: Server) -> None:
    leader, phone, other = Leader(server), Phone(server), Phone(server)
    screen = Client(server, screen=server.served.screen.split("#")[1])
    leader.to_vote()
    phone.vote(1)
    phone.until(voted=1, step="voting")
    screen.until(voted=1, step="voting")
    other.until(voted=1, step="voting")
    for told in (*other.states, *screen.states):
        state = json.loads(told)
        if state["step"] != "voting":
            continue  # the round before, which everybody may see
        assert state["result"] is None
        assert not {"tally", "counts", "shares"} & set(state)
        assert not any(word in told for word in ("stance", "listened", "challenged", "pushed", "leaders"))
    assert other.state["mine"] is None
    assert phone.state["mine"] == 1


def test_two_at_a_phone_count_twice(server: Server) -> None:
    leader, pair, one = Leader(server), Phone(server, sharing=2), Phone(server)
    leader.to_vote()
    pair.vote(0)
    one.vote(1)
    assert leader.until(voted=3)["tally"]["counts"][:2] == [2, 1]


def test_who_comes_late_votes_from_the_next_one_on(server: Server) -> None:
    leader, early = Leader(server), Phone(server)
    leader.to_vote()
    early.vote(0)
    late = Phone(server)
    assert late.until(step="voting")["may_vote"] is False
    assert late.vote(1) == {"is": "err", "code": "next_vote"}
    leader.step("close")
    leader.step("vote_again")
    assert late.until(attempt=2)["may_vote"] is True


def test_a_phone_that_reloads_comes_back_as_itself_and_replaces_the_old_one(server: Server) -> None:
    leader, phone = Leader(server), Phone(server, name="Ane")
    leader.to_vote()
    phone.vote(1)
    again = Phone(server, token=phone.token)
    assert (again.seat, again.token) == (phone.seat, phone.token)
    assert again.until(step="voting")["mine"] == 1
    with pytest.raises(ConnectionClosed) as closed:
        phone.until(step="never")
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == 4001
    assert len(leader.until(voted=1)["seats"]) == 1


def test_killed_and_started_again_it_goes_on_from_its_record(folder: Path) -> None:
    with serving(folder) as server:
        leader, phone = Leader(server), Phone(server, name="Ane")
        leader.to_vote()
        phone.vote(1)
        before, where, at = leader.until(voted=1)["rev"], server.served, leader.state["heard"]
    with serving(folder, port=where.port) as server:
        assert server.served == where  # the same code, keys and port: open pages come back by themselves
        leader, phone = Leader(server), Phone(server, token=phone.token)
        assert phone.until(step="voting")["mine"] == 1
        assert (leader.state["heard"], leader.state["voted"]) == (at, 1)
        assert leader.state["rev"] > before  # no page takes it for an old one


def test_started_again_the_minutes_and_the_cards_are_where_they_were(folder: Path) -> None:
    with serving(folder) as server:
        leader = Leader(server)
        assert leader.state["plan"] is None
        leader.to_vote()
        leader.do("pick", choice=0)
        leader.step("play")
        leader.step("debrief")
        leader.key()
        leader.key("alone", on=True)
        plan, card = leader.state["plan"], leader.until(turn=leader.settle()["turn"])["card"]
        assert card["nth"] == 2
    with serving(folder) as server:
        leader = Leader(server)
        assert (leader.state["plan"], leader.state["card"]) == (plan, card)
        assert leader.state["cards"]
        leader.key("page", by=-1)
        assert leader.state["card"]["nth"] == 1


def test_votes_are_in_the_store_and_never_in_the_journal(folder: Path) -> None:
    with serving(folder) as server:
        leader, phone = Leader(server), Phone(server, name="Ane Ouroboros")
        leader.to_vote()
        phone.vote(1)
        leader.step("reveal")
        leader.key()
        leader.until(step="consequence")
    journal = (folder / "road-0.jsonl").read_text(encoding="utf-8")
    assert not any(word in journal for word in ("vote", "ballot", "Ouroboros", phone.token))
    with closing(sqlite3.connect(folder / "workshop.db")) as db:
        assert db.execute("SELECT seat, attempt, choice FROM votes").fetchall() == [(0, 1, 1)]


def test_back_to_a_decision_and_the_other_road(server: Server) -> None:
    leader, phone = Leader(server), Phone(server)
    leader.to_vote()
    phone.vote(0)
    leader.step("reveal")
    leader.key()
    made = leader.until(step="consequence")["rounds"][-1]
    leader.do("rewind", decision=made["decision"])
    state = leader.until(step="scene")
    assert (state["road"], len(state["ways"])) == (1, 2)
    assert phone.until(step="scene")["heard"] == state["heard"]
    leader.do("switch", road=0)
    assert leader.until(road=0)["rounds"]


@pytest.mark.parametrize("name", ["👩\u200d🚀", "Åse\u00a0Lie", "a\tb", "\u202eAne", "<b>", "x" * 200, "\ufdfa" * 30])
def test_whatever_somebody_is_called_they_come_in(server: Server, name: str) -> None:
    phone = Phone(server, name=name)
    assert phone.seat == 0
    assert 1 <= len(phone.until(step="lobby")["name"]) <= 24


def test_nothing_is_acknowledged_that_the_disk_did_not_take(server: Server) -> None:
    leader, phone = Leader(server), Phone(server)
    leader.to_vote()
    phone.until(step="voting")
    with full(keeping_of(server.hall.workshop)._ledger.engine):
        assert phone.vote(1)["code"] == "unsaved"
        assert leader.until(fault="unsaved")
        assert leader.step("close")["code"] == "unsaved"
        new = Client(server, code=server.served.code)  # no seat is given out that would be lost
        assert new.reply()["code"] == "unsaved"
    assert leader.until(fault="")["step"] == "closed"  # it is tried again by itself
    assert len(leader.state["seats"]) == 1
    leader.step("reopen")
    assert phone.vote(0)["is"] == "ack"


def test_names_stay_hidden_on_the_big_screen_until_they_are_shown(server: Server) -> None:
    leader, screen = Leader(server), Client(server, screen=server.served.screen.split("#")[1])
    Phone(server, name="Mats")
    screen.until(here=1)
    assert screen.state["names"] == []
    leader.until(here=1)
    leader.do("rename", seat=0, name="")
    screen.until(names=["Mats"])


def test_what_goes_wrong_in_one_snapshot_is_told_and_the_next_one_comes(
    server: Server, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    leader, phone = Leader(server), Phone(server)
    phone.settle()
    with monkeypatch.context() as broken:
        broken.setattr(server.hall, "_key", lambda _: 1 / 0)
        leader.send(**{"is": "do", "turn": 0, "order": {"do": "lock", "on": True}})
        with pytest.raises(ConnectionClosed):
            Client(server, code=server.served.code, token=phone.token).until(step="never")
    assert Phone(server, token=phone.token).until(step="lobby")["here"] == 1
    assert "ZeroDivisionError" in caplog.text
