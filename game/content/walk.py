"""Holds a tree against the schema and reports every place where it does not fit."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.content.diagnostic import clip, nearest
from game.content.schema import LIMITS
from game.content.scope import inner_scope
from game.content.shape import Anything, Choice, Each, Flag, Forms, Id, Key, Name, Named, Record, Shape, Text, Whole
from game.content.tree import Listing, Scalar, Table, Tree

if TYPE_CHECKING:
    from game.content.diagnostic import Findings, Severity
    from game.content.scope import Scope

KINDS = {  # kind: its code and what a message calls it
    "node": ("MG012", "node"), "fact": ("MG013", "fact"), "guest.fact": ("MG013", "guest.fact"),
    "guest": ("MG014", "guest"),
    "move": ("MG015", "move"), "outcome": ("MG016", "outcome"),
    "speaker": ("MG017", "guest or voice"),
    "poster": ("MG018", "poster"), "promise": ("MG018", "promise"), "measure": ("MG018", "measure"),
    "guest.node.option": ("MG018", "guest.node.option"),
    "talk": ("MG035", "talk in scenarios/lib"),
}  # fmt: skip
NUMBER = re.compile(r"[+-]?[0-9]{1,6}")
ID = re.compile(r"[a-z][a-z0-9_]{0,39}")
RESERVED = frozenset({"yes", "no", "true", "false", "on", "off", "null", "y", "n"})


@dataclass(frozen=True, slots=True)
class Walk:
    """One pass over one file: what exists, where findings go, and whether gaps are only noted."""

    scope: Scope
    findings: Findings
    draft: bool = False

    def over(self, tree: Tree, shape: Shape) -> None:
        if self.findings.full:
            return
        check, form, wanted = _CHECKS[type(shape)]
        if isinstance(tree, Scalar) and tree.plain and not tree.text and not isinstance(shape, Forms):
            self.findings.add("MG026", tree, "there is nothing here", f"expected {wanted}")
        elif not isinstance(tree, form):
            self.findings.add("MG022", tree, f"expected {wanted}, found {found_in(tree)}")
        else:
            check(self, tree, shape)

    def forms(self, tree: Tree, shape: Forms) -> None:
        fitting = {Scalar: shape.scalar, Listing: shape.listing, Table: shape.table}
        if (one := fitting[type(tree)]) is not None:
            self.over(tree, one)
            return
        wanted = " or ".join(_CHECKS[type(form)][2] for form in fitting.values() if form is not None)
        if isinstance(tree, Scalar) and not tree.text:
            self.findings.add("MG026", tree, "there is nothing here", f"expected {wanted}")
        else:
            self.findings.add("MG022", tree, f"expected {wanted}, found {found_in(tree)}")

    def text(self, tree: Scalar, shape: Text) -> None:
        length = len(" ".join(tree.text.split()))
        if length > (limit := LIMITS[shape.kind]):
            self.findings.add("MG025", tree, f"{length} characters; a text of this kind has at most {limit}")
        elif not length:
            self.findings.add("MG026", tree, "an empty text")

    def whole(self, tree: Scalar, shape: Whole) -> None:
        if tree.text in shape.also:
            return
        if not tree.plain or not NUMBER.fullmatch(tree.text):
            wanted = " or ".join(("a whole number", *(f"`{word}`" for word in shape.also)))
            self.findings.add("MG022", tree, f"expected {wanted}, found '{clip(tree.text)}'")
        elif not shape.low <= int(tree.text) <= shape.high:
            self.findings.add("MG023", tree, f"{int(tree.text)} is not between {shape.low} and {shape.high}")

    def flag(self, tree: Scalar, _: Flag) -> None:
        if tree.text not in ("true", "false") or not tree.plain:
            self.findings.add("MG022", tree, f"expected true or false, found '{clip(tree.text)}'")

    def choice(self, tree: Scalar, shape: Choice) -> None:
        if tree.text not in shape.values:
            self.findings.add("MG024", tree, f"'{clip(tree.text)}' is not known here", nearest(tree.text, shape.values))

    def name(self, tree: Scalar, shape: Name) -> None:
        known = self.scope.get(shape.of)
        if known is not None and tree.text not in known and tree.text not in shape.also:
            code, noun = KINDS[shape.of]
            self.findings.unknown(code, tree, noun, tree.text, (*known, *shape.also))

    def id(self, tree: Scalar, shape: Id) -> None:
        if tree.text in RESERVED or tree.text in shape.reserved:
            message = f"'{tree.text}' cannot be an id: it means something else, here or to other programs"
            self.findings.add("MG027", tree, message, f"such as '{tree.text}_1'")
        elif not ID.fullmatch(tree.text):
            way_out = "small letters, digits and _, at most 40, a letter first"
            self.findings.add("MG027", tree, f"'{clip(tree.text)}' cannot be an id", way_out)

    def anything(self, _tree: Scalar, _: Anything) -> None:
        return

    def each(self, tree: Listing, shape: Each) -> None:
        self._count(tree, len(tree.items), shape)
        for item in tree.items[: shape.high]:
            self.over(item, shape.item)

    def named(self, tree: Table, shape: Named) -> None:
        self._count(tree, len(tree.entries), shape)
        for key, value in list(tree.entries.items())[: shape.high]:
            self.over(tree.keys[key], shape.key)
            self.over(value, shape.item)

    def _count(self, tree: Tree, count: int, shape: Each | Named) -> None:
        if not shape.low <= count <= shape.high:
            wanted = f"at least {shape.low}" if count < shape.low else f"at most {shape.high}"
            self.findings.add("MG029", tree, f"{count} stand here; there must be {wanted}")

    def record(self, tree: Table, shape: Record) -> None:
        inner = replace(self, scope=inner_scope(self.scope, tree, shape.declares)) if shape.declares else self
        for name, value in tree.entries.items():
            if (key := shape.keys.get(name)) is not None:
                inner.over(value, key.shape)
            elif not self.findings.full:
                known = [known for known in shape.keys if known not in tree.entries]
                message = f"'{clip(name)}' means nothing in a {shape.name}"
                self.findings.add("MG020", tree.keys[name], message, nearest(name, known))
        for name, key in shape.keys.items():
            if key.required and name not in tree.entries:
                self._missing(tree, name, key, shape)
        for group in shape.one_of:
            self._one_of(tree, group, shape)

    def _missing(self, tree: Table, name: str, key: Key, shape: Record) -> None:
        weight: Severity | None = "note" if self.draft and key.missing != "MG021" else None
        self.findings.add(key.missing, tree, f"this {shape.name} has no `{name}`", f"`{name}`: {key.help}", weight)

    def _one_of(self, tree: Table, group: tuple[str, ...], shape: Record) -> None:
        there = [name for name in tree.entries if name in group]
        if len(there) != 1:
            at = tree.keys[there[1]] if there else tree
            has = "both " + " and ".join(f"`{name}`" for name in there) if there else "none of them"
            self.findings.add("MG032", at, f"a {shape.name} has exactly one of {', '.join(group)}; this has {has}")


_Check = Callable[..., None]
_CHECKS: Mapping[type, tuple[_Check, type | tuple[type, ...], str]] = {
    Text: (Walk.text, Scalar, "a text"),
    Whole: (Walk.whole, Scalar, "a whole number"),
    Flag: (Walk.flag, Scalar, "true or false"),
    Choice: (Walk.choice, Scalar, "a word"),
    Name: (Walk.name, Scalar, "a name"),
    Id: (Walk.id, Scalar, "an id"),
    Anything: (Walk.anything, Scalar, "a word or number"),
    Each: (Walk.each, Listing, "a list"),
    Named: (Walk.named, Table, "a mapping from ids"),
    Record: (Walk.record, Table, "a mapping"),
    Forms: (Walk.forms, (Scalar, Listing, Table), "a value"),
}


def found_in(tree: Tree) -> str:
    """What stands there, in a designer's words."""
    if isinstance(tree, Scalar):
        return f"the text '{clip(tree.text, 30)}'"
    return "a list" if isinstance(tree, Listing) else "a mapping"
