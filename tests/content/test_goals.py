"""What a goal says shows it is read, and what it names must be there."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.load import MAIN, Loaded, load
from game.core import goal as of
from game.core.goal import texts_of

CORPUS = Path(__file__).parent / "corpus"
PLAIN = "goals: [find out why Maria counts]"


def with_goal(home: Path, met: str) -> Loaded:
    text = (CORPUS / "MG018-good.yaml").read_text(encoding="utf-8")
    assert PLAIN in text
    measures = "before: {has: 3, unit: hours, measures: {chairs: {text: Chairs, costs: 1}}}\n"
    new = f"{measures}goals:\n  - go home\n  - {{text: find out, met: {{{met}}}}}"
    (home / MAIN).write_text(text.replace(PLAIN, new), encoding="utf-8")
    return load(home)


@pytest.mark.parametrize(
    ("met", "shown"),
    [
        ("knows: maria.queue", of.Knows((("maria", "queue"),))),
        ("knows: [maria.queue]", of.Knows((("maria", "queue"),))),
        ("hears_out: anyone", of.HearsOut("anyone")),
        ("says: maria.hello.how", of.Says(("maria.hello.how",))),
        ("never: push", of.Never("push")),
        ("keeps: all", of.Keeps("all")),
        ("together: 2", of.Together(2)),
        ("parts: {sold: order}", of.Parts(7, "order")),
        ("parts: {from: 5, with: maria, lured: true}", of.Parts(5, None, "maria", lured=True)),
        ("loses_none: [maria]", of.LosesNone(("maria",))),
        ("reaches: {from: 30, below: 60}", of.Reaches(30, 60)),
        ("takes: chairs", of.Takes("chairs")),
    ],
)
def test_what_shows_a_goal_is_read(met: str, shown: of.Shown, tmp_path: Path) -> None:
    read = with_goal(tmp_path, met)
    assert read.scenario is not None, [str(one) for one in read.diagnostics]
    assert read.scenario.goals == (None, shown)
    assert read.texts is not None
    assert [read.texts.get(text) for text in texts_of(read.scenario.goals)] == ["go home", "find out"]


@pytest.mark.parametrize(
    ("met", "code"),
    [
        ("knows: maria.quee", "MG013"),
        ("hears_out: nobody", "MG014"),
        ("says: maria.hello.hwo", "MG018"),
        ("never: pushing", "MG024"),
        ("keeps: word", "MG018"),
        ("together: 0", "MG023"),
        ("loses_none: []", "MG029"),
        ("takes: chiars", "MG018"),
        ("never: push, keeps: all", "MG032"),
        ("", "MG032"),
    ],
)
def test_what_is_not_there_cannot_show_it(met: str, code: str, tmp_path: Path) -> None:
    found = [one for one in with_goal(tmp_path, met).diagnostics if one.severity == "error"]
    assert [one.code for one in found] == [code]
