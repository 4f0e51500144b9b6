"""A rehearsal at a terminal goes on in what is saved, before the next line is typed."""

from __future__ import annotations

import shutil
from io import StringIO
from typing import TYPE_CHECKING

from game.console.evening import play_evening
from game.console.page import page_for
from game.console.watched import Watched
from game.console.wording import Wording
from game.content.load import Loaded, load
from game.core.rehearsal import Rehearsal
from game.resources import scenarios
from game.saves.evening import rehearse
from tests.console.playing import loaded

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from game.content.watching import Watching

SINCE = Rehearsal("solveig", "since")


class Saves:
    """Gives each version once, when it is looked for; in between lines are read."""

    def __init__(self, *versions: Loaded, fault: str = "") -> None:
        self._versions, self.fault = list(versions), fault

    def news(self) -> Loaded | None:
        return self._versions.pop(0) if self._versions else None


def _play(typed: str, *versions: Loaded, fault: str = "") -> str:
    scenario, words = loaded("jeppe")
    watching: Watching = Saves(*versions, fault=fault)  # type: ignore[assignment]
    out = StringIO()
    play_evening(
        rehearse(scenario, SINCE, 3, "en"), Wording(words, "en"), Watched(StringIO(typed), watching, SINCE),
        page_for(out), command="",
    )  # fmt: skip
    return out.getvalue()


def _version(tmp_path: Path, old: str, new: str) -> Loaded:
    home = shutil.copytree(scenarios() / "jeppe", tmp_path / "jeppe")
    path = home / "guests" / "solveig.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    return load(home)


def test_the_strip_says_what_no_player_sees() -> None:
    told = _play("q\n")
    assert "solveig.since: trust 4, risk 7" in told
    assert "- they_left: after part 3; rests on the fact eleven" in told
    assert "+ chose_well (relate): to encore" in told


def test_what_was_saved_is_told_at_the_same_place(tmp_path: Path) -> None:
    told = _play("q\n", _version(tmp_path, "One can hear a pencil drop.", "One can hear a pin drop."))
    before, after = told.split("Saved, and in the game.")
    assert "a pencil drop" in before
    assert "Solveig: They do all you said. One can hear a pin drop." in after
    assert "3. They do all we said!" in after


def test_what_cannot_be_played_is_named_and_the_evening_goes_on(tmp_path: Path) -> None:
    told = _play("h\nq\n", _version(tmp_path, "goto: encore", "goto: encor"))
    assert "cannot be played yet" in told
    assert "no such node 'encor'; did you mean 'encore'" in " ".join(told.split())
    assert "I hear every word now." in told


def test_a_system_that_sees_no_files_says_so_once() -> None:
    assert _play("h\nq\n", fault="no more watches").count("Saved files are not seen: no more watches") == 1


def test_a_line_that_is_being_typed_is_not_lost(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The wait for it is broken off and taken up again."""
    monkeypatch.setattr("game.console.watched.LOOK", 0.01)
    told = _play("h\nh\nq\n", _version(tmp_path, "One can hear a pencil drop.", "One can hear a pin drop."))
    assert "We were thirty-one when they went up." in told
