"""The room as a list: everybody and everything in lines, what can be done about the chosen one below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import hud, paint
from game.app.box import Box
from game.app.floor import price_of, spoken_of, subjects
from game.app.widgets.deed import Deed
from game.app.widgets.guest_row import GuestRow
from game.app.widgets.scroll import draw_bar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.floor import Subject

TOP, BELOW, LEFT, WIDE, GAP = 116.0, 576.0, 44.0, 1192.0, 6.0
OUT_OF_SIGHT = -900.0  # where the lines stand that have scrolled away
ROOMY = 1.25  # text setting from which there is one column only


def lay_list(
    app: App, opened: str, focus: str, changed: Mapping[str, bool], below: float = BELOW
) -> tuple[GuestRow | Deed, ...]:
    """In two columns where one is not enough, down to `below`; the window of lines follows the focus."""
    names: list[tuple[Subject, str]] = []
    for subject in subjects(app):
        names.append((subject, subject.name))
        if subject.name == opened:
            names += [(subject, deed) for deed in subject.deeds]
    high = 34 * app.scale.text**0.9 + 6
    deep = max(1, int((below - TOP - 24 + GAP) / (high + GAP)))
    columns = 1 if app.scale.text >= ROOMY or len(names) <= deep else 2
    if len(names) <= deep * columns:
        deep = -(-len(names) // columns)  # as much on the right as on the left
    here = next((nth for nth, (_, name) in enumerate(names) if name == focus), 0)
    first = max(0, min(here - deep * columns // 2, len(names) - deep * columns))
    wide = (WIDE - (columns - 1) * 12) / columns
    placed = []
    for nth, (subject, name) in enumerate(names):
        column, row = divmod(nth - first, deep)
        seen = 0 <= column < columns
        box = (
            Box(LEFT + column * (wide + 12), TOP + 12 + row * (high + GAP), wide, high)
            if seen
            else Box(0, OUT_OF_SIGHT, wide, high)
        )
        placed.append(_row(app, subject, box, changed) if name == subject.name else _deed(app, subject, name, box))
    return tuple(placed)


def _row(app: App, subject: Subject, box: Box, changed: Mapping[str, bool]) -> GuestRow:
    guest = subject.guest
    facts = " ".join(words for _, words in subject.facts)
    in_room = guest is not None and guest.presence != "phone"
    waiting = guest is not None and guest.presence not in ("phone", "parted")  # who has parted is in no hurry any more
    return GuestRow(
        subject.name,
        box,
        app.text("ui.room.poster") if subject.kind == "poster" else subject.label,
        " ".join(part for part in (subject.note, facts) if part),
        price_of(app, subject),
        app.key("choose") if subject.offers else "",
        spoken_of(app, subject),
        face=app.text(f"ui.face.{guest.face}") if guest and in_room else "",
        patience=hud.patience_words(app, guest.patience) if guest and waiting else "",
        changed=app.text("ui.room.changed") if changed.get(subject.name) else "",
    )


def _deed(app: App, subject: Subject, name: str, box: Box) -> Deed:
    offer = subject.deeds[name]
    inside = Box(box.x + 40, box.y, box.w - 40, box.h)
    return Deed(name, inside, subject.name, app.say(offer.words), hud.beats(app, offer.beats))


def draw_ground(c: Canvas, lines: Sequence[GuestRow | Deed]) -> None:
    """What the lines lie on, and where one is among those that have scrolled away."""
    seen = [nth for nth, line in enumerate(lines) if line.box.y >= 0]
    high = max((lines[nth].box.below for nth in seen), default=TOP) + 12 - TOP
    paint.panel(c, 24, TOP, 1232, high, r=22, fill="night", alpha=0.94)
    if seen:
        line = (high - 24) / len(seen)
        draw_bar(c, 1244, TOP + 12, high - 24, seen[0] * line, (len(lines) - len(seen)) * line, tint="mute_night")


def list_step(rows: tuple[GuestRow | Deed, ...], focus: str, way: str) -> str:
    """Up and down go from line to line, whether or not it is in sight; "" is out of the list."""
    names = [row.name for row in rows]
    if focus not in names or way not in ("up", "down"):
        return ""
    place = names.index(focus) + (1 if way == "down" else -1)
    return names[place] if 0 <= place < len(names) else ""
