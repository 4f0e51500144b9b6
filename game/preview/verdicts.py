"""What was proved of a talk, where it belongs: faults, what a card is worth, ways of playing, claims, tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from game.preview.edition import shown_in
from game.preview.markup import Content, Markup, joined, tag

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.core.node import Node, Option
    from game.core.scenario import Guest
    from game.preview.edition import Edition
    from game.prove.craft_check import Column
    from game.prove.proof import Fault, Path, Policy, Proof

FAULTS = {
    "dead_end": "A dead end: nothing can be done here any more.",
    "no_ending": "No ending can be reached from here.",
    "loop": "A loop without a way out.",
    "crowded": "More than four cards are offered.",
    "bare": "Fewer than two cards are offered.",
    "unreachable": "Nothing leads here in any state.",
    "never_available": "is never offered.",
    "no_outcome": "Nobody can get the ending",
}
SHOWN = 3  # endings of a way of playing


def faults_at(guest: Guest, node: Node, edition: Edition) -> Markup | None:
    proof = edition.proofs.get(guest.id)
    here = [_fault(fault) for fault in proof.faults if fault.node == node.id] if proof else []
    return joined(*here) if here else None


def other_faults(guest: Guest, edition: Edition) -> Markup | None:
    """Those that belong to no node, such as an ending that nobody gets."""
    proof, nodes = edition.proofs.get(guest.id), {node.id for node in guest.nodes}
    rest = [_fault(fault) for fault in proof.faults if fault.node not in nodes] if proof else []
    return joined(*rest) if rest else None


def _fault(fault: Fault) -> Markup:
    says = FAULTS[fault.kind]
    if fault.option:
        says = f"{fault.option}: {says}"
    if fault.outcome:
        says = f"{says.rstrip('.')}: {fault.outcome}."
    return tag("div", tag("p", _sign("warn"), tag("b", " ", says)), _path(fault.path, fault.starts_at), class_="flawed")


def _path(path: Path, starts_at: str = "") -> Markup | None:
    if not path and not starts_at:
        return None
    steps = [tag("li", step) for step in path]
    return joined(tag("p", f"From {starts_at}:", class_="wh") if starts_at else None, tag("ol", *steps, class_="path"))


def value_of(guest: Guest, node: Node, option: Option, edition: Edition) -> Markup | None:
    proof = edition.proofs.get(guest.id)
    value = proof.values.get(f"{node.id}.{option.id}") if proof else None
    if proof is None or value is None:
        return None
    best = "best here \u00b7 " if option.id in proof.best.get(node.id, ()) else ""
    by = next((one.by for one in proof.dominated if (one.node, one.option) == (node.id, option.id)), "")
    beaten = f" \u00b7 never better than {by}" if by else ""
    return tag("span", f"{best}reaches {value:.1f}{beaten}", class_="val")


def judgement(guest: Guest, edition: Edition) -> Markup | None:
    """The tables under a talk: ways of playing, claims, tells."""
    proof = edition.proofs.get(guest.id)
    if proof is None:
        return None
    tables = [_policies(proof), _claims(proof), *tells(guest.id, edition)]
    return tag("section", *tables, class_="verdicts")


def _policies(proof: Proof) -> Markup:
    states = f"{proof.states:,}".replace(",", " ")
    how = "proved over every state" if proof.proved else f"not proved: only {proof.sampled} states were sampled"
    head = ("Way of playing", "Mean", "Worst", "Best", "Where it ends")
    rows = [
        (None, (name.replace("-", " "), f"{way.mean:.1f}", f"{way.min:.1f}", f"{way.max:.1f}", _endings(way)))
        for name, way in proof.policies.items()
    ]
    return table("What ways of playing are worth", f"{states} states, {how}", head, rows)


def _endings(way: Policy) -> str:
    most = sorted(way.endings.items(), key=lambda one: -one[1])
    return ", ".join(f"{name} {share:.0%}" for name, share in most[:SHOWN] if share >= 0.005)  # noqa: PLR2004 - rounds to 1 %


def _claims(proof: Proof) -> Markup | None:
    if not proof.claims:
        return None
    rows = [(claim.holds, (claim.says, None if claim.holds else _path(claim.path))) for claim in proof.claims]
    return table("Claims", "", ("What the designer says", "A play against it"), rows)


def tells(whose: str, edition: Edition) -> Iterator[Markup]:
    for column in edition.tells:
        if column.whose == whose and column.tells:
            yield tag("div", _tells(column), class_=shown_in([column.lang]))


def _tells(column: Column) -> Markup:
    about = f"{column.decisions} decisions, {column.lang}"
    rows = [
        (tell.sound, (tell.name, tell.value, tell.limit, None if tell.sound else tell.mend)) for tell in column.tells
    ]
    return table("Tells: could one score without reading?", about, ("Cue", "Here", "Limit", "What helps"), rows)


Row: TypeAlias = "tuple[bool | None, tuple[Content, ...]]"  # whether it is sound, where that is a question


def table(title: str, about: str, head: Sequence[str], rows: Sequence[Row]) -> Markup:
    """What fails carries a mark and a word, not a colour alone; a last column with nothing in it is left out."""
    wide = len(head) if any(cells[-1] for _, cells in rows) else len(head) - 1
    heads = (tag("th", cell, scope="col") for cell in head[:wide])
    body = (tag("tr", *_cells(sound, cells[:wide]), class_="bad" if sound is False else None) for sound, cells in rows)
    caption = tag("caption", title, " ", tag("small", about))
    return tag("div", tag("table", caption, tag("thead", tag("tr", *heads)), tag("tbody", *body)), class_="wide")


def _cells(sound: bool | None, cells: tuple[Content, ...]) -> Iterator[Markup]:  # noqa: FBT001 - read with the row
    mark = None if sound is None else joined(_sign("check" if sound else "warn"), " ")
    yield tag("th", mark, cells[0], tag("b", " fails") if sound is False else None, scope="row")
    yield from (tag("td", cell) for cell in cells[1:])


def _sign(name: str) -> Markup:
    return tag("svg", tag("use", href=f"#u-{name}"), class_="i", aria_hidden="true")
