"""Who may not come in, and what nobody may send; nobody else notices."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

import pytest
from websockets.exceptions import ConnectionClosed

from tests.web.serving import Client, Leader, Phone, status

if TYPE_CHECKING:
    from game.web.serve import Server

pytestmark = pytest.mark.usefixtures("quick")


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
