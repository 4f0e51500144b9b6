"""Words are found in a language, in English, or stand for themselves; never with an exception."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.core.view import Words
from game.text.interface import interface, read_interface, system_language
from game.text.table import PLACEHOLDER, merged, table

if TYPE_CHECKING:
    from pathlib import Path

SCENARIO = table({"en": {"maria.name": "Maria", "maria.stands": "by the sink"}, "nb": {"maria.stands": "ved vasken"}})
INTERFACE = table({"en": {"ui.approach": "Walk over to {guest}"}, "nb": {"ui.approach": "Gå bort til {guest}"}})
BOTH = merged(SCENARIO, INTERFACE)


def test_a_text_is_found_in_its_language() -> None:
    assert BOTH.get("maria.stands", "nb") == "ved vasken"


def test_what_is_not_translated_is_read_in_english() -> None:
    assert BOTH.get("maria.name", "nb") == "Maria"


def test_an_unknown_language_is_read_in_english() -> None:
    assert BOTH.get("maria.stands", "xx") == "by the sink"


def test_what_does_not_exist_is_its_id() -> None:
    assert BOTH.get("maria.nothing", "nb") == "maria.nothing"


def test_a_placeholder_takes_the_text_of_an_id() -> None:
    assert BOTH.say(Words("ui.approach", (("guest", "maria.name"),)), "nb") == "Gå bort til Maria"


def test_a_placeholder_takes_a_word_that_is_no_id() -> None:
    assert BOTH.say(Words("ui.approach", (("guest", "somebody"),)), "en") == "Walk over to somebody"


def test_a_placeholder_takes_several_ids_as_a_list_and_plain_words_as_they_are() -> None:
    names = table(
        {"en": {"ui.x": "{who} came", "ui.and": "{names} and {last}", "a.n": "Ann", "b.n": "Bo", "c.n": "Cy"}}
    )
    assert names.say(Words("ui.x", (("who", "a.n b.n c.n"),)), "en") == "Ann, Bo and Cy came"
    assert names.say(Words("ui.x", (("who", "a.n or so"),)), "en") == "a.n or so came"


def test_a_placeholder_without_a_word_stays() -> None:
    assert BOTH.say(Words("ui.approach"), "en") == "Walk over to {guest}"


def test_braces_in_a_word_are_not_filled_again() -> None:
    assert BOTH.say(Words("ui.approach", (("guest", "{guest}"),)), "en") == "Walk over to {guest}"


def test_languages_begin_with_english() -> None:
    assert BOTH.languages() == ("en", "nb")


def test_a_table_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        SCENARIO.texts["en"]["maria.name"] = "Mona"  # type: ignore[index]


def test_a_table_knows_its_ids() -> None:
    assert "maria.name" in BOTH
    assert "maria" not in BOTH


def test_a_text_over_several_lines_is_one_and_keeps_the_blank_at_which_no_line_breaks(tmp_path: Path) -> None:
    (tmp_path / "en.yaml").write_text("ui.a: |\n  sixty\u00a0%\n  of  them\n", encoding="utf-8")
    assert read_interface(tmp_path).texts["en"]["ui.a"] == "sixty\u00a0% of them"


def test_the_interface_is_complete_in_every_language() -> None:
    texts = interface().texts
    for lang, words in texts.items():
        assert (lang, sorted(texts["en"].keys() ^ words.keys())) == (lang, [])


def test_the_interface_has_the_same_placeholders_in_every_language() -> None:
    texts = interface().texts
    for lang, words in texts.items():
        for name, text in words.items():
            assert set(PLACEHOLDER.findall(text)) == set(PLACEHOLDER.findall(texts["en"].get(name, text))), (lang, name)


def test_interface_ids_begin_with_ui() -> None:
    assert {name.partition(".")[0] for words in interface().texts.values() for name in words} == {"ui"}


def test_a_broken_interface_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "en.yaml").write_text("ui.a: [b]\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"en\.yaml"):
        read_interface(tmp_path)


@pytest.mark.parametrize(
    ("variables", "known_to_the_library", "lang"),
    [
        ({"LANG": "sv_SE.UTF-8"}, None, "sv"),
        ({"LC_ALL": "nn_NO.UTF-8", "LANG": "sv_SE.UTF-8"}, "en_GB", "nb"),
        ({}, "Swedish_Sweden", "sv"),
        ({}, "Norwegian Bokm\u00e5l_Norway", "nb"),
        ({}, "sv_SE", "sv"),
        ({"LANG": "C"}, "Klingon_Qo'noS", "en"),
        ({}, None, "en"),
    ],
)
def test_the_language_of_the_system_is_found(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], known_to_the_library: str | None, lang: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("game.text.interface.getlocale", lambda _: (known_to_the_library, None))
    assert system_language() == lang


def test_a_locale_that_cannot_be_read_is_english(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(_: int) -> None:
        raise ValueError("unknown locale: UTF-8")

    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("game.text.interface.getlocale", unknown)
    assert system_language() == "en"
