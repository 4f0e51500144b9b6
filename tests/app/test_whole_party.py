"""The great evening from its first hour to the debrief: the crowd, the telephone, promises, and the cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app.screens.debrief import DebriefScreen
from game.app.widgets.card import SpeechCard
from game.core.commands import Approach, Leave, Wait
from tests.app.golden import compare
from tests.app.house import act, before_the_party, in_the_full_room, promised

if TYPE_CHECKING:
    from tests.app.pilot import Pilot

KEYS = 900  # more than an evening of a hundred beats takes


def called_by_telephone(size: tuple[int, int] = (640, 360)) -> Pilot:
    """With Per when the office rings at beat nine."""
    pilot = in_the_full_room(size, beats=7)
    act(pilot, Approach("per"))
    while pilot.screen == "room":
        pilot.press("return")
    pilot.press("return")
    pilot.press("s") if pilot.screen == "talk" else None
    return pilot


def by_keyboard(pilot: Pilot) -> None:
    """Whatever the focus lies on, and the first card; STOPP, tending and ringing now and then."""
    for nth in range(KEYS):
        if pilot.screen == "debrief":
            return
        if pilot.screen == "after":
            pilot.press(*["return", "tab"] * 3)
        elif pilot.screen == "before":
            pilot.press("return", "down", "return", *["shift tab"] * 4, "return")
        elif pilot.screen == "room":
            pilot.press(*(("p", "escape"), ("tab", "down", "return"), ("return",), ("return",))[nth % 4])
        else:
            pilot.press(*(("1", "return"), ("return", "return"), ("h",))[nth % 3])
        pilot.frames(2)
    raise AssertionError(f"still in the {pilot.screen} at beat {pilot.app.view.beat}")


def test_a_whole_evening_by_keyboard_alone() -> None:
    pilot = before_the_party()
    by_keyboard(pilot)
    assert pilot.app.session is not None
    done = {type(entry.command).__name__ for entry in pilot.app.session.entries}
    assert {"Prepare", "OpenDoor", "Stop", "Approach", "Say"} <= done


def test_in_a_talk_a_glance_shows_what_goes_on_for_that_moment() -> None:
    pilot = in_the_full_room()
    act(pilot, Approach("tora"))
    while pilot.screen == "room":
        pilot.press("return")
    pilot.press("g")
    assert pilot.screen == "talk"
    pilot.picture()
    assert pilot.app.view.beat == 11


def test_your_own_telephone_asks_for_an_answer() -> None:
    pilot = called_by_telephone()
    assert pilot.screen == "called"
    assert [one.words for one in pilot.app.screen.widgets if isinstance(one, SpeechCard)] == [
        "Let it ring",
        "Take the call",
    ]
    pilot.pick("Let it ring")
    assert pilot.screen == "talk"


def test_a_card_of_the_crowd_can_be_coached() -> None:
    pilot = in_the_full_room(feedback="coach")
    somebody = next(one.id for one in pilot.app.view.guests if one.in_crowd)
    act(pilot, Approach(somebody))
    while pilot.screen == "room":
        pilot.press("return")
    pilot.press("i")
    assert all(one.move for one in pilot.app.screen.widgets if isinstance(one, SpeechCard) and not one.face_down)


def debriefed() -> tuple[Pilot, DebriefScreen]:
    pilot = in_the_full_room()
    promised(pilot, "sample")
    assert pilot.app.session is not None
    written = {guest.id: guest for guest in pilot.app.session.scenario.guests}
    right = [one.id for one in pilot.app.view.guests if one.in_crowd and not written[one.id].lured]
    act(pilot, Approach(right[0]))
    while pilot.screen == "room":
        pilot.press("return")
    assert pilot.app.view.talk is not None
    act(pilot, *pilot.app.view.talk.cards[0].commands, *[Wait()] * 40, Leave())
    assert isinstance(pilot.app.screen, DebriefScreen)
    return pilot, pilot.app.screen


def spoken(screen: DebriefScreen, sheet: str) -> str:
    """What is read of a sheet under the third card."""
    screen.come_to(2, None)
    screen.open(sheet)
    return screen.page.spoken


def test_the_crowd_has_one_sheet_and_the_promises_another() -> None:
    _, screen = debriefed()
    names = [sheet.name for sheet in screen.deck.cards[2].sheets]
    assert names[3:7] == ["guest.anna", "others", "crowd", "promises"]
    assert "Broken. Anna: a sample before she goes." in spoken(screen, "promises")


def test_what_came_of_it_besides_is_said_in_words() -> None:
    _, screen = debriefed()
    anna = spoken(screen, "guest.anna")
    assert "You broke your word to Anna (\u22124)." in anna
    assert "it went cold" in anna


def test_no_card_shows_a_text_id() -> None:
    pilot, screen = debriefed()
    for place, card in enumerate(screen.deck.cards):
        for sheet in (None, *range(len(card.sheets))):
            screen.come_to(place, sheet)
            pilot.picture()
            assert "lib/" not in screen.page.spoken
            assert "ui." not in screen.page.spoken


def test_reach_says_how_many_were_there_for_something_else() -> None:
    assert "were there for something else" in spoken(debriefed()[1], "facts")


def test_the_ringing_telephone_looks_as_it_did() -> None:
    compare(called_by_telephone((1280, 720)).picture(), "ringing")
