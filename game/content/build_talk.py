"""From the tree of a node to a Node: tolerant, for what does not fit has been reported and stops the scenario."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from game.content.schema import STANCES
from game.content.talk_tree import goes_on
from game.content.tree import Scalar, Table, Tree, entry, items, listed, names, word
from game.content.walk import NUMBER
from game.core.node import (
    ALWAYS,
    ANY,
    METER_MAX,
    METERS,
    NO_EFFECT,
    Condition,
    Effect,
    Landing,
    Node,
    Option,
    Part,
    Span,
)

if TYPE_CHECKING:
    from game.content.diagnostic import Findings
    from game.content.texts import Texts
    from game.core.moves import Mood, Stance


@dataclass(frozen=True, slots=True)
class Desk:
    """Where the texts of one file are laid down while its guest is built."""

    texts: Texts
    findings: Findings

    def add(self, name: str, tree: Tree | None, kind: str) -> str:
        return self.texts.add(name, tree, kind, self.findings)


def build_node(guest: str, name: str, tree: Tree, desk: Desk) -> Node:
    home = f"{guest}.{name}"
    silence = entry(tree, "silence")
    return Node(
        id=name,
        says=_parts(f"{home}.says", tree, "says", desk),
        options=tuple(_option(home, option, desk) for option in _distinct(listed(tree, "options"))),
        again=_parts(f"{home}.again", tree, "again", desk),
        silence=None if silence is None else _landing(f"{home}.silence.reply", silence, None, desk),
        phase=word(tree, "phase") or None,
        fixed=word(tree, "order") == "fixed",
        discuss=flag(tree, "discuss"),
        private=flag(tree, "private"),
    )


def _distinct(options: tuple[Tree, ...]) -> tuple[Tree, ...]:
    """Options by id: one without an id, or with one that is taken, has been reported and has no texts."""
    return tuple({word(option, "id"): option for option in reversed(options) if word(option, "id")}.values())[::-1]


def _parts(home: str, node: Tree, key: str, desk: Desk) -> tuple[Part, ...]:
    visit = listed(node, key)
    return tuple(
        _part(f"{home}.{number + 1}", part, "going on" if goes_on(visit, number) else "part", desk)
        for number, part in enumerate(visit)
    )


def _part(name: str, tree: Tree, kind: str, desk: Desk) -> Part:
    if isinstance(tree, Scalar):
        return Part(desk.add(name, tree, kind))
    does = entry(tree, "does")
    return Part(
        text=desk.add(name, entry(tree, "text"), kind) if does is None else desk.add(name, does, "part"),
        does=does is not None,
        reveals=word(tree, "reveals") or None,
        hints=word(tree, "hints") or None,
        hold=flag(tree, "hold"),
    )


def _option(home: str, tree: Tree, desk: Desk) -> Option:
    stance = next((stance for stance in STANCES if stance in names(tree)), STANCES[0])
    name = f"{home}.{word(tree, 'id')}"
    desk.add(name, entry(tree, stance), "option")
    desk.add(f"{name}.why", entry(tree, "why") or Scalar("", tree.line, tree.column), "why")
    return Option(
        id=word(tree, "id"),
        stance=cast("Stance", stance),
        moves=tuple(word(move) for move in listed(tree, "moves")),
        text=name,
        why=f"{name}.why",
        lands=_landings(name, tree, desk),
        uses=word(tree, "uses") or None,
        after=whole(entry(tree, "after"), 0),
        when=condition(entry(tree, "when")),
        once=flag(tree, "once"),
        fallback=flag(tree, "else"),
        promises=word(tree, "promises") or None,
    )


def _landings(name: str, option: Tree, desk: Desk) -> tuple[Landing, ...]:
    own = _landing(f"{name}.reply", option, None, desk, conditional=False)
    lands = listed(option, "lands")
    if not lands:
        return (own,)
    ids = [f"{name}.reply.{number}" for number in range(1, len(lands) + 1)] if len(lands) > 1 else [f"{name}.reply"]
    return tuple(_landing(reply, land, own, desk) for reply, land in zip(ids, lands, strict=True))


def _landing(reply: str, tree: Tree, own: Landing | None, desk: Desk, *, conditional: bool = True) -> Landing:
    """What one landing leaves out it takes from the option's `own`; goto and end together, for they are one answer."""
    base = own or Landing(None)
    words = entry(tree, "reply")
    said = words if isinstance(words, Scalar) else entry(words, "text")
    mood = word(words, "mood") or word(tree, "mood")
    goto, end = word(tree, "goto"), word(tree, "end")
    leads = bool(goto or end)
    return Landing(
        reply=base.reply if words is None else desk.add(reply, said, "reply"),
        when=condition(entry(tree, "when")) if conditional else ALWAYS,
        mood=cast("Mood", mood) if mood else (base.mood if words is None else None),
        effect=effect(entry(tree, "effect")) if entry(tree, "effect") is not None else base.effect,
        advance=word(tree, "advance") or base.advance,
        goto=(goto if goto not in ("", "stay") else None) if leads else base.goto,
        end=(end or None) if leads else base.end,
    )


def condition(tree: Tree | None) -> Condition:
    if not isinstance(tree, Table):
        return ALWAYS
    trust, risk, patience = (span(entry(tree, meter)) for meter in METERS)
    knows, lacks, phases = (tuple(word(item) for item in items(tree, key)) for key in ("knows", "lacks", "phase"))
    return Condition(trust, risk, patience, knows, lacks, phases)


def span(tree: Tree | None) -> Span:
    """Half open: `from` is in it, `below` is not; a bare number is that number."""
    if tree is None:
        return ANY
    if isinstance(tree, Scalar):
        return whole(tree, 0), whole(tree, 0) + 1
    return whole(entry(tree, "from"), 0), whole(entry(tree, "below"), METER_MAX + 1)


def effect(tree: Tree | None) -> Effect:
    if not isinstance(tree, Table):
        return NO_EFFECT
    trust, risk, patience = (whole(tree.entries[meter], 0) if meter in tree.entries else None for meter in METERS)
    return Effect(trust, risk, patience)


def whole(tree: Tree | None, otherwise: int) -> int:
    text = word(tree)
    return int(text) if NUMBER.fullmatch(text) else otherwise


def flag(tree: Tree, key: str) -> bool:
    return word(tree, key) == "true"
