"""One evening on a terminal, from the door to the debrief."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.console.asking import somebody
from game.console.ending import Ending
from game.console.opening import open_again, open_door
from game.console.teller import Teller
from game.console.terminal import Terminal
from game.core.debrief import debrief
from game.core.hints import Hints
from game.prove.simulate import drive
from game.saves.progress import keep_result, load_progress

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

    from game.console.page import Page
    from game.console.wording import Wording
    from game.saves.evening import Evening
    from game.saves.journal import Journal
    from game.saves.workshop import Folder

INTERRUPTED = 130  # exit code of Ctrl-C


class Notices:
    """Says once that the disk takes no more, and once that it does again."""

    def __init__(self, journal: Journal | Folder, wording: Wording) -> None:
        self._journal, self._wording = journal, wording
        self._told = ""

    def __call__(self) -> str:
        fault = self._journal.fault
        before, self._told = self._told, fault.code if fault else ""
        if before == self._told:
            return ""
        return self._wording.ui(self._told or "written", path=str(self._journal.path))


def play_evening(
    evening: Evening, wording: Wording, source: TextIO, page: Page, *, command: str, left: str = ""
) -> int:
    """0, or 130 after Ctrl-C. `command` is what goes on with this evening, `left` with one left before."""
    session = evening.session
    resumed = len(session.entries) > 1
    teller = Teller(
        session, page, wording, len(session.entries) if resumed else 0, Hints(wanted=not load_progress()[0])
    )
    if resumed:
        open_again(teller, why="rehearsing" if evening.rehearsed else "resuming")
    else:
        open_door(session, teller)
        if left:
            page.line(wording.ui("unfinished"))
            page.whole(f"  {left}")
    if evening.cut:
        page.line(wording.ui("cut"))
    code = 0
    try:
        if drive(session, Terminal(source, teller, Notices(evening.journal, wording))):
            return _over(evening, teller, somebody(source, page))
    except KeyboardInterrupt:
        page.gap()
        code = INTERRUPTED
    _stopped(evening.journal, page, wording, command)
    return code


def _over(evening: Evening, teller: Teller, ask: Callable[[], str | None] | None) -> int:
    teller.news()
    result = debrief(evening.session)
    try:
        if not evening.rehearsed:
            keep_result(evening.session.scenario.id, result.skill.total, result.outcome)
    except OSError as wrong:
        teller.page.line(teller.wording.ui("unsaved", path=str(wrong.filename)))
    if ask:
        teller.page.gap()
        teller.page.faint(teller.wording.ui("go_on"))
        ask()
    Ending(teller.page, teller.wording, evening.session).tell(result, ask)
    _stopped(evening.journal, teller.page, teller.wording, "")
    return 0


def _stopped(journal: Journal, page: Page, wording: Wording, command: str) -> None:
    """Where the evening lies, and how to go on with it if there is anything to go on with."""
    journal.close()
    if journal.fault:
        page.line(wording.ui("unsaved", path=str(journal.path)))
    elif command:
        page.whole(wording.ui("saved", path=str(journal.path)))
        page.whole(f"  {command}")
