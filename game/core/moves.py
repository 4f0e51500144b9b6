"""The moves a player can make, the stance each belongs to and how experts would code it."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Stance = Literal["listen", "challenge", "push", "relate"]
Mood = Literal["toward", "neutral", "away"]
Tag = Literal[
    "ask_open", "ask_closed", "reflect", "reflect_deep", "inform", "advise", "options", "agree_step", "ack",
]  # fmt: skip

TAGS: Mapping[str, Tag] = MappingProxyType({tag: tag for tag in get_args(Tag)})


@dataclass(frozen=True, slots=True)
class Move:
    """Trust, risk and patience are what it does of itself; what the moment adds stands in `reaction`."""

    id: str
    stance: Stance
    tag: Tag
    ungrounded: Tag  # its tag when it rests on nothing the guest let the player learn
    trust: int = 0
    risk: int = 0
    patience: int = 0


class UnknownMove(ValueError):  # noqa: N818  # it names the thing; "error" would say nothing more
    """A name that is neither a move of the game nor a tag of the neutral vocabulary."""

    def __init__(self, name: str) -> None:
        self.name = name
        near = get_close_matches(name, [*MOVES, *TAGS], n=1, cutoff=0.5)
        self.near = near[0] if near else None
        way_out = f"did you mean '{self.near}'?" if near else f"known moves: {', '.join(sorted({*MOVES, *TAGS}))}"
        super().__init__(f"no such move {name[:60]!r}; {way_out}")


_TABLE = (
    # move, stance, counts as; then trust, risk, patience on a neutral guest
    Move("open_question", "listen", "ask_open", "ask_open", trust=1),
    Move("why_question", "listen", "ask_open", "ask_open"),
    Move("implication_question", "listen", "ask_open", "ask_open"),
    Move("closed_question", "listen", "ask_closed", "ask_closed"),
    Move("reflect", "listen", "reflect", "reflect", trust=1),
    Move("summarise", "listen", "reflect", "reflect", trust=1),
    Move("acknowledge", "listen", "ack", "ack"),
    Move("small_talk", "listen", "ack", "ack", patience=-1),
    Move("common_ground", "listen", "ack", "ack", trust=1),
    Move("let_finish", "listen", "ack", "ack", patience=1),
    Move("reframe", "challenge", "reflect_deep", "advise", risk=-1),
    Move("question_assumption", "challenge", "reflect_deep", "advise", risk=-1, patience=-1),
    Move("teach", "challenge", "inform", "inform", risk=-1),
    Move("consequence", "challenge", "inform", "inform", risk=-1, patience=-1),
    Move("picture_after", "challenge", "inform", "inform", risk=-1),
    Move("offer_options", "challenge", "options", "options", trust=1, risk=-1),
    Move("anti_sell", "challenge", "options", "options", trust=1, risk=-1),
    Move("agree_step", "challenge", "agree_step", "agree_step", risk=-1),
    Move("pitch", "push", "inform", "inform", risk=1),
    Move("features", "push", "inform", "inform"),
    Move("answer_pitch", "push", "inform", "inform"),
    Move("advise", "push", "advise", "advise"),
    Move("discount", "push", "advise", "advise", risk=1),
    Move("giveaway", "push", "advise", "advise", risk=1),
    Move("urgency", "push", "advise", "advise", trust=-1, risk=2),
    Move("early_close", "push", "advise", "advise", trust=-1, risk=2),
    Move("poster", "push", "advise", "advise", trust=-1, risk=1),
    Move("defend", "push", "advise", "advise", trust=-1, risk=1),
    Move("promise", "relate", "ack", "ack", trust=1),
    Move("keep_promise", "relate", "ack", "ack", trust=2, risk=-1),
    Move("introduce", "relate", "ack", "ack", trust=1),
    Move("ask_introduction", "relate", "ack", "ack", patience=-1),
    Move("humour", "relate", "ack", "ack", trust=1),
    Move("reassure", "relate", "ack", "ack", risk=-1),
    Move("ask_leave", "relate", "ack", "ack", patience=1),
    Move("part", "relate", "ack", "ack"),
    Move("own_up", "relate", "reflect", "ack", trust=1),
)

MOVES: Mapping[str, Move] = MappingProxyType({move.id: move for move in _TABLE})


def neutral_tag(move: str, *, rests: bool) -> Tag:
    """How experts would code one move; a tag of theirs stands for itself. Raises UnknownMove."""
    if (known := MOVES.get(move)) is not None:
        return known.tag if rests else known.ungrounded
    if (tag := TAGS.get(move)) is not None:
        return tag
    raise UnknownMove(move)


def neutral_tags(moves: Iterable[str], rests: bool) -> tuple[Tag, ...]:  # noqa: FBT001  # read as "does it rest"
    """One tag for each move, in order; both vocabularies are accepted. Raises UnknownMove."""
    return tuple(neutral_tag(move, rests=rests) for move in moves)
