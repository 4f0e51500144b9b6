"""The talks that crowds share: where they lie, and their translations."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from game.content.source import is_file
from game.content.tree import Scalar, Table, Tree, listed, word
from game.resources import scenarios

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FOLDER = "lib"
LIBRARY = f"{FOLDER}/"  # what the id of a talk that crowds share begins with


@dataclass(frozen=True)
class Library:
    """What the folder of a scenario can draw on: a lib of its own, one beside it, and that of the game."""

    folder: Path

    @cached_property
    def talks(self) -> dict[str, Path]:
        """The talks by name; the nearest of a name is meant."""
        places = (scenarios() / FOLDER, self.folder.resolve().parent / FOLDER, self.folder / FOLDER)
        return {path.stem: path for place in places for path in _talks_in(place)}

    def named_in(self, tree: Tree) -> tuple[str, ...]:
        """Those that the crowd of a scenario is drawn for, each once."""
        named = [word(talk) for group in listed(tree, "crowd", "groups") for talk in listed(group, "talks")]
        return tuple(dict.fromkeys(name for name in named if name in self.talks))


def file_of(main: Path, guest: str) -> Path:
    """The file in which a guest, or a talk of the library, is written."""
    if guest.startswith(LIBRARY):
        return Library(main.parent).talks.get(guest.removeprefix(LIBRARY), main)
    own = main.parent / "guests" / f"{guest}.yaml"
    return own if is_file(own) else main


def _talks_in(place: Path) -> Iterator[Path]:
    try:
        yield from sorted(path for path in place.glob("*.yaml") if "." not in path.stem)
    except OSError:
        return


def translations_of(talk: Path) -> Iterator[tuple[str, Path]]:
    """(language, file) of the translations beside a talk: NAME.nb.yaml."""
    for path in sorted(talk.parent.glob(f"{talk.stem}.*.yaml")):
        yield path.stem.partition(".")[2], path


def under(talk: str, tree: Tree | None) -> Tree | None:
    """The translation of a talk with its whole text ids: in the file the talk's own name is left out."""
    if not isinstance(tree, Table):
        return tree
    keys: dict[str, Scalar] = {f"{talk}.{key}": at for key, at in tree.keys.items()}
    return replace(tree, entries={f"{talk}.{key}": value for key, value in tree.entries.items()}, keys=keys)
