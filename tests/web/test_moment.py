"""What the room hears where nobody speaks."""

from __future__ import annotations

from game.content.load import load
from game.core.commands import OpenDoor
from game.core.session import Session
from game.resources import scenarios
from game.text.interface import interface
from game.text.saying import Saying
from game.text.table import merged
from game.web.moment import heard


def test_before_the_door_opens_it_is_asked_what_to_see_to_and_then_whom_to_go_to() -> None:
    read = load(scenarios() / "the_heckler")
    assert read.scenario is not None
    assert read.texts is not None
    session, saying = Session.start(read.scenario, 3, "en"), Saying(merged(read.texts, interface()), "en")
    assert "The door is not open yet" in heard(session, saying)["line"]
    session.do(OpenDoor())
    assert "The door is not open yet" not in heard(session, saying)["line"]
