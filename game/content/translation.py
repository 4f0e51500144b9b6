"""One language's file: a flat list of `id: text`, held against the English it translates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.content.diagnostic import clip, nearest
from game.content.schema import LIMITS
from game.content.talk_tree import asks
from game.content.tree import Scalar, Spot, Table, Tree
from game.text.table import ENGLISH, PLACEHOLDER

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from game.content.diagnostic import At, Findings
    from game.content.texts import Texts, Written

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z]{2,4})?")
FIRST = 3  # so many missing ids are named
HINTED = 20  # looking for what was meant takes time
SINGLY = 9  # of one guest; more have a cause in common
NOBODY: AbstractSet[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Translation:
    """The sound texts of one language; what is missing or faulty is read in English."""

    lang: str
    texts: Mapping[str, str]


def read_translation(
    lang: str,
    tree: Tree | None,
    findings: Findings,
    texts: Texts,
    *,
    draft: bool = False,
    unread: AbstractSet[str] = NOBODY,
) -> Translation:
    """What of a language's file can be used; of guests whose own file could not be read nothing is said."""
    if not LANGUAGE.fullmatch(lang) or lang == ENGLISH:
        message, way_out = f"'{lang}' is no language one translates to", "name the file nb.yaml, sv.yaml ..."
        findings.add("MG024", Spot(), message, way_out, "warning")
        return Translation(lang, {})
    if not isinstance(tree, Table):
        if tree is not None:
            findings.add("MG022", tree, "a translation is a flat list of `id: text`")
        return Translation(lang, {})
    _report_strange(tree, texts, findings, unread)
    sound = {name: text for name in tree.entries if (text := _text(name, tree, texts, findings)) is not None}
    _report_missing(tree, texts, findings, draft=draft)
    return Translation(lang, sound)


def _text(name: str, tree: Table, texts: Texts, findings: Findings) -> str | None:
    """The text under an id if it can be used."""
    at = tree.entries[name]
    if (english := texts.written.get(name)) is None:
        return None
    if not isinstance(at, Scalar):
        findings.add("MG022", at, "expected a text; a translation is a flat list of `id: text`")
        return None
    text = " ".join(at.text.split())
    if english.kind == "going on" and asks(text):
        findings.add("MG058", at, "asks, and goes on in the next part", "put the question last in its turn")
    return text if fits(text, at, english, findings) else None


def fits(text: str, at: At, english: Written, findings: Findings) -> bool:
    """Whether a text may stand for the English: not empty, no longer than its kind may be, the same placeholders."""
    limit = LIMITS[english.kind]
    if not text:
        findings.add("MG026", at, "an empty text")
        return False
    if len(text) > limit:
        findings.add("MG025", at, f"{len(text)} characters; a text of this kind has at most {limit}")
        return False
    wanted, there = set(PLACEHOLDER.findall(english.text)), set(PLACEHOLDER.findall(text))
    if wanted != there:
        names = ", ".join(f"{{{name}}}" for name in sorted(wanted)) or "none"
        findings.add("MG062", at, "other placeholders than the English text", f"it has {names}")
        return False
    return True


def _report_strange(tree: Table, texts: Texts, findings: Findings, unread: AbstractSet[str]) -> None:
    """Texts the scenario does not have; those of a guest who has another name now, or is gone, are told as one."""
    strange: dict[str, list[str]] = {}
    for name in tree.entries:
        if name not in texts.written and (whose := name.partition(".")[0]) not in unread:
            strange.setdefault(whose, []).append(name)
    for whose, names in strange.items():
        if len(names) > SINGLY:
            message = f"{len(names)} texts of '{clip(whose)}' that the scenario does not have"
            way_out = "take them away, or give them the name that their guest or node has now"
            findings.add("MG060", tree.keys[names[0]], message, way_out)
    single = [name for names in strange.values() if len(names) <= SINGLY for name in names]
    for number, name in enumerate(single):
        way_out = nearest(name, texts.near(name)) if number < HINTED else ""
        findings.add("MG060", tree.keys[name], f"the scenario has no text '{clip(name)}'", way_out)


def _report_missing(tree: Table, texts: Texts, findings: Findings, *, draft: bool) -> None:
    missing = [name for name in texts.wanted() if name not in tree.entries]
    if missing:
        first = ", ".join(missing[:FIRST]) + (", ..." if len(missing) > FIRST else "")
        count = f"{len(missing)} of {len(texts.written)} texts are not translated"
        findings.add("MG061", Spot(), count, f"the first: {first}", "note" if draft else None)
