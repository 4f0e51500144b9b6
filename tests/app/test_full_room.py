"""The great evening: corners, posters, telephones, relations and promises, and how one reaches all of it."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from game.app.floor import subjects
from game.app.people import sign_of
from game.app.screens.room import Room
from game.app.widgets.button import Button
from game.app.widgets.deed import Deed
from game.app.widgets.guest import GuestSpot
from game.app.widgets.news import rows_of
from game.app.widgets.people_list import lay_list
from game.app.widgets.signals import gap, pills, ring_box, ring_place
from game.core.commands import AskLeave, RingUp, StepAway, Wait
from game.prove.bots import BOTS
from game.text.interface import interface
from tests.app.golden import compare
from tests.app.house import act, at_the_title, in_the_full_room, promised

if TYPE_CHECKING:
    from tests.app.pilot import Pilot


def room(pilot: Pilot) -> Room:
    assert isinstance(pilot.app.screen, Room)
    return pilot.app.screen


def deeds(pilot: Pilot) -> list[Deed]:
    return [one for one in pilot.app.screen.widgets if isinstance(one, Deed)]


@pytest.mark.parametrize("seed", [1, 7, 23])
@pytest.mark.parametrize("beats", [8, 20, 45])
def test_no_ring_and_no_pill_touches_a_face_that_is_not_its_own(seed: int, beats: int) -> None:
    pilot = in_the_full_room(seed=seed, beats=beats)
    figures = room(pilot).stage.figures
    shown = [(guest, figures[guest.id]) for guest in room(pilot).guests() if guest.id in figures]
    faces = {name: figure.face_box for name, figure in figures.items()}
    rings = {guest.id: ring_box(figure, sign_of(guest)) for guest, figure in shown}
    words = [box for *_, box in pills(pilot.app.canvas, pilot.app, shown, [])]
    assert not [(one, other) for one, ring in rings.items() for other, face in faces.items()
                if one != other and ring.touches(face)]  # fmt: skip
    assert not [name for box in words for name, face in faces.items() if box.touches(face)]


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("seed", [1, 7, 23])
def test_a_pill_hangs_over_the_ring_of_whom_it_names(seed: int, scale: float) -> None:
    pilot, hung = in_the_full_room(seed=seed, text_scale=scale), 0
    for _ in range(6):
        act(pilot, *[Wait()] * 6)
        figures = room(pilot).stage.figures
        shown = [(guest, figures[guest.id]) for guest in room(pilot).guests() if guest.id in figures]
        rings = {pilot.app.say(guest.name): ring_place(figure, sign_of(guest)) for guest, figure in shown}
        for words, _, _, box in pills(pilot.app.canvas, pilot.app, shown, []):
            nearest = min(rings, key=lambda name: gap(box, *rings[name]))
            named = [name for name in rings if words.startswith(f"{name} ")]
            assert named in ([], [nearest])
            hung += bool(named)
    assert hung


def test_everybody_stands_somewhere_else() -> None:
    slots = list(room(in_the_full_room()).crowd.slots.values())
    assert len({slot.place for slot in slots}) == len(slots) > 20


def test_a_guest_whose_corner_changes_walks_there() -> None:
    pilot = in_the_full_room(reduced_motion=False, beats=2)
    figures, before = room(pilot).stage.figures, {}
    for _ in range(12):
        before = {guest.id: guest.corner for guest in room(pilot).guests()}
        pilot.app.go(pilot.app.evening.act((Wait(),)))
        moved = [one.id for one in room(pilot).guests() if before.get(one.id, one.corner) != one.corner]
        if any(figures[name].goal for name in moved):
            return
        pilot.rest()
    raise AssertionError("nobody walked")


def test_one_who_is_rung_up_is_never_drawn_in_the_room() -> None:
    pilot = in_the_full_room()
    act(pilot, RingUp("ragna"), StepAway())
    assert "ragna" not in room(pilot).stage.figures


def test_with_less_motion_they_are_there_at_once() -> None:
    pilot = in_the_full_room(beats=16)
    figures, slots = room(pilot).stage.figures, room(pilot).crowd.slots
    assert all((figure.x, figure.y) == slots[name].place for name, figure in figures.items())


def test_whoever_is_to_be_rung_up_is_a_number_and_no_figure() -> None:
    pilot = in_the_full_room()
    assert not {"ragna", "knut"} & set(room(pilot).stage.figures)
    assert [one.kind for one in pilot.app.screen.widgets if isinstance(one, GuestSpot) and one.name == "ragna"] == [
        "phone"
    ]


def test_asking_leave_tells_when_it_suits_and_the_register() -> None:
    pilot = in_the_full_room()
    act(pilot, AskLeave("ragna"), AskLeave("knut"))
    assert "do-not-contact register" in rows_of(pilot.app)[0].words
    notes = {one.name: one.note for one in subjects(pilot.app)}
    assert "from beat 12" in notes["ragna"]


def test_a_poster_is_taken_down_and_hung_on_the_wall_itself() -> None:
    pilot = in_the_full_room()
    pilot.pick("poster.tablets")
    assert not next(one for one in pilot.app.view.posters if one.id == "tablets").up
    pilot.pick("poster.tablets")
    assert next(one for one in pilot.app.view.posters if one.id == "tablets").up


def test_the_marketer_carries_his_poster_and_can_be_called_back() -> None:
    pilot = in_the_full_room()
    assert room(pilot).stage.figures["marketer"].carries == "Ask Ole about wool"
    posters = [one.id for one in pilot.app.view.posters]
    assert posters[room(pilot).stage.figures["marketer"].hue] == pilot.app.view.marketer.carries  # type: ignore[union-attr]
    pilot.pick("marketer")
    assert room(pilot).stage.figures["marketer"].carries == ""


def owing() -> Pilot:
    """Parted from Anna with a promise to keep: something to do besides looking in on her."""
    pilot = in_the_full_room()
    promised(pilot, "sample")
    return pilot


def test_what_is_owed_and_how_warm_it_is_stands_on_the_card() -> None:
    pilot = owing()
    pilot.app.screen.set_focus("anna")
    words = pilot.find("anna").spoken
    assert "Promised: a sample before she goes. Within" in words
    assert "Warm: you parted well." in words


def test_a_relation_that_is_not_tended_cools_by_its_sign() -> None:
    pilot = owing()
    signs = []
    for _ in range(4):
        signs.append(sign_of(next(one for one in pilot.app.view.guests if one.id == "anna")))
        act(pilot, *[Wait()] * 8)
    assert signs == ["cup_hot", "cup_luke", "snow", "cross"]


def test_what_else_can_be_done_is_reached_by_tab_and_by_arrows() -> None:
    for keys in (("tab",), ("up",)):
        pilot = owing()
        pilot.app.screen.set_focus("anna")
        pilot.press(*keys)
        assert pilot.focus == "anna/1"
        assert pilot.app.screen.spoken() == deeds(pilot)[0].spoken
        before = pilot.app.view.beat
        pilot.press("return")
        assert pilot.app.view.beat > before


def test_down_from_what_else_can_be_done_comes_back_to_the_guest() -> None:
    pilot = owing()
    pilot.app.screen.set_focus("anna")
    pilot.press("up", "down")
    assert pilot.focus == "anna"


def test_the_mouse_reaches_the_card_across_other_guests() -> None:
    pilot = owing()
    spot = pilot.find("anna")
    pilot.move(spot.box.middle[0], spot.box.below - 6)
    assert pilot.focus == "anna"
    deed = deeds(pilot)[0].box.middle
    start = (spot.box.middle[0], spot.box.y + 4)
    for nth in range(21):
        pilot.move(*(a + (b - a) * nth / 20 for a, b in zip(start, deed, strict=True)))
        assert pilot.focus.partition("/")[0] == "anna"
    assert pilot.focus == "anna/1"


def test_the_gamepad_reaches_it_too() -> None:
    pilot = owing()
    pilot.app.screen.set_focus("anna")
    pilot.pad("next", "choose")
    assert pilot.focus.startswith("anna")
    assert pilot.app.view.beat > 14


def test_stopp_shows_what_one_would_miss_until_something_is_done() -> None:
    pilot = in_the_full_room()
    pilot.press("p")
    assert pilot.focus == "stock"
    assert "beats more" in pilot.app.screen.spoken()
    pilot.press("down", "escape")
    assert "stock" not in [one.name for one in pilot.app.screen.widgets]
    pilot.press("p", "w")
    assert "stock" not in [one.name for one in pilot.app.screen.widgets]


def test_a_heckler_is_quoted_and_those_who_came_stand_in_one_sentence() -> None:
    pilot = in_the_full_room(beats=2)
    heads: list[str] = []
    for _ in range(6):
        act(pilot, Wait())
        heads += [row.words for row in rows_of(pilot.app)]
    assert any(" and " in words and "have come." in words for words in heads)
    assert any(words.startswith("Gunnar: “") for words in heads)


def test_the_list_has_everything_and_what_can_be_done_below_its_line() -> None:
    pilot = owing()
    pilot.press("l")
    for wanted in ("anna", "anna/1", "poster.holes", "marketer", "knut"):
        for _ in range(60):
            if pilot.focus == wanted:
                break
            pilot.press("tab")
        assert pilot.focus == wanted
    pilot.press("down")
    assert pilot.focus != "knut"


def test_two_columns_that_hold_everybody_are_equally_long() -> None:
    rows = lay_list(in_the_full_room().app, "", "", {}, below=900)
    columns = [[row for row in rows if row.box.x == x] for x in sorted({row.box.x for row in rows})]
    assert len(columns) == 2
    assert 0 <= len(columns[0]) - len(columns[1]) <= 1


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
@pytest.mark.parametrize("lang", interface().languages())
def test_nothing_that_can_be_pressed_lies_on_anything_else(lang: str, scale: float) -> None:
    pilot = in_the_full_room(lang=lang, text_scale=scale)
    for _ in range(2):
        flat = [one for one in pilot.app.screen.widgets if not isinstance(one, GuestSpot) or one.kind != "figure"]
        boxes = [
            one.box for one in flat if not isinstance(one, Deed)
        ]  # a deed lies on the open card, over what is behind
        card = [one.box for one in flat if isinstance(one, Deed)] + [one.box for one in flat if isinstance(one, Button)]
        for lying in (boxes, card):
            assert not [(one, other) for one, other in combinations(lying, 2) if one.touches(other) and one.y > 0]
        assert all(box.x >= 0 and box.right <= 1280 for box in (*boxes, *card) if box.y > 0)
        pilot.press("l")


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
def test_an_open_card_leaves_the_numbers_to_be_read(scale: float) -> None:
    pilot = in_the_full_room(text_scale=scale)
    numbers = [one.box for one in pilot.app.screen.widgets if isinstance(one, GuestSpot) and one.kind == "phone"]
    assert numbers
    for name in [one.name for one in pilot.app.screen.widgets if isinstance(one, GuestSpot) and one.kind == "figure"]:
        pilot.app.screen.set_focus(name)
        spot = next(one for one in pilot.app.screen.widgets if isinstance(one, GuestSpot) and one.open)
        card = spot.card_with_chip(pilot.app.scale)
        assert not any(card.touches(number) for number in numbers), name


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_every_card_lies_inside_the_stage(scale: float) -> None:
    pilot = owing()
    pilot.app.change(text_scale=scale)
    for name in [one.name for one in pilot.app.screen.widgets if isinstance(one, GuestSpot)]:
        pilot.app.screen.set_focus(name)
        spot = next(one for one in pilot.app.screen.widgets if isinstance(one, GuestSpot) and one.open)
        card = spot.card(pilot.app.scale)
        assert card.x >= 24
        assert card.right <= 1256
        assert card.below < 590
        inside = card.grown(1)
        assert all(
            inside.holds(*deed.box[:2]) and inside.holds(deed.box.right, deed.box.below) for deed in deeds(pilot)
        )


def test_the_full_room_looks_as_it_did() -> None:
    compare(in_the_full_room((1280, 720)).picture(), "full_room")


def test_what_standing_still_shows_looks_as_it_did() -> None:
    pilot = in_the_full_room((1280, 720))
    pilot.press("p")
    compare(pilot.picture(), "stock")


def test_the_telephone_list_looks_as_it_did() -> None:
    pilot = in_the_full_room((1280, 720))
    pilot.app.screen.set_focus("ragna")
    compare(pilot.picture(), "telephone")


def test_whoever_could_be_rung_up_and_came_over_is_seen_in_the_room() -> None:
    pilot = at_the_title()
    pilot.app.go(pilot.app.evening.begin("the_cut", 3))
    session = pilot.app.session
    assert session is not None
    player = BOTS["listener-challenger"](session, 3, str)
    while session.view().where != "room" or all(one.far for one in session.view().guests if one.id == "gudrun"):
        assert session.play(player.choose(session.view()) or ())
    pilot.app.go("resume")
    pilot.rest()
    spot = next(one for one in pilot.app.screen.widgets if isinstance(one, GuestSpot) and one.name == "gudrun")
    assert spot.kind == "figure"
    assert isinstance(pilot.app.screen, Room)
    assert "gudrun" in pilot.app.screen.stage.figures
