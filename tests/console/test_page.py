"""Lines that any terminal, and any screen reader, can take."""

from __future__ import annotations

from io import StringIO

from game.console.page import TIED, Page, page_for


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


def test_a_key_is_never_parted_from_its_name() -> None:
    out = StringIO()
    Page(out, 20).line(f"one two three four u6{TIED}Ketil")
    assert out.getvalue() == "one two three four\nu6 Ketil\n"


def test_a_wide_terminal_is_used_but_not_all_of_it() -> None:
    assert (Page(StringIO(), 90).width, Page(StringIO(), 240).width) == (90, 100)
