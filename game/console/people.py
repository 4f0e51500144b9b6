"""Who is here, by number: those who look different one by one, the others summed up by how long they will stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.console.page import TIED
from game.core.view import Words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from game.console.page import Page
    from game.console.wording import Wording
    from game.core.view import GuestView, View

NOT_HERE = {"parted": "met", "gone": "gone", "phone": "phone"}


class People:
    """Remembers how each guest looked when it was last told."""

    def __init__(self, page: Page, wording: Wording) -> None:
        self._page, self._wording = page, wording
        self._seen: dict[str, str] = {}

    def tell(self, view: View, keys: Mapping[str, str], *, whole: bool = False) -> None:
        here = [guest for guest in view.guests if guest.presence not in NOT_HERE and guest.presence != "talking"]
        here.sort(key=lambda guest: (len(keys.get(guest.id, "")), keys.get(guest.id, "")))
        fresh = [guest for guest in here if whole or self._seen.get(guest.id) != self._wording.manner(guest)]
        for guest in fresh:
            self._here(guest, keys.get(guest.id, ""), whole=whole)
        self._as_before([guest for guest in here if guest not in fresh], keys)
        self._away(view.guests, whole=whole)

    def _here(self, guest: GuestView, key: str, *, whole: bool) -> None:
        """Where somebody stands is said once; how one looks, whenever that changes."""
        now, name = self._wording.manner(guest), self._wording.of(guest.name)
        first = guest.id not in self._seen
        self._seen[guest.id] = now
        words = f"{now}."
        if whole or first:
            words = self._wording.ui("stands", stands=self._wording.of(guest.stands), manner=now)
            if guest.bought:
                words += " " + self._wording.of(Words("ui.room.bought"))
        if first and guest.just_in:
            words += " " + self._wording.ui("just_in")
        if whole and guest.note:
            words += " " + self._wording.of(guest.note)
        self._page.line(words, under=f"{key}. {name}: " if key else f"{name}: ")

    def _as_before(self, guests: Sequence[GuestView], keys: Mapping[str, str]) -> None:
        """The most restless first."""
        rows: dict[str, list[GuestView]] = {}
        for guest in guests:
            rows.setdefault(self._wording.lasts(guest), []).append(guest)
        for manner, row in sorted(rows.items(), key=lambda row: min(guest.patience for guest in row[1])):
            names = ", ".join(f"{keys.get(guest.id, '')}{TIED}{self._wording.of(guest.name)}".strip() for guest in row)
            self._page.line(self._wording.ui("as_before", manner=manner, names=names))

    def _away(self, guests: Sequence[GuestView], *, whole: bool) -> None:
        """Those one cannot walk over to, on a line for each reason; untold again while nothing changes."""
        for presence, row in NOT_HERE.items():
            names = ", ".join(self._not_here(guest) for guest in guests if guest.presence == presence)
            before, self._seen[row] = self._seen.get(row, ""), names
            if names and (whole or names != before) and (whole or row != "gone"):
                self._page.line(self._wording.ui(f"row.{row}", names=names))

    def _not_here(self, guest: GuestView) -> str:
        name = self._wording.of(guest.name)
        if guest.presence == "parted" and guest.warmth is not None:
            return f"{name} ({self._wording.ui(f'warmth.{guest.warmth}')})"
        if guest.presence == "phone":
            return f"{name} ({self._wording.of(guest.note or guest.stands)})"
        return name
