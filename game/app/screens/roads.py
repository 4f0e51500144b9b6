"""All roads of one evening: each beside the one that is open, to be named, read or gone on with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import backdrop
from game.app.box import BODY, Box
from game.app.debrief.roads_blocks import called, read_aloud, road_blocks
from game.app.flow import Flow
from game.app.notices import not_saved
from game.app.screens.writing import WritingScreen
from game.app.text import paragraph, shortened
from game.app.theme import HEAVY, STRONG
from game.app.widgets.button import Button
from game.app.widgets.field import Field
from game.app.widgets.foot import from_the_right
from game.app.widgets.listing import Listing
from game.saves.fault import JournalFault
from game.saves.roads import LONGEST, call, roads

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.widgets.widget import Widget
    from game.saves.roads import Road

_LIST = 520.0
_RIGHT = Box(BODY.x + _LIST + 24, BODY.y, BODY.w - _LIST - 24, BODY.h)


class Roads(WritingScreen):
    """`place` is the road one looks at; `field` a name being typed."""

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.place = 0
        self.flow = Flow("flow", _RIGHT, ())
        self.roads: tuple[Road, ...] = ()
        self.listing = Listing(Box(BODY.x, BODY.y, _LIST, BODY.h))

    def named(self) -> str:
        return self.app.text("ui.roads.title")

    def enter(self) -> None:
        assert self.app.playing is not None  # noqa: S101 (roads are of an evening)
        self.roads = roads(self.app.playing.evening.journal.path)
        self.field, self.focus = None, ""
        self.place = next((nth for nth, road in enumerate(self.roads) if not self._is_open(road)), 0)
        self._look()
        super().enter()

    def _is_open(self, road: Road) -> bool:
        return self.app.playing is not None and road.path == self.app.playing.evening.journal.path

    def _look(self) -> None:
        """Lay the road one looks at beside the one that is open."""
        assert self.app.playing is not None  # noqa: S101 (as above)
        assert self.app.session is not None  # noqa: S101 (as above)
        self.flow.offset = 0
        try:
            other = self.app.shelf.road(self.app.playing, self.roads[self.place].path, self.app.lang)
        except (JournalFault, IndexError) as reason:
            self.flow.blocks, self.flow.spoken = (), str(reason)
            return
        self.flow.blocks = road_blocks(self.app, self.app.session, other.evening.session)
        self.flow.spoken = read_aloud(self.flow.blocks)

    # ---------------------------------------------------------------------------------------------------- what is seen

    def first_focus(self) -> str:
        return "field" if self.field else f"road.{self.place}"

    def arrange(self) -> tuple[Widget, ...]:
        if self.field:
            return (self.field,)
        rows = [self._row(nth) for nth in self.listing.in_sight(self.app.scale, len(self.roads))]
        return (*rows, self.flow, *self._foot())

    def _row(self, nth: int) -> Button:
        road, box = self.roads[nth], self.listing.at(self.app.scale, nth)
        label = shortened(self.app.scale, called(self.app, road), _LIST - 60, HEAVY, 17)
        here = self._is_open(road)
        state = self.app.text(f"ui.roads.{'is_here' if here else 'over' if road.over else 'open'}")
        sub = self.app.text("ui.roads.from", n=road.entry, state=state) if road.parent else state
        return Button(f"road.{nth}", box, label, sub, icon="flag" if here else "fork", light=nth == self.place)

    def _foot(self) -> tuple[Button, ...]:
        here = self._is_open(self.roads[self.place]) if self.roads else True
        buttons = [Button("back", Box(0, 0, 0, 0), self.app.text("ui.rewind.back"), key=self.app.key("back"))]
        buttons.insert(0, Button("name", Box(0, 0, 0, 0), self.app.text("ui.roads.name"), icon="text"))
        if not here:
            over = self.roads[self.place].over
            words = self.app.text("ui.roads.read" if over else "ui.roads.go_on")
            buttons.insert(0, Button("turn_to", Box(0, 0, 0, 0), words, icon="play", key=self.app.key("choose")))
        return from_the_right(self.app.scale, *buttons)

    def focus_moved(self) -> None:
        """Look at the road the focus is on, and keep one more in sight in either direction."""
        if not self.focus.startswith("road."):
            return
        place = int(self.focus.removeprefix("road."))
        self.listing.show(self.app.scale, place, len(self.roads))
        if place != self.place:
            self.place = place
            self._look()
        self.refresh()

    def draw(self, c: Canvas) -> None:
        backdrop.blurred(c, self.app.room)
        backdrop.page_heading(c, self.app.text("ui.roads.title"), self.app.text("ui.roads.sub"))
        if self.field:
            words = self.app.text("ui.roads.typing")
            paragraph(c, words, BODY.x, BODY.y + 84, BODY.w, face=STRONG, tint="cream")
        else:
            self.listing.draw_bar(c, len(self.roads))
        self.draw_widgets(c)

    # ---------------------------------------------------------------------------------------------------- what is done

    def choose(self, name: str) -> str | None:
        match name:
            case "back":
                return "back"
            case "field":
                self._named_it()
            case "name":
                self._type()
            case _ if not self._is_open(self.roads[self.place]):
                self.app.cue("confirm")
                return self.app.evening.turn_to(self.roads[self.place].path)
            case _:
                return "back"
        return None

    def _type(self) -> None:
        """What it is called now stands there already."""
        road = self.roads[self.place]
        box, label = Box(BODY.x, BODY.y, 760, self.listing.high(self.app.scale)), self.app.text("ui.people.name_it")
        self.field = Field("field", box, label, road.name, LONGEST)
        self.focus = "field"
        self.refresh()

    def _named_it(self) -> None:
        name, self.field = self.field.words if self.field else "", None
        road = self.roads[self.place]
        try:
            call(road.path, name)
        except OSError as wrong:
            not_saved(self.app, wrong)
        self.roads = roads(road.path)
        self.focus = f"road.{self.place}"
        self.refresh()

    def not_written(self) -> None:
        self.focus = f"road.{self.place}"

    def press(self, action: str) -> str | None:
        return "back" if action == "back" else None
