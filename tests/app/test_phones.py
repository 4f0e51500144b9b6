"""A round with phones in the window: it shows what the room sees, and one key goes on."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from game.app.screens.phones import Phones
from game.text.interface import interface
from tests.app.looking import heard, looking_at, on, to_a_sentence, until
from tests.web.serving import Leader, Phone

if TYPE_CHECKING:
    from game.web.serve import Server


pytestmark = pytest.mark.usefixtures("hosting")


def test_space_goes_on_wherever_the_mouse_lies(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("game.app.screens.phones.webbrowser.open", opened.append)
    pilot, leader = looking_at(server, monkeypatch), Leader(server)
    pilot.pick("own_page")
    assert len(opened) == 1
    on(pilot, leader)
    assert leader.state["step"] == "scene"
    assert len(opened) == 1


def test_who_leaves_while_phones_are_here_is_asked(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, leader, _ = looking_at(server, monkeypatch), Leader(server), Phone(server)
    until(pilot, lambda state: state["here"] == 1)
    pilot.press("escape")
    assert pilot.screen == "phones"
    assert "ends the round" in pilot.app.notice.words
    on(pilot, leader)
    pilot.press("escape")  # it was about another moment
    assert pilot.screen == "phones"
    pilot.pick("home")
    assert pilot.screen == "title"


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
    for step in ("reveal", "play", "pause", "resume"):
        leader.step(step)
        heard(pilot, leader.settle()["rev"])
        fits()
    leader.do("rewind", decision=leader.settle()["rounds"][-1]["decision"])
    until(pilot, lambda state: bool(state["road"]))
    fits()
    for step in ("open", "reveal", "draw", "play"):
        leader.step(step)
    leader.key("show", what="roads")
    assert len(until(pilot, lambda state: state.get("again") == "roads")["roads"]) == 2
    fits()
    leader.step("debrief")
    heard(pilot, leader.settle()["rev"])
    fits()
    for _ in range(6):
        if leader.state["says"] != interface().get("ui.group.next.card"):
            break
        on(pilot, leader)
        fits()
    leader.step("end")
    until(pilot, lambda state: state["step"] == "ended")
