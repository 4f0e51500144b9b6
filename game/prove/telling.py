"""A proof in sentences for whoever wrote the talk: what it means, where, how one gets there, what helps."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.prove.proof import Fault, FaultKind, Path, Policy, Proof

_MEANS: Mapping[FaultKind, tuple[str, str]] = {
    "dead_end": (
        "a dead end: the guest waits, silence is used up, and there is nothing left to say",
        "add an option that can always be said, or one with `else: true`",
    ),
    "loop": (
        "a loop with no exit: whatever is said, the talk comes round here again",
        "let an option here `end`, or lead out of the loop; `once: true` also breaks one",
    ),
    "no_ending": (
        "no way to an ending: from here every road leads into a dead end or a loop",
        "mend that dead end or loop first, then look here again",
    ),
    "bare": (
        "fewer than two cards: the guest has finished and there is nothing to choose between",
        (
            "add an option that asks for nothing; one whose `when`, `uses`, `after` or `once` is not met does not "
            "count (after `cut in`: whose fact or part was not heard)"
        ),
    ),
    "crowded": (
        "more than four cards at a time",
        "take an option away, or give one a `when` so that they do not all come at once",
    ),
    "unreachable": ("a node nobody ever comes to", "lead a `goto` there, or take the node away"),
    "never_available": (
        "an option that is never offered",
        "what it asks for (`when`, `uses`, `after`, `else`) is never true here: ask for less, or take it away",
    ),
    "no_outcome": ("an outcome nobody can get", "let an option that can be said `end` in it, or take it away"),
}
_WRAP = 92


def told_scenario(command: str, proofs: Mapping[str, Proof]) -> Iterator[str]:
    """All guests, short: faults, failing claims, a table of ways to play; `command` is what one typed for it."""
    for guest, proof in proofs.items():
        yield f"{guest}: {_verdict(proof)}"
        yield from _wrong(proof)
    yield from _table(proofs)
    yield ""
    yield f"More about one guest: `{command} {next(iter(proofs))}`"


def told_guest(proof: Proof) -> Iterator[str]:
    """One guest at length: endings of every way to play, claims with a play that shows them, beaten cards."""
    yield f"{proof.guest}: {_verdict(proof)}"
    yield from _wrong(proof)
    if proof.policies:
        yield ""
        yield "Ways of playing, in outcome points 0..10 (least, mean, most over all starts), and how they end:"
        width = max(map(len, proof.policies))
        for name, policy in proof.policies.items():
            points = "".join(f"{value:6.1f}" for value in (policy.min, policy.mean, policy.max))
            yield f"  {name:{width}}{points}   {_endings(policy)}"
    held = [result for result in proof.claims if result.holds]
    if held:
        yield ""
        yield "Claims that hold:"
    for result in held:
        yield f"  {result.says}; for example:"
        yield from _path(result.path, 6)
    if proof.dominated:
        yield ""
        yield "Cards that another one beats wherever both lie (a trap is meant to be; a twin of a good card is not):"
    for node, rows in groupby(proof.dominated, key=lambda row: row.node):
        yield f"  {node}: " + ", ".join(f"{row.option} by {row.by}" for row in rows)


def _verdict(proof: Proof) -> str:
    failing = sum(not result.holds for result in proof.claims)
    counts = [_count(len(proof.faults), "fault")] if proof.faults else ["no faults"]
    if proof.claims:
        counts.append(f"{failing} of {_count(len(proof.claims), 'claim')} fails" if failing else "every claim holds")
    if not proof.proved:
        counts.insert(0, f"NOT PROVED, the talk is too large: looked at the first {proof.sampled:,} states")
        return "; ".join(counts)
    return f"{'; '.join(counts)} (proved over all {proof.states:,} states)"


def _wrong(proof: Proof) -> Iterator[str]:
    for fault in proof.faults:
        means, mend = _MEANS[fault.kind]
        yield f"  {_where(fault)}: {means}"
        if fault.path or fault.starts_at:
            yield f"    it starts at {fault.starts_at}; then:" if fault.path else f"    at once, from {fault.starts_at}"
            yield from _path(fault.path, 6)
        yield f"    what helps: {mend}"
    for result in proof.claims:
        if not result.holds:
            yield f"  a claim fails: {result.says}"
            yield from _path(result.path, 6)
            if result.path:
                yield "    what helps: change what one of these steps leads to, or claim less"


def _where(fault: Fault) -> str:
    if fault.outcome:
        return f"outcome {fault.outcome!r}"
    return f"node {fault.node!r}, option {fault.option!r}" if fault.option else f"node {fault.node!r}"


def _path(path: Path, indent: int) -> Iterator[str]:
    """The steps, repeated ones counted, wrapped."""
    steps = [f"{step} x{count}" if (count := len(list(same))) > 1 else step for step, same in groupby(path)]
    line = ""
    for step in steps:
        if line and len(line) + len(step) > _WRAP:
            yield " " * indent + line.rstrip()
            line = ""
        line += f"> {step} "
    if line:
        yield " " * indent + line.rstrip()


def _endings(policy: Policy) -> str:
    shown = [f"{outcome} {share:.0%}" for outcome, share in policy.endings.items() if share >= 0.005]  # noqa: PLR2004 - what rounds to a whole percent
    rare = len(policy.endings) - len(shown)
    return ", ".join(shown) + (f", {rare} more under 1%" if rare else "")


def _table(proofs: Mapping[str, Proof]) -> Iterator[str]:
    names = list(dict.fromkeys(name for proof in proofs.values() for name in proof.policies))
    if not names:
        return
    yield ""
    yield "What ways of playing come to, in outcome points 0..10 (mean over all starts):"
    width = max(map(len, proofs)) + 2
    yield "  " + " " * width + "".join(f"{name:>{len(name) + 2}}" for name in names)
    for guest, proof in proofs.items():
        cells = "".join(
            f"{policy.mean:>{len(name) + 2}.1f}" if (policy := proof.policies.get(name)) else " " * (len(name) + 2)
            for name in names
        )
        yield f"  {guest:{width}}{cells}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + "s" * (number != 1)
