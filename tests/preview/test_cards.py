"""Cards, run sheet and guide: three pages that hold everything, ask nobody and say nothing twice in two languages."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

import pytest

from game.cli import main
from game.preview.cards import cards_page
from game.text.interface import interface
from game.text.table import merged
from tests.browser import CHROMIUM, QUIET
from tests.conftest import skip_or_fail
from tests.shipped import read

if TYPE_CHECKING:
    from pathlib import Path


def page(name: str, lang: str) -> str:
    loaded = read(name)
    assert loaded.scenario is not None
    assert loaded.texts is not None
    return cards_page(loaded.scenario, merged(loaded.texts, interface()), lang)


@pytest.mark.parametrize("lang", ["en", "nb", "sv"])
def test_the_page_holds_both_plans_and_all_four_cards(lang: str) -> None:
    written = page("jeppe", lang)
    assert f'<html lang="{lang}"' in written
    assert [f'class="card {letter}"' in written for letter in "abcd"] == [True] * 4
    assert written.count("<caption>") == 2
    assert "ui." not in re.sub(r"<style>.*?</style>", "", written, flags=re.DOTALL)


def test_it_asks_nobody_for_anything_and_runs_nothing() -> None:
    written = page("jeppe", "en")
    assert "script-src &#x27;none&#x27;" in written
    assert "<script" not in written
    assert not re.search(r"(src|href)=\"?https?:|url\((?!data:)|@import", written)


@pytest.mark.parametrize("name", ["jeppe", "the_heckler"])
def test_it_prints_on_three_pages_of_a4(name: str, tmp_path: Path) -> None:
    """In the language with the longest words."""
    if CHROMIUM is None:
        skip_or_fail("there is no Chromium: apt-get install chromium")
    (tmp_path / "page.html").write_text(page(name, "nb"), encoding="utf-8")
    pdf = tmp_path / "page.pdf"
    subprocess.run(
        [CHROMIUM, "--headless", *QUIET, f"--user-data-dir={tmp_path / 'profile'}",
         "--no-pdf-header-footer", f"--print-to-pdf={pdf}", f"file://{tmp_path / 'page.html'}"],
        check=True, capture_output=True,
    )  # fmt: skip
    written = pdf.read_bytes()
    assert re.findall(rb"/Count (\d+)", written) == [b"3"]
    assert {tuple(map(round, map(float, box.split()))) for box in re.findall(rb"/MediaBox \[([\d. ]+)\]", written)} == {
        (0, 0, 595, 842)
    }


def test_a_file_that_cannot_be_written_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cards", "jeppe", "-o", str(tmp_path / "no" / "page.html"), "--lang", "en"]) == 1
    assert "cards: cannot write" in capsys.readouterr().err
    assert main(["cards", "jeppe", "-o", str(tmp_path / "page.html"), "--lang", "sv"]) == 0
    assert "kB" in capsys.readouterr().out
