"""A scenario's folder as one value: the scenario if it is sound, its words, and everything that is wrong."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from game.content.build import GuestTree, build
from game.content.checks import check
from game.content.diagnostic import Diagnostic, Findings
from game.content.library import LIBRARY, Library, translations_of, under
from game.content.parse import OF_A_SCENARIO, OF_A_TRANSLATION, Limits, parse
from game.content.schema import GUEST_RECORD, SCENARIO_RECORD, TALK_RECORD
from game.content.scope import party_scope
from game.content.source import is_file, read_source
from game.content.texts import Texts
from game.content.translation import Translation, read_translation
from game.content.tree import Scalar, Table, Tree, entry, fields, items, word
from game.content.walk import ID, Walk
from game.text.table import ENGLISH, StringTable, table

if TYPE_CHECKING:
    from pathlib import Path

    from game.core.scenario import Scenario

MAIN = "scenario.yaml"
MOST_GUESTS = 25
UNREAD = Scalar("", 1, 1)  # stands for a guest whose file could not be read


@dataclass(frozen=True, slots=True)
class Loaded:
    """`scenario` and `texts` are None where a file of the scenario has an error; a faulty translation stops nothing.

    `written` has the English with its kinds and lines, for those who translate it.
    """

    scenario: Scenario | None
    texts: StringTable | None
    diagnostics: tuple[Diagnostic, ...]
    written: Texts = field(default_factory=Texts)

    @property
    def broken(self) -> bool:
        return any(found.severity == "error" for found in self.diagnostics)


@dataclass(slots=True)
class Reading:
    """The files of one scenario while they are read; `files` are their bytes by name, for the digest."""

    folder: Path
    files: dict[str, bytes] = field(default_factory=dict)
    findings: list[Findings] = field(default_factory=list)

    def read(self, path: Path, limits: Limits = OF_A_SCENARIO, name: str | None = None) -> tuple[Tree | None, Findings]:
        """A file of the folder, or of the library under the `name` given."""
        findings = Findings(path)
        self.findings.append(findings)
        source = read_source(path, findings)
        self.files[name or path.relative_to(self.folder).as_posix()] = source.data
        return (None if source.text is None else parse(source.text, findings, limits)), findings

    def digest(self) -> str:
        whole = hashlib.sha256()
        for name in sorted(self.files):
            whole.update(f"{name}\0{len(self.files[name])}\0".encode())
            whole.update(self.files[name])
        return whole.hexdigest()[:16]

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        return tuple(found for findings in self.findings for found in findings.sorted)


def load(path: Path) -> Loaded:
    """Read a scenario's folder, or one file that is a whole scenario. Never raises: `diagnostics` say what is wrong."""
    main = path if is_file(path) else path / MAIN
    reading = Reading(main.parent)
    tree, findings = reading.read(main)
    if not isinstance(tree, Table):
        if tree is not None:
            findings.add("MG022", tree, "a scenario file is a mapping", "begin with `format: 1`")
        return Loaded(None, None, reading.diagnostics())
    guests, library = guest_trees(tree, findings, reading), Library(reading.folder)
    talks = talk_trees(tree, library, reading)
    _walk(tree, guests, talks, library, findings)
    if any(found.full for found in reading.findings):
        return Loaded(None, None, reading.diagnostics())
    scenario, texts = build(tree, guests, talks, findings)
    check(tree, guests, talks, findings, reading.folder if main.name == MAIN else None)
    digest, broken = reading.digest(), any(found.broken for found in reading.findings)
    unread = {guest.id for guest in guests if guest.tree is UNREAD}
    translations = _translations(main, texts, talks, reading, unread, draft=scenario.draft) if main.name == MAIN else ()
    if broken:
        return Loaded(None, None, reading.diagnostics())
    words: dict[str, dict[str, str]] = {ENGLISH: texts.english()}
    for translation in translations:
        words.setdefault(translation.lang, {}).update(translation.texts)
    return Loaded(replace(scenario, digest=digest), table(words), reading.diagnostics(), texts)


def guest_trees(tree: Table, findings: Findings, reading: Reading) -> list[GuestTree]:
    """Guests who stand in the file itself, or the files of those who are listed."""
    if isinstance(entry(tree, "guests"), Table):
        return [GuestTree(field.key.text, field.value, findings) for field in fields(tree, "guests")]
    ids = dict.fromkeys(word(item) for item in items(tree, "guests") if ID.fullmatch(word(item)))
    found = []
    for name in list(ids)[:MOST_GUESTS]:
        path = reading.folder / "guests" / f"{name}.yaml"
        if is_file(path):
            guest, own = reading.read(path)
            found.append(GuestTree(name, UNREAD if guest is None else guest, own))
    return found


def talk_trees(tree: Table, library: Library, reading: Reading) -> list[GuestTree]:
    """The talks of the library that the crowd is drawn for."""
    found = []
    for name in library.named_in(tree):
        path = library.talks[name]
        talk, own = reading.read(path, name=f"{LIBRARY}{path.name}")
        found.append(GuestTree(f"{LIBRARY}{name}", UNREAD if talk is None else talk, own))
    return found


def _walk(tree: Table, guests: list[GuestTree], talks: list[GuestTree], library: Library, findings: Findings) -> None:
    draft = word(tree, "draft") == "true"
    scope = party_scope(tree, guests, tuple(library.talks))
    Walk(scope, findings, draft).over(tree, SCENARIO_RECORD)
    for record, trees in ((GUEST_RECORD, guests), (TALK_RECORD, talks)):
        for guest in trees:
            if guest.findings is not findings and guest.tree is not UNREAD:
                Walk(scope, guest.findings, draft).over(guest.tree, record)


def _translations(
    main: Path, texts: Texts, talks: list[GuestTree], reading: Reading, unread: set[str], *, draft: bool
) -> list[Translation]:
    """The evening's own, and those that lie beside the talks of the library."""
    shared = {talk.id for talk in talks}
    own = Texts({name: text for name, text in texts.written.items() if name.partition(".")[0] not in shared})
    paths = sorted(path for path in main.parent.glob("*.yaml") if path.name != MAIN)
    found = [
        read_translation(path.stem, *reading.read(path, OF_A_TRANSLATION), own, draft=draft, unread=unread)
        for path in paths
    ]
    for talk in talks:
        its = Texts({name: text for name, text in texts.written.items() if name.startswith(f"{talk.id}.")})
        for lang, path in translations_of(talk.findings.path):
            tree, findings = reading.read(path, OF_A_TRANSLATION, f"{LIBRARY}{path.name}")
            found.append(read_translation(lang, under(talk.id, tree), findings, its, draft=draft, unread=unread))
    return found
