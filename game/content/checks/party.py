"""Whether the evening as a whole fits together: its guests, their arrivals, its clock and its claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.content.diagnostic import nearest
from game.content.tree import Scalar, Table, Tree, entry, listed, names, word
from game.content.walk import ID, NUMBER

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from game.content.build import GuestTree
    from game.content.diagnostic import Findings

FORMAT = "1"


def the_format_is_known(tree: Table, findings: Findings) -> None:
    at = entry(tree, "format")
    if isinstance(at, Scalar) and at.text not in ("", FORMAT):
        findings.add("MG031", at, f"format {at.text[:20]} is not known", f"this game reads format {FORMAT}")


def the_id_is_the_folder(tree: Table, findings: Findings, folder: Path) -> None:
    at, name = entry(tree, "id"), folder.resolve().name
    if isinstance(at, Scalar) and ID.fullmatch(at.text) and at.text != name:
        findings.add("MG033", at, f"the folder is called '{name}'", "commands find a scenario by its folder")


def listed_guests_have_files(tree: Table, findings: Findings, folder: Path) -> None:
    guests = entry(tree, "guests")
    files = sorted(path.stem for path in (folder / "guests").glob("*.yaml"))
    seen: set[str] = set()
    for at in listed(guests):
        name = word(at)
        if name in seen:
            findings.add("MG028", at, f"'{name}' is listed twice")
        elif ID.fullmatch(name) and name not in files:
            findings.add("MG014", at, f"no such guest '{name}': there is no guests/{name}.yaml", nearest(name, files))
        seen.add(name)
    there = seen | set(names(guests))
    if guests is not None:
        for name in files:
            if name not in there:
                findings.add("MG034", guests, f"guests/{name}.yaml belongs to no guest of the list")


def arrivals_do_not_wait_for_each_other(guests: Sequence[GuestTree]) -> None:
    after = {guest.id: word(guest.tree, "arrives", "after") for guest in guests}
    done: set[str] = set()
    for guest in guests:
        road: list[str] = []
        name = guest.id
        while name in after and name not in done and name not in road:
            road.append(name)
            name = after[name]
        if name in road and (at := entry(guest.tree, "arrives", "after")) is not None:
            circle = [*road[road.index(name) :], name]
            guest.findings.add("MG043", at, "nobody would come: " + " after ".join(circle), "give one of them a `beat`")
        done.update(road)


def nothing_happens_after_the_end(tree: Table, guests: Sequence[GuestTree], findings: Findings) -> None:
    if not NUMBER.fullmatch(beats := word(tree, "beats")):
        return
    moments = [(entry(item, "beat"), findings) for item in (entry(tree, "turn"), *listed(tree, "meanwhile"))]
    on_time = [guest for guest in guests if not word(guest.tree, "arrives", "after")]
    moments += [(entry(guest.tree, "arrives", "beat"), guest.findings) for guest in on_time]
    for at, where in moments:
        if isinstance(at, Scalar) and NUMBER.fullmatch(at.text) and int(at.text) >= int(beats):
            where.add("MG053", at, f"beat {at.text} never comes: the evening has {beats}")


def claims_name_outcomes_of_their_guest(tree: Table, guests: Sequence[GuestTree], findings: Findings) -> None:
    trees: dict[str, Tree] = {guest.id: guest.tree for guest in guests}
    for claim in listed(tree, "claims"):
        of, ends = trees.get(word(claim, "guest")), entry(claim, "ends")
        if of is None or ends is None or not isinstance(entry(of, "outcomes"), Table):
            continue
        if word(ends) not in (known := names(of, "outcomes")):
            findings.unknown("MG016", ends, "outcome", word(ends), known)
