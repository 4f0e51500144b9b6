"""What of a debrief is the player's own: words written in it, and the envelope sealed before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.console.asking import line_from, somebody
from game.console.envelope import EnvelopeAsked
from game.console.own_words import OwnWordsAsked
from game.saves.envelope import envelope_of
from game.saves.own_words import OwnWords

if TYPE_CHECKING:
    from game.console.asking import Source
    from game.console.page import Page
    from game.console.wording import Wording
    from game.saves.envelope import Envelope
    from game.saves.evening import Evening


@dataclass(frozen=True, slots=True)
class After:
    """`own` where somebody is there to write and the evening is kept, `sealed` where an envelope was."""

    own: OwnWordsAsked | None
    envelope: EnvelopeAsked
    sealed: Envelope | None

    @property
    def stopped(self) -> bool:
        return self.envelope.stopped or (self.own is not None and self.own.stopped)


def after(evening: Evening, wording: Wording, source: Source, page: Page) -> After:
    ask = somebody(source, page, line_from)
    path = evening.journal.path
    own = OwnWordsAsked(page, wording, OwnWords(path), ask) if ask and not evening.rehearsed else None
    return After(own, EnvelopeAsked(page, wording, ask), None if evening.rehearsed else envelope_of(path.stem))
