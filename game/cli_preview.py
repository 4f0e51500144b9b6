"""The command `preview`: everything a scenario holds on one page, or as a play text."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TextIO

from game.cli_parser import Slip, unknown
from game.cli_scenario import write_page
from game.content.catalogue import find
from game.content.load import load
from game.preview.edition import Edition, whole
from game.preview.page import page
from game.preview.places import places
from game.preview.script import script
from game.resources import scenarios
from game.text.table import ENGLISH

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from game.content.load import Loaded

FAULTY = 1


def run_preview(args: Namespace, out: TextIO) -> int:
    """0, or 1 after saying what is wrong with the scenario's files or with writing the page; raises Slip."""
    try:
        home = find(args.scenario, scenarios())
    except LookupError as error:
        raise Slip(str(error)) from error
    loaded = load(home)
    edition = _edition(home, loaded, public=args.public, spoken=args.script)
    if edition is None:
        errors = [str(found) for found in loaded.diagnostics if found.severity == "error"]
        print("\n".join(errors), file=sys.stderr)
        return FAULTY
    lang = args.lang or ENGLISH
    if lang not in edition.langs:
        raise Slip(unknown("language", lang, edition.langs))
    text = script(edition, lang) if args.script else page(edition)
    return write_page("preview", text, args.output, out, sys.stderr)


def _edition(home: Path, loaded: Loaded, *, public: bool, spoken: bool) -> Edition | None:
    """None of what has errors; a public edition is not given what it must not show."""
    if not public and not spoken:
        return whole(home, loaded)
    if loaded.scenario is None or loaded.texts is None:
        return None
    return Edition(loaded.scenario, loaded.texts, places(home) if spoken else {}, public=public)
