"""One evening as figures: each names the entries it stands on, and the file's faults are said."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from game.report.evening import evening_sheet
from game.report.told import Shelf
from game.report.written import figures
from game.resources import scenarios
from game.saves.fault import JournalFault
from tests.report.evenings import OLD, SMALL, of_a_changed_scenario, played

if TYPE_CHECKING:
    from pathlib import Path

    from game.report.sheet import EveningSheet

SHELF = Shelf(str(SMALL))


def sheet(path: Path, lang: str = "en") -> EveningSheet:
    return evening_sheet(SHELF.open(path), lang)


@pytest.fixture(scope="module", name="whole")
def _whole(tmp_path_factory: pytest.TempPathFactory) -> EveningSheet:
    return sheet(played(tmp_path_factory.mktemp("evening") / "a.jsonl"))


def test_every_entry_that_a_figure_cites_can_be_looked_up(whole: EveningSheet) -> None:
    there = {row.n for row in whole.entries}
    cited = {n for _, _, figure in figures(whole) for n in figure.entries}
    assert cited
    assert cited <= there <= set(range(whole.last + 1))


def test_a_count_cites_at_least_one_entry_and_none_cites_nothing(whole: EveningSheet) -> None:
    for fact in whole.facts:
        assert bool(fact.count.value) == bool(fact.count.entries), fact.name
        assert fact.count.value >= len(fact.count.entries)


@pytest.mark.parametrize("bot", ["listener-challenger", "random", "always-push"])
def test_the_pillars_add_up_to_the_total(tmp_path: Path, bot: str) -> None:
    skill = evening_sheet(Shelf().open(played(tmp_path / "a.jsonl", bot, home=scenarios() / "jeppe")), "en").skill
    assert skill.total
    assert sum(pillar.points.value for pillar in skill.pillars) == skill.total.value


def test_too_few_turns_are_not_graded_and_it_is_said_why(whole: EveningSheet) -> None:
    assert whole.skill.total is None
    assert "It takes 6" in whole.skill.note


def test_a_turn_shows_how_the_guest_stood_after_it(whole: EveningSheet) -> None:
    maria = next(guest for guest in whole.guests if guest.guest == "maria")
    assert maria.turns[-1].trust == maria.trust.value
    assert [turn.n for turn in maria.turns] == sorted(turn.n for turn in maria.turns)


def test_what_moved_a_guest_is_told_biggest_first(whole: EveningSheet) -> None:
    for guest in whole.guests:
        sizes = [abs(moved.by) for moved in guest.moved]
        assert sizes == sorted(sizes, reverse=True)


def test_the_words_are_in_the_language_that_was_asked_for(whole: EveningSheet, tmp_path: Path) -> None:
    swedish = sheet(played(tmp_path / "a.jsonl"), "sv")
    assert [fact.count for fact in swedish.facts] == [fact.count for fact in whole.facts]
    assert swedish.facts[0].words == "Frågor om dem"


def test_a_journal_of_an_old_format_opens() -> None:
    assert sheet(OLD).moments


def test_a_journal_of_a_scenario_since_changed_opens_and_says_so(tmp_path: Path) -> None:
    (note,) = sheet(of_a_changed_scenario(played(tmp_path / "a.jsonl"))).notes
    assert "changed since" in note


def test_half_a_file_is_told_as_far_as_it_goes(tmp_path: Path) -> None:
    path = played(tmp_path / "a.jsonl")
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    half = sheet(path)
    assert len(half.notes) == 2
    assert half.last + 1 == path.read_bytes().count(b"\n") - 1


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"scenario": "nowhere"}, "scenario"),
        ({"format": 99, "reads": 99}, "format"),
    ],
)
def test_what_cannot_be_told_is_a_fault(tmp_path: Path, change: dict[str, object], code: str) -> None:
    path = played(tmp_path / "a.jsonl")
    head, *rest = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text(json.dumps(json.loads(head) | change) + "\n" + "".join(rest), encoding="utf-8")
    with pytest.raises(JournalFault) as caught:
        evening_sheet(Shelf().open(path), "en")
    assert caught.value.code == code


def test_a_talk_that_is_no_longer_in_the_scenario_is_a_fault_and_no_crash(tmp_path: Path) -> None:
    path = played(tmp_path / "a.jsonl")
    path.write_text(path.read_text(encoding="utf-8").replace('"maria"', '"marie"'), encoding="utf-8")
    with pytest.raises(JournalFault) as caught:
        sheet(path)
    assert caught.value.code == "misfit"
