"""Which screen leads to which: the arrows, named by what the user wants, on an ordinary live machine."""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from transitions import Machine

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.app.app import App
    from game.app.screens.screen import Screen

# a screen is one file and one arrow
SCREENS: Mapping[str, str] = MappingProxyType(
    {
        "title": "game.app.screens.title:Title",
        "choose": "game.app.screens.choose:Choose",
        "settings": "game.app.screens.settings:SettingsScreen",
        "people": "game.app.screens.people:People",
        "envelope": "game.app.screens.envelope:EnvelopeScreen",
        "letter": "game.app.screens.letter:Letter",
        "museum": "game.app.screens.museum:Museum",
        "host": "game.app.screens.host:Host",
        "group": "game.app.screens.group:Group",
        "phones": "game.app.screens.phones:Phones",
        "practise": "game.app.screens.practise:Practise",
        "credits": "game.app.screens.credits:Credits",
        "before": "game.app.screens.before:Before",
        "room": "game.app.screens.room:Room",
        "talk": "game.app.screens.talk:Talk",
        "called": "game.app.screens.called:Called",
        "after": "game.app.screens.after:After",
        "pause": "game.app.screens.pause:Pause",
        "log": "game.app.screens.log:Log",
        "debrief": "game.app.screens.debrief:DebriefScreen",
        "rewind": "game.app.screens.rewind:Rewind",
        "roads": "game.app.screens.roads:Roads",
        "beside": "game.app.screens.beside:Beside",
    }
)
PARTY = ["before", "room", "talk", "called", "after"]
GROUP = ["host", "group", "phones"]
OF_AN_EVENING = (
    *PARTY,
    "pause",
    "log",
    "debrief",
    "rewind",
    "roads",
    "beside",
    "group",
    "phones",
)  # what is told of one evening only
ARROWS: list[dict[str, Any]] = [
    {"trigger": "choose", "source": ["title", "debrief"], "dest": "choose"},
    {"trigger": "settings", "source": ["title", "pause"], "dest": "settings"},
    {"trigger": "pause", "source": PARTY, "dest": "pause"},
    {"trigger": "log", "source": [*PARTY, "pause"], "dest": "log"},
    {"trigger": "home", "source": ["choose", "pause", "debrief", "settings", *GROUP], "dest": "title"},
    {"trigger": "group", "source": "title", "dest": "host"},
    {"trigger": "hands", "source": "host", "dest": "group"},
    {"trigger": "phones", "source": ["host", "title"], "dest": "phones"},
    {"trigger": "people", "source": "title", "dest": "people"},
    {"trigger": "museum", "source": "title", "dest": "museum"},
    {"trigger": "letter", "source": "title", "dest": "letter"},
    {"trigger": "envelope", "source": "choose", "dest": "envelope"},
    {"trigger": "back", "source": "envelope", "dest": "choose"},
    {"trigger": "practise", "source": "title", "dest": "practise"},
    {"trigger": "credits", "source": "settings", "dest": "credits"},
    {"trigger": "rewind", "source": "debrief", "dest": "rewind"},
    {"trigger": "roads", "source": "rewind", "dest": "roads"},
    {"trigger": "back", "source": "rewind", "dest": "debrief"},
    {"trigger": "beside", "source": "rewind", "dest": "beside"},
    {"trigger": "back", "source": ["roads", "beside"], "dest": "rewind"},
    {"trigger": "back", "source": "credits", "dest": "settings"},
    {"trigger": "back", "source": ["choose", "people", "practise", "museum", "letter"], "dest": "title"},
    {"trigger": "back", "source": "settings", "dest": "pause", "conditions": "playing"},
    {"trigger": "back", "source": "settings", "dest": "title"},
    # wherever the evening is now: after a command, after a pause, after starting
    *(
        {"trigger": "resume", "source": "*", "dest": place, "conditions": f"at_{place}"}
        for place in (*PARTY, "debrief")
    ),
    {"trigger": "quit", "source": "*", "dest": "gone"},
]


def arrows() -> Machine:
    """The chart without an app, for the docs."""
    return Machine(model=None, states=[*SCREENS, "gone"], initial="title", transitions=ARROWS, auto_transitions=False)


class Route:
    """Where the user is; `arrive` is called with every screen's name that is come to."""

    state: str
    trigger: Callable[[str], bool]  # put here by the machine

    def __init__(self, app: App, arrive: Callable[[str], None]) -> None:
        self._app = app
        self._arrive = arrive
        self.machine = Machine(
            model=self,
            states=[*SCREENS, "gone"],
            initial="title",
            transitions=ARROWS,
            auto_transitions=False,
            ignore_invalid_triggers=True,
            after_state_change="arrived",
        )

    def arrived(self) -> None:
        self._arrive(self.state)

    def playing(self) -> bool:
        return self._app.session is not None

    def at_before(self) -> bool:
        return self._app.evening.place == "before"

    def at_room(self) -> bool:
        return self._app.evening.place == "room"

    def at_talk(self) -> bool:
        return self._app.evening.place == "talk"

    def at_called(self) -> bool:
        return self._app.evening.place == "called"

    def at_after(self) -> bool:
        return self._app.evening.place == "after"

    def at_debrief(self) -> bool:
        return self._app.evening.place == "over"


def import_screen(name: str) -> type[Screen]:
    """When it is first come to, or before that, so that the first frame waits for none of the others."""
    module, made = SCREENS[name].split(":")
    screen: type[Screen] = getattr(import_module(module), made)
    return screen


def make_screen(app: App, name: str) -> Screen:
    screen = import_screen(name)(app)
    screen.route_name = name
    return screen
