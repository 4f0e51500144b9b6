"""What one audience may see of the evening right now: the only thing screens, text mode, phones and bots ever read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from game.core.commands import Command
    from game.core.moves import Mood, Stance

Where = Literal["before", "room", "talk", "called", "after", "over"]
Presence = Literal["waiting", "wanting", "wandering", "aside", "talking", "parted", "gone", "phone"]
Warmth = Literal["warm", "lukewarm", "cold", "lost"]
Face = Literal["neutral", "happy", "curious", "sceptical", "annoyed", "delighted", "thinking", "worried", "cool"]


@dataclass(frozen=True, slots=True)
class Words:
    """A text id and what to put into its placeholders: a value that is a text id, or several in a row, is looked up."""

    text: str
    put: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One thing said or done. `speaker` is a guest id, "you" or "" (the room)."""

    speaker: str
    words: Words
    does: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be done: `name` is the command's name and ui text id suffix, `beats` its price.

    The price is in beats; before the door opens, and the day after, in what there is to spend. `about` is the guest it
    concerns, where it does one.
    """

    name: str
    commands: tuple[Command, ...]
    beats: int
    words: Words
    about: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A sentence the player may say. A face-down card rests on something that was not heard and has no commands.

    `commands` is one Say, or a CutIn and a Say while the guest still talks (`interrupts`).
    `rests_on` is the number of the unheard part (1-based) it waits for, where that part is still to come.
    """

    letter: str
    words: Words
    commands: tuple[Command, ...]
    face_down: bool = False
    interrupts: bool = False
    rests_on: int | None = None


@dataclass(frozen=True, slots=True)
class LastSaid:
    """What the player said last in this talk, stamped with its stance, and how it was answered."""

    words: Words
    stance: Stance
    reply: Words | None


@dataclass(frozen=True, slots=True)
class TalkView:
    """The talk one is in. `parts` are those heard at this node; `of` counts those before the next pause.

    `pausing`: the guest has stopped, and there may be more for those who wait.
    `phase` 0..4; `patience` 0..10; `known` are text ids of facts, `unknown` is true while the why is not told.
    `discuss`: what lies on the table is worth a group's time.
    """

    guest: str
    name: Words
    face: Face
    mood: Mood
    patience: int
    phase: int
    parts: tuple[Line, ...]
    of: int
    pausing: bool
    last: LastSaid | None
    known: tuple[Words, ...]
    unknown: int
    cards: tuple[Card, ...]
    discuss: bool = False


@dataclass(frozen=True, slots=True)
class GuestView:
    """One guest in the room: a face, a patience (0..10), a state and at most one note.

    `warmth` is that of a relation one has; `bought` whether this is an old customer; `promised` what one still owes the
    guest. `corner` is where the guest is; `far` who is talked with by telephone is not in the room at all.
    """

    id: str
    name: Words
    stands: Words
    face: Face
    patience: int
    presence: Presence
    just_in: bool
    met: bool
    note: Words | None
    known: tuple[Words, ...]
    overheard: tuple[Line, ...]
    price: int
    corner: str = "middle"
    warmth: Warmth | None = None
    bought: bool = False
    in_crowd: bool = False
    promised: tuple[Words, ...] = ()
    far: bool = False


@dataclass(frozen=True, slots=True)
class PosterView:
    """A poster of the evening: on the wall, or `carried` by the marketer. `costs` beats to put up."""

    id: str
    name: Words
    premise: Words
    up: bool
    carried: bool
    costs: int


@dataclass(frozen=True, slots=True)
class MarketerView:
    """Whoever carries posters: where in the room, and which one, if any."""

    name: Words
    corner: str
    carries: str | None


@dataclass(frozen=True, slots=True)
class PromiseView:
    """A promise given: due in so many beats (below 0: late), None for the day after."""

    guest: str
    words: Words
    due: int | None
    state: Literal["open", "kept", "late", "broken"]


@dataclass(frozen=True, slots=True)
class BeforeView:
    """Before the door opens, or the day after: what is left to spend, of how much, and in what.

    `found_out` is what homework has told so far: the guest it is about, and the fact.
    """

    left: int
    of: int
    unit: Words
    taken: tuple[Words, ...]
    found_out: tuple[tuple[str, Words], ...] = ()


@dataclass(frozen=True, slots=True)
class News:
    """What the room shows on every return: because of you, without you, about to be lost."""

    yours: Words | None
    others: Words | None
    danger: Words | None


@dataclass(frozen=True, slots=True)
class Goodbye:
    """How a talk ended just now: what was said last, the guest's answer, and how it came out."""

    guest: str
    name: Words
    face: Face
    last: LastSaid | None
    outcome: Words


@dataclass(frozen=True, slots=True)
class View:
    """The evening for one audience. `offers` are the commands besides cards; everything legal is in offers or cards."""

    where: Where
    beat: int
    beats: int
    turn: int | None
    turned: bool
    reach: int
    guests: tuple[GuestView, ...]
    talk: TalkView | None
    caller: GuestView | None
    goodbye: Goodbye | None
    news: News
    happened: tuple[Line, ...]  # what the last entry brought, in order: overheard lines, happenings, arrivals
    offers: tuple[Offer, ...]
    spending: BeforeView | None = None
    posters: tuple[PosterView, ...] = ()
    marketer: MarketerView | None = None
    promises: tuple[PromiseView, ...] = ()
    word: int = 0
    stock: tuple[Words, ...] = ()  # what stopping to think has shown, until the next thing is done
    ringing: Words | None = None  # your own telephone, while it wants an answer


def commands_of(view: View) -> tuple[tuple[Command, ...], ...]:
    """Everything one can do, as runs of commands, cards first."""
    cards = view.talk.cards if view.talk else ()
    return tuple(card.commands for card in cards if card.commands) + tuple(offer.commands for offer in view.offers)
