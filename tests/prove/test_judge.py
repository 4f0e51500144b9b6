"""What `check` says beyond shape: each fault of a talk at its place, and none where it only looks like one."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import get_args

import pytest

from game.content.codes import CODES
from game.content.load import load
from game.prove.cache import prove_scenario
from game.prove.judge import judge
from game.prove.proof import Fault, FaultKind
from game.prove.proved import _told

SOUND = Path(__file__).parents[1] / "content" / "corpus" / "MG041-good.yaml"
OFFER = '- push: "The new one is cheaper tonight."'
ASK = '- relate: "Shall I ask the cook?"'
THIRD = (
    '- relate: "Third kettle, then?"\n            id: {0}\n            moves: [humour]\n            reply: "So."\n'
    '            why: "A joke."\n            goto: stay\n          '
)
MORE = "".join(
    THIRD.format(name).replace("goto: stay", "goto: stay\n            when: {trust: {from: 1}}") for name in "abc"
)


def judged(tmp_path: Path, *changes: tuple[str, str]) -> list[str]:
    """`line:column code message; hint` of what is found in the sound talk once it has been changed so."""
    text = SOUND.read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    path = tmp_path / "tea.yaml"
    path.write_text(text, encoding="utf-8")
    loaded = load(path)
    assert [str(found) for found in loaded.diagnostics if found.severity == "error"] == []
    found = judge(path, loaded).diagnostics
    return [f"{one.line}:{one.column} {one.code} {one.severity} {one.message}; {one.hint}" for one in found]


def test_a_sound_talk_has_no_fault(tmp_path: Path) -> None:
    assert judged(tmp_path) == []


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("uses: queue", "uses: queue\n            when: {trust: {from: 9}}"),
         "43:7 MG092 error node 'close' of maria can offer fewer than two cards; from hello, trust"),
        ((ASK, MORE + ASK),
         "43:7 MG093 error node 'close' of maria can offer more than four cards; from hello, trust"),
        (("{from: 4, below: 9}", "{from: 10}"),
         "63:7 MG096 error nobody can get outcome 'agreed' of maria"),
        (("{guest: maria, only: relate, ends: later}", "{guest: maria, only: listen, ends: agreed}"),
         "69:5 MG097 error maria: only listen may also end in later; such as: hear, say how, say ask"),
        ((OFFER, OFFER + "\n            when: {trust: {from: 10}}"),
         "26:7 MG092 error node 'hello' of maria can offer fewer than two cards; from hello, trust"),
    ],
)  # fmt: skip
def test_a_fault_is_found_at_its_place(tmp_path: Path, change: tuple[str, str], says: str) -> None:
    found = judged(tmp_path, change)
    assert any(one.startswith(says) for one in found), found


def test_an_option_that_is_never_offered_is_named(tmp_path: Path) -> None:
    (found,) = judged(
        tmp_path, (ASK, THIRD.format("never").replace("id: never", "id: never\n            when: {phase: after}") + ASK)
    )
    assert "MG095 error option 'never' of node 'close' of maria is never offered" in found


def test_what_the_shape_suspects_and_the_proof_knows_is_one_error_with_the_reason(tmp_path: Path) -> None:
    lonely = (
        "      far:\n        says: [Far.]\n        options:\n          "
        + THIRD.format("x")
        + THIRD.format("z").rstrip()
    )
    found = judged(
        tmp_path,
        ("    outcomes:", lonely.replace("goto: stay", "goto: close") + "\n    outcomes:"),
        ("    always:", "      never: {score: 1, says: Nobody.}\n    always:"),
    )
    assert [one.split(" ", 3)[1:] for one in found] == [
        [
            "MG094",
            "error",
            "node 'far' of maria is never come to, whatever one does; no goto leads to node 'far' from the start",
        ],
        ["MG096", "error", "nobody can get outcome 'never' of maria; no `end` leads to outcome 'never'"],
    ]


def test_check_has_an_error_where_explore_has_a_fault() -> None:
    """Every kind of fault, and no other weight."""
    kinds = get_args(FaultKind)
    codes = {_told("maria", Fault(kind, "hello", "how", "later"))[0] for kind in kinds}
    assert {CODES[code].severity for code in codes} == {"error"}


def test_a_claim_of_a_draft_is_a_note(tmp_path: Path) -> None:
    found = judged(
        tmp_path, ("id: tea", "id: tea\ndraft: true"), ("only: relate, ends: later", "only: relate, ends: agreed")
    )
    assert [one.split()[:3] for one in found] == [["70:5", "MG097", "note"]]


def test_a_talk_that_is_too_large_is_said_to_be_not_proved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.prove.judge.prove_scenario", partial(prove_scenario, budget=20))
    (first, *_) = judged(tmp_path)
    assert "MG098 warning not proved: only " in first


def test_a_fault_in_a_guests_own_file_is_shown_there(tmp_path: Path) -> None:
    text = SOUND.read_text(encoding="utf-8")
    head, rest = text.split("guests:\n  maria:\n")
    guest, tail = rest.split("goals:")
    (tmp_path / "guests").mkdir()
    (tmp_path / "scenario.yaml").write_text(f"{head}guests: [maria]\ngoals:{tail}", encoding="utf-8")
    lines = [
        line[4:]
        for line in guest.replace("uses: queue", "uses: queue\n            when: {trust: {from: 9}}").splitlines()
    ]
    (tmp_path / "guests" / "maria.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    found = judge(tmp_path, load(tmp_path)).diagnostics
    (one,) = [one for one in found if one.code == "MG092"]
    assert (one.path.name, one.line, one.column) == ("maria.yaml", 32, 3)


def test_plays_are_walked(tmp_path: Path) -> None:
    (tmp_path / "plays").mkdir()
    (tmp_path / "scenario.yaml").write_text(SOUND.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "plays" / "one.yaml").write_text("steps: [go maria]\n", encoding="utf-8")
    found = judge(tmp_path, load(tmp_path)).diagnostics
    assert [(one.code, one.path.name, one.line, one.column) for one in found if one.code != "MG033"] == [
        ("MG071", "one.yaml", 1, 9)
    ]


def test_nothing_is_judged_of_files_with_errors(tmp_path: Path) -> None:
    path = tmp_path / "tea.yaml"
    path.write_text(SOUND.read_text(encoding="utf-8").replace("goto: close", "goto: clsoe"), encoding="utf-8")
    assert [one.code for one in judge(path, load(path)).diagnostics] == ["MG012"]
