"""Macros of the story formats that are nothing but a link: the words, and the passage they lead to."""

from __future__ import annotations

import re

from game.content.twee.ends import closing, strings
from game.content.twee.links import IMAGE, LINK, Way, leading, way

NAME = re.compile(r"([A-Za-z][\w-]*)\s*:?\s*")
LINKING = frozenset({"link", "button", "click"})  # of SugarCube
GOTO = re.compile(r"<<goto\s+(.*?)>>", re.DOTALL)
TO_A_PASSAGE = frozenset({"linkgoto", "linkrevealgoto"})  # of Harlowe, where neither case nor - and _ count
TO_A_HOOK = frozenset({"link", "linkreplace", "linkreveal", "linkappend", "linkrepeat", "linkrerun"})
GO_TO = re.compile(r"\(go-?to:", re.IGNORECASE)


def sugarcube_links(inner: str, after: str) -> tuple[list[Way], list[int]]:
    """`<<link>>`, `<<button>>`, `<<choice>>`, `<<actions>>`; and the place of a `<<goto>>` that says where to."""
    match = NAME.match(inner)
    name, rest = (match[1].lower(), inner[match.end() :]) if match else ("", "")
    if name not in {*LINKING, "choice", "actions"}:
        return [], []
    ways = _bracketed(rest)
    said = strings(LINK.sub("", rest))
    if name == "actions":
        return [*ways, *(leading(one, one) for one in said)], []
    if ways or not said:
        return ways, []
    if name == "choice":
        return [leading(said[-1], said[0])], []
    if len(said) > 1:
        return [leading(said[0], said[1])], []
    goto = GOTO.search(after, 0, max(0, after.find(f"<</{name}>>")))
    went = [*strings(goto[1]), *(one.target for one in _bracketed(goto[1]))] if goto else []
    return ([leading(said[0], went[0])], [goto.start()]) if goto and went else ([], [])


def _bracketed(text: str) -> list[Way]:
    pictured = [way(one["target"]) for one in IMAGE.finditer(text) if one["target"]]
    return [way(one["inner"]) for one in LINK.finditer(text)] + pictured


def harlowe_link(inner: str, hook: str) -> tuple[Way | None, list[int]]:
    """`(link-goto:)`, or a `(link:)` whose hook is a `(go-to:)`, and where in the hook that stands."""
    match = NAME.match(inner)
    name, said = (re.sub("[-_]", "", match[1].lower()), strings(inner[match.end() :])) if match else ("", [])
    if said and name in TO_A_PASSAGE:
        return leading(said[0], said[-1]), []
    if said and name in TO_A_HOOK and (found := GO_TO.search(hook)):
        went = strings(hook[found.end() : closing(hook, found.end(), ")", "(")])
        return (leading(said[0], went[0]), [found.start()]) if went else (None, [])
    return None, []


def chapbook_link(inner: str) -> Way | None:
    """`{link to: 'passage', label: 'words'}`."""
    match = re.match(r"\s*link\s+to\s*:", inner, re.IGNORECASE)
    said = strings(inner[match.end() :]) if match else []
    return leading(said[-1], said[0]) if said else None
