"""The conversation: hear on first, cards read before they are taken, the stance only afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest.mock import Mock

import pygame
import pytest

from game.app import rooms
from game.app.keep import kept
from game.app.people import quoted
from game.app.runs import in_pieces
from game.app.telling import told
from game.app.widgets.card import SpeechCard
from game.core.commands import Approach, Hear, KeepSilent, Say
from game.core.events import CutInMade, HintGiven, Said
from game.saves.settings import FEEDBACKS
from tests.app import evenings
from tests.app.golden import compare
from tests.app.house import with_maria

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.pilot import Pilot


def cards(pilot: Pilot) -> list[SpeechCard]:
    return [one for one in pilot.app.screen.widgets if isinstance(one, SpeechCard)]


def events(pilot: Pilot) -> list[object]:
    assert pilot.app.session is not None
    return [event for entry in pilot.app.session.entries for event in entry.events]


def heard_out() -> Pilot:
    pilot = with_maria()
    pilot.press("h", "h")
    pilot.rest()
    return pilot


def test_hear_on_has_the_focus_while_the_guest_talks() -> None:
    pilot = with_maria()
    assert pilot.focus == "hear"
    pilot.press("return")
    assert pilot.app.view.talk is not None
    assert len(pilot.app.view.talk.parts) == 2


def test_when_there_is_no_more_to_hear_no_key_pressed_once_too_often_says_a_card() -> None:
    pilot = with_maria()
    pilot.press("return", "return")
    assert pilot.focus == ""
    pilot.press("return")
    assert pilot.focus == next(card.name for card in cards(pilot) if not card.face_down)
    assert not [event for event in events(pilot) if isinstance(event, Said)]
    pilot.press("return")
    assert [event for event in events(pilot) if isinstance(event, Said)]


@pytest.mark.parametrize("key", ["tab", "up", "left", "right"])
def test_from_nowhere_a_key_that_moves_comes_to_the_first_card_that_lies_open(key: str) -> None:
    pilot = heard_out()
    pilot.press(key)
    assert pilot.focus == next(card.name for card in cards(pilot) if not card.face_down)


def test_with_the_focus_nowhere_the_voice_says_whose_turn_it_is() -> None:
    pilot = heard_out()
    assert pilot.app.screen.spoken().startswith(f"Your turn. Cards on the table: {len(cards(pilot))}.")


def test_the_focus_stays_nowhere_when_the_window_changes_its_size() -> None:
    pilot = heard_out()
    pilot.app.resize(pilot.app.surface)
    assert pilot.focus == ""


def test_a_card_that_rests_on_what_was_not_heard_lies_face_down_and_cannot_be_taken() -> None:
    pilot = with_maria()
    down = [card for card in cards(pilot) if card.face_down]
    assert [card.note for card in down] == ["It rests on part 3."]
    before = pilot.app.view.beat
    pilot.press(str(down[0].number), "return")
    assert pilot.app.view.beat == before


def test_hearing_out_turns_the_card_over() -> None:
    assert not [card for card in cards(heard_out()) if card.face_down]


def test_a_digit_reads_first_and_takes_with_enter() -> None:
    pilot = heard_out()
    number = next(card.number for card in cards(pilot) if "working out" in card.words)
    pilot.press(str(number))
    assert not [event for event in events(pilot) if isinstance(event, Said)]
    pilot.press("return")
    assert [event for event in events(pilot) if isinstance(event, Said)]


def test_the_same_digit_twice_takes_the_card() -> None:
    pilot = heard_out()
    pilot.press("1", "1")
    assert [event for event in events(pilot) if isinstance(event, Said)]


def test_taking_a_card_early_cuts_in_and_says_so_on_its_edge() -> None:
    pilot = with_maria()
    card = next(card for card in cards(pilot) if not card.face_down)
    assert card.cuts
    pilot.press(str(card.number), "return")
    assert [event for event in events(pilot) if isinstance(event, CutInMade)]


def test_no_stance_shows_before_the_choice_unless_a_hint_was_asked_for() -> None:
    assert not any(card.move for card in cards(heard_out()))
    pilot = with_maria(feedback="coach")
    assert not any(card.move for card in cards(pilot))
    pilot.press("i")
    assert any(card.move for card in cards(pilot))
    pilot.press("h")
    assert not any(card.move for card in cards(pilot))


def test_a_hint_is_asked_for_once_at_each_moment_and_only_of_a_coach() -> None:
    pilot = with_maria(feedback="coach")
    pilot.press("i", "i")
    pilot.pick("hint")
    assert [type(event) for event in events(pilot)].count(HintGiven) == 1
    screen = pilot.app.screen
    assert screen.hint.words == pilot.app.text("ui.coach.hear")  # type: ignore[attr-defined]
    alone = with_maria()
    alone.press("i")
    assert HintGiven not in [type(event) for event in events(alone)]


def test_the_ways_of_feedback_look_different_and_are_the_same_evening() -> None:
    """An exam stamps nothing and marks no trust; a coach says why. What happens does not hang on it."""
    pictures, evenings_played = set(), []
    for feedback in FEEDBACKS:
        pilot = with_maria(feedback=feedback)
        pilot.press("h", "h")
        pilot.pick("How has it been")
        pilot.rest()
        assert bool(pilot.app.evening.marks.of) == (feedback != "exam")
        pilot.pick("Ask Jon to wait")
        pilot.rest()
        assert pilot.app.session
        evenings_played.append((pilot.app.session.entries, pilot.app.session.party))
        pictures.add(pygame.image.tobytes(pilot.picture(), "RGB"))
    assert len(pictures) == len(FEEDBACKS)
    assert evenings_played[0] == evenings_played[1] == evenings_played[2]


def test_what_was_said_stands_stamped_with_its_reply_above_the_next_part() -> None:
    pilot = heard_out()
    pilot.pick("How has it been")
    pilot.rest()
    talk = pilot.app.view.talk
    assert talk is not None
    assert talk.last is not None
    assert talk.last.stance == "listen"
    screen = pilot.app.screen
    assert [words for words, _ in screen.bubble.lines][:1] == ["Fine, mostly. The queue is a bit of a sport."]  # type: ignore[attr-defined]


def test_silence_is_offered_only_when_the_guest_has_ended() -> None:
    pilot = with_maria()
    pilot.press("s")
    assert pilot.app.view.talk is not None
    assert len(pilot.app.view.talk.parts) == 1
    pilot.press("h", "h", "s")
    assert pilot.app.view.talk.last is None


def test_stepping_away_leads_back_to_the_room() -> None:
    pilot = with_maria()
    pilot.press("a")
    assert pilot.screen == "room"


def test_the_end_of_a_talk_is_read_before_the_room_comes_back() -> None:
    pilot = heard_out()
    pilot.pick("How has it been")
    pilot.rest()
    pilot.pick("Ask Jon to wait")
    pilot.pick("ten minutes")
    pilot.rest()
    assert pilot.screen == "talk"
    assert pilot.words() == ["Back to the room."]
    pilot.press("return")
    assert pilot.screen == "room"


def test_log_and_pause_are_one_key_away_and_come_back() -> None:
    pilot = with_maria()
    pilot.press("l")
    assert pilot.screen == "log"
    pilot.press("escape")
    assert pilot.screen == "talk"
    pilot.press("escape")
    assert pilot.screen == "pause"


def test_somebody_who_breaks_in_gets_one_of_three_answers() -> None:
    pilot = heard_out()
    pilot.pick("How has it been")
    pilot.rest()
    assert pilot.screen == "called"
    assert "Sorry, is this where people are?" in pilot.app.screen.caller_says()  # type: ignore[attr-defined]
    assert len(pilot.words()) == 3
    pilot.press("1", "return")
    assert pilot.screen == "talk"


def test_whoever_breaks_in_finds_the_room_that_is_there_already(monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, drawn = heard_out(), Mock(wraps=rooms._drawn)
    monkeypatch.setattr(rooms, "_drawn", drawn)
    for nth in (1, 2):  # so much that nothing of the talk is left on the shelf
        kept(lambda high: pygame.Surface((4096, high), 0, 32))(4096 + nth)
    pilot.pick("How has it been")
    pilot.rest()
    assert pilot.screen == "called"
    assert not drawn.called


def test_excusing_oneself_leads_to_the_one_who_came() -> None:
    pilot = heard_out()
    pilot.pick("How has it been")
    pilot.rest()
    pilot.pick("Excuse")
    pilot.rest()
    assert pilot.screen in ("room", "talk")
    assert pilot.app.view.talk is None or pilot.app.view.talk.guest == "jon"


def test_cards_never_overlap_and_hold_their_words_at_every_text_setting() -> None:
    for scale in (1.0, 1.25, 1.5):
        pilot = with_maria(text_scale=scale)
        boxes = [widget.box for widget in pilot.app.screen.widgets]
        assert not any(a.touches(b) for at, a in enumerate(boxes) for b in boxes[at + 1 :])
        assert all(box.y > 200 and box.below <= 720 and box.right <= 1280 for box in boxes)


def test_the_talk_looks_as_it_did() -> None:
    compare(with_maria((1280, 720)).picture(), "talk")


def test_the_caller_looks_as_before() -> None:
    pilot = with_maria((1280, 720))
    pilot.press("h", "h", "h")
    pilot.pick("How has it been")
    pilot.rest()
    assert pilot.screen == "called"
    compare(pilot.picture(), "called")


def test_a_quotation_in_what_is_said_takes_the_inner_marks() -> None:
    pilot = with_maria()
    assert quoted(pilot.app, "*He turns.* “Everyone knows.” We did it at school.") == (
        "He turns. “‘Everyone knows.’ We did it at school.”"  # noqa: RUF001 (the inner quotation marks are meant)
    )


def test_what_is_done_keeps_its_colour_over_the_ends_of_lines() -> None:
    runs = [("He turns to the door.", True), ("“Everyone knows.”", False)]
    assert in_pieces(("He turns to", "the door. “Everyone", "knows.”"), runs) == [
        [("He turns to", True)], [("the door. ", True), ("“Everyone", False)], [("knows.”", False)],
    ]  # fmt: skip


def test_a_silence_that_brings_nothing_says_so_and_repeats_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pilot = evenings.open_evening(tmp_path, monkeypatch)
    evenings.begin(pilot)
    evenings.act(pilot, Approach("arne"), Hear(), KeepSilent())
    assert lines(pilot) == (("Arne waits. Nothing more comes.", True),)
    evenings.act(pilot, Say("before"))
    assert lines(pilot)[-1] == ("I had a boat.", False)


def lines(pilot: Pilot) -> tuple[tuple[str, bool], ...]:
    return told(pilot.app, pilot.app.view.talk, None)
