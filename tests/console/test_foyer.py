"""Which evening: asked where somebody sits at a terminal, with the one left in the middle and the museum."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from game.cli import main
from game.console.asking import somebody
from game.console.foyer import Foyer, Wanted
from game.console.page import Page
from game.console.wording import Wording
from game.content.catalogue import Entry
from game.content.load import load
from game.core.museum import Exhibit
from game.saves.museum import hang
from game.saves.progress import keep_result, load_progress
from game.text.interface import interface
from tests.console.playing import Teletype, loaded
from tests.shipped import read

if TYPE_CHECKING:
    from game.core.level import Level

LEFT = ("the_cut", Path("the_cut-3.jsonl"))
CORPUS = Path(__file__).parents[1] / "content" / "corpus"


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINGLE_HOME", str(tmp_path))


def asked(
    typed: str, left: tuple[str, Path] | None = None, level: Level = "medium", lang: str = "en"
) -> tuple[str, Wanted | None]:
    out, broken = Teletype(), CORPUS / "MG012-bad.yaml"
    page = Page(out)
    ask = somebody(Teletype(typed), page)
    assert ask is not None
    there = [Entry("jeppe", Path(), read("jeppe")), Entry("torn", broken, load(broken)),
             Entry("tea", Path(), load(CORPUS / "MG012-good.yaml"))]  # fmt: skip
    wanted = Foyer(page, Wording(interface(), lang), ask, level).wanted(there, load_progress(), left)
    return out.getvalue(), wanted


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("\n", Wanted("jeppe")),
        ("2\n", Wanted("tea")),
        ("tea\n", Wanted("tea")),
        ("9\nsoup\n1\n", Wanted("jeppe")),
        ("q\n", None),
        ("", None),
    ],
)
def test_an_evening_is_chosen_by_number_by_name_or_by_enter(typed: str, wanted: Wanted | None) -> None:
    assert asked(typed)[1] == wanted


def test_one_that_cannot_be_played_says_why_and_has_no_number() -> None:
    told, _ = asked("3\nq\n")
    assert "Cannot be played:" in told
    assert "MG012" in told
    assert "“3” is none of these." in told


@pytest.mark.parametrize("typed", ["\n", "g\n"])
def test_whoever_left_one_goes_on_with_it(typed: str) -> None:
    assert asked(typed, LEFT)[1] == Wanted(*LEFT)
    assert asked("1\n", LEFT)[1] == Wanted("jeppe")


def test_the_best_on_the_level_is_told() -> None:
    assert asked("q\n")[0].count("not played yet") == 2
    keep_result("jeppe", "easy", 80.4, 0)
    assert "best: 80 (easy)" in asked("q\n", level="easy")[0]
    assert "not played on this level" in asked("q\n")[0]
    keep_result("jeppe", "hard", None, 0)
    assert "guests: 4, not graded." in asked("q\n", level="hard")[0]


def test_the_museum_is_open_once_something_hangs() -> None:
    assert "The museum" not in asked("q\n")[0]
    put = (("guest", "jeppe.name"), ("beat", "3"))
    hang([Exhibit("silence", 3, 3.0, put)], loaded("jeppe")[1])
    told, _ = asked("m\nq\n", lang="nb")
    assert interface().get("ui.museum.silence.title", "nb") in told
    assert "Alle vet at Jeppe drikker" in told


def test_play_asks_and_then_begins(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    out = Teletype()
    monkeypatch.setattr(sys, "stdin", Teletype("1\nq\n"))
    monkeypatch.setattr(sys, "stdout", out)
    assert main(["play", "--text", "--lang", "en"]) == 0
    assert out.getvalue().count("Everyone knows that Jeppe drinks") == 2
    assert "Saved at" in out.getvalue()
    capsys.readouterr()
