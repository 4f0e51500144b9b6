"""The debrief of a group in five cards: the scene, one word each, what happened, three moments, what to take home."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.console.ending import Ending
from game.console.hosting.looking_back import LookingBack
from game.core.debrief import debrief
from game.core.view import Words
from game.group.debrief import moments, told
from game.group.looking_back import within
from game.group.stage import LETTERS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from game.console.page import Page
    from game.console.wording import Wording
    from game.group.debrief import Told
    from game.group.workshop import Workshop

STOP = "q"


class GroupEnding:
    """Told card by card where somebody can be asked to turn them, otherwise all at once."""

    def __init__(
        self, workshop: Workshop, wording: Wording, page: Page, ask: Callable[[], str | None] | None
    ) -> None:  # fmt: skip
        self._workshop, self._page, self._ask = workshop, page, ask
        self._wording = wording.at(workshop.session.scenario)
        self._rounds = told(workshop)

    def tell(self) -> None:
        for number, card in enumerate(self._cards()):
            if number and self._ask:
                self._page.gap()
                self._page.faint(self._wording.ui("go_on"))
                if self._ask() in (None, STOP):
                    return
            self._page.gap()
            card()

    def _cards(self) -> Iterator[Callable[[], None]]:
        yield self._scene
        yield partial(self._card, "word")
        yield self._happened
        for moment in moments(self._rounds):
            yield partial(self._moment, moment)
        yield self._home
        if self._workshop.session.over:
            yield self._solo

    def _scene(self) -> None:
        self._page.strong(self._group("title"))
        self._page.line(self._wording.of(Words("evening.title")))
        self._page.line(self._wording.of(Words("evening.place")))
        self._page.line(self._group("scene"))

    def _card(self, name: str) -> None:
        self._page.strong(self._group(f"{name}.title"))
        self._page.line(self._group(name))

    def _happened(self) -> None:
        self._page.strong(self._group("happened.title"))
        back = LookingBack(self._workshop, self._wording, self._page)
        for number, one in enumerate(self._rounds, start=1):
            self._page.line(back.decision(one), under=f"{number}. ")
            note = self._workshop.room.notes.get(one.round.decision)
            if note:
                self._page.line(self._group("note", words=note), under="   ")
        if not self._rounds:
            self._page.line(self._group("nothing"))
        if len(self._workshop.room.roads) > 1:
            back.roads()

    def _moment(self, one: Told) -> None:
        made = one.round
        said = self._wording.quoted(one.choices[made.chosen].words) if one.choices else ""
        line = self._wording.quoted(one.line) if one.line else ""
        letter = LETTERS[made.chosen]
        self._page.strong(self._group("moment", guest=self._wording.name(one.guest)))
        self._page.line(self._wording.ui("says", who=self._wording.name(one.guest), words=line))
        self._page.line(self._group("chosen", letter=letter, words=said))
        if len(made.votes) > 1:
            shares = {"first": one.first[made.chosen], "last": one.last[made.chosen]}
            self._page.line(self._group("shift", letter=letter, **shares))
        put = {"guest": self._wording.name(one.guest), "words": within(said), "line": within(line), "letter": letter}
        self._page.line(self._group(f"question.{one.why}", **put))

    def _home(self) -> None:
        self._card("home")
        if self._workshop.session.over and (practise := debrief(self._workshop.session).practise):
            self._page.line(self._wording.shared(f"debrief.practise.{practise}"))

    def _solo(self) -> None:
        """What the evening itself has to say, as after playing alone."""
        session = self._workshop.session
        Ending(self._page, self._wording, session).tell(debrief(session), self._ask)

    def _group(self, name: str, **put: str | int) -> str:
        return self._wording.shared(f"group.debrief.{name}", **put)
