"""A pure state chart: `after(state, trigger, facts) -> state`, declared once and run by `transitions`."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from transitions import Machine, MachineError
from transitions.extensions.diagrams import GraphMachine

from game.core.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Facts = TypeVar("Facts")


@dataclass(frozen=True, slots=True)
class Row(Generic[Facts]):
    """One arrow: taken on `trigger` in `source` if `guard` (None: always) holds for the facts."""

    source: str
    trigger: str
    target: str
    guard: Callable[[Facts], bool] | None = None


class _Cursor:
    """The private model that the machine moves; it carries the facts the guards read."""

    state: str
    facts: Any


class Chart(Generic[Facts]):
    """Rows of one source and trigger are tried in order, as `transitions` does and as `table` lists them."""

    def __init__(self, name: str, states: tuple[str, ...], rows: tuple[Row[Facts], ...]) -> None:
        self.name, self.states, self.rows = name, states, rows
        self._cursor = _Cursor()
        self._machine = Machine(**self._plan(self._cursor))
        self._open = {key: found[0].target for key, found in self.table().items() if found[0].guard is None}

    def _plan(self, model: object) -> dict[str, Any]:
        for guard in {row.guard for row in self.rows if row.guard}:
            setattr(model, guard.__name__, lambda guard=guard: guard(model.facts))  # type: ignore[attr-defined]
        arrows = [
            {"trigger": row.trigger, "source": row.source, "dest": row.target}
            | ({"conditions": row.guard.__name__} if row.guard else {})
            for row in self.rows
        ]
        return {"model": model, "states": list(self.states), "initial": self.states[0], "transitions": arrows,
                "auto_transitions": False}  # fmt: skip

    def after(self, state: str, trigger: str, facts: Facts) -> str:
        """The state that follows; raises Refused(code "no_arrow") where the chart has no arrow, or none is open."""
        self._cursor.facts = facts
        self._machine.set_state(state, self._cursor)
        try:
            taken = self._cursor.trigger(trigger)  # type: ignore[attr-defined]
        except (MachineError, AttributeError):
            taken = False
        if not taken:
            raise Refused("no_arrow", f"{self.name}: no '{trigger}' while {state}")
        return self._cursor.state

    def at_once(self, state: str, trigger: str) -> str:
        """The same from the table, in a hundredth of the time, where the first arrow has no guard."""
        target = self._open.get((state, trigger))
        if target is None:
            raise Refused("no_arrow", f"{self.name}: no '{trigger}' while {state}")
        return target

    def table(self) -> Mapping[tuple[str, str], tuple[Row[Facts], ...]]:
        """The same rows as a dict, for whoever has no 6 microseconds to spare."""
        rows: defaultdict[tuple[str, str], list[Row[Facts]]] = defaultdict(list)
        for row in self.rows:
            rows[row.source, row.trigger].append(row)
        return {key: tuple(found) for key, found in rows.items()}

    def diagram(self) -> str:
        """The chart as Mermaid text with its guards, drawn by the library."""
        model = _Cursor()
        machine = GraphMachine(**self._plan(model), graph_engine="mermaid", show_conditions=True, title=self.name)
        return str(machine.get_combined_graph().source)  # type: ignore[attr-defined]
