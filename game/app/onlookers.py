"""The room goes on behind a talk: those who wait and those who stand about, smaller and paler."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app.crowd import bystanders
from game.app.figure import Figure
from game.app.people import is_far, look_of

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.stage import Stage

MIDDLE = 640.0
# where they stand: x, feet, height, haze
BEHIND = (
    (726, 526, 236, 0.12), (470, 524, 226, 0.2), (946, 522, 224, 0.2), (880, 482, 192, 0.32), (590, 480, 190, 0.34),
    (806, 478, 192, 0.32), (520, 476, 190, 0.34), (546, 530, 226, 0.2),
)  # fmt: skip


def stand_behind(stage: Stage, app: App, guest: str) -> None:
    """Put everybody but this guest behind, each in the same place as long as nobody comes or goes.

    Whoever breaks in has come forward, and the place behind stays free.
    """
    assert app.session is not None  # noqa: S101 (there is a talk)
    scenario = app.session.scenario
    here = [one for one in app.view.guests if one.id != guest and one.presence != "gone" and not is_far(app, one.id)]
    people = [(one.id, look_of(scenario, one.id), str(one.face)) for one in here]
    people += [(name, look, "happy") for name, look in bystanders(scenario).items()]
    caller = app.view.caller.id if app.view.caller else ""
    shown = {name for name, *_ in people[: len(BEHIND)]} - {caller}
    for gone in set(stage.figures) - shown:
        del stage.figures[gone]
        stage.spoil()
    for (x, y, high, haze), (name, look, face) in zip(BEHIND, people, strict=False):
        if name == caller:
            continue
        there = stage.figures.get(name)
        if there is None or (there.x, there.expression) != (x, face):
            turn = 1.0 if x < MIDDLE else -1.0
            stage.put(Figure(name, look, x, y, high, face, turn, haze, turn < 0))
