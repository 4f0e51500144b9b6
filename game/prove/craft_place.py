"""Where a card stands: in its guest's file in English, in the language's file otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.content.diagnostic import Findings
from game.content.library import LIBRARY, file_of
from game.content.load import MAIN
from game.content.parse import OF_A_SCENARIO, OF_A_TRANSLATION, parse
from game.content.schema import STANCES
from game.content.source import is_file, read_source
from game.content.tree import Spot, entry, listed, word
from game.text.table import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from game.content.diagnostic import At
    from game.content.tree import Tree


def place_of(home: Path, lang: str, cards: Iterable[str]) -> tuple[Path, At]:
    """The file and place of the first of these cards ("guest.node.option") whose words stand in the language."""
    main = home if is_file(home) else home / MAIN
    for card in cards:
        guest, node, options = card.split(".")
        option, written = options.partition("/")[0], file_of(main, guest)
        shared = guest.startswith(LIBRARY)
        if lang == ENGLISH:
            path = written
            at = _sentence(
                entry(_tree(path, lang), "guests", guest) if path == main else _tree(path, lang), node, option
            )
        else:
            path = written.with_suffix(f".{lang}.yaml") if shared else main.parent / f"{lang}.yaml"
            at = entry(_tree(path, lang), f"{node}.{option}" if shared else f"{guest}.{node}.{option}")
        if at is not None:
            return path, at
    return main, Spot()


def _sentence(talk: Tree | None, node: str, option: str) -> Tree | None:
    for card in listed(talk, "nodes", node, "options"):
        if word(card, "id") == option:
            return next((at for stance in STANCES if (at := entry(card, stance)) is not None), card)
    return None


def _tree(path: Path, lang: str) -> Tree | None:
    findings = Findings(path)
    text = read_source(path, findings).text
    return None if text is None else parse(text, findings, OF_A_SCENARIO if lang == ENGLISH else OF_A_TRANSLATION)
