"""The panels that the room and the talk share: the clock, and words for what a meter says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import paint, poster, signs, text
from game.app.box import Box
from game.app.shapes import box, put
from game.app.theme import LOUD, STRONG, TITLE

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.canvas import Canvas
    from game.core.view import View

WORD_WIDE = 118.0
_EQUAL = str.maketrans(dict.fromkeys("123456789", "0"))  # so that nothing moves with every second
FAR = 3  # from here on the room's word is very good, or very bad
# patience from here on, in words
PATIENCE = ((8, "calm"), (5, "with_you"), (3, "looking"), (0, "going"))


def patience_words(app: App, patience: int) -> str:
    name = next(word for least, word in PATIENCE if patience >= least)
    return app.text(f"ui.patience.{name}")


def beats(app: App, count: int) -> str:
    """A price."""
    if not count:
        return app.text("ui.beat.none")
    return app.text("ui.beat.one") if count == 1 else app.text("ui.beat.many", n=count)


def turn_words(app: App, view: View) -> str:
    """What the half-time mark of the clock means now; nothing where there is none."""
    if view.turn is None:
        return ""
    if view.turned:
        return app.text("ui.clock.late")
    return app.text("ui.clock.turn_in", n=max(0, view.turn - view.beat))


def lasted(app: App) -> str:
    """How long one has played, for whoever asks for it: it presses nobody and counts nothing."""
    minutes, seconds = divmod(int(app.evening.lasted), 60)
    return f"{minutes}:{seconds:02}" if app.settings.live else ""


def left_words(app: App) -> tuple[str, str]:
    """How many beats are left, and the words that follow the number."""
    left = max(0, app.view.beats - app.view.beat)
    return str(left), app.text("ui.clock.left.one" if left == 1 else "ui.clock.left")


def meter_words(app: App, name: str) -> str:
    """What the clock, the reach or the room's word shows now."""
    if name == "clock":
        return ", ".join(filter(None, (" ".join(left_words(app)), turn_words(app, app.view), lasted(app))))
    return word_words(app) if name == "word" else f"{app.view.reach} {app.text('ui.room.reached')}"


def draw_clock(c: Canvas, app: App, x: float, w: float, *, slim: bool = False) -> None:
    """The evening as beats: spent is dim, left is lit, half time is a mark, the end is a wall."""
    view, k = app.view, c.scale.text
    left, beats_left = left_words(app)
    paint.panel(c, x, 18, w, 64, r=32, fill="night", alpha=0.9)
    wide = text.write(c, left, x + 26, 50, face=LOUD, size=34 / max(1.0, k * 0.85), tint="glow")
    said = x + 36 + wide
    under = lasted(app) if slim else "  ".join(filter(None, (turn_words(app, view), lasted(app))))
    words = (beats_left, under or turn_words(app, view))
    size = 15 if k == 1 else 12.5
    text.write(c, words[0], said, 50 - 11, face=STRONG, size=size)
    text.write(c, words[1], said, 50 + 12, face=STRONG, size=size - 1, tint="paper")
    start = said + max(text.width(c.scale, one.translate(_EQUAL), STRONG, size) for one in words) + 18
    room = x + w - 34 - start
    if room < 60:  # noqa: PLR2004 (too short to read a beat off)
        return
    half = view.turn if view.turn is not None else None
    row = 43 if slim else 31
    signs.cells(c, start, row, room, total=view.beats, left=int(left), half=half)
    if not slim:
        _names(c, app, start, room, half)


def _names(c: Canvas, app: App, start: float, room: float, half: int | None) -> None:
    """Name the mark and the wall, where there is room for it."""
    view = app.view
    end = app.text("ui.clock.end")
    text.write(c, end, start + room + 6, 64, face=STRONG, size=14, tint="paper", ax=1)
    if half is None:
        return
    at = start + room * half / view.beats
    words = app.text("ui.clock.turn")
    wide = text.width(c.scale, words, STRONG, 14)
    if at + wide / 2 + 10 < start + room - text.width(c.scale, end, STRONG, 14):
        paint.icon(c, "mic", at - wide / 2 - 12, 64, 17, tint="paper")
        text.write(c, words, at, 64, face=STRONG, size=14, tint="paper", ax=0.5)


def draw_reach(c: Canvas, app: App) -> None:
    """How many heads were turned, as loud as it is worthless."""
    k = c.scale.text
    words = (app.text("ui.reach.1"), app.text("ui.reach.2"), app.text("ui.reach.3"))
    poster.reach_ground(c, 1030, 14)
    poster.poster(c, 1044, 24, 54, words=words, rot=5)
    text.write(c, str(app.view.reach), 1114, 48, face=LOUD, size=50 / k, tint="cream")
    text.write(c, app.text("ui.room.reached"), 1116, 84, face=TITLE, size=19 / max(1, k * 0.85), tint="cream")


def word_words(app: App) -> str:
    """What the room says of you."""
    word = app.view.word
    name = "none" if not word else ("good" if word > 0 else "bad") + ("" if abs(word) < FAR else ".very")
    return app.text(f"ui.word.{name}")


def word_boxes(app: App) -> tuple[Box, ...]:
    """Where the sign of the room's word hangs; nowhere where guests do not talk."""
    told = app.session is not None and app.session.scenario.word
    return (Box(1030, 112, 226, 24 + 6 * app.scale.text),) if told else ()


def word_under(app: App, card: Box) -> bool:
    """Whether an open card would lie on the sign, which then gives way as a whole."""
    return any(place.touches(card) for place in word_boxes(app))


def draw_word(c: Canvas, app: App) -> None:
    """Nine places from ill to well spoken of, and where you are among them."""
    k, word = c.scale.text, app.view.word
    for place in word_boxes(app):
        paint.panel(c, *place, r=14, fill="night", alpha=0.9, shadow=False)
        _word(c, app, place.middle[1], word, k)


def _word(c: Canvas, app: App, y: float, word: int, k: float) -> None:
    paint.icon(c, "quote", 1048, y, 18, tint="glow")
    words, size = word_words(app), 14 / max(1.0, k * 0.85)
    while size > 10 / k and text.width(c.scale, words, STRONG, size) > WORD_WIDE:
        size -= 0.5  # the sign has one width
    text.write(c, words, 1064, y, face=STRONG, size=size)
    for place in range(-4, 5):
        lit = 0 < place <= word or word <= place < 0
        tint = ("calm" if word > 0 else "hot") if lit else "cream" if place == 0 else "track"
        tall = 14.0 if place in (0, word) else 8.0
        put(c, box(0, 0, 4, tall, 2, tint), 1246 - (4 - place) * 6.5 - 5, y - tall / 2, 4, tall)
