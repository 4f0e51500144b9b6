"""Small random talks for property tests: every kind of part, card, landing and exit turns up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from game.core import node as nd
from game.core import scenario as s
from game.core.moves import MOVES
from tests.core.builders import guest, node

if TYPE_CHECKING:
    from collections.abc import Callable

FACTS = ("a", "b", "c")
NODES = ("n", "k", "l")
ENDS = ("good", "bad", "gone")

Draw = Any

spans = st.tuples(st.integers(0, 6), st.integers(4, 11)).filter(lambda span: span[0] < span[1])
effects = st.builds(nd.Effect, *(st.none() | st.integers(-3, 3),) * 3)
conditions = st.just(nd.ALWAYS) | st.builds(
    nd.Condition,
    trust=spans,
    risk=spans,
    knows=st.lists(st.sampled_from(FACTS), max_size=1).map(tuple),
    lacks=st.lists(st.sampled_from(FACTS), max_size=1).map(tuple),
)


@st.composite
def landings(draw: Draw, when: nd.Condition = nd.ALWAYS) -> nd.Landing:
    where = draw(
        st.sampled_from([("goto", name) for name in NODES] + [("end", name) for name in ENDS[:2]] + [("", "")])
    )
    mood = draw(st.sampled_from([None, None, "toward", "neutral", "away"]))
    advance = draw(st.sampled_from([None, None, *nd.PHASES]))
    to: dict[str, str] = {where[0]: where[1]} if where[0] else {}
    return nd.Landing("reply", when, mood, draw(effects), advance, to.get("goto"), to.get("end"))


@st.composite
def options(draw: Draw, name: str) -> nd.Option:
    move = MOVES[draw(st.sampled_from(sorted(MOVES)))]
    lands = (draw(landings(when=draw(conditions))), draw(landings())) if draw(st.booleans()) else (draw(landings()),)
    return nd.Option(
        name,
        move.stance,
        (move.id,),
        f"g.n.{name}",
        f"g.n.{name}.why",
        lands,
        uses=draw(st.none() | st.sampled_from(FACTS)),
        when=draw(conditions),
        after=draw(st.integers(0, 3)),
        once=draw(st.booleans()),
        fallback=draw(st.booleans()),
    )


parts = st.builds(
    nd.Part,
    st.sampled_from(["one", "two", "three"]),
    st.booleans(),
    st.none() | st.sampled_from(FACTS),
    hold=st.booleans(),
)


@st.composite
def says(draw: Draw) -> tuple[nd.Part, ...]:
    first, rest = draw(parts), draw(st.lists(parts, max_size=3))
    return (nd.Part(first.text, first.does, first.reveals), *rest)


@st.composite
def guests(draw: Draw, name: str = "g") -> s.Guest:
    """A guest with one to three nodes."""
    count = draw(st.integers(1, len(NODES)))
    nodes = []
    for node_name in NODES[:count]:
        cards = tuple(draw(options(f"{letter}_{node_name}")) for letter in "xyz"[: draw(st.integers(1, 3))])
        again = draw(says()) if draw(st.booleans()) else ()
        silence = draw(landings()) if draw(st.booleans()) else None
        phase = draw(st.none() | st.sampled_from(nd.PHASES))
        nodes.append(node(node_name, *cards, says=draw(says()), again=again, silence=silence, phase=phase))
    return _inside(guest(*nodes, name=name, facts=FACTS), NODES[:count])


def _inside(made: s.Guest, names: tuple[str, ...]) -> s.Guest:
    """Landings that lead to nodes this talk has not go to its first one."""
    from dataclasses import replace  # noqa: PLC0415

    def mend(landing: nd.Landing) -> nd.Landing:
        return replace(landing, goto=landing.goto if landing.goto is None or landing.goto in names else names[0])

    mended = tuple(
        replace(
            node,
            options=tuple(replace(card, lands=tuple(map(mend, card.lands))) for card in node.options),
            silence=mend(node.silence) if node.silence else None,
        )
        for node in made.nodes
    )
    return replace(made, nodes=mended)


def walk(choose: Callable[[int], int], start: Any, choices: Any, step: Any, steps: int = 30) -> list[Any]:
    """The states of a walk: `choose(n)` picks one of n choices."""
    states = [start]
    for _ in range(steps):
        open_now = choices(states[-1])
        if not open_now:
            break
        states.append(step(states[-1], open_now[choose(len(open_now))]))
    return states
