"""Editions to test with: the small talk of the corpus, whole or public, with a verdict that has everything."""

from __future__ import annotations

from pathlib import Path

from game.content.load import load
from game.core.scenario import Claim
from game.preview.edition import Edition
from game.preview.places import places
from game.prove.proof import ClaimResult, Dominated, Fault, Policy, Proof

TEA = Path(__file__).parents[1] / "content" / "corpus" / "MG012-good.yaml"


def edition(path: Path = TEA, *, public: bool = False) -> Edition:
    loaded = load(path)
    assert loaded.scenario is not None, [str(found) for found in loaded.diagnostics]
    assert loaded.texts is not None
    if public:
        return Edition(loaded.scenario, loaded.texts, public=True)
    return Edition(loaded.scenario, loaded.texts, places(path))


FAULTY = Proof(
    guest="maria",
    states=1234,
    proved=False,
    sampled=99,
    faults=(
        Fault("dead_end", "close", path=("hear", "say how"), starts_at="hello, trust 4"),
        Fault("never_available", "close", option="pays"),
        Fault("no_outcome", "", outcome="agreed"),
    ),
    unreachable=(),
    never_available=("close.pays",),
    dominated=(Dominated("hello", "offer", "how"),),
    policies={"only-listen": Policy(1.0, 2.5, 4.0, {"later": 0.75, "agreed": 0.25})},
    claims=(
        ClaimResult(
            Claim("maria", only="push", ends="later"), holds=False, says="only push ends in later", path=("cut in",)
        ),
    ),
    best={"hello": ("how",)},
    values={"hello.how": 7.5, "hello.offer": 3.0},
    seconds=0.1,
)
