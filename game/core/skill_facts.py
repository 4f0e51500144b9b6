"""Facts about a talk that are shown beside the score and never enter it, because they tell good from bad poorly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core.moves import MOVES
from game.core.skill_reading import INPUT, REFLECTING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.core.skill_reading import Turn


@dataclass(frozen=True, slots=True)
class FactSheet:
    """Counts over one talk or over a whole party."""

    player_turns: int = 0
    guest_turns: int = 0
    questions: int = 0
    open_questions: int = 0
    reflections: int = 0
    deep_reflections: int = 0
    inputs: int = 0
    acknowledgements: int = 0
    heard_out: int = 0  # let the guest finish: presence, which is neither listening nor nothing
    tending: int = 0  # introductions, promises, laughter: what keeps people

    @property
    def open_share(self) -> float | None:
        """Share of questions that were open; None without a question."""
        return self.open_questions / self.questions if self.questions else None

    @property
    def deep_share(self) -> float | None:
        """Share of reflections that went beyond the words; None without a reflection."""
        return self.deep_reflections / self.reflections if self.reflections else None


def facts_of(turns: Sequence[Turn]) -> FactSheet:
    tags = [tag for turn in turns for tag in turn.tags]
    moves = [move for turn in turns for move in turn.moves]
    open_questions, deep = tags.count("ask_open"), tags.count("reflect_deep")
    return FactSheet(
        player_turns=sum(turn.speaker == "player" for turn in turns),
        guest_turns=sum(turn.speaker == "guest" for turn in turns),
        questions=open_questions + tags.count("ask_closed"),
        open_questions=open_questions,
        reflections=sum(tag in REFLECTING for tag in tags),
        deep_reflections=deep,
        inputs=sum(tag in INPUT for tag in tags),
        acknowledgements=tags.count("ack"),
        heard_out=moves.count("let_finish"),
        tending=sum(move in MOVES and MOVES[move].stance == "relate" for move in moves),
    )
