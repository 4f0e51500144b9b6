"""`translate`: the state of a language, PO files out and in, and what a full disk or a slip leaves behind."""

from __future__ import annotations

import errno
import json
import shutil
from pathlib import Path

import pytest

from game.cli import main

CORPUS = Path(__file__).parent / "content" / "corpus"


@pytest.fixture(name="tea")
def _tea(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CORPUS / "MG061-good", tmp_path / "tea"))


def _files(home: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in home.iterdir() if path.is_file()}


def test_out_and_in_again_changes_no_text_and_then_everything_is_known(
    tea: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before, po = _files(tea), tea.parent / "tea.po"
    assert main(["translate", str(tea), "nb", "--export", str(po)]) == 0
    assert main(["translate", str(tea), "nb", "--import", str(po)]) == 0
    assert "0 of them new or changed" in capsys.readouterr().out
    assert _files(tea).items() >= before.items()
    assert main(["translate", str(tea), "nb", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["scenario"], told["language"], told["missing"], told["unknown"]) == ("tea", "nb", [], [])


def test_a_language_that_is_not_begun_can_be_made_from_the_export(
    tea: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    po = tea.parent / "de.po"
    assert main(["translate", str(tea), "de"]) == 1
    assert "--export de.po" in capsys.readouterr().out
    main(["translate", str(tea), "de", "--export", str(po)])
    po.write_text(po.read_text(encoding="utf-8").replace('msgstr ""', 'msgstr "Etwas"'), encoding="utf-8")
    head = 'msgid ""\nmsgstr "Etwas"'
    po.write_text(po.read_text(encoding="utf-8").replace(head, head.replace("Etwas", ""), 1), encoding="utf-8")
    assert main(["translate", str(tea), "de", "--import", str(po)]) == 0
    assert main(["translate", str(tea), "de"]) == 0


def test_stale_is_counted_named_and_confirmed_by_name(tea: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["translate", str(tea), "nb", "--confirm"])
    path = tea / "scenario.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace('"Fine, mostly."', '"Badly."'), encoding="utf-8")
    capsys.readouterr()
    assert main(["translate", str(tea), "nb"]) == 1
    assert "  stale         1  maria.hello.how.reply\n" in capsys.readouterr().out
    assert main(["translate", str(tea), "nb", "--confirm"]) == 0
    assert main(["translate", str(tea), "nb"]) == 1
    assert main(["translate", str(tea), "nb", "--confirm", "maria.hello.how.reply"]) == 0
    assert main(["translate", str(tea), "nb"]) == 0


def test_faults_of_a_po_file_are_told_and_the_rest_is_taken(tea: Path, capsys: pytest.CaptureFixture[str]) -> None:
    po = tea.parent / "tea.po"
    main(["translate", str(tea), "nb", "--export", str(po)])
    po.write_text(po.read_text(encoding="utf-8").replace('"evening.title"', '"evening.titel"'), encoding="utf-8")
    capsys.readouterr()
    assert main(["translate", str(tea), "nb", "--import", str(po)]) == 1
    told = capsys.readouterr().out
    assert "did you mean 'evening.title'" in told
    assert "1 could not be taken" in told


@pytest.mark.parametrize("option", [["--confirm"], ["--import", "tea.po"], ["--export", "new.po"]])
def test_a_full_disk_is_one_line_and_nothing_is_lost(
    tea: Path, option: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tea)
    main(["translate", ".", "nb", "--export", "tea.po"])
    (tea / "nb.yaml").write_text("evening.title: Te\n", encoding="utf-8")
    before = _files(tea)
    capsys.readouterr()

    def full(path: Path, data: bytes) -> int:
        with path.open("wb") as file:
            file.write(data[:3])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    assert main(["translate", ".", "nb", *option]) == 1
    assert capsys.readouterr().err.endswith(": no space left on device; what was there is still there\n")
    assert _files(tea) == before


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (["tea", "en"], "no language one translates to"),
        (["tea", "norsk"], "no language one translates to"),
        (["tea", "nb", "--pseudo"], "is there already"),
        (["tea", "nb", "--confirm", "maria.helo"], "did you mean 'maria.hello"),
        (["tea/scenario.yaml", "nb", "--confirm", "no.such.text"], "there is no translated text"),
        (["one.yaml", "nb"], "a scenario in one file"),
    ],
)
def test_a_slip_is_answered_in_one_line(
    tea: Path, line: list[str], said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tea.parent)
    shutil.copy(CORPUS / "MG012-good.yaml", "one.yaml")
    assert main(["translate", *line]) == 2
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1


@pytest.mark.parametrize("line", [["--import", "none.po"], ["--import", "."], ["--export", "no/where.po"]])
def test_a_file_that_cannot_be_opened_is_one_line(
    tea: Path, line: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["translate", str(tea), "nb", *line]) == 1
    assert capsys.readouterr().err.count("\n") == 1
