"""The play text: every speech with its file and line, and room to sign."""

from __future__ import annotations

import re

import pytest

from game.preview.script import COLUMN, MARGIN, script
from game.resources import scenarios
from game.text.interface import interface
from tests.preview.editions import edition

HOME = scenarios() / "jeppe"
JEPPE = edition(HOME)
PLACE = re.compile(r"(?:guests/)?[a-z]+\.yaml:(\d+)$")


def test_every_speech_names_the_line_it_stands_in() -> None:
    files: dict[str, list[str]] = {}
    told = [line for line in script(JEPPE, "en").splitlines() if PLACE.search(line)]
    assert len(told) > 300
    for line in told:
        file, _, number = line[MARGIN + COLUMN :].strip().rpartition(":")
        lines = files.setdefault(file, (HOME / file).read_text(encoding="utf-8").splitlines())
        first = line[MARGIN : MARGIN + COLUMN].strip().lstrip("(").split(" ")[0]
        assert first in lines[int(number) - 1], line


def test_the_columns_are_kept() -> None:
    assert all(len(line) <= MARGIN + COLUMN + 24 for line in script(JEPPE, "en").splitlines())


@pytest.mark.parametrize("lang", interface().languages())
def test_every_sentence_is_in_it_in_the_language_asked_for(lang: str) -> None:
    middle = " ".join(line[MARGIN : MARGIN + COLUMN].strip() for line in script(JEPPE, lang).splitlines())
    options = [option.text for guest in JEPPE.scenario.guests for node in guest.nodes for option in node.options]
    assert [name for name in options if JEPPE.texts.get(name, lang) not in middle] == []


def test_a_public_script_has_no_stance_no_why_and_no_score() -> None:
    text = script(edition(HOME, public=True), "en")
    assert not re.search(r"^\s*why |^[A-D] (listen|challenge|push|relate)|\[if |MOTIVE|\(\d+\) ", text, re.MULTILINE)


def test_there_is_room_to_sign() -> None:
    assert "Read and agreed" in script(JEPPE, "en")
