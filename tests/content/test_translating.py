"""What a language lacks, and whether the English has changed under a text."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.content.load import MAIN, load
from game.content.made_from import read_seals, seal, state
from game.content.po import from_po, to_po
from game.content.pseudo import pseudo
from game.content.schema import LIMITS
from game.content.texts import Written
from game.content.translating import Said, Unreadable, Work, open_work
from game.resources import scenarios

CORPUS = Path(__file__).parent / "corpus"
SHIPPED = sorted(path.parent for path in scenarios().glob("*/scenario.yaml"))


@pytest.fixture(name="tea")
def _tea(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CORPUS / "MG061-good", tmp_path / "tea"))


def _work(home: Path, lang: str = "nb") -> Work:
    loaded = load(home)
    assert loaded.scenario is not None
    return open_work(home, loaded.scenario.id, lang, loaded.written)


def _reword(home: Path, old: str, new: str, name: str = MAIN) -> None:
    path = home / name
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, old
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_nothing_is_known_of_texts_that_nobody_vouched_for(tea: Path) -> None:
    assert set(_work(tea).states().values()) == {"unknown"}
    _work(tea).confirm(_work(tea).states())
    assert set(_work(tea).states().values()) == {"current"}


def test_a_text_is_stale_once_the_english_changes_and_current_when_it_comes_back(tea: Path) -> None:
    work = _work(tea)
    work.confirm(work.states())
    _reword(tea, '"Fine, mostly."', '"Badly."')
    stale = [name for name, found in _work(tea).states().items() if found == "stale"]
    assert stale == ["maria.hello.how.reply"]
    _reword(tea, '"Badly."', '"Fine, mostly."')
    assert set(_work(tea).states().values()) == {"current"}


def test_what_was_changed_by_hand_after_the_english_is_unknown_until_somebody_vouches(tea: Path) -> None:
    work = _work(tea)
    work.confirm(work.states())
    _reword(tea, '"Fine, mostly."', '"Badly."')
    work = _work(tea)
    work.take({"maria.hello.how.reply": Said("Dårlig.", work.english["maria.hello.how.reply"].text)})
    assert _work(tea).states()["maria.hello.how.reply"] == "current"
    _reword(tea, '"Badly."', '"Very badly."')
    _reword(tea, "Dårlig.", "Veldig dårlig.", "nb.yaml")
    assert _work(tea).states()["maria.hello.how.reply"] == "unknown"


def test_what_whoever_translated_it_was_not_sure_of_is_stale() -> None:
    assert state("Hello.", "Hei.", seal(None, "Hei.")) == "stale"


def test_missing_and_orphaned_texts_are_named_in_order(tea: Path) -> None:
    (tea / "nb.yaml").write_text("gone.away: Borte\nevening.title: Te\n", encoding="utf-8")
    work = _work(tea)
    assert work.orphaned() == ("gone.away",)
    assert work.missing() == tuple(name for name in work.english if name != "evening.title")
    work.take({"evening.place": Said("her", None)})
    assert (
        (tea / "nb.yaml").read_text(encoding="utf-8").startswith("gone.away: Borte\nevening.title: Te\nevening.place")
    )


def test_a_ledger_that_was_merged_badly_tells_nothing_of_those_lines(tea: Path) -> None:
    work = _work(tea)
    work.confirm(work.states())
    path = tea / "nb.made_from"
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*lines, "<<<<<<< ours", lines[1]]), encoding="utf-8")
    twice = lines[1].partition(" ")[0]
    assert twice not in read_seals(tea / "nb.yaml")
    assert [name for name, found in _work(tea).states().items() if found != "current"] == [twice]


def test_a_language_file_that_cannot_be_read_is_not_touched(tea: Path) -> None:
    (tea / "nb.yaml").write_text("evening.title: [\n", encoding="utf-8")
    with pytest.raises(Unreadable, match=r"nb\.yaml:"):
        _work(tea)


def test_a_shared_talk_is_translated_beside_itself(tmp_path: Path) -> None:
    home = Path(shutil.copytree(CORPUS / "MG035-good", tmp_path / "tea"))
    work = _work(home)
    (name,) = [name for name in work.english if name.startswith("lib/along.") and name.endswith(".stands")]
    work.take({name: Said("ved døra", None)})
    assert (home / "lib" / "along.nb.yaml").read_text(encoding="utf-8") == 'stands: "ved døra"\n'
    assert _work(home).texts == {name: "ved døra"}


def test_pseudo_english_is_complete_sound_and_longer(tea: Path) -> None:
    work = _work(tea, "qps")
    work.take({name: Said(pseudo(written), written.text) for name, written in work.english.items()})
    loaded = load(tea)
    assert [found for found in loaded.diagnostics if found.path.name == "qps.yaml"] == []
    assert loaded.texts is not None
    assert loaded.texts.get("maria.hello.how.reply", "qps") == "[Fîñê, möštlý. ~ ~]"


@pytest.mark.parametrize("kind", LIMITS)
def test_pseudo_english_keeps_placeholders_and_the_limit(kind: str) -> None:
    for text in ("{guest} is here", "x" * LIMITS[kind], "x" * (LIMITS[kind] - 3)):
        said = pseudo(Written(text, kind, 1))
        assert len(said) <= LIMITS[kind]
        assert said == " ".join(said.split())
        assert ("{guest}" in said) == ("{guest}" in text)


@pytest.mark.parametrize("home", SHIPPED, ids=lambda path: path.name)
def test_what_goes_out_as_po_comes_back_whole(home: Path, tmp_path: Path) -> None:
    work, path = _work(home), tmp_path / "nb.po"
    path.write_text(to_po(work), encoding="utf-8")
    said, faults = from_po(path, work)
    assert faults == ()
    assert {name: one.text for name, one in said.items()} == {name: work.texts[name] for name in work.english}
    assert all(one.english == work.english[name].text for name, one in said.items())


@pytest.mark.parametrize("lang", ["nb", "sv"])
@pytest.mark.parametrize("home", SHIPPED, ids=lambda path: path.name)
def test_every_shipped_text_is_made_from_the_english_as_it_is(home: Path, lang: str) -> None:
    work = _work(home, lang)
    behind = [f"{name}: {found}" for name, found in work.states().items() if found != "current"]
    way_out = f"once they say the same: main.py translate {home.name} {lang} --confirm"
    assert behind == [], way_out
    assert (work.missing(), work.orphaned()) == ((), ())


@pytest.mark.parametrize(
    ("file", "old", "stale"),
    [
        ("full_house/guests/sander.yaml", "Came in by my back door.", "sander.overheard.cook"),
        ("full_house/scenario.yaml", "title: Full house", "evening.title"),
        ("lib/not_averse.yaml", "looking at something just beside you", "lib/not_averse.stands"),
    ],
)
def test_a_shipped_line_that_is_changed_makes_just_that_text_stale(
    tmp_path: Path, file: str, old: str, stale: str
) -> None:
    for part in ("full_house", "lib"):
        shutil.copytree(scenarios() / part, tmp_path / part)
    _reword(tmp_path, old, f"{old} Oh.", file)
    states = _work(tmp_path / "full_house").states()
    assert [name for name, found in states.items() if found != "current"] == [stale]
