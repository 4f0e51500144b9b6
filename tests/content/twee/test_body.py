"""Links of every story format are ways to a passage; all other markup is told with its place; words stay words."""

from __future__ import annotations

import pytest

from game.content.twee.body import read_body
from game.content.twee.formats import CHAPBOOK, FORMATS, HARLOWE, PLAIN, SNOWMAN, SUGARCUBE, Format, format_of
from game.content.twee.story import Passage


def _passage(text: str) -> Passage:
    return Passage("Start", (), 1, ":: Start", tuple(text.split("\n")))


def _links(text: str, form: Format) -> list[tuple[str, str]]:
    return [(link.text, link.target) for link in read_body(_passage(text), form).links]


def _lost(text: str, form: Format) -> list[tuple[str, int]]:
    return [(lost.text, lost.line) for lost in read_body(_passage(text), form).lost]


def _prose(text: str, form: Format) -> list[str]:
    return [line for lines in read_body(_passage(text), form).paragraphs for line in lines]


@pytest.mark.parametrize("form", [PLAIN, *FORMATS], ids=lambda form: form.name or "plain")
@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("[[Queue]]", ("Queue", "Queue")),
        ("[[Go on->Queue]]", ("Go on", "Queue")),
        ("[[Queue<-Go on]]", ("Go on", "Queue")),
        ("[[Go on|Queue]]", ("Go on", "Queue")),
        ("[[A->B->Queue]]", ("A->B", "Queue")),
        ("[[Queue<-A<-B]]", ("A<-B", "Queue")),
        ("[[ Go on -> Queue ]]", ("Go on", "Queue")),
        ("[[->Queue]]", ("Queue", "Queue")),
        ("[[Go [on]->Queue]]", ("Go [on]", "Queue")),
    ],
)
def test_brackets_link_in_every_format(form: Format, text: str, way: tuple[str, str]) -> None:
    assert _links(text, form) == [way]


@pytest.mark.parametrize(
    ("form", "text", "ways"),
    [
        (SUGARCUBE, '<<link "Go on" "Queue">><</link>>', [("Go on", "Queue")]),
        (SUGARCUBE, "<<button 'Go \\'on\\'' 'Queue'>><</button>>", [("Go 'on'", "Queue")]),
        (SUGARCUBE, "<<link [[Go on|Queue]]>><</link>>", [("Go on", "Queue")]),
        (SUGARCUBE, "<<link [img[a.png][Queue]]>><</link>>", [("Queue", "Queue")]),
        (SUGARCUBE, '<<link "Go on">><<goto "Queue">><</link>>', [("Go on", "Queue")]),
        (SUGARCUBE, '<<link "Go on">><<goto [[Queue]]>><</link>>', [("Go on", "Queue")]),
        (SUGARCUBE, '<<choice "Queue" "Go on">>', [("Go on", "Queue")]),
        (SUGARCUBE, '<<actions "Queue" "Close">>', [("Queue", "Queue"), ("Close", "Close")]),
        (HARLOWE, '(link-goto: "Go on", "Queue")', [("Go on", "Queue")]),
        (HARLOWE, '(Link_Goto: "Queue")', [("Queue", "Queue")]),
        (HARLOWE, '(link-reveal-goto: "Go (on)", "Queue")[]', [("Go (on)", "Queue")]),
        (HARLOWE, "(link: 'Go on')[(go-to: \"Queue\")]", [("Go on", "Queue")]),
        (HARLOWE, '(linkreplace: "Go on")[ (goto: "Queue") ]', [("Go on", "Queue")]),
        (CHAPBOOK, "{link to: 'Queue', label: 'Go on'}", [("Go on", "Queue")]),
        (CHAPBOOK, '{Link to: "Queue"}', [("Queue", "Queue")]),
    ],
)
def test_a_macro_that_only_links_is_a_link(form: Format, text: str, ways: list[tuple[str, str]]) -> None:
    assert _links(text, form) == ways
    assert _lost(text, form) == []
    assert _prose(text, form) == []


