"""A workshop in the gallery: a round or two by hands, or with phones, and what it looks back on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from game.app.gallery.tour import SEED
from game.app.screens.group import Group
from game.app.screens.phones import Phones
from game.content.catalogue import FIRST
from game.group.plan import PLANS
from game.group.stage import LETTERS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from game.app.gallery.sheet import Named
    from game.app.gallery.tour import Tour
    from game.app.hosted.joined import Joined

HANDS = (3, 9, 0, 4)  # for each card


class Phoned(Protocol):
    """A workshop with phones, what those do who hold them, and what the facilitator's own page can do besides."""

    joined: Joined

    def vote(self) -> None: ...
    def do(self, trigger: str) -> None: ...


def by_hands(tour: Tour) -> Iterator[Named]:
    """Every step as it is first come to, in a talk and out of one, and every page of looking back."""
    app, seen = tour.app, set[str]()
    app.go("group")
    app.go(app.evening.host(FIRST, min(PLANS), SEED))
    while isinstance(screen := app.screen, Group):
        step = screen.room.step
        place = _place("group", step, screen.room.card + 1, talking=bool(app.view.talk))
        if step == "voting":
            _count(screen)
        if place not in seen:
            seen.add(place)
            yield place, tour.shot()
        app.go(screen.choose(_turn("group", step, seen) or "next"))


def by_phones(tour: Tour, held: Phoned) -> Iterator[Named]:
    """The same as the big screen shows it."""
    app, seen = tour.app, set[str]()
    app.evening.joined = held.joined
    app.go("phones")
    while isinstance(screen := app.screen, Phones):
        state = held.joined.state
        step, card = state["step"], state.get("card")
        place = _place("phones", step, card["nth"] if card else 0, talking=bool(state["heard"]["guest"]))
        if step == "voting":
            held.vote()
        if place not in seen:
            seen.add(place)
            yield place, tour.shot()
        if turn := _turn("phones", step, seen):
            held.do(turn)
        else:
            app.go(screen.choose("home" if step == "ended" else "next"))


def _place(kind: str, step: str, page: int, *, talking: bool) -> str:
    return f"{kind}-{step}-{page}" if step == "debrief" else f"{kind}-{step}{'-talk' * talking}"


def _turn(kind: str, step: str, seen: Collection[str]) -> str:
    """What to do besides going on: talk about one sentence, then look back."""
    talked = f"{kind}-discussing-talk" in seen
    if step == "voting" and f"{kind}-voting-talk" in seen and not talked:
        return "discuss"
    return "debrief" if step == "scene" and talked else ""


def _count(screen: Group) -> None:
    cards = [one.name for one in screen.widgets if one.name in LETTERS]
    for letter, hands in zip(cards, HANDS, strict=False):
        screen.take_key(str(hands), str(hands))
        screen.choose(letter)
