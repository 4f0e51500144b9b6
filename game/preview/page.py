"""The preview: everything a scenario holds, on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.preview.drawing import arrow_heads
from game.preview.evening_page import EVENING, evening_page
from game.preview.guest_page import guest_page
from game.preview.markup import Markup, joined, tag
from game.preview.sealed import sealed
from game.text.table import ENGLISH
from game.webpage import asset, font_faces

if TYPE_CHECKING:
    from game.preview.edition import Edition

TONGUES = {"en": "English", "nb": "Norsk", "nn": "Nynorsk", "sv": "Svenska", "da": "Dansk"}


def page(edition: Edition) -> str:
    """The whole page as text."""
    title = edition.texts.get("evening.title")
    style, script = Markup(_style(edition)), Markup(asset("preview/page.js"))
    body = joined(_signs(edition), _header(edition), _main(edition))
    return sealed(title if edition.public else f"Preview: {title}", ENGLISH, style, body, script)


def _style(edition: Edition) -> str:
    hidden = "".join(f"[data-lang={lang}] .l:not(.l-{lang}){{display:none}}\n" for lang in edition.langs)
    return font_faces() + asset("preview/style.css") + hidden


def _signs(edition: Edition) -> Markup:
    """What is drawn in many places; a public page is not given the signs of the stances."""
    symbols = Markup(asset("preview/signs.svg") + ("" if edition.public else asset("preview/stances.svg")))
    return tag("svg", tag("defs", symbols, arrow_heads(edition)), class_="defs", width=0, height=0, aria_hidden="true")


def _header(edition: Edition) -> Markup:
    find = tag(
        "label",
        tag("svg", tag("use", href="#u-find"), class_="i", aria_hidden="true"),
        tag("span", "Search ", tag("kbd", "/")),
        tag("input", type="search", placeholder="a word, a fact, a move" if not edition.public else "a word"),
        tag("output", id="hits"),
        class_="find",
    )
    names = [(EVENING, Markup("The evening"))]
    names += [(guest.id, edition.said(f"{guest.id}.name")) for guest in edition.scenario.talks]
    tabs = (
        tag("a", name, tag("span", class_="count"), href=f"#{guest}", id=f"tab-{guest}", role="tab",
            aria_controls=f"at-{guest}", data_tab=guest)
        for guest, name in names
    )  # fmt: skip
    brand = joined(edition.said("evening.brand.name"), ": ", edition.said("evening.brand.sells"))
    return tag(
        "header",
        tag("div", tag("h1", edition.said("evening.title")), tag("p", brand), class_="title"),
        _tongues(edition),
        find,
        tag("nav", *tabs, role="tablist", aria_label="Guests"),
    )


def _tongues(edition: Edition) -> Markup | None:
    if len(edition.langs) == 1:
        return None
    keys = (
        tag("button", TONGUES.get(lang, lang), type="button", data_tongue=lang, aria_pressed="false", lang=lang)
        for lang in edition.langs
    )
    return tag("div", *keys, class_="tongues", role="group", aria_label="Language")


def _main(edition: Edition) -> Markup:
    return tag(
        "main",
        evening_page(edition),
        _legend(edition),
        *(guest_page(guest, edition) for guest in edition.scenario.talks),
    )


def _legend(edition: Edition) -> Markup:
    stances = () if edition.public else ("listen", "challenge", "push", "relate")
    signs = (
        tag("span", tag("svg", tag("use", href=f"#s-{kind}"), class_=f"si {kind}", aria_hidden="true"), kind)
        for kind in stances
    )
    written, usual = (tag("span", "trust +1", class_=f"chip {kind}") for kind in ("ef", "ef usual"))
    notes = (
        tag("span", "dotted: only in some states, or silence"),
        tag("span", written, " written, ", usual, " what the move does of itself"),
    )
    keys = tag(
        "span",
        tag("kbd", "\u2190"),
        " ",
        tag("kbd", "\u2192"),
        " nodes, ",
        tag("kbd", "Esc"),
        " the guest",
        class_="kb",
    )
    return tag("div", *signs, *(() if edition.public else notes), keys, class_="key")
