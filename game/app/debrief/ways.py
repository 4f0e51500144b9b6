"""The ways on from the debrief: a drill, another road from the line that showed it, the evening anew, away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app.screens.rewind import Rewind
from game.core.practice import next_skill
from game.saves.practice import practised

if TYPE_CHECKING:
    from game.app.app import App
    from game.core.debrief import Debrief
    from game.core.skills import SkillName


class Ways:
    """`skill` is what a drill would be for; `names` are the ways there are, the best first."""

    def __init__(self, app: App, told: Debrief) -> None:
        self._app, self._told = app, told
        self.skill: SkillName = told.home.skill or next_skill(practised())
        drill = ("drill",) if app.shelf.drill(self.skill) else ()
        road = ("road",) if told.home.moment else ()
        self.names: tuple[str, ...] = (*drill, *road, "rewind", "again", "choose", "home")

    def take(self, way: str) -> str | None:
        """Go it; gives back an arrow."""
        app, moment = self._app, self._told.home.moment
        if way in ("choose", "home"):
            app.evening.close()
            return way
        app.cue("confirm")
        match way:
            case "rewind":
                return self.rewind(moment.n if moment else 0)
            case "again" if app.session:
                return app.evening.begin(app.session.scenario.id, setup=app.session.setup)
            case "drill":
                return app.evening.begin_drill(self.skill)
            case "road" if moment:
                return app.evening.branch(moment.n)
            case _:
                return None

    def rewind(self, n: int) -> str:
        """To the evening under its cursor, at entry `n` where there is one to go to."""
        screen = self._app.screen_named("rewind")
        if n and isinstance(screen, Rewind):
            screen.look_at(n)
        return "rewind"
