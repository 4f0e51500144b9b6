"""From the party to what the player may see: faces instead of numbers, cards without their stance, nothing unheard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core import commands as cmd
from game.core import events as ev
from game.core import talk as kernel
from game.core import view as v
from game.core.danger import NEARLY_LOST, danger
from game.core.dealing import displayed
from game.core.legal import price_of_approach
from game.core.offers import about, offers
from game.core.party import talk_of
from game.core.relations import warmth
from game.core.view_room import arrangements, done, owed, ringing, when_it_suits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.core.compiled import Play, Spot, Talk
    from game.core.events import Event
    from game.core.party import Party, Present
    from game.core.scenario import Guest, Scenario

_FACES: dict[int, v.Face] = {
    -3: "annoyed", -2: "cool", -1: "sceptical", 0: "neutral", 1: "curious", 2: "happy", 3: "delighted",
}  # fmt: skip
LETTERS = "abcdefgh"
LOOKS = 3  # ways to say that there is nothing new to be seen


def view_of(scenario: Scenario, party: Party, events: Sequence[Event]) -> v.View:
    """The trainee's view of the evening; `events` are those of the last entry."""
    guests = tuple(
        _guest_view(scenario, guest, party) for guest in scenario.guests if party.guests and _is_seen(guest, party)
    )
    talk = _talk_view(scenario, party) if party.talking and party.where in ("talk", "called") else None
    caller = next((guest for guest in guests if guest.id == party.caller), None)
    return v.View(
        where=party.where,  # type: ignore[arg-type]
        beat=party.beat,
        beats=scenario.beats,
        turn=scenario.turn.beat if scenario.turn else None,
        turned=party.turned,
        reach=party.reach,
        guests=guests,
        talk=talk,
        caller=caller,
        goodbye=next((_goodbye(scenario, party, event) for event in events if isinstance(event, ev.Parted)), None),
        news=_news(scenario, party),
        happened=_happened(scenario, party, events),
        offers=offers(scenario, party),
        **arrangements(scenario, party, events),
    )


def _is_seen(guest: Guest, party: Party) -> bool:
    """In the room, or gone from it, or to be rung up."""
    at = party.guests[guest.id].at
    return at not in ("expected", "absent") or (at == "expected" and guest.on_phone)


def _face(scenario: Scenario, party: Party, guest: str) -> v.Face:
    now = party.guests[guest]
    if now.at in ("wanting", "waiting", "aside") and now.patience <= NEARLY_LOST:
        return "worried"
    if warmth(scenario, party, guest) in ("cold", "lost"):
        return "cool"
    return _mien(now)


def _mien(now: Present) -> v.Face:
    """By the lean; who has opened up laughs only at a friendly word, for most of what comes is no joke."""
    face = _FACES[now.talk[4]]
    if face == "delighted" and not (now.last and now.last.stance == "relate"):
        return "happy"
    return face


def _guest_view(scenario: Scenario, guest: Guest, party: Party) -> v.GuestView:
    now = party.guests[guest.id]
    note = guest.waits.line if now.at in ("wanting", "wandering") else None
    return v.GuestView(
        id=guest.id,
        name=v.Words(f"{guest.id}.name"),
        stands=v.Words(f"{guest.words}.stands"),
        face=_face(scenario, party, guest.id),
        patience=now.patience,
        presence="phone" if now.at == "expected" or (now.on_line and now.at == "aside") else now.at,  # type: ignore[arg-type]
        just_in=now.at != "gone" and now.came > 0 and party.beat - now.came <= 1,
        met=now.began,
        note=about(note, guest.id) if note else when_it_suits(guest, party),
        known=tuple(v.Words(f"{guest.words}.fact.{fact}") for fact in now.known),
        overheard=tuple(_overheard(text) for text in now.overheard),
        price=price_of_approach(party, guest.id),
        corner=now.corner or guest.corner or "middle",
        warmth=warmth(scenario, party, guest.id),
        bought=guest.reason == "customer",
        in_crowd=guest.origin is not None,
        promised=owed(party, guest.id),
        far=guest.on_phone and (now.at == "expected" or now.on_line),
    )


def _goodbye(scenario: Scenario, party: Party, event: ev.Parted) -> v.Goodbye:
    now = party.guests[event.guest]
    outcome = v.Words(f"{scenario.guest(event.guest).words}.outcome.{event.outcome}")
    return v.Goodbye(event.guest, v.Words(f"{event.guest}.name"), _mien(now), _last(now, event.guest), outcome)


def _last(now: Present, guest: str) -> v.LastSaid | None:
    if now.last is None:
        return None
    reply = about(now.last.reply, guest) if now.last.reply else None
    return v.LastSaid(v.Words(now.last.option), now.last.stance, reply)


def _overheard(text: str) -> v.Line:
    """The speaker of `jeppe.overheard.alto` is alto."""
    return v.Line(text.split(".")[2], v.Words(text))


def _happened(scenario: Scenario, party: Party, events: Sequence[Event]) -> tuple[v.Line, ...]:
    """Line by line; looking about always shows something, if only that there was nothing new."""
    lines = tuple(line for event in events for line in _happening(scenario, event))
    if lines or not any(isinstance(event, ev.LookedAround) for event in events):
        return lines
    seen = f"ui.look.{1 + party.beat % LOOKS}" if party.here() else "ui.look.nobody"
    return (v.Line("", v.Words(seen), does=True),)


