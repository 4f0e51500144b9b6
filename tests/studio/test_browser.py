"""The studio as a designer has it: in a real browser, by keyboard, in two tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import needed
from tests.studio.serving import Served, serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

PATIENCE = 60_000.0  # milliseconds
SOLVEIG = "guests/solveig.yaml"


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    with serving(tmp_path) as there:
        yield there


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport={"width": 1440, "height": 900})
    made.set_default_timeout(PATIENCE)
    yield made
    made.close()


def _open(context: BrowserContext, served: Served) -> Page:
    page = context.new_page()
    page.goto(served.address)
    page.locator("#files button", has_text="solveig").click()
    _says(page, ".cm-content", "name: Solveig")  # the file that lay open before had no faults either
    _says(page, "#state", "No faults")
    return page


def _says(page: Page, where: str, words: str) -> None:
    needed("playwright.sync_api").expect(page.locator(where)).to_contain_text(words, timeout=PATIENCE)


def _replace(page: Page, old: str, new: str) -> None:
    """As one does by keyboard: find it, and type over it."""
    page.keyboard.press("Control+f")
    page.keyboard.type(old)
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    page.keyboard.type(new)


def test_what_is_typed_is_judged_then_saved_into_the_file(context: BrowserContext, served: Served) -> None:
    page = _open(context, served)
    path = served.home / SOLVEIG
    _replace(page, "goto: encore", "goto: encor")
    _says(page, "#found", "no such node 'encor'")
    assert "goto: encor\n" not in path.read_text(encoding="utf-8")
    page.keyboard.type("e")
    _says(page, "#state", "No faults")
    _replace(page, "a pencil drop", "a pin drop")
    needed("playwright.sync_api").expect(
        page.frame_locator("#shown").get_by_text("One can hear a pin drop.").first
    ).to_be_attached(timeout=PATIENCE)
    page.keyboard.press("Control+s")
    _says(page, "#state", "saved")
    assert "a pin drop" in path.read_text(encoding="utf-8")


def test_the_node_at_the_cursor_is_shown_in_the_picture(context: BrowserContext, served: Served) -> None:
    page = _open(context, served)
    _replace(page, "by_the_cake", "by_the_cake")
    page.keyboard.press("Control+Enter")
    sheet = page.frame_locator("#shown").locator("[id='solveig.since']")
    needed("playwright.sync_api").expect(sheet).to_be_visible(timeout=PATIENCE)


def test_two_tabs_lose_nothing(context: BrowserContext, served: Served) -> None:
    one, other = _open(context, served), _open(context, served)
    path = served.home / SOLVEIG
    _replace(other, "who had herring", "who had eel")
    one.bring_to_front()
    one.locator(".cm-content").click()
    _replace(one, "a pencil drop", "a pin drop")
    one.keyboard.press("Control+s")
    _says(one, "#state", "saved")
    other.bring_to_front()
    _says(other, "#clash", "was changed on the disk meanwhile")
    other.locator("#mine").click()
    _says(other, "#state", "what it said is in guests/solveig.yaml.theirs")
    assert "who had eel" in path.read_text(encoding="utf-8")
    assert "a pin drop" in path.with_name("solveig.yaml.theirs").read_text(encoding="utf-8")


def test_a_file_changed_elsewhere_comes_in_and_what_was_typed_outlives_the_tab(
    context: BrowserContext, served: Served
) -> None:
    page = _open(context, served)
    path = served.home / SOLVEIG
    path.write_text(path.read_text(encoding="utf-8").replace("You'll be Hush.", "You must be Hush."), encoding="utf-8")
    _says(page, ".cm-content", "You must be Hush.")
    page.locator(".cm-content").click()
    _replace(page, "You must be Hush.", "You are Hush.")
    page.close(run_before_unload=False)
    again = context.new_page()
    again.goto(served.address)
    _says(again, "#state", "is here again")
    again.locator("#files button", has_text="solveig").click()
    _says(again, ".cm-content", "You are Hush.")


def test_a_question_about_a_file_takes_no_key_from_who_is_typing(context: BrowserContext, served: Served) -> None:
    page = _open(context, served)
    path = served.home / SOLVEIG
    _replace(page, "who had herring", "who had")
    path.write_text(path.read_text(encoding="utf-8") + "# a remark\n", encoding="utf-8")
    _says(page, "#clash", "was changed on the disk meanwhile")
    page.keyboard.type(" eel")
    _says(page, ".cm-content", "who had eel")


def test_a_file_taken_away_under_the_hands_is_written_again(context: BrowserContext, served: Served) -> None:
    page = _open(context, served)
    path = served.home / SOLVEIG
    path.unlink()
    _says(page, "#state", "is not on the disk any more")
    page.locator(".cm-content").click()
    _replace(page, "a pencil drop", "a pin drop")
    page.keyboard.press("Control+s")
    _says(page, "#state", "saved")
    assert "a pin drop" in path.read_text(encoding="utf-8")


def test_what_was_typed_outlives_the_studio(context: BrowserContext, tmp_path: Path) -> None:
    with serving(tmp_path) as before:
        page = _open(context, before)
        _replace(page, "You'll be Hush.", "You are Hush.")
    _says(page, "#state", "does not answer")
    with serving(tmp_path) as after:
        _says(page, "#state", "started anew")
        again = context.new_page()
        again.goto(after.address)
        _says(again, "#state", "is here again")
        again.locator("#files button", has_text="solveig").click()
        _says(again, ".cm-content", "You are Hush.")


def test_a_narrow_page_still_shows_the_files(context: BrowserContext, served: Served) -> None:
    page = _open(context, served)
    page.set_viewport_size({"width": 800, "height": 900})
    box = page.locator("#files button").first.bounding_box()
    editor = page.locator("#desk").bounding_box()
    assert box is not None
    assert editor is not None
    assert box["y"] + box["height"] <= editor["y"]


def test_the_page_is_for_everybody(context: BrowserContext, served: Served) -> None:
    page = _open(context, served)
    axe = needed("axe_playwright_python.sync_playwright")
    found = axe.Axe().run(page, options={"iframes": False}).response["violations"]
    assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found] == []
