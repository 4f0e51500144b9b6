"""HTML and SVG that are escaped by construction: only `tag` makes markup, and whatever else it is given is text."""

from __future__ import annotations

from html import escape
from typing import TypeAlias

VOID = frozenset({"meta", "input", "link", "br"})


class Markup(str):
    """Text that is markup already; nothing but this module makes one of what somebody wrote."""

    __slots__ = ()


Content: TypeAlias = "str | Markup | list[Content] | tuple[Content, ...] | None"
Value: TypeAlias = "str | float | bool | None"


def tag(name: str, /, *inside: Content, **attributes: Value) -> Markup:
    """An element. Of an attribute's name `_` is written `-`; one that is None or False is left out."""
    written = "".join(_attribute(key, value) for key, value in attributes.items())
    if name in VOID:
        return Markup(f"<{name}{written}>")
    return Markup(f"<{name}{written}>{joined(*inside)}</{name}>")


def joined(*inside: Content) -> Markup:
    """Content one after the other."""
    return Markup("".join(_content(one) for one in inside))


def chip(words: str, kind: str) -> Markup:
    """A few words in a lozenge, after a space."""
    return joined(" ", tag("span", words, class_=f"chip {kind}"))


def _content(one: Content) -> str:
    if one is None:
        return ""
    if isinstance(one, Markup):
        return one
    return escape(one, quote=False) if isinstance(one, str) else joined(*one)


def _attribute(key: str, value: Value) -> str:
    name = key.removesuffix("_").replace("_", "-")
    if value is None or value is False:
        return ""
    if value is True:
        return f" {name}"
    text = f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)
    return f' {name}="{escape(text)}"'
