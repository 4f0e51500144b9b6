"""What one would have said oneself, and how the evening was in a word: kept beside the journal, never scored.

They lie in `NAME.words.json` next to `NAME.jsonl`, so they are copied and deleted with whoever wrote them; the
journal is not touched.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from game.core.typed import cleaned
from game.saves.store import read_object, write_object

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

LONGEST = 280  # characters of a sentence one would have said
LONGEST_WORD = 40  # of what the evening was like


@dataclass(frozen=True, slots=True)
class Written:
    """`said` by number of the journal's entry it would have stood in; `how` is the one word, "" for none."""

    how: str = ""
    said: Mapping[int, str] = field(default_factory=dict)


class OwnWords:
    """Of the evening in this journal; one that is only tried out has none."""

    def __init__(self, journal: Path) -> None:
        self._path = _file(journal)

    def read(self) -> Written:
        """What cannot be read is left out; a broken file is set aside."""
        kept = read_object(self._path)
        said, how = kept.get("said"), kept.get("how")
        rows = said.items() if isinstance(said, dict) else ()
        read = {int(n): cleaned(words, LONGEST) for n, words in rows if n.isdecimal() and isinstance(words, str)}
        return Written(cleaned(how, LONGEST_WORD) if isinstance(how, str) else "", read)

    def write(self, entry: int, words: str) -> str:
        """Keep what one would have said at this entry, "" to take it away; what was kept. Raises OSError."""
        there, words = self.read(), cleaned(words, LONGEST)
        self._keep(Written(there.how, {**there.said, entry: words}))
        return words

    def call_it(self, word: str) -> str:
        """Keep how the evening was, "" to take it away; what was kept. Raises OSError."""
        there, word = self.read(), cleaned(word, LONGEST_WORD)
        self._keep(Written(word, there.said))
        return word

    def _keep(self, written: Written) -> None:
        said = {str(n): words for n, words in sorted(written.said.items()) if words}
        kept: dict[str, Any] = {"how": written.how, "said": said}
        if any(kept.values()):
            write_object(self._path, kept)
        else:
            self._path.unlink(missing_ok=True)


def taken(journal: Path) -> bool:
    """Whether an evening has this name, or left words behind that a new one must not inherit."""
    return journal.exists() or _file(journal).exists()


def _file(journal: Path) -> Path:
    return journal.with_name(f"{journal.stem}.words.json")
