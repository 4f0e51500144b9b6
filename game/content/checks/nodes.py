"""Whether a talk can be walked: every node leads on, is led to, and offers something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.content.talk_tree import STAY, starts, ways
from game.content.tree import Tree, entry, fields, listed, names, word

if TYPE_CHECKING:
    from game.content.build import GuestTree

MOST_CARDS = 4
PROVABLE_NODES = 40
PROVABLE_FACTS = 6


def every_node_has_a_way_out(guest: GuestTree) -> None:
    for node in fields(guest.tree, "nodes"):
        if listed(node.value, "options") and not any(way.leaves(node.key.text) for way in ways(node.value)):
            message = f"nothing leads out of node '{node.key.text}'"
            guest.findings.add("MG040", node.key, message, "let an option or a silence `goto` another node, or `end`")


def every_node_is_reached(guest: GuestTree) -> None:
    nodes = {node.key.text: node for node in fields(guest.tree, "nodes")}
    reached = {name for name in starts(guest.tree) if name in nodes}
    gotos = {way.goto for node in nodes.values() for way in ways(node.value)} - {"", STAY}
    if not reached or gotos - nodes.keys():  # a misspelt goto is reported as such
        return
    ahead = list(reached)
    while ahead:
        leads = {way.goto for way in ways(nodes[ahead.pop()].value)}
        new = (leads & nodes.keys()) - reached
        reached |= new
        ahead += new
    for name, node in nodes.items():
        if name not in reached:
            guest.findings.add("MG042", node.key, f"no goto leads to node '{name}' from the start")


def option_ids_differ(guest: GuestTree) -> None:
    for node in fields(guest.tree, "nodes"):
        seen: dict[str, int] = {}
        for option in listed(node.value, "options"):
            at = entry(option, "id")
            if at is not None and (first := seen.setdefault(word(at), at.line)) != at.line:
                message = f"two options of node '{node.key.text}' are called '{word(at)}'"
                guest.findings.add("MG028", at, message, f"the first is in line {first}")


def something_is_always_offered(guest: GuestTree) -> None:
    for node in fields(guest.tree, "nodes"):
        options = listed(node.value, "options")
        told = _told_here(node.value)
        sure = any(_is_sure(option, told) for option in options)
        if options and not sure and not _silence_leaves(node.value, node.key.text):
            message = f"every option of node '{node.key.text}' is offered only at times"
            guest.findings.add("MG051", node.key, message, "give one of them `else: true`")


def _silence_leaves(node: Tree, name: str) -> bool:
    return any(way.at is entry(node, "silence") and way.leaves(name) for way in ways(node))


def _told_here(node: Tree) -> set[str]:
    """Facts that whoever hears the guest out knows at the end of the turn, on a first visit and later ones."""
    visits = [listed(node, key) for key in ("says", "again") if listed(node, key)]
    told = [{word(part, "reveals") for part in visit if not word(part, "hold")} for visit in visits]
    return set.intersection(*told) if told else set()


def _is_sure(option: Tree, told: set[str]) -> bool:
    uses = word(option, "uses")
    bound = "when" in names(option) or word(option, "once") == "true"
    return word(option, "else") == "true" or (not bound and (not uses or uses in told))


def cards_answer_parts_that_are_said(guest: GuestTree) -> None:
    for node in fields(guest.tree, "nodes"):
        said = len(listed(node.value, "says"))
        for option in listed(node.value, "options"):
            at = entry(option, "after")
            if at is not None and word(at).isdecimal() and int(word(at)) > said:
                message = f"node '{node.key.text}' has no part {word(at)}"
                guest.findings.add("MG056", at, message, f"it says {said} part{'s' if said > 1 else ''}")


def cards_are_at_most_four(guest: GuestTree) -> None:
    for node in fields(guest.tree, "nodes"):
        always = [
            option for option in listed(node.value, "options")
            if not {"when", "once", "else"} & set(names(option))
        ]  # fmt: skip
        if len(always) > MOST_CARDS:
            message = f"{len(always)} options of node '{node.key.text}' are offered in every state"
            guest.findings.add("MG055", always[MOST_CARDS], message, "at most four; give some a `when` or `once`")


def a_talk_can_be_proved(guest: GuestTree) -> None:
    nodes, facts = entry(guest.tree, "nodes"), entry(guest.tree, "facts")
    homework = {word(fact) for fact in listed(guest.tree, "homework")}
    if nodes is not None and (count := len(names(nodes))) > PROVABLE_NODES:
        guest.findings.add("MG054", nodes, f"{count} nodes; a talk is proved up to {PROVABLE_NODES}")
    if facts is not None and (count := len(set(names(facts)) - homework)) > PROVABLE_FACTS:
        guest.findings.add("MG054", facts, f"{count} facts besides homework; a talk is proved up to {PROVABLE_FACTS}")


CHECKS = (
    every_node_has_a_way_out, every_node_is_reached, option_ids_differ, something_is_always_offered,
    cards_are_at_most_four, cards_answer_parts_that_are_said, a_talk_can_be_proved,
)  # fmt: skip
