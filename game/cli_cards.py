"""The command `cards`: voting cards and a run sheet to print, on one page."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TextIO

from game.cli_scenario import language, open_scenario, write_page
from game.preview.cards import cards_page
from game.saves.settings import load_settings

if TYPE_CHECKING:
    from argparse import Namespace

FAULTY = 1


def run_cards(args: Namespace, out: TextIO) -> int:
    """0, or 1 after saying what is wrong with the scenario's files or with writing the page; raises Slip."""
    opened = open_scenario(args.scenario)
    if opened is None:
        return FAULTY
    lang = language(args.lang, load_settings().lang)
    return write_page("cards", cards_page(opened.scenario, opened.words, lang), args.output, out, sys.stderr)
