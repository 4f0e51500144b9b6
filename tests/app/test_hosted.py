"""The server behind the window: one button starts it, it is found again, and started again when it dies."""

from __future__ import annotations

import time
from socket import socket
from typing import TYPE_CHECKING

import pytest

from game.app.hosted import server as hosted
from game.saves.rooms.place import Place
from tests.app.house import at_the_title
from tests.app.looking import looking_at, until

if TYPE_CHECKING:
    from pathlib import Path

    from game.web.serve import Server


pytestmark = pytest.mark.usefixtures("hosting")


def test_one_button_starts_a_server_that_is_found_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hosted.start, "__defaults__", ((),))
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


def test_a_server_that_was_killed_is_started_again_and_the_room_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hosted.start, "__defaults__", ((),))
    pilot = at_the_title()
    pilot.pick("group")
    pilot.pick("phones 60")
    before = until(pilot, lambda state: state["step"] == "lobby")["facts"]
    pilot.press("space")
    until(pilot, lambda state: state["step"] == "scene")
    joined = pilot.app.evening.joined
    assert joined is not None
    killed = joined.server.process
    assert killed is not None
    killed.kill()
    killed.wait()
    for _ in range(3000):
        pilot.app.update(0.02)
        if joined.mending:
            break
        time.sleep(0.01)
    assert "being started again" in pilot.app.screen._trouble()  # type: ignore[attr-defined]
    pilot.picture()
    for _ in range(3000):
        pilot.app.update(0.02)
        if joined.on and not joined.mending:
            break
        time.sleep(0.01)
    assert joined.server.process is not killed
    assert until(pilot, lambda state: state["step"] == "scene")["facts"] == before
    pilot.press("escape")
    assert pilot.screen == "title"


def test_a_server_that_does_not_start_again_says_why_and_is_tried_again(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.app.hosted.joined.SURE", 0.1)
    monkeypatch.setattr("game.app.hosted.joined.AGAIN", 0.1)
    pilot = looking_at(server, monkeypatch)
    joined = pilot.app.evening.joined
    assert joined is not None
    tries: list[int] = []

    def anew() -> hosted.Server:
        tries.append(1)
        raise OSError("the disk is full")

    joined._anew = anew
    server.stop()
    for _ in range(1000):
        pilot.app.update(0.02)
        if len(tries) > 1:
            break
        time.sleep(0.01)
    else:
        pytest.fail("it was not tried again")
    assert joined.fault == "the disk is full"
    pilot.picture()


def test_without_a_server_the_hands_are_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.app.screens.host.can_serve", lambda: False)
    pilot = at_the_title()
    pilot.pick("group")
    assert [widget.name for widget in pilot.app.screen.widgets] == ["hands 20", "hands 60", "evening", "home"]


def test_a_server_that_cannot_start_says_why_and_the_hands_are_left(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        monkeypatch.setattr(hosted.start, "__defaults__", (("--port", port),))
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
