"""What a player reads stands in the string tables, in every language; none of it in the code of window or terminal."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

GAME = Path(__file__).parents[2] / "game"
FILES = [path for shown in ("app", "console") for path in sorted((GAME / shown).rglob("*.py"))
         if "gallery" not in path.parts]  # fmt: skip  # sheets for who changes the game
SENTENCE = re.compile(r"^\W*[^\W\d_]+(['’-][^\W\d_]+)*[,.:;!?]? [^\W\d_]{2,}|^[A-ZÆØÅÄÖ][^\W\d_]+[.!?]$")  # noqa: RUF001 (an apostrophe)
CODE = ("<", "[", "main.py")  # pictures, another program's language, and the commands of this one
KEYS = ("shift tab",)
UNSEEN = ("debug", "info", "warning", "error", "exception", "Random")  # for the log file, and for the dice


def sentences(source: str) -> list[str]:
    """The string literals that read like something said to the player, with their lines."""
    return [f"{line}: {words!r}" for line, words in _literals(ast.parse(source)) if _is_read(words)]


def _literals(node: ast.AST) -> Iterator[tuple[int, str]]:
    """Every string but docstrings, and what is told only to who changes the game: faults, logs, dice."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.lineno, node.value
    told = getattr(node, "body", None)
    for child in ast.iter_child_nodes(node):
        first = isinstance(told, list) and child is told[0]
        docstring = first and isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)
        if not (docstring or isinstance(child, ast.Raise) or _is_unseen(child)):
            yield from _literals(child)


def _is_unseen(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return False
    return (node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")) in UNSEEN


def _is_read(words: str) -> bool:
    return not words.startswith(CODE) and words not in KEYS and SENTENCE.search(words) is not None


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(GAME)))
def test_nothing_that_is_read_stands_in_the_code(path: Path) -> None:
    assert not sentences(path.read_text(encoding="utf-8"))


def test_a_sentence_in_the_code_is_found() -> None:
    found = sentences(
        '"""A module of words."""\ndef f(c):\n    """Say it."""\n    write(c, "Nothing yet.")\n    raise X("is wrong")'
    )
    assert found == ["4: 'Nothing yet.'"]
    assert sentences('write("Enter: walk over")\nwrite("Back.")\nwrite(f"{n} left, of them two")') == [
        "1: 'Enter: walk over'", "2: 'Back.'", "3: ' left, of them two'",
    ]  # fmt: skip
