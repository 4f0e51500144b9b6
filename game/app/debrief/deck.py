"""The five cards and the sheets under them, as pages of the window: which lies open, and what it shows."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from game.app.debrief.accounts_sheet import accounts_sheet
from game.app.debrief.clue_sheet import clue_sheet
from game.app.debrief.crowd_sheet import crowd_sheet
from game.app.debrief.facts_sheet import facts_sheet
from game.app.debrief.guest_sheets import guest_sheet, others_sheet
from game.app.debrief.happened_card import happened_card
from game.app.debrief.home_card import home_card
from game.app.debrief.moment_sheet import moment_sheet, own_flow
from game.app.debrief.moments_card import moments_card, one_by_one
from game.app.debrief.museum_sheet import museum_sheet
from game.app.debrief.promise_sheet import promise_sheet
from game.app.debrief.scene_card import scene_card
from game.app.debrief.scrubber import Scrubber
from game.app.debrief.skill_sheet import skill_sheet
from game.app.debrief.word_card import word_card
from game.core.cards import cards_of
from game.core.retold import Retold
from game.saves.envelope import envelope_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.app.app import App
    from game.app.debrief.page import Page
    from game.app.debrief.pen import Pen
    from game.app.debrief.ways import Ways
    from game.core.cards import Card, Sheet
    from game.core.debrief import Debrief
    from game.saves.envelope import Envelope


class Deck:
    """`place` is the card one looks at, `sheet` which of those under it lies open, None where none does.

    `cursor` is where one is in the evening that the third card shows, `moment` which of the three is looked at where
    only one is; `page` is what lies open.
    """

    def __init__(self, app: App, told: Debrief, pen: Pen, ways: Ways) -> None:
        assert app.session is not None  # noqa: S101 (only a played evening has a debrief)
        self.app, self.told, self.pen, self.ways = app, told, pen, ways
        self.cards = cards_of(told)
        self.cursor = Scrubber(Retold(app.session), told.moments)
        if told.moments:
            self.cursor.look_at(told.moments[0].n)
        self.place = self.moment = 0
        self.sheet: int | None = None
        self.page = self._page()
        self._offsets: dict[tuple[str, str], float] = {}  # how far each flow of each page is read

    @property
    def name(self) -> str:
        """Of the card; "" where a sheet lies over it."""
        return self.cards[self.place].name if self.sheet is None else ""

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        return self.cards[self.place].sheets

    @property
    def sealed(self) -> Envelope | None:
        """The envelope of this evening."""
        playing = self.app.playing
        return envelope_of(playing.evening.journal.path.stem) if playing else None

    def lay(self) -> Page:
        """The page as it is now; its flows are as far down as they were left."""
        for flow in self.page.flows:
            self._offsets[self.page.name, flow.name] = flow.offset
        self.page = self._page()
        for flow in self.page.flows:
            flow.offset = min(self._offsets.get((self.page.name, flow.name), 0.0), flow.last(self.app.scale))
        return self.page

    def turned(self, by: int) -> tuple[int, int | None]:
        """The neighbouring card, or sheet where one lies open; the same at either end."""
        if self.sheet is None:
            return min(max(self.place + by, 0), len(self.cards) - 1), None
        return self.place, min(max(self.sheet + by, 0), len(self.sheets) - 1)

    @property
    def has_more(self) -> bool:
        """Whether another moment comes before the next card."""
        return self._in_reach(self.moment + 1)

    def step(self, by: int) -> bool:
        """To a neighbouring moment where only one is looked at; False where that would leave the card."""
        there = self._in_reach(self.moment + by)
        self.moment += by if there else 0
        return there

    def _in_reach(self, nth: int) -> bool:
        return self.name == "moments" and one_by_one(self.app.scale) and 0 <= nth < len(self.told.moments)

    def named(self, sheet: str) -> int:
        """The place of a sheet under the card one looks at."""
        return [one.name for one in self.sheets].index(sheet)

    def _page(self) -> Page:
        card = self.cards[self.place]
        return self.card(card) if self.sheet is None else self._sheet(card.sheets[self.sheet])

    def card(self, card: Card) -> Page:
        app, told = self.app, self.told
        match card.name:
            case "scene":
                return scene_card(app, told)
            case "word":
                return word_card(app, self.pen.written.how, self.pen.writing)
            case "happened":
                return happened_card(app, told, self.cursor)
            case "moments":
                return moments_card(app, told, self.pen.written.said, self.moment)
            case "home":
                return home_card(app, told, self.ways, self.sealed)

    def _sheet(self, sheet: Sheet) -> Page:
        told = self.told
        match sheet.kind:
            case "guest":
                return guest_sheet(self.app, told, next(one for one in told.talks if one.guest == sheet.guest))
            case "moment":
                moment = next(moment for moment in told.moments if moment.letter == sheet.letter)
                own = self.pen.writing or own_flow(self.app, self.pen.written.said.get(moment.n, ""))
                return moment_sheet(self.app, told, moment, own)
            case kind:
                return _SHEETS[kind](self.app, told)


_SHEETS: Mapping[str, Callable[[App, Debrief], Page]] = MappingProxyType(
    {
        "skill": skill_sheet,
        "facts": facts_sheet,
        "accounts": accounts_sheet,
        "others": others_sheet,
        "crowd": crowd_sheet,
        "promises": promise_sheet,
        "clues": clue_sheet,
        "museum": museum_sheet,
    }
)
