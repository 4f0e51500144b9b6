"""A story as one guest's talk: a passage becomes a node, a link a card; where no link leads on, it is an outcome."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from game.content.diagnostic import clip, nearest
from game.content.mends import new_id
from game.content.schema import LIMITS
from game.content.tree import Spot
from game.content.twee.body import read_body
from game.content.twee.pages import ENDED, Lead, Page, pages

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from game.content.diagnostic import Findings
    from game.content.twee.body import Body
    from game.content.twee.formats import Format
    from game.content.twee.pieces import Lost
    from game.content.twee.story import Passage, Story

MOST_OUTCOMES, MOST_NODES = 16, 200
RESERVED = ("stay", "outcome", "fact", "overheard", "waits", "heckles", "meets", "tended")  # words of text ids


@dataclass(frozen=True, slots=True)
class Ending:
    """A passage that leads nowhere, as an outcome."""

    id: str
    passage: Passage
    says: str
    lost: tuple[Lost, ...]


@dataclass(frozen=True, slots=True)
class Talk:
    """`aside` are passages that tell no story; `open_ended`: some card ends in the outcome `ended`."""

    start: str
    pages: tuple[Page, ...]
    endings: tuple[Ending, ...]
    aside: tuple[Passage, ...]

    @property
    def open_ended(self) -> bool:
        return not self.endings or any(card.end == ENDED for page in self.pages for card in page.cards)


def talk_of(story: Story, form: Format, findings: Findings) -> Talk:
    read = {passage.name: read_body(passage, form) for passage in story.passages if form.tells(passage)}
    wanted = {story.start, *(link.target for body in read.values() for link in body.links)}
    told = [one for one in story.passages if one.name in read and (read[one.name].speaks or one.name in wanted)]
    bodies = {passage.name: read[passage.name] for passage in told}
    aside = tuple(passage for passage in story.passages if passage.name not in bodies)
    _report(read, bodies, aside, findings)
    ids = _ids(told)
    if story.start not in ids:
        message = f"the story starts with '{clip(story.start)}', which tells no story"
        findings.add("MG102", Spot(story.passages[0].line), message, "`start` in StoryData says where", "error")
    endings = _endings(story, told, bodies, ids)
    ends = {ending.passage.name: ending.id for ending in endings}
    lead, taken = Lead(ids, ends), set(ids.values())
    nodes = [passage for passage in told if passage.name not in ends]
    made = [page for passage in nodes for page in pages(passage, bodies[passage.name], lead, taken, findings)]
    if len(made) > MOST_NODES:
        message = f"{len(told)} passages make {len(made)} nodes; a talk has at most {MOST_NODES}"
        findings.add("MG104", Spot(), message, "make several stories of it, one for each guest", "error")
    return Talk(ids.get(story.start, ""), tuple(made), endings, aside)


def _ids(told: list[Passage]) -> dict[str, str]:
    """The id of each passage, node or outcome; what one link finds, all find."""
    taken: dict[str, str] = {}
    for passage in told:
        used = {*RESERVED, ENDED, *taken.values()}
        made, plain = new_id(passage.name, used, "passage"), new_id(passage.name, (), "passage")
        if made.startswith("passage_") and plain in used:  # it has words, and all of them are taken
            made = next(name for number in count(2) if (name := f"{plain[:35]}_{number}") not in used)
        taken[passage.name] = made
    return taken


def _endings(
    story: Story, told: list[Passage], bodies: Mapping[str, Body], ids: Mapping[str, str]
) -> tuple[Ending, ...]:
    """Those short enough for an outcome, as many as a guest may have; the others are nodes."""
    found: list[Ending] = []
    for passage in told:
        body = bodies[passage.name]
        says = " ".join(" ".join(lines) for lines in body.paragraphs) or clip(passage.name, LIMITS["outcome"])
        short = not body.links and len(says) <= LIMITS["outcome"] and passage.name != story.start
        if short and len(found) < MOST_OUTCOMES - 1:
            found.append(Ending(ids[passage.name], passage, says, body.lost))
    return tuple(found)


def _report(read: Mapping[str, Body], told: Mapping[str, Body], aside: Iterable[Passage], findings: Findings) -> None:
    """What could not be carried over, each line once, passages that are no part of the talk, and links to nowhere."""
    for passage in aside:
        length = f"{len(passage.lines)} line" + "s" * (len(passage.lines) != 1)
        findings.add("MG103", Spot(passage.line), f"not carried over: the passage '{clip(passage.name)}', {length}")
    for body in read.values():
        lines: dict[int, list[Lost]] = {}
        for lost in body.lost:
            lines.setdefault(lost.line, []).append(lost)
        for all_of_it in lines.values():
            findings.add("MG103", all_of_it[0], f"not carried over: {', '.join(clip(one.text) for one in all_of_it)}")
    for link in (link for body in told.values() for link in body.links if link.target not in told):
        message = f"'{clip(link.text)}' leads to '{clip(link.target)}', and there is no such passage"
        findings.add("MG102", link, message, nearest(link.target, told))
