"""What is going on: because of you, without you, about to be lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import paint, text
from game.app.theme import HEAVY, STRONG

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.box import Box
    from game.app.canvas import Canvas
    from game.app.scale import Scale

KINDS = (("yours", "you", "teal_deep"), ("others", "others", "sky_deep"), ("danger", "warn", "ember_deep"))


def _lead(scale: Scale, app: App) -> float:
    """Where the sentences begin."""
    return 54 + max(text.width(scale, app.text(f"ui.news.{kind}"), HEAVY, 15) for kind, *_ in KINDS) + 22


def _rows(scale: Scale, app: App, wide: float) -> list[tuple[str, float]]:
    news = app.view.news
    said = [app.say(words) if words else app.text("ui.news.none") for words in (news.yours, news.others, news.danger)]
    room = wide - _lead(scale, app) - 20
    return [(words, max(33.0, text.measure(scale, words, room, STRONG, 16, lead=1.2) + 10)) for words in said]


def news_height(scale: Scale, app: App, wide: float) -> float:
    return sum(high for _, high in _rows(scale, app, wide)) + 17


def draw_news(c: Canvas, app: App, box: Box) -> None:
    paint.panel(c, *box, r=20, fill="night", alpha=0.93)
    lead, y = _lead(c.scale, app), box.y + 8.5
    for (kind, name, fill), (words, high) in zip(KINDS, _rows(c.scale, app, box.w), strict=True):
        middle = y + high / 2
        paint.disc(c, box.x + 29, middle, 13, fill, name=name)
        text.write(c, app.text(f"ui.news.{kind}"), box.x + 54, middle, face=HEAVY, size=15, tint="glow")
        said = getattr(app.view.news, kind)
        text.paragraph_middle(
            c, words, box.x + lead, middle, box.w - lead - 20, face=STRONG, size=16,
            tint="cream" if said else "mute_night", lead=1.2,
        )  # fmt: skip
        y += high
