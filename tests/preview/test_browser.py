"""The page in a real browser: it opens in silence, search finds, the keyboard walks, languages change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest

from game.preview.page import page as written
from game.resources import scenarios
from tests.preview.editions import edition

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
FAINT = """() => {  // texts whose contrast with what lies behind them is below 4.5
  const rgb = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((part) => part / 255)
    .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
  const ground = (element) => {
    for (; element; element = element.parentElement) {
      const colour = rgb(getComputedStyle(element).backgroundColor);
      if (colour.length === 3 || colour[3] > 0.9) return colour;
    }
    return [255, 255, 255];
  };
  const faint = [];
  for (const element of document.querySelectorAll('header *, .key.cur *, .sheet.cur *, .panel.cur table *')) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!own || !element.getClientRects().length || element.closest('svg')) continue;
    const [one, other] = [light(rgb(getComputedStyle(element).color)), light(ground(element))].sort((a, b) => b - a);
    if ((one + 0.05) / (other + 0.05) < 4.5) faint.push(element.className + ': ' + element.textContent.slice(0, 40));
  }
  return faint;
}"""


@pytest.fixture(scope="module", name="address")
def _address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path: Path = tmp_path_factory.mktemp("preview") / "jeppe.html"
    path.write_text(written(edition(scenarios() / "jeppe")), encoding="utf-8")
    return path.as_uri()


@pytest.fixture(scope="module", name="opened")
def _opened(browser: Browser, address: str) -> tuple[Page, list[str]]:
    """A page, and whatever it complains of or asks for."""
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda asked: None if asked.url.startswith((address, "data:")) else said.append(asked.url))
    return page, said


@pytest.fixture(name="page")
def _page(opened: tuple[Page, list[str]], address: str) -> Iterator[Page]:
    """The page, opened afresh; it has nothing to complain of and asks for nothing."""
    page, said = opened
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(media="screen", color_scheme="light")
    page.goto(address)
    yield page
    assert said == []


def _comes_to(page: Page, name: str) -> None:
    """The page goes where it is sent in its own time."""
    page.locator(f".panel.cur .sheet.cur#{name.replace('.', chr(92) + '.')}").wait_for(timeout=5000)


def test_it_opens_on_the_first_guest_with_its_fonts(page: Page) -> None:
    _comes_to(page, "jeppe")
    assert page.evaluate("document.fonts.check('600 16px Nunito')")
    assert page.locator(".panel.cur .graph").is_visible()


def test_a_node_shows_its_cards_and_dims_the_rest_of_the_picture(page: Page) -> None:
    page.locator('.nd[href="#jeppe.wool"]').click()
    _comes_to(page, "jeppe.wool")
    assert page.locator("#jeppe\\.wool\\.panels").is_visible()
    assert page.locator(".graph.has .e.on").count() == 3


def test_search_finds_counts_and_goes_to_what_it_found(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("mothballs")
    assert page.locator("#hits").inner_text() == "1 found"
    page.keyboard.press("Enter")
    _comes_to(page, "jeppe.wool")
    page.keyboard.press("Escape")
    assert page.locator("#hits").inner_text() == ""
    assert page.locator(".dim").count() == 0


def test_search_goes_on_to_another_guest(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("napkin")
    page.keyboard.press("Enter")
    _comes_to(page, "evening")
    page.keyboard.press("Enter")
    page.locator(".panel.cur .sheet.cur[id^=torunn]").wait_for(timeout=5000)


def test_the_keyboard_walks_from_node_to_node_and_back_to_the_guest(page: Page) -> None:
    walk = (("ArrowRight", "coats"), ("ArrowRight", "name"), ("ArrowLeft", "coats"))
    for key, node in walk:
        page.keyboard.press(key)
        _comes_to(page, f"jeppe.{node}")
    page.keyboard.press("Escape")
    _comes_to(page, "jeppe")


def test_down_goes_to_the_node_below(page: Page) -> None:
    page.locator('.nd[href="#jeppe.coats"]').focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    _comes_to(page, "jeppe.name")


def test_arrows_on_a_tab_change_the_guest(page: Page) -> None:
    page.locator("#tab-jeppe").focus()
    page.keyboard.press("ArrowRight")
    _comes_to(page, "torunn")
    page.locator("#tab-torunn:focus").wait_for(timeout=5000)


def test_the_other_language_is_shown_and_searched(page: Page) -> None:
    page.locator("[data-tongue=nb]").click()
    assert page.locator("h1").inner_text() == "Alle vet at Jeppe drikker"
    page.keyboard.press("/")
    page.keyboard.type("mothballs")
    assert page.locator("#hits").inner_text() == "0 found"


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_sticks_out_at_any_width(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_words_stand_out_from_their_ground_in_light_and_in_dark(page: Page) -> None:
    page.locator('.nd[href="#jeppe.nodding"]').click()
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert page.evaluate(FAINT) == []


def test_on_paper_every_sheet_is_there(page: Page) -> None:
    page.emulate_media(media="print")
    assert page.locator(".sheet >> visible=true").count() == page.locator(".sheet").count()
    assert not page.locator("nav").is_visible()
