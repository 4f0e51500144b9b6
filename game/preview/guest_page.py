"""A guest of the preview: the picture of the talk, a sheet for every node, and what is known of the guest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.node import ANY, METERS
from game.preview.drawing import drawing
from game.preview.markup import Content, Markup, chip, joined, tag
from game.preview.portrait import portrait
from game.preview.sheets import node_sheet, outcome_sheet
from game.preview.verdicts import judgement, other_faults
from game.preview.wording import in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.core.node import Span
    from game.core.scenario import Guest
    from game.preview.edition import Edition


def guest_page(guest: Guest, edition: Edition) -> Markup:
    return tag(
        "section",
        _head(guest, edition),
        tag(
            "div",
            tag("div", drawing(guest, edition), class_="left"),
            tag(
                "div",
                about_sheet(guest, edition),
                *(node_sheet(guest, node, edition) for node in guest.nodes),
                *(outcome_sheet(guest, outcome, edition) for outcome in guest.outcomes),
                class_="right", tabindex="0", role="region", aria_label="What is chosen",
            ),
            class_="wrap",
        ),
        None if edition.public else judgement(guest, edition),
        class_="guest panel", id=f"at-{guest.id}", role="tabpanel", aria_labelledby=f"tab-{guest.id}",
    )  # fmt: skip


def _head(guest: Guest, edition: Edition) -> Markup:
    return tag(
        "div",
        portrait(guest),
        tag("div", tag("h2", edition.said(f"{guest.id}.name")), tag("p", edition.said(f"{guest.id}.stands"))),
        class_="who",
    )


def about_sheet(guest: Guest, edition: Edition) -> Markup:
    """What one finds on the right before a node is chosen."""
    title = tag("h3", "The guest ", tag("small", edition.line(f"{guest.id}.name")))
    inside: tuple[Content, ...] = (_overheard(guest, edition), _waiting(guest, edition))
    if not edition.public:
        inside = (other_faults(guest, edition), _facts_of_life(guest, edition), _facts(guest, edition), *inside)
    return tag("section", title, *inside, class_="sheet about", id=guest.id, tabindex="-1")


def _facts_of_life(guest: Guest, edition: Edition) -> Markup:
    return tag("dl", *(joined(tag("dt", name), tag("dd", what)) for name, what in _rows(guest, edition)), class_="says")


def _rows(guest: Guest, edition: Edition) -> Iterator[tuple[str, Content]]:
    yield "Motive", edition.said(f"{guest.id}.motive")
    yield "Came as", f"{guest.reason}, segment {guest.segment}"
    yield "Arrives", _arrival(guest)
    yield "Starts at", ", ".join(f"{meter} {_range(getattr(guest, meter))}" for meter in METERS)
    if guest.direct is not None:
        yield "Manner", f"direct {guest.direct} of 10"
    if edition.has(f"{guest.id}.decides"):
        yield "Decides", edition.said(f"{guest.id}.decides")
    if guest.interests:
        names = [edition.said(f"{guest.id}.interest.{number}") for number in range(1, guest.interests + 1)]
        yield "Interests", [[", " if number else "", name] for number, name in enumerate(names)]
    for rule in guest.always:
        yield "Ends anywhere", f"in {rule.end} once {in_words(rule.when)}"


def _arrival(guest: Guest) -> str:
    arrives = guest.arrives
    spread = f", up to {arrives.within} beats later" if arrives.within else ""
    return (
        f"{arrives.beat} beats after {arrives.after} was met{spread}"
        if arrives.after
        else f"beat {arrives.beat}{spread}"
    )


def _range(span: Span) -> str:
    return str(span[0]) if span[0] == span[1] or span == ANY else f"{span[0]} to {span[1]}"


def _facts(guest: Guest, edition: Edition) -> Markup | None:
    if not guest.facts:
        return None
    heard = {own: f"{other}.{fact}" for own, other, fact in guest.hearsay}
    rows = [
        tag(
            "li", tag("span", fact, class_="chip fact"), " ", edition.said(f"{guest.id}.fact.{fact}"),
            tag("span", " homework", class_="mo") if fact in guest.homework else None,
            tag("span", f" from {heard[fact]}", class_="mo") if fact in heard else None,
        )
        for fact in guest.facts
    ]  # fmt: skip
    return joined(tag("p", "What can be known", class_="lead"), tag("ul", *rows, class_="says"))


def _overheard(guest: Guest, edition: Edition) -> Markup | None:
    if not guest.overheard:
        return None
    rows = [
        tag(
            "li", tag("b", _speaker(line.by, edition), ": "), edition.said(line.text),
            chip(f"hints at {line.hints}", "soft") if line.hints and not edition.public else None,
        )
        for line in guest.overheard
    ]  # fmt: skip
    return joined(tag("p", "Overheard in the room", class_="lead"), tag("ul", *rows, class_="says"))


def _speaker(by: str, edition: Edition) -> Markup:
    return edition.said(f"{by}.name" if edition.has(f"{by}.name") else f"evening.voices.{by}")


def _waiting(guest: Guest, edition: Edition) -> Markup | None:
    lines = [text for text in (guest.waits.line, guest.waits.worried, guest.waits.leaves) if text]
    if not lines:
        return None
    waits = guest.waits
    how = f": one patience in {waits.every} beats, {waits.then.replace('_', ' ')} at {waits.at}"
    title = "While waiting" + ("" if edition.public else how)
    rows = (tag("li", edition.said(text)) for text in lines)
    return joined(tag("p", title, class_="lead"), tag("ul", *rows, class_="says"))
