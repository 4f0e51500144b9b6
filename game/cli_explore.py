"""The command `explore`: what is proved of every talk in a scenario, for people or as JSON."""

from __future__ import annotations

import json
import shlex
from typing import TYPE_CHECKING, Any, TextIO

from game.cli_parser import Slip, program, unknown
from game.cli_scenario import open_scenario
from game.prove.cache import prove_guest
from game.prove.telling import told_guest, told_scenario

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Mapping

    from game.core.scenario import Claim
    from game.prove.proof import ClaimResult, Policy, Proof

SOUND, FAULTY = 0, 1


def explore(args: Namespace, out: TextIO) -> int:
    """0: no faults and every claim holds, 1: something is wrong or the scenario cannot be read; raises Slip."""
    opened = open_scenario(args.scenario)
    if opened is None:
        return FAULTY
    guests = {guest.id: guest for guest in opened.scenario.talks}
    if args.guest and args.guest not in guests:
        raise Slip(unknown("guest", args.guest, guests))
    chosen = [guests[args.guest]] if args.guest else list(guests.values())
    proofs = {guest.id: prove_guest(opened.scenario, guest) for guest in chosen}
    if args.json:
        whole = {"scenario": opened.scenario.id, "guests": {name: proof_json(proof) for name, proof in proofs.items()}}
        print(json.dumps(whole, indent=1, ensure_ascii=False), file=out)
    else:
        command = f"{program()} explore {shlex.quote(args.scenario)}"
        lines = told_guest(proofs[args.guest]) if args.guest else told_scenario(command, proofs)
        out.writelines(f"{line}\n" for line in lines)
    return SOUND if all(sound(proof) for proof in proofs.values()) else FAULTY


def sound(proof: Proof) -> bool:
    return not proof.faults and all(claim.holds for claim in proof.claims)


def proof_json(proof: Proof) -> dict[str, Any]:
    dead = [fault for fault in proof.faults if fault.kind == "dead_end"]
    return {
        "states": proof.states,
        "proved": proof.proved,
        "sampled": proof.sampled,
        "dead_ends": [{"node": fault.node, "path": list(fault.path), "starts_at": fault.starts_at} for fault in dead],
        "unreachable": list(proof.unreachable),
        "never_available": list(proof.never_available),
        "dominated": [{"node": row.node, "option": row.option, "by": row.by} for row in proof.dominated],
        "policies": {name: _policy(policy) for name, policy in proof.policies.items()},
        "claims": [_claim(result) for result in proof.claims],
        "faults": [
            {
                "kind": fault.kind, "node": fault.node, "option": fault.option, "outcome": fault.outcome,
                "path": list(fault.path), "starts_at": fault.starts_at,
            }
            for fault in proof.faults
        ],
    }  # fmt: skip


def _policy(policy: Policy) -> dict[str, float | Mapping[str, float]]:
    endings = {outcome: round(share, 9) for outcome, share in policy.endings.items()}
    return {"min": round(policy.min, 9), "mean": round(policy.mean, 9), "max": round(policy.max, 9), "endings": endings}


def _claim(result: ClaimResult) -> dict[str, Any]:
    return {**_claimed(result.claim), "holds": result.holds, "says": result.says, "path": list(result.path)}


def _claimed(claim: Claim) -> dict[str, Any]:
    if claim.only:
        return {"only": claim.only, "ends": claim.ends}
    return {"best": {"uses": list(claim.uses), "never": list(claim.never)}}
