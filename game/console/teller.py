"""Tells an evening in order, each thing once: what was said, how it was taken, what happened, how the room stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.console.arranged import tell_spending
from game.console.room import RoomList
from game.console.told import told
from game.core.events import Approached, Learned, NodeEntered
from game.core.hints import Hints

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.console.choices import Choice
    from game.console.page import Page
    from game.console.wording import Wording
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
        self._manner = ("", "")
        self._hints = hints or Hints(wanted=False)

    def news(self) -> None:
        """What happened since the last telling."""
        fresh = self._session.entries[self._told :]
        self._told += len(fresh)
        self.page.gap()
        for entry in fresh:
            self.entry(entry)
            if any(isinstance(event, (NodeEntered, Approached)) for event in entry.events):
                self._open = ()

    def entry(self, entry: Entry) -> None:
        for line in lines_of(entry, self.wording):
            self.page.line(line)

    def scene(self, view: View, choices: Sequence[Choice], *, again: bool = False) -> None:
        """The room where one stands in it; in a talk that goes on, where it was left."""
        if view.where in ("before", "after"):
            tell_spending(self.page, self.wording, view)
        elif view.where == "room":
            self._room.tell(view, choices, whole=again)
        elif view.talk:
            if again or self._resumed():
                self._parts(view.talk)
            self._standing(view, view.talk, again=again)
        hint = self._hints.now(self._session)
        if hint:
            about = view.caller.id if view.caller else view.talk.guest if view.talk else ""
            self.page.faint(self.wording.hint(hint.id, about))

    def offer(self, view: View, choices: Sequence[Choice], *, whole: bool = False) -> None:
        """The numbered choices; while a guest talks on, only those cards that were not there to take before."""
        cards = tuple(choice.words for choice in choices if choice.card)
        talking = any(card.interrupts for card in view.talk.cards) if view.talk else False
        told_already = set(self._open) if talking and not whole else set()
        self._open = cards
        self.page.gap()
        if told_already.intersection(cards):
            self.page.faint(self.wording.ui("same_cards"))
        for choice in choices:
            if not choice.inline and (not choice.card or choice.words not in told_already):
                key = f"{choice.key} ({choice.letter}). " if choice.letter else f"{choice.key}. "
                self.page.line(choice.words, under=key)

    def log(self) -> list[str]:
        """All that was said and done so far."""
        return [line for entry in self._session.entries for line in lines_of(entry, self.wording)]

    def _standing(self, view: View, talk: TalkView, *, again: bool) -> None:
        """How the guest looks and what the time is, when that has changed."""
        manner = f"{self.wording.ui(f'face.{talk.face}')}, {self.wording.patience(talk.patience)}"
        if again or (talk.guest, manner) != self._manner:
            name = self.wording.of(talk.name)
            self.page.faint(self.wording.ui("talk_time", guest=name, manner=manner, beat=view.beat, beats=view.beats))
        self._manner = (talk.guest, manner)

    def _parts(self, talk: TalkView) -> None:
        for part in talk.parts:
            self.page.line(self.wording.of(part.words) if part.does else self.wording.says(talk.guest, part.words))

    def _resumed(self) -> bool:
        last = self._session.entries[-1]
        return any(isinstance(event, Approached) and event.resumed for event in last.events)


def lines_of(entry: Entry, wording: Wording) -> list[str]:
    """An entry as told. What is known from the start is no news."""
    events = [e for e in entry.events if not (isinstance(e, Learned) and entry.n == 0)]
    return [line for event in events for line in told(event, wording)]
