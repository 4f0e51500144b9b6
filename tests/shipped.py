"""The evenings that are shipped, each read once in a process: nothing that is read ever changes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from game.content.catalogue import scenario_folders
from game.content.load import load
from game.resources import scenarios

if TYPE_CHECKING:
    from game.content.load import Loaded
    from game.core.scenario import Scenario

EVENINGS = tuple(folder.name for folder in scenario_folders(scenarios()))


@cache
def read(name: str) -> Loaded:
    return load(scenarios() / name)


def shipped(name: str) -> Scenario:
    scenario = read(name).scenario
    assert scenario is not None, read(name).diagnostics
    return scenario
