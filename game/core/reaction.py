"""How a guest takes a turn: whole shifts of a lean and of three meters, read from one table.

The shifts are rounded from how 4 669 guest turns followed the turn before them in 133 expert-coded demonstration
conversations: AnnoMI (Wu et al., ICASSP 2022; Future Internet 15:110, 2023), of which only aggregates are used (shares
by earlier mood and move, shares by how much was listened, logits). A cell whose share of *toward* stands well above
that of its mood is +1, one well below it, or with more *away*, is -1; shifts of one turn add up, as logits do. The
meters are design, not measurement, and so is how much a guest's reason for coming moves where she starts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from game.core.moves import MOVES, neutral_tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from game.core.moves import Mood, Tag

Heard = Literal["early", "soon", "late"]

LEANS = range(-3, 4)
LEAN_MIN, LEAN_MAX = LEANS[0], LEANS[-1]
HEARD_MAX = 4
_LISTENING = frozenset({"ask_open", "reflect", "reflect_deep"})
_REFLECTING = frozenset({"reflect", "reflect_deep"})
_TELLING = frozenset({"inform", "advise"})
_INPUT = frozenset({"inform", "advise", "options", "agree_step"})
_TURN_MAX = 2  # no single turn carries a guest further


@dataclass(frozen=True, slots=True)
class Reaction:
    """Shifts, not values; `because` is the cell that weighed most, for the journal and the debrief to cite."""

    lean: int
    trust: int
    risk: int
    patience: int
    because: str


INTERRUPTED = Reaction(lean=-1, trust=0, risk=0, patience=-1, because="reaction.interrupted")
UNANSWERED = "ui.silence.reply"  # what is told when nothing was written for a silence
SILENT = Reaction(lean=0, trust=0, risk=0, patience=-1, because="reaction.silent")

# shift of the lean after (fewer than two, two or three, four listening moves)
_LEAN: Mapping[str, Mapping[Mood, tuple[int, int, int]]] = {
    "ask_open": {"toward": (1, 1, 1), "neutral": (1, 1, 1), "away": (1, 1, 1)},
    "ask_closed": {"toward": (-1, -1, 0), "neutral": (0, 0, 0), "away": (0, 0, 0)},
    "reflect": {"toward": (0, 0, 0), "neutral": (0, 0, 0), "away": (1, 1, 1)},
    "reflect_deep": {"toward": (0, 0, 0), "neutral": (0, 0, 0), "away": (1, 1, 1)},
    "inform": {"toward": (-1, -1, 0), "neutral": (-1, -1, 0), "away": (-1, 0, 0)},
    "advise": {"toward": (-2, -1, -1), "neutral": (-2, -1, -1), "away": (-1, -1, -1)},
    "options": {"toward": (0, 0, 0), "neutral": (0, 1, 1), "away": (0, 0, 0)},
    "agree_step": {"toward": (0, 1, 1), "neutral": (0, 1, 2), "away": (0, 1, 1)},
    "ack": {"toward": (0, 0, 0), "neutral": (0, 0, 0), "away": (0, 0, 0)},
    # both in one turn, on top of the two: the best single turn, once there is something to reflect
    "reflect_open": {"toward": (1, 1, 1), "neutral": (0, 1, 1), "away": (1, 1, 1)},
}

# what the moment costs in trust and patience, whatever the words: telling somebody who has not been heard
_TELLING_COST: Mapping[str, Mapping[Heard, tuple[int, int]]] = {
    "inform": {"early": (-1, -1), "soon": (0, -1), "late": (0, 0)},
    "advise": {"early": (-1, -1), "soon": (-1, -1), "late": (0, -1)},
}


def mood_of(lean: int) -> Mood:
    if lean >= 2:  # noqa: PLR2004  # the two thresholds are the definition
        return "toward"
    return "away" if lean <= -2 else "neutral"  # noqa: PLR2004


def settle(lean: int, mood: Mood) -> int:
    """The lean once a reply shows its mood: moved at least to that side, kept where it was already there."""
    if mood == "toward":
        return max(lean, 2)
    if mood == "away":
        return min(lean, -2)
    return lean if mood_of(lean) == "neutral" else 0


def hears(tags: Iterable[Tag]) -> bool:
    """Whether a turn of these tags leaves the guest heard once more."""
    return not _LISTENING.isdisjoint(tags)


def heard_band(heard: int) -> Heard:
    if heard >= HEARD_MAX:
        return "late"
    return "early" if heard < 2 else "soon"  # noqa: PLR2004  # telling before two listening moves


def react(moves: tuple[str, ...], lean: int, heard: int, rests: bool) -> Reaction:  # noqa: FBT001
    """The reaction to one turn; `rests` says it names a fact the player has learned. Raises UnknownMove."""
    tags = tuple(neutral_tag(move, rests=rests) for move in moves)
    mood, band = mood_of(lean), heard_band(heard)
    shift, because = _lean_shift(tags, mood, band)
    trust, risk, patience = _own_effects(moves, tags, mood, rests=rests)
    for tag in tags:
        cost = _moment_cost(tag, mood, band)
        trust, patience = trust + cost[0], patience + cost[1]
    if band == "late" and mood != "away" and tags and _REFLECTING.issuperset(tags):
        patience -= 1  # reflecting alone advances nobody, and she notices
    return Reaction(shift, trust, risk, patience, f"reaction.{because}.{mood}.{band}")


def _lean_shift(tags: tuple[Tag, ...], mood: Mood, band: Heard) -> tuple[int, str]:
    """The sum of the cells, and the one to cite: it pulls the way the turn went, the pair before its halves."""
    rows = [str(tag) for tag in dict.fromkeys(tags)]
    if "ask_open" in tags and not _REFLECTING.isdisjoint(tags):
        rows.insert(0, "reflect_open")
    column = ("early", "soon", "late").index(band)
    shifts = {row: _LEAN[row][mood][column] for row in rows}
    total = max(-_TURN_MAX, min(_TURN_MAX, sum(shifts.values())))
    return total, max(rows, key=lambda row: shifts[row] * total, default="ack")


def _own_effects(moves: tuple[str, ...], tags: tuple[Tag, ...], mood: Mood, *, rests: bool) -> tuple[int, int, int]:
    """What the moves do of themselves; their gains fall away where nothing carries them."""
    trust = risk = patience = 0
    for name, tag in zip(moves, tags, strict=True):
        if (move := MOVES.get(name)) is None:
            continue
        carried = rests or move.stance != "challenge"
        received = mood != "away" or tag not in _INPUT  # an input pressed on somebody who is away wins nothing
        keeps_gain = carried and received
        trust += move.trust if keeps_gain else min(0, move.trust)
        risk += move.risk if keeps_gain else max(0, move.risk)
        patience += move.patience
    return trust, max(-1, risk), patience


def _moment_cost(tag: Tag, mood: Mood, band: Heard) -> tuple[int, int]:
    """Trust and patience that the moment takes from this tag."""
    if tag == "ask_closed":
        return 0, -1
    if tag not in _INPUT:
        return 0, 0
    trust, patience = _TELLING_COST[tag][band] if tag in _TELLING else (0, 0)
    return trust, patience - (mood == "away")
