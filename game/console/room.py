"""The room as a list: the time, what is going on, and who stands where with what face, each with the number to type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.console.arranged import tell_arrangements

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.console.choices import Choice
    from game.console.page import Page
    from game.console.wording import Wording
    from game.core.view import GuestView, View

AT_A_GLANCE = 8  # guests that are read out one by one every time; of more, those as before are summed up


class RoomList:
    """Remembers how each guest looked when it was last told, to say what has changed."""

    def __init__(self, page: Page, wording: Wording) -> None:
        self._page, self._wording = page, wording
        self._seen: dict[str, str] = {}

    def tell(self, view: View, choices: Sequence[Choice], *, whole: bool = False) -> None:
        self._page.gap()
        self._page.strong(self._time(view))
        news = view.news
        for name, words in (("yours", news.yours), ("others", news.others), ("danger", news.danger)):
            if words:
                self._page.line(self._wording.ui(f"news.{name}", words=self._wording.of(words)))
        tell_arrangements(self._page, self._wording, view)
        keys = {choice.inline: choice.key for choice in choices if choice.inline}
        known = [guest for guest in view.guests if not whole and self._is_as_before(guest)]
        summed = known if len(view.guests) > AT_A_GLANCE else []
        for guest in view.guests:
            if guest not in summed:
                self._guest(guest, keys.get(guest.id, ""))
        self._as_before([guest for guest in summed if guest.id in keys], keys)

    def _time(self, view: View) -> str:
        time = self._wording.ui("time", beat=view.beat, beats=view.beats)
        if view.turn is None or view.turned:
            return time
        return f"{time} {self._wording.ui('turn', beat=view.turn)}"

    def _is_as_before(self, guest: GuestView) -> bool:
        return self._seen.get(guest.id) == self._wording.manner(guest) and not guest.just_in and not guest.note

    def _as_before(self, guests: Sequence[GuestView], keys: dict[str, str]) -> None:
        """One line for those of whom there is nothing new."""
        if guests:
            names = ", ".join(f"{keys[guest.id]} {self._wording.of(guest.name)}" for guest in guests)
            self._page.line(self._wording.ui("as_before", names=names))

    def _guest(self, guest: GuestView, key: str) -> None:
        now = self._wording.manner(guest)
        before, self._seen[guest.id] = self._seen.get(guest.id), now
        stands, name = self._wording.of(guest.stands), self._wording.of(guest.name)
        gone = guest.presence in {"parted", "gone"}
        words = now if gone else self._wording.ui("stands", stands=stands, manner=now)
        if before and before != now and not gone:
            words += " " + self._wording.ui("was", manner=before)
        if guest.just_in and not gone:
            words += " " + self._wording.ui("just_in")
        if guest.note:
            words += " " + self._wording.of(guest.note)
        self._page.line(words, under=f"{key}. {name}: " if key else f"{name}: ")
