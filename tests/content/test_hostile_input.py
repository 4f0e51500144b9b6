"""No file, however broken or ill-meant, costs time or raises: there is always a diagnostic with a place."""

from __future__ import annotations

import os
import random
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.content.diagnostic import Findings
from game.content.load import MAIN, Loaded, load
from game.content.parse import parse

GOOD = (Path(__file__).parent / "corpus" / "MG031-good.yaml").read_bytes()
SECONDS = 1.0  # of processor time; the slowest takes a fifth of it on the slowest machine tried
MANY = 200_000
SPLINTERS = [b"[", b"]", b"{", b"}", b":", b" ", b"\n", b"-1", b'"', b"\xc3"]
VALUES = [b": x\n", b": []\n", b": {}\n", b":\n", b": [1, {a: b}]\n"]


def _talk(nodes: int) -> bytes:
    return b"guests: {g: {nodes: {" + b"".join(b"n%d: {options: [{goto: m}]}, " % n for n in range(nodes)) + b"}}}"


HOSTILE = {
    "brackets": b"[" * MANY,
    "braces": b"{" * MANY,
    "braces with keys": b"{a: " * MANY,
    "dashes": b"- " * MANY,
    "question marks": b"? " * MANY,
    "closed brackets": b"]" * MANY,
    "brackets under a key": b"format: 1\ntitle: " + b"[" * MANY,
    "steps of indentation": b"".join(b" " * depth + b"a:\n" for depth in range(1200)),
    "an alias bomb": b"a: &a [x]\n" + b"".join(b"%c: &%c [*%c, *%c]\n" % (c + 1, c + 1, c, c) for c in range(97, 120)),
    "an alias of itself": b"a: &a [*a]\n",
    "a merge key": b"a: &a {b: c}\nd:\n  <<: *a\n",
    "a Python object": b"a: !!python/object/apply:os.system ['true']\n",
    "NUL bytes": b"\0" * MANY,
    "one NUL byte": b"format: 1\ntitle: a\0b\n",
    "UTF-16": "format: 1\n".encode("utf-16"),
    "UTF-16 without a mark": "format: 1\n".encode("utf-16-le"),
    "UTF-32": "format: 1\n".encode("utf-32"),
    "Latin-1": "title: kjøkken\n".encode("latin-1"),
    "a lone surrogate": b"title: \xed\xa0\x80\n",
    "an escaped surrogate": b'format: 1\ntitle: "\\ud800"\n',
    "an open quote": b'title: "' + b"x" * 900_000,
    "an open bracket": b"guests: [maria",
    "tabs": b"\t" * 900_000,
    "tabs before words": b"\ta\n" * 100_000,
    "newlines": b"\n" * 900_000,
    "a long line": b"x" * 900_000,
    "a long key": b"x" * 900_000 + b": 1",
    "many keys": b"".join(b"k%d: 1\n" % number for number in range(60_000)),
    "one key many times": b"format: 1\n" * 90_000,
    "many unknown names": b"claims:\n" + b"".join(b"- {guest: g%d, only: x%d}\n" % (n, n) for n in range(8_000)),
    "more unknown names": b"claims:\n" + b"".join(b"- {guest: g%d, only: x%d}\n" % (n, n) for n in range(25_000)),
    "many nodes": _talk(4_900),
    "more nodes": _talk(18_000),
    "a huge number": b"format: 1\nbeats: " + b"9" * 900_000,
    "a number with underscores": b"format: 1\nbeats: 1_0\n",
    "digits of another script": "format: 1\nbeats: ٦٠\n".encode(),
    "comments": b"#" * 900_000,
    "a directive": b"%YAML 9.9\n---\nformat: 1\n",
    "many documents": b"---\n" * MANY,
    "a list": b"- a\n- b\n",
    "a word": b"tea\n",
    "nothing": b"",
    "blanks": b"   \n  \n",
    "a byte order mark": b"\xef\xbb\xbf",
    "escape sequences": b"title: \x1b[31mred\n",
}


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One file that every example writes anew."""
    return tmp_path_factory.mktemp("scratch") / "one.yaml"


def _load_timed(folder: Path) -> tuple[Loaded, float]:
    began = time.process_time()
    loaded = load(folder)
    return loaded, time.process_time() - began


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_a_diagnostic_with_a_place(name: str, tmp_path: Path) -> None:
    (tmp_path / MAIN).write_bytes(HOSTILE[name])
    loaded, seconds = _load_timed(tmp_path)
    assert loaded.scenario is None
    assert loaded.broken
    assert all(found.line >= 1 and found.column >= 1 and str(found) for found in loaded.diagnostics)
    assert seconds < SECONDS


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_translation_leaves_the_evening_playable(name: str, tmp_path: Path) -> None:
    (tmp_path / MAIN).write_bytes(GOOD)
    (tmp_path / "nb.yaml").write_bytes(HOSTILE[name])
    loaded, seconds = _load_timed(tmp_path)
    assert loaded.scenario is not None
    assert [found for found in loaded.diagnostics if found.path.name == "nb.yaml"]
    assert seconds < SECONDS


def test_a_file_of_a_hundred_megabytes_is_not_even_opened(tmp_path: Path) -> None:
    with (tmp_path / MAIN).open("wb") as file:
        file.truncate(100_000_000)
    loaded, seconds = _load_timed(tmp_path)
    assert [found.code for found in loaded.diagnostics] == ["MG002"]
    assert seconds < SECONDS / 5


def test_a_pipe_in_the_place_of_a_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / MAIN)
    assert [found.code for found in load(tmp_path).diagnostics] == ["MG001"]


def test_a_folder_in_the_place_of_a_file_is_no_file(tmp_path: Path) -> None:
    (tmp_path / MAIN).mkdir()
    assert [found.code for found in load(tmp_path).diagnostics] == ["MG001"]


def test_a_guest_id_never_leads_out_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text("name: Nobody\n", encoding="utf-8")
    (tmp_path / "tea").mkdir()
    (tmp_path / "tea" / MAIN).write_text("guests: [../secret, ../../secret, /etc/passwd]\n", encoding="utf-8")
    assert {found.path.name for found in load(tmp_path / "tea").diagnostics} == {MAIN}


@pytest.mark.parametrize("cut", range(0, len(GOOD), 97))
def test_half_a_file_is_a_diagnostic(cut: int, tmp_path: Path) -> None:
    (tmp_path / MAIN).write_bytes(GOOD[:cut])
    assert load(tmp_path).broken


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
def test_random_bytes_never_raise(scratch: Path, data: bytes) -> None:
    _load_bytes(scratch, data)


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="[]{}:,-?&*!|>'\"#%@` \n\tab0~\\", max_size=200))
def test_random_punctuation_never_raises(text: str) -> None:
    parse(text, Findings(Path("x")))


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 2**32))
def test_random_mutations_of_a_good_file_never_raise(scratch: Path, seed: int) -> None:
    dice = random.Random(seed)
    lines = GOOD.splitlines(keepends=True)
    for _ in range(dice.randint(1, 4)):
        _mutate(lines, dice)
    _load_bytes(scratch, b"".join(lines))


def _mutate(lines: list[bytes], dice: random.Random) -> None:
    number = dice.randrange(len(lines))
    line = lines[number]
    at = dice.randrange(len(line) + 1)
    match dice.randrange(5):
        case 0:
            lines[number] = line[:at] + line[at + dice.randint(1, 6) :]
        case 1:
            lines[number] = line[:at] + dice.choice(SPLINTERS) + line[at:]
        case 2:
            lines[number] = line.partition(b":")[0] + dice.choice(VALUES)
        case 3:
            lines.insert(dice.randrange(len(lines)), line)
        case _:
            if len(lines) > 1:
                del lines[number]


def _load_bytes(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    loaded = load(file)
    assert loaded.scenario is not None or loaded.broken


def test_a_talk_of_three_hundred_nodes_is_read_in_a_second(tmp_path: Path) -> None:
    text = GOOD.decode()
    begin, end = text.index("      close:\n"), text.index("    outcomes:\n")
    nodes = "".join(text[begin:end].replace("close:", f"close_{number}:", 1) for number in range(148))
    maria = text[text.index("  maria:\n") : end] + nodes + text[end : text.index("goals:")]
    both = maria + maria.replace("maria:", "jonas:", 1)
    (tmp_path / MAIN).write_text(text.replace(text[text.index("  maria:\n") : text.index("goals:")], both))
    loaded, seconds = _load_timed(tmp_path)
    assert loaded.scenario is not None
    assert sum(len(guest.nodes) for guest in loaded.scenario.guests) == 300
    assert seconds < SECONDS
