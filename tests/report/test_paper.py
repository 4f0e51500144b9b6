"""On paper an evening is two pages that one can act on; all the rest comes where it was asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest

from game.report.gathered import gathered
from game.report.overview import report_of
from game.report.page import portraits
from game.report.paper import for_paper
from game.report.saying import Saying
from game.report.written import as_html
from game.resources import scenarios
from game.text.interface import interface
from tests.conftest import skip_or_fail
from tests.report.evenings import played

if TYPE_CHECKING:
    from pathlib import Path


def pages(path: Path, lang: str) -> int:
    try:
        weasyprint: Any = import_module("weasyprint")
    except (ImportError, OSError) as missing:
        skip_or_fail(f"weasyprint or a library of the system's behind it is missing: {missing}")
    found = gathered([path], None, lang)
    report = report_of(found.evenings, group=False, workshops=found.workshops)
    html = as_html(report, Saying(interface(), lang), portraits(found.scenarios), "none")
    return len(weasyprint.HTML(string=for_paper(html)).render().pages)


@pytest.mark.parametrize(("scenario", "bot", "lang"), [("jeppe", "always-push", "nb"), ("full_house", "random", "en")])
def test_an_evening_is_two_pages_on_paper(tmp_path: Path, scenario: str, bot: str, lang: str) -> None:
    path = played(tmp_path / "a.jsonl", bot, home=scenarios() / scenario)
    assert pages(path, lang) <= 2
