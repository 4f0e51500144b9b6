"""What is told of an entry: the talk at once, what the room does meanwhile once the guest has finished speaking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.console.told import told
from game.core import events as ev

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.console.wording import Wording
    from game.core.events import Event
    from game.core.session import Entry

OF_THE_ROOM = (
    ev.Happened, ev.TurnCame, ev.Heckled, ev.Arrived, ev.CameOver, ev.WanderedOff, ev.GuestLeft, ev.RelationLost,
    ev.PromiseBroken,
)  # fmt: skip
SAY_WHERE = (ev.TurnCame, ev.Heckled)  # these do so themselves


class RoomTalk:
    """Keeps what came from the room until it can be told."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self._kept: list[str] = []

    def split(self, entry: Entry, meant: str, *, in_talk: bool) -> Iterator[str]:
        """What is told now. `meant` is the sentence that was chosen: it is lost if cutting in ended the talk."""
        swallowed = any(isinstance(event, ev.CutInMade) for event in entry.events) and any(
            isinstance(event, ev.Parted) for event in entry.events
        )
        for event in _news_of(entry):
            if in_talk and isinstance(event, OF_THE_ROOM):
                self._kept += self._from_the_room(event)
                continue
            yield from told(event, self._wording)
            if isinstance(event, ev.CutInMade) and swallowed and meant:
                yield self._wording.shared("unsaid", guest=self._wording.name(event.guest), words=meant)

    def heard(self) -> tuple[str, ...]:
        """What was kept; told once."""
        kept = tuple(self._kept)
        self._kept.clear()
        return kept

    def _from_the_room(self, event: Event) -> Iterator[str]:
        for line in told(event, self._wording):
            yield line if isinstance(event, SAY_WHERE) else self._wording.ui("from_the_room", words=line)


def lines_of(entry: Entry, wording: Wording) -> list[str]:
    """An entry as told afterwards, in the order in which it happened."""
    return [line for event in _news_of(entry) for line in told(event, wording)]


def _news_of(entry: Entry) -> list[Event]:
    """What is known from the start is no news."""
    return [event for event in entry.events if not (isinstance(event, ev.Learned) and entry.n == 0)]
