"""Short hints for a first evening: which there are, at which moment each is due, and which were given."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core.commands import Approach, Hear, KeepSilent, Reply, Say

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.core.commands import Command
    from game.core.session import Session
    from game.core.view import View

LEARNT = 2  # who has done a thing so often needs no hint about it


@dataclass(frozen=True, slots=True)
class Hint:
    """`does` is the command it teaches; doing that twice makes the hint needless."""

    id: str
    due: Callable[[View], bool]
    does: type[Command] | None = None


def _talks_on(view: View) -> bool:
    return view.talk is not None and any(offer.name == "hear" for offer in view.offers)


def _lies_face_down(view: View) -> bool:
    return view.talk is not None and any(card.face_down for card in view.talk.cards)


# of several that are due the first is given: what asks for an answer comes before what can wait
HINTS = (
    Hint("called", lambda view: view.where == "called", Reply),
    Hint("pause", lambda view: view.talk is not None and view.talk.pausing, KeepSilent),
    Hint("turned", lambda view: view.turned),
    Hint("stamp", lambda view: view.talk is not None and view.talk.last is not None, Say),
    Hint("part", _talks_on, Hear),
    Hint("face_down", _lies_face_down),
    Hint("room", lambda view: view.where == "room", Approach),
)


class Hints:
    """Remembers what was given this evening. One hint at a time stands until the next command."""

    def __init__(self, *, wanted: bool = True) -> None:
        self._left: tuple[Hint, ...] = HINTS if wanted else ()
        self._entries = 0
        self._now: Hint | None = None

    def now(self, session: Session) -> Hint | None:
        """The hint for this moment: the same until something is done."""
        if len(session.entries) != self._entries:
            self._entries = len(session.entries)
            self._now = self._next(session)
        return self._now

    def _next(self, session: Session) -> Hint | None:
        done = Counter(type(entry.command) for entry in session.entries)
        left = [hint for hint in self._left if not hint.does or done[hint.does] < LEARNT]
        hint = next((hint for hint in left if hint.due(session.view())), None)
        self._left = tuple(one for one in left if one is not hint)
        return hint
