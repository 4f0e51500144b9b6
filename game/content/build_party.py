"""From the tree of a scenario to what is arranged round the talks, and its texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from game.content.build_talk import Desk, flag, whole
from game.content.tree import Scalar, Tree, entry, fields, items, listed, value_of, word
from game.core import arrangement as ar
from game.core.scenario import Arrival

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.core.node import Span
    from game.core.scenario import Guest, Look, Reason

AFTER = "after"  # a promise that is due the day after


def build_party(tree: Tree, talks: Mapping[str, Guest], desk: Desk) -> dict[str, Any]:
    """The fields of a Scenario that say what is arranged; `talks` are those of the library by name."""
    return {
        "par": whole(entry(tree, "par"), 0),
        "before": _before(entry(tree, "before"), desk),
        "posters": tuple(_posters(tree, desk)),
        "marketer": _marketer(entry(tree, "marketer"), desk),
        "crowd": _crowd(entry(tree, "crowd"), talks, desk),
        "cools": whole(entry(tree, "relations", "cools"), 0),
        "word": flag(tree, "word"),
        "promises": tuple(_promises(tree, desk)),
        "day_after": whole(entry(tree, "day_after"), 0),
        "rings": tuple(_rings(tree, desk)),
        "committees": tuple(_committees(tree, desk)),
    }


def arrival(tree: Tree | None) -> Arrival:
    """When a guest comes, and what that hangs on."""
    return Arrival(
        beat=whole(entry(tree, "beat"), 0),
        within=whole(entry(tree, "within"), 0),
        after=word(tree, "after") or None,
        poster=word(tree, "with") or None,
        told=word(tree, "told") or None,
        finds=whole(entry(tree, "finds"), 0),
    )


def consent(tree: Tree | None) -> ar.Consent | None:
    if tree is None:
        return None
    asleep = entry(tree, "asleep")
    span: Span | None = (whole(entry(asleep, "from"), 0), whole(entry(asleep, "below"), 0)) if asleep else None
    return ar.Consent(flag(tree, "register"), span, whole(entry(tree, "at"), 0))


def heckling(guest: str, tree: Tree | None, desk: Desk) -> ar.Heckling | None:
    if tree is None:
        return None
    says = tuple(
        desk.add(f"{guest}.heckles.{number}", line, "line") for number, line in enumerate(listed(tree, "says"), 1)
    )
    return ar.Heckling(max(1, whole(entry(tree, "every"), 1)), says) if says else None


def _before(tree: Tree | None, desk: Desk) -> ar.Before | None:
    if tree is None:
        return None
    desk.add("evening.before.unit", entry(tree, "unit"), "voice")
    price = entry(tree, "homework")
    measures = []
    for field in fields(tree, "measures"):
        desk.add(f"evening.before.{field.key.text}", entry(field.value, "text"), "note")
        calms = tuple(cast("Reason", word(reason)) for reason in items(field.value, "calms"))
        costs, finds = (whole(entry(field.value, key), 0) for key in ("costs", "finds"))
        hangs, hires = word(field.value, "hangs") or None, flag(field.value, "hires")
        measures.append(ar.Measure(field.key.text, costs, finds, calms, hangs, hires))
    return ar.Before(whole(entry(tree, "has"), 0), tuple(measures), None if price is None else whole(price, 0))


def _posters(tree: Tree, desk: Desk) -> Iterator[ar.Poster]:
    for field in fields(tree, "posters"):
        name, poster = field.key.text, field.value
        desk.add(f"evening.posters.{name}.name", entry(poster, "name"), "name")
        desk.add(f"evening.posters.{name}.premise", entry(poster, "premise"), "note")
        reach, costs = whole(entry(poster, "reach"), 0), whole(entry(poster, "costs"), 1)
        yield ar.Poster(name, reach, costs, flag(poster, "up"), flag(poster, "lures"), flag(poster, "carried"))


def _marketer(tree: Tree | None, desk: Desk) -> ar.Marketer | None:
    if tree is None:
        return None
    desk.add("evening.marketer", entry(tree, "name"), "name")
    return ar.Marketer(word(tree, "hired") != "false", written_look(tree))


def written_look(tree: Tree) -> Look:
    """What a guest, or the marketer, is said to look like."""
    return tuple((field.key.text, value_of(field.value)) for field in fields(tree, "look"))


def _crowd(tree: Tree | None, talks: Mapping[str, Guest], desk: Desk) -> ar.Crowd | None:
    if tree is None:
        return None
    people = listed(tree, "names")
    for number, name in enumerate(people, 1):
        desk.add(f"crowd_{number}.name", name, "person")
    groups = []
    for group in listed(tree, "groups"):
        told, named = entry(group, "told"), [word(talk) for talk in listed(group, "talks")]
        arrives = Arrival(
            beat=whole(entry(group, "beat"), 0),
            within=whole(entry(group, "within"), 0),
            poster=word(group, "with") or None,
            word=None if told is None else whole(told, 0),
            finds=whole(entry(group, "finds"), 0),
        )
        drawn = tuple(talks[name] for name in named if name in talks)
        groups.append(ar.Group(whole(entry(group, "size"), 0), drawn, arrives))
    return ar.Crowd(len(people), tuple(groups), _long_haired(tree, [word(name) for name in people]))


def _long_haired(crowd: Tree, people: list[str]) -> frozenset[int] | None:
    wanted = entry(crowd, "long_hair")
    if wanted is None:
        return None
    names = {word(name) for name in listed(wanted)}
    return frozenset(number for number, name in enumerate(people, 1) if name in names)


def _promises(tree: Tree, desk: Desk) -> Iterator[ar.Promise]:
    for field in fields(tree, "promises"):
        name, promise = field.key.text, field.value
        desk.add(f"evening.promises.{name}", entry(promise, "name"), "note")
        due = entry(promise, "due")
        beats = None if isinstance(due, Scalar) and due.text == AFTER else whole(due, 0)
        seen = entry(promise, "kept")
        kept = desk.add(f"evening.promises.{name}.kept", seen, "line") if seen else None
        yield ar.Promise(name, whole(entry(promise, "costs"), 1), beats, whole(entry(promise, "only"), 0), kept)


def _rings(tree: Tree, desk: Desk) -> Iterator[ar.Ringing]:
    for number, ring in enumerate(listed(tree, "rings"), 1):
        text = desk.add(f"evening.rings.{number}", entry(ring, "says"), "line")
        guest, _, fact = word(ring, "reveals").partition(".")
        yield ar.Ringing(whole(entry(ring, "beat"), 0), word(ring, "by"), text, (guest, fact) if fact else None)


def _committees(tree: Tree, desk: Desk) -> Iterator[ar.Committee]:
    for field in fields(tree, "committees"):
        desk.add(f"evening.committees.{field.key.text}", entry(field.value, "name"), "note")
        members = tuple(word(member) for member in listed(field.value, "members"))
        yield ar.Committee(
            field.key.text, members, word(field.value, "decides"), whole(entry(field.value, "needs"), len(members))
        )
