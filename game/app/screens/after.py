"""The day after: what was promised for today, and the hours there are to keep it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app.box import Box
from game.app.people import look_of
from game.app.screens.ledger import Ledger
from game.app.widgets.spending import SpendRow

if TYPE_CHECKING:
    from game.core.view import Offer, PromiseView

STATES = {"open": "", "kept": "check", "late": "clock", "broken": "cross"}


class After(Ledger):
    heading = "ui.spending.after"
    way_on = ("done", "leave")

    def sub(self) -> str:
        return self.app.text("ui.after.sub")

    def columns(self) -> list[tuple[str, list[SpendRow]]]:
        promises = self.app.view.promises
        today = [self._row(nth, one) for nth, one in enumerate(promises) if one.due is None]
        before = [self._row(nth, one) for nth, one in enumerate(promises) if one.due is not None]
        return [(self.app.text("ui.after.today"), today), (self.app.text("ui.after.before"), before)]

    def offer_of(self, name: str) -> Offer | None:
        """Lines are numbered as the promises are."""
        if not name.isdigit():
            return super().offer_of(name)
        promise = self.app.view.promises[int(name)]
        wanted = ("keep", promise.guest, promise.words.text)
        return next(
            (
                one
                for one in self.app.view.offers
                if (one.name, one.about, dict(one.words.put).get("promise")) == wanted
            ),
            None,
        )

    def _row(self, nth: int, promise: PromiseView) -> SpendRow:
        session = self.app.session
        assert session is not None  # noqa: S101 (somebody promised something)
        offer, state = self.offer_of(str(nth)), promise.state
        costs = session.scenario.promise(promise.words.text.rpartition(".")[2]).costs
        label = f"{self.app.text(f'{promise.guest}.name')}: {self.app.say(promise.words)}"
        said = self.app.text(f"ui.promise.{state}")
        too_dear = state == "open" and offer is None and promise.due is None
        sub = self.app.text("ui.before.too_dear") if too_dear else said
        return SpendRow(
            str(nth),
            Box(0, 0, 0, 0),
            label,
            sub,
            costs if state == "open" else 0,
            look=look_of(session.scenario, promise.guest),
            done=STATES[state],
            on=offer is not None,
            said=self.price(costs) if offer else "",
        )
