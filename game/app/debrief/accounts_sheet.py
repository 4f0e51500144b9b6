"""What became of whom, and to what it is credited: each purchase and each loss with the lines that moved it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.app import blocks, guests, paint, text
from game.app.box import BODY, Box
from game.app.debrief.doors import reach_words
from game.app.debrief.page import Page
from game.app.debrief.reasons import moved_words
from game.app.flow import Flow
from game.app.people import in_quotes, look_of, plain
from game.app.theme import HEAVY, STRONG

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.flow import Block
    from game.app.scale import Scale
    from game.content.looks import Look
    from game.core.credit import Account, Credit
    from game.core.debrief import Debrief

_FILL = {"sold": "teal_deep", "won": "leaf_deep", "lost": "ember_deep"}


@dataclass(frozen=True, slots=True)
class Owner:
    """Face, name and what became of the guest, over the lines it is credited to."""

    look: Look
    name: str
    result: str
    fill: str

    def height(self, scale: Scale, width: float) -> float:  # noqa: ARG002  # one row in every width
        return max(40.0, 28 * scale.text) + 8

    def draw(self, c: Canvas, x: float, y: float, width: float) -> None:
        middle = y + max(40.0, 28 * c.scale.text) / 2
        c.blit_middle(guests.portrait(self.look, c.px(36), "neutral"), x + 20, middle)
        after = x + 48 + text.write(c, self.name, x + 48, middle, face=HEAVY, size=18, tint="ink") + 14
        words = text.shortened(c.scale, self.result, x + width - after - 24, HEAVY, 14)
        paint.pill(c, words, after, middle, fill=self.fill, size=14, ax=0)


def accounts_sheet(app: App, told: Debrief) -> Page:
    rows: list[Block] = []
    spoken = [f"{app.text('ui.debrief.outcome')}: {round(told.outcome)}.", reach_words(app, told)]
    rows.append(blocks.Words(" ".join(spoken), STRONG, 17, gap=16))
    for account in told.accounts:
        owner, lines = _owner(app, account), [_credit(app, credit) for credit in account.credits]
        rows += [owner, *(blocks.Words(line, size=16, gap=6) for line in lines), blocks.Words("", gap=4)]
        spoken += [f"{owner.name}: {owner.result}.", *lines]
    if not told.accounts:
        rows.append(blocks.Words(app.text("ui.debrief.accounts.none"), tint="mute_text"))
        spoken.append(app.text("ui.debrief.accounts.none"))
    flow = Flow("flow", Box(*BODY), (), spoken=" ".join(spoken), blocks=tuple(rows))
    head, sub = app.text("ui.debrief.accounts"), app.text("ui.debrief.accounts.sub")
    return Page("accounts", head, sub, (flow,), spoken=f"{head}. {flow.spoken}")


def _owner(app: App, account: Account) -> Owner:
    assert app.session is not None  # noqa: S101 (the evening was played)
    look = look_of(app.session.scenario, account.guest)
    return Owner(look, app.text(f"{account.guest}.name"), app.say(account.words), _FILL[account.result])


def _credit(app: App, credit: Credit) -> str:
    did = plain(app.say(credit.did))
    words = in_quotes(app, did) if credit.said else did
    nearer = app.text("ui.debrief.account.phase") if credit.phases else ""
    where = app.text("ui.debrief.account.at", n=credit.n, beat=credit.beat)
    return " ".join(filter(None, (f"{where}: {words}", moved_words(app, credit), nearer)))
