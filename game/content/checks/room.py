"""Whether what is arranged round the talks can come about: posters, crowd, promises, committees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.content.diagnostic import nearest
from game.content.schema_party import MOST_IN_A_CROWD
from game.content.talk_tree import under
from game.content.tree import Scalar, Table, Tree, entry, fields, listed, word
from game.content.walk import NUMBER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.content.build import GuestTree
    from game.content.diagnostic import Findings


def a_crowd_can_be_drawn(tree: Table, guests: Sequence[GuestTree], findings: Findings) -> None:
    crowd = entry(tree, "crowd")
    at = entry(crowd, "names")
    sizes = [word(group, "size") for group in listed(crowd, "groups")]
    if at is None or not all(map(NUMBER.fullmatch, sizes)):
        return
    drawn, there = sum(map(int, sizes)), len(listed(at))
    if drawn > there:
        message = f"{drawn} guests cannot be drawn: there are {there} names"
        findings.add("MG036", at, message, f"add {drawn - there}, or make the groups smaller")
    if drawn + len(guests) > MOST_IN_A_CROWD:
        message = f"{drawn} in the crowd and {len(guests)} named guests; a room holds {MOST_IN_A_CROWD}"
        findings.add("MG036", at, message, "make the groups smaller")


def whoever_has_long_hair_is_in_the_crowd(tree: Table, guests: Sequence[GuestTree], findings: Findings) -> None:  # noqa: ARG001 - one shape for all checks
    crowd = entry(tree, "crowd")
    there = [word(name) for name in listed(crowd, "names")]
    for at in listed(crowd, "long_hair"):
        if word(at) not in there:
            findings.add("MG036", at, f"nobody in the crowd is called '{word(at)}'", nearest(word(at), there))


def somebody_follows_a_poster(tree: Table, guests: Sequence[GuestTree], findings: Findings) -> None:
    followed = {word(guest.tree, "arrives", "with") for guest in guests}
    followed |= {word(group, "with") for group in listed(tree, "crowd", "groups")}
    for poster in fields(tree, "posters"):
        if poster.key.text not in followed:
            message = f"nobody follows poster '{poster.key.text}'"
            way_out = f"let a guest come with it: `arrives: {{with: {poster.key.text}}}`"
            findings.add("MG037", poster.key, message, way_out)


def a_carried_poster_has_somebody_to_carry_it(tree: Table, guests: Sequence[GuestTree], findings: Findings) -> None:  # noqa: ARG001 - one shape for all checks
    hired = word(tree, "marketer", "hired") != "false" or any(
        word(measure.value, "hires") == "true" for measure in fields(tree, "before", "measures")
    )
    for poster in fields(tree, "posters"):
        at = entry(poster.value, "carried")
        if at is not None and word(at) == "true" and not (hired and entry(tree, "marketer") is not None):
            findings.add("MG037", at, f"there is nobody to carry '{poster.key.text}'", "add a `marketer`, or `hires`")


def promises_can_be_given_and_kept(tree: Table, guests: Sequence[GuestTree], findings: Findings) -> None:
    given = {word(at) for guest in guests for at in under(entry(guest.tree, "nodes"), "promises")}
    hours = _number(entry(tree, "day_after"))
    beats = _number(entry(tree, "beats"))
    for promise in fields(tree, "promises"):
        name, due, costs = promise.key.text, entry(promise.value, "due"), _number(entry(promise.value, "costs"))
        if name not in given:
            way_out = f"let an option give it: `promises: {name}`"
            findings.add("MG038", promise.key, f"nobody is promised '{name}'", way_out, "warning")
        if due is None or costs is None:
            continue
        if word(due) == "after":
            if costs > (hours or 0):
                message = f"'{name}' takes {costs} hours the day after, and there are {hours or 0}"
                findings.add("MG038", due, message, "raise `day_after`, or let it cost less")
        elif (after := _number(due)) is not None and (costs > after or (beats and after >= beats)):
            message = f"'{name}' cannot be kept within {after} beats"
            findings.add("MG038", due, message, "give it more time than it takes, and less than the evening")


def committees_can_decide(tree: Table, guests: Sequence[GuestTree], findings: Findings) -> None:  # noqa: ARG001
    for committee in fields(tree, "committees"):
        members = [word(member) for member in listed(committee.value, "members")]
        decides, needs = entry(committee.value, "decides"), entry(committee.value, "needs")
        if decides is not None and members and word(decides) not in members:
            findings.add("MG039", decides, f"'{word(decides)}' is not one of the members", "add the guest to `members`")
        if needs is not None and (count := _number(needs)) and count > len(members):
            findings.add("MG039", needs, f"{count} of {len(members)} members cannot be won")


def phones_have_numbers(tree: Table, guests: Sequence[GuestTree], findings: Findings) -> None:  # noqa: ARG001
    """Consent is about ringing; who is in the room is walked over to."""
    for guest in guests:
        at = entry(guest.tree, "consent")
        if at is not None and word(guest.tree, "channel") != "phone":
            guest.findings.add("MG039", at, "nobody rings a guest who is in the room", "add `channel: phone`")


def _number(tree: Tree | None) -> int | None:
    return int(tree.text) if isinstance(tree, Scalar) and NUMBER.fullmatch(tree.text) else None


CHECKS = (
    a_crowd_can_be_drawn, whoever_has_long_hair_is_in_the_crowd, somebody_follows_a_poster,
    a_carried_poster_has_somebody_to_carry_it,
    promises_can_be_given_and_kept, committees_can_decide, phones_have_numbers,
)  # fmt: skip
