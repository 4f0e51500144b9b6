"""The voice starts programs of the system: here small stand-ins that write down what they were given to say."""

from __future__ import annotations

import os
import sys
import time
from shutil import which
from typing import TYPE_CHECKING

import pytest

from game.app.speech import Program, Voice, find_program
from game.text.interface import interface
from tests.conftest import skip_or_fail

if TYPE_CHECKING:
    from pathlib import Path

WRITES = "import pathlib, sys; pathlib.Path(sys.argv[1]).write_bytes(sys.stdin.buffer.read())"
LINGERS = """
import os, pathlib, sys, time
sys.stdin.read()
pathlib.Path(sys.argv[1]).write_text(str(os.getpid()))
time.sleep(30)
"""


def speaker(tmp_path: Path, script: str = WRITES) -> Program:
    return Program({lang: (sys.executable, "-c", script, str(tmp_path / lang)) for lang in ("en", "nb")})


def said(path: Path) -> str:
    for _ in range(500):
        if path.exists() and (words := path.read_text(encoding="utf-8")):
            return words
        time.sleep(0.01)
    return ""


def installed(*names: str) -> Program | None:
    return find_program(lambda name: f"/bin/{name}" if name in names else None)


def test_words_reach_the_program_untouched(tmp_path: Path) -> None:
    voice = Voice(speaker(tmp_path))
    voice.say("-rf $(reboot); “Blåbærsyltetøy” & `x`", "en")
    assert said(tmp_path / "en") == "-rf $(reboot); “Blåbærsyltetøy” & `x`"
    voice.close()


def test_stage_directions_are_read_without_their_asterisks(tmp_path: Path) -> None:
    voice = Voice(speaker(tmp_path))
    voice.say("*He laughs first.* A good one.", "en")
    assert said(tmp_path / "en") == "He laughs first. A good one."
    voice.close()


def test_a_blank_that_breaks_no_line_is_a_blank_to_the_voice(tmp_path: Path) -> None:
    voice = Voice(speaker(tmp_path))
    voice.say("26.\u00a0november 2026", "nb")  # "26." alone would be read with its dot
    assert said(tmp_path / "nb") == "26. november 2026"
    voice.close()


def test_the_language_chooses_the_voice(tmp_path: Path) -> None:
    voice = Voice(speaker(tmp_path))
    voice.say("God kveld.", "nb")
    assert said(tmp_path / "nb") == "God kveld."
    voice.close()


def test_a_language_without_a_voice_is_read_by_the_english_one(tmp_path: Path) -> None:
    voice = Voice(speaker(tmp_path))
    voice.say("Godaften.", "da")
    assert said(tmp_path / "en") == "Godaften."
    voice.close()


def test_saying_returns_at_once(tmp_path: Path) -> None:
    voice = Voice(speaker(tmp_path, LINGERS))
    before = time.perf_counter()
    for _ in range(50):
        voice.say("A line.", "en")
    assert time.perf_counter() - before < 0.5
    voice.close()


def test_a_new_line_ends_the_one_before(tmp_path: Path) -> None:
    voice = Voice(speaker(tmp_path, LINGERS))
    voice.say("first", "en")
    first = int(said(tmp_path / "en"))
    voice.say("second", "nb")
    said(tmp_path / "nb")
    with pytest.raises(ProcessLookupError):
        os.kill(first, 0)
    voice.close()


def test_closing_leaves_no_program_behind(tmp_path: Path) -> None:
    voice = Voice(speaker(tmp_path, LINGERS))
    voice.say("A line.", "en")
    child = int(said(tmp_path / "en"))
    voice.close()
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


def test_a_program_that_ends_without_reading_is_no_fault(tmp_path: Path) -> None:
    voice = Voice(speaker(tmp_path, "raise SystemExit(1)"))
    voice.say("x" * 200_000, "en")
    voice.say("again", "en")
    voice.close()


def test_a_program_that_has_gone_is_no_fault() -> None:
    voice = Voice(Program({"en": ("/no/such/program",)}))
    voice.say("A line.", "en")
    voice.close()


def test_without_a_program_the_voice_says_that_it_cannot() -> None:
    voice = Voice(find_program(lambda _: None))
    assert not voice.available
    voice.say("A line.", "en")
    voice.hush()
    voice.close()


def test_espeak_ng_is_preferred_to_the_speech_daemon() -> None:
    program = installed("espeak-ng", "spd-say")
    assert program is not None
    assert program.command("nb")[:3] == ("/bin/espeak-ng", "-v", "nb")


def test_the_speech_daemon_is_told_to_be_silent() -> None:
    program = installed("spd-say")
    assert program is not None
    assert program.silences == ("/bin/spd-say", "-C")


@pytest.mark.parametrize("name", ["say", "powershell", "espeak-ng", "espeak", "spd-say"])
def test_every_program_can_be_asked_for_every_language(name: str) -> None:
    program = installed(name)
    assert program is not None
    commands = {lang: program.command(lang) for lang in interface().languages()}
    assert {command[0] for command in commands.values()} == {f"/bin/{name}"}
    assert len(set(commands.values())) == len(commands)
    assert not any("{lang}" in word for command in commands.values() for word in command)


def test_espeak_ng_understands_what_it_is_asked() -> None:
    program = find_program(lambda name: which(name) if name == "espeak-ng" else None)
    if program is None:
        skip_or_fail("espeak-ng is not installed")
    voice = Voice(program)
    voice.say("God kveld.", "nb")
    voice.close()
