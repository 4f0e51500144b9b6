"""Evenings driven as through a pipe."""

from __future__ import annotations

from functools import cache
from io import StringIO
from typing import TYPE_CHECKING

from game.console.evening import play_evening
from game.console.page import Page, page_for
from game.console.wording import Wording
from game.saves import evening as saved
from game.text.interface import interface
from game.text.table import merged
from tests.shipped import read

if TYPE_CHECKING:
    from game.core.scenario import Scenario
    from game.text.table import StringTable


@cache
def loaded(name: str) -> tuple[Scenario, StringTable]:
    folder = read(name)
    assert folder.scenario is not None
    assert folder.texts is not None
    return folder.scenario, merged(folder.texts, interface())


def play(
    typed: str,
    lang: str = "en",
    evening: saved.Evening | None = None,
    name: str = "jeppe",
    *,
    seed: int = 3,
    feedback: str = "scene",
) -> tuple[str, saved.Evening]:
    scenario, words = loaded(name)
    playing = evening or saved.begin(scenario, seed, lang)
    out = StringIO()
    code = play_evening(
        playing, Wording(words, lang, feedback=feedback), StringIO(typed), page_for(out), command="GO ON"
    )
    assert code == 0
    return out.getvalue(), playing


def keys(typed: str) -> str:
    """Separated by blanks; `_` stands for Enter alone."""
    return "".join(f"{key.replace('_', '')}\n" for key in typed.split(" "))


class Teletype(StringIO):
    """A terminal with somebody at it."""

    def isatty(self) -> bool:
        return True


def at_a_terminal(
    typed: str, name: str = "socks_and_tablets", lang: str = "en", evening: saved.Evening | None = None
) -> tuple[str, saved.Evening]:
    scenario, words = loaded(name)
    out, playing = Teletype(), evening or saved.begin(scenario, 5, lang)
    play_evening(playing, Wording(words, lang), Teletype(typed), Page(out), command="GO ON")
    return out.getvalue(), playing
