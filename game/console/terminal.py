"""The player at a terminal: takes a key or a name, answers what costs no beat, stops at the end of input."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.console.asides import known, log, possible
from game.console.asking import answer_from, somebody
from game.console.choices import choices_of
from game.console.finding import found
from game.console.listing import MORE, rare_of, tell_rare
from game.console.numbers import Numbers

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.console.asking import Source
    from game.console.choices import Choice
    from game.console.teller import Teller
    from game.core.commands import Command
    from game.core.view import View, Words

STOP = "q"
HELP = frozenset({"?", "help", "hjelp"})
Watched = tuple[tuple[tuple[str, str, str], ...], "Words | None"]


class Terminal:
    """Tells what happened since it last chose, lists what can be done, and takes a line for an answer."""

    def __init__(self, source: Source, teller: Teller, notice: Callable[[], str]) -> None:
        """`notice` gives what must be said before the next choice, such as a full disk, or nothing."""
        self._source, self._teller, self._notice = source, teller, notice
        self._page, self._wording = teller.page, teller.wording
        self._numbers = Numbers()
        self._leaving = False
        self._afresh = False  # whether all of the scene is to be told again
        self._watched: Watched | None = None  # what was to be seen when one began to wait for a change
        self._since = 0  # the beat of that

    def choose(self, view: View) -> tuple[Command, ...] | None:
        """None at the end of input or on `q`."""
        choices = choices_of(view, self._wording, self._numbers)
        if self._still(view):
            return next(choice.commands for choice in choices if choice.name == "wait")
        self._tell_wait(view)
        if self._teller.news() and not self._gone_on():
            return None
        again, self._afresh = self._afresh, False
        self._teller.scene(view, choices, again=again)
        if notice := self._notice():
            self._page.line(notice)
        self._teller.offer(choices)
        while (answer := answer_from(self._source, self._page)) not in (None, STOP):
            commands = self._taken(answer or "", view, choices)
            if commands:
                return commands
        return None

    def _gone_on(self) -> bool:
        """How a talk ended stays to be read until Enter, where somebody sits at a terminal."""
        ask = somebody(self._source, self._page)
        if ask is None:
            return True
        self._page.gap()
        self._page.faint(self._wording.ui("go_on"))
        return ask() not in (None, STOP)

    def _tell_wait(self, view: View) -> None:
        if self._watched and view.beat - self._since > 1:
            self._page.line(self._wording.ui("waited", n=view.beat - self._since))
        self._watched = None

    def _still(self, view: View) -> bool:
        """Whether one waits for something to change, and nothing has."""
        waiting = self._watched is not None and view.where == "room"
        return waiting and not self._teller.untold() and self._seen(view) == self._watched

    def _seen(self, view: View) -> Watched:
        people = tuple((one.id, one.presence, self._wording.patience(one.patience)) for one in view.guests)
        return people, view.news.danger

    def _taken(self, answer: str, view: View, choices: tuple[Choice, ...]) -> tuple[Command, ...]:
        """The commands of what was typed; nothing if it was an aside, a mistake or needs asking twice."""
        choice = None if answer in HELP else found(answer, choices)
        leaving, self._leaving = self._leaving, False
        if choice is None:
            self._aside(answer, view, choices)
        elif choice.last and not leaving:
            self._leaving = True
            self._page.line(self._wording.ui("leave.sure", key=choice.key))
        elif not choice.commands:
            self._page.line(self._wording.ui("face_down"))
        else:
            self._watched, self._since = (self._seen(view) if choice.name == "wait_on" else None), view.beat
            self._teller.meant = self._card(view, choice)
            return choice.commands
        return ()

    def _card(self, view: View, choice: Choice) -> str:
        """The sentence one is about to say, which may never get out."""
        cards = view.talk.cards if view.talk and choice.card else ()
        return next((self._wording.of(card.words) for card in cards if card.commands == choice.commands), "")

    def _aside(self, answer: str, view: View, choices: tuple[Choice, ...]) -> None:
        match answer:
            case "l":
                log(self._page, self._wording, self._teller.log())
                self._teller.offer(choices)
            case "k":
                known(self._page, self._wording, view)
                self._teller.offer(choices)
            case "c":
                self._teller.offer(choices)
            case "r":
                self._teller.scene(view, choices, again=True)
                self._teller.offer(choices)
            case _ if answer == MORE and rare_of(choices):
                tell_rare(self._page, self._wording, choices)
            case _ if answer in HELP:
                self._page.line(self._wording.ui("help"))
                self._teller.offer(choices)
            case _:
                possible(self._page, self._wording, answer, view, choices)
