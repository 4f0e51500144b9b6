"""Goals as they stand in an envelope, and which of them are the evening's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.text.table import capital

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.text.table import StringTable


def evenings_own(sealed: str, goals: Sequence[str], table: StringTable) -> str | None:
    """The text id of the goal that these words are, in whatever language they were sealed."""
    said = ((text, capital(table.get(text, lang))) for text in goals for lang in table.languages())
    return next((text for text, words in said if words == sealed), None)
