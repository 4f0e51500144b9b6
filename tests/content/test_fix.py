"""`check --fix` mends what has one right mend, touches nothing else, and says what it did."""

from __future__ import annotations

import io
import json
import os
import shutil
from pathlib import Path

import pytest

from game.cli_check import run_check
from game.content.fix import fix
from game.content.load import MAIN, load
from game.content.mends import new_id, one_slip

CORPUS = Path(__file__).parent / "corpus"
GOOD = (CORPUS / "MG012-good.yaml").read_bytes()


@pytest.fixture(name="tea")
def _tea(tmp_path: Path) -> Path:
    """A sound scenario in one file, with remarks."""
    path = tmp_path / "tea.yaml"
    path.write_bytes(GOOD)
    return path


def _spoil(path: Path, old: str, new: str) -> bytes:
    """The bytes of the file once `old` stands as `new` in it."""
    text = path.read_bytes().decode()
    assert text.count(old) >= 1, old
    path.write_bytes(text.replace(old, new, 1).encode())
    return path.read_bytes()


def _mended(path: Path) -> list[str]:
    return [f"{mend.line} {mend.what}" for mend in fix(path)]


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*-good*.yaml")), ids=lambda path: path.stem)
def test_a_sound_file_keeps_every_byte(path: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(path, tmp_path))
    assert fix(copy) == ()
    assert copy.read_bytes() == path.read_bytes()


def test_a_shipped_scenario_keeps_every_byte(tmp_path: Path) -> None:
    home = Path(shutil.copytree(Path(__file__).parents[2] / "scenarios" / "jeppe", tmp_path / "jeppe"))
    before = {path: path.read_bytes() for path in home.rglob("*.yaml")}
    assert fix(home) == ()
    assert {path: path.read_bytes() for path in home.rglob("*.yaml")} == before


def test_every_id_of_a_shipped_guest_can_be_written_again(tmp_path: Path) -> None:
    home = Path(shutil.copytree(Path(__file__).parents[2] / "scenarios" / "jeppe", tmp_path / "jeppe"))
    guest = home / "guests" / "jeppe.yaml"
    text = guest.read_text(encoding="utf-8")
    without = [line for line in text.splitlines(keepends=True) if not line.lstrip().startswith("id: ")]
    guest.write_text("".join(without), encoding="utf-8")
    mends = fix(home)
    written = guest.read_text(encoding="utf-8").splitlines(keepends=True)
    assert len(mends) == len(text.splitlines()) - len(without)
    assert [line for line in written if not line.lstrip().startswith("id: ")] == without
    assert [found.code for found in load(home).diagnostics if found.path == guest] == []


def test_a_missing_id_is_written_below_its_sentence(tea: Path) -> None:
    before = _spoil(tea, "            id: how\n", "")
    (said,) = _mended(tea)
    assert said.endswith("wrote id: how_has_it")
    lines, kept = tea.read_text(encoding="utf-8").splitlines(), before.decode().splitlines()
    (new,) = [number for number, line in enumerate(lines) if line.strip() == "id: how_has_it"]
    assert lines[:new] + lines[new + 1 :] == kept
    assert "How has it" in lines[new - 1]
    assert not load(tea).broken


def test_an_option_in_braces_stays_in_braces(tea: Path) -> None:
    text = tea.read_text(encoding="utf-8")
    head, _, rest = text.partition("          - listen:")
    option, _, tail = rest.partition("          - ")
    flow = 'relate: "Ours is å bad too.", moves: [humour], why: "Ha.", goto: stay'
    tea.write_text(
        f"{head}          - {{{flow}}} # so\n          - listen:{option}          - {tail}", encoding="utf-8"
    )
    before = tea.read_text(encoding="utf-8")
    assert len(_mended(tea)) == 1
    assert tea.read_text(encoding="utf-8") == before.replace('too."', 'too.", id: ours_is_a')


def test_a_sentence_over_several_lines_has_its_id_above(tea: Path) -> None:
    _spoil(tea, "            id: how\n", "")
    before = tea.read_text(encoding="utf-8")
    line = next(line for line in before.splitlines() if "- listen:" in line and "How has it" in line)
    sentence = line.partition("listen: ")[2].strip('"')
    folded = before.replace(line, f"          - listen: >-\n              {sentence}")
    tea.write_text(folded, encoding="utf-8")
    fix(tea)
    assert tea.read_text(encoding="utf-8") == folded.replace(
        "- listen: >-", "- id: how_has_it\n            listen: >-", 1
    )


def test_a_slip_in_a_closed_list_is_mended_where_it_stands(tea: Path) -> None:
    before = _spoil(tea, "reason: customer", "reason: custommer  # why she came")
    assert _mended(tea) == [f"{_line_of(before, b'custommer')} 'customer' instead of 'custommer'"]
    assert tea.read_bytes() == before.replace(b"custommer", b"customer")


def test_a_misspelt_key_and_a_misspelt_move_are_mended(tea: Path) -> None:
    _spoil(tea, 'goto: "close"', 'gotto: "close"')
    before = _spoil(tea, "open_question", "open_questoin")
    fix(tea)
    assert tea.read_bytes() == before.replace(b"gotto", b"goto").replace(b"open_questoin", b"open_question")


