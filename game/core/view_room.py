"""What is arranged round the talks, as the player may see it: posters, marketer, promises, what stopping shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from game.core import events as ev
from game.core import view as v
from game.core.clock import patience_lasts
from game.core.offers import about
from game.core.party import NEVER, PHONE, PRESENT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.core.events import Event
    from game.core.party import Party
    from game.core.scenario import Guest, Scenario


class Arrangements(TypedDict):
    """The fields of a view that this module fills."""

    spending: v.BeforeView | None
    posters: tuple[v.PosterView, ...]
    marketer: v.MarketerView | None
    promises: tuple[v.PromiseView, ...]
    word: int
    stock: tuple[v.Words, ...]
    ringing: v.Words | None


def arrangements(scenario: Scenario, party: Party, events: Sequence[Event]) -> Arrangements:
    stopped = any(isinstance(event, ev.TookStock) for event in events)
    return Arrangements(
        spending=_spending(scenario, party),
        posters=tuple(_posters(scenario, party)),
        marketer=_marketer(scenario, party),
        promises=tuple(_promises(party)),
        word=party.word,
        stock=(tuple(_stock(scenario, party)) or (v.Words("ui.stock.nothing"),)) if stopped else (),
        ringing=ringing(scenario, party.rung) if party.caller == PHONE else None,
    )


def owed(party: Party, guest: str) -> tuple[v.Words, ...]:
    """What a guest was promised and has not got yet."""
    return tuple(
        v.Words(f"evening.promises.{given.promise}")
        for given in party.given
        if given.guest == guest and given.state == "open"
    )


def when_it_suits(guest: Guest, party: Party) -> v.Words | None:
    """What somebody to be rung up has answered, once leave was asked."""
    suits = party.guests[guest.id].suits
    if not guest.on_phone or party.guests[guest.id].at != "expected" or suits == NEVER:
        return None
    return _leave(guest.id, suits)


def done(event: Event) -> tuple[v.Line, ...]:
    """What came of something the player did in the room, where it is worth a line."""
    match event:
        case ev.LeaveAsked(guest, beat):
            words = _leave(guest, beat)
        case ev.Promised(guest, promise):
            words = _promised("ui.news.promised", guest, promise)
        case ev.Tended(guest, text) | ev.PromiseKept(guest, _, _, text) if text:
            words = about(text, guest)
        case ev.Introduced(guest, other, text) if text:
            words = v.Words(text, (("guest", f"{guest}.name"), ("other", f"{other}.name")))
        case _:
            return ()
    return (v.Line("", words, does=True),)


def _leave(guest: str, beat: int) -> v.Words:
    """Asked whether one may ring: from which beat on, or never."""
    if beat < 0:
        return about("ui.news.register", guest)
    return v.Words("ui.news.suits", (("guest", f"{guest}.name"), ("n", str(beat))))


def _promised(text: str, guest: str, promise: str) -> v.Words:
    return v.Words(text, (("guest", f"{guest}.name"), ("promise", f"evening.promises.{promise}")))


def _spending(scenario: Scenario, party: Party) -> v.BeforeView | None:
    if party.where == "before" and scenario.before:
        taken = tuple(v.Words(f"evening.before.{name}") for name in party.taken)
        found_out = tuple(
            (guest.id, v.Words(f"{guest.words}.fact.{fact}"))
            for guest in scenario.guests
            if guest.looked_up
            for fact in party.guests[guest.id].known
        )
        return v.BeforeView(party.left, scenario.before.has, v.Words("evening.before.unit"), taken, found_out)
    if party.where == "after":
        return v.BeforeView(party.left, scenario.day_after, v.Words("ui.hours"), ())
    return None


def _posters(scenario: Scenario, party: Party) -> Iterator[v.PosterView]:
    for poster in scenario.posters:
        text, up = f"evening.posters.{poster.id}", poster.id in party.up
        yield v.PosterView(
            poster.id, v.Words(f"{text}.name"), v.Words(f"{text}.premise"), up, poster.carried, poster.costs
        )


def _marketer(scenario: Scenario, party: Party) -> v.MarketerView | None:
    if scenario.marketer is None or not party.hired:
        return None
    carries = next((poster.id for poster in scenario.posters if poster.carried and poster.id in party.up), None)
    return v.MarketerView(v.Words("evening.marketer"), party.marketer or "right", carries)


def _promises(party: Party) -> Iterator[v.PromiseView]:
    for given in party.given:
        due = None if given.due == NEVER else given.due - party.beat
        yield v.PromiseView(given.guest, v.Words(f"evening.promises.{given.promise}"), due, given.state)


def _stock(scenario: Scenario, party: Party) -> Iterator[v.Words]:
    """Who will not stay to the end, soonest first; what else one would miss of those who are here; what is due."""
    here = [guest for guest in scenario.guests if party.guests[guest.id].at in PRESENT]
    stays = sorted((patience_lasts(scenario, party, guest.id), guest.id) for guest in here)
    for beats, guest in stays:
        if party.beat + beats < scenario.beats:
            yield v.Words("ui.stock.stays", (("guest", f"{guest}.name"), ("n", str(beats))))
    for one in here:
        yield from _missed(scenario, party, one)
    for given in party.given:
        if given.state == "open" and given.due != NEVER:
            put = (("guest", f"{given.guest}.name"), ("promise", f"evening.promises.{given.promise}"),
                   ("n", str(given.due - party.beat)))  # fmt: skip
            yield v.Words("ui.stock.due" if given.due >= party.beat else "ui.stock.late", put)


def _missed(scenario: Scenario, party: Party, guest: Guest) -> Iterator[v.Words]:
    """Who came for something you do not sell, whom others listen to, who does not decide alone."""
    if guest.lured and guest.lured not in party.guests[guest.id].known:
        yield about("ui.stock.lured", guest.id)
    if any(other.arrives.told == guest.id and party.guests[other.id].at == "expected" for other in scenario.guests):
        yield about("ui.stock.tells", guest.id)
    if any(guest.id in committee.members for committee in scenario.committees):
        yield about("ui.stock.committee", guest.id)


def ringing(scenario: Scenario, text: str | None) -> v.Words:
    """Who it is that rings; what about is only heard by who takes it."""
    by = next((one.by for one in scenario.rings if one.text == text), "")
    return v.Words("ui.ringing.by", (("who", f"evening.voices.{by}"),)) if by else v.Words("ui.ringing")
