"""A scenario's files on the desk: read, written back, and looked at as they are typed, before they are saved."""

from __future__ import annotations

import hashlib
import shutil
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from game.content.library import FOLDER
from game.content.load import MAIN, load
from game.content.write import write_over
from game.preview.edition import whole
from game.preview.page import page
from game.prove.judge import judge

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.content.diagnostic import Diagnostic

LARGEST = 2_000_000  # bytes of one file
THEIRS = ".theirs"  # what the file's name ends in, where one saves over what somebody else wrote


class Changed(Exception):  # noqa: N818 - what is answered, not what went wrong
    """The file is not what it was when it was read: `theirs` is what it says now."""

    def __init__(self, theirs: str) -> None:
        super().__init__()
        self.theirs = theirs


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found, each with the `file` it is in; the preview, where nothing stops it."""

    found: tuple[dict[str, Any], ...]
    page: str | None


class Desk:
    """`home` is a scenario's folder. Files are named by their path in it, with slashes."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self._seen: set[str] = set()  # also what has been taken from the disk since

    def names(self) -> tuple[str, ...]:
        """The scenario first, then its guests, talks, translations and plays."""
        found = [path.relative_to(self.home).as_posix() for path in self.home.rglob("*.yaml") if path.is_file()]
        self._seen.update(found)
        return tuple(sorted(found, key=lambda name: (name != MAIN, not name.startswith("guests/"), name)))

    def text(self, name: str) -> str:
        """Raises KeyError for what is no file of the scenario, OSError."""
        return self._path(name).read_text(encoding="utf-8")

    def texts(self) -> dict[str, str]:
        """All that a text editor can open."""
        found = {}
        for name in self.names():
            with suppress(OSError, UnicodeDecodeError):  # taken away this moment, or no text
                found[name] = self.text(name)
        return found

    def digests(self) -> dict[str, str]:
        """By which a change on the disk is seen."""
        return {name: digest(text) for name, text in self.texts().items()}

    def save(self, name: str, text: str, base: str, *, over: bool = False) -> str:
        """Give back the new digest; raises Changed where the file has another than `base`, KeyError, OSError.

        Where one saves `over` it, what it said is kept beside it. A file that was taken away is written again.
        """
        path = self._path(name)
        theirs = path.read_text(encoding="utf-8") if path.exists() else None
        if theirs is not None and digest(theirs) != base:
            if not over:
                raise Changed(theirs)
            write_over(path.with_name(path.name + THEIRS), theirs.encode())
        write_over(path, text.encode())
        return digest(text)

    def shape(self, typed: Mapping[str, str]) -> Looked:
        """What reading alone finds, at once."""
        with self._as_typed(typed) as home:
            return Looked(_placed(home, load(home).diagnostics), None)

    def proof(self, typed: Mapping[str, str]) -> Looked:
        """All that `check` finds, and the preview with proofs and tells; this may take seconds."""
        with self._as_typed(typed) as home:
            loaded = load(home)
            edition = whole(home, loaded)
            return Looked(_placed(home, judge(home, loaded).diagnostics), page(edition) if edition else None)

    @contextmanager
    def _as_typed(self, typed: Mapping[str, str]) -> Iterator[Path]:
        """A copy of the scenario as it would be; talks that it shares lie where it looks for them."""
        with TemporaryDirectory(prefix="mingle-") as place:
            home = Path(place) / "desk" / self.home.resolve().name
            shutil.copytree(self.home, home, ignore=shutil.ignore_patterns(f"*{THEIRS}"))
            beside = self.home.resolve().parent / FOLDER
            if beside.is_dir():
                shutil.copytree(beside, home.parent / FOLDER)
            for name, text in typed.items():
                self._path(name)  # none but these
                (home / name).write_bytes(text.encode())
            yield home

    def _path(self, name: str) -> Path:
        if name not in self.names() and name not in self._seen:
            raise KeyError(name)
        return self.home / name


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _placed(home: Path, found: tuple[Diagnostic, ...]) -> tuple[dict[str, Any], ...]:
    return tuple(one.to_json() | {"file": _inside(home, one.path)} for one in found)


def _inside(home: Path, path: Path) -> str:
    with suppress(ValueError):
        return path.resolve().relative_to(home.resolve()).as_posix()
    return path.name
