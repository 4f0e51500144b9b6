"""What the voice reads on every screen: on coming there, then at each stop of the focus, kept word for word."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.app.people import aloud, name_of
from game.app.shelf import Shelf
from game.saves.settings import Settings
from tests.app.pilot import open_pilot
from tests.app.screens import PARTY, SCREENS, come_to

KEPT = Path(__file__).parent / "spoken"


class Listener:
    """A voice that only writes down."""

    available = True

    def __init__(self) -> None:
        self.lines: list[str] = []

    def say(self, words: str, lang: str) -> None:
        del lang
        self.lines.append(words)


@pytest.mark.parametrize("name", [*SCREENS, *PARTY])
def test_the_voice_reads_what_it_read(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, listener = come_to(name, tmp_path, monkeypatch), Listener()
    pilot.app.aloud.voice = listener  # type: ignore[assignment]
    pilot.press("v")
    pilot.app._come_to(pilot.screen)
    pilot.frames()
    first = pilot.focus
    for _ in range(80):
        pilot.press("tab")
        pilot.frames()
        if pilot.focus == first:
            break
    told = "\n".join(listener.lines[1:]) + "\n"
    path = KEPT / f"{name.replace(' ', '_')}.txt"
    if os.environ.get("MINGLE_GOLDEN"):
        KEPT.mkdir(exist_ok=True)
        path.write_text(told, encoding="utf-8")
    assert told == path.read_text(encoding="utf-8")
    assert "ui." not in told
    assert "*" not in told


def test_what_is_overheard_on_the_way_is_read_once_with_who_says_it() -> None:
    pilot, listener = open_pilot(Shelf(), Settings(lang="en", voice=True)), Listener()
    pilot.app.aloud.voice = listener  # type: ignore[assignment]
    pilot.app.go(pilot.app.evening.begin("jeppe", 7))
    pilot.frames()
    pilot.press("return")
    pilot.frames()
    line = next(line for line in pilot.app.view.happened if not line.does)
    assert listener.lines[-1] == aloud(pilot.app, line)
    assert listener.lines[-1].startswith(f"{name_of(pilot.app, line.speaker)}: ")
