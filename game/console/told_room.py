"""Events of the room as lines of a story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core import events as ev
from game.core.offers import about
from game.core.party import NEVER
from game.core.view import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.console.wording import Wording
    from game.core.events import Event


def told_of_the_room(event: Event, wording: Wording) -> Iterator[str]:  # noqa: C901, PLR0912 - one case an event
    """The lines of one event; those that only move a number have none."""
    match event:
        case ev.Prepared(measure):
            yield wording.ui("prepared", measure=f"evening.before.{measure}")
        case ev.DoorOpened():
            yield wording.ui("door_opened")
        case ev.PosterHung(poster):
            yield wording.ui("poster.up", poster=f"evening.posters.{poster}.name")
        case ev.PosterDown(poster):
            yield wording.ui("poster.down", poster=f"evening.posters.{poster}.name")
        case ev.Tended(guest, text):
            yield wording.of(about(text or "ui.console.tended", guest))
        case ev.LookedUp(guest) | ev.RelationLost(guest) | ev.Glanced(guest) | ev.Watched(guest):
            yield wording.ui(_ABOUT[type(event)], guest=wording.name(guest))
        case ev.Promised(guest, promise, due):
            yield wording.ui("promised.after" if due == NEVER else "promised", **_promise(wording, guest, promise))
        case ev.PromiseKept(guest, promise, late, text):
            yield wording.ui("kept.late" if late else "kept", **_promise(wording, guest, promise))
            if text:
                yield wording.of(about(text, guest))
        case ev.PromiseBroken(guest, promise):
            yield wording.ui("broken", **_promise(wording, guest, promise))
        case ev.Introduced(guest, other, text) if text:
            yield wording.ui("introduced", guest=wording.name(guest), other=wording.name(other))
            yield wording.of(Words(text, (("guest", f"{guest}.name"), ("other", f"{other}.name"))))
        case ev.Heckled(guest, text):
            named = wording.name(guest) in wording.of(Words(text))
            yield wording.ui("from_the_room" if named else "heckled", guest=wording.name(guest), words=text)
        case ev.LeaveAsked(guest, beat):
            yield wording.ui("leave.never" if beat == NEVER else "leave.given", guest=wording.name(guest), beat=beat)
        case ev.RangUp(guest, because):
            yield wording.ui(because, guest=wording.name(guest))
        case ev.Rang(text, wants):
            yield wording.of(Words("ui.ringing")) if wants else wording.ui("rang", words=text)
        case ev.PhoneAnswered(guest, taken, text):
            yield wording.ui("phone.taken" if taken else "phone.let", guest=wording.name(guest))
            if text:
                yield wording.of(Words(text))
        case ev.CommitteeWon(committee):
            yield wording.ui("committee.won", committee=f"evening.committees.{committee}")
        case ev.DayAfter():
            yield wording.ui("day_after")
        case _:
            pass


_ABOUT: dict[type[Event], str] = {
    ev.LookedUp: "looked_up", ev.RelationLost: "cold", ev.Glanced: "glanced",
    ev.Watched: "watched",
}  # fmt: skip


def _promise(wording: Wording, guest: str, promise: str) -> dict[str, str]:
    return {"guest": wording.name(guest), "promise": f"evening.promises.{promise}"}
