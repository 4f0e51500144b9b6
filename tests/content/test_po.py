"""A PO file out and in: nothing is lost, and nothing is taken that does not belong here."""

from __future__ import annotations

import shutil
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.content.load import load
from game.content.po import NotOurs, from_po, to_po
from game.content.source import FORBIDDEN
from game.content.texts import Written
from game.content.translating import Sheet, Work, open_work
from game.resources import scenarios
from tests.conftest import skip_or_fail

CORPUS = Path(__file__).parent / "corpus"
WORDS = (
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="{}"), max_size=60)
    .map(lambda text: " ".join(text.split()))
    .filter(lambda text: text and not FORBIDDEN.search(text))
)
IDS = st.from_regex(r"[a-z][a-z0-9_]{0,8}(\.[a-z0-9_]{1,8}){1,3}", fullmatch=True)


@pytest.fixture(name="tea")
def _tea(tmp_path: Path) -> Work:
    home = Path(shutil.copytree(CORPUS / "MG061-good", tmp_path / "tea"))
    return open_work(home, "tea", "nb", load(home).written)


def _again(work: Work) -> Work:
    return open_work(work.home, "tea", "nb", load(work.home).written)


def _po(work: Work, old: str = "", new: str = "") -> Path:
    path, text = work.home.parent / "tea.po", to_po(work)
    assert old in text
    path.write_text(text.replace(old, new, 1) if old else text, encoding="utf-8")
    return path


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(IDS, st.tuples(WORDS, WORDS), min_size=1, max_size=8))
def test_nothing_is_lost_on_the_way(tmp_path: Path, texts: dict[str, tuple[str, str]]) -> None:
    english = {name: Written(text, "why", 1) for name, (text, _) in texts.items()}
    sheet = Sheet(tmp_path / "nb.yaml", "", "", {name: text for name, (_, text) in texts.items()}, {})
    path, work = tmp_path / "x.po", Work(tmp_path, "x", "nb", english, (sheet,), texts.keys())
    path.write_text(to_po(work), encoding="utf-8", newline="\n")
    said, faults = from_po(path, work)
    assert faults == ()
    assert {name: (one.english, one.text) for name, one in said.items()} == texts


def test_gettext_reads_it_without_a_word_and_what_its_tools_write_comes_back_whole(tea: Work) -> None:
    if (msgfmt := shutil.which("msgfmt")) is None or (msgcat := shutil.which("msgcat")) is None:
        skip_or_fail("there is no msgfmt: apt-get install gettext")
    home = scenarios() / "jeppe"
    work = open_work(home, "jeppe", "nb", load(home).written)
    path = tea.home / "jeppe.po"
    path.write_text(to_po(work), encoding="utf-8", newline="\n")
    done = subprocess.run([msgfmt, "-c", "-o", "-", str(path)], capture_output=True, check=True)
    assert done.stderr == b""
    for how in (["--no-wrap", "--sort-output"], ["--width=40", "--no-location"]):
        again = tea.home / "again.po"
        subprocess.run([msgcat, *how, "-o", str(again), str(path)], check=True)
        said, faults = from_po(again, work)
        assert faults == ()
        assert {name: (one.english, one.text) for name, one in said.items()} == {
            name: (work.english[name].text, text) for name, text in work.texts.items() if name in work.english
        }


def test_a_translator_is_told_who_says_it_where_and_how_long_it_may_be(tea: Work) -> None:
    entry = to_po(tea).partition('msgctxt "maria.hello.how"')[0].rpartition("\n\n")[2]
    assert entry.splitlines() == [
        "#. The player says this to Maria; read on a card. At most 90 characters.",
        f"#: scenario.yaml:{tea.english['maria.hello.how'].line}",
        "#, max-length:90",
    ]


def test_a_text_made_from_english_that_has_changed_meanwhile_is_stale(tea: Work) -> None:
    path = _po(tea, 'msgid "Fine, mostly."', 'msgid "Fine."')
    said, _ = from_po(path, tea)
    tea.take(said)
    assert [name for name, found in _again(tea).states().items() if found != "current"] == ["maria.hello.how.reply"]


