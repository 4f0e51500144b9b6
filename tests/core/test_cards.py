"""What the five cards are made of: evidence, facts, what won and lost each guest, one thing to take home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core import commands as cmd
from game.core import scenario as s
from game.core.cards import CARDS, cards_of
from game.core.debrief import debrief
from game.core.node import Effect, Part
from game.core.pillars import points_of
from game.core.session import Session
from game.core.unscored import Speaking, speaking
from tests.core.builders import evening, guest, node, option

if TYPE_CHECKING:
    from game.core.debrief import Debrief

TALK = (
    node(
        "n",
        option("ask", goto="k"),
        option("sell", "push", moves=("pitch",), effect=Effect(trust=-1, risk=2), end="bad"),
        says=(Part("one", reveals="a"),),
    ),
    node("k", option("turn", "challenge", moves=("reframe",), uses="a", end="good"), says=("two",)),
)
ROUTES = {"ask": ("ask", "turn"), "sell": ("sell",)}


def session(*talks: str) -> Session:
    """A guest for each talk; one that is called nothing is never talked with."""
    people = [guest(*TALK, name=f"g{nth}", waits=s.Waits(every=60)) for nth in range(len(talks))]
    played = Session.start(evening(*people), 1)
    for nth, talk in enumerate(talks):
        if talk:
            played.do(cmd.Approach(f"g{nth}"))
            for card in ROUTES[talk]:
                played.do(cmd.Say(card))
    if not played.over:
        played.do(cmd.Leave())
    return played


def told(*talks: str) -> Debrief:
    return debrief(session(*talks))


def test_there_are_always_five_cards() -> None:
    for talks in ((), ("",), ("sell",), ("ask", "sell", "")):
        assert tuple(card.name for card in cards_of(told(*talks))) == CARDS


def test_whoever_was_met_has_a_sheet_and_the_others_share_one() -> None:
    happened = cards_of(told("ask", "", "sell"))[2]
    assert [one.name for one in happened.sheets] == [
        "skill", "facts", "accounts", "guest.g0", "guest.g2", "others", "clues",
    ][: len(happened.sheets)]  # fmt: skip


def test_each_line_that_counted_says_what_it_raised_and_lowered() -> None:
    ask, turn, sell = told("ask", "sell").lines
    assert (ask.said.text, ask.tags, ask.raised, ask.lowered) == ("g.n.ask", ("ask_open",), ("listen",), ())
    assert (turn.tags, turn.raised) == (("reflect_deep",), ("listen", "challenge", "timing"))
    assert (sell.guest, sell.raised, sell.lowered) == ("g1", (), ("restraint", "timing"))


def test_every_fact_names_the_entries_it_was_counted_from() -> None:
    played = session("ask", "sell")
    facts = {fact.name: fact for fact in debrief(played).facts}
    assert (facts["questions"].count, facts["inputs"].count, facts["cut_ins"].count) == (1, 1, 0)
    (asked,) = facts["questions"].entries
    assert played.entries[asked].command == cmd.Say("ask")


def test_the_share_of_the_words_is_the_players_own() -> None:
    words = speaking(session("ask").entries, lambda text: "a b c" if text == "g.n.ask" else "a")
    assert words == Speaking(yours=4, theirs=4)
    assert words.percent == 50
    assert speaking((), str).percent is None


def test_what_won_a_guest_and_what_lost_one_is_credited_to_its_line() -> None:
    result = told("sell", "ask", "")
    assert [(one.guest, one.result) for one in result.accounts] == [("g1", "won"), ("g0", "lost")]
    won, lost = (one.credits[0] for one in result.accounts)
    assert (won.did.text, lost.did.text) == ("g.n.turn", "g.n.sell")
    assert (lost.trust, lost.risk) == (-1, 2)


def test_a_purchase_comes_before_whoever_was_won_without_one() -> None:
    sold = guest(*TALK, name="g1", outcomes=(s.Outcome("good", 10, "order"), s.Outcome("bad", 0)), always=())
    played = Session.start(evening(guest(*TALK, name="g0"), sold), 1)
    for name in ("g0", "g1"):
        for command in (cmd.Approach(name), cmd.Say("ask"), cmd.Say("turn")):
            played.do(command)
    first, second = debrief(played).accounts
    assert (first.guest, first.words.text) == ("g1", "ui.debrief.account.sold.order")
    assert (second.guest, second.words.text) == ("g0", "ui.debrief.account.won")


def test_a_moment_says_why_it_is_one() -> None:
    kinds = {moment.said.text: moment.kind for moment in told("sell", "ask").moments}
    assert (kinds["g.n.sell"], kinds["g.n.turn"]) == ("lost", "won")


def test_what_is_taken_home_is_the_line_that_lost_most_and_what_lay_beside_it() -> None:
    home = told("sell", "ask").home
    assert home.moment
    assert (home.moment.said.text, home.moment.better, home.once_more) == ("g.n.sell", "listen", False)


def test_where_nothing_was_lost_a_success_is_taken_home() -> None:
    home = told("ask").home
    assert home.moment
    assert home.once_more


def test_where_nothing_was_said_there_is_nothing_to_take_home() -> None:
    assert told("").home.moment is None


def test_the_pillars_add_up_to_the_total_beside_them() -> None:
    for talks in (("ask",), ("sell",), ("ask", "sell", "ask")):
        skill = told(*talks).skill
        assert sum(points_of(skill).values()) == round(skill.total)


def test_too_few_lines_to_grade_still_call_for_a_skill() -> None:
    home = told("sell").home
    assert (told("sell").practise, home.skill) == (None, "restraint")


def test_a_card_that_would_have_hurt_as_much_is_nobodys_advice() -> None:
    talk = node(
        "n",
        option("sell", "push", moves=("pitch",), effect=Effect(trust=-1, risk=0, patience=0), end="bad"),
        option("press", "challenge", moves=("consequence",), effect=Effect(trust=-2, risk=0, patience=0), end="good"),
        says=("one",),
    )
    played = Session.start(evening(guest(talk, name="g0")), 1)
    for command in (cmd.Approach("g0"), cmd.Say("sell")):
        played.do(command)
    (moment,) = debrief(played).moments
    assert (moment.closed, moment.instead) == (True, None)
    assert [one.said.text for one in moment.lay] == ["g.n.press", "ui.silence"]


def test_owning_up_is_advice_and_another_kindness_is_not() -> None:
    def advised(*moves: str) -> str | None:
        talk = node(
            "n",
            option("sell", "push", moves=("pitch",), effect=Effect(trust=-1, risk=1, patience=0), end="bad"),
            option("kind", "relate", moves=moves, end="good"),
            says=("one",),
        )
        played = Session.start(evening(guest(talk, name="g0")), 1)
        for command in (cmd.Approach("g0"), cmd.Say("sell")):
            played.do(command)
        instead = debrief(played).moments[0].instead
        return instead.text if instead else None

    assert (advised("own_up"), advised("humour")) == ("g.n.kind", None)
