"""Scenarios with one planted fault beyond the shape of a file, and their twins that only look as if they had it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from game.content.load import MAIN
from game.content.parse import OF_A_SCENARIO
from game.prove.prover import BUDGET

if TYPE_CHECKING:
    from collections.abc import Mapping

SOUND = (Path(__file__).parent / "content" / "corpus" / "MG041-good.yaml").read_text(encoding="utf-8")
PLAY = "plays/one.yaml"


@dataclass(frozen=True, slots=True)
class Planted:
    """The files of a scenario; `at` is how the line begins at which the fault is shown, `budget` that of the proof."""

    files: Mapping[str, str]
    at: str = ""
    budget: int = BUDGET


def changed(*changes: tuple[str, str], at: str = "") -> Planted:
    text = SOUND
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return Planted({MAIN: text}, at)


def _played(play: str, at: str = "") -> Planted:
    return Planted({MAIN: SOUND, PLAY: play}, at)


# --- files and plays --------------------------------------------------------------------------------------------------

ROAD = "steps: [wait 5, go maria, say how, say ask]\n"
FILES = {
    "MG001": (Planted({"tea.yaml": SOUND}), changed()),
    "MG002": (
        Planted({MAIN: "x: [" + "a, " * OF_A_SCENARIO.entries + "a]\n"}, "x:"),
        Planted({MAIN: "x: [" + "a, " * OF_A_SCENARIO.entries + "]\n"}),
    ),
    "MG070": (_played("steps: [dance]\n", "steps:"), _played(ROAD)),
    "MG071": (_played("steps: [wait 5, go maria, say pays]\n", "steps:"), _played(ROAD)),
    "MG072": (_played(ROAD + "ends: {maria: agreed}\n", "ends:"), _played(ROAD + "ends: {maria: later}\n")),
    "MG073": (_played(ROAD + "outcome: {from: 90}\n", "outcome:"), _played(ROAD + "outcome: {from: 10}\n")),
}  # fmt: skip

# --- proof ------------------------------------------------------------------------------------------------------------

WHEN = "\n            when: {{trust: {{{0}}}}}"
THIRD = (
    '- relate: "Third kettle, then?"\n            id: {0}\n            moves: [humour]\n            reply: "So."\n'
    '            why: "A joke."\n            end: later\n          '
)
HOW, OFFER, ASK = (
    '- listen: "How has it',
    '- push: "The new one is cheaper tonight."',
    '- relate: "Shall I ask the cook?"',
)
NEVER, AT_TIMES = WHEN.format("from: 10"), WHEN.format("from: 0")
ALWAYS = "    always:\n      - {when: {patience: 0}, end: later}\n"
AGREED, LATER = 'reply: "Ha. But yes.", end: agreed', 'reply: "Is that your business?", end: later'
LAST, PROMISE = "end: later\n    outcomes:", "A promise one has to keep."
TO_CLOSE = "goto: close"
PROOF = {
    "MG090": (
        changed(("id: how", "id: how" + NEVER), ("id: offer", "id: offer" + NEVER), (ALWAYS, ""), at="hello:"),
        changed(("id: how", "id: how" + AT_TIMES), ("id: offer", "id: offer" + AT_TIMES)),
    ),
    "MG091": (
        changed((AGREED, 'reply: "Ha.", goto: hello'), (LATER, 'reply: "Is that so?", goto: hello'),
                (LAST, "goto: hello\n    outcomes:"), (ALWAYS, ""), at="hello:"),
        changed((LATER, 'reply: "Is that so?", goto: hello')),
    ),
    "MG092": (changed(("uses: queue", "uses: queue" + NEVER), at="close:"),
              changed(("uses: queue", "uses: queue" + WHEN.format("from: 0")))),
    "MG093": (changed((ASK, "".join(THIRD.format(id_ + AT_TIMES) for id_ in ("i", "ii", "iii")) + ASK), at="close:"),
              changed((ASK, "".join(map(THIRD.format, ("i", "ii"))) + ASK))),
    "MG094": (changed((TO_CLOSE, "lands: [{when: {phase: after}, goto: close}, {goto: stay}]"), at="close:"),
              changed((TO_CLOSE, "lands: [{when: {phase: need}, goto: close}, {goto: stay}]"))),
    "MG095": (changed((ASK, THIRD.format("joke" + NEVER) + ASK), at="id: joke"),
              changed((ASK, THIRD.format("joke" + AT_TIMES) + ASK))),
    "MG096": (changed(("{from: 4, below: 9}", "{from: 10}"), at="agreed:"),
              changed(("{from: 4, below: 9}", "{from: 5}"))),
    "MG097": (changed(("only: relate, ends: later", "only: listen, ends: later"), at="- {guest: maria"),
              changed(("only: relate, ends: later", "only: push, ends: later"))),
    "MG098": (Planted({MAIN: SOUND}, "name: Maria", budget=20), changed()),
}  # fmt: skip

# --- craft ------------------------------------------------------------------------------------------------------------

HEAD = SOUND[: SOUND.index("    start: hello")].replace("    homework: [queue]\n", "")
NODE = """      n{0}:
        says: ["{1}", {{text: "Ten.", reveals: queue}}]
        options:
{2}"""
CARD = """          - {0}: "{1}"
            id: {2}
            moves: [acknowledge]
            effect: {{trust: 0, risk: 0, patience: 0}}
            reply: "So."
            why: "A card."
            {3}
