"""Texts are put into a flat file where they belong, and nothing else in it changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content.diagnostic import Findings
from game.content.flat import NotFlat, put, texts_of
from game.content.source import FORBIDDEN

FILE = """# Bokmål
a.name: "Åse"   # as she is

# the talk
a.hello.1: Hei
a.hello.3: 'Ja, ''du'''
a.note: >-
  Ved
  vasken

b.name: Bo
"""
ORDER = ("a.name", "a.hello.1", "a.hello.2", "a.hello.3", "a.note", "a.other", "b.name", "b.hello.1")
SENTENCES = st.text(st.characters(exclude_categories=["Cs"])).map(lambda text: " ".join(text.split()))


def _changed(old: str, new: str) -> list[str]:
    return [line for line in new.splitlines() if line not in old.splitlines()]


def test_a_text_is_put_over_what_stood_there() -> None:
    new = put(FILE, {"a.name": "Aase", "a.hello.3": 'Nei: "å"'}, ORDER)
    assert _changed(FILE, new) == ['a.name: "Aase"   # as she is', 'a.hello.3: "Nei: \\"å\\""']
    assert len(new.splitlines()) == len(FILE.splitlines())


def test_a_text_over_several_lines_becomes_one_and_the_gap_below_it_stays() -> None:
    assert put(FILE, {"a.note": "her"}, ORDER) == FILE.replace(">-\n  Ved\n  vasken\n", '"her"\n')


def test_a_new_text_stands_below_what_comes_before_it() -> None:
    lines = put(FILE, {"a.hello.2": "To", "a.other": "Annet", "b.hello.1": "Sist"}, ORDER).splitlines()
    assert lines[lines.index("a.hello.1: Hei") + 1] == 'a.hello.2: "To"'
    assert lines[-1] == 'b.hello.1: "Sist"'
    assert [line for line in lines if line in FILE.splitlines()] == FILE.splitlines()


def test_a_new_text_before_all_others_stands_below_the_remarks() -> None:
    assert put("# Hei\nb: 2\n", {"a": "1"}, ("a", "b")) == '# Hei\na: "1"\nb: 2\n'


def test_windows_line_ends_stay() -> None:
    assert put("a: 1\r\nc: 3", {"b": "2", "d": "4"}, "abcd") == 'a: 1\r\nb: "2"\r\nc: 3\r\nd: "4"\r\n'


def test_a_new_file_has_its_nodes_apart() -> None:
    assert put("", {"a.x.1": "1", "a.x.2": "2", "a.y.1": "3"}, ("a.x.1", "a.x.2", "a.y.1")) == (
        'a.x.1: "1"\na.x.2: "2"\n\na.y.1: "3"\n'
    )


def test_a_file_in_braces_is_refused() -> None:
    with pytest.raises(NotFlat):
        put("{a: 1, c: 3}\n", {"b": "2"}, "abc")


@given(
    st.dictionaries(st.sampled_from(ORDER), SENTENCES.filter(lambda text: not FORBIDDEN.search(text))),
    st.sampled_from(["", FILE, "# nothing yet\n", "b.name: Bo", "strange: 1\n"]),
)
def test_what_is_put_in_is_read_again_beside_all_that_was_there(new: dict[str, str], old: str) -> None:
    before = texts_of(old, Findings(Path())) or {}
    assert (texts_of(put(old, new, ORDER), Findings(Path())) or {}) == {**before, **new}
