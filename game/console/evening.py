"""One evening on a terminal, from the door to the debrief."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.console.after import after
from game.console.asking import line_from, somebody
from game.console.ending import Ending
from game.console.envelope import EnvelopeAsked
from game.console.opening import open_again, open_door, tell_keys
from game.console.teller import Teller
from game.console.terminal import Terminal
from game.console.watched import Watched, WatchedTerminal
from game.core.debrief import debrief
from game.core.goal import texts_of
from game.core.hints import Hints
from game.core.practice import next_skill
from game.core.setup import WHOLE
from game.core.view import Words
from game.prove.simulate import drive
from game.saves.museum import hang
from game.saves.practice import practised
from game.saves.progress import keep_result, load_progress

if TYPE_CHECKING:
    from game.console.asking import Source
    from game.console.page import Page
    from game.console.wording import Wording
    from game.core.skills import SkillName
    from game.saves.evening import Evening
    from game.saves.journal import Journal
    from game.saves.rooms.keeping import Keeping

INTERRUPTED = 130  # exit code of Ctrl-C


class Notices:
    """Says once that the disk takes no more, and once that it does again."""

    def __init__(self, journal: Journal | Keeping, wording: Wording) -> None:
        self._journal, self._wording = journal, wording
        self._told = ""

    def __call__(self) -> str:
        fault = self._journal.fault
        before, self._told = self._told, fault.code if fault else ""
        if before == self._told:
            return ""
        return self._wording.ui(self._told or "written", path=str(self._journal.path), why=fault.why if fault else "")


def play_evening(
    evening: Evening,
    wording: Wording,
    source: Source,
    page: Page,
    *,
    command: str,
    left: str = "",
    again: str = "",
    drill: str = "",
) -> int:
    """0, or 130 after Ctrl-C.

    `command` is what goes on with this evening, `left` with one left before; `again` looks back at it, `drill` begins
    one of `{skill}`.
    """
    session = evening.session
    resumed = len(session.entries) > 1
    hints = Hints(wanted=wording.feedback != "exam" and not load_progress())
    teller = Teller(session, page, wording, len(session.entries) if resumed else 0, hints)
    if resumed:
        open_again(teller, why="rehearsing" if evening.rehearsed else "going_back" if evening.tried else "resuming")
    if evening.cut:
        page.line(wording.ui("cut"))
    code = 0
    try:
        begun = resumed or _begin(evening, teller, source, left)
        if begun and drive(session, _player(evening, teller, source)):
            return _over(evening, teller, source, again, drill)
    except KeyboardInterrupt:
        page.gap()
        code = INTERRUPTED
    _stopped(evening.journal, page, wording, command)
    return code


def _player(evening: Evening, teller: Teller, source: Source) -> Terminal:
    notice = Notices(evening.journal, teller.wording)
    if isinstance(source, Watched):
        return WatchedTerminal(source, teller, notice, evening.session)
    return Terminal(source, teller, notice)


def _begin(evening: Evening, teller: Teller, source: Source, left: str) -> bool:
    """What comes before the first choice; False where whoever plays goes at once."""
    page, wording, setup = teller.page, teller.wording, evening.session.setup
    goals = texts_of(evening.session.scenario.goals)
    envelope = EnvelopeAsked(page, wording, somebody(source, page, line_from))
    envelope.deliver()
    if envelope.stopped:
        return False
    if setup.level != WHOLE.level:
        page.line(wording.ui("level", level=wording.shared(f"level.{setup.level}")))
    if setup.drill:
        _tell_drill(page, wording, setup.drill.skill)
    offered = envelope.asks and evening.counts and bool(load_progress()) and not setup.drill
    open_door(evening.session, teller, numbered=offered)
    if offered:
        envelope.fill(evening.journal.path.stem, wording.of(Words("evening.title")), goals)
    tell_keys(evening.session, teller)
    if left:
        page.line(wording.ui("unfinished"))
        page.whole(f"  {left}")
    return not envelope.stopped


def _over(evening: Evening, teller: Teller, source: Source, again: str, drill: str) -> int:
    ask = somebody(source, teller.page)
    teller.news()
    result = debrief(evening.session)
    try:
        setup = evening.session.setup
        if evening.counts and not setup.drill:
            keep_result(evening.session.scenario.id, setup.level, result.skill.graded, result.outcome)
            hang(result.exhibits, teller.wording.table)
    except OSError as wrong:
        teller.page.line(teller.wording.ui("unsaved", path=str(wrong.filename)))
    if ask:
        teller.page.gap()
        teller.page.faint(teller.wording.ui("go_on"))
        ask()
    Ending(teller.page, teller.wording, evening.session).tell(
        result, ask, after(evening, teller.wording.at(evening.session.scenario), source, teller.page)
    )
    teller.page.gap()
    _stopped(evening.journal, teller.page, teller.wording, "")
    if again:
        teller.page.gap()
        teller.page.line(teller.wording.ui("whatif.again"))
        teller.page.whole(f"  {again}")
    if drill:
        skill = result.home.skill or next_skill(practised())
        teller.page.line(teller.wording.ui("drill.next", skill=teller.wording.shared(f"debrief.{skill}")))
        teller.page.whole(f"  {drill.format(skill=skill)}")
    return 0


def _tell_drill(page: Page, wording: Wording, skill: SkillName) -> None:
    named, tip = wording.shared(f"debrief.{skill}"), wording.shared(f"debrief.practise.{skill}")
    page.strong(wording.ui("drill", skill=named, tip=tip))


def _stopped(journal: Journal, page: Page, wording: Wording, command: str) -> None:
    """Where the evening lies, and how to go on with it if there is anything to go on with."""
    journal.close()
    if journal.fault:
        page.line(wording.ui("unsaved", path=str(journal.path)))
    elif command:
        page.whole(wording.ui("saved", path=str(journal.path)))
        page.whole(f"  {command}")
