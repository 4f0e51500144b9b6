"""The voice that reads the focused thing: a program of the system, fed line by line, never waited for."""

from __future__ import annotations

import subprocess
from contextlib import suppress
from dataclasses import dataclass
from queue import SimpleQueue
from shutil import which
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

CODES = ("en", "nb", "sv")  # what espeak-ng and the speech daemon call our languages too
_WINDOWS_SPEAKS = (
    "[Console]::InputEncoding = [Text.Encoding]::UTF8; Add-Type -AssemblyName System.Speech; "
    "$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer; "
    "try {{ $voice.SelectVoiceByHints('NotSet', 'NotSet', 0, '{lang}') }} catch {{ }}; "
    "$voice.Speak([Console]::In.ReadToEnd())"
)
_NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows opens one for a child of a program without


@dataclass(frozen=True, slots=True)
class Program:
    """How a program is made to speak: the words always go to its standard input, never into its arguments.

    `silences` is a second program to run where ending the first does not stop the voice.
    """

    speaks: Mapping[str, tuple[str, ...]]  # by language; "en" is there
    silences: tuple[str, ...] = ()

    def command(self, lang: str) -> tuple[str, ...]:
        return self.speaks.get(lang, self.speaks["en"])


def find_program(find: Callable[[str], str | None] = which) -> Program | None:
    """Take the first that is installed, the best sounding first; None where none is."""
    if path := find("say"):
        return Program({"en": (path,), "nb": (path, "-v", "Nora"), "sv": (path, "-v", "Alva")})
    if path := find("powershell"):
        asks = {"en": "en-US", "nb": "nb-NO", "sv": "sv-SE"}
        flags = (path, "-NoProfile", "-NonInteractive", "-Command")
        return Program({lang: (*flags, _WINDOWS_SPEAKS.format(lang=full)) for lang, full in asks.items()})
    for name in ("espeak-ng", "espeak"):
        if path := find(name):
            return Program({lang: (path, "-v", lang, "-b", "1", "--stdin") for lang in CODES})
    if path := find("spd-say"):
        # -e reads from standard input; the daemon goes on speaking when the client ends, so -C cancels
        return Program({lang: (path, "-l", lang, "-w", "-e") for lang in CODES}, (path, "-C"))
    return None


class Voice:
    """Says one line at a time; a new line ends the one before. All waiting is done in a thread of its own."""

    def __init__(self, program: Program | None) -> None:
        self._program = program
        self._lines: SimpleQueue[tuple[str, str] | None] = SimpleQueue()
        self._reader: Thread | None = None

    @property
    def available(self) -> bool:
        return self._program is not None

    def say(self, words: str, lang: str) -> None:
        """Read aloud; asterisks, which mark stage directions, are not read, and every blank is one."""
        self._send(words.replace("*", "").replace("\u00a0", " "), lang)

    def hush(self) -> None:
        if self._reader:
            self._send("", "en")

    def close(self) -> None:
        if self._reader:
            self._lines.put(None)
            self._reader.join(timeout=2)
            self._reader = None

    def _send(self, words: str, lang: str) -> None:
        if self._program is None:
            return
        if self._reader is None:
            self._reader = Thread(target=_read, args=(self._program, self._lines), name="voice", daemon=True)
            self._reader.start()
        self._lines.put((words, lang))


def open_voice() -> Voice:
    return Voice(find_program())


def _read(program: Program, lines: SimpleQueue[tuple[str, str] | None]) -> None:
    """Speak what comes in until None comes; of several waiting lines only the last is spoken."""
    speaking: subprocess.Popen[bytes] | None = None
    while True:
        line = lines.get()
        while line is not None and not lines.empty():
            line = lines.get()
        if speaking is not None:
            _silence(program, speaking)
            speaking = None
        if line is None:
            return
        words, lang = line
        if words:
            speaking = _speak(program.command(lang), words)


def _speak(command: tuple[str, ...], words: str) -> subprocess.Popen[bytes] | None:
    try:
        child = subprocess.Popen(  # noqa: S603  # a found program and fixed arguments; the words go to its input
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            creationflags=_NO_CONSOLE,
        )
    except OSError:
        return None  # gone since it was found: the words are on the screen all the same
    with suppress(OSError):  # it ended before it read: nothing is said, nothing is lost
        assert child.stdin is not None  # noqa: S101  # we asked for a pipe
        with child.stdin as ear:
            ear.write(words.encode())
    return child


def _silence(program: Program, speaking: subprocess.Popen[bytes]) -> None:
    if speaking.poll() is None and program.silences:
        with suppress(OSError, subprocess.TimeoutExpired):
            subprocess.run(program.silences, check=False, stdin=subprocess.DEVNULL, timeout=2)  # noqa: S603
    speaking.kill()
    speaking.wait()
