"""The debrief in five cards, and the sheets that can be opened on each: whoever only goes forward sees five."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, get_args

from game.core.view import Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.core.debrief import Debrief, TalkReport

CardName = Literal["scene", "word", "happened", "moments", "home"]
CARDS: tuple[CardName, ...] = get_args(CardName)
SheetName = Literal["skill", "facts", "accounts", "guest", "others", "crowd", "promises", "clues", "moment", "museum"]
NOT_TALKED = frozenset({"missed", "left", "away"})
_HEADS: Mapping[str, str] = MappingProxyType(
    {
        "scene": "evening.title", "word": "ui.debrief.word", "happened": "ui.debrief.title",
        "moments": "ui.debrief.moments", "home": "ui.debrief.home.title",
        "skill": "ui.debrief.lines", "facts": "ui.report.facts", "accounts": "ui.debrief.accounts",
        "others": "ui.debrief.others", "crowd": "ui.debrief.crowd", "promises": "ui.debrief.promises",
        "clues": "ui.debrief.clues", "museum": "ui.museum.title",
    }
)  # fmt: skip
WORDS = ("lively", "warm", "funny", "calm", "awkward", "tiring", "tense", "lonely")  # to choose from: how it was


@dataclass(frozen=True, slots=True)
class Sheet:
    """What lies under a card: `guest` or the `letter` of a moment say which, where there are several of a kind."""

    kind: SheetName
    guest: str = ""
    letter: str = ""

    @property
    def name(self) -> str:
        return ".".join(filter(None, (self.kind, self.guest, self.letter)))

    @property
    def head(self) -> Words:
        """What it is called."""
        if self.guest:
            return Words(f"{self.guest}.name")
        if self.letter:
            return Words("ui.debrief.moment", (("letter", self.letter),))
        return Words(_HEADS[self.kind])


@dataclass(frozen=True, slots=True)
class Card:
    """`sheets` in the order in which one leafs through them."""

    name: CardName
    sheets: tuple[Sheet, ...] = ()

    @property
    def head(self) -> Words:
        """What it is called."""
        return Words(_HEADS[self.name])


def cards_of(told: Debrief) -> tuple[Card, ...]:
    """Always five."""
    under = {
        "happened": tuple(_happened(told)),
        "moments": tuple(Sheet("moment", letter=moment.letter) for moment in told.moments),
        "home": (Sheet("museum"),) if told.exhibits else (),
    }
    return tuple(Card(name, under.get(name, ())) for name in CARDS)


def _happened(told: Debrief) -> Iterator[Sheet]:
    yield Sheet("skill")
    yield Sheet("facts")
    yield Sheet("accounts")
    for report in talked(told):
        yield Sheet("guest", report.guest)
    if others(told):
        yield Sheet("others")
    if any(report.in_crowd for report in told.talks):
        yield Sheet("crowd")
    if told.promises:
        yield Sheet("promises")
    yield Sheet("clues")


def talked(told: Debrief) -> tuple[TalkReport, ...]:
    """Those with a story of their own with whom one talked."""
    return tuple(one for one in told.talks if not one.in_crowd and one.outcome.why not in NOT_TALKED)


def others(told: Debrief) -> tuple[TalkReport, ...]:
    """Those with a story of their own with whom one did not."""
    return tuple(one for one in told.talks if not one.in_crowd and one.outcome.why in NOT_TALKED)
