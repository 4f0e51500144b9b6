"""Lines that any terminal, and any screen reader, can take."""

from __future__ import annotations

from io import StringIO

from game.console.page import Page, page_for


def written(words: str, *, styled: bool = False) -> str:
    out = StringIO()
    Page(out, 20, styled=styled).strong(words)
    return out.getvalue()


def test_a_pipe_gets_no_escape_codes() -> None:
    out = StringIO()
    page_for(out, {}).strong("hello")
    assert out.getvalue() == "hello\n"


def test_a_terminal_gets_them_line_by_line() -> None:
    assert written("one two three four five", styled=True).count("\033[0m") == 2


def test_text_cannot_smuggle_escape_codes() -> None:
    assert written("\033[2Jhello\r\a") == "[2Jhello\n"


def test_stage_directions_stand_in_brackets() -> None:
    assert written("Ha. *He nods.*") == "Ha. (He nods.)\n"


def test_there_are_never_two_blank_lines() -> None:
    out = StringIO()
    page = Page(out)
    page.line("a")
    page.gap()
    page.gap()
    page.line("b")
    assert out.getvalue() == "a\n\nb\n"
