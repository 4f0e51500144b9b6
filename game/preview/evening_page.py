"""The evening itself: where and when, what happens by itself, what one sets out to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.goal import texts_of
from game.preview.markup import Content, Markup, tag
from game.preview.verdicts import tells
from game.prove.craft_check import EVENING as WHOLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.preview.edition import Edition

EVENING = "evening"


def evening_page(edition: Edition) -> Markup:
    scenario = edition.scenario
    goals = [edition.said(text) for text in texts_of(scenario.goals)]
    happens = [(one.beat, edition.said(one.text), one.hints) for one in scenario.meanwhile]
    if scenario.turn:
        happens.append((scenario.turn.beat, tag("b", edition.said("evening.turn")), None))
    happens.sort(key=lambda one: one[0])
    rows = [
        tag(
            "li", tag("span", f"beat {beat}", class_="chip soft"), " ", words,
            tag("span", f" hints at {'.'.join(hints)}", class_="mo") if hints and not edition.public else None,
        )
        for beat, words, hints in happens
    ]  # fmt: skip
    return tag(
        "section",
        tag(
            "div",
            tag("p", edition.said("evening.place"), class_="place"),
            _list("What one sets out to do", goals),
            _list("What happens by itself", rows, made=True),
            class_="column sheet", id=EVENING, tabindex="-1",
        ),
        tag("div", *([] if edition.public else tells(WHOLE, edition)), class_="verdicts"),
        class_="panel", id=f"at-{EVENING}", role="tabpanel", aria_labelledby=f"tab-{EVENING}",
    )  # fmt: skip


def _list(title: str, rows: Sequence[Content], *, made: bool = False) -> Markup | None:
    if not rows:
        return None
    items = rows if made else [tag("li", row) for row in rows]
    return tag("div", tag("p", title, class_="lead"), tag("ul", *items, class_="says"))
