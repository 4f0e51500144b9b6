"""The generated pages are fresh, and the list of causes is complete."""

from __future__ import annotations

from io import StringIO
from random import Random
from shutil import copytree
from typing import TYPE_CHECKING

import pytest

from game.core import commands as cmd
from game.core import events as ev
from game.core import wire
from game.core.legal import legal
from game.core.session import Session, entry_from_json, entry_to_json
from game.docs import FOLDER, run_docs
from game.docs.causes import CAUSES
from game.docs.charts import mermaid
from game.docs.journal import EXAMPLE, journal_page, shape
from tests.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.core.scenario import Scenario


@pytest.fixture
def jeppe() -> Scenario:
    return shipped("jeppe")


def test_the_pages_of_the_checkout_are_fresh() -> None:
    out = StringIO()
    assert run_docs(check=True, out=out) == 0, out.getvalue()


def test_a_stale_page_is_named_and_left_alone(tmp_path: Path) -> None:
    folder, out = copytree(FOLDER, tmp_path / "docs"), StringIO()
    (folder / "journal.md").write_text("old", encoding="utf-8")
    assert run_docs(check=True, out=out, folder=folder) == 1
    assert "docs/journal.md is stale" in out.getvalue()
    assert (folder / "journal.md").read_text(encoding="utf-8") == "old"


def test_a_stale_page_is_written_again(tmp_path: Path) -> None:
    folder = copytree(FOLDER, tmp_path / "docs")
    (folder / "journal.md").unlink()
    assert run_docs(check=False, out=StringIO(), folder=folder) == 0
    assert run_docs(check=True, out=StringIO(), folder=folder) == 0


def test_what_is_written_by_hand_stays(tmp_path: Path) -> None:
    page = copytree(FOLDER, tmp_path / "docs") / "architecture.md"
    page.write_text("# By hand\n\n<!-- written by `main.py docs` from here -->old<!-- to here -->\n\nAfter.\n", "utf-8")
    run_docs(check=False, out=StringIO(), folder=page.parent)
    text = page.read_text(encoding="utf-8")
    assert text.startswith("# By hand\n")
    assert text.endswith("\n\nAfter.\n")


def test_outside_a_checkout_docs_says_so(tmp_path: Path) -> None:
    out = StringIO()
    assert run_docs(check=True, out=out, folder=tmp_path) == 2
    assert "checkout" in out.getvalue()


def test_every_command_event_and_refusal_stands_on_the_page() -> None:
    page = journal_page()
    assert [name for name in (*wire.COMMANDS.kinds, *wire.EVENTS.kinds) if f"| `{name}` |" not in page] == []


def test_the_example_entry_is_one_that_a_journal_could_hold() -> None:
    assert entry_from_json(entry_to_json(EXAMPLE)) == EXAMPLE


def test_a_field_that_may_be_missing_says_so() -> None:
    assert shape(str | None) == "text or null"


def test_a_drawing_keeps_its_arrows_and_loses_its_colours() -> None:
    drawn = "---\nroom\n---\nstateDiagram-v2\n  classDef s_default fill:white\n  Class a s_default\n  \n  a --> b: go\n"
    assert mermaid(drawn) == "stateDiagram-v2\n  a --> b: go"


@pytest.mark.parametrize("seed", range(12))
def test_every_cause_in_an_evening_is_on_the_page(jeppe: Scenario, seed: int) -> None:
    unknown = {because for because in _causes(_wander(jeppe, seed)) if not any(c.covers(because) for c in CAUSES)}
    assert unknown == set()


def _wander(scenario: Scenario, seed: int) -> Session:
    """An evening of choices by lot."""
    session, dice = Session.start(scenario, seed), Random(seed)
    while not session.over:
        stays = [command for command in legal(scenario, session.party) if command != cmd.Leave()]
        session.do(dice.choice(stays))
    return session


def _causes(session: Session) -> Iterator[str]:
    for entry in session.entries:
        for event in entry.events:
            if isinstance(event, (ev.BeatPassed, ev.TurnCame)):
                yield from (because for *_, because in event.drift)
            elif (because := getattr(event, "because", None)) is not None:
                yield because
