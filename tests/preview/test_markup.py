"""Whatever somebody wrote stays text."""

from __future__ import annotations

from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.preview.markup import Markup, joined, tag

HOSTILE = [
    "<script>alert(1)</script>",
    '" onmouseover="x',
    "' x='",
    "&lt;b&gt;",
    "</style><b>",
    "-->",
    "]]>",
    "\u202e<b>",
]


class _Reader(HTMLParser):
    def __init__(self, markup: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_comes_back_as_it_was(text: str) -> None:
    read = _Reader(tag("p", text))
    assert (read.tags, "".join(read.texts)) == (["p"], text)


@pytest.mark.parametrize("text", HOSTILE)
def test_an_attribute_comes_back_as_it_was(text: str) -> None:
    read = _Reader(tag("p", title=text))
    assert (read.tags, read.attributes) == (["p"], [("title", text)])


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])), st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_no_text_makes_an_element(text: str, value: str) -> None:
    read = _Reader(tag("div", [text, tag("b", text)], title=value))
    assert read.tags == ["div", "b"]
    assert read.attributes == [("title", value)]
    assert "".join(read.texts) == unescape(text + text) if "&" not in text else True


def test_markup_stays_markup_and_nothing_is_nothing() -> None:
    assert joined(tag("b", "a"), None, ["<", Markup("<i></i>")]) == "<b>a</b>&lt;<i></i>"


def test_an_attribute_that_is_not_there_is_left_out() -> None:
    assert tag("a", href=None, hidden=True, open_=False, class_="x", aria_label="y", x=2.0) == (
        '<a hidden class="x" aria-label="y" x="2"></a>'
    )
