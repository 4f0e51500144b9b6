"""Eight people with phones of their own, in real browsers, and all that happens to phones in an evening."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any
from urllib.request import urlopen

from tests.browser import chromium
from tests.web.hosted import Hosted
from tests.web.paged import Pages, choose, key, scrolls_sideways, step, to_a_sentence, until

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

EIGHT: tuple[tuple[str, Any, int, int], ...] = (
    ("en", "light", 390, 844), ("nb", "dark", 320, 568), ("sv", "light", 360, 740), ("nn", "light", 412, 915),
    ("de", "dark", 375, 667), ("da", "light", 430, 932), ("en-GB", "dark", 360, 640), ("sv", "dark", 320, 658),
)  # fmt: skip


def asleep(phone: Page, *, on: bool) -> None:
    """As the system does it to a phone in a pocket: nothing of the page runs, and it hears nothing."""
    session = phone.context.new_cdp_session(phone)
    session.send("Page.setWebLifecycleState", {"state": "frozen" if on else "active"})


def exported(host: Hosted, form: str) -> str:
    key_of_it = host.where["facilitator"].rsplit("/", 1)[1]
    with urlopen(f"http://127.0.0.1:{host.port}/export.{form}?key={key_of_it}", timeout=20) as answer:
        return str(answer.read().decode("utf-8-sig"))


def test_a_whole_round_with_eight_phones(tmp_path: Path) -> None:
    with chromium() as browser:
        pages, host = Pages(browser), Hosted(tmp_path / "w")
        try:
            _whole_round(pages, host, tmp_path)
        finally:
            host.kill()


def _whole_round(pages: Pages, host: Hosted, folder: Path) -> None:
    lead, screen = pages.open(host.where["facilitator"]), pages.open(host.where["screen"], wide=1920, high=1080)
    phones = [pages.open(host.where["url"], *each) for each in EIGHT[:7]]
    for nth, phone in enumerate(phones):
        phone.locator("input[autocomplete=nickname]").fill(f"Guest {nth}")
        phone.locator("form button").click()
    for phone in phones:
        step(phone, "lobby")
    until(lead, "S.seats.filter(seat => seat.here).length === 7")
    to_a_sentence(lead)

    late = pages.open(host.where["url"], *EIGHT[7])  # somebody comes while the others vote
    late.locator("form button").click()
    step(late, "voting")
    assert late.locator(".o").count() == 0
    for nth, phone in enumerate(phones[:5]):
        step(phone, "voting")
        assert not scrolls_sideways(phone)
        choose(phone, nth % 2)

    phones[0].reload()
    until(phones[0], "S && S.mine === 0")
    asleep(phones[1], on=True)
    phones[2].context.set_offline(True)
    host.kill()  # as a power cut would, and one phone has no wifi meanwhile
    phones[0].wait_for_selector("body.bad")
    again = Hosted(folder / "w")
    host.process = again.process  # the one to be killed at the end
    for page in (phones[0], *phones[3:], late, lead, screen):
        until(page, "S && S.step === 'voting' && document.body.className !== 'bad'")
    assert [phone.evaluate("S.mine") for phone in phones[3:5]] == [1, 0]
    for phone in phones[5:]:
        choose(phone, 1)
    until(screen, "S.voted === 7 && S.of === 7")

    lead.evaluate("step('discuss')")
    step(lead, "discussing")
    lead.evaluate("step('vote_again')")
    asleep(phones[1], on=False)
    phones[2].context.set_offline(False)
    for phone in (*phones, late):  # who slept or was away is there again, and who came late may vote now
        until(phone, "S.second && S.may_vote && document.body.className !== 'bad'")
        choose(phone, 1)
    until(lead, "S.voted === 8")
    lead.locator("body").press("Space")
    for page in (*phones, late, screen):
        page.wait_for_selector(".stamp")
    key(lead, "go")
    step(late, "consequence")
    key(lead, "rewind0")
    step(phones[1], "scene")
    until(lead, "S.road === 1")  # the other road; the first is kept
    _taken_home(again)
    assert pages.complaints == []


def _taken_home(host: Hosted) -> None:
    rows = list(csv.reader(io.StringIO(exported(host, "csv"))))
    assert len(rows) > 2
    told = "".join(exported(host, form) for form in ("csv", "json", "html"))
    assert not any(f"Guest {nth}" in told for nth in range(7))
