"""The reveal: every card with both votes side by side, what it was, and the one that is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import paint, text
from game.app.group.large import fitted
from game.app.history import MOVE as DRAWN
from game.app.theme import HEAVY, MOVE, TITLE
from game.group.debrief import stance_of
from game.group.stage import LETTERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.app.app import App
    from game.app.canvas import Canvas
    from game.core.scenario import Scenario
    from game.group.room import Round
    from game.group.stage import Choice

LEFT, WIDE, TOP, BELOW, GAP = 32.0, 1216.0, 92.0, 560.0, 12.0
BAR, STAMP = 230.0, 226.0  # how long the longest bar is, and how much room the stamp has


def draw_reveal(
    c: Canvas, app: App, scenario: Scenario, made: Round, choices: Sequence[Choice], guest: str
) -> None:  # fmt: skip
    two = len(made.votes) > 1
    text.write(
        c, app.text("ui.group.reveal.two" if two else "ui.group.reveal"), LEFT, 46, face=TITLE, size=36 / c.scale.text
    )
    if two:
        _key(c, app)
    most = max(1, *(max(tally.counts) for tally in made.votes))
    high = min(118.0, (BELOW - TOP - GAP * (len(choices) - 1)) / len(choices))
    for place, choice in enumerate(choices):
        stance = stance_of(scenario, guest, choice.words.text)
        y = TOP + place * (high + GAP)
        _row(c, app, place, app.say(choice.words).replace("*", ""), made, most, stance or "", y, high)
    how = app.text(f"ui.group.how.{made.how}", letter=LETTERS[made.chosen])
    text.write(c, how, LEFT, BELOW + 36, face=TITLE, size=30 / c.scale.text, tint="glow")


def _key(c: Canvas, app: App) -> None:
    x = LEFT + WIDE
    for name, fill in (("last", "amber"), ("first", "edge")):
        x -= text.write(c, app.text(f"ui.group.{name}"), x, 46, face=HEAVY, size=24 / c.scale.text, ax=1) + 12
        paint.panel(c, x - 44, 37, 44, 18, r=9, fill=fill, shadow=False)
        x -= 44 + 28


def _row(
    c: Canvas, app: App, place: int, words: str, made: Round, most: int, stance: str, y: float, high: float
) -> None:  # fmt: skip
    won = place == made.chosen
    paint.panel(c, LEFT, y, WIDE, high, r=20, fill="cream" if won else "plum", alpha=1 if won else 0.96)
    tint, knock = ("ink", "cream") if won else ("cream", "plum")
    paint.disc(c, LEFT + 44, y + high / 2, 28, "ember_deep" if won else "wine", words=LETTERS[place])
    stamped = STAMP if stance else 0.0
    bars = LEFT + WIDE - stamped - BAR - 86
    fitted(c, words, (LEFT + 88, y + 8, bars - LEFT - 88 - 20, high - 16), tint=tint, most=28)
    tallies = [tally.counts[place] for tally in (made.votes if len(made.votes) < 2 else (made.first, made.last))]  # noqa: PLR2004 - first and last
    for nth, count in enumerate(tallies):
        middle = y + high * (nth + 1) / (len(tallies) + 1)
        fill = ("ember" if won else "amber") if nth == len(tallies) - 1 else "edge"
        if count:
            paint.panel(c, bars, middle - 10, max(20.0, BAR * count / most), 20, r=10, fill=fill, shadow=False)
        text.write(c, str(count), bars + BAR + 66, middle, face=TITLE, size=30 / c.scale.text, tint=tint, ax=1)
    if stance:
        move, stamp = DRAWN[stance]
        sign, x = MOVE[move], LEFT + WIDE - STAMP
        ink = sign.on_paper if won else sign.on_night
        paint.icon(c, sign.icon, x + 36, y + high / 2, 44, tint=ink, knock=knock)
        text.write(c, app.text(f"ui.{stamp}"), x + 66, y + high / 2, face=HEAVY, size=24 / c.scale.text, tint=ink)
