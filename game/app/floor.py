"""What one can turn to in the room, and where it is: guests, the marketer, posters on the wall, numbers to ring."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.app import guests, hud, text
from game.app.box import Box, around
from game.app.crowd import MARKETER
from game.app.people import facts_of, is_far, note_of, sign_words
from game.app.theme import HEAVY
from game.app.wall import nails
from game.app.widgets.guest import GuestSpot
from game.app.widgets.widget import sentences
from game.core.commands import Hang, TakeDown

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal

    from game.app.app import App
    from game.app.slots import Slot
    from game.content.looks import Look
    from game.core.view import GuestView, Offer, PosterView

POSTER = "poster."  # before the id, in the name of its widget
PHONES = Box(24, 96, 196, 34)


@dataclass(frozen=True, slots=True)
class Subject:
    """Somebody or something one can turn to, and what can be done about it: Enter does the first of the offers."""

    name: str
    kind: Literal["figure", "poster", "phone"]
    label: str
    note: str
    facts: tuple[tuple[str, str], ...] = ()
    offers: tuple[Offer, ...] = ()
    guest: GuestView | None = None

    @property
    def deeds(self) -> dict[str, Offer]:
        """What else there is to do, by the names of its widgets."""
        return {f"{self.name}/{nth}": offer for nth, offer in enumerate(self.offers[1:], 1)}


def subjects(app: App) -> tuple[Subject, ...]:
    """Everybody and everything, in the order of the view."""
    here = [guest for guest in app.view.guests if guest.presence != "gone"]
    return (
        *(_guest(app, guest) for guest in here if not is_far(app, guest.id)),
        *_marketer(app),
        *(_poster(app, one) for one in app.view.posters if not one.carried),
        *(_guest(app, guest) for guest in here if is_far(app, guest.id)),
    )


def _guest(app: App, guest: GuestView) -> Subject:
    offers = [offer for offer in app.view.offers if offer.about == guest.id]
    offers.sort(key=lambda offer: offer.name != "approach")
    kind: Literal["figure", "phone"] = "phone" if is_far(app, guest.id) else "figure"
    note, facts = note_of(app, guest), facts_of(app, guest)
    return Subject(guest.id, kind, app.say(guest.name), note, facts, tuple(offers), guest)


def _marketer(app: App) -> tuple[Subject, ...]:
    marketer = app.view.marketer
    if marketer is None:
        return ()
    carried = {one.id: one for one in app.view.posters if one.carried}
    offers = tuple(offer for offer in app.view.offers if _about_poster(offer) in carried)
    now = carried.get(marketer.carries or "")
    note = app.text("ui.room.carries", premise=app.say(now.premise)) if now else app.text("ui.room.carries_nothing")
    return (Subject(MARKETER, "figure", app.say(marketer.name), note, (), offers),)


def _poster(app: App, poster: PosterView) -> Subject:
    offers = tuple(offer for offer in app.view.offers if _about_poster(offer) == poster.id)
    note = app.text("ui.room.premise", premise=app.say(poster.premise))
    return Subject(POSTER + poster.id, "poster", app.say(poster.name), note, (), offers)


def _about_poster(offer: Offer) -> str:
    command = offer.commands[0]
    return command.poster if isinstance(command, (Hang, TakeDown)) else ""


def can_walk_to(app: App, guest: str) -> bool:
    return any((offer.name, offer.about) == ("approach", guest) for offer in app.view.offers)


def meant(app: App, name: str) -> Offer | None:
    """What choosing a widget of this name does: what Enter does about somebody, a deed, or an action of the room."""
    subject = next((one for one in subjects(app) if one.name == name.partition("/")[0]), None)
    if subject is None:
        return next((offer for offer in app.view.offers if offer.name == name), None)
    return subject.deeds.get(name) if "/" in name else next(iter(subject.offers), None)


# --- their places -----------------------------------------------------------------------------------------------------


def spots(app: App, slots: Mapping[str, Slot], looks: Mapping[str, Look], opened: str) -> tuple[GuestSpot, ...]:
    """A place for each: guests from left to right, then posters and numbers; `opened` is whose card lies open."""
    boxes = _boxes(app, slots, looks)
    placed = [_spot(app, subject, boxes[subject.name], opened) for subject in subjects(app) if subject.name in boxes]
    order = {"figure": 0, "poster": 1, "phone": 2}
    placed.sort(key=lambda spot: (order[spot.kind], spot.box.middle[0] if spot.kind == "figure" else 0))
    faces = {name: Box(*guests.face_box(looks[name], *slot.place, slot.height)) for name, slot in slots.items()}
    numbers = around(spot.box for spot in placed if spot.kind == "phone")
    cleared = (_clear(app, spot, numbers) if spot.kind == "figure" else spot for spot in placed)
    return tuple(replace(spot, below=_lowest(app, spot, faces)) if spot.kind == "figure" else spot for spot in cleared)


def _clear(app: App, spot: GuestSpot, numbers: Box | None) -> GuestSpot:
    """A guest whose card leaves the numbers to be read."""
    covers = numbers is not None and spot.card_with_chip(app.scale).touches(numbers)
    return replace(spot, left=numbers.right + 18) if numbers and covers else spot


def _boxes(app: App, slots: Mapping[str, Slot], looks: Mapping[str, Look]) -> dict[str, Box]:
    figures = {}
    for name, slot in slots.items():
        x, crown = guests.crown(looks[name], *slot.place, slot.height)
        top = crown - slot.height * 0.03
        figures[name] = Box(x - slot.height * 0.2, top, slot.height * 0.4, slot.y + slot.height * 0.04 - top)
    posters = {POSTER + name: box for name, box in nails(app.view.posters).items()}
    return {**figures, **posters, **_telephone_list(app)}


def _telephone_list(app: App) -> dict[str, Box]:
    """At the upper left, one under the other, in as many columns as are needed."""
    numbers = [guest for guest in app.view.guests if guest.presence != "gone" and is_far(app, guest.id)]
    wide = max([PHONES.w * 0.6, *(text.width(app.scale, app.say(one.name), HEAVY, 16) + 56 for one in numbers)])
    high = PHONES.h * (1 + (app.scale.text - 1) * 0.7)
    deep = max(1, int(128 / (high + 6)))
    return {
        one.id: Box(PHONES.x + nth // deep * (wide + 8), PHONES.y + nth % deep * (high + 6), wide, high)
        for nth, one in enumerate(numbers)
    }


def _spot(app: App, subject: Subject, box: Box, opened: str) -> GuestSpot:
    return GuestSpot(
        subject.name,
        box,
        subject.label,
        subject.note,
        price_of(app, subject),
        app.key("choose") if subject.offers else "",
        spoken_of(app, subject),
        facts=(*(sign_words(app, subject.guest) if subject.guest else ()), *subject.facts),
        deeds=tuple((name, app.say(one.words), hud.beats(app, one.beats)) for name, one in subject.deeds.items()),
        kind=subject.kind,
        open=subject.name == opened,
    )


def price_of(app: App, subject: Subject) -> str:
    """What Enter does, and its price."""
    if not subject.offers:
        return app.text("ui.room.not_now") if subject.kind == "figure" and subject.guest else ""
    offer = subject.offers[0]
    beats = hud.beats(app, offer.beats)
    if offer.name == "approach":
        return app.text("ui.room.walk", beats=beats)
    owed = sum(one.name == "keep" for one in subject.offers)
    brief = offer.name == "keep" and owed == 1  # what was promised stands above it
    return app.text("ui.room.deed", deed=app.text("ui.room.keep") if brief else app.say(offer.words), beats=beats)


def spoken_of(app: App, subject: Subject) -> str:
    """Everything the card shows, for the voice."""
    guest = subject.guest
    head = subject.label
    if guest and guest.presence == "parted":
        head += f": {app.text(f'ui.face.{guest.face}')}"
    elif guest and guest.presence != "phone":
        head += f": {app.text(f'ui.face.{guest.face}')}, {hud.patience_words(app, guest.patience)}"
    facts = [words for _, words in subject.facts]
    more = app.text("ui.room.more", n=len(subject.deeds)) if subject.deeds else ""
    return sentences(head, subject.note, *facts, price_of(app, subject), more)


def _lowest(app: App, spot: GuestSpot, faces: Mapping[str, Box]) -> float:
    """How low the card may hang without hiding somebody else's face."""
    card = spot.card(app.scale)
    others = [face for name, face in faces.items() if name != spot.name]
    return min([720.0, *(face.y - 20 for face in others if face.x < card.right and card.x < face.right)])
