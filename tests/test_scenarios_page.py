"""Who follows docs/scenarios.md has a guest that is proved and fair."""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli import main
from game.content.load import load

if TYPE_CHECKING:
    import pytest

PAGE = (Path(__file__).parents[1] / "docs" / "scenarios.md").read_text(encoding="utf-8")
GUEST = Path("coffee", "guests", "maria.yaml")


def _block(begins: str) -> str:
    """The piece of YAML on the page that begins so."""
    (block,) = [one for one in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL) if one.lstrip().startswith(begins)]
    return str(block)


def _rewrite(pattern: str, new: str) -> None:
    text = GUEST.read_text(encoding="utf-8")
    changed, times = re.subn(pattern, lambda _: new, text, flags=re.DOTALL)
    assert times == 1
    GUEST.write_text(changed, encoding="utf-8")


def test_the_page_leads_from_the_empty_folder_to_a_proved_guest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n" * 8))
    assert main(["new", "coffee"]) == 0
    nodes = re.search(r"the six nodes .*?: (.*?)\.", PAGE, re.DOTALL)
    assert nodes is not None
    scenario = load(Path("coffee")).scenario
    assert scenario is not None
    assert re.findall(r"`(\w+)`", nodes[1]) == [node.id for node in scenario.guests[0].nodes]

    old = r"      - relate: [^\n]*\n        id: patience_of_a_saint\n.*?(?=      - challenge)"
    _rewrite(old, _block("- listen"))
    capsys.readouterr()
    assert main(["check", "coffee", "--fix"]) == 1
    (said,) = re.findall(r"`(coffee/\S+: error MG012 no such node 'corner')`", PAGE)
    assert said in capsys.readouterr().out
    _rewrite(r"(?m)^outcomes:", _block("corner") + "outcomes:")
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n\nq\n"))
    (line,) = re.findall(r"main.py (play coffee --text --from .*)", PAGE)
    assert main(line.split()) == 0
    capsys.readouterr()
    assert main(["check", "coffee"]) == 0
    assert "no faults" in capsys.readouterr().out
    assert main(["explore", "coffee", "maria"]) == 0
    assert main(["simulate", "coffee", "--seeds", "60"]) == 0
    corner = _block("corner")
    other = corner.replace("goto: trouble", "goto: cost")
    _rewrite(re.escape(corner), other)
    capsys.readouterr()
    assert main(["simulate", "coffee", "--seeds", "60"]) == 1
    assert re.findall(r"FAILS  (\S+)", capsys.readouterr().out) == ["icons-only"]
    _rewrite(re.escape(other), corner)

    Path("coffee", "plays").mkdir()
    Path("coffee", "plays", "once.yaml").write_text(_block("play:"), encoding="utf-8")
    capsys.readouterr()
    assert main(["check", "coffee"]) == 0
    assert "no faults" in capsys.readouterr().out

    claims = Path("coffee", "scenario.yaml")
    text = claims.read_text(encoding="utf-8")
    assert [line in text for line in _block("claims").splitlines()[1:]] == [True, True]
    claims.write_text(text.replace("ends: left", "ends: agreed"), encoding="utf-8")
    assert main(["check", "coffee"]) == 1
