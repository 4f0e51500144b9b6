"""A page of the debrief as JSON: its lines, and the round that it is about, with what was said and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.group.debrief import stance_of
from game.group.stage import LETTERS
from game.web.moment import heard

if TYPE_CHECKING:
    from game.group.debrief import Told
    from game.group.looking_back import Page
    from game.group.workshop import Workshop
    from game.text.saying import Saying


def card_of(page: Page, workshop: Workshop, saying: Saying) -> dict[str, Any]:
    card: dict[str, Any] = {
        "head": page.head, "lines": page.lines, "nth": page.card, "of": page.of, "part": page.part, "parts": page.parts,
    }  # fmt: skip
    return card | {"about": about(page.told, workshop, saying)} if page.told else card


def about(one: Told, workshop: Workshop, saying: Saying) -> dict[str, Any]:
    """A round replayed: what the guest had said, what was chosen, and what came of it."""
    made, session = one.round, workshop.sessions[one.round.decision.road]
    after = made.decision.entry + 1
    words = one.choices[made.chosen].words if one.choices else None
    stance = stance_of(session.scenario, one.guest, words.text) if words else None
    return {
        "guest": one.guest,
        "who": saying.name(one.guest) if one.guest else "",
        "line": saying.of(one.line) if one.line else "",
        "letter": LETTERS[made.chosen],
        "words": saying.of(words) if words else "",
        "stance": stance or "",
        "stamp": saying.ui(f"console.stamp.{stance}") if stance else "",
        "first": one.first[made.chosen],
        "last": one.last[made.chosen],
        "talked": len(made.votes) > 1,
        "counted": made.last.voted > 0,
        "came": heard(session.up_to(after), saying) if after <= len(session.entries) else None,
    }
