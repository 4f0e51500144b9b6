"""Craft: whether the right card can be told from the others without reading the talk; the tells of a set of decisions.

The right card is the one that the proof calls best. A tell is measured over ten or more decisions.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log
from statistics import fmean, median
from typing import TYPE_CHECKING

from game.prove.craft_words import NO_WORDS, Words, count, echoes, phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from game.core.moves import Stance
    from game.core.scenario import Guest

ENOUGH = 10  # decisions
FEW = 5  # cards that carry a word, below which nothing is read into it
LONGEST = 0.45
SHORT, LONG = 0.80, 1.25
ASKING = 0.30  # how much more often the right card may end in a question mark
SELDOM, OFTEN = 0.10, 0.75  # chance is about a third
ADDRESS = 0.40
STANCE = 0.70


@dataclass(frozen=True, slots=True)
class Card:
    """One option as it is read, and whether it is a best one."""

    option: str
    stance: Stance
    text: str
    best: bool


@dataclass(frozen=True, slots=True)
class Decision:
    """A choice between cards of which some are best and some are not; `said` is what the guest says before it."""

    guest: str
    node: str
    cards: tuple[Card, ...]
    said: str

    def right(self) -> tuple[Card, ...]:
        return tuple(card for card in self.cards if card.best)

    def wrong(self) -> tuple[Card, ...]:
        return tuple(card for card in self.cards if not card.best)


@dataclass(frozen=True, slots=True)
class Tell:
    """One measure: `value` and `limit` as read by people; `seen` names the cards that make it so, the worst first;
    `mend` what helps.
    """

    code: str
    name: str
    value: str
    limit: str
    sound: bool
    seen: tuple[str, ...]
    mend: str


def decisions_of(guest: Guest, best: Mapping[str, tuple[str, ...]], text: Callable[[str], str]) -> tuple[Decision, ...]:
    """The choices of a talk in one language; a node where every card is best, or none, decides nothing."""
    made = []
    for node in guest.nodes:
        right = best.get(node.id, ())
        cards = tuple(Card(one.id, one.stance, text(one.text), one.id in right) for one in node.options)
        said = " ".join(text(part.text) for part in (*node.says, *node.again) if not part.does)
        decision = Decision(guest.id, node.id, cards, said)
        if decision.right() and decision.wrong():
            made.append(decision)
    return tuple(made)


def tells(decisions: Sequence[Decision], words: Words = NO_WORDS, brand: str = "") -> tuple[Tell, ...]:
    """Every tell there is to measure; none at all over fewer than ten decisions."""
    return tuple(_tells(decisions, words, brand)) if len(decisions) >= ENOUGH else ()


def _tells(decisions: Sequence[Decision], words: Words, brand: str) -> Iterator[Tell]:
    yield _longest(decisions)
    yield _length(decisions)
    yield _asking(decisions)
    if words.absolutes:
        yield _only_wrong("MG083", "absolutes", decisions, lambda text: count(text, words.absolutes) > 0)
    if brand:
        names = (phrase(brand), phrase(brand.split(" & ", maxsplit=1)[0]))
        yield _only_wrong("MG084", "the brand's name", decisions, lambda text: count(text, names) > 0)
    if words.praise:
        yield _only_right("MG085", "praise", decisions, lambda card, _: count(card.text, words.praise) > 0)
    yield _only_right("MG086", "the guest's own words", decisions, lambda card, said: echoes(card.text, said, words))
    if words.we and words.you:
        yield _address(decisions, words)
    yield _stance(decisions)


def _longest(decisions: Sequence[Decision]) -> Tell:
    hits = [one for one in decisions if max(one.cards, key=lambda card: len(card.text)).best]
    hits.sort(key=_lead, reverse=True)
    share = len(hits) / len(decisions)
    return Tell(
        "MG080", "the longest is best", f"{share:.0%} of {len(decisions)}", f"at most {LONGEST:.0%}", share <= LONGEST,
        _places(hits), "shorten the best option, or let another one be longer",
    )  # fmt: skip


def _length(decisions: Sequence[Decision]) -> Tell:
    ratios = {one: _mean_length(one.right()) / max(1.0, _mean_length(one.wrong())) for one in decisions}
    middle = median(ratios.values())
    far = [one for one, ratio in ratios.items() if not SHORT <= ratio <= LONG]
    far.sort(key=lambda one: abs(log(max(ratios[one], 0.01))), reverse=True)
    return Tell(
        "MG081", "length, best to others", f"{middle:.2f}", f"{SHORT:.2f} to {LONG:.2f}", SHORT <= middle <= LONG,
        _places(far), "write best and other options to one length",
    )  # fmt: skip


def _asking(decisions: Sequence[Decision]) -> Tell:
    right, wrong = (
        _share(card.text.endswith("?") for one in decisions for card in side(one))
        for side in (Decision.right, Decision.wrong)
    )
    hits = [one for one in decisions if any(card.text.endswith("?") for card in one.right())]
    return Tell(
        "MG082", "a question mark", f"best {right:.0%}, others {wrong:.0%}", f"at most {ASKING * 100:.0f} points apart",
        right - wrong <= ASKING, _places(hits), "let a poorer option ask too, or the best one say it without asking",
    )  # fmt: skip


def _only_wrong(code: str, name: str, decisions: Sequence[Decision], has: Callable[[str], bool]) -> Tell:
    cards = [(one, card) for one in decisions for card in one.cards if has(card.text)]
    share = _share(card.best for _, card in cards)
    return Tell(
        code, f"{name} only in wrong ones", f"{share:.0%} of {len(cards)} are best", f"at least {SELDOM:.0%}",
        len(cards) < FEW or share >= SELDOM, tuple(_place(one, card) for one, card in cards if not card.best),
        "take it out of some, or let a best option say it too",
    )  # fmt: skip


def _only_right(code: str, name: str, decisions: Sequence[Decision], has: Callable[[Card, str], bool]) -> Tell:
    cards = [(one, card) for one in decisions for card in one.cards if has(card, one.said)]
    share = _share(card.best for _, card in cards)
    return Tell(
        code, f"{name} only in the right one", f"{share:.0%} of {len(cards)} are best", f"at most {OFTEN:.0%}",
        len(cards) < FEW or share <= OFTEN, tuple(_place(one, card) for one, card in cards if card.best),
        "let poorer options do it too",
    )  # fmt: skip


def _address(decisions: Sequence[Decision], words: Words) -> Tell:
    """Cards that say more `you` than `we` against those that say more `we`."""
    lean = [
        (count(card.text, words.you) - count(card.text, words.we), one, card) for one in decisions for card in one.cards
    ]
    you = [(one, card) for by, one, card in lean if by > 0]
    we = [(one, card) for by, one, card in lean if by < 0]
    right = [_share(card.best for _, card in side) for side in (you, we)]
    return Tell(
        "MG087", '"we" against "you"', f"best: {right[0]:.0%} of {len(you)} you, {right[1]:.0%} of {len(we)} we",
        f"at most {ADDRESS * 100:.0f} points apart", min(len(you), len(we)) < FEW or right[0] - right[1] <= ADDRESS,
        tuple(_place(one, card) for one, card in we if not card.best),
        "let a best option say we, or a poorer one you",
    )  # fmt: skip


def _stance(decisions: Sequence[Decision]) -> Tell:
    shares = {
        stance: _share(any(card.stance == stance for card in one.right()) for one in decisions)
        for stance in ("listen", "challenge", "push", "relate")
    }
    most = max(shares, key=lambda stance: shares[stance])
    hits = [one for one in decisions if any(card.stance == most for card in one.right())]
    return Tell(
        "MG088", "the same stance is best", f"{most} in {shares[most]:.0%}", f"at most {STANCE:.0%}",
        shares[most] <= STANCE, _places(hits), "let another stance be the best somewhere",
    )  # fmt: skip


def _lead(decision: Decision) -> int:
    """How many characters the longest card is ahead of the next."""
    next_, longest = sorted(len(card.text) for card in decision.cards)[-2:]
    return longest - next_


def _mean_length(cards: Sequence[Card]) -> float:
    return fmean(len(card.text) for card in cards)


def _share(of: Iterable[bool]) -> float:
    found = list(of)
    return sum(found) / len(found) if found else 0.0


def _places(decisions: Iterable[Decision]) -> tuple[str, ...]:
    return tuple(f"{one.guest}.{one.node}.{'/'.join(card.option for card in one.right())}" for one in decisions)


def _place(decision: Decision, card: Card) -> str:
    return f"{decision.guest}.{decision.node}.{card.option}"
