"""What the facilitator takes home."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.error import HTTPError

import pytest

from game.saves.workshop import keeping_of
from tests.web.serving import Leader, Phone, get, status

if TYPE_CHECKING:
    from game.web.serve import Server

pytestmark = pytest.mark.usefixtures("quick")


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
