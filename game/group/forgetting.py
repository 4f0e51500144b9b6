"""A room without somebody's name, or without anybody's: what replaces the events that told it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from game.group import events as ev
from game.group.names import cleaned

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from game.group.room import Room

GONE = "…"  # stands where a name stood in a text


def without(events: Mapping[int, ev.Event], name: str) -> dict[int, ev.Event]:
    """Those that change, by number. Whoever ever had this name goes by a pseudonym, and their word is gone.

    In notes and in the words of others that name and any other they had are left out, with a genitive or without.
    """
    named = [(one.seat, one.name) for one in events.values() if isinstance(one, ev.Joined | ev.Renamed) and one.name]
    seats = {seat for seat, had in named if _whole(name).search(had)}
    theirs = {had for seat, had in named if seat in seats}
    names = [_whole(one) for one in sorted({cleaned(name), *theirs}, key=len, reverse=True)]

    def change(event: ev.Event) -> ev.Event:
        match event:
            case ev.Joined(seat) | ev.Renamed(seat) if seat in seats:
                return replace(event, name="")
            case ev.Worded(seat) if seat in seats:
                return replace(event, text="")
            case ev.Worded() | ev.Noted():
                return replace(event, text=_without(event.text, names))
            case _:
                return event

    return _changed(events, change)


def as_named_in(room: Room, stored: Room) -> Room:
    """The same room, knowing no name and no text that the stored one does not."""
    return replace(room, people=stored.people, notes=stored.notes, words=stored.words, rev=room.rev + 1)


def blank(events: Mapping[int, ev.Event], token: Callable[[], str]) -> dict[int, ev.Event]:
    """Those that change where nobody is to be known any more: names, notes and words go, and no phone has its seat."""

    def change(event: ev.Event) -> ev.Event:
        match event:
            case ev.Joined():
                return replace(event, name="", token=token())
            case ev.Renamed():
                return replace(event, name="")
            case ev.Worded() | ev.Noted():
                return replace(event, text="")
            case _:
                return event

    return _changed(events, change)


def _changed(events: Mapping[int, ev.Event], change: Callable[[ev.Event], ev.Event]) -> dict[int, ev.Event]:
    return {n: new for n, event in events.items() if (new := change(event)) != event}


def _whole(name: str) -> re.Pattern[str]:
    """As a word or words of its own."""
    return re.compile(rf"(?<!\w){re.escape(cleaned(name))}(?:['\u2019]?s|['\u2019])?(?!\w)", re.IGNORECASE)


def _without(text: str, names: Iterable[re.Pattern[str]]) -> str:
    for name in names:
        text = name.sub(GONE, text)
    return text
