"""The game in a window: one screen at a time, one evening at most, and everything the screens share."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pygame

from game.app import paint, text
from game.app.ambience import ambience
from game.app.canvas import Canvas
from game.app.cues import OF_THE_TALK, TOLD, cues_of
from game.app.ease import Glides
from game.app.help import Help
from game.app.input import Intent, Press, Reader, badge, key_name, remapped
from game.app.keep import forget_all
from game.app.marks import Marks
from game.app.rooms import HALL
from game.app.route import OF_AN_EVENING, Route, make_screen
from game.app.scale import Scale
from game.app.scanning import Scanning
from game.app.sound import MUTE, Silence, Volumes
from game.app.theme import STRONG, rgb, wear
from game.app.widgets.said import STAMP_FALLS
from game.app.widgets.widget import sentences
from game.core.errors import Refused
from game.core.hints import Hints
from game.core.setup import Drill, Setup
from game.core.view import Words
from game.saves import people
from game.saves.fault import JournalFault
from game.saves.settings import Settings, load_settings
from game.text.interface import interface, system_language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from game.app.screens.screen import Screen
    from game.app.shelf import Hosting, Playing, Shelf
    from game.app.sound import Sound
    from game.app.speech import Voice
    from game.core.commands import Command
    from game.core.events import Event
    from game.core.session import Session
    from game.core.skills import SkillName
    from game.core.view import View
    from game.group.workshop import Workshop

LOG = logging.getLogger(__name__)
TEXT_COMMAND = "main.py play {id} --text"
BANNER_SECONDS, CAPTION_SECONDS = 6.0, 4.0


class App:
    """`surface` is what is drawn on; time comes in by update, so that tests need no clock."""

    def __init__(
        self,
        surface: pygame.Surface,
        shelf: Shelf,
        settings: Settings | None = None,
        *,
        sound: Sound | None = None,
        voice: Voice | None = None,
    ) -> None:
        self.shelf = shelf
        self.settings = settings or Settings()
        self.sound: Sound = sound or Silence()
        self.voice = voice
        self.playing: Playing | None = None
        self.hosting: Hosting | None = None
        self.reader = Reader(remapped(dict(self.settings.keys)))
        self.scanning = Scanning(self)
        self.help: Help | None = None
        self.now = 0.0
        self.wants_full = self.settings.fullscreen  # the window reads it
        self.window = self.settings.window  # its last size, for whoever comes back to it
        self.leaving_word = ""  # what to print after the window closed
        self.text_command, self.in_terminal = TEXT_COMMAND, True  # and whether it can be read here
        self.hints = Hints()
        self.rings, self.marks = Glides(), Marks()  # the patience that is shown, and the trust just won or lost
        self.caption = ""  # what was just heard, in words
        self._caption_ends = 0.0
        self._banner = ("", 0.0)
        self._announced: list[str] = []
        self._spoken = ""
        self._fault = ""
        self._tune()
        self._dress()
        self._screens: dict[str, Screen] = {}
        self.resize(surface)
        self.route = Route(self, self._arrive)
        self.screen = self._come_to("title")

    # the window -----------------------------------------------------------------------------------------------------

    def resize(self, surface: pygame.Surface) -> None:
        self.surface = surface
        self.size = width, height = surface.get_size()  # the surface itself may change its size under us
        self.scale = Scale.fit(width, height, self.settings.text_scale, legible=self.settings.legible)
        self.canvas = Canvas(surface, self.scale)
        surface.fill(rgb("night"))
        for screen in getattr(self, "_screens", {}).values():
            screen.refresh()

    def take(self, event: pygame.event.Event) -> None:
        """Act on one event of pygame."""
        if event.type == pygame.QUIT:
            self.go("quit")
            return
        if event.type == pygame.KEYDOWN and self.screen.take_key(key_name(event), event.unicode):
            return
        if event.type in (pygame.TEXTINPUT, pygame.TEXTEDITING):
            self.screen.take_text(event.text, composing=event.type == pygame.TEXTEDITING)
            return
        intent = self.reader.read(event, self.scale)
        if intent:
            self.handle(intent)

    def handle(self, intent: Intent) -> None:
        meant = self.scanning.meant(intent)
        if self.help:
            self._helped(meant)
            return
        match meant:
            case Press("help"):
                self.help = Help(self)
                self.screen.dirty = True
            case Press("voice"):
                self.change(voice=not self.settings.voice)
                self._voice_turned()
            case Press("mute"):
                self.change(mute=not self.settings.mute)
                self.banner(self.text("ui.mute.on" if self.settings.mute else "ui.mute.off", key=self.key("mute")))
            case Press("full"):
                self.wants_full = not self.wants_full
                self.change(fullscreen=self.wants_full)
            case _:
                self.go(self.screen.handle(meant))

    def _helped(self, intent: Intent) -> None:
        if self.help and not self.help.handle(intent):
            self.help = None
        self.screen.dirty = True

    def _voice_turned(self) -> None:
        if self.settings.voice and not (self.voice and self.voice.available):
            self.banner(self.text("ui.voice.none"))
        elif self.voice:
            self.voice.say(self.text("ui.voice.on" if self.settings.voice else "ui.voice.off"), self.lang)

    def update(self, dt: float) -> None:
        self.now += dt
        self.sound.update(dt)
        self.scanning.update(dt)
        self.screen.update(dt)
        if self._banner[0] and self.now > self._banner[1]:
            self._banner = ("", 0.0)
            self.screen.dirty = True
        if self.caption and self.now > self._caption_ends:
            self.caption, self.screen.dirty = "", True
        self._read_aloud()

    def draw(self) -> bool:
        """Draw if anything changed; say whether it did."""
        if not (self.screen.dirty or self.screen.moving):
            return False
        self.screen.dirty = False
        self.screen.draw(self.canvas)
        if self.help:
            self.help.draw(self.canvas)
        if self._banner[0]:
            words = self._banner[0]
            wide = min(1200.0, text.width(self.scale, words, STRONG, 16) + 40)
            high = text.measure(self.scale, words, wide - 36, STRONG, 16) + 18
            paint.panel(self.canvas, 640 - wide / 2, 92, wide, high, r=14, fill="wine", edge="rose", edge_width=2)
            text.paragraph(self.canvas, words, 640 - wide / 2 + 18, 101, wide - 36, face=STRONG, tint="cream", ax=0.5)
        return True

    @property
    def moving(self) -> bool:
        return self.screen.moving

    @property
    def gone(self) -> bool:
        return self.route.state == "gone"

    # the screens ----------------------------------------------------------------------------------------------------

    def go(self, arrow: str | None) -> None:
        """Follow an arrow of route.py; one that does not start here is ignored."""
        if arrow:
            self.route.trigger(arrow)

    def screen_named(self, name: str) -> Screen:
        """The living screen of that name: the pause draws the room behind it."""
        if name not in self._screens:
            self._screens[name] = make_screen(self, name)
        return self._screens[name]

    def _arrive(self, name: str) -> None:
        self.screen.leave()
        if name != "gone":
            self.screen = self._come_to(name)

    def _come_to(self, name: str) -> Screen:
        screen = self.screen_named(name)
        self.screen = screen
        self._spoken = ""
        if named := screen.named():
            self.announce(named)
        screen.enter()
        self.sound.surround(ambience(self, name))
        return screen

    # the evening ----------------------------------------------------------------------------------------------------

    @property
    def lang(self) -> str:
        return self.settings.lang or "en"

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
    def room(self) -> str:
        """Where the evening is; between evenings one is in the hall."""
        return self.session.scenario.room if self.session else HALL

    @property
    def view(self) -> View:
        """What can be seen of the evening; only asked for while there is one."""
        assert self.session is not None  # noqa: S101 (a screen of the party without a party is a mistake of ours)
        return self.session.view()

    def begin(self, scenario: str, seed: int | None = None, setup: Setup | None = None) -> str | None:
        """Start an evening, as hard as the player wants it; gives back the arrow to its first screen."""
        setup = setup or Setup(level=self.settings.level)
        arrow = self._opened(lambda: self.shelf.begin(scenario, seed, self.lang, setup))
        if arrow and setup.drill:
            skill = setup.drill.skill
            self.banner(self.text("ui.practise.now", skill=self.text(f"ui.debrief.{skill}"),
                                  tip=self.text(f"ui.debrief.practise.{skill}")))  # fmt: skip
        return arrow

    def begin_drill(self, skill: SkillName) -> str | None:
        """Start the talk that comes next for a skill."""
        place = self.shelf.drill(skill)
        if place is None:
            self.banner(self.text("ui.practise.none"))
            return None
        scenario, guest = place
        return self.begin(scenario, setup=Setup(Drill(guest, skill), self.settings.level))

    def go_on(self) -> str | None:
        return self._opened(lambda: self.shelf.go_on(self.lang))

    def branch(self, n: int) -> str | None:
        """Go back to entry `n` of the open evening and play on from there, on a road of its own."""
        playing = self.playing
        return self._opened(lambda: self.shelf.branch(playing, n)) if playing else None

    def turn_to(self, road: Path) -> str | None:
        """Open another road of the open evening."""
        playing = self.playing
        return self._opened(lambda: self.shelf.road(playing, road, self.lang)) if playing else None

    def close(self) -> None:
        """Leave the evening where it is; it lies saved for next time."""
        if self.playing:
            self.playing.evening.journal.close()
        self.playing, self.hosting, self.rings, self.marks = None, None, Glides(), Marks()
        for name in OF_AN_EVENING:
            self._screens.pop(name, None)

    def host(self, minutes: int | None) -> bool:
        """Open a workshop, or the one that was left; False after saying why not."""
        try:
            self.hosting = self.shelf.host(minutes, self.lang)
        except (OSError, ValueError, JournalFault) as reason:
            LOG.warning("the workshop could not be opened: %s", reason)
            self.banner(str(reason))
        return self.hosting is not None

    def _opened(self, opened: Callable[[], Playing]) -> str | None:
        self.close()
        try:
            self.playing = opened()
            self.hints = Hints(wanted=not (self.settings.exam or self.shelf.played()))
        except (OSError, ValueError, JournalFault) as reason:
            LOG.warning("the evening could not be opened: %s", reason)
            self.banner(str(reason))
            return None
        return "resume"

    def act(self, commands: Iterable[Command]) -> str | None:
        """Do a run of commands; gives back the arrow to wherever the evening is then."""
        assert self.session is not None  # noqa: S101 (as above)
        events: list[Event] = []
        run = tuple(commands)
        meant = self._card_of(run)
        try:
            for command in run:
                events += self.session.do(command).events
        except Refused as refused:
            if not events:
                self.banner(str(refused))
                return None
            if meant:  # the guest had had enough of being cut off: the talk ended before the sentence was out
                guest, words = meant
                self.banner(self.text("ui.unsaid", guest=f"{guest}.name", words=words.text))
        exam = self.settings.exam
        told = [event for event in events if not (exam and isinstance(event, OF_THE_TALK))]
        self.marks.take(() if exam else events, still=self.settings.reduced_motion, after=STAMP_FALLS)
        for name in cues_of(told):
            self.cue(name)
        self._warn_of_the_disk()
        return "resume"

    def _card_of(self, run: tuple[Command, ...]) -> tuple[str, Words] | None:
        """Whom one talks with, and the card that these commands play."""
        talk = self.view.talk
        words = [card.words for card in talk.cards if card.commands == run] if talk else []
        return (talk.guest, words[0]) if talk and words else None

    def _warn_of_the_disk(self) -> None:
        """Say it once when the journal cannot be written; the evening goes on, and is written once the disk lets it."""
        fault = self.playing.evening.journal.fault if self.playing else None
        if fault and str(fault) != self._fault:
            self.banner(self.text("ui.not_saved", why=str(fault)))
        self._fault = str(fault or "")

    # what the screens share -----------------------------------------------------------------------------------------

    def say(self, words: Words) -> str:
        """Say Words of a view in the reader's language."""
        opened = self.hosting or self.playing
        return (opened.words if opened else interface()).say(words, self.lang)

    def text(self, name: str, **put: str | int) -> str:
        """Say a text by its id."""
        return self.say(Words(name, tuple((key, str(value)) for key, value in put.items())))

    def key(self, action: str) -> str:
        """What the badge of an action's key shows."""
        return badge(action, self.reader.keys)

    def change(self, **changes: Any) -> None:
        """Set settings, keep them, and lay everything out anew."""
        self.settings = replace(self.settings, **changes)
        self.reader = Reader(remapped(dict(self.settings.keys)))
        if self.session and "lang" in changes:
            self.session.lang = self.lang
        try:
            self.shelf.keep(self.settings)
        except OSError as reason:
            self.banner(self.text("ui.not_saved", why=str(reason)))
        self._tune()
        self._dress()
        self.resize(self.surface)

    def become(self, person: str) -> None:
        """Let somebody else play, with their settings; raises OSError."""
        people.choose(person)
        self.settings, aside = load_settings()
        self.wants_full = self.settings.fullscreen
        self.change(lang=self.settings.lang or system_language())
        if aside:
            self.banner(self.text("ui.aside", path=str(aside)))

    def banner(self, words: str) -> None:
        """Show one line for a while; it never stops anything."""
        self._banner = (words, self.now + BANNER_SECONDS)
        self.screen.dirty = True
        self.announce(words)

    def cue(self, name: str) -> None:
        """Play a cue; one that tells something is also written where it may not be heard."""
        self.sound.cue(name)
        s = self.settings
        if name in TOLD and (s.voice or s.mute or not s.sound or isinstance(self.sound, Silence)):
            self.caption, self._caption_ends = self.text(f"ui.cue.{name}"), self.now + CAPTION_SECONDS

    def _tune(self) -> None:
        """Under the voice that reads aloud nobody babbles, and the party keeps its voice down."""
        s, under = self.settings, 0.3 if self.settings.voice else 1.0
        wanted = Volumes(s.sound, 0.0 if s.voice else s.babble, s.murmur * under, s.music * under)
        self.sound.tune(MUTE if s.mute else wanted)

    def _dress(self) -> None:
        if wear(contrast=self.settings.contrast, safe=self.settings.safe_colours):
            forget_all()

    def announce(self, words: str) -> None:
        """Have the voice read this before the focused thing; silent when the voice is off."""
        if self.settings.voice:
            self._announced.append(words)

    def babble(self, guest: str, words: str) -> None:
        """A guest's murmur under a line; the sound is tuned so that it never runs under the voice."""
        self.sound.babble(guest, words)

    def _read_aloud(self) -> None:
        if not (self.settings.voice and self.voice):
            return
        spoken = self.help.words if self.help else self.screen.spoken()
        if spoken != self._spoken or self._announced:
            self._spoken = spoken
            self.voice.say(sentences(*self._announced, spoken), self.lang)
            self._announced.clear()