def _happening(scenario: Scenario, event: Event) -> tuple[v.Line, ...]:  # noqa: C901 - one case an event
    match event:
        case ev.OverheardLine(_, text):
            return (_overheard(text),)
        case ev.Happened(text):
            return (v.Line("", v.Words(text), does=True),)
        case ev.TurnCame():
            return (v.Line("", v.Words("evening.turn"), does=True),)
        case ev.Arrived(guest):
            return (v.Line("", about("ui.news.arrived", guest), does=True),)
        case ev.CameOver(guest):
            return (v.Line("", about("ui.news.wants", guest), does=True),)
        case ev.GuestLeft(guest):
            return (v.Line("", about("ui.news.left", guest), does=True),)
        case ev.Heckled(guest, text):
            return (v.Line(guest, v.Words(text)),)
        case ev.Rang(text, wants):
            return (v.Line("", ringing(scenario, text) if wants else v.Words(text), does=True),)
        case ev.PhoneAnswered(_, True, text) if text:
            return (v.Line("", v.Words(text), does=True),)
        case ev.RelationLost(guest):
            return (v.Line("", about("ui.news.cold", guest), does=True),)
        case ev.PromiseBroken(guest):
            return (v.Line("", about("ui.news.broken", guest), does=True),)
        case _:
            return done(event)


def _news(scenario: Scenario, party: Party) -> v.News:
    def words(item: tuple[str, str]) -> v.Words | None:
        return about(*item) if item[0] else None

    at_risk = danger(scenario, party) if party.guests else None
    return v.News(words(party.news.yours), words(party.news.others), at_risk)


# --- the talk ---------------------------------------------------------------------------------------------------------


def _talk_view(scenario: Scenario, party: Party) -> v.TalkView:
    name = party.talking or ""
    now, talk = party.guests[name], talk_of(scenario, name)
    spot = talk.spots[now.talk[0]]
    return v.TalkView(
        guest=name,
        name=v.Words(f"{name}.name"),
        face="thinking" if spot.pauses else _mien(now),
        mood=now.mood,
        patience=now.patience,
        phase=now.talk[5],
        parts=tuple(v.Line(name, v.Words(text), does) for text, does in now.parts),
        of=_before_next_pause(talk, spot) if spot.speaking else len(now.parts),
        pausing=spot.pauses,
        last=_last(now, name),
        known=tuple(v.Words(f"{talk.guest.id}.fact.{fact}") for fact in now.known),
        unknown=len(talk.guest.facts) - len(now.known),
        cards=_cards(party.seed, talk, now, spot) if party.where == "talk" else (),
        discuss=talk.nodes[spot.node].node.discuss,
    )


def _parts(talk: Talk, spot: Spot) -> tuple[bool, ...]:
    """Which parts of this visit are held back."""
    node = talk.nodes[spot.node].node
    return tuple(part.hold for part in (node.again if spot.again else node.says))


def _before_next_pause(talk: Talk, spot: Spot) -> int:
    """How many parts come before the guest stops: a held part is not announced."""
    holds = _parts(talk, spot)
    return next((index for index in range(spot.part, len(holds)) if holds[index]), len(holds))


def _cards(seed: int, talk: Talk, now: Present, spot: Spot) -> tuple[v.Card, ...]:
    place, state = talk.nodes[spot.node], now.talk
    open_now = kernel.offered(talk, _after_cut(talk, state) if spot.speaking else state)
    shown = [
        index
        for index in displayed(seed, talk, spot.node)
        if index in open_now or _unheard(place.plays[index], state, spot)
    ]
    return tuple(
        _card(LETTERS[nth], place.plays[index], talk, spot, is_open=index in open_now)
        for nth, index in enumerate(shown)
    )


def _after_cut(talk: Talk, state: kernel.TalkState) -> kernel.TalkState:
    after, _ = kernel.step(talk, state, kernel.CUT)
    return state if kernel.ended(talk, after) else after


def _unheard(play: Play, state: kernel.TalkState, spot: Spot) -> bool:
    """A card that lies face down: all it lacks is the fact or the part it rests on."""
    missing = bool(play.uses & ~state[6]) or not spot.heard(play.after)
    return missing and kernel.holds(play.when, state[1:4], state[5], state[6]) and not state[8] & play.once


def _card(letter: str, play: Play, talk: Talk, spot: Spot, *, is_open: bool) -> v.Card:
    say: tuple[cmd.Command, ...] = (cmd.Say(play.option.id),)
    return v.Card(
        letter=letter,
        words=v.Words(play.option.text),
        commands=((cmd.CutIn(), *say) if spot.speaking else say) if is_open else (),
        face_down=not is_open,
        interrupts=spot.speaking and is_open,
        rests_on=None if is_open else _rests_on(play, talk, spot),
    )


def _rests_on(play: Play, talk: Talk, spot: Spot) -> int | None:
    """The part (1-based) that would turn the card over, if it is still to come and announced."""
    reveals = talk.nodes[spot.node].reveals[spot.again]
    to_come = range(spot.part, _before_next_pause(talk, spot)) if spot.speaking else ()
    opens = [part + 1 for part in to_come if part + 1 >= play.after and (not play.uses or reveals[part] & play.uses)]
    return opens[0] if opens else None