def test_stale_goes_out_as_fuzzy_stays_stale_and_is_current_once_the_mark_is_gone(tea: Work) -> None:
    tea.take(from_po(_po(tea, 'msgid "Fine, mostly."', 'msgid "Fine."'), tea)[0])
    work = _again(tea)
    path = _po(work)
    assert path.read_text(encoding="utf-8").count("#, fuzzy, max-length") == 1
    work.take(from_po(path, work)[0])
    work = _again(tea)
    assert work.states()["maria.hello.how.reply"] == "stale"
    work.take(from_po(_po(work, "fuzzy, ", ""), work)[0])
    assert set(_again(tea).states().values()) == {"current"}


def test_an_empty_text_takes_nothing_away(tea: Work) -> None:
    text = tea.texts["maria.hello.how.reply"]
    said, faults = from_po(_po(tea, f'msgstr "{text}"', 'msgstr ""'), tea)
    assert faults == ()
    tea.take(said)
    assert _again(tea).texts == tea.texts


@pytest.mark.parametrize(
    ("new", "code"),
    [("å" * 161, "MG025"), ("{guest}", "MG062"), (r"\bx", "MG004")],
)
def test_what_cannot_be_taken_is_told_with_its_line_and_the_rest_is_taken(tea: Work, new: str, code: str) -> None:
    text = tea.texts["maria.hello.how.reply"]
    path = _po(tea, f'msgstr "{text}"', f'msgstr "{new}"')
    said, (fault,) = from_po(path, tea)
    assert fault.code == code
    lines = path.read_text(encoding="utf-8").splitlines()
    assert 'msgctxt "maria.hello.how.reply"' in lines[fault.line - 1 : fault.line + 5]
    assert said.keys() == tea.english.keys() - {"maria.hello.how.reply"}


def test_a_text_that_is_gone_or_stands_twice_is_told(tea: Work) -> None:
    path = _po(tea, 'msgctxt "maria.hello.how.why"', 'msgctxt "maria.hello.hwo"')
    _, (fault,) = from_po(path, tea)
    assert (fault.code, "maria.hello.how" in fault.hint) == ("MG060", True)
    said, faults = from_po(_po(tea, 'msgctxt "maria.hello.how.why"', 'msgctxt "maria.hello.how"'), tea)
    assert [fault.code for fault in faults] == ["MG011", "MG011"]
    assert "maria.hello.how" not in said


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("X-Mingle-Evening: tea", "X-Mingle-Evening: coffee", "of 'coffee', not of 'tea'"),
        ("Language: nb", "Language: sv", "in 'sv', not in 'nb'"),
        ('msgctxt "evening.title"', 'what "evening.title"', r"tea\.po:\d+: this is no sound PO file"),
    ],
)
def test_a_file_that_is_not_ours_is_not_taken_at_all(tea: Work, old: str, new: str, why: str) -> None:
    with pytest.raises(NotOurs, match=why):
        from_po(_po(tea, old, new), tea)


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xfea", b"\x80", b"/etc/hostname", b"a: b\n", b"\x00", b'msgid "a"\nmsgstr "b']
)
def test_what_is_no_po_file_is_told_in_one_line(tea: Work, data: bytes) -> None:
    path = tea.home / "x.po"
    path.write_bytes(data)
    with pytest.raises(NotOurs, match=r"x\.po[^\n]*$"):
        from_po(path, tea)


@given(st.binary(max_size=300), st.integers(0, 3000))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_spoilt_file_never_ends_in_a_traceback(tea: Work, junk: bytes, at: int) -> None:
    path, whole = tea.home / "x.po", to_po(tea).encode()
    path.write_bytes(whole[:at] + junk + whole[at:])
    with suppress(NotOurs):
        from_po(path, tea)
