"""A whole round in real browsers: three phones, the facilitator, the big screen; a reload, lost wifi, a restart."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from tests.conftest import needed
from tests.web.paged import PHONES, Pages, choose, key, scrolls_sideways, step, to_a_sentence, until
from tests.web.serving import Phone, serving

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page


@pytest.fixture
def violations() -> Callable[[Page], list[str]]:
    axe = needed("axe_playwright_python.sync_playwright").Axe()

    def found(page: Page) -> list[str]:
        return [f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in axe.run(page).response["violations"]]

    return found


@pytest.mark.usefixtures("quick")
def test_a_whole_round(tmp_path: Path, pages: Pages, violations: Callable[[Page], list[str]]) -> None:
    folder = tmp_path / "workshop"
    with ExitStack() as first:
        server = first.enter_context(serving(folder))
        lead, screen = pages.open(server.served.facilitator), pages.open(server.served.screen, wide=1920, high=1080)
        phones = [pages.open(server.served.url, *each) for each in PHONES]
        for phone in phones:
            phone.locator("form button").click()
            step(phone, "lobby")
        assert "Du er med" in phones[1].inner_text("main")
        assert "Du är med" in phones[2].inner_text("main")
        assert violations(phones[0]) == []
        until(screen, "S.here === 3")
        to_a_sentence(lead)
        for nth, phone in enumerate(phones):
            step(phone, "voting")
            assert not scrolls_sideways(phone)
            choose(phone, nth % 2)
        assert violations(phones[1]) == []
        assert violations(lead) == []
        until(screen, "S.voted === 3")
        assert "3 of 3" in screen.inner_text("#count")
        assert "%" not in screen.inner_text("main")
        assert violations(screen) == []

        phones[0].reload()
        until(phones[0], "S && S.mine === 0")
        assert phones[0].locator(".o input").nth(0).is_checked()

        until(lead, "S.voted === 3")
        lead.evaluate("step('discuss')")
        step(phones[2], "discussing")
        lead.evaluate("step('vote_again')")
        for phone in phones:
            until(phone, "S.second")
        assert phones[1].locator(".o input:checked").count() == 0
        for phone in phones:
            choose(phone, 1)
        until(lead, "S.voted === 3")
        lead.locator("body").press("Space")
        for page in (*phones, screen):
            page.wait_for_selector(".stamp")
        assert violations(phones[1]) == []
        assert violations(screen) == []
        assert phones[0].locator(".res.won").count() == 1
        key(lead, "go")
        for page in (*phones, screen):
            step(page, "consequence")
        port = server.served.port
        first.close()
        phones[0].wait_for_selector("body.bad")
        with serving(folder, port=port):
            for page in (*phones, screen, lead):
                until(page, "document.body.className !== 'bad' && S.step === 'consequence'")
            phones[0].wait_for_selector("body:not(.bad)")
            key(lead, "rewind0")
            step(phones[0], "scene")
            assert lead.evaluate("S.ways.length") == 2
        assert pages.complaints == []


def test_a_vote_without_wifi_goes_off_when_it_is_back(tmp_path: Path, pages: Pages) -> None:
    with serving(tmp_path / "workshop") as server:
        lead, phone = pages.open(server.served.facilitator), pages.open(server.served.url, *PHONES[1])
        phone.locator("form button").click()
        step(phone, "lobby")
        to_a_sentence(lead)
        step(phone, "voting")
        phone.evaluate("WebSocket.prototype.send = function () {}")  # the air swallows it, as wifi does
        phone.locator(".o").nth(1).click()
        assert "Lagret" not in phone.inner_text("#saved")
        phone.reload()
        step(phone, "voting")
        choose(phone, 1)
        until(lead, "S.voted === 1")
        until(phone, "$('saved').innerText.includes('Lagret')")


def test_a_name_is_never_more_than_text(tmp_path: Path, pages: Pages) -> None:
    payload = "<img src=x onerror=a()>"
    with serving(tmp_path / "workshop") as server:
        lead, screen = pages.open(server.served.facilitator), pages.open(server.served.screen)
        phone = pages.open(server.served.url, *PHONES[0])
        phone.locator("input[autocomplete=nickname]").fill(payload)
        phone.locator("form button").click()
        key(lead, "show0")
        until(screen, "S.names.length === 1")
        for page in (lead, screen, phone):
            assert payload in page.inner_text("main")
        assert pages.complaints == []


def test_a_wrong_code_can_be_typed_again(tmp_path: Path, pages: Pages) -> None:
    with serving(tmp_path / "workshop") as server:
        phone = pages.open(server.served.url.rsplit("/", 1)[0] + "/BBBBBB", *PHONES[0])
        assert "no room with this code" in phone.inner_text("[role=alert]")
        phone.locator("input.code").fill(server.served.code.lower())
        phone.locator("form button").click()
        phone.wait_for_selector("input[autocomplete=nickname]")
        phone.locator("form button").click()
        step(phone, "lobby")


def test_a_key_of_the_facilitator_that_is_held_while_others_come_is_pressed(tmp_path: Path, pages: Pages) -> None:
    with serving(tmp_path / "workshop") as server:
        lead = pages.open(server.served.facilitator)
        lead.locator("[data-k=go]").hover()
        lead.mouse.down()
        Phone(server).until(here=1)
        lead.wait_for_timeout(500)
        lead.mouse.up()
        step(lead, "scene")


def test_a_phone_in_the_lobby_is_pressed_while_others_come(tmp_path: Path, pages: Pages) -> None:
    with serving(tmp_path / "workshop") as server:
        phone = pages.open(server.served.url, *PHONES[0])
        phone.locator("form button").click()
        step(phone, "lobby")
        phone.locator(".ghost").hover()
        phone.mouse.down()
        Phone(server)
        until(phone, "S.here === 2")
        assert "2 phones" in phone.inner_text("main")
        phone.mouse.up()
        phone.wait_for_selector("input[autocomplete=nickname]")


def test_who_writes_a_name_while_the_evening_begins_is_taken_along(tmp_path: Path, pages: Pages) -> None:
    with serving(tmp_path / "workshop") as server:
        lead, phone = pages.open(server.served.facilitator), pages.open(server.served.url, *PHONES[0])
        phone.locator("form button").click()
        step(phone, "lobby")
        phone.locator(".ghost").click()
        key(lead, "go")
        step(phone, "scene")
        assert "Look up" in phone.inner_text("main")
        assert pages.complaints == []


def test_what_looks_back_is_fetched_until_it_is_here(tmp_path: Path, pages: Pages) -> None:
    with serving(tmp_path / "workshop") as server:
        lead, phone = pages.open(server.served.facilitator), pages.open(server.served.url, *PHONES[0])
        phone.route("**/debrief/*.js", lambda asked: asked.abort())
        phone.locator("form button").click()
        key(lead, "go")
        step(lead, "scene")
        lead.evaluate("step('debrief')")
        step(phone, "debrief")
        assert phone.locator("h1").count() == 1
        assert phone.locator(".card").count() == 0
        phone.unroute("**/debrief/*.js")
        phone.wait_for_selector(".card")
        assert pages.complaints == []
