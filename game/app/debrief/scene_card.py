"""The first card: what evening this was, the room when the lights have gone out, and who is still in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import blocks
from game.app.debrief.last_scene import MOST, paint_scene
from game.app.debrief.page import LEFT, Page
from game.app.flow import Flow
from game.app.people import look_of
from game.app.theme import STRONG, TITLE

if TYPE_CHECKING:
    from game.app.app import App
    from game.core.debrief import Debrief

SIZES = (26, 24, 22, 20)  # of the sentences


def scene_card(app: App, told: Debrief) -> Page:
    assert app.session is not None  # noqa: S101 (the evening was played)
    where = app.text("evening.place")
    lines = [app.say(words) for words in told.closing]
    still = [(look_of(app.session.scenario, one), app.text(f"{one}.name")) for one in told.staying[:MOST]]
    spoken = " ".join((where, *lines))
    flow = Flow("flow", LEFT, (), spoken=spoken, fill="night")
    for size in SIZES:  # as large as all of it can be seen at once
        said = [blocks.Words(line, STRONG if nth else TITLE, size, "cream", size - 6) for nth, line in enumerate(lines)]
        flow.blocks = (blocks.Words(where, STRONG, 17, "mute_night", 22), *said)
        if not flow.last(app.scale):
            break
    head, sub = app.text("evening.title"), app.text("ui.closing.title")
    return Page(
        "scene", head, sub, (flow,), lambda c: paint_scene(c, app.room, still), spoken=f"{head}. {sub}. {spoken}"
    )
