"""What a designer wrote, checked and frozen: ids and numbers only; the words live in a string table under text ids."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from game.core.node import PHASES

if TYPE_CHECKING:
    from game.core import arrangement as ar
    from game.core.goal import Shown
    from game.core.node import Condition, Effect, Node, Span

Reason = Literal["customer", "curious", "flock", "saboteur"]
Segment = Literal["now", "thinking", "open", "out"]
Nature = Literal["stays", "comes_over", "wanders", "interrupts"]
Corner = Literal["far_left", "left", "middle", "right", "far_right"]
Room = Literal["hall", "living_room", "shop", "office_kitchen", "lobby", "cabin", "square", "depot", "workshop", "yard"]
Sold = Literal["nothing", "meeting", "trial", "order"]
Look = tuple[tuple[str, str | int | bool], ...]


@dataclass(frozen=True, slots=True)
class Arrival:
    """Comes at `beat` (+ 0..within by the seed), or so long after what it hangs on.

    That is the talk with `after` (begun, or there will be none), a `poster` that goes up, or the guest `told` parting
    valued. When the time has come the poster must still be up, the room's word of you at least `word`, and so many
    `finds` made before the door opened; else the guest stays away.
    """

    beat: int = 0
    within: int = 0
    after: str | None = None
    poster: str | None = None
    told: str | None = None
    word: int | None = None
    finds: int = 0

    @property
    def hangs(self) -> bool:
        """Whether the beat is not known when the evening begins."""
        return bool(self.after or self.poster or self.told)


@dataclass(frozen=True, slots=True)
class Waits:
    """A waiting guest loses one patience in `every` beats and acts by nature once it is down to `at`.

    `line` (then), `worried` (when little is left) and `leaves` (when none is) are text ids, where there is such a line.
    """

    every: int = 8
    then: Nature = "stays"
    at: int = 3
    line: str | None = None
    worried: str | None = None
    leaves: str | None = None


@dataclass(frozen=True, slots=True)
class Gossip:
    """Something said about a guest in the room: `text` is a text id, `by` a guest or a voice."""

    by: str
    text: str
    hints: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a talk can end: `score` 0..10; `leaves` when the guest goes home with it; `news` a text id for the room.

    `word` is what the room then says of you, where it is not what the score says; `joins` is the guest whom this end
    has brought together with this one.
    """

    id: str
    score: int
    sold: Sold = "nothing"
    leaves: bool = False
    news: str | None = None
    word: int | None = None
    joins: str | None = None


@dataclass(frozen=True, slots=True)
class Always:
    """An exit that is taken in any node as soon as its condition holds."""

    when: Condition
    end: str


@dataclass(frozen=True, slots=True)
class Start:
    """The node and phase a talk begins at, if the condition holds before the first word."""

    when: Condition
    goto: str
    phase: str = PHASES[0]


@dataclass(frozen=True, slots=True, eq=False)
class Guest:
    """One guest as written. Identity is equality, so that what is compiled from a guest can be kept beside it.

    `lured` is the fact that clears up a false premise. `meets` are (guest, own fact that shows why), `meeting` (guest,
    text id of what is then seen), `tells` (guest, (whose, fact) that is then known), `tended` text ids of what is seen
    on looking in. `on_phone` guests are rung up. `swing` is how far word of mouth may move the first trust;
    `looked_up`: homework is a move, not known from the start; `outside` are facts that a telephone may tell, or an
    introduction. Of a guest drawn for a library talk, `origin` is that talk's guest, whose words are said; `fits` are
    other reasons for coming that a library talk goes with.
    """

    id: str
    reason: Reason
    segment: Segment
    arrives: Arrival
    trust: Span
    risk: Span
    patience: Span
    waits: Waits
    facts: tuple[str, ...]
    start: tuple[Start, ...]
    nodes: tuple[Node, ...]
    outcomes: tuple[Outcome, ...]
    always: tuple[Always, ...] = ()
    homework: tuple[str, ...] = ()
    hearsay: tuple[tuple[str, str, str], ...] = ()  # (own fact, other guest, other guest's fact)
    overheard: tuple[Gossip, ...] = ()
    interests: int = 0
    direct: int = 5
    look: Look = ()
    corner: Corner | None = None
    lured: str | None = None
    meets: tuple[tuple[str, str], ...] = ()
    meeting: tuple[tuple[str, str], ...] = ()
    tells: tuple[tuple[str, tuple[str, str]], ...] = ()
    tended: tuple[str, ...] = ()
    heckles: ar.Heckling | None = None
    on_phone: bool = False
    consent: ar.Consent | None = None
    swing: Span = (0, 0)
    looked_up: bool = False
    outside: tuple[str, ...] = ()
    origin: Guest | None = None
    fits: tuple[Reason, ...] = ()

    @property
    def words(self) -> str:
        """What the text ids of this guest begin with; the name has always the guest's own id before it."""
        return self.origin.id if self.origin else self.id

    def node(self, name: str) -> Node:
        return next(node for node in self.nodes if node.id == name)

    def outcome(self, name: str) -> Outcome:
        return next(outcome for outcome in self.outcomes if outcome.id == name)


@dataclass(frozen=True, slots=True)
class Happening:
    """Something small that happens in the room at `beat` without the player; `text` is a text id."""

    beat: int
    text: str
    hints: tuple[str, str] | None = None  # (guest, fact)


@dataclass(frozen=True, slots=True)
class Turn:
    """What changes the room half way: patience runs `noise` times as fast, and who waits is moved."""

    beat: int
    noise: int = 1
    moves: tuple[tuple[str, Effect], ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """What a designer says is true of a talk: `only` one stance ends in `ends`; or what the best road uses."""

    guest: str
    only: str | None = None
    ends: str | None = None
    uses: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Scenario:
    """A whole evening. `digest` is the hash of the files it was read from.

    `par` are the points that count as 100. A relation `cools` in so many beats (0: never). `word`: guests talk of you.
    `room` is only a picture, as is a guest's `look`. Of each goal, what of it the journal can show, if anything.
    """

    id: str
    beats: int
    guests: tuple[Guest, ...]
    turn: Turn | None = None
    meanwhile: tuple[Happening, ...] = ()
    voices: tuple[str, ...] = ()
    goals: tuple[Shown | None, ...] = ()
    claims: tuple[Claim, ...] = ()
    digest: str = ""
    draft: bool = False
    room: Room = "hall"
    par: int = 0
    before: ar.Before | None = None
    posters: tuple[ar.Poster, ...] = ()
    marketer: ar.Marketer | None = None
    crowd: ar.Crowd | None = None
    cools: int = 0
    word: bool = False
    promises: tuple[ar.Promise, ...] = ()
    day_after: int = 0
    rings: tuple[ar.Ringing, ...] = ()
    committees: tuple[ar.Committee, ...] = ()

    @property
    def talks(self) -> tuple[Guest, ...]:
        """Every talk that was written: those of the guests, and each that a crowd is drawn for once."""
        drawn = (talk for group in self.crowd.groups for talk in group.talks) if self.crowd else ()
        return (*self.guests, *dict.fromkeys(drawn))

    def guest(self, name: str) -> Guest:
        return _by_id(self)[name]

    def poster(self, name: str) -> ar.Poster:
        return next(poster for poster in self.posters if poster.id == name)

    def promise(self, name: str) -> ar.Promise:
        return next(promise for promise in self.promises if promise.id == name)


@lru_cache(maxsize=512)
def _by_id(scenario: Scenario) -> dict[str, Guest]:
    return {guest.id: guest for guest in scenario.guests}
