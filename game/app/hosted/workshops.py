"""Workshops as the window takes them from the disk: the evenings there are for them, begun, found, gone on with."""

from __future__ import annotations

from dataclasses import dataclass
from random import SystemRandom
from typing import TYPE_CHECKING

from game.app.hosted.server import running, start
from game.app.shelf import loaded
from game.content.catalogue import FIRST, scenario_folders, suits_groups
from game.resources import scenarios
from game.text.interface import interface
from game.text.table import merged

if TYPE_CHECKING:
    from game.app.hosted.joined import Joined
    from game.app.hosted.server import Server
    from game.core.scenario import Scenario
    from game.group.workshop import Workshop
    from game.saves.rooms.keeping import Keeping
    from game.saves.rooms.place import Place
    from game.text.table import StringTable


@dataclass(frozen=True, slots=True)
class Hosting:
    """An open workshop, who keeps it, and all its words."""

    workshop: Workshop
    keeping: Keeping
    words: StringTable


@dataclass(frozen=True, slots=True)
class Left:
    """A workshop that is not over: `served` just now, its window gone, or left. `phones`: held with them."""

    place: Place
    scenario: str
    phones: bool
    served: bool


def evenings() -> tuple[str, ...]:
    """The ids of those that a group can play, the first evening first."""
    names = sorted((folder.name for folder in scenario_folders(scenarios())), key=lambda name: name != FIRST)
    return tuple(name for name in names if (made := loaded(name).scenario) and suits_groups(made))


def title(scenario: str, lang: str) -> str:
    return _read(scenario)[1].get("evening.title", lang)


def left_open() -> Left | None:
    """The one to go on with. One that is served goes before all others."""
    from game.saves.rooms.place import folders  # noqa: PLC0415 - who plays alone loads no database
    from game.saves.rooms.served import noted_of  # noqa: PLC0415
    from game.saves.workshop import newest_open_of, read_workshop  # noqa: PLC0415

    places, ours = folders(), {one.name for one in scenarios().iterdir()}
    for place in places:
        scenario = (noted_of(place) or {}).get("scenario")
        if scenario in ours and running(place):
            return Left(place, scenario, phones=True, served=True)
    for place in places:
        found = newest_open_of(place)
        if found and found[1] in ours:
            return Left(*found, phones=bool(read_workshop(place).keys), served=False)
    return None


def host(scenario: str, minutes: int, lang: str, seed: int | None = None) -> Hosting:
    """A new workshop without phones; raises OSError, ValueError or JournalFault."""
    from game.saves.rooms.forgetting import blank_old  # noqa: PLC0415 - as above
    from game.saves.rooms.place import folders  # noqa: PLC0415
    from game.saves.workshop import begin_workshop, keeping_of  # noqa: PLC0415

    made, words = _read(scenario)
    blank_old(folders())
    workshop = begin_workshop(made, seed or _seed(), lang, minutes)
    return Hosting(workshop, keeping_of(workshop), words)


def host_again(left: Left, lang: str) -> Hosting:
    """On with one that was left, without phones; raises as `host` does."""
    from game.saves.workshop import keeping_of, take_up_workshop  # noqa: PLC0415 - as above

    made, words = _read(left.scenario)
    workshop = take_up_workshop(made, left.place, lang)
    return Hosting(workshop, keeping_of(workshop), words)


def serve(scenario: str, minutes: int, lang: str) -> Joined:
    """A new workshop with phones, its server started; raises OSError or ValueError."""
    from game.saves.rooms.place import fresh  # noqa: PLC0415 - as above

    seed = _seed()
    place = fresh(scenario, seed)
    how = (*place.arguments, "--minutes", str(minutes), "--seed", str(seed))
    return _joined(start(scenario, lang, how), scenario, place, lang)


def serve_again(left: Left, lang: str) -> Joined | None:
    """On with one that is served, or was left; None where its server has just gone. Raises as `serve` does."""
    server = running(left.place) if left.served else start(left.scenario, lang, left.place.arguments)
    return _joined(server, left.scenario, left.place, lang) if server else None


def _joined(server: Server, scenario: str, place: Place, lang: str) -> Joined:
    from game.app.hosted.joined import Joined  # noqa: PLC0415 - who plays alone loads no network

    made, words = _read(scenario)
    return Joined(server, made, words, lambda: running(place) or start(scenario, lang, place.arguments, server.way))


def _read(scenario: str) -> tuple[Scenario, StringTable]:
    """Raises ValueError for one that cannot be played."""
    read = loaded(scenario)
    if read.scenario is None or read.texts is None:
        raise ValueError(str(next(one for one in read.diagnostics if one.severity == "error")))
    return read.scenario, merged(read.texts, interface())


def _seed() -> int:
    return SystemRandom().randrange(1, 1_000_000)
