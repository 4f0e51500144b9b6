"""docs/writing.md says of Jeppe's talk what is so: its sentences, its cards, its measures."""

from __future__ import annotations

import re

import pytest

from game.content.load import load
from game.docs import FOLDER
from game.prove.judge import judge
from game.resources import scenarios
from game.text.table import ENGLISH

PAGE = (FOLDER / "writing.md").read_text(encoding="utf-8")
ROWS = [[cell.strip() for cell in line.split("|")[1:-1]] for line in PAGE.splitlines() if line.startswith("|")]
PROSE = " ".join(line for line in PAGE.splitlines() if not line.startswith("|"))
OTHERS = "Good! Open questions build trust"  # the one sentence that is nobody's
HOME = scenarios() / "jeppe"
LOADED = load(HOME)


def _quoted() -> list[str]:
    """Sentences in quotes, without those that are said to have been there once."""
    now = [cell for row in ROWS for number, cell in enumerate(row) if not (len(row) == 4 and number == 1)]
    return [found for text in (PROSE, *now) for found in re.findall(r'"([^"]{20,})"', text)]


def test_every_card_of_every_node_has_its_reason() -> None:
    assert LOADED.scenario is not None
    nodes = {node.id: node for node in LOADED.scenario.guest("jeppe").nodes}
    told = [(row[0].strip("`"), re.findall(r"`(\w+)`", "".join(row[1:]))) for row in ROWS if row[0].strip("`") in nodes]
    wholly = {node: sorted(cards) for node, cards in told if len(cards) > 1}
    assert wholly == {name: sorted(option.id for option in node.options) for name, node in nodes.items()}


@pytest.mark.parametrize("sentence", _quoted())
def test_what_is_quoted_is_said(sentence: str) -> None:
    assert LOADED.texts is not None
    said = LOADED.texts.texts[ENGLISH].values()
    assert sentence == OTHERS or any(sentence.rstrip(".,") in text for text in said)


def test_the_measures_are_those_of_today() -> None:
    columns = {
        (one.whose, one.lang): {tell.name: tell.value for tell in one.tells} for one in judge(HOME, LOADED).tells
    }
    measured = columns["jeppe", ENGLISH]
    told = {row[0]: row[2] for row in ROWS if len(row) == 3 and any(name.startswith(row[0]) for name in measured)}
    assert len(told) == 5
    for tell, value in told.items():
        assert [_spaced(one).startswith(value) for name, one in measured.items() if name.startswith(tell)] == [True], (
            tell
        )
    assert f"in {_spaced(columns['jeppe', 'nb']['the longest is best']).partition(' of')[0]} in bokmål" in PROSE


def _spaced(value: str) -> str:
    return value.replace("%", " %")
