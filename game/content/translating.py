"""One language of one scenario as work to be done: what is missing, stale or orphaned, and how texts come into it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.content.diagnostic import Findings
from game.content.flat import NotFlat, put, texts_of
from game.content.library import LIBRARY, file_of
from game.content.load import MAIN
from game.content.made_from import Seal, read_seals, seal, state, write_seals
from game.content.source import is_file, read_source
from game.content.tree import Spot
from game.content.write import write_over

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from game.content.diagnostic import Diagnostic
    from game.content.made_from import State
    from game.content.texts import Texts, Written

MARK = "\ufeff"


class Unreadable(Exception):  # noqa: N818 - what is wrong with a file
    """A language's file that cannot be read or added to."""

    def __init__(self, found: tuple[Diagnostic, ...]) -> None:
        super().__init__("\n".join(map(str, found)))


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file of a language, there or not yet; `prefix` is what the ids in it leave out."""

    path: Path
    prefix: str
    source: str
    texts: Mapping[str, str]
    seals: Mapping[str, Seal]


@dataclass(frozen=True, slots=True)
class Said:
    """A text for an id, and the English it was made from (None: not sure)."""

    text: str
    english: str | None


@dataclass(frozen=True, slots=True)
class Work:
    """`english` in the order of the files; `sheets`: the scenario's own, then one for each shared talk.

    `known` are all text ids there are: of some, such as the names of a crowd, a language need not have its own.
    """

    home: Path
    scenario: str
    lang: str
    english: Mapping[str, Written]
    sheets: tuple[Sheet, ...]
    known: AbstractSet[str]

    @property
    def texts(self) -> dict[str, str]:
        return {name: text for sheet in self.sheets for name, text in sheet.texts.items() if text}

    @property
    def seals(self) -> dict[str, Seal]:
        return {name: kept for sheet in self.sheets for name, kept in sheet.seals.items()}

    def missing(self) -> tuple[str, ...]:
        there = self.texts
        return tuple(name for name in self.english if name not in there)

    def orphaned(self) -> tuple[str, ...]:
        return tuple(name for sheet in self.sheets for name in sheet.texts if name not in self.known)

    def states(self) -> dict[str, State]:
        texts, seals = self.texts, self.seals
        return {
            name: state(written.text, texts[name], seals.get(name))
            for name, written in self.english.items()
            if name in texts
        }

    def take(self, said: Mapping[str, Said]) -> None:
        """Write these texts into their files, with what they were made from. Raises OSError, Unreadable."""
        for sheet in self.sheets:
            own = {name: one for name, one in said.items() if self._is_of(sheet, name)}
            _write(sheet, own, [name for name in self.english if self._is_of(sheet, name)])

    def confirm(self, names: Iterable[str]) -> None:
        """Note that these texts say what the English says now. Raises OSError."""
        texts = self.texts
        self.take({name: Said(texts[name], self.english[name].text) for name in names})

    def _is_of(self, sheet: Sheet, name: str) -> bool:
        return name.startswith(sheet.prefix) if sheet.prefix else not name.startswith(LIBRARY)


def open_work(home: Path, scenario: str, lang: str, texts: Texts) -> Work:
    """Read the language's files; raises Unreadable."""
    main, english = home / MAIN, texts.wanted()
    talks = dict.fromkeys(name.partition(".")[0] for name in english if name.startswith(LIBRARY))
    sheets = [_read(home / f"{lang}.yaml", "")]
    sheets += [_read(file_of(main, talk).with_suffix(f".{lang}.yaml"), f"{talk}.") for talk in talks]
    return Work(home, scenario, lang, english, tuple(sheets), texts.written.keys())


def _read(path: Path, prefix: str) -> Sheet:
    if not is_file(path):
        return Sheet(path, prefix, "", {}, {})
    findings = Findings(path)
    data = read_source(path, findings).data
    texts = None if findings.broken else texts_of(data.decode("utf-8-sig"), findings)
    if texts is None:
        if not findings.broken:
            findings.add("MG022", Spot(), "a translation is a flat list of `id: text`")
        raise Unreadable(findings.sorted)
    seals = {f"{prefix}{name}": kept for name, kept in read_seals(path).items()}
    return Sheet(path, prefix, data.decode("utf-8"), {f"{prefix}{name}": text for name, text in texts.items()}, seals)


def _write(sheet: Sheet, said: Mapping[str, Said], order: list[str]) -> None:
    cut = len(sheet.prefix)
    changed = {name[cut:]: one.text for name, one in said.items() if sheet.texts.get(name) != one.text}
    if changed:
        mark = MARK if sheet.source.startswith(MARK) else ""
        try:
            text = put(sheet.source.removeprefix(MARK), changed, [name[cut:] for name in order])
        except NotFlat as error:
            findings = Findings(sheet.path)
            findings.add("MG022", Spot(), "texts cannot be put in here", "write one `id: text` a line, without braces")
            raise Unreadable(findings.sorted) from error
        write_over(sheet.path, (mark + text).encode())
    seals = {**sheet.seals, **{name: seal(one.english, one.text) for name, one in said.items()}}
    kept = {name[cut:]: one for name, one in seals.items() if name in sheet.texts or name in said}
    if seals != sheet.seals:
        write_seals(sheet.path, kept)
