"""Parties in a few lines, for tests."""

from __future__ import annotations

from typing import Any

from game.core import node as nd
from game.core import scenario as s


def option(
    name: str, stance: str = "listen", *, goto: str | None = None, end: str | None = None, **more: Any
) -> nd.Option:
    """A card with one landing, or with `lands`."""
    lands = more.pop("lands", None) or (
        nd.Landing("reply", goto=goto, end=end, effect=more.pop("effect", nd.NO_EFFECT)),
    )
    moves = more.pop("moves", ("open_question",))
    return nd.Option(name, stance, moves, f"g.n.{name}", f"g.n.{name}.why", lands, **more)  # type: ignore[arg-type]


def parts(*says: str | nd.Part) -> tuple[nd.Part, ...]:
    return tuple(part if isinstance(part, nd.Part) else nd.Part(part) for part in says)


def node(name: str, *options: nd.Option, says: tuple[str | nd.Part, ...] = ("one", "two"), **more: Any) -> nd.Node:
    return nd.Node(name, parts(*says), options, **more)


def guest(*nodes: nd.Node, name: str = "g", **more: Any) -> s.Guest:
    """A guest who is there from the start and begins at the first node."""
    values: dict[str, Any] = {
        "id": name, "reason": "curious", "segment": "open", "arrives": s.Arrival(), "trust": (4, 4), "risk": (6, 6),
        "patience": (6, 6), "waits": s.Waits(), "facts": ("a", "b"), "start": (s.Start(nd.ALWAYS, nodes[0].id),),
        "nodes": nodes, "outcomes": (s.Outcome("good", 10), s.Outcome("bad", 0), s.Outcome("gone", 1, leaves=True)),
        "always": (s.Always(nd.Condition(patience=(0, 1)), "gone"),),
    }  # fmt: skip
    return s.Guest(**{**values, **more})


def evening(*guests: s.Guest, beats: int = 60, **more: Any) -> s.Scenario:
    return s.Scenario("test", beats, guests, **more)
