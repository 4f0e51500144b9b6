"""What is said at a node and what may be answered, and the ends of a talk: a sheet each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.node import ALWAYS
from game.preview.arrows import OUTCOME, arrows, target
from game.preview.drawing import anchor
from game.preview.markup import Content, Markup, chip, joined, tag
from game.preview.verdicts import faults_at, value_of
from game.preview.wording import effects, in_words, signed

if TYPE_CHECKING:
    from game.core.node import Landing, Node, Option, Part
    from game.core.scenario import Guest, Outcome
    from game.preview.edition import Edition

MOODS = {"toward": "comes closer", "neutral": "stays where they are", "away": "draws back"}


def node_sheet(guest: Guest, node: Node, edition: Edition) -> Markup:
    return _sheet(
        anchor(guest, node.id), node.id, _about(guest, node, edition),
        None if edition.public else faults_at(guest, node, edition),
        tag("ol", *(_part(part, edition) for part in node.says), class_="says"),
        _again(node, edition),
        *(_option(guest, node, option, edition) for option in node.options),
        _silence(guest, node, edition),
    )  # fmt: skip


def outcome_sheet(guest: Guest, outcome: Outcome, edition: Edition) -> Markup:
    name = anchor(guest, OUTCOME + outcome.id)
    if edition.public:
        about = "an ending"
    else:
        sold = "" if outcome.sold == "nothing" else f"sells a {outcome.sold}"
        leaves = "the guest goes home" if outcome.leaves else ""
        exits = [in_words(one.when) for one in guest.always if one.end == outcome.id]
        always = f"from anywhere once {' or '.join(exits)}" if exits else ""
        points = f"ending, {outcome.score} of 10 points"
        about = _dotted(edition.line(name), points, sold, leaves, always, _from(guest, OUTCOME + outcome.id))
    news = tag("p", tag("b", "The room hears "), edition.said(outcome.news), class_="heard") if outcome.news else None
    return _sheet(name, outcome.id, about, tag("div", tag("p", edition.said(name)), news, class_="says told"))


def _sheet(name: str, title: str, about: str, *inside: Content) -> Markup:
    return tag("section", tag("h3", title, " ", tag("small", about)), *inside, class_="sheet", id=name, tabindex="-1")


def _about(guest: Guest, node: Node, edition: Edition) -> str:
    starts = [start for start in guest.start if start.goto == node.id]
    if edition.public:
        return "the start" if starts else ""
    start = " or ".join(in_words(one.when) or "otherwise" for one in starts) if len(guest.start) > 1 else ""
    return _dotted(
        edition.line(f"{guest.id} {node.id}"),
        f"the start {start and f'if {start}'}".rstrip() if starts else "",
        _from(guest, node.id),
        f"phase {node.phase}" if node.phase else "",
        "worth a discussion" if node.discuss else "",
        "cards in this order" if node.fixed else "",
    )


def _from(guest: Guest, name: str) -> str:
    sources = dict.fromkeys(arrow.source for arrow in arrows(guest) if arrow.target == name)
    return f"from {', '.join(sources)}" if sources else ""


def _dotted(*parts: str) -> str:
    return " \u00b7 ".join(part for part in parts if part)


def _part(part: Part, edition: Edition) -> Markup:
    spoken = edition.said(part.text)
    marks = None
    if not edition.public:
        marks = joined(
            chip("after a pause", "soft") if part.hold else None,
            chip(f"reveals {part.reveals}", "fact") if part.reveals else None,
            chip(f"hints at {part.hints}", "soft") if part.hints else None,
        )
    return tag("li", tag("i", spoken) if part.does else spoken, marks)


def _again(node: Node, edition: Edition) -> Markup | None:
    if not node.again:
        return None
    parts = (_part(part, edition) for part in node.again)
    return joined(tag("p", "On a later visit", class_="lead"), tag("ol", *parts, class_="says"))


def _option(guest: Guest, node: Node, option: Option, edition: Edition) -> Markup:
    sign = tag("svg", tag("use", href=f"#s-{option.stance}"), class_="si", aria_hidden="true")
    return tag(
        "article",
        tag("h4", None if edition.public else sign, tag("span", edition.said(option.text))),
        None if edition.public else _marks(guest, node, option, edition),
        *(_landing(guest, option, landing, edition) for landing in option.lands),
        None if edition.public else tag("p", tag("b", "Why "), edition.said(option.why), class_="why"),
        class_="op plain" if edition.public else f"op {option.stance}",
        id=option.text,
    )  # fmt: skip


def _marks(guest: Guest, node: Node, option: Option, edition: Edition) -> Markup:
    rests = (
        (chip(f"uses {option.uses}", "fact") if option.uses else None),
        (f" \u00b7 answers part {option.after}" if option.after else None),
        (f" \u00b7 if {in_words(option.when)}" if option.when != ALWAYS else None),
        (" \u00b7 once" if option.once else None),
        (" \u00b7 only when nothing else is offered" if option.fallback else None),
    )
    moves = f" {', '.join(move.replace('_', ' ') for move in option.moves)}"
    told = f" \u00b7 {_dotted(f'id {option.id}', edition.line(option.text))} "
    value = value_of(guest, node, option, edition)
    return tag("p", tag("b", option.stance, class_="w"), moves, *rests, told, value, class_="mt")


def _landing(guest: Guest, option: Option, landing: Landing, edition: Edition) -> Markup:
    """How the sentence is received; in public the reply alone."""
    when = None
    if len(option.lands) > 1 and not edition.public:
        when = tag("p", f"if {in_words(landing.when)}" if landing.when != ALWAYS else "otherwise", class_="wh")
    return tag("div", when, *_answer(guest, landing, option.moves, edition), class_="land")


def _silence(guest: Guest, node: Node, edition: Edition) -> Markup | None:
    if node.silence is None:
        return None
    sign = tag("svg", tag("use", href="#s-silence"), class_="si", aria_hidden="true")
    heading = tag("h4", None if edition.public else sign, tag("span", "Silence"))
    answer = tag("div", *_answer(guest, node.silence, (), edition), class_="land")
    return tag("article", heading, answer, class_="op silence")


def _answer(guest: Guest, landing: Landing, moves: tuple[str, ...], edition: Edition) -> tuple[Content, ...]:
    reply = None
    if landing.reply and edition.has(landing.reply):
        mood = tag("span", f" {MOODS[landing.mood]}", class_="mo") if landing.mood and not edition.public else None
        reply = tag("p", "\u201c", edition.said(landing.reply), "\u201d", mood, class_="re")
    chips: tuple[Content, ...] = ()
    if not edition.public:
        moved = effects(landing.effect, moves)
        chips = (
            *(chip(f"{meter} {signed(by)}", "ef" if written else "ef usual") for meter, by, written in moved),
            chip(f"moves on to {landing.advance}", "soft") if landing.advance else None,
        )
    leads = target(landing)
    way: Content = "goes on here"
    if leads:
        way = tag(
            "a", f"to {landing.goto or f'the ending {landing.end}'}", class_="to", href=f"#{anchor(guest, leads)}"
        )
    return reply, tag("p", *chips, " ", way, class_="mt")
