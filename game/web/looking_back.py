"""The cards of the debrief, for everybody, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.debrief import debrief
from game.group.debrief import moments
from game.group.stage import LETTERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.group.debrief import Told
    from game.group.workshop import Workshop
    from game.web.saying import Saying


def cards(workshop: Workshop, rounds: Sequence[Told], saying: Saying) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """A heading and the lines under it."""
    return tuple(_cards(workshop, tuple(rounds), saying))


def _cards(workshop: Workshop, rounds: tuple[Told, ...], saying: Saying) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield _ui(saying, "title"), (_ui(saying, "scene"),)
    yield _ui(saying, "word.title"), (_ui(saying, "word"),)
    happened = tuple(line_of(number, one, saying) for number, one in enumerate(rounds, start=1))
    yield _ui(saying, "happened.title"), happened or (_ui(saying, "nothing"),)
    for one in moments(rounds):
        yield _ui(saying, "moment", guest=saying.name(one.guest)), tuple(_moment(one, saying))
    home = [_ui(saying, "home")]
    if workshop.session.over and (practise := debrief(workshop.session).practise):
        home.append(saying.ui(f"debrief.practise.{practise}"))
    yield _ui(saying, "home.title"), tuple(home)


def line_of(number: int, one: Told, saying: Saying) -> str:
    """A round in one line, with both votes."""
    made = one.round
    words = saying.of(one.choices[made.chosen].words) if one.choices else ""
    kind = ".two" if len(made.votes) > 1 else "" if made.last.voted else ".uncounted"
    shares = {"first": one.first[made.chosen], "last": one.last[made.chosen]}
    return saying.ui(f"group.happened{kind}", n=number, letter=LETTERS[made.chosen], words=words, **shares)


def _moment(one: Told, saying: Saying) -> Iterator[str]:
    made, letter = one.round, LETTERS[one.round.chosen]
    line = saying.quoted(one.line) if one.line else ""
    words = saying.quoted(one.choices[made.chosen].words) if one.choices else ""
    yield _ui(saying, "chosen", letter=letter, words=words)
    if len(made.votes) > 1:
        yield _ui(saying, "shift", letter=letter, first=one.first[made.chosen], last=one.last[made.chosen])
    yield _ui(saying, f"question.{one.why}", guest=saying.name(one.guest), words=words, line=line, letter=letter)


def _ui(saying: Saying, name: str, **put: str | int) -> str:
    return saying.ui(f"group.debrief.{name}", **put)