def test_a_node_may_be_unwritten_yet_so_its_name_is_left(tea: Path) -> None:
    before = _spoil(tea, 'goto: "close"', 'goto: "clsoe"')
    assert fix(tea) == ()
    assert tea.read_bytes() == before


def test_a_word_that_is_near_to_two_leaves_the_choice_to_the_designer(tea: Path) -> None:
    before = _spoil(tea, "end: agreed", "advance: a, end: agreed")
    before = _spoil(tea, "goals: [", "place2: a kitchen\ngoals: [")
    assert _mended(tea) == []
    assert tea.read_bytes() == before


def test_a_number_in_quotes_loses_them(tea: Path) -> None:
    before = _spoil(tea, "beats: 60", 'beats: "60"')
    fix(tea)
    assert tea.read_bytes() == before.replace(b'"60"', b"60")


def test_windows_line_ends_and_a_byte_order_mark_stay(tea: Path) -> None:
    before = b"\xef\xbb\xbf" + GOOD.replace(b"            id: how\n", b"").replace(b"\n", b"\r\n")
    tea.write_bytes(before)
    fix(tea)
    assert tea.read_bytes().replace(b"            id: how_has_it\r\n", b"") == before


def test_tabs_that_can_mean_only_one_thing_become_spaces(tea: Path) -> None:
    tea.write_bytes(b"\n".join(_tabbed(line) for line in GOOD.split(b"\n")))
    assert load(tea).broken
    assert fix(tea)
    assert not load(tea).broken
    assert b"\t" not in tea.read_bytes()


def test_tabs_whose_width_matters_are_left(tea: Path) -> None:
    before = b"a:\n    b:\n\tc: 1\n"  # eight: under b; four: beside b; two: neither
    tea.write_bytes(before)
    assert fix(tea) == ()
    assert tea.read_bytes() == before


@pytest.mark.parametrize(
    "spoilt", [GOOD + b"\x00", GOOD + b"\nx: [", b"\xff\xfe", b"", GOOD.replace(b"id: how\n", b"&a id: how\n")]
)
def test_a_file_that_cannot_be_read_is_not_touched(tea: Path, spoilt: bytes) -> None:
    tea.write_bytes(spoilt)
    assert fix(tea) == ()
    assert tea.read_bytes() == spoilt


def test_the_mode_of_a_file_stays_and_nothing_is_left_beside_it(tea: Path) -> None:
    _spoil(tea, "            id: how\n", "")
    tea.chmod(0o640)
    fix(tea)
    assert os.stat(tea).st_mode & 0o777 == 0o640  # noqa: PTH116
    assert list(tea.parent.iterdir()) == [tea]


def test_check_says_what_it_mended_and_then_what_is_left(tea: Path) -> None:
    _spoil(tea, "            id: how\n", "")
    out = io.StringIO()
    run_check([str(tea)], False, out, mend=True)  # noqa: FBT003
    assert out.getvalue().splitlines()[0].endswith("mended: wrote id: how_has_it")
    assert " MG021 " not in out.getvalue()


def test_with_json_the_mends_go_to_the_side(tea: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _spoil(tea, "            id: how\n", "")
    out = io.StringIO()
    run_check([str(tea)], True, out, mend=True)  # noqa: FBT003
    assert "MG021" not in {found["code"] for found in json.loads(out.getvalue())}
    assert "wrote id" in capsys.readouterr().err


def test_a_guest_in_a_file_of_her_own_is_mended_there(tmp_path: Path) -> None:
    home = Path(shutil.copytree(CORPUS / "MG014-good", tmp_path / "tea"))
    guest, main = home / "guests" / "maria.yaml", (home / MAIN).read_bytes()
    before = _spoil(guest, "reason: customer", "reason: customar")
    assert [mend.path for mend in fix(home)] == [guest]
    assert guest.read_bytes() == before.replace(b"customar", b"customer")
    assert (home / MAIN).read_bytes() == main


@pytest.mark.parametrize(
    ("sentence", "taken", "name"),
    [
        ("How has it been working?", (), "how_has_it"),
        ("How has it been working?", ("how_has_it",), "how_has_it_been"),
        ("No.", (), "option_1"),
        ("No.", ("option_1",), "option_2"),
        ("20 % off tonight!", (), "off_tonight"),
        ("Får jeg være ærlig?", (), "far_jeg_vaere"),
        ("I'd ask.", (), "id_ask"),
        ("...", (), "option_1"),
    ],
)
def test_an_id_is_made_of_the_first_words(sentence: str, taken: tuple[str, ...], name: str) -> None:
    assert new_id(sentence, taken) == name


@pytest.mark.parametrize("wrong", ["goot", "gto", "gotto", "gota", "oto", "gotos"])
def test_one_letter_is_a_slip(wrong: str) -> None:
    assert one_slip(wrong, "goto")


@pytest.mark.parametrize("wrong", ["goto", "og", "gtoo2", "otog", "stay", ""])
def test_more_is_another_word(wrong: str) -> None:
    assert not one_slip(wrong, "goto")


def _tabbed(line: bytes) -> bytes:
    text = line.lstrip(b" ")
    return b"\t" * ((len(line) - len(text)) // 2) + text


def _line_of(text: bytes, what: bytes) -> int:
    return text[: text.index(what)].count(b"\n") + 1
