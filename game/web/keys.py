"""What opens a room: the code for phones, and two keys that no phone sees; kept with the workshop for a restart."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from secrets import choice, token_urlsafe
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.saves.rooms.keeping import Keeping

CONSONANTS = "BCDFGHJKLMNPRSTVWXZ"  # no vowel makes a word, no Q is taken for an O
LENGTH = 6


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


def keys_of(keeping: Keeping) -> Keys:
    """Those of this workshop, new ones where it has none."""
    return Keys(**keeping.keys) if keeping.keys else Keys.fresh()


def keep(keys: Keys, keeping: Keeping) -> None:
    keeping.keep_keys(asdict(keys))
