"""The room as a list: the time, three lines of news, and who stands where with what face."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.console.page import Page
    from game.console.wording import Wording
    from game.core.view import GuestView, View


class RoomList:
    """Remembers how each guest looked when it was last told, to say what has changed."""

    def __init__(self, page: Page, wording: Wording) -> None:
        self._page, self._wording = page, wording
        self._seen: dict[str, str] = {}

    def tell(self, view: View) -> None:
        self._page.gap()
        self._page.strong(self._time(view))
        news = view.news
        for name, words in (("yours", news.yours), ("others", news.others), ("danger", news.danger)):
            if words:
                self._page.line(self._wording.ui(f"news.{name}", words=self._wording.of(words)))
        for guest in view.guests:
            self._guest(guest)

    def _time(self, view: View) -> str:
        time = self._wording.ui("time", beat=view.beat, beats=view.beats)
        if view.turn is None or view.turned:
            return time
        return f"{time} {self._wording.ui('turn', beat=view.turn)}"

    def _guest(self, guest: GuestView) -> None:
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
        self._page.line(words, under=f"{name}: ")
