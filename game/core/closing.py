"""The room when the lights go out, composed from what happened: who stays, who has gone how, what is said of you."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core import events as ev
from game.core.aftermath import is_won
from game.core.relations import SLIGHTED
from game.core.view import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.core.party import Present
    from game.core.retold import Retold

NAMES = 3  # called by name in one sentence
LAST = "everyone_parted"  # whoever is left alone sees the others go first
GROUPS = ("valued", "slighted", "half_way", "unheard.gone", "unheard.here")
HERE = ("waiting", "wanting", "wandering", "aside", "parted")


def closing_scene(retold: Retold) -> tuple[Words, ...]:
    """A few sentences, in the order in which one would see it."""
    circles = _circles(retold)
    talking = (
        Words("ui.closing.circle.more" if nth else "ui.closing.circle", (("names", _names(retold, circle)),))
        for nth, circle in enumerate(circles)
    )
    others = _groups(retold, {name for circle in circles for name in circle})
    how = "lights_out" if circles and _alone(retold) else _how(retold)
    room, seen = Words(f"ui.closing.{how}"), (*talking, *others, _talk_of_you(retold))
    return (*seen, room) if how == LAST else (room, *seen)


def staying(retold: Retold) -> tuple[str, ...]:
    """Those who are still there, who were written by name first; of all who parted only who found each other."""
    there = [name for name, now in retold.parties[-1].guests.items() if now.at in HERE]
    together = {name for circle in _circles(retold) for name in circle}
    return _in_order(retold, [name for name in there if name in together or not _alone(retold)])


def _alone(retold: Retold) -> bool:
    return _how(retold) == LAST


def _how(retold: Retold) -> str:
    because = [event.because for event in _events(retold) if isinstance(event, ev.EveningEnded | ev.DayAfter)]
    return because[0].rpartition(".")[2] if because else "lights_out"


def _events(retold: Retold) -> Iterator[ev.Event]:
    return (event for entry in retold.session.entries for event in entry.events)


def _circles(retold: Retold) -> list[list[str]]:
    """Those whom the player has brought together and who are all still there."""
    guests = retold.parties[-1].guests
    circles: list[list[str]] = []
    for name, now in guests.items():
        near = {name, *(other for other in now.met if guests[other].at in HERE)}
        if now.at in HERE and len(near) > 1:
            joined = [circle for circle in circles if near & set(circle)]
            members = near.union(*joined)
            circles = [circle for circle in circles if circle not in joined]
            circles.append([one for one in guests if one in members])
    return circles


def _groups(retold: Retold, told: set[str]) -> Iterator[Words]:
    guests = retold.parties[-1].guests
    groups: dict[str, list[str]] = {group: [] for group in GROUPS}
    for name, now in guests.items():
        group = _group(retold, name, now)
        if group and name not in told:
            groups[group].append(name)
    for group, names in groups.items():
        if names:
            yield Words(f"ui.closing.{group}", (("names", _names(retold, names)),))


def _group(retold: Retold, name: str, now: Present) -> str:
    if is_won(retold.scenario, retold.parties[-1], name):
        return "valued"
    if now.outcome is not None:
        low = retold.scenario.guest(name).outcome(now.outcome).score <= SLIGHTED
        return ("half_way" if now.at == "gone" else "slighted") if low else ""
    if now.began or now.on_line:
        return ""
    return "unheard.gone" if now.at == "gone" else "unheard.here" if now.at in HERE else ""


def _names(retold: Retold, names: list[str]) -> str:
    ids = [f"{name}.name" for name in _in_order(retold, names)]
    return " ".join(ids if len(ids) <= NAMES + 1 else [*ids[:NAMES], "ui.closing.others"])


def _in_order(retold: Retold, names: list[str]) -> tuple[str, ...]:
    return tuple(sorted(names, key=lambda name: retold.scenario.guest(name).origin is not None))


def _talk_of_you(retold: Retold) -> Words:
    """What is said in the cloakroom: the room's word where it has one, else how the talks ended."""
    party = retold.parties[-1]
    ends = [retold.scenario.guest(name).outcome(now.outcome) for name, now in party.guests.items() if now.outcome]
    word = party.word
    if not retold.scenario.word:
        word = sum((is_won(retold.scenario, party, name) for name in party.guests), 0)
        word -= sum(end.score <= SLIGHTED for end in ends)
    return Words(f"ui.closing.word.{'good' if word > 0 else 'bad' if word < 0 else 'none'}")
