"""Before the door opens: what one spends on tonight, and whom one reads up on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app.box import Box
from game.app.people import look_of
from game.app.screens.ledger import Ledger
from game.app.widgets.news import rows_of
from game.app.widgets.spending import SpendRow
from game.core.commands import Prepare

if TYPE_CHECKING:
    from game.app.widgets.news import Row
    from game.core.arrangement import Measure
    from game.core.view import Offer

NOWHERE = Box(0, 0, 0, 0)


class Before(Ledger):
    heading = "ui.spending.before"
    way_on = ("open_door", "door")

    def sub(self) -> str:
        return self.app.text("evening.place")

    def strip(self) -> tuple[Row, ...]:
        """What one sells, and what is wanted of the evening: what all this is spent for."""
        return rows_of(self.app)

    def enter(self) -> None:
        super().enter()
        for row in self.strip():
            self.app.announce(f"{row.head}: {row.words}")

    def columns(self) -> list[tuple[str, list[SpendRow]]]:
        return [
            (self.app.text("ui.before.measures"), self._measures()),
            (self.app.text("ui.before.homework"), self._homework()),
        ]

    def offer_of(self, name: str) -> Offer | None:
        kind, _, what = name.partition(".")
        if kind == "measure":
            return next((one for one in self.app.view.offers if one.commands[0] == Prepare(what)), None)
        if kind == "guest":
            return next((one for one in self.app.view.offers if (one.name, one.about) == ("look_up", what)), None)
        return super().offer_of(name)

    def _measures(self) -> list[SpendRow]:
        """All there are, also what has been taken and what is too dear by now."""
        session, spending = self.app.session, self.app.view.spending
        before = session.scenario.before if session else None
        if before is None or spending is None:
            return []
        taken = {words.text for words in spending.taken}
        rows = []
        for measure in before.measures:
            name, text = f"measure.{measure.id}", f"evening.before.{measure.id}"
            done, on = text in taken, self.offer_of(name) is not None
            said = self.app.text("ui.before.taken") if done else self._said(measure.costs, on=on)
            icon = "poster" if measure.hangs else "others" if measure.hires else "flag"
            mark, buys = "check" if done else "", self._buys(measure)
            rows.append(
                SpendRow(name, NOWHERE, self.app.text(text), buys, measure.costs, icon, None, mark, on, said)
            )  # fmt: skip
        return rows

    def _buys(self, measure: Measure) -> str:
        """What comes of it, in words."""
        bought = [self.app.text(f"ui.before.calms.{reason}") for reason in measure.calms]
        if measure.finds:
            bought.append(self.app.text("ui.before.finds"))
        if measure.hangs:
            bought.append(self.app.text("ui.before.hangs", poster=f"evening.posters.{measure.hangs}.name"))
        if measure.hires:
            bought.append(self.app.text("ui.before.hires", marketer="evening.marketer"))
        return " ".join(bought)

    def _said(self, price: int, *, on: bool) -> str:
        said = self.price(price)
        return said if on else f"{said} {self.app.text('ui.before.too_dear')}"

    def _homework(self) -> list[SpendRow]:
        """Whoever can be looked up, and what that has told already."""
        session, spending = self.app.session, self.app.view.spending
        if session is None or spending is None or session.scenario.before is None:
            return []
        price = session.scenario.before.homework
        rows = []
        for guest in session.scenario.guests if price is not None else ():
            if not guest.looked_up or not guest.homework or guest.origin:
                continue
            known = " ".join(self.app.say(words) for about, words in spending.found_out if about == guest.id)
            offer = self.offer_of(f"guest.{guest.id}")
            on, done = offer is not None, bool(known) and offer is None
            sub = known or self.app.text(f"{guest.words}.stands")
            said = "" if done else self._said(price or 0, on=on)
            rows.append(
                SpendRow(f"guest.{guest.id}", NOWHERE, self.app.text(f"{guest.id}.name"), sub, price or 0, "",
                         look_of(session.scenario, guest.id), "check" if done else "", on, said)
            )  # fmt: skip
        return rows
