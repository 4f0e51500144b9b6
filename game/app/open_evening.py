"""The evening or the workshop that is open in the window: begun, gone on with, acted in, left."""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor
from time import time
from typing import TYPE_CHECKING

from game.app.cues import OF_THE_TALK, cues_of
from game.app.ease import Glides
from game.app.hosted import workshops
from game.app.hosted.server import can_serve
from game.app.marks import Marks
from game.app.notices import not_saved
from game.app.route import OF_AN_EVENING, import_screen
from game.app.widgets.said import STAMP_FALLS
from game.core.errors import Refused
from game.core.hints import Hints
from game.core.retold import Retold
from game.core.setup import Drill, Setup
from game.group.messages import Step
from game.saves.fault import JournalFault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future
    from pathlib import Path

    from game.app.app import App
    from game.app.hosted.joined import Joined
    from game.app.hosted.workshops import Hosting
    from game.app.shelf import Playing
    from game.core.commands import Command
    from game.core.events import Event
    from game.core.session import Session
    from game.core.skills import SkillName
    from game.core.view import Words
    from game.group.workshop import Workshop
    from game.text.table import StringTable

LOG = logging.getLogger(__name__)


class OpenEvening:
    """What opens one gives back the arrow to its first screen, or None after saying why not."""

    def __init__(self, app: App) -> None:
        self._app = app
        self.playing: Playing | None = None
        self.hosting: Hosting | None = None
        self.joined: Joined | None = None
        self._starting: Future[Joined | None] | None = None  # a server that does not listen yet
        self.hints = Hints()
        self.rings, self.marks = Glides(), Marks()  # the patience that is shown, and the trust just won or lost
        self.lingers = ""  # the screen that still tells what the evening has left already
        self._fault = ""
        self.lasted = 0.0  # seconds in room and talk since it was opened; shown to those who ask for it, and no more

    @property
    def place(self) -> str:
        """Where the evening is to whoever plays it."""
        return self.lingers or (self.session.view().where if self.session else "")

    @property
    def session(self) -> Session | None:
        """The evening one plays; that of the road a group is on."""
        if self.workshop:
            return self.workshop.session
        return self.playing.evening.session if self.playing else None

    @property
    def workshop(self) -> Workshop | None:
        return self.hosting.workshop if self.hosting else None

    @property
    def words(self) -> StringTable | None:
        """All that is said where one is; None at the title."""
        opened = self.joined or self.hosting or self.playing
        return opened.words if opened else None

    @property
    def room(self) -> str | None:
        """Where it is."""
        scenario = self.joined.scenario if self.joined else self.session.scenario if self.session else None
        return scenario.room if scenario else None

    @property
    def moving(self) -> bool:
        return self.rings.moving or self.marks.moving

    def update(self, dt: float) -> None:
        """Let rings and marks go on; only the screens that show them ask for it."""
        self.rings.update(dt)
        self.marks.update(dt)
        before, self.lasted = self.lasted, self.lasted + dt
        if self._app.settings.live and int(before) != int(self.lasted):
            self._app.screen.dirty = True

    def begin(self, scenario: str, seed: int | None = None, setup: Setup | None = None) -> str | None:
        """Start an evening, as hard as the player wants it."""
        setup = setup or Setup(level=self._app.settings.level)
        arrow = self._opened(lambda: self._app.shelf.begin(scenario, seed, self._app.lang, setup))
        if arrow and setup.drill:
            skill = setup.drill.skill
            named, tip = (self._app.text(f"ui.debrief.{name}") for name in (skill, f"practise.{skill}"))
            self._app.banner(self._app.text("ui.practise.now", skill=named, tip=tip))
        return arrow

    def begin_drill(self, skill: SkillName) -> str | None:
        """Start the talk that comes next for a skill."""
        place = self._app.shelf.drill(skill)
        if place is None:
            self._app.banner(self._app.text("ui.practise.none"))
            return None
        scenario, guest = place
        return self.begin(scenario, setup=Setup(Drill(guest, skill), self._app.settings.level))

    def go_on(self) -> str | None:
        return self._opened(lambda: self._app.shelf.go_on(self._app.lang))

    def branch(self, n: int) -> str | None:
        """Go back to entry `n` of the open evening and play on from there, on a road of its own."""
        playing = self.playing
        return self._opened(lambda: self._app.shelf.branch(playing, n)) if playing else None

    def turn_to(self, road: Path) -> str | None:
        """Open another road of the open evening."""
        playing = self.playing
        return self._opened(lambda: self._app.shelf.road(playing, road, self._app.lang)) if playing else None

    def close(self) -> None:
        """Leave the evening where it is; it lies saved for next time."""
        self.lasted = 0.0
        if self.playing:
            self.playing.evening.journal.close()
        if self.joined:
            self.joined.close()
        if self.hosting:
            self.hosting.keeping.close()
        self.playing, self.hosting, self.joined = None, None, None
        self.lingers = ""
        self.rings, self.marks = Glides(), Marks()
        self._app.forget_screens(OF_AN_EVENING)

    def ahead(self) -> Iterator[None]:
        """Do what the debrief will ask for, as far as it is known already: a step at a time."""
        import_screen("debrief")
        yield
        yield from self._app.shelf.read_ahead()
        if self.session:
            yield from Retold(self.session).walk()

    def host(self, scenario: str, minutes: int, seed: int | None = None) -> str | None:
        """Open a new workshop without phones."""
        return self._hosted(lambda: workshops.host(scenario, minutes, self._app.lang, seed))

    def host_again(self) -> str | None:
        """The workshop that is served just now, or was left, in the way in which it was held."""
        left = workshops.left_open()
        if left is None:
            return None
        lang = self._app.lang
        if left.phones and can_serve():
            self._start(lambda: workshops.serve_again(left, lang))
            return None
        return self._hosted(lambda: workshops.host_again(left, lang))

    def _hosted(self, opened: Callable[[], Hosting]) -> str | None:
        try:
            self.hosting = opened()
        except (OSError, ValueError, JournalFault) as reason:
            self._refused("workshop", reason)
            return None
        if self.hosting.workshop.room.step == "lobby":
            self.hosting.workshop.do(Step("begin"), time())
        return "hands"

    def serve(self, scenario: str, minutes: int) -> None:
        """Start the server of a workshop with phones, which takes a moment; `served` asks whether it is there."""
        lang = self._app.lang
        self._start(lambda: workshops.serve(scenario, minutes, lang))

    def _start(self, joined: Callable[[], Joined | None]) -> None:
        if self._starting is None:
            self._starting = ThreadPoolExecutor(1).submit(joined)
            self._app.banner(self._app.text("ui.group.opening"))

    def served(self) -> str | None:
        """The arrow to the big screen once the server is there; it goes on if the window breaks."""
        if self._starting is None or not self._starting.done():
            return None
        starting, self._starting = self._starting, None
        try:
            self.joined = starting.result()
        except (OSError, ValueError) as reason:
            self._refused("workshop", reason)
            return None
        self._app.notice.show("")  # the door is open
        return "phones" if self.joined else None

    def _refused(self, what: str, reason: Exception) -> None:
        LOG.warning("the %s could not be opened: %s", what, reason)
        why = reason.path if isinstance(reason, JournalFault) else getattr(reason, "strerror", None) or reason
        self._app.banner(self._app.text("ui.not_opened", why=str(why)))

    def _opened(self, opened: Callable[[], Playing]) -> str | None:
        self.close()
        try:
            self.playing = opened()
            self.hints = Hints(wanted=not (self._app.settings.exam or self._app.shelf.played()))
        except (OSError, ValueError, JournalFault) as reason:
            self._refused("evening", reason)
            return None
        return "resume"

    def act(self, commands: Iterable[Command]) -> str | None:
        """Do a run of commands; gives back the arrow to wherever the evening is then."""
        assert self.session is not None  # noqa: S101 (nothing can be done where nothing is open)
        self.lingers = ""
        events: list[Event] = []
        run = tuple(commands)
        meant = self._card_of(run)
        try:
            for command in run:
                events += self.session.do(command).events
        except Refused as refused:
            if not events:
                LOG.warning("refused: %s", refused)  # what is offered can be done: nobody comes here by a key
                self._app.banner(self._app.text("ui.refused"))
                return None
            if meant:  # the guest had had enough of being cut off: the talk ended before the sentence was out
                guest, words = meant
                self._app.banner(self._app.text("ui.unsaid", guest=f"{guest}.name", words=words.text))
        exam = self._app.settings.exam
        told = [event for event in events if not (exam and isinstance(event, OF_THE_TALK))]
        self.marks.take(() if exam else events, still=self._app.settings.reduced_motion, after=STAMP_FALLS)
        for name in cues_of(told):
            self._app.cue(name)
        self.warn_of_the_disk()
        return "resume"

    def _card_of(self, run: tuple[Command, ...]) -> tuple[str, Words] | None:
        """Whom one talks with, and the card that these commands play."""
        talk = self._app.view.talk
        words = [card.words for card in talk.cards if card.commands == run] if talk else []
        return (talk.guest, words[0]) if talk and words else None

    def warn_of_the_disk(self) -> None:
        """Say it once when nothing can be stored; the evening goes on, and is written once the disk lets it."""
        kept = self.playing.evening.journal if self.playing else self.hosting.keeping if self.hosting else None
        fault = kept.fault if kept else None
        if fault and str(fault) != self._fault:
            not_saved(self._app, fault)
        self._fault = str(fault or "")