@pytest.mark.parametrize(
    ("form", "text", "lost", "prose"),
    [
        (SUGARCUBE, "<<if $x > 1>>Yes.<<else>>No.<</if>>", ["<<if $x > 1>>", "<<else>>"], ["Yes.No."]),
        (SUGARCUBE, '<<set $x to ">>">>Hi.', ['<<set $x to ">>">>'], ["Hi."]),
        (SUGARCUBE, "Hello $name.", ["$name"], ["Hello $name."]),
        (SUGARCUBE, "[[Go on|Queue][$x to 1]]", ["[$x to 1]"], []),
        (SUGARCUBE, "[img[a.png][Queue]]", ["[img[a.png][Queue]]"], []),
        (SUGARCUBE, "Hi./* no */ You.", ["/* no */"], ["Hi. You."]),
        (SUGARCUBE, "[[Go on|$next]]", ["[[Go on|$next]]"], ["Go on"]),
        (SUGARCUBE, '<<link "Look">>Oh.<</link>>', ['<<link "Look">>'], ["Oh."]),
        (SUGARCUBE, "{{{[[no]] <<link>>}}}", [], ["[[no]] <<link>>"]),
        (HARLOWE, "(if: $x is (a: 1))[Yes.](else:)[No.]", ["(if: $x is (a: 1))", "(else:)"], ["Yes.No."]),
        (HARLOWE, "(if: $x)[[[Go on->Queue]]]", ["(if: $x)"], []),
        (HARLOWE, "[Hello]<greeting| there", ["<greeting|"], ["Hello there"]),
        (HARLOWE, "{(set: $a to 1)\nHi.}", ["(set: $a to 1)"], ["Hi."]),
        (HARLOWE, "`(set: $a to 1)` she wrote", [], ["(set: $a to 1) she wrote"]),
        (CHAPBOOK, "name: 'Ada'\n--\nHello {name}.", ["name: 'Ada'", "{name}"], ["Hello {name}."]),
        (CHAPBOOK, "[if x]\nYes.\n[continue]\nOn.", ["[if x]", "[continue]"], ["Yes.", "On."]),
        (CHAPBOOK, "[if x[0] == 1]\nYes.", ["[if x[0] == 1]"], ["Yes."]),
        (PLAIN, "###Game over.", ["###"], ["Game over."]),
        (HARLOWE, "|HUD>[(print: $x) left]", ["|HUD>", "(print: $x)"], ["[...] left"]),
        (CHAPBOOK, "[JavaScript]\nx()\n[cont]\nOn.", ["[JavaScript]", "x()", "[cont]"], ["On."]),
        (CHAPBOOK, "{embed passage: 'Queue'} Hi {.", ["{embed passage: 'Queue'}"], ["Hi {."]),
        (SUGARCUBE, "One \\\nline.\n\\ Two.", [], ["One line. Two."]),
        (SUGARCUBE, "You find <<= $x>>.", ["<<= $x>>"], ["You find [...]."]),
        (SUGARCUBE, "<<print $x + 1>>!", ["<<print $x + 1>>"], ["[...]!"]),
        (HARLOWE, "You find (print: $x).", ["(print: $x)"], ["You find [...]."]),
        (SNOWMAN, "<% s.x = 1 %>Hello.", ["<% s.x = 1 %>"], ["Hello."]),
        (SNOWMAN, "Hello <%= s.x %>.", ["<%= s.x %>"], ["Hello [...]."]),
        (PLAIN, "A <b>big</b> one.<br>Two.", ["<b>", "</b>"], ["A big one.", "Two."]),
        (PLAIN, "<!-- no\nnever -->Hi.", ["<!-- no\nnever -->"], ["Hi."]),
        (PLAIN, "//Very// ''good'' *now*", ["//Very//", "''good''", "*now*"], ["Very good now"]),
        (PLAIN, "See https://a.b/c//d and 2 * 3 * 4", [], ["See https://a.b/c//d and 2 * 3 * 4"]),
        (PLAIN, "[[Go on->https://twinery.org]]", ["[[Go on->https://twinery.org]]"], ["Go on"]),
        (PLAIN, "[[ ]]", ["[[ ]]"], []),
        (PLAIN, "Open [[ and (text: here) {x} <<y>>", [], ["Open [[ and (text: here) {x} <<y>>"]),
    ],
)
def test_what_is_no_link_is_told_and_the_words_stay(form: Format, text: str, lost: list[str], prose: list[str]) -> None:
    assert [one for one, _ in _lost(text, form)] == lost
    assert _prose(text, form) == prose


@pytest.mark.parametrize(
    ("form", "text"),
    [
        (SUGARCUBE, "<<set $x"),
        (SUGARCUBE, "<<set 'x>>"),
        (HARLOWE, "(set: $"),
        (CHAPBOOK, "{link to: 'x"),
        (PLAIN, "[[x"),
    ],
)
def test_markup_without_an_end_stays_in_the_words(form: Format, text: str) -> None:
    body = read_body(_passage(text), form)
    assert " ".join([*_prose(text, form), *(lost.text for lost in body.lost)]).count(text.rpartition(" ")[2]) >= 1


def test_a_line_of_links_is_no_prose_and_a_link_in_a_sentence_is() -> None:
    text = "* [[Go on->Queue]]\n1. [[A]] | [[B]]\nI could [[walk away->Close]] now."
    assert _prose(text, PLAIN) == ["I could walk away now."]
    assert [link.line for link in read_body(_passage(text), PLAIN).links] == [2, 3, 3, 4]


def test_places_are_those_of_the_file() -> None:
    text = "\nHello.\n  <<set $x to 1>>\nHi. [[Go on->Queue]]"
    body = read_body(_passage(text), SUGARCUBE)
    assert [(one.line, one.column) for one in body.lost] == [(4, 3)]
    assert [(one.line, one.column) for one in body.links] == [(5, 5)]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("(set: $x to 1)(link-goto: 'a')", HARLOWE),
        ("<<set $x to 1>>", SUGARCUBE),
        ("x: 1\n--\n{embed passage: 'x'}", CHAPBOOK),
        ("<% x %>", SNOWMAN),
        ("Hello (you).", PLAIN),
    ],
)
def test_a_format_that_is_not_named_is_told_by_its_signs(text: str, form: Format) -> None:
    assert format_of("", [_passage(text)]) is form
    assert format_of("harlowe", [_passage(text)]) is HARLOWE
