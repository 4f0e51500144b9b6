"""Tells an evening in order, each thing once: what was said, how it was taken, what happened, how the room stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.console.arranged import tell_spending
from game.console.listing import tell_cards, tell_deeds
from game.console.room import RoomList
from game.console.told import told
from game.core.events import Approached, Glanced, Learned, NodeEntered
from game.core.hints import Hints

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.console.choices import Choice
    from game.console.page import Page
    from game.console.wording import Wording
    from game.core.events import Event
    from game.core.session import Entry, Session
    from game.core.view import TalkView, View


class Teller:
    """Remembers how much of the session was told."""

    def __init__(
        self, session: Session, page: Page, wording: Wording, told_entries: int = 0, hints: Hints | None = None
    ) -> None:
        self.page, self.wording = page, wording.at(session.scenario)
        self._session, self._told = session, told_entries
        self._room = RoomList(page, self.wording)
        self._open: tuple[str, ...] = ()
        self._standing_told = ""
        self._where = ""
        self._last: tuple[str, ...] = ()
        self._hints = hints or Hints(wanted=False)

    def untold(self) -> tuple[str, ...]:
        """What happened since the last telling, in words."""
        return tuple(line for entry in self._session.entries[self._told :] for line in lines_of(entry, self.wording))

    def news(self) -> None:
        """Tell it."""
        self._last = self.untold()
        fresh = self._session.entries[self._told :]
        self._told += len(fresh)
        self.page.gap()
        for line in self._last:
            self.page.line(line)
        if any(isinstance(event, (NodeEntered, Approached)) for entry in fresh for event in entry.events):
            self._open = ()

    def scene(self, view: View, choices: Sequence[Choice], *, again: bool = False) -> None:
        """The room where one stands in it; in a talk that goes on, where it was left."""
        returned, self._where = self._where in ("talk", "called"), view.where
        if view.where in ("before", "after"):
            tell_spending(self.page, self.wording, view)
        elif view.where == "room":
            self._room.tell(view, choices, whole=again, returned=returned, just_told=self._last)
        elif view.talk:
            if again or self._happened(Approached, resumed=True):
                self._parts(view.talk)
            if self._happened(Glanced):
                self._room.glance(view)
            self._standing(view, view.talk, again=again)
        hint = self._hints.now(self._session)
        if hint:
            about = view.caller.id if view.caller else view.talk.guest if view.talk else ""
            self.page.faint(self.wording.hint(hint.id, about))

    def offer(self, view: View, choices: Sequence[Choice], *, whole: bool = False) -> None:
        """What can be done; while a guest talks on, the cards only if another can be taken."""
        cards = tuple(choice.words for choice in choices if choice.card)
        talking = any(card.interrupts for card in view.talk.cards) if view.talk else False
        as_before, self._open = talking and cards == self._open and not whole, cards
        self.page.gap()
        if as_before:
            self.page.faint(self.wording.ui("same_cards"))
        else:
            tell_cards(self.page, self.wording, choices)
        tell_deeds(self.page, self.wording, choices, folded=view.where == "room")

    def log(self) -> list[str]:
        """All that was said and done so far."""
        return [line for entry in self._session.entries for line in lines_of(entry, self.wording)]

    def _standing(self, view: View, talk: TalkView, *, again: bool) -> None:
        """How the guest looks and what the time is, when that has changed."""
        manner = f"{self.wording.ui(f'face.{talk.face}')}, {self.wording.patience(talk.patience)}"
        name = self.wording.of(talk.name)
        words = self.wording.ui("talk_time", guest=name, manner=manner, beat=view.beat, beats=view.beats)
        if again or words != self._standing_told:
            self.page.faint(words)
        self._standing_told = words

    def _parts(self, talk: TalkView) -> None:
        for part in talk.parts:
            self.page.line(self.wording.of(part.words) if part.does else self.wording.says(talk.guest, part.words))

    def _happened(self, kind: type[Event], **like: object) -> bool:
        """Whether the last entry has such an event."""
        events = self._session.entries[-1].events
        return any(
            isinstance(event, kind) and all(getattr(event, name) == value for name, value in like.items())
            for event in events
        )


def lines_of(entry: Entry, wording: Wording) -> list[str]:
    """An entry as told. What is known from the start is no news."""
    events = [e for e in entry.events if not (isinstance(e, Learned) and entry.n == 0)]
    return [line for event in events for line in told(event, wording)]
