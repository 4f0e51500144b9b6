"""Goals as they stand in an envelope, and which of them are the evening's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.text.table import capital

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.core.goals import Goal
    from game.text.table import StringTable


def judged(sealed: Sequence[str], goals: Sequence[Goal], table: StringTable) -> dict[str, Goal]:
    """Those of the evening's goals that were sealed, by the words that were, in whatever language."""
    said = {capital(table.get(goal.words.text, lang)): goal for goal in goals for lang in table.languages()}
    return {words: said[words] for words in sealed if words in said}
