"""The title: one key starts, what was left is gone on with first, T leaves for the terminal."""

from __future__ import annotations

from game.saves.progress import keep_result
from game.text.interface import interface
from tests.app.golden import compare
from tests.app.house import at_the_party, at_the_title
from tests.shipped import EVENINGS


def test_one_key_starts_the_first_evening() -> None:
    pilot = at_the_title()
    pilot.press("return")
    assert pilot.screen == "room"
    assert pilot.app.session is not None
    assert pilot.app.session.scenario.id == "jeppe"


def test_t_leaves_and_says_how_to_play_in_a_terminal() -> None:
    pilot = at_the_title()
    pilot.press("t")
    assert pilot.app.gone
    assert "main.py play jeppe --text" in pilot.app.leaving_word


def test_the_title_is_left_by_quit_alone_with_the_mouse() -> None:
    pilot = at_the_title()
    pilot.click("Quit")
    assert pilot.app.gone


def test_an_unfinished_evening_is_offered_first_and_goes_on_where_it_stood() -> None:
    first = at_the_title()
    first.press("return")
    first.press("w")
    first.app.evening.close()
    second = at_the_title()
    assert second.focus == "go_on"
    second.press("return")
    assert second.screen == "room"
    assert second.app.view.beat == 1


def test_every_text_setting_keeps_the_buttons_on_the_stage() -> None:
    for lang in interface().languages():
        for scale in (1.0, 1.25, 1.5):
            pilot = at_the_title(lang=lang, text_scale=scale)
            assert all(widget.box.below < 676 for widget in pilot.app.screen.widgets)


def test_an_evening_to_go_on_with_pushes_nothing_off_the_stage() -> None:
    first = at_the_title()
    first.press("return")
    first.press("w")
    first.app.evening.close()
    for lang in interface().languages():
        second = at_the_title(lang=lang, text_scale=1.5)
        assert second.focus == "go_on"
        assert all(widget.box.below < 676 for widget in second.app.screen.widgets)


def test_the_title_looks_as_it_did() -> None:
    compare(at_the_title((1280, 720)).picture(), "title")


def test_a_broken_journal_of_an_old_evening_hides_no_title() -> None:
    pilot = at_the_party()
    assert pilot.app.playing is not None
    path = pilot.app.playing.evening.journal.path
    pilot.app.evening.close()
    path.write_text("{", encoding="utf-8")
    assert at_the_title().focus == "start"


def test_without_a_terminal_the_way_to_text_is_said_in_the_window() -> None:
    pilot = at_the_title()
    pilot.app.in_terminal = False
    pilot.press("t")
    assert pilot.screen == "title"
    assert "play jeppe --text" in pilot.app.notice.words


def test_the_ways_under_the_big_button_end_where_it_ends() -> None:
    for lang in interface().languages():
        for scale in (1.0, 1.25, 1.5):
            big, first, second, *_ = at_the_title(lang=lang, text_scale=scale).app.screen.widgets
            assert (first.box.x, second.box.right) == (big.box.x, big.box.right)


def test_after_the_first_evening_the_big_button_leads_to_where_one_has_not_been() -> None:
    keep_result("jeppe", "medium", 50.0, 50.0)
    pilot = at_the_title()
    assert (pilot.focus, pilot.words()[0][:16]) == ("choose", "The next evening")
    pilot.press("return")
    assert pilot.focus == pilot.app.shelf.evenings("en")[1].id


def test_where_all_has_been_played_it_leads_to_them_again() -> None:
    for name in EVENINGS:
        keep_result(name, "easy", None, 50.0)
    pilot = at_the_title()
    assert pilot.words()[0].startswith("Another evening")
    assert [one.name for one in pilot.app.screen.widgets].count("choose") == 1


def test_whoever_comes_back_from_an_evening_to_the_choice_finds_the_next_one() -> None:
    pilot = at_the_title()
    pilot.app.go("choose")
    assert pilot.focus == "jeppe"
    pilot.app.go("back")
    keep_result("jeppe", "medium", 50.0, 50.0)
    pilot.app.go("choose")
    assert pilot.focus == pilot.app.shelf.evenings("en")[1].id
