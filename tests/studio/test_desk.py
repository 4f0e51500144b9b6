"""Files on the desk: looked at as typed, saved only over what was read, and nothing of anybody's is lost."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from game.resources import scenarios
from game.studio.desk import Changed, Desk, digest

if TYPE_CHECKING:
    from pathlib import Path

SOLVEIG = "guests/solveig.yaml"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(shutil.copytree(scenarios() / "jeppe", tmp_path / "jeppe"))


def test_the_scenario_comes_first_then_its_guests(desk: Desk) -> None:
    names = desk.names()
    assert names[:2] == ("scenario.yaml", "guests/jeppe.yaml")
    assert {"nb.yaml", "plays/everybody.yaml"} < set(names)
    assert desk.digests()[SOLVEIG] == digest(desk.text(SOLVEIG))


def test_what_is_typed_is_looked_at_and_not_saved(desk: Desk) -> None:
    before = desk.text(SOLVEIG)
    looked = desk.shape({SOLVEIG: before.replace("goto: encore", "goto: encor")})
    assert [(one["file"], one["code"]) for one in looked.found] == [(SOLVEIG, "MG012")]
    assert desk.text(SOLVEIG) == before
    assert desk.shape({}).found == ()


def test_a_sound_scenario_is_proved_and_shown(desk: Desk) -> None:
    typed = desk.text(SOLVEIG).replace("One can hear a pencil drop.", "One can hear a pin drop.")
    looked = desk.proof({SOLVEIG: typed})
    assert looked.page is not None
    assert "a pin drop" in looked.page
    assert [one for one in looked.found if one["severity"] == "error"] == []


def test_what_cannot_be_read_has_findings_and_no_picture(desk: Desk) -> None:
    looked = desk.proof({"scenario.yaml": "guests: ["})
    assert looked.page is None
    assert looked.found[0]["file"] == "scenario.yaml"


def test_who_saves_second_is_told_what_the_first_wrote(desk: Desk) -> None:
    base, text = desk.digests()[SOLVEIG], desk.text(SOLVEIG)
    first = text + "# one\n"
    assert desk.save(SOLVEIG, first, base) == digest(first)
    with pytest.raises(Changed) as changed:
        desk.save(SOLVEIG, text + "# other\n", base)
    assert changed.value.theirs == first
    assert desk.text(SOLVEIG) == first


def test_what_is_saved_over_is_kept_beside(desk: Desk) -> None:
    base, text = desk.digests()[SOLVEIG], desk.text(SOLVEIG)
    desk.save(SOLVEIG, text + "# one\n", base)
    desk.save(SOLVEIG, text + "# other\n", base, over=True)
    assert desk.text(SOLVEIG).endswith("# other\n")
    assert (desk.home / f"{SOLVEIG}.theirs").read_text(encoding="utf-8").endswith("# one\n")
    assert f"{SOLVEIG}.theirs" not in desk.names()


@pytest.mark.parametrize("name", ["../jeppe/scenario.yaml", "/etc/passwd", "guests/nobody.yaml", "", "plays"])
def test_only_files_of_the_scenario_are_written_or_looked_at(desk: Desk, name: str) -> None:
    with pytest.raises(KeyError):
        desk.save(name, "x", "")
    with pytest.raises(KeyError):
        desk.shape({name: "x"})


def test_a_full_disk_leaves_what_was_there(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    base, text = desk.digests()[SOLVEIG], desk.text(SOLVEIG)

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.write_bytes", full)
    with pytest.raises(OSError, match="No space left"):
        desk.save(SOLVEIG, text + "# more\n", base)
    assert desk.text(SOLVEIG) == text


def test_a_file_that_was_taken_away_is_written_again(desk: Desk) -> None:
    before = desk.text(SOLVEIG)
    (desk.home / SOLVEIG).unlink()
    desk.save(SOLVEIG, before + "# again\n", digest(before))
    assert desk.text(SOLVEIG) == before + "# again\n"
    with pytest.raises(KeyError):
        desk.save("guests/nobody.yaml", "", "")
