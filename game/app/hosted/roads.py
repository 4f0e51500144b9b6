"""Two roads or three, side by side: what was chosen on each, how many were for it, what it was, what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.app import paint, text
from game.app.box import Box
from game.app.group.large import fitted
from game.app.group.moment import LEFT, RIGHT
from game.app.history import MOVE as DRAWN
from game.app.people import in_quotes
from game.app.theme import HEAVY, MOVE, TITLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.app.app import App
    from game.app.canvas import Canvas

TOP, BELOW, GAP = 92.0, 630.0, 16.0


def draw_roads(c: Canvas, app: App, roads: Sequence[dict[str, Any]]) -> None:
    text.write(c, app.text("ui.web.screen.roads"), LEFT, 46, face=TITLE, size=36 / c.scale.text)
    wide = (RIGHT - LEFT - GAP * (len(roads) - 1)) / max(1, len(roads))
    most = max((len(road["rows"]) for road in roads), default=0)
    for nth, road in enumerate(roads):
        _road(c, app, road, Box(LEFT + nth * (wide + GAP), TOP, wide, BELOW - TOP), most)


def told_roads(app: App, roads: Sequence[dict[str, Any]]) -> str:
    """The same in words."""
    return " ".join(f"{road['words']} {' '.join(_told(app, row) for row in road['rows'])}" for road in roads)


def _told(app: App, row: dict[str, Any]) -> str:
    chosen = chose(app, row)
    return f"{chosen} {app.text('ui.web.screen.came')}: {row['came']['line']}" if row["came"] else chosen


def chose(app: App, row: dict[str, Any]) -> str:
    """What was taken: a sentence, or whom to go to."""
    words = in_quotes(app, row["words"]) if row["guest"] else row["words"]
    return f"{app.text('ui.web.screen.chose', letter=row['letter'])}: {words}"


def _road(c: Canvas, app: App, road: dict[str, Any], box: Box, most: int) -> None:
    """With room for as many rows as the longest road has, so that they lie side by side."""
    x, y, w, h = box
    paint.panel(c, x, y, w, h, r=24, fill="plum", edge="amber" if road["here"] else "", edge_width=2.5)
    fitted(c, road["words"], (x + 24, y + 12, w - 48, 58), tint="glow" if road["here"] else "paper", most=25)
    each = (h - 84) / max(1, most)
    for nth, row in enumerate(road["rows"]):
        _row(c, app, row, Box(x + 24, y + 76 + nth * each, w - 48, each - 8))


def _row(c: Canvas, app: App, row: dict[str, Any], box: Box) -> None:
    """What was said stands on paper, as on the table; under it what it was, and the answer."""
    x, y, w, h = box
    card = min(96.0, h * 0.38)
    paint.panel(c, x, y, w, card, r=18, fill="cream", shadow=False)
    paint.disc(c, x + 38, y + card / 2, 24, "ember_deep", words=row["letter"])
    fitted(c, row["words"], (x + 74, y + 6, w - 90, card - 12), tint="ink", most=25)
    line, size = y + card + 24, 20 / c.scale.text
    if row["stance"]:
        move, _ = DRAWN[row["stance"]]
        ink = MOVE[move].on_night
        paint.icon(c, MOVE[move].icon, x + 18, line, 30, tint=ink, knock="plum")
        text.write(c, row["stamp"], x + 42, line, face=HEAVY, size=size, tint=ink)
    if row["counted"]:
        kind = "shift" if row["talked"] else "share"
        shares = app.text(f"ui.web.screen.{kind}", first=row["first"], last=row["last"])
        text.write(c, shares, x + w, line, face=HEAVY, size=size, tint="glow", ax=1)
    if row["came"]:
        top = card + 46
        fitted(c, row["came"]["line"], (x, y + top, w, h - top), tint="cream", most=25)
