"""What another process does in the same database is heard of by the server, and told on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.saves.rooms.forgetting import forget
from game.saves.rooms.place import Place
from game.saves.workshop import keeping_of, take_up_workshop
from tests.group.rooms import jeppe
from tests.web.serving import Leader, Phone, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.web.serve import Server

pytestmark = pytest.mark.usefixtures("quick")


@pytest.fixture
def place(postgres: str) -> Place:
    return Place(None, postgres, "ours")


@pytest.fixture
def server(place: Place) -> Iterator[Server]:
    with serving(place) as served:
        yield served


def test_a_name_that_is_forgotten_is_gone_from_every_page(server: Server, place: Place) -> None:
    leader, phone = Leader(server), Phone(server, name="Ane Ouroboros")
    leader.to_vote()
    phone.vote(1)
    assert leader.until(voted=1)["seats"][0]["name"] == "Ane Ouroboros"
    assert phone.until(name="Ane Ouroboros")
    assert forget(place, "Ouroboros") > 0
    assert phone.until(name="")["mine"] == 1
    assert leader.settle()["seats"][0]["name"] == ""
    assert phone.vote(0)["is"] == "ack"


def test_a_workshop_that_is_taken_over_acknowledges_nothing_here(server: Server, place: Place) -> None:
    leader, phone = Leader(server), Phone(server)
    leader.to_vote()
    assert phone.vote(1)["is"] == "ack"
    other = take_up_workshop(jeppe(), place)
    assert leader.until(fault="taken")  # before anything more is done
    assert phone.vote(0)["code"] == "unsaved"
    assert other.room.ballot is not None
    assert other.room.ballot.votes == {0: 1}
    keeping_of(other).close()
