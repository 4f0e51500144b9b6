"""The three choices that mattered most: what was said, what it moved, and what else lay on the table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

from game.core import events as ev
from game.core.aftermath import is_won
from game.core.decisions import Untried, decision
from game.core.instead import better_card, silence_was_better
from game.core.relations import SLIGHTED
from game.core.view import Words
from game.core.weighing import Choice, choices_of, moved

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.core.moves import Stance
    from game.core.retold import Retold

Kind = Literal["lost", "won", "parted", "risk", "trust"]
HOW_MANY = 3
LOSSES = 2  # at most, where there is anything to praise


class Moves(Protocol):
    """What moved a guest's meters."""

    @property
    def trust(self) -> int: ...
    @property
    def risk(self) -> int: ...
    @property
    def patience(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Moment:
    """A choice at entry `n`; what it moved of the meters; `instead` is the better card that lay beside it.

    `open` are the points of the best end within reach before and after: where they fall, something was lost. `lost` is
    true where trust was, too. Without `instead_why`, `instead` is no card but says that silence was better. `kind` is
    why it is shown: a guest was lost or won by it, the roads parted, or risk or trust moved. `better` is the stance of
    `instead`, None where that is silence; `lay` is all that was not said.
    """

    letter: str
    n: int
    beat: int
    guest: str
    said: Words
    stance: Stance
    why: Words
    reply: Words | None
    trust: int
    risk: int
    patience: int
    open: tuple[int, int]
    lost: bool
    instead: Words | None
    instead_why: Words | None
    kind: Kind = "trust"
    better: Stance | None = None
    lay: tuple[Untried, ...] = ()

    @property
    def closed(self) -> bool:
        """Whether a better end was lost with it."""
        return self.open[0] > self.open[1]


def moments_of(retold: Retold) -> tuple[Moment, ...]:
    """What was lost first, then what was won, each in the order in which it was said."""
    choices = sorted(choices_of(retold), key=lambda choice: choice.rank)
    lost, won = [one for one in choices if one.lost], [one for one in choices if one.well and not one.lost]
    chosen = _fresh((*lost[:1], *(one for one in lost[1:] if not one.in_crowd)), LOSSES)
    for more in (_named(won), _named(lost), won, lost):
        met = {one.said.guest for one in chosen}
        chosen = _fresh((*chosen, *sorted(more, key=lambda one: one.said.guest in met)), HOW_MANY)
    in_order = sorted(chosen, key=lambda one: (not one.lost, one.entry.n))
    return tuple(moment_of(retold, choice, letter) for choice, letter in zip(in_order, "ABC"))  # noqa: B905 - three at most


def _named(choices: list[Choice]) -> list[Choice]:
    return [one for one in choices if not one.in_crowd]


def _fresh(choices: Iterable[Choice], most: int) -> list[Choice]:
    """The first so many, no sentence twice."""
    kept: dict[str, Choice] = {}
    for one in choices:
        if len(kept) < most:
            kept.setdefault(one.said.option, one)
    return list(kept.values())


def moment_of(retold: Retold, choice: Choice, letter: str) -> Moment:
    entry, said = choice.entry, choice.said
    reply = next((event.text for event in entry.events if isinstance(event, ev.Replied)), None)
    instead, instead_why, better = _instead(retold, choice) if choice.lost else (None, None, None)
    return Moment(
        letter=letter,
        n=entry.n,
        beat=retold.parties[entry.n].beat,
        guest=said.guest,
        said=Words(said.option),
        stance=said.stance,
        why=Words(f"{said.option}.why"),
        reply=Words(reply) if reply else None,
        trust=moved(entry, said.guest, "trust"),
        risk=moved(entry, said.guest, "risk"),
        patience=moved(entry, said.guest, "patience"),
        open=choice.open,
        lost=bool(choice.lost),
        instead=instead,
        instead_why=instead_why,
        kind=_kind(retold, choice),
        better=better,
        lay=decision(retold, entry.n).untried,
    )


def _kind(retold: Retold, choice: Choice) -> Kind:
    """The first that holds: a talk ended badly with it, the best end fell, it ended well, risk moved, trust moved."""
    guest, after = choice.said.guest, retold.after(choice.entry, choice.said.guest)
    score = retold.scenario.guest(guest).outcome(after.outcome).score if after.outcome else None
    if choice.lost and (after.at == "gone" if score is None else score <= SLIGHTED):
        return "lost"
    if choice.open[0] > choice.open[1]:
        return "parted"
    if score is not None and is_won(retold.scenario, retold.parties[choice.entry.n + 1], guest):
        return "won"
    risk = moved(choice.entry, guest, "risk")
    return "risk" if risk and (risk > 0) is bool(choice.lost) else "trust"


def _instead(retold: Retold, choice: Choice) -> tuple[Words | None, Words | None, Stance | None]:
    """The better card, why, and its stance; or that silence was better, which says why itself."""
    guest, said = choice.said.guest, choice.said.option
    roads, state = retold.roads(guest), retold.before(choice.entry, guest).talk
    card = better_card(roads, state, said)
    if card:
        plays = roads.talk.nodes[roads.talk.spots[state[0]].node].plays
        stance = next(play.option.stance for play in plays if play.option.text == card)
        return Words(card), Words(f"{card}.why"), stance
    if silence_was_better(roads, state, said):
        return Words("ui.debrief.instead.silence", (("guest", f"{guest}.name"),)), None, None
    return None, None, None
