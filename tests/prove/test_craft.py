"""Each tell is found in decisions that have it, and not in those that only look like it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from game.content.load import load
from game.prove.craft import ENOUGH, Card, Decision, decisions_of, tells
from game.prove.craft_check import columns, table_of
from game.prove.craft_place import place_of
from game.prove.craft_words import NO_WORDS, count, echoes, phrase, words_of
from game.resources import scenarios
from game.text.interface import interface
from tests.shipped import read, shipped

if TYPE_CHECKING:
    from game.core.moves import Stance

STANCES: tuple[Stance, ...] = ("listen", "challenge", "relate", "push")
PLAIN = "It would be so for a while then."
CORPUS = Path(__file__).parents[1] / "content" / "corpus"


def decisions(
    right: tuple[str, ...], wrong: tuple[str, ...], *, said: str = "", stances: tuple[Stance, ...] = STANCES
) -> list[Decision]:
    """Twelve decisions whose best and other cards go through these sentences in turn, in changing places."""
    made = []
    for n in range(12):
        best = Card("best", stances[n % len(stances)], right[n % len(right)], best=True)
        other = [Card(f"other{k}", "relate", wrong[(n + k) % len(wrong)], best=False) for k in (0, 1)]
        made.append(Decision("maria", f"node{n}", (*other[: n % 3], best, *other[n % 3 :]), said))
    return made


def found(right: tuple[str, ...], wrong: tuple[str, ...], said: str = "", lang: str = "en") -> set[str]:
    measured = tells(decisions(right, wrong, said=said), words_of(lang), "Hush & Daughter")
    return {tell.code for tell in measured if not tell.sound}


LONG, SHORT = "It would be so for a good long while then, I think.", "It is so."


@pytest.mark.parametrize(
    ("code", "right", "wrong"),
    [
        ("MG080", (PLAIN + " So", PLAIN), (PLAIN[:-1], PLAIN[:-2])),
        ("MG081", (LONG,), (PLAIN,)),
        ("MG081", (SHORT,), (PLAIN,)),
        ("MG082", ("Would it be so for a while then?",), (PLAIN,)),
        ("MG083", (PLAIN,), ("It was always so for a bit then.", PLAIN)),
        ("MG084", (PLAIN,), ("It is so with Hush & Daughter .", PLAIN)),
        ("MG085", ("Good point, and so for a while .", PLAIN), (PLAIN,)),
        ("MG087", ("You would be so for a bit, then.",), ("We would be so for a bit, then.",)),
    ],
)
def test_a_tell_is_found(code: str, right: tuple[str, ...], wrong: tuple[str, ...]) -> None:
    assert code in found(right, wrong)


@pytest.mark.parametrize(
    ("code", "right", "wrong"),
    [
        ("MG080", (PLAIN, PLAIN + " So", PLAIN), (PLAIN + " ", PLAIN + "  x")),
        ("MG081", (LONG, PLAIN, SHORT), (PLAIN,)),
        ("MG082", ("Would it be so for a while then?",), ("Or would it be so for long, then?",)),
        ("MG082", (PLAIN,), ("Would it be so for a while then?",)),
        ("MG083", ("It was always so for a bit then.",), ("It was always so for a bit then.",)),
        ("MG083", (PLAIN,), ("It was in allways for a bit then.",)),
        ("MG084", ("It is so with Hush & Daughter .", PLAIN), ("It is so with Hush & Daughter .", PLAIN)),
        ("MG085", ("Good point, and so for a while .",), ("Good point, and so for a while .",)),
        ("MG087", ("You would be so for a bit, then.",), ("Your would be so for a bit then.",)),
    ],
)
def test_what_only_looks_like_a_tell_is_none(code: str, right: tuple[str, ...], wrong: tuple[str, ...]) -> None:
    assert code not in found(right, wrong)


def test_cards_without_a_tell_have_none() -> None:
    assert found((PLAIN,), (PLAIN + " ", PLAIN)) == set()


def test_the_guests_own_words_in_the_right_card_only_tell() -> None:
    said = "Ten people stand in the queue every morning."
    assert "MG086" in found(("So the queues are long, are they .",), (PLAIN,), said)
    assert "MG086" not in found(("So the queues are long, are they .",), ("A queue is a queue after all, no.",), said)


def test_one_stance_that_is_always_best_tells() -> None:
    same = tells(decisions((PLAIN,), (PLAIN,), stances=("listen", "listen", "listen", "listen", "challenge")))
    assert [tell.code for tell in same if not tell.sound] == ["MG088"]


def test_a_few_cards_with_a_word_tell_nothing() -> None:
    once = decisions((PLAIN,), (PLAIN,))
    cards = (*once[0].cards, Card("never", "push", "Never so for a while then, no.", best=False))
    once[0] = Decision("maria", "node0", cards, "")
    assert all(tell.sound for tell in tells(once, words_of("en")) if tell.code == "MG083")


def test_fewer_than_ten_decisions_are_not_measured() -> None:
    assert tells(decisions((LONG,), (SHORT,))[: ENOUGH - 1], words_of("en")) == ()


@pytest.mark.parametrize("lang", interface().languages())
def test_every_language_of_the_game_has_lists_of_its_own(lang: str) -> None:
    words = words_of(lang)
    assert all((words.absolutes, words.praise, words.we, words.you, words.common))


def test_other_languages_tell_by_their_own_words() -> None:
    assert "MG083" in found((PLAIN,), ("Det blir alltid slik en stund da.", PLAIN), lang="nb")
    assert "MG083" in found((PLAIN,), ("Så blir det aldrig en stund till.", PLAIN), lang="sv")


def test_a_language_without_lists_is_measured_by_length_marks_and_echoes() -> None:
    assert words_of("xx") is NO_WORDS
    assert {tell.code for tell in tells(decisions((PLAIN,), (PLAIN,)), words_of("xx"))} == {
        "MG080", "MG081", "MG082", "MG086", "MG088",
    }  # fmt: skip


def test_words_are_found_whole_and_through_any_apostrophe() -> None:
    assert phrase("You\u2019re right, Hush & Daughter!") == "you're right hush daughter"
    assert count("You\u2019re right.", ("you're right",)) == 1
    assert count("An allegory of us", ("all", "us")) == 1


def test_a_common_word_is_nobodys_own() -> None:
    assert not echoes("I think about those things", "Those were things I was thinking about", words_of("en"))
    assert echoes("The rooms are loud", "So loudly that the rooms shake")


def test_a_node_where_every_card_is_best_decides_nothing() -> None:
    scenario = shipped("jeppe")
    guest = scenario.guests[0]
    every = {node.id: tuple(option.id for option in node.options) for node in guest.nodes}
    assert decisions_of(guest, every, str) == ()
    one = {node.id: (node.options[0].id,) for node in guest.nodes}
    assert len(decisions_of(guest, one, str)) == len(guest.nodes)


def test_a_table_shows_every_tell_of_a_language_and_the_cards_behind_it() -> None:
    loaded = read("jeppe")
    assert loaded.scenario is not None
    assert loaded.texts is not None
    longest = {
        guest.id: {
            node.id: (max(node.options, key=lambda option: len(loaded.texts.get(option.text))).id,)  # type: ignore[union-attr]
            for node in guest.nodes
        }
        for guest in loaded.scenario.guests
    }
    measured = columns(scenarios() / "jeppe", loaded.scenario, loaded.texts, longest)
    lines = list(table_of(scenarios() / "jeppe", measured))
    tables = [line for line in lines if "tells over so many decisions" in line]
    assert len(tables) == len(loaded.texts.languages())
    assert any("MG080" in line and "100% of" in line and line.endswith("TELLS") for line in lines)


def test_a_tell_is_shown_at_the_card_that_shows_it_most() -> None:
    """In English in the guest's own file, at the sentence; in another language in that language's."""
    home = scenarios() / "jeppe"
    loaded = read("jeppe")
    assert loaded.scenario is not None
    assert loaded.texts is not None
    texts = loaded.texts
    longest = {
        guest.id: {node.id: (max(node.options, key=lambda one: len(texts.get(one.text))).id,) for node in guest.nodes}
        for guest in loaded.scenario.guests
    }
    for column in columns(home, loaded.scenario, texts, longest):
        for tell, found in zip((one for one in column.tells if not one.sound), column.diagnostics(), strict=True):
            guest, node, options = tell.seen[0].split(".")
            words = texts.get(f"{guest}.{node}.{options.partition('/')[0]}", column.lang)
            line = found.path.read_text(encoding="utf-8").splitlines()[found.line - 1]
            assert line[found.column - 1 :].strip("'\"").startswith(words[:20]), str(found)
            assert found.path.name == (f"{guest}.yaml" if column.lang == "en" else f"{column.lang}.yaml")
            assert found.severity == "warning"


def test_the_tell_of_a_guest_who_stands_in_the_one_file_is_shown_there() -> None:
    path = CORPUS / "MG012-good.yaml"
    found, at = place_of(path, "en", ("maria.close.pays",))
    assert (found, at.line, at.column) == (path, 47, 24)


def test_the_longest_comes_first() -> None:
    longer = [Card("a", "listen", "x" * 30, best=True), Card("b", "push", "x" * 20, best=False)]
    longest = [Card("a", "listen", "x" * 50, best=True), Card("b", "push", "x" * 20, best=False)]
    made = [Decision("maria", f"n{n}", tuple(longest if n == 7 else longer), "") for n in range(12)]
    seen = {tell.code: tell.seen[0] for tell in tells(made) if not tell.sound}
    assert seen["MG080"] == seen["MG081"] == "maria.n7.a"


def test_too_few_decisions_are_said_to_be_too_few() -> None:
    loaded = load(CORPUS / "MG012-good.yaml")
    assert loaded.scenario is not None
    assert loaded.texts is not None
    measured = columns(CORPUS / "MG012-good.yaml", loaded.scenario, loaded.texts, {})
    assert "too few to say" in "\n".join(table_of(CORPUS / "MG012-good.yaml", measured))
