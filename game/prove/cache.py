"""Proofs of a scenario's talks, kept in memory and on disk for as long as the talk and the rules stay what they are."""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_cache_path

import game.core
import game.prove
from game import __version__
from game.core.node import NO_EFFECT
from game.core.scenario import Claim
from game.prove.proof import ClaimResult, Dominated, Fault, Policy, Proof
from game.prove.prover import BUDGET, prove
from game.saves.places import home

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import ModuleType
    from typing import Any

    from game.core.scenario import Guest, Scenario

KEPT = 400  # proofs on disk; past it the older half goes

_kept: dict[str, Proof] = {}


def prove_scenario(scenario: Scenario, budget: int = BUDGET) -> Mapping[str, Proof]:
    """The proof of every guest's talk, by guest."""
    return {guest.id: prove_guest(scenario, guest, budget) for guest in scenario.talks}


def prove_guest(scenario: Scenario, guest: Guest, budget: int = BUDGET) -> Proof:
    """The proof of one guest's talk with the scenario's claims on it and what its turn does to the guest."""
    claims = tuple(claim for claim in scenario.claims if claim.guest == guest.id)
    turn = dict(scenario.turn.moves).get(guest.id, NO_EFFECT) if scenario.turn else NO_EFFECT
    name = _digest(repr((guest, claims, turn, budget)), _rules())
    if name not in _kept:
        proof = _read(name)
        if proof is None:
            proof = prove(guest, budget, claims, turn)
            _write(name, proof)
        _kept[name] = proof
    return _kept[name]


def folder() -> Path:
    """Where proofs lie; all of it can be thrown away at any time."""
    return (
        home() / "cache" if os.environ.get("MINGLE_HOME") else user_cache_path("mingle", appauthor=False)
    ) / "proofs"


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


@lru_cache(maxsize=1)
def _rules() -> str:
    """What a proof depends on besides the talk: the rules and the prover, as they are written."""
    return _digest(__version__, *map(_written, (game.core, game.prove)))


def _written(package: ModuleType) -> str:
    files = sorted(Path(package.__path__[0]).glob("*.py"))
    return "\0".join(file.read_text(encoding="utf-8") for file in files)


def _read(name: str) -> Proof | None:
    """None where there is no such proof, or its file is broken."""
    try:
        return _from_json(json.loads((folder() / f"{name}.json").read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _write(name: str, proof: Proof) -> None:
    """Written beside and moved into place, so that no half file is ever read; a full or closed disk is no fault."""
    file = folder() / f"{name}.json"
    beside = file.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        folder().mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps(asdict(proof)), encoding="utf-8")
        beside.replace(file)
        _make_room()


def _make_room() -> None:
    files = sorted(folder().glob("*.json"), key=lambda file: file.stat().st_mtime)
    if len(files) > KEPT:
        for file in files[: len(files) // 2]:
            file.unlink(missing_ok=True)


def _from_json(data: dict[str, Any]) -> Proof:
    changed = {
        "faults": tuple(Fault(**{**fault, "path": tuple(fault["path"])}) for fault in data["faults"]),
        "unreachable": tuple(data["unreachable"]),
        "never_available": tuple(data["never_available"]),
        "dominated": tuple(Dominated(**row) for row in data["dominated"]),
        "policies": {name: Policy(**row) for name, row in data["policies"].items()},
        "claims": tuple(_claim(row) for row in data["claims"]),
        "best": {node: tuple(options) for node, options in data["best"].items()},
    }
    return Proof(**{**data, **changed})


def _claim(row: dict[str, Any]) -> ClaimResult:
    said = row["claim"]
    claim = Claim(**{**said, "uses": tuple(said["uses"]), "never": tuple(said["never"])})
    return ClaimResult(**{**row, "claim": claim, "path": tuple(row["path"])})
