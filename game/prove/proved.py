"""What the proof found wrong, as diagnostics: each at the node, option, outcome or claim it is about."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.content.diagnostic import Diagnostic, Findings
from game.content.library import file_of
from game.content.load import MAIN
from game.content.parse import parse
from game.content.source import is_file, read_source
from game.content.tree import Spot, Table, Tree, entry, fields, listed, word
from game.core.errors import assert_never

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from game.content.diagnostic import At
    from game.core.scenario import Scenario
    from game.prove.proof import ClaimResult, Fault, Proof

SEEN_IN_SHAPE = {"MG094": "MG042", "MG096": "MG048"}  # what the shape can only suspect, the proof knows
LONGEST = 14  # steps of a witness that fit on a line


def diagnostics(
    home: Path, scenario: Scenario, proofs: Mapping[str, Proof], said: Sequence[Diagnostic] = ()
) -> tuple[Diagnostic, ...]:
    """What is `said` of the shape already, and what was proved; of one thing the proof alone, with that as reason."""
    main = home if is_file(home) else home / MAIN
    found = [one for guest, proof in proofs.items() for one in _of_guest(main, guest, proof)]
    judged = [result for proof in proofs.values() for result in proof.claims]
    if any(not result.holds for result in judged):
        found += _of_claims(main, scenario, judged)
    suspected = {(one.path, one.line, one.code): one for one in said}
    reasons = [suspected.get((one.path, one.line, SEEN_IN_SHAPE.get(one.code, ""))) for one in found]
    told = [replace(one, hint=why.message) if why else one for one, why in zip(found, reasons, strict=True)]
    return (*(one for one in said if one not in reasons), *told)


def _of_guest(main: Path, guest: str, proof: Proof) -> tuple[Diagnostic, ...]:
    if not proof.faults and proof.proved:
        return ()
    path = file_of(main, guest)
    whole = _tree(path)
    tree = whole if path != main else entry(whole, "guests", guest)
    findings = Findings(path)
    for fault in proof.faults:
        code, message = _told(guest, fault)
        findings.add(code, _place(tree, fault), message, _witness(fault))
    if not proof.proved:
        message = f"not proved: only {proof.sampled} states of the talk with {guest} were looked at"
        findings.add("MG098", tree or Spot(), message, "fewer nodes, facts or `once` make a talk provable")
    return findings.sorted


def _told(guest: str, fault: Fault) -> tuple[str, str]:
    node = f"node '{fault.node}' of {guest}"
    match fault.kind:
        case "dead_end":
            return "MG090", f"{node} can be a dead end: there is nothing one can do"
        case "loop":
            return "MG091", f"the talk can go round at {node} for ever"
        case "no_ending":
            return "MG091", f"{node} can come to where no road leads to an ending"
        case "bare":
            return "MG092", f"{node} can offer fewer than two cards"
        case "crowded":
            return "MG093", f"{node} can offer more than four cards"
        case "unreachable":
            return "MG094", f"{node} is never come to, whatever one does"
        case "never_available":
            return "MG095", f"option '{fault.option}' of {node} is never offered, whatever one does"
        case "no_outcome":
            return "MG096", f"nobody can get outcome '{fault.outcome}' of {guest}"
        case _:
            assert_never(fault.kind)


def _witness(fault: Fault) -> str:
    """The road there, as a designer would tell it."""
    if not fault.starts_at:
        return "see what leads there: `when`, `uses`, `once`, the meters" if not fault.path else ""
    road = fault.path if len(fault.path) <= LONGEST else ("...", *fault.path[-LONGEST:])
    return f"from {fault.starts_at}: {', '.join(road) or 'at once'}"


def _place(tree: Tree | None, fault: Fault) -> At:
    if fault.outcome is not None:
        return _key(tree, "outcomes", fault.outcome)
    for option in listed(tree, "nodes", fault.node, "options"):
        if fault.option is not None and word(option, "id") == fault.option:
            return entry(option, "id") or option
    return _key(tree, "nodes", fault.node)


def _key(tree: Tree | None, table: str, name: str) -> At:
    return next((field.key for field in fields(tree, table) if field.key.text == name), tree or Spot())


def _of_claims(main: Path, scenario: Scenario, judged: Sequence[ClaimResult]) -> Iterator[Diagnostic]:
    """A claim stands in the file where the scenario has it: the same place in the same list."""
    findings, places = Findings(main), listed(_tree(main), "claims")
    for result in judged:
        if not result.holds:
            number = scenario.claims.index(result.claim)
            at: At = places[number] if number < len(places) else Spot()
            road = f"such as: {', '.join(result.path[:LONGEST])}" if result.path else ""
            findings.add("MG097", at, f"{result.claim.guest}: {result.says}", road, "note" if scenario.draft else None)
    yield from findings.sorted


def _tree(path: Path) -> Table | None:
    """The file once more, for places; it has been read without an error."""
    text = read_source(path, Findings(path)).text
    tree = None if text is None else parse(text, Findings(path))
    return tree if isinstance(tree, Table) else None
