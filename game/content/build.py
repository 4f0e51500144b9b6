"""From the trees of a scenario's files to a Scenario and its texts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from game.content.build_goal import build_goals
from game.content.build_guest import build_guest
from game.content.build_party import build_party
from game.content.build_talk import Desk, effect, flag, whole
from game.content.library import LIBRARY
from game.content.texts import Texts
from game.content.tree import Tree, entry, fields, items, listed, word
from game.core.relations import FIRST_TRUST
from game.core.scenario import Claim, Happening, Scenario, Turn

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.content.diagnostic import Findings
    from game.core.scenario import Room


@dataclass(frozen=True, slots=True)
class GuestTree:
    """A guest as found in scenario.yaml or in a file of its own, or a library talk; findings go to where it stands."""

    id: str
    tree: Tree
    findings: Findings


def build(
    tree: Tree, guests: Sequence[GuestTree], talks: Sequence[GuestTree], findings: Findings
) -> tuple[Scenario, Texts]:
    """The evening and its words; `talks` are those of the library that its crowd is drawn for."""
    texts = Texts()
    desk = Desk(texts, findings)
    _add_words(tree, desk)
    goals, voices = tuple(build_goals(tree, desk)), tuple(_voices(tree, desk))
    swing = FIRST_TRUST if flag(tree, "word") else (0, 0)
    prepared = entry(tree, "before") is not None
    people = [build_guest(guest.id, guest.tree, replace(desk, findings=guest.findings)) for guest in guests]
    library = (build_guest(talk.id, talk.tree, replace(desk, findings=talk.findings)) for talk in talks)
    shared = {talk.id.removeprefix(LIBRARY): replace(talk, swing=swing) for talk in library}
    met = [told for guest in people for _, told in guest.tells]
    scenario = Scenario(
        id=word(tree, "id"),
        beats=whole(entry(tree, "beats"), 0),
        guests=tuple(
            replace(
                guest,
                swing=swing,
                looked_up=prepared,
                outside=(*_told_by_phone(tree, guest.id), *(fact for whose, fact in met if whose == guest.id)),
            )
            for guest in people
        ),
        turn=_turn(entry(tree, "turn"), desk),
        meanwhile=tuple(_meanwhile(tree, desk)),
        voices=voices,
        goals=goals,
        claims=tuple(_claim(claim) for claim in listed(tree, "claims")),
        draft=flag(tree, "draft"),
        room=cast("Room", word(tree, "room") or "hall"),
        **build_party(tree, shared, desk),
    )
    return scenario, texts


def _add_words(tree: Tree, desk: Desk) -> None:
    desk.add("evening.title", entry(tree, "title"), "title")
    desk.add("evening.brand.name", entry(tree, "brand", "name"), "brand")
    desk.add("evening.brand.sells", entry(tree, "brand", "sells"), "note")
    desk.add("evening.place", entry(tree, "place"), "line")


def _voices(tree: Tree, desk: Desk) -> Iterator[str]:
    for field in fields(tree, "voices"):
        desk.add(f"evening.voices.{field.key.text}", field.value, "voice")
        yield field.key.text


def _turn(tree: Tree | None, desk: Desk) -> Turn | None:
    if tree is None:
        return None
    desk.add("evening.turn", entry(tree, "says"), "line")
    moves = tuple((field.key.text, effect(field.value)) for field in fields(tree, "guests"))
    return Turn(whole(entry(tree, "beat"), 0), whole(entry(tree, "effect", "noise"), 1), moves)


def _meanwhile(tree: Tree, desk: Desk) -> Iterator[Happening]:
    for number, happening in enumerate(listed(tree, "meanwhile"), 1):
        text = desk.add(f"evening.meanwhile.{number}", entry(happening, "says"), "line")
        guest, _, fact = word(happening, "hints").partition(".")
        yield Happening(whole(entry(happening, "beat"), 0), text, (guest, fact) if fact else None)


def _told_by_phone(tree: Tree, guest: str) -> tuple[str, ...]:
    told = (word(ring, "reveals").partition(".") for ring in listed(tree, "rings"))
    return tuple(fact for whose, _, fact in told if whose == guest)


def _claim(tree: Tree) -> Claim:
    uses, never = (tuple(word(stance) for stance in items(tree, "best", key)) for key in ("uses", "never"))
    return Claim(word(tree, "guest"), word(tree, "only") or None, word(tree, "ends") or None, uses, never)
