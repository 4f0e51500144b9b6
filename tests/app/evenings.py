"""A small evening of two guests for the screens, so that what is written in scenarios/ can change without them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from game.app import shelf
from game.core.commands import Approach, CutIn, Hear, KeepSilent, Leave, Say, StepAway
from game.saves import day
from game.saves.settings import Settings
from tests.app.pilot import Pilot, open_pilot

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from game.core.commands import Command

SCENARIO = """
format: 1
id: jeppe
title: A small evening
brand: {name: Hush & Daughter, sells: panels}
place: A hall with one urn.
beats: 30
guests:
  arne:
    name: Arne
    look: {seed: 3, age: 60, skin: 2, hair: bald, wears: vest, top: blue}
    stands: by the door
    reason: curious
    segment: open
    arrives: {beat: 0}
    motive: he has sold the boat and told nobody
    state: {trust: 4, risk: 6, patience: 7}
    facts: {boat: The boat is gone.}
    overheard: [{by: berit, text: "Arne is never at sea now.", hints: boat}]
    waits: {every: 6, then: stays, at: 1}
    start: door
    nodes:
      door:
        says:
          - "I keep the door."
          - {text: "Somebody has to, now.", reveals: boat}
        options:
          - push: "Shall I tell you about our panels?"
            id: sell
            moves: [pitch]
            reply: "Not by the door."
            why: "You sold before you had heard anything."
            goto: stay
          - listen: "What was it like before?"
            id: before
            moves: [open_question]
            reply: "*He looks at the coats.* Wetter."
            why: "An open question about what he had just let slip."
            goto: boat
      boat:
        says: ["I had a boat."]
        options:
          - listen: "You miss it."
            id: miss
            uses: boat
            moves: [reflect]
            reply: "Every Thursday."
            why: "You said back what he had not said aloud."
            end: told
          - challenge: "And who knows that it is gone?"
            id: who
            uses: boat
            moves: [question_assumption]
            reply: "You do."
            why: "You put your finger on the thing he carries alone."
            end: told
          - relate: "I know nothing about boats."
            id: nothing
            moves: [humour]
            reply: "Nobody does."
            why: "Friendly, and it leads nowhere."
            end: told
    outcomes:
      told: {score: 8, says: "He shows you a photograph of the boat."}
  berit:
    name: Berit
    look: {seed: 8, age: 44, skin: 0, hair: bun, wears: dress, top: forest}
    stands: by the urn
    reason: flock
    segment: out
    arrives: {beat: 0}
    motive: she counts the guests because nobody counts her
    state: {trust: 3, risk: 4, patience: 9}
    start: urn
    nodes:
      urn:
        says: ["Coffee?"]
        options:
          - listen: "How many cups is that?"
            id: cups
            moves: [open_question]
            reply: "Forty."
            why: "She has counted."
            end: counted
          - push: "Do you buy panels?"
            id: buy
            moves: [pitch]
            reply: "No."
            why: "She is out of the market."
            end: counted
    outcomes:
      counted: {score: 5, says: "She gives you cup forty-one."}
"""


def open_evening(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    settings: Settings | None = None,
    size: tuple[int, int] = (640, 360),
    *,
    broken: bool = False,
) -> Pilot:
    """A game whose only evenings are ours, keeping everything under tmp_path."""
    monkeypatch.setenv("MINGLE_HOME", str(tmp_path / "home"))
    folder = tmp_path / "scenarios"
    (folder / "jeppe").mkdir(parents=True)
    (folder / "jeppe" / "scenario.yaml").write_text(SCENARIO, encoding="utf-8")
    if broken:
        (folder / "torn").mkdir()
        (folder / "torn" / "scenario.yaml").write_text("format: 1\nid: torn\ntitel: A torn evening\n", encoding="utf-8")
    monkeypatch.setattr(shelf, "scenarios", lambda: folder)
    monkeypatch.setattr(day, "_now", lambda: date(2026, 11, 26))
    return open_pilot(shelf.Shelf(), settings or Settings(lang="en"), size)


def begin(pilot: Pilot) -> None:
    pilot.app.go(pilot.app.evening.begin("jeppe", 7))


def act(pilot: Pilot, *commands: Command) -> None:
    pilot.app.go(pilot.app.evening.act(commands))


def talk_with_arne(pilot: Pilot) -> None:
    """Cut him short, sell, then listen: one end, one clue walked past, three moments."""
    begin(pilot)
    act(pilot, Approach("arne"), CutIn(), Say("sell"))
    act(pilot, Say("before"), Say("nothing"))


def fail(pilot: Pilot) -> None:
    """An evening with one thing in it for the museum: nothing was said to Arne where nothing more was to come."""
    begin(pilot)
    act(pilot, Approach("arne"), Hear(), KeepSilent(), StepAway())
    act(pilot, Leave())


def finish(pilot: Pilot) -> None:
    """The whole small evening, to the debrief; Berit is never spoken to."""
    talk_with_arne(pilot)
    act(pilot, Leave())
