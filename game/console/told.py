"""Events as lines of a story: what a listener hears of them, and nothing of what the guests keep to themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.console.told_room import told_of_the_room
from game.core import events as ev
from game.core.view import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.console.wording import Wording
    from game.core.events import Event


def told(event: Event, wording: Wording) -> Iterator[str]:  # noqa: C901, PLR0912 - one case an event
    """The lines of one event; most have one or none."""
    match event:
        case ev.PartSaid(guest, text, does):
            yield wording.of(Words(text)) if does else wording.says(guest, Words(text))
        case ev.Said(_, option, stance):
            yield from wording.said(option, stance)
        case ev.Replied(guest, text):
            yield wording.reply(guest, text)
        case ev.CutInMade(guest):
            yield wording.ui("cut_in", guest=wording.name(guest))
        case ev.SilenceKept(_, _, held):
            yield wording.ui("waited_out" if held else "silent")
        case ev.Learned(guest, fact, because):
            name = "learned.for" if because.startswith("hearsay.") else "learned"
            yield wording.ui(
                name, guest=wording.name(guest), fact=wording.of(Words(wording.own(guest, f"fact.{fact}")))
            )
        case ev.OverheardLine(guest, text):
            who, words = wording.speaker(text.split(".")[2]), wording.of(Words(text))
            yield wording.ui("overheard", guest=wording.name(guest), who=who, words=words)
        case ev.Approached(guest, resumed):
            yield wording.ui("resumed" if resumed else "approached", guest=wording.name(guest))
        case ev.SteppedAway(guest):
            yield wording.ui("stepped_away", guest=wording.name(guest))
        case ev.Interrupted(guest, talking_to):
            yield wording.ui("called", guest=wording.name(guest), other=wording.name(talking_to))
        case ev.Answered(guest, talking_to, how):
            yield wording.ui(f"answered.{how}", guest=wording.name(guest), other=wording.name(talking_to))
        case ev.HintGiven(_, hint):
            yield wording.ui("hint", words=wording.shared(f"coach.{hint}"))
        case ev.Parted(guest, outcome):
            yield wording.of(Words(wording.own(guest, f"outcome.{outcome}")))
        case ev.EveningEnded(because):
            yield wording.ui(f"ended.{because}")
        case _:
            yield from _of_the_room(event, wording)


def _of_the_room(event: Event, wording: Wording) -> Iterator[str]:
    match event:
        case ev.Happened(text):
            yield wording.of(Words(text))
        case ev.TurnCame():
            yield wording.of(Words("evening.turn"))
        case ev.Arrived(guest):
            yield wording.about("ui.news.arrived", guest)
        case ev.CameOver(guest):
            yield wording.about(wording.own(guest, "waits.line"), guest, "ui.news.wants")
        case ev.WanderedOff(guest):
            yield wording.about(wording.own(guest, "waits.line"), guest, "ui.news.wandered")
        case ev.GuestLeft(guest):
            yield wording.about(wording.own(guest, "waits.leaves"), guest, "ui.news.left")
        case _:
            yield from told_of_the_room(event, wording)
