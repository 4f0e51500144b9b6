"""`explain` says what a diagnostic means; docs/diagnostics says the same."""

from __future__ import annotations

import io

import pytest

from game.cli import main
from game.cli_explain import run_explain
from game.content.codes import CODES, Code
from game.docs.diagnostics import diagnostic_pages


def _explain(code: str | None) -> str:
    out = io.StringIO()
    assert run_explain(code, out) == 0
    return out.getvalue()


@pytest.mark.parametrize("code", CODES.values(), ids=lambda code: code.code)
def test_every_code_is_explained_in_full(code: Code) -> None:
    told = _explain(code.code)
    assert all(getattr(code, part) in told for part in ("code", "name", "what", "why", "bad", "good"))


@pytest.mark.parametrize("typed", ["mg012", "MG12", "12", " MG012 "])
def test_a_code_may_be_typed_as_one_likes(typed: str) -> None:
    assert _explain(typed) == _explain("MG012")


def test_without_a_code_all_are_listed_a_line_each() -> None:
    assert [line[:5] for line in _explain(None).splitlines()] == list(CODES)


def test_an_unknown_code_exits_2_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "MG01O"]) == 2
    assert "did you mean MG010 or" in capsys.readouterr().err


@pytest.mark.parametrize("typed", ["", "MG", "MG999", "9" * 5000, "quee"])
def test_what_is_near_to_nothing_is_answered_with_the_range(typed: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", typed]) == 2
    assert "MG001 to MG" in capsys.readouterr().err


def test_every_code_has_a_page_and_a_line_in_the_index() -> None:
    pages = diagnostic_pages()
    assert pages.keys() == {"README.md", *(f"{code}.md" for code in CODES)}
    assert all(f"]({code}.md)" in pages["README.md"] for code in CODES)
