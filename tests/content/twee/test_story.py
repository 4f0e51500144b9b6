"""A Twee file is read as the specification says, and what is no Twee is told with the way out."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.diagnostic import Findings
from game.content.twee.story import Story, read_story


def _read(text: str) -> tuple[Story | None, list[tuple[str, int]]]:
    findings = Findings(Path("x.twee"))
    return read_story(text, findings), [(found.code, found.line) for found in findings.sorted]


def _story(text: str) -> Story:
    story, found = _read(text)
    assert story is not None
    assert found == []
    return story


def test_a_header_has_a_name_tags_and_metadata() -> None:
    text = ':: StoryTitle\nTea\n\n:: Start [need  office] {"position":"600,400"}\nHello.\n\n\n'
    (passage,) = _story(text).passages
    assert (passage.name, passage.tags, passage.line) == ("Start", ("need", "office"), 4)
    assert passage.header == ':: Start [need office] {"position":"600,400"}'
    assert passage.lines == ("Hello.",)


@pytest.mark.parametrize(
    ("header", "name", "tags"),
    [
        (r"::Queue", "Queue", ()),
        (r":: A \[small\] \{thing\} [b\]c]", "A [small] {thing}", ("b]c",)),
        (r":: foo\\bar \q", r"foo\bar q", ()),
        (r":: Queue <600,400>", "Queue", ()),
        (r":: Queue [office] <600,400>", "Queue", ("office",)),
    ],
)
def test_what_is_escaped_is_part_of_the_name(header: str, name: str, tags: tuple[str, ...]) -> None:
    (passage, _) = _story(f":: StoryTitle\nTea\n{header}\nHello.\n:: Start\nHi.").passages
    assert (passage.name, passage.tags) == (name, tags)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_as_an_editor_does(end: str) -> None:
    story = _story(f":: StoryTitle{end}Tea\u2028two{end}:: Start{end}\tHello.{end}")
    assert (story.title, story.titled, story.passages[0].line) == ("Tea two", 1, 3)


def test_story_data_says_the_format_and_where_it_starts() -> None:
    data = '{"ifid": "D674C58C", "format": "SugarCube", "start": "Hello"}'
    story = _story(f":: StoryTitle\nTea\n:: StoryData\n{data}\n:: Start\nNo.\n:: Hello\nYes.")
    assert (story.format, story.start) == ("sugarcube", "Hello")


def test_without_title_or_start_something_stands_for_them_and_is_told() -> None:
    story, found = _read(":: Code [script]\nx()\n:: Hello\nHi.")
    assert story is not None
    assert (story.title, story.start) == ("", "Hello")
    assert found == [("MG105", 1), ("MG105", 3)]


@pytest.mark.parametrize("data", ["not json", "[1]", "{" * 5000])
def test_story_data_that_cannot_be_read_is_told_and_the_story_read(data: str) -> None:
    story, found = _read(f":: StoryTitle\nTea\n:: StoryData\n{data}\n:: Start\nHi.")
    assert story is not None
    assert found == [("MG105", 3)]


def test_a_start_that_is_not_there_is_told_with_the_nearest_name() -> None:
    findings = Findings(Path("x.twee"))
    text = ':: StoryTitle\nTea\n:: StoryData\n{"start": "Helo"}\n:: Start\nHi.\n:: Hello\nHi.'
    story = read_story(text, findings)
    assert story is not None
    assert story.start == "Start"
    (found,) = findings.sorted
    assert (found.code, found.line, found.hint) == ("MG102", 3, "did you mean 'Hello'?")


@pytest.mark.parametrize(
    ("header", "found"),
    [(":: Queue {nonsense}", ("MG105", 5)), (":: Queue [a] and more", ("MG103", 5)), ("::  [a]", ("MG103", 5))],
)
def test_a_slip_in_a_header_is_told(header: str, found: tuple[str, int]) -> None:
    assert _read(f":: StoryTitle\nTea\n:: Start\nHi.\n{header}\nHi.")[1] == [found]


def test_what_stands_above_the_first_passage_is_told() -> None:
    assert _read("\nA remark.\n:: StoryTitle\nTea\n:: Start\nHi.")[1] == [("MG103", 2)]


def test_two_passages_of_a_name_are_an_error() -> None:
    assert _read(":: StoryTitle\nTea\n:: Start\nHi.\n:: Start\nHo.")[1] == [("MG101", 5)]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("<!DOCTYPE html>\n<style>\n::before {}\n</style>", "a web page"),
        ("\n<tw-storydata name='x'>", "a web page"),
        ('{"name": "Tea"}', "JSON"),
        ("Once upon a time", "no line begins"),
        ("", "no line begins"),
        (":: StoryTitle\nTea", "no passage with a text"),
        (":: Code [script]\nx()", "no passage with a text"),
    ],
)
def test_what_is_no_story_is_told_with_the_way_out(text: str, says: str) -> None:
    findings = Findings(Path("x.twee"))
    assert read_story(text, findings) is None
    (found,) = findings.sorted
    assert (found.code, says in found.message, "Export As Twee" in found.hint) == ("MG100", True, True)
