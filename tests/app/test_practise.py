"""The page of what was practised: what stands on it, and that one key starts the drill that comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.app.screens import practise as screen
from game.app.widgets.skill_card import SkillCard
from game.core.commands import Leave
from game.core.practice import Attempt
from game.core.skills import SKILLS
from game.text.interface import interface
from tests.app.golden import compare
from tests.app.house import act, at_the_title
from tests.app.spill import Frame

if TYPE_CHECKING:
    from tests.app.pilot import Pilot

PRACTISED = (
    Attempt("jeppe", (("listen", 40.0), ("challenge", 20.0), ("restraint", 33.0), ("timing", 48.0))),
    Attempt("jeppe/odd", (("listen", 71.0),)),
    Attempt("the_cut", (("listen", 66.0), ("challenge", 38.0), ("restraint", 70.0), ("timing", 52.0))),
    Attempt("the_heckler", (("listen", 81.0), ("challenge", 58.5), ("restraint", 77.0), ("timing", 61.0))),
)


def practising(size: tuple[int, int] = (640, 360), **settings: object) -> Pilot:
    pilot = at_the_title(size, **settings)
    pilot.pick("practise")
    return pilot


def test_the_page_looks_as_it_did(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen, "practised", lambda: PRACTISED)
    compare(practising((1280, 720)).picture(), "practise")


def test_a_card_says_how_it_goes_and_whether_it_is_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen, "practised", lambda: PRACTISED)
    pilot = practising()
    assert "held" in pilot.find("listen").spoken
    assert "71, 66, 81" in pilot.find("listen").spoken
    assert "1 of 3" in pilot.find("challenge").spoken
    assert pilot.focus == "challenge"


@pytest.mark.parametrize("lang", interface().languages())
def test_the_tip_of_a_drill_lies_over_no_words(lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for keys in ("return",), ("return", "return"):  # in the room, and on the way over
        pilot = practising((960, 540), lang=lang)
        pilot.press(*keys)
        pilot.rest()
        frame = Frame(pilot, monkeypatch)
        hidden = [
            ink.words for ink in frame.inks if ink.layer < len(frame.panels) and ink.box.colliderect(frame.panels[-1])
        ]
        assert frame.inks[-1].words.split()[-1] in pilot.app.notice.words
        assert not hidden


def test_one_key_starts_the_drill_that_comes_next_and_the_end_says_what_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen, "practised", lambda: PRACTISED)
    pilot = practising()
    pilot.press("return")
    assert pilot.screen == "room"
    session = pilot.app.session
    assert session
    assert session.setup.drill
    assert session.setup.drill.skill == "challenge"
    assert len(session.scenario.guests) == 1
    act(pilot, Leave())
    assert pilot.screen == "debrief"
    pilot.press(*["right"] * 12)
    assert pilot.focus == "drill"
    pilot.press("return")
    assert pilot.screen == "room"
    assert pilot.app.session is not session


@pytest.mark.parametrize("text_scale", [1.0, 1.5])
@pytest.mark.parametrize("lang", interface().languages())
def test_the_cards_lie_beside_each_other(lang: str, text_scale: float) -> None:
    pilot = practising(lang=lang, text_scale=text_scale)
    boxes = [one.box for one in pilot.app.screen.widgets]
    assert sum(isinstance(one, SkillCard) for one in pilot.app.screen.widgets) == len(SKILLS)
    assert not any(one.touches(other) for place, one in enumerate(boxes) for other in boxes[:place])


def test_a_drill_that_was_left_goes_on_as_a_drill() -> None:
    pilot = practising()
    pilot.press("return")
    pilot.press("w")
    pilot.app.evening.close()
    again = at_the_title()
    assert again.focus == "go_on"
    assert "of 60" in again.find("go_on").spoken
    again.press("return")
    session = again.app.session
    assert session
    assert session.setup.drill
    assert len(session.party.guests) == 1
