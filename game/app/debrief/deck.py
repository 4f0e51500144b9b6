"""The five cards and the sheets under them, as pages of the window: which lies open, and what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app.debrief.accounts_sheet import accounts_sheet
from game.app.debrief.clue_sheet import clue_sheet
from game.app.debrief.crowd_sheet import crowd_sheet
from game.app.debrief.facts_sheet import facts_sheet
from game.app.debrief.guest_sheets import guest_sheet, others_sheet
from game.app.debrief.happened_card import happened_card
from game.app.debrief.home_card import home_card
from game.app.debrief.moment_sheet import moment_sheet, own_flow
from game.app.debrief.moments_card import moments_card
from game.app.debrief.museum_sheet import museum_sheet
from game.app.debrief.promise_sheet import promise_sheet
from game.app.debrief.scene_card import scene_card
from game.app.debrief.scrubber import Scrubber
from game.app.debrief.skill_sheet import skill_sheet
from game.app.debrief.word_card import word_card
from game.core.cards import cards_of, others
from game.core.retold import Retold

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.debrief.page import Page
    from game.app.widgets.writing import Writing
    from game.core.cards import Card, Sheet
    from game.core.debrief import Debrief, TalkReport
    from game.core.moments import Moment
    from game.core.skills import SkillName
    from game.saves.envelope import Envelope
    from game.saves.own_words import Written


class Deck:
    """`written` are the player's own words, `writing` is open while more are written; `skill` is what comes next."""

    def __init__(self, app: App, told: Debrief, written: Written, skill: SkillName, ways: tuple[str, ...]) -> None:
        assert app.session is not None  # noqa: S101 (only a played evening has a debrief)
        self.app, self.told, self.written, self.skill, self.ways = app, told, written, skill, ways
        self.cards = cards_of(told)
        self.retold = Retold(app.session)
        self.cursor = Scrubber(self.retold, told.moments)
        if told.moments:
            self.cursor.look_at(told.moments[0].n)
        self.writing: Writing | None = None
        self.sealed: Envelope | None = None

    def moment(self, letter: str) -> Moment:
        return next(moment for moment in self.told.moments if moment.letter == letter)

    def card(self, card: Card) -> Page:
        app, told = self.app, self.told
        match card.name:
            case "scene":
                return scene_card(app, told)
            case "word":
                return word_card(app, self.written.how, self.writing)
            case "happened":
                return happened_card(app, told, self.cursor)
            case "moments":
                return moments_card(app, told, self.written.said)
            case "home":
                return home_card(app, told, self.skill, self.sealed, self.ways)

    def sheet(self, sheet: Sheet) -> Page:  # noqa: PLR0911 - one case a sheet
        app, told = self.app, self.told
        match sheet.kind:
            case "skill":
                return skill_sheet(app, told)
            case "facts":
                return facts_sheet(app, told)
            case "accounts":
                return accounts_sheet(app, told)
            case "guest":
                return guest_sheet(app, told, self._report(sheet.guest))
            case "others":
                return others_sheet(app, others(told))
            case "crowd":
                return crowd_sheet(app, [report for report in told.talks if report.in_crowd])
            case "promises":
                return promise_sheet(app, told)
            case "clues":
                return clue_sheet(app, told)
            case "moment":
                return self._moment(self.moment(sheet.letter))
            case "museum":
                return museum_sheet(app, told)

    def _report(self, guest: str) -> TalkReport:
        return next(report for report in self.told.talks if report.guest == guest)

    def _moment(self, moment: Moment) -> Page:
        own = self.writing or own_flow(self.app, self.written.said.get(moment.n, ""))
        return moment_sheet(self.app, self.told, moment, self.retold, own)
