"""The page holds everything that was written, asks nobody for anything, and a public one tells no notes."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html import unescape
from typing import TYPE_CHECKING

import pytest

from game.cli import main
from game.content.load import MAIN
from game.core.node import METERS
from game.preview.page import page
from game.resources import scenarios
from tests.preview.editions import FAULTY, TEA, edition

if TYPE_CHECKING:
    from pathlib import Path

JEPPE = edition(scenarios() / "jeppe")
WHOLE = page(JEPPE)
PUBLIC = page(replace(JEPPE, places={}, public=True))
FETCHES = re.compile(r"""https?:|(?:src|action|data|poster)=|@import|url\((?!data:|\#)|(?:href="(?!\#))|//[a-z]""")


def _body(text: str) -> str:
    """What is read, without styles and scripts."""
    return re.sub(r"<(style|script)>.*?</\1>", "", text, flags=re.DOTALL)


def _words(text: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", "", _body(text))).split())


def _plain(text: str) -> str:
    return " ".join(text.replace("*", "").split())


@pytest.mark.parametrize("lang", JEPPE.langs)
def test_every_text_is_on_the_page_in_every_language(lang: str) -> None:
    words, unseen = _words(WHOLE), re.compile(r"^evening\.voices\.")
    texts = {name: text for name, text in JEPPE.texts.texts[lang].items() if text and not unseen.match(name)}
    assert [name for name, text in texts.items() if _plain(text) not in words] == []


def test_every_effect_that_was_written_is_on_the_page() -> None:
    options = [option for guest in JEPPE.scenario.guests for node in guest.nodes for option in node.options]
    written = sum(
        getattr(landing.effect, meter) is not None for one in options for landing in one.lands for meter in METERS
    )
    assert WHOLE.count('<span class="chip ef">') >= written


def test_every_link_leads_somewhere_and_every_id_is_there_once() -> None:
    ids = re.findall(r' id="([^"]+)"', WHOLE)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', WHOLE)) - set(ids) == set()
    assert set(re.findall(r"url\(#([^)]+)\)", WHOLE)) - set(ids) == set()


def test_every_card_says_where_it_is_written() -> None:
    lines = (scenarios() / "jeppe" / "guests" / "jeppe.yaml").read_text(encoding="utf-8").splitlines()
    told = re.findall(r'id="jeppe\.coats\.(\w+)".*?line (\d+)', WHOLE)
    assert told
    assert all("- " in lines[int(line) - 1] and lines[int(line)].strip() == f"id: {name}" for name, line in told)


@pytest.mark.parametrize("text", [WHOLE, PUBLIC], ids=["whole", "public"])
def test_a_page_asks_nobody_for_anything(text: str) -> None:
    assert FETCHES.findall(re.sub(r"url\(data:font/woff2;base64,[^)]*\)", "", text)) == []
    assert not re.search(r"<(img|iframe|link|object|embed|base|form)\b", text)
    assert ' style="' not in text


def test_only_the_two_texts_of_the_page_may_style_and_run() -> None:
    policy = re.findall(r'Content-Security-Policy" content="([^"]*)"', WHOLE)[0]
    for name in ("style", "script"):
        (inside,) = re.findall(rf"<{name}>(.*?)</{name}>", WHOLE, flags=re.DOTALL)
        digest = b64encode(sha256(inside.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in unescape(policy)
    assert "default-src 'none'" in unescape(policy)


def test_a_public_page_holds_no_note() -> None:
    words = _words(PUBLIC)
    guests = JEPPE.scenario.guests
    notes = [option.why for guest in guests for node in guest.nodes for option in node.options]
    notes += [f"{guest.id}.motive" for guest in guests]
    told = [(name, lang) for name in notes for lang in JEPPE.langs if _plain(JEPPE.texts.get(name, lang)) in words]
    assert (len(notes) > 100, told) == (True, [])


def test_a_public_page_holds_no_stance_move_effect_score_or_id_of_a_line() -> None:
    body = _body(PUBLIC)
    assert not re.search(r'class="[^"]*\b(listen|challenge|push|relate|ef|fact|val|why|mo|sc)\b', body)
    assert not re.search(r"\b(trust|risk|patience|points|reaches|best here|line \d|hints at)\b", _words(PUBLIC))
    assert "open question" not in body
    assert 'href="#s-' not in body
    assert not re.search(r'<text[^>]*class="sc"', body)


def test_a_public_page_holds_what_is_said() -> None:
    words = _words(PUBLIC)
    texts = JEPPE.texts.texts["en"]
    said = [texts[option.text] for guest in JEPPE.scenario.guests for node in guest.nodes for option in node.options]
    assert [text for text in said if _plain(text) not in words] == []


HOSTILE = '</script><script>alert(1)</script><img src=x onerror=alert(2)> "&amp;'


def test_hostile_texts_stay_texts(tmp_path: Path) -> None:
    text, quoted = TEA.read_text(encoding="utf-8"), '"' + HOSTILE.replace('"', '\\"') + '"'
    for words in (
        "a kitchen, ten past nine",
        "by the sink",
        '"So who pays for the waiting?"',
        '"Ha. But yes."',
        '"Do."',
    ):
        assert words in text
        text = text.replace(words, quoted)
    path = tmp_path / "tea.yaml"
    path.write_text(text.replace("Ten people wait every morning.", "<b onclick=x>Ten</b>"), encoding="utf-8")
    written = page(edition(path))
    assert written.count("<script>") == 1
    assert "<img" not in written
    assert "<b onclick" not in written
    assert "&lt;img src=x onerror=alert(2)&gt;" in written


def test_what_was_proved_stands_where_it_belongs() -> None:
    written = page(replace(edition(), proofs={"maria": FAULTY}))
    words = _words(written)
    sheet = written.partition('id="maria.close"')[2].partition("</section>")[0]
    assert "A dead end" in sheet
    assert "say how" in sheet
    assert "pays: is never offered." in sheet
    assert "Nobody can get the ending: agreed." in words
    assert "best here · reaches 7.5" in words
    assert "never better than how" in words
    assert "not proved: only 99 states were sampled" in words
    assert "later 75%, agreed 25%" in words
    assert "only push ends in later fails" in words
    assert 'aria-label="close, 2 cards, with a fault"' in written


def test_a_text_that_is_not_translated_is_shown_in_english(tmp_path: Path) -> None:
    (tmp_path / "tea").mkdir()
    (tmp_path / "tea" / MAIN).write_bytes(TEA.read_bytes())
    (tmp_path / "tea" / "nb.yaml").write_text("evening.title: Én kjele for lite\n", encoding="utf-8")
    written = page(edition(tmp_path / "tea"))
    assert '<span lang="nb" class="l l-nb">Én kjele for lite</span>' in written
    assert '<span lang="en" class="l l-en">One kettle too few</span>' in written
    assert "<span>a kitchen, ten past nine</span>" not in written
    assert "a kitchen, ten past nine" in written


def test_the_command_writes_the_page_and_says_how_large(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "tea.html"
    assert main(["preview", str(TEA), "-o", str(target)]) == 0
    assert capsys.readouterr().out == f"{target}: {round(target.stat().st_size / 1000)} kB\n"
    assert "proved over every state" in target.read_text(encoding="utf-8")


def test_the_command_leaves_notes_out_of_a_public_page(tmp_path: Path) -> None:
    target = tmp_path / "tea.html"
    assert main(["preview", str(TEA), "--public", "-o", str(target)]) == 0
    assert "An open question about her own experience" not in target.read_text(encoding="utf-8")


def test_what_has_errors_is_not_drawn(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["preview", str(TEA.with_name("MG012-bad.yaml"))]) == 1
    assert "error MG012" in capsys.readouterr().err


def test_an_unknown_scenario_or_language_exits_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["preview", "jepe"]) == 2
    assert main(["preview", str(TEA), "--script", "--lang", "fr"]) == 2
    assert "jeppe" in capsys.readouterr().err


def test_a_page_that_cannot_be_written_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["preview", str(TEA), "--script", "-o", str(tmp_path / "no" / "x.txt")]) == 1
    assert "cannot write" in capsys.readouterr().err
