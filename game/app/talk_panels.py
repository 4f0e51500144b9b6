"""What lies beside the guest in a talk: the bubble, why a sentence was taken so, what goes on elsewhere, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app.box import Box
from game.app.hints import draw_caption
from game.app.marks import draw_mark
from game.app.people import name_of
from game.app.widgets.card import SpeechCard
from game.app.widgets.head import draw_aside
from game.app.widgets.news import aside_words, draw_news, news_height, rows_of
from game.app.widgets.said import why_of
from game.app.widgets.side import draw_side, draw_why, why_fits_below

if TYPE_CHECKING:
    from game.app.canvas import Canvas
    from game.app.screens.talk import Talk
    from game.app.widgets.widget import Widget
    from game.core.view import TalkView

SLIDES = 10.0  # units by which a panel comes up to its place
GLANCE_WIDE = 640.0


def draw_said(c: Canvas, screen: Talk, top: float) -> None:
    """All of it ends above `top`, where the cards begin."""
    app, talk, last = screen.app, screen.talk, screen.last
    counts = counts_of(talk)
    come = c.moved(0, SLIDES * screen.arrivals.away(screen.bubble.telling))
    below = screen.bubble.draw(come, app, name_of(app, screen.guest), counts, top)
    why = why_of(app, last) if last and len(talk.parts if talk else ()) <= 1 else ""
    if not why or why_fits_below(c, why, below, top):
        draw_side(c, app, talk, last, screen.bubble.age, side_end(top))
    if why:
        below = draw_why(c, why, below, top)
    aside = aside_words(app)
    if aside and talk and not screen.glancing:
        draw_aside(c, aside, below, top)
    if screen.glancing:
        rows = rows_of(app)
        high = news_height(c.scale, rows, GLANCE_WIDE)
        draw_news(c, rows, Box(372, max(124.0, top - high), GLANCE_WIDE, high))


def said_below(screen: Talk) -> float:
    """Where all that is to be read ends: at the cards where a coach says why, or the room is told, under the bubble."""
    app, top = screen.app, table_top(screen)
    if aside_words(app) or (screen.last and why_of(app, screen.last)):
        return top
    return screen.bubble.box(app.scale, app, counts_of(screen.talk), top).below


def table_top(screen: Talk) -> float:
    """Where what lies over the cards must end."""
    return min((widget.box.y for widget in screen.widgets), default=700) - 14


def side_end(top: float) -> float:
    return min(506.0, top)


def counts_of(talk: TalkView | None) -> tuple[int, int] | None:
    """Which part it is, of how many, where there is more than one."""
    return (len(talk.parts), talk.of) if talk and talk.of > 1 else None


def draw_trust(c: Canvas, screen: Talk) -> None:
    """Won or lost, on the guest's own breast, under the face."""
    mark = screen.app.evening.marks.of.get(screen.guest)
    if mark:
        words = screen.app.text("ui.talk.trust.won" if mark.won else "ui.talk.trust.lost")
        face = screen.bust.face_box
        draw_mark(c, mark, face.middle[0], face.below + 54, words)


def draw_notes(c: Canvas, screen: Talk) -> None:
    draw_caption(c, screen.app, 1012, 103)
    screen.hint.draw(c, screen.hint.beside())


def arrival_of(widget: Widget) -> str:
    """What makes a widget another one than before: a card that is turned over comes anew."""
    return f"{widget.name} {widget.words}" if isinstance(widget, SpeechCard) and not widget.face_down else widget.name
