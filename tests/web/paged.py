"""The pages of a workshop in a real browser, and how one works them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PHONES = (("en", "light", 390, 844), ("nb", "dark", 320, 568), ("sv", "light", 360, 740))


class Pages:
    """All that are open, and what their consoles complained about."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self.complaints: list[str] = []

    def open(self, url: str, lang: str = "en", colours: Any = "light", wide: int = 1440, high: int = 900) -> Page:
        size: Any = {"width": wide, "height": high}
        page = self._browser.new_context(viewport=size, color_scheme=colours, locale=lang).new_page()
        page.on("pageerror", lambda wrong: self.complaints.append(str(wrong)))
        page.on("console", lambda said: self.complaints.append(said.text) if "Security Policy" in said.text else None)
        page.on("dialog", lambda dialog: dialog.accept())
        page.goto(url)
        return page


def until(page: Page, true: str) -> None:
    """Asked again and again: the page's own policy lets nothing in it evaluate text."""
    for _ in range(200):
        if page.evaluate(f"!!({true})"):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"never true: {true}")


def key(lead: Page, name: str) -> None:
    lead.locator(f"[data-k={name}]").click()


def step(page: Page, name: str) -> None:
    """Until the page is there."""
    until(page, f"S && S.step === '{name}'")


def to_a_sentence(lead: Page) -> None:
    """On until the vote is about a sentence; whom to go to the facilitator takes."""
    for _ in range(30):
        here = lead.evaluate("[S.rev, S.next, !!S.heard.guest, S.step]")
        key(lead, "go")
        until(lead, f"S.rev > {here[0]}")
        if here[1] == "open" and here[2]:
            return
        if here[1] == "open":
            lead.evaluate("order({do: 'pick', choice: 0})")
            step(lead, "revealed")
    pytest.fail("no vote was ever to be had")


def to_a_reveal(lead: Page) -> None:
    """Of a sentence that the facilitator took."""
    until(lead, "S")
    key(lead, "go")
    to_a_sentence(lead)
    lead.evaluate("order({do: 'pick', choice: 0})")
    step(lead, "revealed")


def choose(phone: Page, nth: int) -> None:
    phone.locator(".o").nth(nth).click()
    until(phone, f"S.mine === {nth}")


def scrolls_sideways(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > innerWidth"))
