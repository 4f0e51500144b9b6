"""A phone without script: it comes in, votes, says its word and sees the round by fetching the page again."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import pytest

from game.web.plain import EVERY
from tests.web.serving import Leader

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from game.web.serve import Server

pytestmark = pytest.mark.usefixtures("quick")


def sent(server: Server, path: str, fields: dict[str, str], **headers: str) -> tuple[int, str, str]:
    """Status, address in the end, page."""
    url, data = f"http://127.0.0.1:{server.served.port}{path}", urlencode(fields).encode()
    try:
        with urlopen(Request(url, data, headers), timeout=10) as answer:
            return answer.status, answer.url, answer.read().decode()
    except HTTPError as refused:
        return refused.code, refused.url or "", refused.read().decode()


def joined(server: Server, **fields: str) -> str:
    """The path of the seat."""
    status, url, _ = sent(server, f"/j/{server.served.code}?plain=1", fields)
    assert status == 200
    return url.split(str(server.served.port), 1)[1]


def vote(leader: Leader, choice: int) -> dict[str, str]:
    decision = ".".join(map(str, leader.state["decision"]))
    return {"is": "vote", "decision": decision, "attempt": str(leader.state["attempt"]), "choice": str(choice)}


def test_a_form_votes_and_the_last_one_counts(server: Server) -> None:
    leader, seat = Leader(server), joined(server, name="Liv", sharing="2")
    leader.to_vote()
    for choice in (0, 1):
        assert sent(server, seat, vote(leader, choice))[0] == 200
    state = leader.seen(lambda now: now["tally"]["counts"][:2] == [0, 2])  # two share the phone
    assert [one["name"] for one in state["seats"]] == ["Liv"]
    assert state["seats"][0]["here"]
    late = vote(leader, 0)
    leader.step("close")
    assert "had closed" in sent(server, seat, late)[2]
    assert leader.settle()["tally"]["counts"][:2] == [0, 2]


def test_what_no_phone_sends_is_refused(server: Server) -> None:
    seat = joined(server)
    assert sent(server, seat, {"is": "do"})[0] == 400
    assert sent(server, seat, {"is": "vote", "choice": "x"})[0] == 400
    assert sent(server, seat, {"is": "word", "text": "x" * 5000})[0] == 413
    assert sent(server, seat, {"is": "hi"}, Origin="http://evil.example")[0] == 403
    assert sent(server, "/j/BBBBBB?plain=1", {})[0] == 404
    assert sent(server, "/j/BBBBBB?plain=NOBODY", {"is": "hi"})[0] == 404


def test_a_seat_that_was_taken_away_is_nobodys(server: Server) -> None:
    leader, seat = Leader(server), joined(server)
    leader.do("remove", seat=0)
    assert 'name="sharing"' in sent(server, seat, {"is": "hi"})[2]  # the form to come in with


def press(page: Page, words: str) -> None:
    page.get_by_role("button", name=words).first.click()


def test_a_browser_without_script_goes_through_an_evening(server: Server, own_browser: Browser) -> None:
    leader = Leader(server)
    page = own_browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 568}).new_page()
    page.goto(server.served.url)  # sends on to the plain page by itself
    page.wait_for_selector("input[name=name]")
    page.fill("input[name=name]", "<b>Liv</b>")
    press(page, "Join")
    assert "You are in" in page.inner_text("h1")
    leader.do("teams", teams=2)
    page.reload()
    press(page, "Team 2")
    assert leader.seen(lambda state: state["seats"][0]["team"] == 1)
    leader.to_vote()
    page.reload()
    press(page, "B: ")
    assert "Saved." in page.inner_text("[role=status]")
    leader.until(voted=1)
    for step, words in (("discuss", "chose otherwise"), ("reveal", "What the room said"), ("play", "happened")):
        leader.step(step)
        page.reload()
        assert words in page.inner_text("h1")
    leader.step("debrief")
    leader.key("page", by=1)
    page.reload()
    page.fill("input[name=text]", "<i>odd</i>")
    press(page, "Send")
    assert leader.seen(lambda state: bool(state["words"]))["words"][0]["text"] == "<i>odd</i>"
    leader.step("end")
    page.reload()
    assert "Thank you" in page.inner_text("h1")


def test_a_code_is_typed_and_a_wrong_one_again(server: Server) -> None:
    status, url, told = sent(server, "/", {"code": "bbbbbb"})
    assert (status, url.rsplit("/", 1)[1]) == (404, "BBBBBB")
    assert "no room with this code" in told
    assert 'action="/"' in told
    status, url, _ = sent(server, "/", {"code": server.served.code.lower()})
    assert (status, url.rsplit("/", 1)[1]) == (200, server.served.code)


def test_who_looks_back_on_their_own_reads_all_cards(server: Server) -> None:
    leader, seat = Leader(server), joined(server)
    leader.to_vote()
    leader.do("pick", choice=0)
    leader.key()
    leader.step("debrief")
    leader.key("alone", on=True)
    with urlopen(f"http://127.0.0.1:{server.served.port}{seat}") as answer:
        page, again = answer.read().decode(), answer.headers["Refresh"]
    heads = [card["head"] for card in leader.state["cards"]]
    assert len(heads) > 3
    assert all(f">{head}</h" in page for head in heads)
    assert page.count('name="text"') == 1
    assert again is None  # it would take away what is being written
    sent(server, seat, {"is": "word", "text": "odd"})
    with urlopen(f"http://127.0.0.1:{server.served.port}{seat}") as answer:
        assert answer.headers["Refresh"] == EVERY
