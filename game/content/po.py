"""A language as a PO file, for Weblate, Poedit and everybody who translates for a living.

The text id is the context, so equal sentences stay two texts. What the translator read stands beside what was made of
it: on the way back each text is held to be made from the English in the file, whatever the scenario says by then.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import polib

from game.content.diagnostic import Findings, clip, nearest, shown
from game.content.library import file_of
from game.content.load import MAIN
from game.content.notes import note
from game.content.schema import LIMITS
from game.content.source import FORBIDDEN, decode
from game.content.translating import Said
from game.content.translation import fits
from game.content.tree import Spot
from game.text.table import PLACEHOLDER

if TYPE_CHECKING:
    from pathlib import Path

    from game.content.diagnostic import Diagnostic
    from game.content.translating import Work

FUZZY = "fuzzy"  # what PO calls a text that must be looked at again
EVENING = "X-Mingle-Evening"
LARGEST = 20_000_000


class NotOurs(Exception):  # noqa: N818 - what is wrong with a file
    """A file that is no PO file, or one of another scenario or language: nothing of it is taken."""


def to_po(work: Work) -> str:
    """Every text of the scenario; what is stale comes with the mark that asks for another look."""
    file = polib.POFile(wrapwidth=100)
    file.metadata = {
        "Project-Id-Version": work.scenario, EVENING: work.scenario, "Language": work.lang,
        "PO-Revision-Date": "", "Last-Translator": "", "Language-Team": "",  # left to whoever translates
        "MIME-Version": "1.0", "Content-Type": "text/plain; charset=UTF-8", "Content-Transfer-Encoding": "8bit",
    }  # fmt: skip
    texts, states = work.texts, work.states()
    for name, written in work.english.items():
        source = file_of(work.home / MAIN, name.partition(".")[0])
        flags = [FUZZY] if states.get(name) == "stale" else []
        flags += ["python-brace-format"] if PLACEHOLDER.search(written.text) else []
        flags += [f"max-length:{LIMITS[written.kind]}"]
        place = source.relative_to(work.home).as_posix() if source.is_relative_to(work.home) else source.name
        file.append(polib.POEntry(
            msgctxt=name, msgid=written.text, msgstr=texts.get(name, ""), comment=note(name, work.english),
            occurrences=[(place, str(written.line))], flags=flags,
        ))  # fmt: skip
    return f"{file}\n"


def from_po(path: Path, work: Work) -> tuple[dict[str, Said], tuple[Diagnostic, ...]]:
    """What can be taken, and what is wrong with the rest, line by line. Raises OSError, NotOurs."""
    file = _parsed(path)
    _must_be_ours(file, path, work)
    findings = Findings(path)
    there, states = work.texts, work.states()
    twice = Counter(entry.msgctxt for entry in file if not entry.obsolete)
    said: dict[str, Said] = {}
    for entry in file:
        name, at = entry.msgctxt, Spot(max(1, entry.linenum or 1))
        text = " ".join(entry.msgstr.split())
        if entry.obsolete or not text:
            continue
        if (written := work.english.get(name or "")) is None:
            findings.add(
                "MG060", at, f"the scenario has no text '{clip(name or '')}'", nearest(name or "", work.english)
            )
        elif twice[name] > 1:
            findings.add("MG011", at, f"'{clip(name)}' stands here more than once", "keep one of them")
        elif (bad := FORBIDDEN.search(text)) is not None:
            findings.add("MG004", at, f"character U+{ord(bad[0]):04X} cannot stand in a text")
        elif fits(text, at, written, findings):
            unsure = FUZZY in entry.flags
            if not (unsure and there.get(name) == text and states[name] == "stale"):  # known already
                said[name] = Said(text, None if unsure else " ".join(entry.msgid.split()))
    return said, findings.sorted


def _parsed(path: Path) -> polib.POFile:
    with path.open("rb") as opened:
        data = opened.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise NotOurs(f"{shown(path)} is larger than {LARGEST // 1_000_000} MB; nothing was taken from it")
    findings = Findings(path)
    text = decode(data, findings)
    if text is None:
        raise NotOurs(f"{findings.sorted[0]}; nothing was taken from it")
    try:
        return polib.pofile(text + "\n")  # never a path: polib would open what it finds there
    except (OSError, ValueError, LookupError, AttributeError, TypeError) as error:
        line = re.search(r"line (\d+)", str(error))
        where = f"{shown(path)}:{line[1]}" if line else shown(path)
        raise NotOurs(f"{where}: this is no sound PO file; nothing was taken from it") from error


def _must_be_ours(file: polib.POFile, path: Path, work: Work) -> None:
    evening, lang = file.metadata.get(EVENING), file.metadata.get("Language", "").replace("_", "-")
    own = work.scenario
    if evening not in (None, own):
        raise NotOurs(f"{shown(path)} is of '{clip(evening or '')}', not of '{own}'; nothing was taken from it")
    if lang not in ("", work.lang):
        raise NotOurs(f"{shown(path)} is in '{clip(lang)}', not in '{work.lang}'; nothing was taken from it")
    names = {entry.msgctxt for entry in file if not entry.obsolete}
    if not names & work.english.keys():
        raise NotOurs(f"{shown(path)} has no text of '{own}'; nothing was taken from it")
