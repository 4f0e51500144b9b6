"""No file, however broken or ill-meant, costs time or raises: there is always a diagnostic with a place."""

from __future__ import annotations

import os
import random
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from game.content.diagnostic import MOST, Findings
from game.content.load import MAIN, Loaded, load
from game.content.parse import LOADER, OF_A_SCENARIO, OF_A_TRANSLATION, parse
from tests.content.hostile import HOSTILE, lines

if TYPE_CHECKING:
    from collections.abc import Iterator

GOOD = (Path(__file__).parent / "corpus" / "MG031-good.yaml").read_bytes()
SECONDS = 1.0  # of processor time; `python bench/hostile.py` measures, and says what takes more than a fifth of it
SPLINTERS = [b"[", b"]", b"{", b"}", b":", b" ", b"\n", b"-1", b'"', b"\xc3"]
VALUES = [b": x\n", b": []\n", b": {}\n", b":\n", b": [1, {a: b}]\n"]


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
    data, code = HOSTILE[name]
    (tmp_path / MAIN).write_bytes(data)
    loaded, seconds = _load_timed(tmp_path)
    assert loaded.scenario is None
    assert code in {found.code for found in loaded.diagnostics if found.severity == "error"}
    assert all(found.line >= 1 and found.column >= 1 and str(found) for found in loaded.diagnostics)
    assert seconds < SECONDS


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_translation_leaves_the_evening_playable(name: str, tmp_path: Path) -> None:
    (tmp_path / MAIN).write_bytes(GOOD)
    (tmp_path / "nb.yaml").write_bytes(HOSTILE[name][0])
    loaded, seconds = _load_timed(tmp_path)
    assert loaded.scenario is not None
    assert [found for found in loaded.diagnostics if found.path.name == "nb.yaml"]
    assert seconds < SECONDS


@pytest.mark.parametrize(
    ("name", "most"),
    [
        ("many keys", 2 * OF_A_SCENARIO.entries),
        ("many items", OF_A_SCENARIO.entries),
        ("one key many times", 2 * MOST),
        ("many aliases", MOST),
        ("one anchor many times", MOST),
        ("many lists", OF_A_SCENARIO.events),
        ("many documents", 2),
    ],
)
def test_reading_ends_soon_after_the_file_cannot_be_right(
    name: str, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = 0

    def counted(text: str) -> Iterator[Any]:
        nonlocal read
        for event in yaml.parse(text, Loader=LOADER):
            read += 1
            yield event

    monkeypatch.setattr("game.content.parse._events", counted)
    assert parse(HOSTILE[name][0].decode(), Findings(Path("x"))) is None
    assert read <= most + 10


def test_what_is_too_much_is_told_at_its_place_with_a_way_out() -> None:
    findings = Findings(Path("x"))
    parse("title: Tea\nvoices:\n" + "".join(f"  v{number}: x\n" for number in range(600)), findings)
    (found,) = findings.sorted
    assert (found.code, found.line, found.column) == ("MG002", 503, 3)
    assert "more than 500 entries in the mapping that begins in line 3" in found.message
    assert "guests/ID.yaml" in found.hint


def test_the_most_entries_there_may_be_are_read(tmp_path: Path) -> None:
    """A translation may be long, a list of a scenario as long as anything the format has."""
    (tmp_path / MAIN).write_bytes(GOOD)
    for name, limits in ((MAIN, OF_A_SCENARIO), ("nb.yaml", OF_A_TRANSLATION)):
        (tmp_path / name).write_bytes(lines(b"k%: x\n", limits.entries))
        assert {found.code for found in load(tmp_path).diagnostics} & {"MG002"} == set()
        (tmp_path / name).write_bytes(lines(b"k%: x\n", limits.entries + 1))
        assert [found.code for found in load(tmp_path).diagnostics if found.path.name == name] == ["MG002"]
        (tmp_path / MAIN).write_bytes(GOOD)


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
