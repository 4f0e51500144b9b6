"""The game in a window: one screen at a time, one evening at most, and everything the screens share."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pygame

from game.app.aloud import Aloud
from game.app.ambience import ambience
from game.app.canvas import Canvas
from game.app.cues import TOLD
from game.app.help import Help
from game.app.input import Intent, Point, Press, Reader, badge, remapped
from game.app.keep import forget_all
from game.app.notices import Notice, banner_height, draw_banner, not_saved
from game.app.open_evening import OpenEvening
from game.app.people import spoken_by
from game.app.rooms import HALL
from game.app.route import Route, make_screen
from game.app.scale import Scale
from game.app.scanning import Scanning
from game.app.sound import MUTE, Silence, Volumes
from game.app.theme import rgb, wear
from game.core.view import Words
from game.saves import people
from game.saves.settings import Settings, load_settings
from game.saves.store import set_aside
from game.text.interface import interface, system_language

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.app.screens.screen import Screen
    from game.app.shelf import Playing, Shelf
    from game.app.sound import Sound
    from game.app.speech import Voice
    from game.app.watched import Watched
    from game.core.session import Session
    from game.core.view import View
    from game.group.workshop import Workshop

TEXT_COMMAND = "main.py play {id} --text"


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
        self.evening = OpenEvening(self)
        self.reader = Reader(remapped(dict(self.settings.keys)))
        self.scanning = Scanning(self)
        self.help: Help | None = None
        self.watched: Watched | None = None  # only while a scenario is being written
        self.now = 0.0
        self.wants_full = self.settings.fullscreen  # the window reads it
        self.window = self.settings.window  # its last size, for whoever comes back to it
        self.leaving_word = ""  # what to print after the window closed
        self.text_command, self.in_terminal = TEXT_COMMAND, True  # and whether it can be read here
        self.notice, self.caption = Notice(), Notice()
        self.aloud = Aloud(self, voice)
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
        self._begin_anew()
        surface.fill(rgb("night"))
        for screen in getattr(self, "_screens", {}).values():
            screen.refresh()

    def _begin_anew(self) -> None:
        """What was drawn last is not all that is to be seen now: a scene draws all of itself on another canvas."""
        self.canvas = Canvas(self.surface, self.scale)

    def take(self, event: pygame.event.Event) -> None:
        """Act on one event of pygame."""
        if event.type == pygame.QUIT:
            self.go("quit")
            return
        if self.watched and self.watched.take(event):
            return
        if event.type == pygame.KEYDOWN and self.scanning.writes(event):
            return
        if event.type in (pygame.TEXTINPUT, pygame.TEXTEDITING):
            self.screen.take_text(event.text, composing=event.type == pygame.TEXTEDITING)
            return
        if intent := self.reader.read(event, self.scale):
            if not isinstance(intent, Point):
                self.screen.dirty |= self.notice.seen()
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
                self.aloud.turned()
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

    def update(self, dt: float) -> None:
        self.now += dt
        if broken := set_aside():
            self.banner(self.text("ui.aside", path=", ".join(map(str, broken))))
        self.sound.update(dt)
        self.scanning.update(dt)
        self.screen.update(dt)
        if self.watched:
            self.watched.update()
        for note in (self.notice, self.caption):
            self.screen.dirty |= note.update(dt)
        self.aloud.update()

    def draw(self) -> bool:
        """Draw if anything changed; say whether it did."""
        if not (self.screen.dirty or self.screen.moving):
            return False
        self.screen.dirty = False
        self.screen.draw(self.canvas)
        if self.watched:
            self.watched.draw(self.canvas)
        if self.help:
            self.help.draw(self.canvas)
        if self.notice.words:
            high = banner_height(self.scale, self.notice.words)
            draw_banner(self.canvas, self.notice.words, self.screen.banner_at(high))
        if self.watched or self.help or self.notice.words:
            self._begin_anew()
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

    def forget_screens(self, names: Iterable[str]) -> None:
        """Make these anew when they are next come to."""
        for gone in [self._screens.pop(name) for name in names if name in self._screens]:
            gone.let_go()

    def _arrive(self, name: str) -> None:
        self.screen.leave()
        if name != "gone":
            self.screen = self._come_to(name)

    def _come_to(self, name: str) -> Screen:
        screen = self.screen_named(name)
        self.screen = screen
        self._begin_anew()
        self.aloud.begin()
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
        return self.evening.session

    @property
    def playing(self) -> Playing | None:
        return self.evening.playing

    @property
    def workshop(self) -> Workshop | None:
        return self.evening.workshop

    @property
    def room(self) -> str:
        """Where the evening is; between evenings one is in the hall."""
        return self.evening.room or HALL

    @property
    def view(self) -> View:
        """What can be seen of the evening; only asked for while there is one."""
        assert self.session is not None  # noqa: S101 (a screen of the party without a party is a mistake of ours)
        return self.session.view()

    # what the screens share -----------------------------------------------------------------------------------------

    def say(self, words: Words) -> str:
        """Say Words of a view in the reader's language."""
        return (self.evening.words or interface()).say(words, self.lang)

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
            not_saved(self, reason)
        self._tune()
        self._dress()
        self.resize(self.surface)

    def become(self, person: str) -> None:
        """Let somebody else play, with their settings; raises OSError."""
        people.choose(person)
        self.settings = load_settings()
        self.wants_full = self.settings.fullscreen
        self.change(lang=self.settings.lang or system_language())

    def banner(self, words: str) -> None:
        """Show this for a while; it never stops anything."""
        self.notice.show(words)
        self.screen.dirty = True
        self.announce(words)

    def cue(self, name: str) -> None:
        """Play a cue; one that tells something is also written where it may not be heard."""
        self.sound.cue(name)
        s = self.settings
        if name in TOLD and (s.captions or s.voice or s.mute or not s.sound or isinstance(self.sound, Silence)):
            self.caption.show(self.text(f"ui.cue.{name}"))

    def _tune(self) -> None:
        """Under the voice that reads aloud nobody babbles, and the party keeps its voice down."""
        s, under = self.settings, 0.3 if self.settings.voice else 1.0
        wanted = Volumes(s.sound, 0.0 if s.voice else s.babble, s.murmur * under, s.music * under)
        self.sound.tune(MUTE if s.mute else wanted)

    def _dress(self) -> None:
        if wear(contrast=self.settings.contrast, safe=self.settings.safe_colours):
            forget_all()

    def announce(self, words: str) -> None:
        self.aloud.announce(words)

    def babble(self, guest: str, words: str) -> None:
        """A guest's murmur under a line; the sound is tuned so that it never runs under the voice."""
        self.sound.babble(*spoken_by(self, guest, words))
