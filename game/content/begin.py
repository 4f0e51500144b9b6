"""Begins a scenario: from answers, as a copy, or with one more guest. It is there whole or not at all."""

from __future__ import annotations

import json
import re
import shutil
from itertools import chain, count
from string import Template
from typing import TYPE_CHECKING

from game.content.diagnostic import Findings
from game.content.library import FOLDER, Library
from game.content.load import MAIN
from game.content.mends import new_id
from game.content.parse import parse
from game.content.questions import EXAMPLES
from game.content.roll import NoRoll, enrolled
from game.content.source import is_file, read_source
from game.content.tree import Scalar, entry, listed, names, word
from game.content.walk import ID, RESERVED
from game.content.write import whole_folder, write_over
from game.resources import assets, scenarios

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from game.content.tree import Tree

FIRST_BEAT, APART = 2, 6  # when guests come
NOT_A_GUEST = ("evening", "ui")  # text ids begin with these
ITS_ID = re.compile(r"^id:[ \t]*\S+", re.MULTILINE)


class CannotBegin(Exception):  # noqa: N818 - what the designer reads
    """Why nothing was written, in one line."""


def id_for(folder: Path) -> str:
    """The id of a scenario that is to lie there; raises CannotBegin."""
    name = folder.resolve().name
    if not ID.fullmatch(name) or name in RESERVED:
        raise CannotBegin(f"'{name[:60]}' is no id: small letters, digits and _, a letter first, at most 40")
    if folder.exists():
        raise CannotBegin(f"{folder} is there already; `new {folder} --guest` adds a guest to it")
    return name


def begin_evening(folder: Path, answers: Mapping[str, str]) -> str:
    """Write a scenario with one guest; gives back the guest's id. Raises CannotBegin, OSError."""
    scenario = id_for(folder)
    said = {**EXAMPLES, **answers}
    guest = _guest_id(said["name"], NOT_A_GUEST)
    with whole_folder(folder) as fresh:
        (fresh / "guests").mkdir()
        put = {**said, "id": scenario, "title": f"An evening with {said['name']}", "guest": guest}
        (fresh / MAIN).write_bytes(_filled("scenario", put))
        (fresh / "guests" / f"{guest}.yaml").write_bytes(_filled("guest", {**put, "beat": str(FIRST_BEAT)}))
    return guest


def begin_guest(home: Path, answers: Mapping[str, str]) -> str:
    """Write a guest into an evening that is there; gives back the id. Raises CannotBegin, OSError."""
    text, tree = _read(home / MAIN)
    there = [word(guest) for guest in listed(tree, "guests")] + list(names(tree, "guests"))
    taken = [*there, *(path.stem for path in home.glob("guests/*.yaml")), *NOT_A_GUEST]
    said = {**EXAMPLES, **answers}
    guest = _guest_id(said["name"], taken)
    try:
        roll = enrolled(text, guest)
    except NoRoll as error:
        raise CannotBegin(f"{home / MAIN} must have `guests: [...]`, a list of ids, to add one") from error
    path = home / "guests" / f"{guest}.yaml"
    path.parent.mkdir(exist_ok=True)
    write_over(path, _filled("guest", {**said, "beat": str(FIRST_BEAT + APART * len(there))}))
    try:
        write_over(home / MAIN, roll.encode())
    except OSError:
        path.unlink()
        raise
    return guest


def begin_copy(folder: Path, source: Path) -> None:
    """Copy a scenario under the id of its folder, with the talks it shares. Raises CannotBegin, OSError."""
    scenario = id_for(folder)
    main = source if is_file(source) else source / MAIN
    text, tree = _read(main)
    if not isinstance(entry(tree, "id"), Scalar) or not ITS_ID.search(text):
        raise CannotBegin(f"{main} has no line `id: ...` to be changed")
    with whole_folder(folder) as fresh:
        if not is_file(source):
            shutil.copytree(source, fresh, dirs_exist_ok=True, ignore=shutil.ignore_patterns(".*"))
        (fresh / MAIN).write_bytes(ITS_ID.sub(f"id: {scenario}", text, count=1).encode())
        for talk in _neighbours(main.parent, tree):
            (fresh / FOLDER).mkdir(exist_ok=True)
            for path in (talk, *talk.parent.glob(f"{talk.stem}.*")):
                shutil.copy(path, fresh / FOLDER)


def _neighbours(home: Path, tree: Tree) -> Iterator[Path]:
    """Shared talks beside the scenario: those of its own come along, those of the game are everywhere."""
    library = Library(home)
    for name in library.named_in(tree):
        talk = library.talks[name].resolve()
        if not any(talk.is_relative_to(place.resolve()) for place in (home, scenarios() / FOLDER)):
            yield talk


def _guest_id(name: str, taken: Sequence[str]) -> str:
    """`maria`, or `maria_2` if there is one; `guest` for a name without a letter that an id can have."""
    made = new_id(name, NOT_A_GUEST)
    base = "guest" if made == new_id("", ()) else made[:36]
    numbered = (f"{base}_{number}" for number in count(2))
    return next(one for one in chain([base], numbered) if one not in taken)


def _read(path: Path) -> tuple[str, Tree]:
    findings = Findings(path)
    source = read_source(path, findings)
    tree = None if source.text is None else parse(source.text, findings)
    if tree is None or source.text is None or findings.broken:
        raise CannotBegin(str(findings.sorted[0]))
    return source.data.decode("utf-8-sig"), tree


def _filled(template: str, put: Mapping[str, str]) -> bytes:
    """Every answer stands within double quotes in the template."""
    text = (assets() / "new" / f"{template}.yaml").read_text(encoding="utf-8")
    quoted = {key: json.dumps(answer, ensure_ascii=False)[1:-1] for key, answer in put.items()}
    return Template(text).substitute(quoted).encode()