"""
TAIL = """    outcomes: {won: {score: 10, says: Won.}, lost: {score: 0, says: Lost.}}
    always: [{when: {patience: 0}, end: lost}]
"""
PLAIN = "It would be so for a while then."
LONG, ASKS = "It would be so for a good long while then, I think.", "Would it be so for a while then?"
STANCES = ("listen", "challenge", "relate", "push")


def tale(right: tuple[str, ...], wrong: tuple[str, ...], said: str = "", stances: tuple[str, ...] = STANCES) -> Planted:
    """A talk of twelve nodes with one right card each; right and wrong ones go through these sentences in turn."""
    nodes = []
    for n in range(12):
        onward = f"goto: n{n + 1}" if n < 11 else "end: won"
        cards = [CARD.format("relate", wrong[(n + k) % len(wrong)], f"wrong{k}", "end: lost") for k in (0, 1)]
        cards.insert(n % 3, CARD.format(stances[n % len(stances)], right[n % len(right)], "right", onward))
        nodes.append(NODE.format(n, said or "Well.", "".join(cards)))
    return Planted({MAIN: f"{HEAD}    start: n0\n    nodes:\n{''.join(nodes)}{TAIL}"}, "- ")


QUEUE = "Ten people stand in the queue every morning."
CRAFT = {
    "MG080": (tale((PLAIN + " So", PLAIN), (PLAIN[:-1], PLAIN[:-2])),
              tale((PLAIN, PLAIN + " So", PLAIN), (PLAIN + " x.",))),
    "MG081": (tale((LONG,), (PLAIN,)), tale((LONG, PLAIN, "It is so."), (PLAIN,))),
    "MG082": (tale((ASKS,), (PLAIN,)), tale((ASKS,), ("Or would it be so for long, then?",))),
    "MG083": (tale((PLAIN,), ("It was always so for a bit then.",)),
              tale((PLAIN,), ("It was in allways for a bit then.",))),
    "MG084": (tale((PLAIN,), ("It is so with Kettle & Son then.",)),
              tale((PLAIN,), ("It is so with kettles and a son.",))),
    "MG085": (tale(("Good point, and so for a while .",), (PLAIN,)),
              tale(("A point, for good and a while .",), (PLAIN,))),
    "MG086": (tale(("So the queues are long, are they .",), (PLAIN,), QUEUE),
              tale(("So the lines are long, are they.",), (PLAIN,), QUEUE)),
    "MG087": (tale(("You would be so for a bit, then.",), ("We would be so for a bit, then.",)),
              tale(("Youth would be so for a bit then.",), ("West would be so for a bit then.",))),
    "MG088": (tale((PLAIN,), (PLAIN,), stances=("listen",)), tale((PLAIN,), (PLAIN,), stances=("listen", "challenge"))),
}  # fmt: skip

SEEDED: Mapping[str, tuple[Planted, Planted]] = FILES | PROOF | CRAFT
