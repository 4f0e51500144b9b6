"""The server in this process: who comes in, what they are told, and what bad luck does to it."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from time import monotonic
from typing import TYPE_CHECKING
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin

from game.saves.workshop import keeping_of
from tests.saves.disks import full
from tests.web.serving import Client, Leader, Phone, serving

if TYPE_CHECKING:
    from http.client import HTTPResponse
    from pathlib import Path

    from game.web.serve import Server

pytestmark = pytest.mark.usefixtures("quick")


def get(server: Server, path: str, **headers: str) -> HTTPResponse:
    asked = Request(f"http://127.0.0.1:{server.served.port}{path}", headers=headers)
    answer: HTTPResponse = urlopen(asked, timeout=10)  # noqa: S310
    return answer


def status(server: Server, path: str, **headers: str) -> int:
    try:
        with get(server, path, **headers) as answer:
            return answer.status
    except HTTPError as refused:
        return refused.code


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


def test_a_wrong_code_lets_nobody_in_and_guessing_gets_slow(server: Server) -> None:
    leader, phone = Leader(server), Phone(server)
    assert status(server, "/j/BBBBBB") == 404
    for _ in range(30):
        guess = Client(server, code="BBBBBB")
        assert guess.reply()["code"] in ("code", "slow_down")
    assert guess.replies[-1]["code"] == "slow_down"
    assert leader.key()["is"] == "done"
    assert Leader(server).state  # whoever has the key, or a seat, is not kept waiting by somebody who guesses
    assert Phone(server, token=phone.token).seat == phone.seat
    assert status(server, f"/f/{server.served.code}") == 404
    assert status(server, "/qr.svg?code=BBBBBB") == 404


def test_a_phone_can_lead_nothing(server: Server) -> None:
    phone = Phone(server)
    phone.send(**{"is": "do", "turn": 0, "order": {"do": "step", "trigger": "begin"}})
    assert phone.reply()["code"] == "malformed"
    guess = Client(server, facilitator="A" * 22)
    assert guess.reply()["is"] == "err"


@pytest.mark.parametrize(
    "text",
    [
        "", "{", "[]", "null", "7", '{"is": 3}', '{"is": "vote"}',
        '{"is": "vote", "decision": [0], "attempt": 1, "choice": 0}',
        '{"is": "vote", "decision": [0, 1], "attempt": "1", "choice": 0}',
        '{"is": "vote", "decision": [0, 1], "attempt": 1e9, "choice": true}',
        "[" * 2000, '{"is": "hello"}', '{"is": "nonsense"}', '{"is": "next", "turn": 0, "entry": 1}', b"\x00\xff",
    ],
)  # fmt: skip
def test_what_is_malformed_is_refused_and_harms_nobody(server: Server, text: str | bytes) -> None:
    phone, bystander = Phone(server), Phone(server)
    phone.socket.send(text)
    assert phone.reply() == {"is": "err", "code": "malformed"}
    bystander.send(**{"is": "hi"})
    assert bystander.reply()["seat"] == bystander.seat


@pytest.mark.parametrize(
    "order",
    [
        None, 3, {}, {"do": "fly"}, {"do": "step"}, {"do": "step", "trigger": 3}, {"do": "lock", "on": 1},
        {"do": "rewind", "decision": [0]}, {"do": "rewind", "decision": "05"},
        {"do": "set_clock", "kind": "tea", "seconds": 5},
        {"do": "remove", "seat": True}, {"do": "hands", "counts": [1, "2"]},
    ],
)  # fmt: skip
def test_an_order_of_the_wrong_shape_is_refused(server: Server, order: object) -> None:
    leader = Leader(server)
    leader.send(**{"is": "do", "turn": 0, "order": order})
    assert leader.reply() == {"is": "err", "code": "malformed"}


def test_a_message_that_is_too_large_ends_only_its_own_connection(server: Server) -> None:
    phone, bystander = Phone(server), Phone(server)
    phone.socket.send("x" * 5000)
    with pytest.raises(ConnectionClosed):
        phone.until(step="never")
    bystander.send(**{"is": "hi"})
    assert bystander.reply()["is"] == "welcome"


def test_too_many_joins_from_one_address_have_to_wait(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server.web.joins, "_burst", 3)
    monkeypatch.setattr(server.web.joins, "_rate", 0.01)
    phones = [Phone(server) for _ in range(3)]
    assert Phone(server).replies[-1]["code"] == "slow_down"
    assert Phone(server, token=phones[0].token).seat == 0  # whoever has a seat comes back


@pytest.mark.parametrize("name", ["👩\u200d🚀", "Åse\u00a0Lie", "a\tb", "\u202eAne", "<b>", "x" * 200, "\ufdfa" * 30])
def test_whatever_somebody_is_called_they_come_in(server: Server, name: str) -> None:
    phone = Phone(server, name=name)
    assert phone.seat == 0
    assert 1 <= len(phone.until(step="lobby")["name"]) <= 24


def test_locked_nobody_new_comes_in_and_who_is_removed_goes(server: Server) -> None:
    leader, phone = Leader(server), Phone(server)
    leader.do("lock", on=True)
    assert Phone(server).replies[-1]["code"] == "locked"
    leader.do("remove", seat=phone.seat)
    assert phone.reply()["code"] == "removed"
    assert Phone(server, token=phone.token).replies[-1]["code"] == "removed"


def test_a_flood_waits_in_its_own_pipe(server: Server) -> None:
    """Whoever floods is answered five times a second after the first twenty; nobody else waits."""
    phone, bystander = Phone(server), Phone(server)
    begun = monotonic()
    for _ in range(25):
        phone.send(**{"is": "hi"})
    bystander.send(**{"is": "hi"})
    assert bystander.reply()["is"] == "welcome"
    assert [phone.reply()["is"] for _ in range(25)] == ["welcome"] * 25
    assert monotonic() - begun >= 0.9


def test_a_key_pressed_twice_acts_once(server: Server) -> None:
    leader = Leader(server)
    leader.key()
    stale = {"is": "next", "turn": 0, "entry": leader.state["entry"]}
    leader.send(**stale)
    assert leader.reply() == {"is": "err", "code": "stale"}


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


def test_only_our_own_names_and_origins_are_answered(server: Server) -> None:
    assert status(server, "/healthz") == 200
    assert status(server, "/healthz", Host="evil.example:80") == 421
    port = server.served.port
    evil = Origin("http://evil.example")
    with pytest.raises(InvalidStatus), connect(f"ws://127.0.0.1:{port}/live", origin=evil):
        pass


def test_a_phones_page_is_small_strict_and_in_its_own_language(server: Server) -> None:
    path = f"/j/{server.served.code}"
    with get(server, path, **{"Accept-Language": "nn-NO, en;q=0.5", "Accept-Encoding": "gzip"}) as answer:
        assert len(answer.read()) <= 20_000
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        assert "unsafe" not in answer.headers["Content-Security-Policy"]
    with get(server, path, **{"Accept-Language": "nn-NO, en;q=0.5"}) as answer:
        text = answer.read().decode()
    assert '<html lang="nb">' in text
    assert server.served.code not in text
    assert server.served.facilitator.rsplit("/", 1)[1] not in text


@pytest.mark.parametrize(
    "path",
    ["/fonts/..%2f..%2fkeys.woff2", "/fonts/keys.woff2", "/face/nobody/happy.svg", "/face/jeppe/x.svg", "/keys.json"],
)
def test_only_fixed_files_are_served(server: Server, path: str) -> None:
    assert status(server, path) == 404


def test_the_facilitator_takes_everything_home_and_nobody_else_does(server: Server) -> None:
    leader, phone = Leader(server), Phone(server, name="Ane Ouroboros")
    leader.to_vote()
    phone.vote(1)
    leader.step("reveal")
    leader.key()
    leader.until(step="consequence")
    key = server.served.facilitator.rsplit("/", 1)[1]
    made = {}
    for form in ("csv", "json", "html"):
        with get(server, f"/export.{form}?key={key}") as answer:
            made[form] = answer.read().decode("utf-8-sig")
            assert answer.headers["Content-Disposition"] == f'attachment; filename="jeppe.{form}"'
        with get(server, f"/export.{form}", Authorization=f"Bearer {key}") as answer:
            assert answer.read().decode("utf-8-sig") == made[form]
        for wrong in ("", f"?key={server.served.code}", f"?key={phone.token}"):
            assert status(server, f"/export.{form}{wrong}") == 404
        assert not any(word in made[form] for word in ("Ouroboros", phone.token, key, server.served.code))
    data = json.loads(made["json"])
    assert [(one["person"], one["choice"]) for one in data["votes"]] == [("Blue Teacup", "B")]
    assert [one["n"] for one in data["roads"][0]["entries"]] == list(range(leader.state["entry"]))
    assert "Ouroboros" not in made["html"]
    assert made["csv"].count("\n") >= 3
    assert status(server, f"/export.exe?key={key}") == 404


def test_what_cannot_be_read_now_is_said_to_the_facilitator(server: Server) -> None:
    key = server.served.facilitator.rsplit("/", 1)[1]
    keeping_of(server.hall.workshop)._writer.close()
    with pytest.raises(HTTPError) as refused:
        get(server, f"/export.json?key={key}")
    assert refused.value.code == 503
    assert b"nothing is stored" in refused.value.read()
    refused.value.close()


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
