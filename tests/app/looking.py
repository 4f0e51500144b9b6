"""The window as the big screen of a round with phones, for tests."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import pytest

from game.app import shelf
from game.app.hosted import server as hosted
from game.app.hosted import workshops
from game.app.hosted.joined import Joined
from game.text.interface import interface
from game.text.table import merged
from tests.app.house import at_the_title

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.web.serve import Server
    from tests.app.pilot import Pilot
    from tests.web.serving import Leader


def until(pilot: Pilot, fits: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    """The state that the window then has."""
    for _ in range(6000):
        pilot.app.update(0.02)
        joined = pilot.app.evening.joined
        if joined and joined.state and joined._leads.state and fits(joined.state):
            pilot.app.update(0.02)
            return joined.state
        time.sleep(0.01)
    pytest.fail("the window never heard of it")


def looking_at(server: Server, monkeypatch: pytest.MonkeyPatch, **set_to: object) -> Pilot:
    """The window as a client of a server in this process."""
    served = server.served
    keys = hosted.Server(served.port, served.facilitator.rsplit("/", 1)[1], served.screen.split("#")[1])
    read = shelf.loaded("jeppe")
    assert read.scenario is not None
    assert read.texts is not None
    joined = Joined(keys, read.scenario, merged(read.texts, interface()), lambda: keys)
    monkeypatch.setattr(workshops, "serve", lambda *_: joined)
    pilot = at_the_title(**set_to)  # type: ignore[arg-type]
    pilot.pick("group")
    pilot.pick("phones 20")
    until(pilot, lambda state: state["step"] == "lobby")
    return pilot


def on(pilot: Pilot, leader: Leader) -> None:
    """The one key, until the room has gone on."""
    before = leader.settle()["rev"], leader.state.get("card")
    heard(pilot, before[0])
    pilot.press("space")
    leader.seen(lambda state: (state["rev"], state.get("card")) != before)
    heard(pilot, leader.settle()["rev"])


def heard(pilot: Pilot, rev: int) -> None:
    """Both links of the window have come so far."""
    joined = pilot.app.evening.joined
    assert joined is not None
    until(pilot, lambda state: state["rev"] >= rev and joined._leads.state["rev"] >= rev)


def to_a_sentence(pilot: Pilot, leader: Leader) -> None:
    for _ in range(30):
        if leader.settle()["next"] == "open" and leader.state["heard"]["guest"]:
            on(pilot, leader)
            return
        if leader.state["step"] == "voting":
            leader.do("pick", choice=0)
            until(pilot, lambda state: state["step"] == "revealed")
        on(pilot, leader)
    pytest.fail("no sentence came")
