"""Who may do what: every message there is, from everybody who can send one."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any, get_args

import pytest

from game.group import messages as msg
from game.group.room import Decision
from game.group.wire import ORDERS
from tests.web.serving import Client, Leader, Phone, serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.web.serve import Server

SAMPLES: dict[str, Any] = {
    "int": 0, "str": "begin", "bool": True, "Kind": "talk", "Decision": Decision(0, 1), "tuple[int, ...]": (0, 0),
}  # fmt: skip
LEADING: dict[str, dict[str, Any]] = {
    **{
        kind.__name__: {"is": "do", "order": ORDERS.to_json(kind(*(SAMPLES[str(each.type)] for each in fields(kind))))}
        for kind in get_args(msg.Order)
    },
    "next": {"is": "next"},
    "act": {"is": "act", "nth": 0},
    "page": {"is": "page", "by": 1},
    "address": {"is": "address", "nth": 0},
    "replay": {"is": "replay", "nth": 0},
    "alone": {"is": "alone", "on": True},
    "show": {"is": "show", "what": ""},
}
PHONES: dict[str, dict[str, Any]] = {
    "vote": {"is": "vote", "decision": [0, 0], "attempt": 1, "choice": 0},
    "join": {"is": "join", "team": 0},
    "word": {"is": "word", "text": "listening"},
    "hi": {"is": "hi"},
}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder: Path = tmp_path_factory.mktemp("roles") / "workshop"
    with serving(folder) as served:
        yield served


def answer(client: Client, message: dict[str, Any]) -> dict[str, Any]:
    """For the room as it is: nothing is refused only for being stale."""
    hall = client.server.hall
    here = {"turn": hall.workshop.room.turn, "entry": len(hall.workshop.session.entries)}
    client.send(**{**here, **message})
    return client.reply()


@pytest.mark.parametrize("name", LEADING)
@pytest.mark.parametrize("role", ["phone", "screen"])
def test_nobody_leads_but_the_facilitator(server: Server, role: str, name: str) -> None:
    screen = server.served.screen.split("#")[1]
    client = Phone(server) if role == "phone" else Client(server, screen=screen)
    if role == "screen":
        assert client.reply() == {"is": "done"}
    before = server.hall.workshop.room
    assert answer(client, LEADING[name]) == {"is": "err", "code": "malformed"}
    assert server.hall.workshop.room is before


@pytest.mark.parametrize("name", LEADING)
def test_whoever_has_not_come_in_is_sent_away(server: Server, name: str) -> None:
    before = server.hall.workshop.room
    stranger = Client(server, **LEADING[name])  # the message in the place of a hello
    assert stranger.reply()["is"] == "err"
    assert server.hall.workshop.room is before


@pytest.mark.parametrize("key", ["", "A" * 22, "é", "code"])
def test_only_the_key_leads(server: Server, key: str) -> None:
    guess = Client(server, facilitator=server.served.code if key == "code" else key)
    assert guess.reply()["is"] == "err"


@pytest.mark.parametrize("name", [name for name in LEADING if name != "replay"])  # there is nothing to replay yet
def test_the_facilitators_orders_are_understood(server: Server, name: str) -> None:
    """Some are refused at this moment, none as no order."""
    reply = answer(Leader(server), LEADING[name])
    assert reply["is"] == "done" or reply["code"] != "malformed"


@pytest.mark.parametrize("name", PHONES)
@pytest.mark.parametrize("role", ["screen", "facilitator"])
def test_only_a_phone_does_what_phones_do(server: Server, role: str, name: str) -> None:
    key = server.served.screen.split("#")[1] if role == "screen" else server.served.facilitator.rsplit("/", 1)[1]
    client = Client(server, **{role: key})
    client.reply()
    assert answer(client, PHONES[name]) == {"is": "err", "code": "malformed"}


@pytest.mark.parametrize("name", PHONES)
def test_what_a_phone_says_is_understood(server: Server, name: str) -> None:
    Leader(server).do("lock", on=False)
    assert answer(Phone(server), PHONES[name]).get("code") != "malformed"


def test_a_phone_votes_for_itself_alone(tmp_path: Path) -> None:
    """A seat in the message is nobody's: who votes is known from the connection."""
    with serving(tmp_path / "workshop") as server:
        leader, one, other = Leader(server), Phone(server), Phone(server)
        leader.do("step", trigger="try_out")
        assert answer(one, {**PHONES["vote"], "seat": other.seat})["is"] == "ack"
        ballot = server.hall.workshop.room.ballot
        assert ballot is not None
        assert dict(ballot.votes) == {one.seat: 0}
