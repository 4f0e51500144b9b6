"""Two roads of one evening as blocks: where they part, and how they differ in skill, outcome, trust and risk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import blocks
from game.app.debrief.versus import Versus, versus
from game.app.people import in_quotes
from game.app.theme import TITLE
from game.core.comparison import compare
from game.core.decisions import decision
from game.core.retold import Retold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.app.app import App
    from game.app.flow import Block
    from game.core.comparison import Comparison
    from game.core.session import Entry, Session
    from game.saves.roads import Road


def called(app: App, road: Road) -> str:
    """What a road is called: as its player says, else by its first sentence of its own, else by where it leaves."""
    if road.name:
        return road.name
    if road.said:
        return in_quotes(app, app.text(road.said))
    return app.text("ui.roads.leaves", n=road.entry) if road.parent else app.text("ui.roads.first")


def road_blocks(app: App, one: Session, other: Session) -> tuple[Block, ...]:
    return tuple(_blocks(app, one, other, compare(one, other)))


def read_aloud(words: Sequence[Block]) -> str:
    """Figures side by side as sentences."""
    return " ".join(line for block in words if (line := _read(block)))


def _read(block: Block) -> str:
    match block:
        case Versus(label, first, second, _, _) if label:
            return f"{label}: {first}, {second}."
        case blocks.Words(words) | blocks.Title(words) | blocks.Spoken(_, words):
            return words
        case _:
            return ""


def _blocks(app: App, one: Session, other: Session, both: Comparison) -> Iterator[Block]:
    say = app.text
    if both.parts is None:
        yield blocks.Words(say("ui.roads.same"), size=18)
        return
    first, second = both.parts
    yield blocks.Title(
        say("ui.roads.part"), say("ui.rewind.entry", n=both.n, of=max(len(one.entries), len(other.entries)) - 1)
    )
    yield blocks.Spoken(say("ui.roads.here"), _did(app, one, first), "wine")
    yield blocks.Spoken(say("ui.roads.there"), _did(app, other, second), "teal_text")
    if not both.over[1]:
        yield blocks.Words(say("ui.roads.unfinished"), tint="mute_text")
    yield Versus("", say("ui.roads.here"), say("ui.roads.there"))
    yield versus(say("ui.debrief.skill"), both.skill)
    yield versus(say("ui.debrief.outcome"), both.outcome)
    yield versus(say("ui.debrief.reach"), both.reach, 18)
    for fork in both.forks:
        yield blocks.Words(say(f"{fork.guest}.name"), TITLE, 19, gap=4)
        yield versus(say("ui.debrief.trust"), fork.trust)
        yield versus(say("ui.debrief.risk"), fork.risk)
        yield versus(say("ui.roads.points"), fork.points, 16)


def _did(app: App, road: Session, entry: Entry | None) -> str:
    return app.say(decision(Retold(road), entry.n).did) if entry else app.text("ui.roads.ended")
