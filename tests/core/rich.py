"""A whole room for tests: everything that can be arranged, at once."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING, Any

from game.core import arrangement as ar
from game.core import commands as cmd
from game.core import node as nd
from game.core import scenario as s
from game.core.legal import legal
from game.core.relations import FIRST_TRUST
from game.core.session import Session
from tests.core.builders import evening, guest, node, option

if TYPE_CHECKING:
    from collections.abc import Callable

PUSHES = option("push", "push", moves=("pitch",), goto="n")
GIVES = option("give", "relate", moves=("promise",), goto="k", promises="tea", once=True)
LATER = option("later", "relate", moves=("promise",), goto="k", promises="ring", once=True)
LAST = option("last", "relate", moves=("promise",), end="good", promises="pair")
ENDS = (s.Outcome("good", 10), s.Outcome("fair", 6), s.Outcome("bad", 0), s.Outcome("gone", 1, leaves=True))
IMPATIENT = (s.Always(nd.Condition(patience=(0, 1)), "gone"),)


def hello(*cards: nd.Option) -> tuple[nd.Node, ...]:
    """Two nodes: a first one with these cards, and one with ends; silence, a pause, and a later visit in them."""
    first = node(
        "n", *(cards or (PUSHES, option("on", goto="k"))), says=("one", nd.Part("two", reveals="a"), "three"),
        again=(nd.Part("back"),), silence=nd.Landing("reply", effect=nd.Effect(trust=1)),
    )  # fmt: skip
    ends = (option("yes", "challenge", end="good", uses="a"), option("so_so", end="fair"), option("round", goto="n"))
    return first, node("k", *ends, option("no", "push", end="bad"), says=("four", nd.Part("five", hold=True)))


def someone(name: str, *nodes: nd.Node, **more: Any) -> s.Guest:
    values: dict[str, Any] = {"outcomes": ENDS, "always": IMPATIENT, "waits": s.Waits(every=7), "swing": FIRST_TRUST}
    return guest(*(nodes or hello()), name=name, **{**values, **more})


def named() -> tuple[s.Guest, ...]:
    """One of everybody who can be written by name."""
    impatient = s.Waits(every=2, then="interrupts", at=4)
    quarrel = hello(
        option("push", "push", moves=("defend",), goto="n", effect=nd.Effect(patience=0)), option("on", goto="k")
    )
    return (
        someone("ann", *hello(PUSHES, GIVES, LATER), reason="customer", start=(s.Start(nd.ALWAYS, "n", "criteria"),),
                overheard=tuple(s.Gossip("dan", f"ann.overheard.dan.{number}") for number in range(3))),
        someone("bo", *hello(GIVES, LAST), arrives=s.Arrival(beat=1, told="ann"), always=()),
        someone("cleo", *hello(LAST, PUSHES), reason="flock", meets=(("dan", "a"), ("far", "a")), homework=("b",),
                looked_up=True, waits=s.Waits(every=3, then="comes_over", at=5)),
        someone("dan", reason="flock", waits=impatient, outside=("b",), always=()),
        someone("loud", *quarrel, reason="saboteur", heckles=ar.Heckling(4, ("l.1", "l.2")), arrives=s.Arrival(beat=2)),
        someone("far", on_phone=True, consent=ar.Consent(asleep=(6, 9), at=5), waits=impatient,
                hearsay=(("b", "dan", "b"),)),
        someone("reg", on_phone=True, consent=ar.Consent(register=True)),
        someone("lou", lured="a", arrives=s.Arrival(beat=2, poster="flyer"), waits=s.Waits(every=3, then="wanders")),
        someone("wool", arrives=s.Arrival(beat=1, poster="word", within=3)),
        someone("late", arrives=s.Arrival(beat=2, after="bo")),
        someone("found", arrives=s.Arrival(beat=3, finds=1)),
        someone("on", arrives=s.Arrival(beat=1, after="found")),
    )  # fmt: skip


def drawn() -> ar.Crowd:
    """Nine who are drawn from three talks."""
    talks = tuple(
        someone(f"lib/{segment}", *hello(), segment=segment, reason=reason, swing=FIRST_TRUST)
        for segment, reason in (("now", "customer"), ("open", "flock"), ("out", "flock"))
    )
    return ar.Crowd(12, (
        ar.Group(5, talks, s.Arrival(beat=1, within=15)),
        ar.Group(2, talks[1:], s.Arrival(beat=1, within=4, poster="flyer")),
        ar.Group(1, talks[:1], s.Arrival(beat=12, word=1)),
        ar.Group(1, talks[:1], s.Arrival(beat=4, finds=1)),
    ))  # fmt: skip


PEOPLE, CROWD = named(), drawn()


def rich(people: tuple[s.Guest, ...] | None = None, **more: Any) -> s.Scenario:
    """All arrangements at once; `people` instead of those who are usually there."""
    values: dict[str, Any] = {
        "beats": 40,
        "turn": s.Turn(14, 2, (("dan", nd.Effect(trust=-1, patience=-2)), ("ann", nd.Effect(patience=-1)))),
        "meanwhile": (s.Happening(3, "evening.meanwhile.1"),),
        "before": ar.Before(5, (
            ar.Measure("page", 2, finds=1), ar.Measure("desk", 3, calms=("customer", "flock")),
            ar.Measure("banner", 1, hangs="word"), ar.Measure("ole", 2, hires=True),
        ), homework=1),
        "posters": (
            ar.Poster("flyer", 6, up=True, lures=True), ar.Poster("word", 2, carried=True),
            ar.Poster("free", 1, costs=0),
        ),
        "marketer": ar.Marketer(hired=False), "crowd": CROWD, "cools": 4, "word": True,
        "promises": (ar.Promise("tea", 2, 5), ar.Promise("ring", 1, None), ar.Promise("pair", 1, 12, only=1)),
        "day_after": 2,
        "rings": (
            ar.Ringing(4, "office", "evening.rings.1"), ar.Ringing(9, "office", "evening.rings.2", ("dan", "b")),
            ar.Ringing(9, "office", "evening.rings.3"),
        ),
        "committees": (ar.Committee("board", ("ann", "bo", "wool"), "bo", 2),),
    }  # fmt: skip
    return evening(*(PEOPLE if people is None else people), **{**values, **more})


OFTEN = {"Say": 8, "Approach": 6, "Hear": 4, "Keep": 4, "Introduce": 4, "OpenDoor": 2, "Hang": 0.4, "TakeDown": 0.4,
         "Stop": 0.3, "Wait": 0.5, "LookAround": 0.3, "Glance": 0.4}  # fmt: skip


def play(scenario: s.Scenario, seed: int, most: int = 150, see: Callable[[Session], None] | None = None) -> Session:
    """An evening by lot: some kinds of commands more often, home only at the last; `see` looks on after each."""
    session, dice = Session.start(scenario, seed), Random(seed)
    while not session.over and len(session.entries) < most:
        can = legal(session.scenario, session.party)
        stays = tuple(command for command in can if not isinstance(command, cmd.Leave)) or can
        kinds = sorted({type(command).__name__ for command in stays})
        kind = dice.choices(kinds, [OFTEN.get(kind, 1) for kind in kinds])[0]
        session.do(dice.choice([command for command in stays if type(command).__name__ == kind]))
        if see:
            see(session)
    return session


def with_talk(role: s.Guest, talk: s.Guest, always: tuple[s.Always, ...]) -> s.Guest:
    """Somebody of the evening with another talk, and with these exits."""
    return replace(role, nodes=talk.nodes, start=talk.start, facts=talk.facts, outcomes=ENDS, always=always)
