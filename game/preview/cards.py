"""What a workshop has on paper: the run sheet, a guide to rounds with phones, and the cards A to D to cut out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.view import Words
from game.preview.markup import Content, Markup, joined, tag
from game.preview.sealed import sealed
from game.webpage import asset, font_faces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.core.scenario import Guest, Scenario
    from game.text.table import StringTable

LETTERS = "ABCD"
SHEETS = {20: 6, 60: 7}  # how many rows of the run sheet there are, by its minutes
KEYS = 6
GUIDE = {"before": 4, "round": 5, "people": 2, "wifi": 5, "back": 3}  # its parts, and how many lines each has
MOST = 10  # moments that fit on the sheet
LONGEST = 110  # characters of a line that is quoted


def cards_page(scenario: Scenario, words: StringTable, lang: str) -> str:
    """Three pages of A4 in one language; the last is printed once for each person."""
    said = _Said(words, lang)
    body = joined(_run_sheet(scenario, said), _guide(said), _cards(said))
    title = said.ui("title", evening="evening.title")
    return sealed(title, lang, Markup(font_faces() + asset("preview/cards.css")), body)


class _Said:
    """Words of the page in its language."""

    def __init__(self, words: StringTable, lang: str) -> None:
        self._words, self._lang = words, lang

    def __call__(self, text: str) -> str:
        return self._words.get(text, self._lang).replace("*", "")

    def ui(self, name: str, **put: str | int) -> str:
        values = tuple((key, str(value)) for key, value in put.items())
        return self._words.say(Words(f"ui.cards.{name}", values), self._lang)


def _run_sheet(scenario: Scenario, said: _Said) -> Markup:
    return tag(
        "section",
        tag("h1", said("evening.title")),
        tag("p", said("evening.place"), class_="place"),
        tag("p", said.ui("bring"), class_="bring"),
        tag("div", *(_plan(minutes, rows, said) for minutes, rows in SHEETS.items()), class_="plans"),
        tag("h2", said.ui("keys")),
        tag("ul", *(tag("li", said.ui(f"keys.{row}")) for row in range(1, KEYS + 1)), class_="keys"),
        *_moments(scenario, said),
        class_="sheet",
    )


def _plan(minutes: int, rows: int, said: _Said) -> Markup:
    lines = [said.ui(f"plan.{minutes}.{row}").split(" | ", 1) for row in range(1, rows + 1)]
    return tag(
        "table",
        tag("caption", said.ui("plan", n=minutes)),
        tag("tbody", *(tag("tr", tag("th", when, scope="row"), tag("td", what)) for when, what in lines)),
    )


def _moments(scenario: Scenario, said: _Said) -> Iterator[Content]:
    """Where the evening asks for a full round, so that a facilitator knows what may come."""
    rows = [row for guest in scenario.talks for row in _of_guest(guest, said)]
    if rows:
        yield tag("h2", said.ui("moments"))
        yield tag("ul", *rows[:MOST], class_="moments")


def _of_guest(guest: Guest, said: _Said) -> Iterator[Markup]:
    for node in guest.nodes:
        if node.discuss:
            line = [part for part in node.says if not part.does] or list(node.says)
            yield tag("li", tag("b", said(f"{guest.id}.name")), " ", _short(said(line[-1].text)))


def _short(words: str) -> str:
    if len(words) <= LONGEST:
        return words
    return words[:LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:.") + " \u2026"


def _guide(said: _Said) -> Markup:
    """What to do where people vote on phones."""
    blocks = (
        tag(
            "div",
            tag("h2", said.ui(f"guide.{name}")),
            tag("ul", *(tag("li", said.ui(f"guide.{name}.{row}")) for row in range(1, rows + 1))),
        )
        for name, rows in GUIDE.items()
    )
    return tag(
        "section",
        tag("h1", said.ui("guide")),
        tag("p", said.ui("guide.what"), class_="bring"),
        *blocks,
        tag("p", said.ui("guide.stored"), class_="stored"),
        class_="guide",
    )


def _cards(said: _Said) -> Markup:
    cards = (tag("div", tag("b", letter), tag("span", letter), class_=f"card {letter.lower()}") for letter in LETTERS)
    return tag("section", tag("p", said.ui("cut"), class_="cut"), tag("div", *cards, class_="cards"))
