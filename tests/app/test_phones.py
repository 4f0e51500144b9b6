"""A round with phones in the window: one button starts the server, the window shows what the room sees and goes on."""

from __future__ import annotations

import time
from socket import socket
from typing import TYPE_CHECKING, Any

import pytest

from game.app import shelf
from game.app.hosted import server as hosted
from game.app.hosted.joined import Joined
from game.app.screens.phones import Phones
from game.saves.rooms.place import Place
from game.text.interface import interface
from game.text.table import merged
from tests.app.house import at_the_title
from tests.web.serving import Leader, Phone, serving

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from game.web.serve import Server
    from tests.app.pilot import Pilot


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINGLE_HOME", str(tmp_path))
    monkeypatch.setattr("game.web.hall.PAUSE", 0.01)
    shelf._read.cache_clear()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with serving(tmp_path / "workshop") as served:
        yield served


def until(pilot: Pilot, fits: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    """The state that the window then has."""
    for _ in range(3000):
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
    read = shelf._loaded("jeppe")
    assert read.scenario is not None
    assert read.texts is not None
    joined = Joined(keys, read.scenario, merged(read.texts, interface()))
    monkeypatch.setattr(shelf.Shelf, "serve", lambda *_: joined)
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


def test_one_button_starts_a_server_that_is_found_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hosted.start, "__defaults__", (None, ("--port", "0")))
    pilot = at_the_title()
    pilot.pick("group")
    pilot.pick("phones 20")
    code = until(pilot, lambda state: state["step"] == "lobby")["facts"]["code"]
    joined = pilot.app.evening.joined
    assert joined is not None
    (folder,) = (tmp_path / "workshops").iterdir()
    found = hosted.running(Place(folder))
    assert found is not None  # a window that breaks leaves it running, and the next one finds it
    assert (found.port, found.process) == (joined.server.port, None)
    pilot.press("space")
    until(pilot, lambda state: state["step"] == "scene")
    pilot.press("escape")
    assert pilot.screen == "title"
    assert joined.server.process is not None
    assert joined.server.process.poll() == 0
    assert hosted.running(Place(folder)) is None
    pilot.pick("group")
    pilot.pick("go_on")
    assert until(pilot, lambda state: state["step"] == "scene")["facts"]["code"] == code
    pilot.press("escape")


def test_a_whole_round_with_one_key(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, leader = looking_at(server, monkeypatch), Leader(server)
    phones = [Phone(server), Phone(server, name="Liv")]
    assert until(pilot, lambda state: state["here"] == 2)["names"] == []
    to_a_sentence(pilot, leader)
    assert "tally" not in until(pilot, lambda state: state["step"] == "voting")
    pilot.press("space")
    for _ in range(500):
        pilot.app.update(0.02)
        time.sleep(0.01)
        if pilot.app.notice.words:
            break
    assert "Nobody has voted yet" in pilot.app.notice.words
    assert leader.settle()["step"] == "voting"
    for phone in phones:
        phone.vote(1)
    until(pilot, lambda state: state["voted"] == 2)
    leader.settle()
    on(pilot, leader)
    assert until(pilot, lambda state: state["step"] in ("discussing", "revealed"))
    while leader.settle()["step"] != "consequence":
        on(pilot, leader)
        for phone in phones if leader.state["step"] == "voting" else ():
            phone.until(second=True)
            phone.vote(0)
        leader.settle()
    assert leader.state["rounds"]


def test_the_vote_is_not_in_the_picture(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, leader, phone = looking_at(server, monkeypatch), Leader(server), Phone(server)
    to_a_sentence(pilot, leader)
    pictures = []
    for choice in (0, 1):
        phone.vote(choice)
        while not leader.settle()["tally"]["counts"][choice]:
            leader.read()
        heard(pilot, leader.state["rev"])
        pictures.append(pilot.picture().copy().get_buffer().raw)
    assert pictures[0] == pictures[1]


@pytest.mark.parametrize("lang", interface().languages())
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_everything_stays_on_the_stage(
    server: Server, monkeypatch: pytest.MonkeyPatch, lang: str, scale: float
) -> None:
    pilot, leader = looking_at(server, monkeypatch, lang=lang, text_scale=scale), Leader(server)
    phone = Phone(server)

    def fits() -> None:
        assert isinstance(pilot.app.screen, Phones)
        boxes = [widget.box for widget in pilot.app.screen.widgets]
        assert all(box.x >= 0 and box.right <= 1280 and box.below <= 720 for box in boxes), pilot.words()
        assert not any(one.right > other.x and one.x < other.x for one in boxes for other in boxes), pilot.words()
        pilot.picture()

    fits()
    to_a_sentence(pilot, leader)
    phone.vote(0)
    leader.do("set_clock", kind="vote", seconds=40)
    fits()
    leader.step("discuss")
    until(pilot, lambda state: state["step"] == "discussing")
    fits()
    for step in ("reveal", "play", "debrief"):
        leader.step(step)
        heard(pilot, leader.settle()["rev"])
        fits()
    for _ in range(6):
        if leader.state["says"] != interface().get("ui.group.next.card"):
            break
        on(pilot, leader)
        fits()
    leader.step("end")
    until(pilot, lambda state: state["step"] == "ended")


def test_without_a_server_the_hands_are_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.app.screens.host.can_serve", lambda: False)
    pilot = at_the_title()
    pilot.pick("group")
    assert [widget.name for widget in pilot.app.screen.widgets] == ["hands 20", "hands 60", "home"]


def test_a_server_that_cannot_start_says_why_and_the_hands_are_left(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        monkeypatch.setattr(hosted.start, "__defaults__", (None, ("--port", port)))
        pilot = at_the_title()
        pilot.pick("group")
        pilot.pick("phones 20")
        assert "being opened" in pilot.app.notice.words
        for _ in range(3000):
            pilot.app.update(0)
            if "being opened" not in pilot.app.notice.words:
                break
            time.sleep(0.01)
    assert pilot.screen == "host"
    assert "cannot listen" in pilot.app.notice.words
    pilot.pick("hands 20")
    assert pilot.screen == "group"
