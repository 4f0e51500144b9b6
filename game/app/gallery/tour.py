"""A tour of the screens: evenings are played by whoever is given, and photographed at what is worth seeing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.app.app import App
from game.app.input import Press
from game.app.screens.debrief import DebriefScreen
from game.app.screens.envelope import EnvelopeScreen
from game.app.screens.settings import PAGES
from game.app.shelf import Shelf
from game.saves import day
from game.saves.envelope import open_again, seal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from game.app.gallery.sheet import Named
    from game.core.player import Player
    from game.core.session import Session
    from game.core.view import View
    from game.saves.settings import Settings

    Seat = Callable[[Session], Player]

SEED, FRAME, MOST_FRAMES = 3, 1 / 30, 600


class Tour:
    """One size, one language, one text size. `seats` are tried one after the other until each place was seen."""

    def __init__(self, size: tuple[int, int], settings: Settings, seats: Sequence[Seat]) -> None:
        self.app = App(pygame.Surface(size), Shelf(), settings)
        self.seats = seats

    def outside(self) -> Iterator[Named]:
        """The screens that need no evening."""
        yield "title", self.shot()
        for arrow in ("choose", "practise", "people", "museum", "group"):
            self.app.go(arrow)
            yield self.app.route.state, self.shot()
            self.app.go("home" if arrow == "group" else "back")
        self.app.go("settings")
        for page in PAGES:
            self.app.screen.choose(page)
            yield f"settings-{page}", self.shot()
        self.app.go("credits")
        yield "credits", self.shot()
        self.app.go("back")
        self.app.go("back")

    def evening(self, name: str) -> Iterator[Named]:
        """The screens of one evening, each as often as it looks different; the debrief of the first player only."""
        seen: set[str] = set()
        for nth, seat in enumerate(self.seats):
            fullest = max(map(_here, self._views(name, seat)))
            for view in self._views(name, seat):
                for place in _worth_seeing(view, fullest):
                    if place not in seen:
                        seen.add(place)
                        self.app.go("resume")
                        yield place, self.shot()
                        yield from self._aside(place)
            if nth == 0:
                yield from self._debrief(name)

    def _views(self, name: str, seat: Seat) -> Iterator[View]:
        self.app.go(self.app.evening.begin(name, SEED))
        session = self.app.session
        if session is None:  # what is wrong with its files stands in a banner
            return
        player = seat(session)
        while not session.over:
            yield session.view()
            run = player.choose(session.view())
            if run is None or not session.play(run):
                return

    def _aside(self, place: str) -> Iterator[Named]:
        """What lies over an evening, from where there is most to see behind it."""
        if place != "room-full":
            return
        for arrow in ("pause", "log"):
            self.app.go(arrow)
            yield arrow, self.shot()
            self.app.go("resume")
        self.app.handle(Press("help"))
        yield "help", self.shot()
        self.app.handle(Press("back"))

    def _debrief(self, name: str) -> Iterator[Named]:
        self.app.go("resume")
        screen = self.app.screen
        if isinstance(screen, DebriefScreen):
            for nth, card in enumerate(screen.deck.cards):
                screen.come_to(nth, None)
                yield f"debrief-{nth + 1}-{card.name}", self.shot()
                for under, sheet in enumerate(card.sheets):
                    screen.come_to(nth, under)
                    yield f"debrief-{nth + 1}-{under + 1:02}-{sheet.name}", self.shot()
            self.app.go("rewind")
            yield "rewind", self.shot()
            for arrow in ("roads", "beside"):
                self.app.go(arrow)
                yield arrow, self.shot()
                self.app.go("back")
            yield from self._envelope(name)

    def _envelope(self, name: str) -> Iterator[Named]:
        """What is offered before an evening to who has finished one, and what comes of it when its day has come."""
        for arrow in ("back", "choose"):
            self.app.go(arrow)
        self.app.screen.set_focus(name)
        self.app.go(self.app.screen.choose("envelope"))
        self.app.screen.choose("goal.0")
        yield "envelope", self.shot()
        if isinstance(self.app.screen, EnvelopeScreen) and self.app.screen.evening:
            seal(name, self.app.screen.evening.title, self.app.screen.chosen)
            open_again(name, day.today())
        for arrow in ("back", "back", "letter"):
            self.app.go(arrow)
        yield "letter", self.shot()
        self.app.go("back")

    def shot(self) -> pygame.Surface:
        """The screen, once nothing moves on it."""
        self.app.screen.dirty = True
        for _ in range(MOST_FRAMES):
            self.app.update(FRAME)
            self.app.draw()
            if not self.app.moving:
                break
        self.app.screen.dirty = True
        self.app.draw()
        return self.app.surface.copy()


def _here(view: View) -> int:
    return sum(guest.presence not in ("gone", "phone") for guest in view.guests)


def _worth_seeing(view: View, fullest: int) -> Iterator[str]:
    if view.where == "talk" and view.talk:
        crowd = any(guest.id == view.talk.guest and guest.in_crowd for guest in view.guests)
        yield f"talk-{'crowd' if crowd else view.talk.guest}"
        if view.talk.last and any(card.face_down for card in view.talk.cards):
            yield "talk-down"
    elif view.where == "room":
        yield "room"
        if _here(view) == fullest:
            yield "room-full"
        if any(guest.presence == "wanting" for guest in view.guests):
            yield "room-wanted"
    else:
        yield view.where
