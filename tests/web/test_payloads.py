"""Names and notes in a real browser: whatever they hold, it is text on every page that shows them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from game.group.names import LONGEST
from tests.web.paged import until
from tests.web.payloads import PAYLOADS
from tests.web.serving import Leader, Phone, serving

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from playwright.sync_api import Browser, Page

    from game.web.serve import Server

ELEMENTS = "[document.scripts.length, document.querySelectorAll('iframe,object,embed,base,link,meta,form').length]"


def test_sixty_names_and_notes_run_no_script(tmp_path: Path, browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.web.hall.PAUSE", 0.01)
    assert len(set(PAYLOADS)) == 60
    wrong: list[str] = []
    with serving(tmp_path / "workshop") as server:
        context = browser.new_context()
        context.on("page", lambda page: _watched(page, wrong))
        lead, screen, phone = context.new_page(), context.new_page(), context.new_page()
        lead.goto(server.served.facilitator)
        screen.goto(server.served.screen)
        phone.goto(server.served.url)
        before = [page.evaluate(ELEMENTS) for page in (lead, screen)]
        leader = Leader(server)
        for first in range(0, 60, 20):  # the big screen has room for twenty-four
            names = [_taken(server, name) for name in PAYLOADS[first : first + 20]]
            for seat in range(first, first + 20):
                leader.do("rename", seat=seat)  # which shows it on the big screen
            until(screen, f"S.names.length === {first + 20}")
            until(lead, f"S.seats.filter(seat => seat.approved).length === {first + 20}")
            for text in (screen.inner_text("body"), lead.inner_text("body")):
                assert [name for name in names if _plain(name) not in _plain(text)] == []
        _as_ones_own(phone, server, wrong)
        _as_notes(lead, server, leader)
        assert [page.evaluate(ELEMENTS) for page in (lead, screen)] == before
        context.close()
    assert wrong == []


def _taken(server: Server, name: str) -> str:
    """What the server makes of it."""
    phone = Phone(server, name=name)
    kept = str(phone.until(step="lobby")["name"])
    phone.socket.close()
    assert 1 <= len(kept) <= LONGEST
    return kept


def _plain(text: str) -> str:
    """As a browser lays it out."""
    return " ".join(text.split())


def _watched(page: Page, wrong: list[str]) -> None:
    """Whatever runs, is stopped from running, or is fetched from elsewhere."""

    def dialog(one: Any) -> None:
        wrong.append(f"dialog: {one.message}")
        one.dismiss()

    page.on("dialog", dialog)
    page.on("pageerror", lambda one: wrong.append(f"error: {one}"))
    page.on("console", lambda one: wrong.append(one.text) if one.type == "error" else None)
    page.on("request", lambda one: wrong.append(one.url) if "//127.0.0.1" not in one.url else None)


def _as_ones_own(phone: Page, server: Server, wrong: list[str]) -> None:
    """On the phone whose name it is, and in an address."""
    for payload in PAYLOADS[::6]:
        phone.evaluate("name => localStorage.setItem('mingle.' + CODE, JSON.stringify({name, in: true}))", payload[:24])
        phone.goto(server.served.url)
        until(phone, "S && S.step === 'lobby'")
        assert phone.evaluate("S.name") in phone.inner_text("main")
    phone.goto(f"{server.served.url.rsplit('/', 1)[0]}/%3Csvg%20onload=a()%3E")
    assert phone.evaluate("document.scripts.length") == 0
    wrong[:] = [one for one in wrong if "404" not in one]  # that room does not exist


def _as_notes(lead: Page, server: Server, leader: Leader) -> None:
    decision = server.hall.workshop.stage().decision
    for payload in PAYLOADS:
        reply = leader.do("note", decision=list(decision), text=payload)
        assert reply == {"is": "done"}, payload
        until(lead, f"S.note === {json.dumps(payload)}")
    assert server.hall.workshop.room.notes[decision] == PAYLOADS[-1]
