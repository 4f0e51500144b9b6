"""Writes a talk that was a Twee story as the two files of a draft; a remark says from which line each piece came."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from game.content.diagnostic import clip
from game.content.mends import new_id
from game.content.origin import from_line
from game.content.schema import LIMITS
from game.content.twee.cut import shortened
from game.content.twee.pages import ENDED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.content.twee.pages import Card, Page
    from game.content.twee.pieces import Lost
    from game.content.twee.story import Passage
    from game.content.twee.talk import Ending, Talk

GUEST = "somebody"
LONGEST = 200  # of a remark; the rest is in the original beside it
SCENARIO = """\
# A draft made from a Twee story by `import`. What says "to do" nobody has written yet. `check` names the rest.
format: 1
id: {id}
title: {title}{titled}
draft: true                            # what is missing is only noted; take this away when it is finished
brand: {{name: "To do", sells: "to do"}} # who sends you, and what they sell
place: "To do: where and when it is."
beats: 120
guests: [{guest}]
{aside}"""
HEAD = """\
# Cards with a question mark listen and all others relate: a guess, as Twee has no stances. Change both `listen:` or
# `relate:` and `moves:` to what it is (docs/format.md), and say in `why:` what it does.
name: "Somebody"                       # to do: who it is
stands: "to do: how one sees the guest from across the room"
reason: customer                       # customer, curious, flock or saboteur
segment: thinking                      # now, thinking, open or out
motive: "To do: what it is really about; told afterwards."
state: {{trust: 4, risk: 6, patience: 8}}
start: {start}
nodes:
"""


def scenario_text(scenario: str, title: str, titled: int, talk: Talk) -> str:
    """`titled` is the line of the title; 0: the file's own name stands for it."""
    aside = "".join(f"# not carried over: {_header(passage)}\n" for passage in talk.aside)
    whence = from_line(titled) if titled else "  # to do"
    said = _quoted(shortened(title, LIMITS["title"]))
    return SCENARIO.format(id=scenario, title=said, titled=whence, guest=GUEST, aside=aside)


def guest_text(talk: Talk) -> str:
    lines = [*(line for page in talk.pages for line in _node(page)), "outcomes:"]
    lines += (line for ending in talk.endings for line in _outcome(ending))
    if talk.open_ended:
        lines += [f"  {ENDED}:  # to do", '    {score: 5, says: "To do: how it ended."}']
    return HEAD.format(start=talk.start) + "\n".join(lines) + "\n"


def _node(page: Page) -> Iterator[str]:
    yield f"  # {_header(page.passage)}"
    yield from _remarks(page.lost)
    yield f"  {page.id}:{from_line(page.passage.line)}"
    yield "    says:"
    yield from (f"      - {_quoted(part)}" for part in page.parts)
    yield "    options:"
    taken: list[str] = []
    for card in page.cards:
        taken.append(new_id(card.text, taken))
        yield from _option(card, taken[-1])


def _option(card: Card, name: str) -> Iterator[str]:
    stance, move = ("listen", "open_question") if card.text.endswith("?") else ("relate", "reassure")
    if card.whole:
        yield f"      # cut from: {_flat(card.whole)}"
    yield f"      - {stance}: {_quoted(card.text)}{from_line(card.line) if card.line else '  # to do'}"
    yield f"        id: {name}"
    yield f"        moves: [{move}]"
    yield f"        end: {card.end}" if card.end else f"        goto: {card.goto}"


def _outcome(ending: Ending) -> Iterator[str]:
    yield f"  # {_header(ending.passage)}"
    yield from _remarks(ending.lost)
    yield f"  {ending.id}:{from_line(ending.passage.line)}"
    yield f"    {{score: 5, says: {_quoted(ending.says)}}}"


def _remarks(lost: Iterable[Lost]) -> Iterator[str]:
    return (f"  # not carried over,{from_line(one.line).replace('  #', '')}: {_flat(one.text)}" for one in lost)


def _header(passage: Passage) -> str:
    """As it was written: with its tags, its position and its size."""
    return _flat(passage.header)


def _flat(text: str) -> str:
    return clip(text, LONGEST)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
