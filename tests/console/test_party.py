"""Whole parties on a plain terminal: every word readable, every list short."""

from __future__ import annotations

import re

import pytest

from game.core import commands as cmd
from game.core.outcome import came_for_a_reason
from game.text.interface import interface
from tests.console.playing import keys, play

PARTIES = ("socks_and_tablets", "the_cut", "the_heckler", "full_house")
EVERYTHING = "b1 o p i1 i2 i3 t6 v6 n1-2 n3-1 y1 f 5 1 h s h 3 1 4 2 h g 2 f h 1 4 3 ww m 2 h s 4 1 3 h h 2 k r l ?"
TALKING = "3 h s 2 h 1 h 3 2 4 h 1 a 6 h 2 e h 4 1 3 ww"
AN_EVENING = keys(" ".join(["u3 1 u1 d", *[EVERYTHING, TALKING] * 12, "y1 x x"]))


@pytest.mark.parametrize("lang", interface().languages())
@pytest.mark.parametrize("party", PARTIES)
def test_a_whole_party_is_told_in_words_of_at_most_eighty_letters_a_line(party: str, lang: str) -> None:
    told, playing = play(AN_EVENING, lang, name=party)
    assert playing.session.over
    assert interface().get("ui.debrief.title", lang) in told
    ids = "|".join(guest.id for guest in playing.session.scenario.guests)
    assert not re.search(rf"\b(ui|evening|{ids})\.[a-z]|\{{\w+\}}", told)
    assert max(map(len, told.splitlines())) <= 80


def test_a_guest_keeps_the_number_when_others_come() -> None:
    told, _ = play(keys("ww ww ww ww q"), name="socks_and_tablets", seed=5)
    assert "1. Gudrun:" in told
    assert re.search(r"As before, [a-z ]+: 1 Gudrun", told)
    assert not re.search(r"\b[2-9] Gudrun", told)


def test_a_measure_keeps_its_number_when_another_is_taken() -> None:
    told, _ = play(keys("2 q"), name="the_cut")
    assert told.count("3. Keep Ole on") == 2


def test_a_name_walks_over() -> None:
    _, playing = play(keys("tormod"), name="socks_and_tablets", seed=5)
    assert playing.session.entries[-1].command == cmd.Approach("tormod")


def test_the_first_words_of_a_line_do_what_it_says() -> None:
    _, playing = play("d\nring ngozi\n", name="the_cut")
    assert playing.session.entries[-1].command == cmd.RingUp("ngozi")


@pytest.mark.parametrize("lang", interface().languages())
def test_a_line_is_understood_in_the_language_it_is_shown_in(lang: str) -> None:
    _, playing = play(f"d\n{interface().get('ui.look_around', lang)}\n", lang, name="the_cut")
    assert playing.session.entries[-1].command == cmd.LookAround()


def test_words_that_fit_several_lines_do_nothing() -> None:
    told, playing = play(keys("read"), name="the_cut")
    assert len(playing.session.entries) == 1
    assert "'read' is nothing you can do here" in told


def test_what_is_rare_is_folded_until_it_is_asked_for() -> None:
    told, _ = play(keys("d m"), name="the_cut")
    room, opened = told.split("> m")
    assert "m. More to do: posters, ringing somebody and reading up on somebody" in room
    assert "t6" not in room
    assert "Ring now (1 beat each): t6 Ngozi, t7 " in opened


def test_a_folded_key_works_without_unfolding() -> None:
    _, playing = play(keys("d b1"), name="the_cut")
    assert playing.session.party.up


def test_waiting_for_a_change_stops_when_somebody_comes() -> None:
    told, playing = play(keys("ww"), name="socks_and_tablets", seed=5)
    assert len(playing.session.entries) > 2
    assert told.count("The room.") == 2


def test_a_glance_shows_who_is_in_the_room() -> None:
    told, _ = play(keys("gudrun g"), name="socks_and_tablets", seed=5)
    assert "Tormod" in told.split("> g\n")[1]


def test_on_return_the_room_says_what_changed_because_of_you_and_meanwhile() -> None:
    told, _ = play(keys("gudrun 2 h a"), name="socks_and_tablets", seed=5)
    back = told.split("> a\n")[1]
    assert "Because of you: Gudrun has cooled a little." in back
    assert "Meanwhile: " in back


def test_who_is_about_to_go_is_said_in_the_room() -> None:
    told, _ = play(keys("ww " * 20 + "q"), name="socks_and_tablets", seed=5)
    assert "About to be lost: " in told


def test_the_telephone_says_that_it_rings() -> None:
    told, _ = play(AN_EVENING, name="the_cut")
    assert "Your telephone rings. " in told


def test_the_debrief_says_what_came_of_it_besides_the_talk() -> None:
    told, _ = play(keys("u1 u2 1 d wenche h h 3 h h 1 a y1 x x"), name="the_heckler", seed=4)
    assert "You kept your word to Wenche (+2)." in told
    assert "- Kept. Wenche: no scene tonight." in told


def test_the_debrief_sums_up_the_crowd_and_says_how_many_believed_in_something_else() -> None:
    told, playing = play(keys("ww " * 40 + "x x"), name="socks_and_tablets", seed=5)
    crowd = told.split("The others who filled the room")[1].split("\n\n")[0]
    right, came = came_for_a_reason(playing.session.scenario, playing.session.party)
    assert f"{came - right} of {came} were there for something else." in told
    assert "You talked with 0 of" in crowd
    assert len(crowd.splitlines()) <= 8


def test_the_debrief_says_why_somebody_never_came() -> None:
    told, _ = play(keys("d x x"), name="the_cut")
    assert "Torleif never came: the evening was over before that." in " ".join(told.split())
    assert "Why Torleif came" not in told


def test_a_talk_too_short_to_grade_gets_no_number() -> None:
    told, _ = play(keys("x x"), name="socks_and_tablets")
    assert "Skill, how you talked: not graded." in told


def test_who_was_only_greeted_was_not_listened_to() -> None:
    told, _ = play(keys("gudrun a"), name="socks_and_tablets", seed=5)
    assert "Because of you: Gudrun is left in the middle of a talk." in told


def test_stopping_to_think_says_of_many_at_once_how_long_they_stay() -> None:
    told, _ = play(keys("ww ww ww ww ww p"), name="socks_and_tablets", seed=5)
    assert re.search(r"- How many beats they will stay: \w+ \d+, \w+ \d+", told.split("> p\n")[1])


def test_looking_about_shows_something_even_where_all_was_heard() -> None:
    told, _ = play(keys("o " * 30 + "q"), name="socks_and_tablets", seed=5)
    assert "You look about you. " in told


def test_where_nobody_is_left_it_says_so_and_what_one_can_do() -> None:
    told, _ = play(keys("ww " * 60 + "q"), name="socks_and_tablets", seed=5)
    assert "nobody here to walk over to just now. ww waits until somebody comes; x ends" in " ".join(told.split())
