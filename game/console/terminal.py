"""The player at a terminal: takes a number or a letter, answers what costs no beat, stops at the end of input."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.console.asides import known, log, possible
from game.console.choices import choices_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

    from game.console.choices import Choice
    from game.console.teller import Teller
    from game.core.commands import Command
    from game.core.view import View

STOP = "q"


class Terminal:
    """Tells what happened since it last chose, lists what can be done, and takes a line for an answer."""

    def __init__(self, source: TextIO, teller: Teller, notice: Callable[[], str]) -> None:
        """`notice` gives what must be said before the next choice, such as a full disk, or nothing."""
        self._source, self._teller, self._notice = source, teller, notice
        self._page, self._wording = teller.page, teller.wording
        self._leaving = False

    def choose(self, view: View) -> tuple[Command, ...] | None:
        """None at the end of input or on `q`."""
        choices = choices_of(view, self._wording)
        self._teller.news()
        self._teller.scene(view, choices)
        if notice := self._notice():
            self._page.line(notice)
        self._teller.offer(view, choices)
        while (answer := self._answer()) not in (None, STOP):
            commands = self._taken(answer or "", view, choices)
            if commands:
                return commands
        return None

    def _answer(self) -> str | None:
        self._page.prompt()
        line = self._source.readline()
        if not line:
            self._page.whole("")
            return None
        if not self._source.isatty():
            self._page.whole(line)  # nobody else shows what came through a pipe
        return line.strip().rstrip(".").lower()

    def _taken(self, answer: str, view: View, choices: tuple[Choice, ...]) -> tuple[Command, ...]:
        """The commands of what was typed; nothing if it was an aside, a mistake or needs asking twice."""
        choice = _found(answer, choices)
        leaving, self._leaving = self._leaving, False
        if choice is None:
            self._aside(answer, view, choices)
        elif choice.last and not leaving:
            self._leaving = True
            self._page.line(self._wording.ui("leave.sure", key=choice.letter))
        elif not choice.commands:
            self._page.line(self._wording.ui("face_down"))
        else:
            return choice.commands
        return ()

    def _aside(self, answer: str, view: View, choices: tuple[Choice, ...]) -> None:
        match answer:
            case "l":
                log(self._page, self._wording, self._teller.log())
            case "k":
                known(self._page, self._wording, view)
            case "c":
                self._teller.offer(view, choices, whole=True)
            case "r":
                self._teller.scene(view, choices, again=True)
                self._teller.offer(view, choices, whole=True)
            case "?" | "help" | "hjelp":
                self._page.line(self._wording.ui("help"))
                self._teller.offer(view, choices, whole=True)
            case _:
                possible(self._page, self._wording, answer, choices)


def _found(answer: str, choices: tuple[Choice, ...]) -> Choice | None:
    """An empty line hears on, where there is something to hear."""
    wanted = answer or "h"
    return next((choice for choice in choices if wanted in {choice.key, choice.letter} - {""}), None)
