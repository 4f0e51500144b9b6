"""The nodes that one passage makes: its text in parts, its links dealt out as hands of at most four cards."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, TypeAlias

from game.content.checks.nodes import MOST_CARDS
from game.content.diagnostic import clip
from game.content.schema import LIMITS
from game.content.tree import Spot
from game.content.twee.cut import parts, shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from game.content.diagnostic import Findings
    from game.content.twee.body import Body
    from game.content.twee.pieces import Link, Lost
    from game.content.twee.story import Passage

MOST_PARTS = 8
NOTHING = "..."  # what is said in a passage without words
GO_ON, MORE = "Go on.", "Something else."
TO_DO = "To do: another card."
STAY = "stay"
ENDED = "ended"  # the outcome of a talk whose end nobody has written


@dataclass(frozen=True, slots=True)
class Card:
    """It leads to a node or ends in an outcome. `line` 0: nobody wrote it; `whole` where `text` had to be cut."""

    text: str
    goto: str = ""
    end: str = ""
    line: int = 0
    whole: str = ""


Hand: TypeAlias = tuple[Card, ...]
NO_CARDS: Hand = ()


@dataclass(frozen=True, slots=True)
class Lead:
    """Where links lead: the id of each passage of the story, and of which it is that of an outcome."""

    ids: Mapping[str, str]
    ends: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Page:
    """One node; the first of a passage has what was lost of it."""

    id: str
    passage: Passage
    parts: tuple[str, ...]
    cards: tuple[Card, ...]
    lost: tuple[Lost, ...]


def pages(passage: Passage, body: Body, lead: Lead, taken: set[str], findings: Findings) -> Iterator[Page]:
    """`taken` are the ids of nodes there are; those that this passage needs besides its own are added."""
    said = parts(body.paragraphs, LIMITS["part"], MOST_PARTS) or (NOTHING,)
    texts = [said[at : at + MOST_PARTS] for at in range(0, len(said), MOST_PARTS)]
    hands = _hands([_card(link, lead, findings) for link in body.links], lead.ids[passage.name])
    plan = [(text, NO_CARDS) for text in texts[:-1]]
    plan += [(texts[-1], hands[0]), *(((NOTHING,), hand) for hand in hands[1:])]
    names = [lead.ids[passage.name]]
    while len(names) < len(plan):
        names.append(next(name for number in count(2) if (name := f"{names[0][:35]}_{number}") not in taken))
        taken.add(names[-1])
    _report(passage, body, len(plan), findings)
    for number, (text, hand) in enumerate(plan):
        on = (Card(MORE if hand else GO_ON, names[number + 1]),) if number + 1 < len(plan) else NO_CARDS
        yield Page(names[number], passage, text, _filled((*hand, *on), names[number]), () if number else body.lost)


def _card(link: Link, lead: Lead, findings: Findings) -> Card:
    text = shortened(link.text, LIMITS["option"])
    whole = "" if text == link.text else link.text
    if whole:
        findings.add("MG104", link, f"{len(whole)} characters on a card, cut to {LIMITS['option']}: {clip(whole)}")
    end = lead.ends.get(link.target, "" if link.target in lead.ids else ENDED)
    return Card(text, "" if end else lead.ids[link.target], end, link.line, whole)


def _hands(cards: Sequence[Card], own: str) -> list[Hand]:
    """At most four each; three where a card that leads on has to be added."""
    hands, rest = [], tuple(cards)
    while len(rest) > MOST_CARDS or (len(rest) == MOST_CARDS and not _leads_on(rest, own)):
        hands.append(rest[: MOST_CARDS - 1])
        rest = rest[MOST_CARDS - 1 :]
    return [*hands, rest]


def _leads_on(cards: Iterable[Card], own: str) -> bool:
    return any(card.end or card.goto not in (STAY, own) for card in cards)


def _filled(cards: Hand, own: str) -> Hand:
    """Two cards at least, and a way out: what is missing waits for its words."""
    if not _leads_on(cards, own):
        cards = (*cards, Card(TO_DO, end=ENDED))
    return cards if len(cards) > 1 else (*cards, Card(TO_DO, STAY))


def _report(passage: Passage, body: Body, nodes: int, findings: Findings) -> None:
    name, at = clip(passage.name), Spot(passage.line)
    if nodes > 1:
        findings.add(
            "MG104", at, f"'{name}' becomes {nodes} nodes: a node has {MOST_PARTS} parts and {MOST_CARDS} cards"
        )
    if not body.paragraphs:
        findings.add("MG104", at, f"in '{name}' nothing is said, so '{NOTHING}' stands there")
    if len(body.links) < 2:  # noqa: PLR2004 - one card is no choice
        findings.add("MG104", at, f"'{name}' has {'one link' if body.links else 'no link'}, so '{TO_DO}' stands there")
