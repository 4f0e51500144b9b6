"""`check` tells everything that is wrong, with the place and an exit code."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli_check import run_check
from game.cli_parser import program
from game.content.catalogue import scenario_folders
from game.resources import scenarios
from game.text.interface import interface

if TYPE_CHECKING:
    import pytest

CORPUS = Path(__file__).parent / "content" / "corpus"
SOUND = CORPUS / "MG041-good.yaml"


def _check(*paths: str | Path, as_json: bool = False, tells: bool = False) -> tuple[int, str]:
    out = io.StringIO()
    return run_check([str(path) for path in paths], as_json, out, tells=tells), out.getvalue()


def test_a_sound_scenario_exits_0_and_says_what_it_is() -> None:
    code, text = _check(SOUND)
    assert code == 0
    assert text.endswith("MG041-good.yaml: 1 guest, 2 nodes, 30 texts: no faults\n")


def test_a_fault_exits_1_with_its_place_and_the_nearest_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(CORPUS)
    code, text = _check("MG012-bad.yaml")
    assert code == 1
    assert text.splitlines() == [
        "MG012-bad.yaml:36:19: error MG012 no such node 'clsoe'; did you mean 'close'?",
        "MG012-bad.yaml: 1 error",
        f"  `{program()} explain MG012` says more about a code",
        "  nothing is proved and no tell is measured until these errors are mended",
    ]


def test_a_warning_alone_exits_0(tmp_path: Path) -> None:
    (tmp_path / "scenario.yaml").write_bytes(SOUND.read_bytes())
    code, text = _check(tmp_path)
    assert code == 0
    assert "warning MG033" in text


def test_what_the_proof_finds_is_told_with_a_road_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(CORPUS)
    code, text = _check("MG012-good.yaml")
    assert code == 1
    assert text.splitlines() == [
        (
            "MG012-good.yaml:42:7: error MG092 node 'close' of maria can offer fewer than two cards; "
            "from hello, trust 5, risk 7, patience 6: cut in, say how"
        ),
        "MG012-good.yaml: 1 guest, 2 nodes, 30 texts: 1 error",
        f"  `{program()} explain MG092` says more about a code",
        f"  `{program()} explore MG012-good.yaml` shows the roads there, and what helps",
    ]


def test_tells_are_shown_in_one_table_a_language() -> None:
    code, text = _check("jeppe", tells=True)
    assert code == 0
    spoken = len(interface().languages())
    assert text.count("tells over so many decisions") == spoken
    assert text.count("MG080") == spoken
    assert "holds" in text


def test_too_few_decisions_have_no_tells() -> None:
    assert "too few to say" in _check(SOUND, tells=True)[1]


def test_json_has_every_field_of_a_diagnostic() -> None:
    code, text = _check(CORPUS / "MG012-bad.yaml", CORPUS / "MG020-bad.yaml", as_json=True)
    found = json.loads(text)
    assert code == 1
    assert [one["code"] for one in found] == ["MG012", "MG020"]
    assert set(found[0]) == {"path", "line", "column", "severity", "code", "message", "hint"}


def test_json_of_a_sound_scenario_is_an_empty_list() -> None:
    assert _check(SOUND, as_json=True) == (0, "[]\n")


def test_without_a_path_everything_that_is_shipped_is_checked_and_passes_in_every_language() -> None:
    code, text = _check()
    assert code == 0
    shipped = [f"{folder.name}: " for folder in scenario_folders(scenarios())]
    lines = text.splitlines()
    assert [name for name, line in zip(shipped, lines, strict=True) if name not in line] == []
    assert [line for line in lines if not line.endswith(", nb complete, sv complete: no faults")] == []


def test_an_unknown_scenario_exits_2_with_the_nearest_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert _check("jepe") == (2, "")
    assert "did you mean 'jeppe'?" in capsys.readouterr().err


def test_a_folder_of_scenarios_is_checked_whole(tmp_path: Path) -> None:
    for name in ("tea", "more"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "scenario.yaml").write_bytes((CORPUS / "MG012-good.yaml").read_bytes())
    _, text = _check(tmp_path)
    assert text.count("1 guest, 2 nodes") == 2
