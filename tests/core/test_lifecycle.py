"""The charts: what `transitions` does and what the compiled rows say is the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.core.chart import Chart  # noqa: TC001 - a parameter of a test
from game.core.errors import Refused
from game.core.lifecycle import BUYING, BUYING_ROWS, CONVERSATION, EVENING, Meters, buying_table
from game.core.node import PHASES

if TYPE_CHECKING:
    from collections.abc import Callable


def test_every_phase_and_trigger_has_a_last_row_without_a_guard() -> None:
    table = buying_table()
    assert set(table) == {(phase, trigger) for phase in PHASES for trigger in PHASES}
    assert all(rows[-1].arrow.guard is None for rows in table.values())


def test_buying_right_bites_once_more() -> None:
    row = next(row for row in BUYING_ROWS if row.because == "phase.purchase.after.worked_through")
    assert row.effect.risk == 2


@pytest.mark.parametrize(("trust", "after"), [(4, "criteria"), (3, "need")])
def test_the_need_is_told_only_to_who_is_trusted(trust: int, after: str) -> None:
    assert BUYING.after("need", "criteria", Meters(trust, 5, 5)) == after


def test_a_chart_refuses_what_it_has_no_arrow_for() -> None:
    with pytest.raises(Refused, match="conversation: no 'approach' while gone"):
        CONVERSATION.after("gone", "approach", None)


@pytest.mark.parametrize("chart", [CONVERSATION, EVENING])
def test_the_table_and_the_machine_agree_on_every_state_and_trigger(chart: Chart[None]) -> None:
    for state in chart.states:
        for trigger in {row.trigger for row in chart.rows}:
            assert _or_refused(chart.at_once, state, trigger) == _or_refused(chart.after, state, trigger, None)


def _or_refused(after: Callable[..., str], *question: object) -> str:
    try:
        return after(*question)
    except Refused as refusal:
        return str(refusal)


def test_two_charts_do_not_share_a_cursor() -> None:
    assert EVENING.after("room", "approach", None) == "talk"
    assert CONVERSATION.after("waiting", "approach", None) == "talking"
    assert EVENING.after("room", "approach", None) == "talk"


@pytest.mark.parametrize("chart", [CONVERSATION, EVENING])
def test_every_state_can_be_reached(chart: Chart[None]) -> None:
    reached = {chart.states[0]} | {row.target for row in chart.rows}
    assert reached == set(chart.states)


def test_a_diagram_shows_its_guards() -> None:
    assert "trusts" in BUYING.diagram()
