"""What opens a room: the code for phones, and two keys that no phone sees; kept beside the record for a restart."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from secrets import choice, token_urlsafe
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

CONSONANTS = "BCDFGHJKLMNPRSTVWXZ"  # no vowel makes a word, no Q is taken for an O
LENGTH = 6
FILE = "keys.json"


@dataclass(frozen=True, slots=True)
class Keys:
    """`port` is where the phones left the server, to be found there again."""

    code: str
    facilitator: str
    screen: str
    port: int = 0

    @classmethod
    def fresh(cls) -> Keys:
        return cls("".join(choice(CONSONANTS) for _ in range(LENGTH)), token_urlsafe(16), token_urlsafe(16))


def keys_in(folder: Path) -> Keys:
    """Those of this workshop, new ones where there are none that can be read."""
    try:
        kept = Keys(**json.loads((folder / FILE).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return Keys.fresh()
    sound = all(isinstance(text, str) and len(text) >= LENGTH for text in (kept.code, kept.facilitator, kept.screen))
    return kept if sound and isinstance(kept.port, int) else Keys.fresh()


def keep(keys: Keys, folder: Path) -> None:
    """Nobody else on this machine may read them; raises OSError."""
    path = folder / FILE
    path.touch(mode=0o600)
    path.write_text(json.dumps(asdict(keys)), encoding="utf-8")
