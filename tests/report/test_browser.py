"""The report in a real browser: axe-core has nothing against it, it fits a telephone, it complains of nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest

from game.cli import main
from tests.conftest import needed
from tests.report.evenings import SMALL, played
from tests.report.workshops import held

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

KINDS = {
    "evening": ("a",),
    "person": ("a", "b", "--full"),
    "group": ("a", "b", "--group"),
    "workshop": ("room", "--full"),
    "cohort": ("--cohort", "."),
}
# in the dark the page has other colours and nothing else, so only the rules about colours are asked again
RULES: dict[str, dict[str, list[str]]] = {"light": {}, "dark": {"runOnly": ["color-contrast", "link-in-text-block"]}}


@pytest.fixture(scope="module", name="addresses")
def _addresses(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    home = tmp_path_factory.mktemp("report")
    for name, bot in (("a.jsonl", "listener-challenger"), ("b.jsonl", "always-push")):
        played(home / "evenings" / name, bot)
    pages = home / "pages"
    pages.mkdir()
    mine = home / "evenings"
    where = {"a": mine / "a.jsonl", "b": mine / "b.jsonl", ".": mine, "room": held(pages / "room")}
    for kind, arguments in KINDS.items():
        given = [str(where.get(one, one)) for one in arguments]
        scenario = "jeppe" if kind == "workshop" else str(SMALL)
        assert main(["report", *given, "--html", str(pages / f"{kind}.html"), "--scenario", scenario]) == 0
    return {kind: (pages / f"{kind}.html").as_uri() for kind in KINDS}


def opened(browser: Browser, address: str, width: int, scheme: Literal["light", "dark"]) -> tuple[Page, list[str]]:
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda asked: None if asked.url.startswith((address, "data:")) else said.append(asked.url))
    page.goto(address)
    return page, said


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_has_nothing_against_it(
    browser: Browser, addresses: dict[str, str], kind: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    axe = needed("axe_playwright_python.sync_playwright").Axe()
    page, said = opened(browser, addresses[kind], width, scheme)
    results = axe.run(page, options={"resultTypes": ["violations"], **RULES[scheme]})
    assert results.violations_count == 0, results.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.evaluate("document.fonts.check('600 16px Nunito')")
    assert said == []
    page.close()


def test_a_number_leads_to_the_line_of_its_entry(browser: Browser, addresses: dict[str, str]) -> None:
    page, _ = opened(browser, addresses["evening"], 1280, "light")
    assert not page.locator(".ledger").is_visible()
    page.locator(".moment h3 a").first.click()
    assert page.locator("tr:target").is_visible()
    page.close()
