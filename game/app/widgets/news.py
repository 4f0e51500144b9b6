"""What is going on: because of you, without you, about to be lost; on the doorstep, what one has come for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.app import paint, text
from game.app.people import quoted
from game.app.theme import HEAVY, STRONG
from game.core.goal import texts_of
from game.text.table import capital

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.app.app import App
    from game.app.box import Box
    from game.app.canvas import Canvas
    from game.app.scale import Scale
    from game.core.view import Line, Words

KINDS = (("yours", "you", "teal_deep"), ("others", "others", "sky_deep"), ("danger", "warn", "ember_deep"))

ARRIVED = "ui.news.arrived"
YOURS = frozenset({"promised", "suits", "register"})
_LEAD, _PAD = 1.18, 8.0
LINES = 2  # that a row may take; the voice and the log have all of it


@dataclass(frozen=True, slots=True)
class Row:
    """Its icon on a disc, what it is about, and what there is to say, most telling first; `quiet` where nothing is."""

    icon: str
    fill: str
    head: str
    told: tuple[str, ...]
    quiet: bool = False

    @property
    def words(self) -> str:
        return " ".join(self.told)

    def shown(self, scale: Scale, room: float) -> str:
        """As many of the sentences as its lines have place for, and one at least."""
        for count in range(len(self.told), 1, -1):
            words = " ".join(self.told[:count])
            if len(text.wrap(scale, words, room, STRONG, 16)) <= LINES:
                return words
        return self.told[0] if self.told else ""


def rows_of(app: App) -> tuple[Row, ...]:
    if app.view.beat == 0:
        return _doorstep(app)
    return tuple(_row(app, kind, icon, fill) for kind, icon, fill in KINDS)


def _row(app: App, kind: str, icon: str, fill: str) -> Row:
    words: Words | None = getattr(app.view.news, kind)
    told = tuple(line.words for line in app.view.happened if _is_of(line, kind))
    said = _in_a_row(app, tuple(dict.fromkeys((*((words,) if words else ()), *told))))
    if kind == "danger" and words:
        said = [_named(app, words)]
    return Row(icon, fill, app.text(f"ui.news.{kind}"), tuple(said) or (app.text("ui.news.none"),), quiet=not said)


def is_news(line: Line) -> bool:
    """Whether a line belongs in the strip: who came and went, what was promised; the rest hangs over the room."""
    return line.does and line.words.text.startswith("ui.news.")


def _is_of(line: Line, kind: str) -> bool:
    yours = line.words.text.removeprefix("ui.news.") in YOURS
    return is_news(line) and kind == ("yours" if yours else "others")


def aside_words(app: App) -> str:
    """The one line for which there is room beside a talk: what was promised, else what happened last."""
    does = [line for line in app.view.happened if line.does]
    yours = [line for line in does if _is_of(line, "yours")]
    return app.say((yours or does)[-1].words) if does else ""


def _say(app: App, words: Words) -> str:
    """What somebody called out to all is quoted, with who it was."""
    said = app.say(words)
    name = app.text(dict(words.put).get("guest", ""))
    if ".heckles." not in words.text or name in said:
        return said
    return f"{name}: {quoted(app, said)}"


def _named(app: App, words: Words) -> str:
    """Who it is about, where the words tell only what is to be seen."""
    said, name = app.say(words), app.text(dict(words.put).get("guest", ""))
    return said if name in said else f"{name}: {said}"


def _in_a_row(app: App, told: Sequence[Words]) -> list[str]:
    """Sentences one after the other; several arrivals become one of them."""
    came = [dict(words.put)["guest"] for words in told if words.text == ARRIVED]
    said = [_say(app, words) for words in told if words.text != ARRIVED or len(came) == 1]
    if len(came) > 1:
        *first, last = [app.text(name) for name in came]
        said.insert(0, app.text("ui.news.arrived.many", guests=", ".join(first), guest=last))
    return said


def _doorstep(app: App) -> tuple[Row, ...]:
    """Whom one is here for, and what the first goals of the evening are."""
    assert app.session is not None  # noqa: S101 (the evening has begun)
    brand = f"{app.text('evening.brand.name')}: {app.text('evening.brand.sells')}."
    goals = [capital(app.text(text)) for text in texts_of(app.session.scenario.goals)[:2]]
    icons = (("star", "wine"), ("star", "wine"))
    return (
        Row("you", "teal_deep", app.text("ui.doorstep.for"), (brand,)),
        *(
            Row(*look, app.text(f"ui.doorstep.goal.{nth}"), (goal,))
            for nth, (look, goal) in enumerate(zip(icons, goals, strict=False), 1)
        ),
    )


def _lead(scale: Scale, rows: tuple[Row, ...]) -> float:
    """Where the sentences begin: after the heads, which large text leaves to their icons, and to the voice."""
    return 54 + (0 if _bare(scale) else max(text.width(scale, row.head, HEAVY, 15) for row in rows) + 22)


def _bare(scale: Scale) -> bool:
    return scale.text > 1.25  # noqa: PLR2004 (the largest text setting)


def _heights(scale: Scale, rows: tuple[Row, ...], wide: float) -> list[float]:
    room = wide - _lead(scale, rows) - 20
    return [max(31.0, text.measure(scale, row.shown(scale, room), room, STRONG, 16, lead=_LEAD) + 6) for row in rows]


def news_height(scale: Scale, rows: tuple[Row, ...], wide: float) -> float:
    return sum(_heights(scale, rows, wide)) + 2 * _PAD


def draw_news(c: Canvas, rows: tuple[Row, ...], box: Box) -> None:
    paint.panel(c, *box, r=20, fill="night", alpha=0.93)
    lead, y = _lead(c.scale, rows), box.y + _PAD
    for row, high in zip(rows, _heights(c.scale, rows, box.w), strict=True):
        middle = y + high / 2
        paint.disc(c, box.x + 29, middle, 13, row.fill, name=row.icon)
        if not _bare(c.scale):
            text.write(c, row.head, box.x + 54, middle, face=HEAVY, size=15, tint="glow")
        text.paragraph_middle(
            c, row.shown(c.scale, box.w - lead - 20), box.x + lead, middle, box.w - lead - 20, face=STRONG, size=16,
            tint="mute_night" if row.quiet else "cream", lead=_LEAD,
        )  # fmt: skip
        y += high
