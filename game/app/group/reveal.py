"""The reveal: every card with both votes side by side, what it was, and the one that is taken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from game.app import paint, text
from game.app.box import Box
from game.app.group.large import fitted
from game.app.history import MOVE as DRAWN
from game.app.people import plain
from game.app.theme import HEAVY, MOVE, TITLE
from game.group.debrief import stance_of
from game.group.stage import LETTERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.app.app import App
    from game.app.canvas import Canvas
    from game.core.moves import Stance
    from game.core.scenario import Scenario
    from game.group.room import Round
    from game.group.stage import Choice

LEFT, WIDE, TOP, BELOW, GAP = 32.0, 1216.0, 92.0, 560.0, 12.0
BAR, STAMP = 230.0, 226.0  # how long the longest bar is, and how much room the stamp has


class Row(NamedTuple):
    """A card: its words, and its stance where it was said to somebody."""

    words: str
    stance: Stance | None


@dataclass(frozen=True, slots=True)
class Reveal:
    """What came out of a round: the cards, the counts of the first vote and the last, or of the only one, and how."""

    chosen: int
    how: str
    counts: tuple[tuple[int, ...], ...]
    rows: tuple[Row, ...]


def reveal_of(app: App, made: Round, choices: Sequence[Choice], scenario: Scenario, guest: str) -> Reveal:
    """`guest` is whom it is said to, empty where the choice was whom to go to."""
    counts = (made.first.counts, made.last.counts) if len(made.votes) > 1 else (made.last.counts,)
    rows = tuple(Row(plain(app.say(one.words)), stance_of(scenario, guest, one.words.text)) for one in choices)
    return Reveal(made.chosen, app.text(f"ui.group.how.{made.how}", letter=LETTERS[made.chosen]), counts, rows)


def told_reveal(app: App, reveal: Reveal) -> Iterator[str]:
    """The same in words."""
    names = ("first", "last") if len(reveal.counts) > 1 else ("votes",)
    for place, row in enumerate(reveal.rows):
        yield f"{LETTERS[place]}: {row.words}"
        counted = zip(names, reveal.counts, strict=True)
        yield ", ".join(f"{app.text(f'ui.group.{name}')} {counts[place]}" for name, counts in counted)
        if row.stance:
            yield app.text(f"ui.{DRAWN[row.stance][1]}")
    yield reveal.how


def draw_reveal(c: Canvas, app: App, reveal: Reveal) -> None:
    two = len(reveal.counts) > 1
    head = app.text("ui.group.reveal.two" if two else "ui.group.reveal")
    text.write(c, head, LEFT, 46, face=TITLE, size=36 / c.scale.text)
    if two:
        _key(c, app)
    count = len(reveal.rows)
    high = min(118.0, (BELOW - TOP - GAP * (count - 1)) / count)
    for place in range(count):
        _row(c, app, reveal, place, Box(LEFT, TOP + place * (high + GAP), WIDE, high))
    text.write(c, reveal.how, LEFT, BELOW + 36, face=TITLE, size=30 / c.scale.text, tint="glow")


def _key(c: Canvas, app: App) -> None:
    x = LEFT + WIDE
    for name, fill in (("last", "amber"), ("first", "edge")):
        x -= text.write(c, app.text(f"ui.group.{name}"), x, 46, face=HEAVY, size=24 / c.scale.text, ax=1) + 12
        paint.panel(c, x - 44, 37, 44, 18, r=9, fill=fill, shadow=False)
        x -= 44 + 28


def _row(c: Canvas, app: App, reveal: Reveal, place: int, box: Box) -> None:
    won, middle = place == reveal.chosen, box.middle[1]
    paint.panel(c, *box, r=20, fill="cream" if won else "plum", alpha=1 if won else 0.96)
    paint.disc(c, box.x + 44, middle, 28, "ember_deep" if won else "wine", words=LETTERS[place])
    words, stance = reveal.rows[place]
    bars = box.right - (STAMP if stance else 0.0) - BAR - 86
    room = (box.x + 88, box.y + 8, bars - box.x - 108, box.h - 16)
    fitted(c, words, room, tint="ink" if won else "cream", most=28)
    _bars(c, reveal, place, bars, box)
    if stance:
        move, stamp = DRAWN[stance]
        ink, x = MOVE[move].on_paper if won else MOVE[move].on_night, box.right - STAMP
        paint.icon(c, MOVE[move].icon, x + 36, middle, 44, tint=ink, knock="cream" if won else "plum")
        text.write(c, app.text(f"ui.{stamp}"), x + 66, middle, face=HEAVY, size=24 / c.scale.text, tint=ink)


def _bars(c: Canvas, reveal: Reveal, place: int, x: float, box: Box) -> None:
    won, most = place == reveal.chosen, max(1, *(max(counts) for counts in reveal.counts))
    last = len(reveal.counts) - 1
    for nth, counts in enumerate(reveal.counts):
        y, count = box.y + box.h * (nth + 1) / (last + 2), counts[place]
        if count:
            fill = ("ember" if won else "amber") if nth == last else "edge"
            paint.panel(c, x, y - 10, max(20.0, BAR * count / most), 20, r=10, fill=fill, shadow=False)
        size = (30 if nth == last else 25) / c.scale.text
        text.write(c, str(count), x + BAR + 66, y, face=TITLE, size=size, tint="ink" if won else "cream", ax=1)
