"""Settings and best results: replaced whole, set aside when broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.saves.progress import Best, keep_result, load_progress
from game.saves.settings import Settings, load_settings, save_settings
from game.saves.store import set_aside, write_object

if TYPE_CHECKING:
    from pathlib import Path


def test_settings_come_back_as_they_were_saved(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.json"
    ours = Settings(lang="nb", text_scale=1.5, voice=True, window=(1600, 900), scan=2.0, keys=(("hear", "space"),))
    save_settings(ours, path)
    assert load_settings(path) == ours


def test_without_a_file_the_settings_are_ours(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.json") == Settings()


def test_what_makes_no_sense_is_ours_and_the_rest_stays(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    write_object(
        path,
        {
            "text_scale": 9,
            "feedback": "yes",
            "sound": 5,
            "lang": "nb",
            "keys": [1],
            "new": True,
            "window": [3, "x"],
            "scan": 7,
        },
    )
    assert load_settings(path) == Settings(lang="nb", sound=1.0)


def test_the_coach_of_before_is_the_coach_of_now(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    write_object(path, {"coach": True})
    assert load_settings(path) == Settings(feedback="coach")
    write_object(path, {"coach": False})
    assert load_settings(path) == Settings()


def test_a_broken_file_is_set_aside_and_named(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text("{torn", encoding="utf-8")
    assert load_settings(path) == Settings()
    (aside,) = set_aside()
    assert aside.read_text(encoding="utf-8") == "{torn"
    assert not path.exists()


def test_a_second_broken_file_does_not_replace_the_first(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    for content in ("{one", "{two"):
        path.write_text(content, encoding="utf-8")
        load_settings(path)
    assert len(set_aside()) == len({"{one", "{two"})
    assert set_aside() == ()
    assert {file.read_text(encoding="utf-8") for file in tmp_path.iterdir()} == {"{one", "{two"}


def test_a_save_that_fails_leaves_the_old_file_and_no_litter(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    save_settings(Settings(lang="nb"), path)
    with pytest.raises(TypeError):
        write_object(path, {"lang": object()})
    assert load_settings(path).lang == "nb"
    assert list(tmp_path.iterdir()) == [path]


def test_the_best_of_each_evening_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "progress.json"
    keep_result("jeppe", "medium", 40.0, 70.0, path)
    keep_result("jeppe", "medium", 60.0, 20.0, path)
    keep_result("jeppe", "easy", 90.0, 90.0, path)
    best = {"medium": Best(evenings=2, skill=60.0, outcome=70.0), "easy": Best(1, 90.0, 90.0)}
    assert load_progress(path) == {"jeppe": best}


def test_an_evening_that_was_not_graded_counts_and_takes_nothing_away(tmp_path: Path) -> None:
    path = tmp_path / "progress.json"
    keep_result("jeppe", "medium", None, 20.0, path)
    assert load_progress(path) == {"jeppe": {"medium": Best(1, None, 20.0)}}
    keep_result("jeppe", "medium", 60.0, 10.0, path)
    keep_result("jeppe", "medium", None, 10.0, path)
    assert load_progress(path) == {"jeppe": {"medium": Best(3, 60.0, 20.0)}}


def test_results_from_before_there_were_levels_are_of_the_evening_as_written(tmp_path: Path) -> None:
    path = tmp_path / "progress.json"
    write_object(path, {"jeppe": {"evenings": 2, "skill": 60, "outcome": 70}})
    keep_result("jeppe", "hard", 10.0, 20.0, path)
    assert load_progress(path) == {"jeppe": {"medium": Best(2, 60.0, 70.0), "hard": Best(1, 10.0, 20.0)}}


def test_a_nonsense_result_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "progress.json"
    good = {"evenings": 1, "skill": 2, "outcome": 3}
    write_object(path, {"jeppe": 3, "third": {"easy": 7, "no level": good}, "other": {"medium": good}})
    assert load_progress(path) == {"other": {"medium": Best(1, 2.0, 3.0)}}
