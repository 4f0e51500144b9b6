"""The room as a list: the time, what has changed, and who stands where with what face, each with the number to type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.console.arranged import Arranged
from game.console.choices import LETTERS, WAIT_ON
from game.console.people import People

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from game.console.choices import Choice
    from game.console.page import Page
    from game.console.wording import Wording
    from game.core.view import View


class RoomList:
    """Remembers what was told last, to say what has changed."""

    def __init__(self, page: Page, wording: Wording) -> None:
        self._page, self._wording = page, wording
        self._arranged, self._people = Arranged(page, wording), People(page, wording)
        self._news: dict[str, str] = {}
        self._keys: dict[str, str] = {}

    def tell(
        self,
        view: View,
        choices: Sequence[Choice],
        *,
        whole: bool = False,
        returned: bool = False,
        just_told: Collection[str] = (),
    ) -> None:
        """`returned`: one comes from a talk, so all the news is told; `just_told` need not be said again."""
        self._page.gap()
        self._page.strong(self._time(view))
        self._tell_news(view, () if whole else just_told, again=whole or returned)
        self._arranged.tell(view, whole=whole)
        self._keys = {choice.about[0]: choice.key for choice in choices if choice.name == "approach"}
        self._people.tell(view, self._keys, whole=whole)
        if not self._keys:
            self._page.line(self._wording.ui("nobody", wait=WAIT_ON, leave=LETTERS["leave"]))

    def glance(self, view: View) -> None:
        """The room as seen over somebody's shoulder: who has changed, and who is about to be lost."""
        self._tell_news(view, (), again=True, only=("danger",))
        self._people.tell(view, self._keys)

    def _time(self, view: View) -> str:
        time = self._wording.ui("time", beat=view.beat, beats=view.beats)
        if view.turn is None or view.turned:
            return time
        return f"{time} {self._wording.ui('turn', beat=view.turn)}"

    def _tell_news(
        self,
        view: View,
        just_told: Collection[str],
        *,
        again: bool,
        only: tuple[str, ...] = ("yours", "others", "danger"),
    ) -> None:
        for name in only:
            news = getattr(view.news, name)
            words = self._wording.of(news) if news else ""
            before, self._news[name] = self._news.get(name), words
            told = any(words in line for line in just_told)
            if words and not told and (again or words != before):
                self._page.line(self._wording.ui(f"news.{name}", words=words))
