"""What whoever plays would have said, asked for at a terminal and laid beside the cards: kept, never scored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.console.leaves import STOP
from game.core.decisions import decision

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.console.page import Page
    from game.console.wording import Wording
    from game.core.decisions import Untried
    from game.core.retold import Retold
    from game.saves.own_words import OwnWords


class OwnWordsAsked:
    """`stopped` once the debrief is to end here: at `q`, or at the end of input."""

    def __init__(self, page: Page, wording: Wording, kept: OwnWords, ask: Callable[[], str | None]) -> None:
        """`ask` gives a line as it was typed."""
        self._page, self._wording, self._kept, self._ask = page, wording, kept, ask
        self.stopped = False
        self._asked = False

    def how(self) -> None:
        """One word for the evening, before anything is counted."""
        self._page.gap()
        self._page.line(self._ui("how"))
        self._keep(self._kept.call_it)

    def sentence(self, retold: Retold, n: int) -> bool:
        """Whether one was written for entry `n`; whoever does sees every card that lay there beside it."""
        self._page.line(self._ui("again" if self._asked else "ask"), under="  ")
        self._asked = True
        words = self._keep(lambda typed: self._kept.write(n, typed))
        if words:
            self._page.line(self._ui("beside"), under="  ")
            self._page.line(yours(self._wording, words), under="  - ")
            for card in decision(retold, n).untried:
                self._page.line(card_line(self._wording, card), under="  - ")
        return bool(words)

    def _keep(self, keep: Callable[[str], str]) -> str:
        """What was typed, as it was kept; nothing where nothing was."""
        typed = self._ask()
        self.stopped = typed is None or typed.lower() == STOP
        if not typed or self.stopped:
            return ""
        try:
            return keep(typed)
        except OSError as wrong:
            self._page.line(self._wording.shared("not_saved", why=wrong.strerror or str(wrong)))
            return typed

    def _ui(self, name: str) -> str:
        return self._wording.ui(f"own.{name}")


def yours(wording: Wording, words: str) -> str:
    return wording.ui("own.yours", words=wording.shared("quoted", words=words))


def card_line(wording: Wording, card: Untried) -> str:
    """A card that was not played, with its stamp where it has one."""
    if card.stance is None:
        return wording.of(card.said)
    return f"{wording.quoted(card.said)} ({wording.ui(f'stamp.{card.stance}')})"
