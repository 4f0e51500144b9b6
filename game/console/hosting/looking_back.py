"""What was decided and which roads there are: the lists to go back by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.outcome import evening_outcome
from game.group.debrief import told
from game.group.stage import LETTERS

if TYPE_CHECKING:
    from game.console.hosting.host import Host
    from game.console.page import Page
    from game.console.wording import Wording
    from game.group.debrief import Told
    from game.group.stage import Choice
    from game.group.workshop import Workshop


def back_to(host: Host, number: str) -> None:
    """Without a number, the list of them."""
    if number.isascii() and number.isdigit():
        host.rewind(int(number[:4]))
    else:
        host.list_decisions()


class LookingBack:
    def __init__(self, workshop: Workshop, wording: Wording, page: Page) -> None:
        self._workshop, self._wording, self._page = workshop, wording, page

    def decisions(self) -> None:
        """Everything that was decided, numbered, with both votes."""
        for number, one in enumerate(told(self._workshop), start=1):
            self._page.line(self.decision(one), under=f"{number}. ")
        name = "host.back" if self._workshop.room.played else "host.back.none"
        self._page.line(self._wording.ui(name))

    def roads(self) -> None:
        """Each road: where it left which other, and what it has come to."""
        room = self._workshop.room
        rounds = [one.decision for one in room.played]
        for number, (road, session) in enumerate(zip(room.roads, self._workshop.sessions, strict=True), start=1):
            outcome = round(evening_outcome(session.scenario, session.party)[0])
            if road.parent is None:
                words = self._wording.ui("host.road.first", n=outcome)
            else:
                left = next((nth for nth, one in enumerate(rounds, 1) if one == (road.parent, road.entry)), 0)
                words = self._wording.ui("host.road", decision=left, n=outcome)
            self._page.line(words, under=f"{number}. ")
        self._page.line(self._wording.ui("host.roads"))

    def decision(self, one: Told) -> str:
        made = one.round
        chosen = one.choices[made.chosen] if one.choices else None
        words = "" if chosen is None else self._wording.of(chosen.words) if chosen.guest else self._quoted(chosen)
        kind = ".two" if len(made.votes) > 1 else "" if made.last.voted else ".uncounted"
        return self._wording.ui(
            f"host.decision{kind}",
            who=self._wording.name(one.guest) if one.guest else self._wording.ui("host.decision.room"),
            letter=LETTERS[made.chosen],
            words=words,
            first=one.first[made.chosen],
            last=one.last[made.chosen],
            road=made.decision.road + 1,
        )

    def _quoted(self, chosen: Choice) -> str:
        return self._wording.quoted(chosen.words)
