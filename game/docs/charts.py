"""The state charts for docs/architecture.md, drawn by `transitions`; what a drawing cannot say is in tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transitions.extensions.diagrams import GraphMachine

from game.app.route import ARROWS, SCREENS
from game.core.legal import PRICES
from game.core.lifecycle import BUYING, BUYING_ROWS, CONVERSATION, EVENING
from game.core.node import METERS
from game.group.round_chart import ROUND

if TYPE_CHECKING:
    from game.core.lifecycle import BuyingRow

_DECORATION = ("classDef ", "Class ")  # colours of the library; GitHub has its own


def charts_section() -> str:
    return "\n".join(
        (
            _chart("The evening", EVENING.diagram()),
            "What each thing costs, in beats:\n",
            _prices(),
            _chart("A guest's place in the evening", CONVERSATION.diagram()),
            _chart("The buying process of a guest", BUYING.diagram()),
            "Rows are tried in order; one without a guard is always taken. A trigger for where the guest already is,",
            "or has been, changes nothing (`passed`) and is left out here.\n",
            _buying_table(),
            _chart("A round of a group", ROUND.diagram()),
            "A `rewind` leads to the scene of an earlier decision, on a new road; `switch` to where another road is.\n",
            _chart("The screens", _screens()),
            "From every screen `resume` leads to where the evening is now (room, talk, called, debrief), `quit` out.",
            "",
        )
    )


def mermaid(drawn: str) -> str:
    """The library's text as GitHub reads it: without its title block, its colours and its empty lines."""
    body = drawn[drawn.index("stateDiagram-v2") :]
    lines = (line.rstrip() for line in body.splitlines())
    return "\n".join(line for line in lines if line and not line.lstrip().startswith(_DECORATION))


def _chart(title: str, drawn: str) -> str:
    return f"### {title}\n\n```mermaid\n{mermaid(drawn)}\n```\n"


def _screens() -> str:
    arrows = [arrow for arrow in ARROWS if arrow["source"] != "*"]
    machine = GraphMachine(model=_Nobody(), states=[*SCREENS], initial="title", transitions=arrows,
                           auto_transitions=False, show_conditions=True, graph_engine="mermaid")  # fmt: skip
    return str(machine.get_combined_graph().source)  # type: ignore[attr-defined]


class _Nobody:
    """A model that is drawn and never moved."""


def _prices() -> str:
    cells = [(what.replace("_", " "), beats) for what, beats in PRICES.items()]
    head = "| " + " | ".join(what for what, _ in cells) + " |"
    return f"{head}\n|{' --- |' * len(cells)}\n| " + " | ".join(str(beats) for _, beats in cells) + " |\n"


def _buying_table() -> str:
    rows = [_buying_row(row) for row in BUYING_ROWS if not row.because.endswith(".passed")]
    return "| from | trigger | guard | to | effect |\n| --- | --- | --- | --- | --- |\n" + "\n".join(rows) + "\n"


def _buying_row(row: BuyingRow) -> str:
    guard = row.arrow.guard
    shown = f"`{guard.__name__}`: {(guard.__doc__ or '').rstrip('.').lower()}" if guard else ""
    moved = [f"{meter} {by:+d}" for meter in METERS if (by := getattr(row.effect, meter))]
    return f"| {row.source} | {row.trigger} | {shown} | {row.target} | {', '.join(moved)} |"
