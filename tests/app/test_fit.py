"""Every sentence of every evening has room where it can stand: at each text size, in each language.

Measuring is cheap, laying out is not. So of each kind only the widest few are laid out, by the pixels of one line: a
sentence that is shorter than one that fits, in the same place, fits too.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import pytest

from game.app import text
from game.app.box import Box
from game.app.hud import WORD_WIDE
from game.app.scale import Scale
from game.app.theme import BODY, HEAVY, STRONG, TEXT_SETTINGS, TITLE
from game.app.widgets import known, said, side, table
from game.app.widgets.actions import news_place
from game.app.widgets.button import Button
from game.app.widgets.card import SpeechCard, words_are_whole
from game.app.widgets.guest import CARD_WIDE, GuestSpot
from game.app.widgets.head import phases_step
from game.app.widgets.news import Row
from game.cli_scenario import open_scenario
from game.text.interface import interface
from game.text.table import PLACEHOLDER
from tests.shipped import EVENINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from game.cli_scenario import Opened
    from game.core.node import Node
    from game.core.scenario import Guest

WIDEST = 12  # of a kind that are laid out in full
PLAIN = Scale.fit(1280, 720)
SIZES = [Scale.fit(960, 540, size) for size in TEXT_SETTINGS]  # whole pixels make letters wider here than anywhere

PANEL = 474.0  # between the clock and the strip of news
PUT = {"n": "24", "of": "24", "beats": "24", "how": "losing patience"}  # in a sentence that names nobody
FEET = 425.0  # the news lie over the feet of the guests, never over a face
ACTIONS = ([Box(812, 588, 218, 56)], [Box(24, 628, 300, 76)])  # beside the news, and under them


@cache
def opened(evening: str) -> Opened:
    found = open_scenario(evening)
    assert found is not None
    return found


@dataclass(frozen=True, slots=True)
class Told:
    """An evening in one language."""

    evening: str
    lang: str

    def __call__(self, name: str) -> str:
        return self.raw(name).replace("*", "")

    def raw(self, name: str) -> str:
        """A text, with the longest name wherever something is to be put in."""
        words = opened(self.evening).words.get(name, self.lang)
        return PLACEHOLDER.sub(lambda found: PUT.get(found[1], self.longest_name), words)

    @property
    def longest_name(self) -> str:
        return widest((self.name(guest) for guest in self.guests if not guest.id.startswith("lib/")), 1)[0]

    def name(self, guest: Guest) -> str:
        return opened(self.evening).words.get(f"{guest.id}.name", self.lang)

    def quoted(self, name: str) -> str:
        """As the bubble says it: what is *done* in between stands outside the quotes."""
        runs = [run.strip() for run in self.raw(name).split("*")]
        quote = opened(self.evening).words.get("ui.quoted", self.lang)
        return " ".join(run if nth % 2 else quote.replace("{words}", run) for nth, run in enumerate(runs) if run)

    @property
    def guests(self) -> tuple[Guest, ...]:
        return opened(self.evening).scenario.talks

    def ids(self, wanted: Callable[[str], bool]) -> list[str]:
        return [name for name in opened(self.evening).words.texts["en"] if not name.startswith("ui.") and wanted(name)]


def widest(words: Iterable[str], count: int = WIDEST) -> list[str]:
    return sorted(words, key=lambda one: -text.width(PLAIN, one, STRONG, 18))[:count]


def at(told: Told, scale: Scale, name: str, by: float) -> str:
    return f"{told.evening}, {told.lang}, {scale.text:.0%}: {name} is {by:.0f} too long: {told(name)!r}"


EACH = [pytest.param(Told(evening, lang), id=f"{evening}-{lang}") for evening in EVENINGS
        for lang in interface().languages()]  # fmt: skip
every = pytest.mark.parametrize("told", EACH)


# --- the table: cards, and what is said over them ---------------------------------------------------------------------


@cache
def laid(told: Told, scale: Scale, node: Node) -> tuple[SpeechCard, ...]:
    """The longest cards that can lie there together, each with a price on its edge and the sign of a coach."""
    price, least = told("ui.talk.cuts_in"), Box(0, 0, 0, 0)
    words = widest((told(option.text) for option in node.options), 4)
    return table.lay_row(scale, [SpeechCard(one, least, 1, one, price=price, move="listen") for one in words])


def over(guest: Guest, node: Node) -> Iterator[str]:
    """The text ids of what is said while the cards of this node lie on the table."""
    yield from (part.text for part in (*node.says, *node.again))
    for other in guest.nodes:
        for option in other.options:
            for landing in option.lands:
                if landing.reply and (landing.goto or ("" if landing.end else other.id)) == node.id:
                    yield landing.reply


@every
def test_the_bubble_and_the_cards_have_room_together(told: Told) -> None:
    wrong = []
    scenes = [(guest, node) for guest in told.guests for node in guest.nodes if node.options]
    for guest, node in sorted(scenes, key=lambda one: -weight(told, *one))[:WIDEST]:
        for scale in SIZES:
            room = min(card.box.y for card in laid(told, scale, node)) - 14 - said.TOP
            for name in over(guest, node):
                by = said.bubble_height(scale, told.quoted(name)) - room
                wrong += [at(told, scale, name, by)] if by > 0 else []
    assert not wrong, "\n".join(wrong)


def weight(told: Told, guest: Guest, node: Node) -> float:
    cards = sum(text.width(PLAIN, told(option.text), STRONG, 18) for option in node.options)
    return cards / 4 + max((text.width(PLAIN, told(name), STRONG, 22) for name in over(guest, node)), default=0)


def lowest(told: Told, scale: Scale, guest: Guest) -> float:
    """Where what stands beside the bubble must end, with the highest cards of this talk."""
    heaviest = sorted((node for node in guest.nodes if node.options), key=lambda node: -weight(told, guest, node))[:2]
    return min(card.box.y for node in heaviest for card in laid(told, scale, node)) - 14


@every
def test_a_fact_has_room_over_the_stamp(told: Told) -> None:
    wrong = []
    guest_of = {f"{guest.words}.fact.{fact}": guest for guest in told.guests for fact in guest.facts}
    for name in sorted(guest_of, key=lambda one: -text.width(PLAIN, told(one), HEAVY, 14))[:WIDEST]:
        for scale in SIZES:
            room = min(506.0, lowest(told, scale, guest_of[name])) - side.STAMP - 14
            by = known.head_below(scale) + known.row_height(scale, told(name)) + 8 - room
            wrong += [at(told, scale, name, by)] if by > 0 else []
    assert not wrong, "\n".join(wrong)


@every
def test_a_coach_has_room_beside_the_bubble(told: Told) -> None:
    wrong = []
    guest_of = {option.why: guest for guest in told.guests for node in guest.nodes for option in node.options}
    for name in sorted(guest_of, key=lambda one: -text.width(PLAIN, told(one), STRONG, 13))[:WIDEST]:
        for scale in SIZES:
            by = side.why_height_aside(scale, told(name)) - (lowest(told, scale, guest_of[name]) - side.TOP)
            wrong += [at(told, scale, name, by)] if by > 0 else []
    assert not wrong, "\n".join(wrong)


# --- words: none is wider than the narrowest place it can stand in ----------------------------------------------------

NARROWEST: dict[str, tuple[float, str, float]] = {
    ".why": (side.WIDE - 24, STRONG, 13), ".says.": (said.WIDE - 64, STRONG, 22),
    ".reply": (said.WIDE - 64, STRONG, 22), ".stands": (CARD_WIDE - 40, STRONG, 16),
    ".waits.": (CARD_WIDE - 40, STRONG, 16),
    "evening.meanwhile": (204, STRONG, 15), "evening.title": (340, TITLE, 23), "evening.place": (340, STRONG, 15),
    "evening.before": (360, HEAVY, 17), "evening.promises": (360, HEAVY, 17), ".interest": (400, BODY, 16),
}  # fmt: skip


@every
def test_no_word_is_cut(told: Told) -> None:
    wrong = []
    for kind, (room, face, size) in NARROWEST.items():
        where = {word: name for name in told.ids(bool) if kind in name for word in told(name).split()}
        for word in sorted(where, key=lambda one: -text.width(PLAIN, one, face, size))[:WIDEST]:
            for scale in SIZES:
                by = text.width(scale, word, face, size) - room
                wrong += [at(told, scale, f"{where[word]} ({word})", by)] if by > 0 else []
    assert not wrong, "\n".join(wrong)


@every
def test_no_word_of_a_fact_is_cut(told: Told) -> None:
    where = {word: name for name in told.ids(lambda name: ".fact." in name) for word in told(name).split()}
    wrong = []
    for word in sorted(where, key=lambda one: -text.width(PLAIN, one, HEAVY, known.SIZE))[:WIDEST]:
        for scale in SIZES:
            by = text.width(scale, word, HEAVY, known.size(scale)) - known.room(scale)
            wrong += [at(told, scale, where[word], by)] if by > 0 else []
    assert not wrong, "\n".join(wrong)


@every
def test_no_word_of_a_card_is_cut(told: Told) -> None:
    wrong = []
    words = {word: node for guest in told.guests for node in guest.nodes for option in node.options
             for word in told(option.text).split()}  # fmt: skip
    for word in widest(words, 3 * WIDEST):
        for scale in SIZES:
            cut = [card.words for card in laid(told, scale, words[word]) if not words_are_whole(scale, card)]
            wrong += [f"{told}, {scale.text:.0%}: {word!r} is cut on the card {words!r}" for words in cut]
    assert not wrong, "\n".join(wrong)


# --- names, the room and its strip ------------------------------------------------------------------------------------


@every
def test_the_longest_name_leaves_room_for_the_phases(told: Told) -> None:
    names = {told.name(guest) for guest in told.guests if not guest.id.startswith("lib/")}
    patience = [told(f"ui.patience.{one}") for one in ("calm", "with_you", "looking", "going")]
    phases = [told(f"ui.phase.{nth}") for nth in range(5)]
    for scale in SIZES:
        for name in widest(names, 2):
            assert phases_step(scale, name, patience, phases) >= 32, f"{told}, {scale.text:.0%}: {name} in the strip"
            assert text.width(scale, name, TITLE, 21) + 52 <= CARD_WIDE - 36, f"{told}, {scale.text:.0%}: chip {name}"


@every
def test_a_guests_card_stays_between_the_clock_and_the_news(told: Told) -> None:
    notes = told.ids(
        lambda name: name.endswith((".waits.line", ".waits.worried", ".stands")) and ".outcome." not in name
    )
    owed = widest(told.ids(lambda name: name.startswith("evening.promises.") and name.count(".") == 2), 1)
    facts = [("hand", told("ui.sign.hand")), *(("clock", told("ui.owed.in") + told(one)) for one in owed)]
    deeds = [("", told("ui.tend"), told("ui.beat.many"))]
    wrong = []
    for name in sorted(notes, key=lambda one: -text.width(PLAIN, told(one)))[:WIDEST]:
        for scale in SIZES:
            spot = GuestSpot("", Box(600, 300, 80, 200), "", told(name), told("ui.beat.many"), "Enter", "", 720,
                             tuple(facts), tuple(deeds))  # fmt: skip
            by = spot.card(scale).h - PANEL
            wrong += [at(told, scale, name, by)] if by > 0 else []
    assert not wrong, "\n".join(wrong)


@every
def test_the_strip_stays_under_the_faces(told: Told) -> None:
    kinds = ((".news",), (".leaves", "evening.meanwhile."), (".worried",))  # of you, without you, about to be lost
    for scale in SIZES:
        rows = tuple(Row("you", "wine", "", (words,)) for kind in kinds for words in longest(told, kind))
        buttons = [Button("", box, "") for box in ACTIONS[scale.text > TEXT_SETTINGS[1]]]
        place = news_place(scale, rows, buttons)
        assert place.y >= FEET, f"{told}, {scale.text:.0%}: from {place.y:.0f} with {[row.words for row in rows]}"


def longest(told: Told, kind: tuple[str, ...]) -> list[str]:
    """The longest text of a kind with who it is about before it; none where there is none of the kind."""
    return widest(
        (f"{told.longest_name}: {told(name)}" for name in told.ids(lambda name: any(one in name for one in kind))), 1
    )


@pytest.mark.parametrize("evening", EVENINGS)
def test_all_fonts_have_every_letter_of_an_evening(evening: str) -> None:
    for lang, words in opened(evening).words.texts.items():
        assert not text.covers("".join(words.values())), lang


def test_what_is_too_long_is_found() -> None:
    assert said.bubble_height(SIZES[2], "far too many words " * 30) > 400
    long = SpeechCard("a", Box(0, 0, 200, 0), 1, "Konversasjonssimulatorprosjektgruppe")
    assert not words_are_whole(SIZES[2], long)


@pytest.mark.parametrize("lang", interface().languages())
@pytest.mark.parametrize("legible", [False, True], ids=["ours", "legible"])
def test_what_the_room_says_of_you_needs_no_smaller_letters(lang: str, *, legible: bool) -> None:
    said = [words for name, words in interface().texts[lang].items() if name.startswith("ui.word.")]
    assert len(said) == 5
    for window in ((960, 540), (1280, 720), (1920, 1080)):
        scale = Scale.fit(*window, legible=legible)
        assert all(text.width(scale, words, STRONG, 14) <= WORD_WIDE for words in said)
