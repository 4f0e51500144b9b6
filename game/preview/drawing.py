"""The picture of a talk: its nodes and endings in rows, and an arrow for every way that a card can go."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from game.preview.arrows import OUTCOME, arrows, links
from game.preview.layers import lay_out
from game.preview.markup import Markup, joined, tag
from game.preview.strands import SIGN, Box, strands

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.core.moves import Stance
    from game.core.node import Node
    from game.core.scenario import Guest, Outcome
    from game.preview.edition import Edition
    from game.preview.layers import Layout
    from game.preview.strands import Strand

NODE, PILL = (186.0, 54.0), (118.0, 44.0)
SHORTEST, STEEPEST = 28.0, 0.11  # the gap between two rows, and how it grows with what bends in it
LONGEST = 23  # characters of a line in a box
EDGE = 14.0


def drawing(guest: Guest, edition: Edition) -> Markup:
    drawn = arrows(guest)
    nodes = _start_first(guest)
    sinks = [f"{OUTCOME}{outcome.id}" for outcome in guest.outcomes]
    wide = dict.fromkeys(nodes, NODE[0]) | dict.fromkeys(sinks, PILL[0])
    layout = lay_out(nodes, sinks, links(drawn), wide)
    tops = _tops(layout)
    boxes = {
        name: Box(layout.x[name], tops[rank], *(PILL if name in sinks else NODE)) for name, rank in layout.rank.items()
    }
    lines = strands(drawn, layout, boxes, tops)
    return tag(
        "svg",
        *(_line(line, guest, edition) for line in lines),
        *(_sign(line, guest) for line in lines if line.arrow.stance and not edition.public),
        *(_node(guest, node, boxes[node.id], edition) for node in guest.nodes),
        *(_pill(guest, outcome, boxes[f"{OUTCOME}{outcome.id}"], edition) for outcome in guest.outcomes),
        class_="graph", viewBox=_frame(boxes, lines), role="group",
        aria_label=f"{len(guest.nodes)} nodes and {len(guest.outcomes)} endings",
    )  # fmt: skip


def anchor(guest: Guest, name: str) -> str:
    """The id of a node's or ending's sheet."""
    return f"{guest.id}.{name}"


def _start_first(guest: Guest) -> list[str]:
    first = [start.goto for start in guest.start]
    return list(dict.fromkeys([*first[-1:], *first, *(node.id for node in guest.nodes)]))


def _tops(layout: Layout) -> list[float]:
    """The upper edge of every row: the further something bends between two rows, the further they are apart."""
    reach = [0.0] * len(layout.rows)
    for route in layout.routes.values():
        for one, other in pairwise(route):
            row = layout.rank[other] if isinstance(other, str) else other[2]
            reach[row] = max(reach[row], abs(layout.x[one] - layout.x[other]))
    tops = [0.0]
    for far in reach[1:]:
        tops.append(tops[-1] + NODE[1] + min(72.0, SHORTEST + far * STEEPEST))
    return tops


def _frame(boxes: Mapping[str, Box], lines: list[Strand]) -> str:
    xs = [point[0] for line in lines for curve in line.curves for point in curve]
    left = min([box.x - box.wide / 2 for box in boxes.values()] + xs) - EDGE
    right = max([box.x + box.wide / 2 for box in boxes.values()] + xs) + EDGE
    ys = [point[1] for line in lines for curve in line.curves for point in curve]
    bottom = max([box.bottom for box in boxes.values()] + ys) + EDGE
    return f"{left:.0f} {-EDGE:.0f} {right - left:.0f} {bottom + EDGE:.0f}"


def _line(line: Strand, guest: Guest, edition: Edition) -> Markup:
    kind: Stance | str = "plain" if edition.public else line.arrow.stance or "silence"
    start = line.curves[0][0]
    path = f"M{_pair(start)}" + "".join(f"C{' '.join(map(_pair, curve[1:]))}" for curve in line.curves)
    dotted = " maybe" if line.arrow.sometimes and not edition.public else ""
    back = " back" if line.curves[-1][3][1] < start[1] - NODE[1] / 2 else ""
    return tag("path", class_=f"e {kind}{dotted}{back}", d=path, marker_end=f"url(#to-{kind})", **_ends(line, guest))


def _sign(line: Strand, guest: Guest) -> Markup:
    x, y = (round(middle - SIGN / 2) for middle in line.sign)
    kind = line.arrow.stance
    return tag("use", href=f"#s-{kind}", class_=f"m {kind}", x=x, y=y, width=SIGN, height=SIGN, **_ends(line, guest))


def _ends(line: Strand, guest: Guest) -> dict[str, str]:
    return {"data_from": anchor(guest, line.arrow.source), "data_to": anchor(guest, line.arrow.target)}


def _pair(point: tuple[float, float]) -> str:
    return f"{point[0]:.0f} {point[1]:.0f}"


def _node(guest: Guest, node: Node, box: Box, edition: Edition) -> Markup:
    cards = f"{len(node.options)}" + (" + silence" if node.silence else "")
    spoken = next((part for part in node.says if not part.does), node.says[0])
    first = edition.said(spoken.text, longest=LONGEST, element="tspan")
    left, right = box.x - box.wide / 2, box.x + box.wide / 2
    flawed = node.id in _flawed(guest, edition)
    flaw = tag("use", href="#u-warn", class_="flaw", x=right - 12, y=box.top - 12, width=24, height=24)
    return tag(
        "a",
        tag("rect", x=left, y=box.top, width=box.wide, height=box.high, rx=16),
        tag("text", node.id, x=left + 14, y=box.top + 23, class_="t"),
        tag("text", first, x=left + 14, y=box.top + 43, class_="q"),
        tag("text", cards, x=right - 12, y=box.top + 22, class_="q", text_anchor="end"),
        flaw if flawed else None,
        class_="nd", href=f"#{anchor(guest, node.id)}",
        aria_label=f"{node.id}, {cards} cards" + (", with a fault" if flawed else ""),
    )  # fmt: skip


def _flawed(guest: Guest, edition: Edition) -> set[str]:
    proof = edition.proofs.get(guest.id)
    return {fault.node for fault in proof.faults} if proof else set()


def _pill(guest: Guest, outcome: Outcome, box: Box, edition: Edition) -> Markup:
    left, right = box.x - box.wide / 2, box.x + box.wide / 2
    score = (
        None
        if edition.public
        else tag("text", str(outcome.score), x=right - 14, y=box.top + 28, class_="sc", text_anchor="end")
    )
    return tag(
        "a",
        tag("rect", x=left, y=box.top, width=box.wide, height=box.high, rx=22),
        tag("text", outcome.id, x=left + 14, y=box.top + 28, class_="t"), score,
        class_="nd out", href=f"#{anchor(guest, OUTCOME + outcome.id)}", aria_label=f"ending {outcome.id}",
    )  # fmt: skip


def arrow_heads(edition: Edition) -> Markup:
    """What every picture of the page ends its arrows with."""
    return joined(
        *map(_arrow_head, ("plain",) if edition.public else ("listen", "challenge", "push", "relate", "silence"))
    )


def _arrow_head(kind: str) -> Markup:
    return tag(
        "marker", tag("path", d="M0 .5 8 4 0 7.5Z", class_=f"tip {kind}"), id=f"to-{kind}", viewBox="0 0 8 8", refX=5,
        refY=4, markerUnits="userSpaceOnUse", markerWidth=11, markerHeight=11, orient="auto-start-reverse",
    )  # fmt: skip
