"""Parties in a few lines, for tests."""

from __future__ import annotations

from typing import Any

from game.core import scenario as s


def option(
    name: str, stance: str = "listen", *, goto: str | None = None, end: str | None = None, **more: Any
) -> s.Option:
    """A card with one landing, or with `lands`."""
    lands = more.pop("lands", None) or (s.Landing("reply", goto=goto, end=end, effect=more.pop("effect", s.NO_EFFECT)),)
    moves = more.pop("moves", ("open_question",))
    return s.Option(name, stance, moves, f"g.n.{name}", f"g.n.{name}.why", lands, **more)  # type: ignore[arg-type]


def parts(*says: str | s.Part) -> tuple[s.Part, ...]:
    return tuple(part if isinstance(part, s.Part) else s.Part(part) for part in says)


def node(name: str, *options: s.Option, says: tuple[str | s.Part, ...] = ("one", "two"), **more: Any) -> s.Node:
    return s.Node(name, parts(*says), options, **more)


def guest(*nodes: s.Node, name: str = "g", **more: Any) -> s.Guest:
    """A guest who is there from the start and begins at the first node."""
    values: dict[str, Any] = {
        "id": name, "reason": "curious", "segment": "open", "arrives": s.Arrival(), "trust": (4, 4), "risk": (6, 6),
        "patience": (6, 6), "waits": s.Waits(), "facts": ("a", "b"), "start": (s.Start(s.ALWAYS, nodes[0].id),),
        "nodes": nodes, "outcomes": (s.Outcome("good", 10), s.Outcome("bad", 0), s.Outcome("gone", 1, leaves=True)),
        "always": (s.Always(s.Condition(patience=(0, 1)), "gone"),),
    }  # fmt: skip
    return s.Guest(**{**values, **more})


def evening(*guests: s.Guest, beats: int = 60, **more: Any) -> s.Scenario:
    return s.Scenario("test", beats, guests, **more)
