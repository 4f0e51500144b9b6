"""From the tree of a guest to a Guest and the texts about and by the guest."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, cast

from game.content.build_party import arrival, consent, heckling, written_look
from game.content.build_talk import Desk, build_node, condition, flag, whole
from game.content.tree import Listing, Scalar, Tree, entry, fields, items, listed, names, word
from game.core.node import ALWAYS, METERS, PHASES, Span
from game.core.scenario import Always, Gossip, Guest, Nature, Outcome, Reason, Segment, Sold, Start, Waits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.core.scenario import Corner


def build_guest(name: str, tree: Tree, desk: Desk) -> Guest:
    trust, risk, patience = (_span(entry(tree, "state", meter)) for meter in METERS)
    _add_own_words(name, tree, desk)
    return Guest(
        id=name,
        reason=cast("Reason", word(tree, "reason")),
        segment=cast("Segment", word(tree, "segment")),
        arrives=arrival(entry(tree, "arrives")),
        trust=trust,
        risk=risk,
        patience=patience,
        waits=_waits(name, entry(tree, "waits"), desk),
        facts=names(tree, "facts"),
        start=tuple(_starts(entry(tree, "start"))),
        nodes=tuple(build_node(name, field.key.text, field.value, desk) for field in fields(tree, "nodes")),
        outcomes=tuple(_outcome(name, field.key.text, field.value, desk) for field in fields(tree, "outcomes")),
        always=tuple(Always(condition(entry(rule, "when")), word(rule, "end")) for rule in listed(tree, "always")),
        homework=tuple(word(fact) for fact in listed(tree, "homework")),
        hearsay=tuple((field.key.text, *_pair(word(field.value))) for field in fields(tree, "hearsay")),
        overheard=tuple(_overheard(name, tree, desk)),
        interests=len(listed(tree, "interests")),
        direct=whole(entry(tree, "manner", "direct"), 5),
        corner=cast("Corner", word(tree, "corner")) if word(tree, "corner") else None,
        look=written_look(tree),
        lured=word(tree, "lured") or None,
        meets=tuple(
            (field.key.text, word(field.value) or word(field.value, "knows")) for field in fields(tree, "meets")
        ),
        meeting=tuple(_meetings(name, tree, desk)),
        tells=tuple(
            (field.key.text, _pair(word(entry(field.value, "tells"))))
            for field in fields(tree, "meets")
            if entry(field.value, "tells")
        ),
        tended=tuple(
            desk.add(f"{name}.tended.{number}", line, "line") for number, line in enumerate(listed(tree, "tended"), 1)
        ),
        heckles=heckling(name, entry(tree, "heckles"), desk),
        on_phone=word(tree, "channel") == "phone",
        consent=consent(entry(tree, "consent")),
        fits=tuple(cast("Reason", word(one)) for one in items(tree, "fits")),
    )


def _add_own_words(name: str, tree: Tree, desk: Desk) -> None:
    for key, kind in (("name", "name"), ("stands", "note"), ("motive", "private")):
        desk.add(f"{name}.{key}", entry(tree, key), kind)
    for number, interest in enumerate(listed(tree, "interests"), 1):
        desk.add(f"{name}.interest.{number}", interest, "voice")
    for field in fields(tree, "facts"):
        desk.add(f"{name}.fact.{field.key.text}", field.value, "fact")
    desk.add(f"{name}.decides", entry(tree, "manner", "decides"), "note")


def _span(tree: Tree | None) -> Span:
    """A meter at the first word, both ends included."""
    low_high = [whole(item, 0) for item in items(tree)] or [0]
    return low_high[0], low_high[-1]


def _waits(name: str, tree: Tree | None, desk: Desk) -> Waits:
    lines: dict[str, str | None] = {}
    for key in ("line", "worried", "leaves"):
        desk.add(f"{name}.waits.{key}", entry(tree, key), "line")
        lines[key] = f"{name}.waits.{key}" if entry(tree, key) else None
    usual = Waits()
    return Waits(
        every=whole(entry(tree, "every"), usual.every),
        then=cast("Nature", word(tree, "then") or usual.then),
        at=whole(entry(tree, "at"), usual.at),
        **lines,
    )


def _starts(tree: Tree | None) -> Iterator[Start]:
    if isinstance(tree, Scalar):
        yield Start(ALWAYS, tree.text)
    elif isinstance(tree, Listing):
        for start in tree.items:
            yield Start(condition(entry(start, "when")), word(start, "goto"), word(start, "phase") or PHASES[0])


def _outcome(guest: str, name: str, tree: Tree, desk: Desk) -> Outcome:
    desk.add(f"{guest}.outcome.{name}", entry(tree, "says"), "outcome")
    desk.add(f"{guest}.outcome.{name}.news", entry(tree, "news"), "line")
    sold = cast("Sold", word(tree, "sold") or "nothing")
    news = f"{guest}.outcome.{name}.news" if entry(tree, "news") else None
    said = entry(tree, "word")
    spread = None if said is None else whole(said, 0)
    joins = word(tree, "joins") or None
    return Outcome(name, whole(entry(tree, "score"), 0), sold, flag(tree, "leaves"), news, spread, joins)


def _meetings(name: str, tree: Tree, desk: Desk) -> Iterator[tuple[str, str]]:
    for field in fields(tree, "meets"):
        if says := entry(field.value, "says"):
            yield field.key.text, desk.add(f"{name}.meets.{field.key.text}", says, "line")


def _overheard(name: str, tree: Tree, desk: Desk) -> Iterator[Gossip]:
    said: Counter[str] = Counter()
    for line in listed(tree, "overheard"):
        by = word(line, "by")
        said[by] += 1
        number = f".{said[by]}" if said[by] > 1 else ""
        text = desk.add(f"{name}.overheard.{by}{number}", entry(line, "text"), "line")
        yield Gossip(by, text, word(line, "hints") or None)


def _pair(reference: str) -> tuple[str, str]:
    guest, _, fact = reference.partition(".")
    return guest, fact
