"""Command lines that answer a slip in one line, with the nearest name."""

from __future__ import annotations

import argparse
import shlex
import sys
from contextlib import suppress
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn
from urllib.parse import urlsplit

from game.group.orders import MOST_TEAMS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    Add = Callable[[str, str, str], "Parser"]  # a command's name, what it does, an example

WRONG = 2  # exit code of a command line that cannot be understood
LARGEST_SEED = 2**63
MOST_EVENINGS = 10_000
LARGEST = 7680  # pixels either way
LAST_PORT = 65535
MOST_ROOMS = 100


class Slip(Exception):  # noqa: N818 - what the user reads
    """A command line that names something there is not: one line, exit 2."""


class Parser(argparse.ArgumentParser):
    """No abbreviations; an unknown command or option is answered with the nearest one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["allow_abbrev"] = False
        kwargs.setdefault("formatter_class", argparse.RawDescriptionHelpFormatter)
        super().__init__(*args, **kwargs)
        self.commands: dict[str, Parser] = {}

    def error(self, message: str) -> NoReturn:
        print(f"{self.prog}: {message} (`{self.prog} --help` shows how)", file=sys.stderr)
        raise SystemExit(WRONG)

    def parse(self, argv: Sequence[str]) -> argparse.Namespace:
        first = next((word for word in argv if not word.startswith("-")), None)
        if first is not None and first not in self.commands and self.commands:
            self.error(unknown("command", first, self.commands))
        known, rest = self.parse_known_args(argv)
        if rest:
            used = self.commands.get(getattr(known, "command", None) or "", self)
            used.error(unknown("option" if rest[0].startswith("-") else "argument", rest[0], used.options()))
        return known

    def options(self) -> list[str]:
        return [name for action in self._actions for name in action.option_strings]


def unknown(kind: str, name: str, names: Iterable[str]) -> str:
    """What to say of a name that does not exist."""
    there = sorted(names)
    near = get_close_matches(name, there, n=1, cutoff=0.5)
    way_out = f"did you mean {near[0]!r}?" if near else f"there are: {', '.join(there)}"
    return f"there is no {kind} {name[:60]!r}; {way_out}"


def seed(text: str) -> int:
    """A seed as typed; raises ArgumentTypeError."""
    try:
        number = int(text)
    except ValueError:
        number = -1
    if not 0 <= number < LARGEST_SEED:
        raise argparse.ArgumentTypeError(f"{text[:30]!r} is no whole number from 0 up")
    return number


def evenings(text: str) -> int:
    """How many evenings, as typed; raises ArgumentTypeError."""
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= MOST_EVENINGS):
        raise argparse.ArgumentTypeError(f"{text[:30]!r} is no whole number from 1 to {MOST_EVENINGS}")
    return int(text)


def teams(text: str) -> int:
    """How many teams, as typed; raises ArgumentTypeError."""
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:2]) <= MOST_TEAMS and len(text) == 1):
        raise argparse.ArgumentTypeError(f"{text[:30]!r} is no number of teams from 1 to {MOST_TEAMS}")
    return int(text)


def rooms(text: str) -> int:
    """How many rooms, as typed; raises ArgumentTypeError."""
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:4]) <= MOST_ROOMS):
        raise argparse.ArgumentTypeError(f"{text[:30]!r} is no number of rooms from 1 to {MOST_ROOMS}")
    return int(text)


def port(text: str) -> int:
    """A port as typed, 0 for any; raises ArgumentTypeError."""
    if not (text.isascii() and text.isdigit() and int(text[:6]) <= LAST_PORT):
        raise argparse.ArgumentTypeError(f"{text[:30]!r} is no port from 0 to {LAST_PORT}")
    return int(text)


def web_address(text: str) -> str:
    """Where a browser finds something; raises ArgumentTypeError."""
    with suppress(ValueError):
        parts = urlsplit(text)
        if (
            parts.scheme in ("http", "https")
            and parts.hostname
            and not (parts.query or parts.fragment or parts.path.strip("/"))
        ):
            return text
    raise argparse.ArgumentTypeError(f"{text[:60]!r} is no address such as https://party.example.org")


def window_size(text: str) -> tuple[int, int]:
    """Width and height as typed; raises ArgumentTypeError."""
    wide, _, high = text.partition("x")
    if not (wide.isdecimal() and high.isdecimal() and 320 <= int(wide) <= LARGEST and 180 <= int(high) <= LARGEST):  # noqa: PLR2004 (the least that shows anything)
        raise argparse.ArgumentTypeError(f"{text[:30]!r} is no size such as 1280x720")
    return int(wide), int(high)


def text_size(text: str) -> float:
    """The text setting as typed; raises ArgumentTypeError."""
    try:
        size = float(text)
    except ValueError:
        size = 0.0
    if not 1 <= size <= 1.5:  # noqa: PLR2004 (what the settings offer)
        raise argparse.ArgumentTypeError(f"{text[:30]!r} is no text size from 1 to 1.5")
    return size


def program() -> str:
    """How the game was started, to be repeated in what it says."""
    if getattr(sys, "frozen", False):  # a program that was unpacked somewhere is on no search path
        return shlex.quote(sys.argv[0])
    name = Path(sys.argv[0]).name
    return f"{_python()} {name}" if name.endswith(".py") else "mingle"


def _python() -> str:
    """The folder's own Python where that is the one at work: a bare `python` may be missing, or without pygame."""
    here = Path(sys.executable)
    return str(here.relative_to(Path.cwd())) if Path.cwd() in here.parents else "python"
