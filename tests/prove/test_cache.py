"""A proof is made once for a talk as it is; what lies on disk is never trusted blindly."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from game.core import node as nd
from game.core import scenario as s
from game.core.scenario import Claim
from game.prove import cache
from tests.core.builders import evening, guest, node, option

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.prove.proof import Proof

MADE = guest(
    node("n", option("x", once=True), option("y", "push", end="good"), option("v"), option("w"), option("z", end="bad"))
)
EVENING = evening(MADE, claims=(Claim("g", only="push", ends="good"), Claim("g", uses=("push",), never=("relate",))))


@pytest.fixture(autouse=True)
def _empty_memory() -> Iterator[None]:
    cache._kept.clear()
    yield
    cache._kept.clear()


def proof_of(scenario: s.Scenario) -> Proof:
    return cache.prove_scenario(scenario)["g"]


def test_a_proof_comes_back_from_disk_as_it_was() -> None:
    first = proof_of(EVENING)
    assert first.faults
    assert first.dominated
    cache._kept.clear()
    assert proof_of(EVENING) == first


def test_the_same_talk_read_anew_is_not_proved_again() -> None:
    first = proof_of(EVENING)
    again = replace(EVENING, guests=(replace(MADE),))
    assert proof_of(again) is first


def test_a_changed_talk_claim_or_turn_is_proved_anew() -> None:
    first = proof_of(EVENING)
    assert proof_of(replace(EVENING, guests=(replace(MADE, trust=(3, 4)),))) is not first
    assert proof_of(replace(EVENING, claims=())) is not first
    assert proof_of(replace(EVENING, turn=s.Turn(5, moves=(("g", nd.Effect(trust=-1)),)))) is not first


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"guest": 1}', '{"faults": [{"no": 1}]}', "\x00"])
def test_a_broken_file_is_proved_over(text: str) -> None:
    first = proof_of(EVENING)
    (file,) = cache.folder().glob("*.json")
    file.write_text(text, encoding="utf-8")
    cache._kept.clear()
    again = proof_of(EVENING)
    assert replace(again, seconds=0) == replace(first, seconds=0)
    assert file.read_text(encoding="utf-8") != text


def test_a_place_that_cannot_be_written_is_no_fault() -> None:
    cache.folder().parent.mkdir(parents=True)
    cache.folder().write_text("a file where the folder should be", encoding="utf-8")
    assert proof_of(EVENING).states


def test_old_proofs_make_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "KEPT", 3)
    for trust in range(6):
        proof_of(replace(EVENING, guests=(replace(MADE, trust=(trust, trust)),)))
    assert len(list(cache.folder().glob("*.json"))) <= 3
