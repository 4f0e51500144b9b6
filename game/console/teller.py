"""Tells an evening in order, each thing once: what was said, how it was taken, what happened, how the room stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.console.arranged import tell_spending
from game.console.listing import tell_cards, tell_deeds
from game.console.room import RoomList
from game.console.room_talk import RoomTalk, lines_of
from game.core.commands import LookAround
from game.core.events import Approached, Glanced, HintGiven, Parted
from game.core.hints import Hints

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.console.choices import Choice
    from game.console.page import Page
    from game.console.wording import Wording
    from game.core.events import Event
    from game.core.session import Session
    from game.core.view import TalkView, View
    from game.text.table import StringTable


TALKING = frozenset({"talk", "called"})


class Teller:
    """Remembers how much of the session was told."""

    def __init__(
        self, session: Session, page: Page, wording: Wording, told_entries: int = 0, hints: Hints | None = None
    ) -> None:
        self.page, self.wording = page, wording.at(session.scenario)
        self._session, self._told = session, told_entries
        self._room = RoomList(page, self.wording)
        self._standing_told = ""
        self._where = ""
        self._last: tuple[str, ...] = ()
        self._hints = hints or Hints(wanted=False)
        self._room_talk = RoomTalk(self.wording)
        self.meant = ""  # the sentence that was chosen last

    def reread(self, words: StringTable) -> None:
        """Go on in the words of the scenario as it is written now; what was told is told."""
        self.wording.reread(words, self._session.scenario)
        self._told, self._standing_told = min(self._told, len(self._session.entries)), ""

    def untold(self) -> tuple[str, ...]:
        """What happened since the last telling, in words."""
        return tuple(line for entry in self._session.entries[self._told :] for line in lines_of(entry, self.wording))

    def news(self) -> bool:
        """Tell it; whether a talk came to its end. What the room does meanwhile waits until the guest has finished."""
        fresh = self._session.entries[self._told :]
        self._told += len(fresh)
        view = self._session.view()
        talks = bool(TALKING & {self._where, view.where})
        lines = [line for entry in fresh for line in self._room_talk.split(entry, self.meant, in_talk=talks)]
        self._last = (*lines, *(() if _goes_on(view) else self._room_talk.heard()))
        if fresh and isinstance(fresh[-1].command, LookAround) and not self._last:
            self._last = tuple(self.wording.of(line.words) for line in view.happened)
        self.page.gap()
        for line in self._last:
            self.page.line(line)
        return any(isinstance(event, Parted) for entry in fresh for event in entry.events)

    def scene(self, view: View, choices: Sequence[Choice], *, again: bool = False) -> None:
        """The room where one stands in it; in a talk that goes on, where it was left."""
        returned, self._where = self._where in TALKING, view.where
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
        if hint and not self._happened(HintGiven):  # one at a time
            about = view.caller.id if view.caller else view.talk.guest if view.talk else ""
            self.page.faint(self.wording.hint(hint.id, about))

    def offer(self, choices: Sequence[Choice]) -> None:
        """What can be said and done."""
        self.page.gap()
        tell_cards(self.page, self.wording, choices)
        tell_deeds(self.page, self.wording, choices, folded=self._where == "room")

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


def _goes_on(view: View) -> bool:
    """Whether a guest is in the middle of a turn."""
    if view.where != "talk" or view.talk is None:
        return False
    return view.talk.pausing or any(offer.name == "hear" for offer in view.offers)
