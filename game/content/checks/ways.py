"""Whether every answer leads to one place, in every state, and every end is led to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.content.talk_tree import under, ways
from game.content.tree import Scalar, Table, Tree, entry, fields, items, listed, names, word
from game.content.walk import NUMBER
from game.core.node import METERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.content.build import GuestTree
    from game.content.diagnostic import Findings


def every_way_leads_to_one_place(guest: GuestTree) -> None:
    for node in fields(guest.tree, "nodes"):
        for way in ways(node.value):
            if isinstance(way.at, Table) and way.silent and way.at is not entry(node.value, "silence"):
                guest.findings.add("MG046", way.at, "neither `goto` nor `end`", "`goto: stay` lets the node go on")
    for node in fields(guest.tree, "nodes"):
        for at in (*_answers(node.value),):
            if {"goto", "end"} <= set(names(at)):
                end = entry(at, "end")
                guest.findings.add("MG045", end or at, "both `goto` and `end`", "keep one of them")


def _answers(node: Tree) -> Sequence[Tree]:
    options = listed(node, "options")
    lands = [land for option in options for land in listed(option, "lands")]
    return [*options, *lands, *items(node, "silence")]


def the_last_case_always_holds(guest: GuestTree) -> None:
    cases = [listed(guest.tree, "start")]
    for node in fields(guest.tree, "nodes"):
        cases += [listed(option, "lands") for option in listed(node.value, "options")]
    for case in cases:
        _judge(case, guest.findings)


def _judge(cases: Sequence[Tree], findings: Findings) -> None:
    if cases and (when := entry(cases[-1], "when")) is not None:
        findings.add("MG044", when, "the last case has a condition", "add one without `when` after it")
    first = next((number for number, case in enumerate(cases) if "when" not in names(case)), len(cases))
    for case in cases[first + 1 :]:
        if isinstance(case, Table):
            message = f"never taken: the case in line {cases[first].line} has no condition"
            findings.add("MG050", case, message, "put the one without `when` last")


def every_outcome_is_led_to(guest: GuestTree) -> None:
    ends = {word(end) for key in ("nodes", "always") for end in under(entry(guest.tree, key), "end")}
    if ends - set(names(guest.tree, "outcomes")):  # a misspelt end is reported as such
        return
    for outcome in fields(guest.tree, "outcomes"):
        if outcome.key.text not in ends and word(outcome.value, "leaves") != "true":
            guest.findings.add("MG048", outcome.key, f"no `end` leads to outcome '{outcome.key.text}'")


def every_condition_can_hold(guest: GuestTree) -> None:
    for when in under(guest.tree, "when"):
        for meter in METERS:
            low, below = (entry(when, meter, key) for key in ("from", "below"))
            if low is not None and below is not None and not _rises(low, below, 1):
                guest.findings.add("MG052", low, f"`{meter}` cannot be from {word(low)} and below {word(below)}")
        lacks = {word(fact) for fact in items(when, "lacks")}
        for fact in items(when, "knows"):
            if word(fact) in lacks:
                guest.findings.add("MG052", fact, f"'{word(fact)}' cannot be both known and lacking")
    for meter in METERS:
        pair = listed(guest.tree, "state", meter)
        if len(pair) == 2 and not _rises(*pair, 0):  # noqa: PLR2004  # a range has two ends
            guest.findings.add("MG052", pair[0], f"{word(pair[0])} is more than {word(pair[1])}", "[lowest, highest]")


def _rises(low: Tree, high: Tree, least: int) -> bool:
    """Whether two numbers rise by at least so much; what is no number has been reported as such."""
    numbers = [int(one.text) for one in (low, high) if isinstance(one, Scalar) and NUMBER.fullmatch(one.text)]
    return len(numbers) < 2 or numbers[1] - numbers[0] >= least  # noqa: PLR2004


CHECKS = (every_way_leads_to_one_place, the_last_case_always_holds, every_outcome_is_led_to, every_condition_can_hold)
