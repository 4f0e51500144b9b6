"""The facilitator's page in a real browser: names, notes, hands, and the space bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.web.paged import PHONES, Pages, key, step, to_a_reveal, to_a_sentence, until
from tests.web.serving import serving

if TYPE_CHECKING:
    from pathlib import Path


def test_a_note_can_be_written_to_a_decision_that_lies_behind(tmp_path: Path, pages: Pages) -> None:
    with serving(tmp_path / "workshop") as server:
        lead = pages.open(server.served.facilitator)
        to_a_reveal(lead)
        key(lead, "go")
        step(lead, "consequence")
        lead.locator("#note").fill("for now")
        until(lead, "S.note === 'for now'")
        key(lead, "note0")
        assert lead.input_value("#note") == ""
        lead.locator("#note").fill("they laughed")
        until(lead, "S.rounds[0].note === 'they laughed'")
        assert lead.evaluate("S.note") == "for now"
        assert pages.complaints == []


def test_a_note_that_was_just_typed_outlives_the_next_key(tmp_path: Path, pages: Pages) -> None:
    with serving(tmp_path / "workshop") as server:
        lead = pages.open(server.served.facilitator)
        to_a_reveal(lead)
        lead.locator("#note").fill("quick")
        key(lead, "go")
        step(lead, "consequence")
        until(lead, "S.rounds.at(-1).note === 'quick'")
        assert pages.complaints == []


def test_a_name_is_mended_and_hands_are_counted_on_the_page(tmp_path: Path, pages: Pages) -> None:
    with serving(tmp_path / "workshop") as server:
        lead, phone = pages.open(server.served.facilitator), pages.open(server.served.url, *PHONES[0])
        phone.locator("form button").click()
        step(phone, "lobby")
        key(lead, "teams2")
        phone.locator(".teams .o").nth(1).click()
        until(lead, "S.seats[0].team === 1")
        key(lead, "edit0")
        lead.locator(".edit input").fill("Åse")
        key(lead, "rename0")
        until(lead, "S.seats[0].name === 'Åse' && S.seats[0].approved")
        key(lead, "go")
        to_a_sentence(lead)
        step(lead, "voting")
        lead.locator("#hands summary").click()  # it lies open where somebody is known to have no phone
        fields = lead.locator("#hands form").nth(1).locator("input")
        fields.nth(0).fill("3")
        key(lead, "hands1")
        until(lead, "S.tally.teams[1].counts[0] === 3")
        assert lead.evaluate("S.voted") == 3
        assert pages.complaints == []


def test_names_are_looked_at_in_the_middle_and_space_goes_on_after_any_click(tmp_path: Path, pages: Pages) -> None:
    with serving(tmp_path / "workshop") as server:
        lead = pages.open(server.served.facilitator)
        for name in ("Ane", "Rude", "Odd"):
            phone = pages.open(server.served.url, *PHONES[0])
            phone.locator("input[autocomplete=nickname]").fill(name)
            phone.locator("form button").click()
        until(lead, "S && S.seats.length === 3")
        rude = lead.evaluate("S.seats.find(s => s.name === 'Rude').seat")
        key(lead, f"away{rude}")
        until(lead, "S.seats.filter(s => s.name).length === 2")
        key(lead, "names")
        until(lead, "S.seats.every(s => s.approved)")
        key(lead, "lock")
        lead.keyboard.press("Space")  # the mouse was on another key
        until(lead, "S.step === 'scene' && S.locked")
        assert pages.complaints == []
