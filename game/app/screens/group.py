"""A workshop on the big screen: the moment, the cards, the hands that are typed, the reveal; one key goes on."""

from __future__ import annotations

from time import time
from typing import TYPE_CHECKING

from game.app import backdrop
from game.app.group.ballot_card import BallotCard, even
from game.app.group.large import fitted
from game.app.group.lines import heard, pages, strip
from game.app.group.moment import CARDS, LEFT, RIGHT, TABLE_ENDS, Moment, draw_asked, draw_moment, draw_page
from game.app.group.reveal import Reveal, draw_reveal, reveal_of, told_reveal
from game.app.group.table import card_boxes, next_button, small_buttons
from game.app.people import name_of, plain
from game.app.screens.screen import Screen
from game.app.widgets.widget import sentences
from game.core.errors import Refused
from game.group import messages as msg
from game.group.stage import LETTERS, Choice, next_command, suggested

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.box import Box
    from game.app.canvas import Canvas
    from game.app.widgets.button import Button
    from game.app.widgets.widget import Widget
    from game.core.commands import Command
    from game.group.looking_back import Page
    from game.group.room import Room
    from game.group.workshop import Workshop

DIGITS = 4  # of a number of hands
TABLE = frozenset({"scene", "voting", "closed", "discussing", "tied"})  # steps with cards on the table
COUNTING = frozenset({"voting", "closed"})
DEEDS = {  # the small buttons of each step
    "scene": ("rewind", "debrief"), "voting": ("discuss", "reveal", "skip"), "closed": ("discuss", "reveal", "skip"),
    "discussing": ("reveal", "skip"), "tied": ("discuss", "vote_again", "skip"),
}  # fmt: skip


class Group(Screen):
    """Of a workshop that is open."""

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.typed: dict[str, str] = {}  # by letter
        self.counted = False
        self._letter = ""  # pressed last

    @property
    def workshop(self) -> Workshop:
        assert self.app.workshop is not None  # noqa: S101 (come to only while there is one)
        return self.app.workshop

    @property
    def room(self) -> Room:
        return self.workshop.room

    def named(self) -> str:
        return self.app.text("ui.group.title")

    # ----------------------------------------------------------------------------------------------------- what to do

    def arrange(self) -> tuple[Widget, ...]:
        return (*self._cards(), self._next_button(), *self._deeds())

    def first_focus(self) -> str:
        return LETTERS[0] if self.room.step == "voting" and not self.counted else "next"

    def _choices(self) -> tuple[Choice, ...]:
        return self.workshop.stage().choices if self.room.step in TABLE else ()

    def _answers(self) -> tuple[Choice, ...]:
        """What can be answered where somebody wants one and no vote is held."""
        if self.room.step != "scene" or self._suggested() != "act":
            return ()
        view = self.app.view
        return () if next_command(view) else tuple(Choice(one.words, one.commands[0]) for one in view.offers[:4])

    def _suggested(self) -> str:
        return suggested(self.room, self.workshop.stage())

    def _cards(self) -> tuple[Widget, ...]:
        choices = self._choices() or self._answers()
        boxes = card_boxes(len(choices))
        made = [self._card(nth, *each) for nth, each in enumerate(zip(choices, boxes, strict=True))]
        return even(self.app.scale, made)

    def _card(self, nth: int, choice: Choice, box: Box) -> BallotCard:
        letter, words = LETTERS[nth], plain(self.app.say(choice.words))
        if choice.guest:
            stands = next(one.stands for one in self.app.view.guests if one.id == choice.guest)
            words = self.app.text("ui.group.stands", guest=words, stands=self.app.say(stands))
        count = self.typed.get(letter, "")
        state = self.app.text("ui.group.card.done") if self.counted else count
        said = sentences(f"{letter}: {words}", state)
        counting = self.room.step in COUNTING
        done = self.counted or bool(count)
        return BallotCard(letter, box, letter, words, said, count, done, counting)

    def _next_button(self) -> Button:
        return next_button(self.app, self.app.text(f"ui.group.next.{self._way()}"))

    def _way(self) -> str:
        if self.room.step == "debrief":
            return "end" if self._page() == len(self._pages()) - 1 else "next"
        step = self._suggested()
        return "next" if step in ("act", "") else step

    def _deeds(self) -> tuple[Widget, ...]:
        names = [name for name in DEEDS.get(self.room.step, ()) if name != "rewind" or self.room.played]
        if self.room.step == "scene" and self._choices() and self._way() != "open":
            names.insert(0, "open")
        say = self.app.text
        others = [(name, say(f"ui.group.do.{name}")) for name in names if name != self._way()]
        return small_buttons(self.app, (*others, ("home", say("ui.group.home"))), right=self._next_button().box.x)

    # ------------------------------------------------------------------------------------------------------- doing it

    def choose(self, name: str) -> str | None:
        if name == "home":
            return self._leave()
        if name == "next":
            return self._next()
        if name in LETTERS:
            return self._on_card(name)
        if name == "rewind":
            self._do(msg.Rewind(self.room.played[-1].decision))
        else:
            self._do(msg.Step(name))
        return None

    def press(self, action: str) -> str | None:
        return self._leave() if action == "back" else None

    def take_key(self, name: str, letter: str) -> bool:
        """Space goes on; digits are hands, letters go to their cards: twice takes one without counting."""
        if name == "space" and not (self.app.help or self.app.settings.scan):
            self.app.go(self._next())
            return True
        cards = {widget.name for widget in self.widgets if isinstance(widget, BallotCard)}
        before, self._letter = self._letter, ""
        letter = letter or name.strip("[]")  # the number pad has names of its own
        if not cards:
            return False
        if letter.upper() in cards and self.room.step != "scene":
            self._letter = letter.upper()
            self.set_focus(self._letter)
            if before == self._letter:
                self._do(msg.Pick(LETTERS.index(before)))
            return True
        if self.room.step in COUNTING and self.focus in cards:
            if letter.isascii() and letter.isdigit():
                self._type((self.typed.get(self.focus, "") if not self.counted else "") + letter)
                return True
            if name == "backspace":
                self._type(self.typed.get(self.focus, "")[:-1])
                return True
        return False

    def _type(self, digits: str) -> None:
        self.counted = False
        self.typed[self.focus] = digits.lstrip("0")[:DIGITS] or ("0" if digits else "")
        self.refresh()

    def _on_card(self, letter: str) -> str | None:
        """Enter on a card: the next number, or the vote itself where it is not open yet."""
        step = self.room.step
        if answers := self._answers():
            self._act(answers[LETTERS.index(letter)].command)
        elif step == "scene":
            self._do(msg.Step("open"))
        elif step not in COUNTING:
            self._do(msg.Pick(LETTERS.index(letter)))
        elif not any(self.typed.values()):
            self.app.banner(self.app.text("ui.group.uncounted"))
        else:
            self.typed.setdefault(letter, "0")
            self._count_on(letter)
        return None

    def _count_on(self, letter: str) -> None:
        """To the next card without a number; the vote is counted once all have one."""
        letters = LETTERS[: len(self._choices())]
        behind = letters[letters.index(letter) + 1 :]
        left = next((one for one in behind if not self.typed.get(one)), "")
        if left:
            self.set_focus(left)
        elif self._do(msg.Hands(tuple(int(self.typed.get(one) or 0) for one in letters)), fresh=False):
            self.counted = True
            self.set_focus("next")
        self.refresh()

    def _next(self) -> str | None:
        step = self._suggested()
        if self.room.step == "debrief":
            if self._way() == "next":
                self._do(msg.Lay(self._page() + 1))
                return None
            self._do(msg.Step("end"))
            return self._leave()
        if step == "act":
            self._act(next_command(self.app.view))
        elif step in ("discuss", "reveal") and not self.room.tally().voted:
            self.app.banner(self.app.text("ui.group.uncounted"))
            self.set_focus(LETTERS[0])
        else:
            self._do(msg.Step(step))
            if step == "play":
                self._do(msg.Step("next"))
        return None

    def _act(self, command: Command | None) -> None:
        """What needs no vote."""
        if command is None:
            self.app.banner(self.app.text("ui.group.answer"))
            self.set_focus(LETTERS[0])
            return
        try:
            self.workshop.act(command)
        except Refused:
            self.app.banner(self.app.text("ui.refused"))
        self._renew()

    def _do(self, order: msg.Order, *, fresh: bool = True) -> bool:
        reply = self.workshop.do(order, time())
        if isinstance(reply, msg.Err):
            self.app.banner(self.app.text("ui.console.host.err.no_arrow"))
            return False
        if fresh:
            self._renew()
        return True

    def _renew(self) -> None:
        """Another step: nothing is typed yet."""
        self.typed, self.counted, self.focus = {}, False, ""
        self.app.notice.show("")  # what could not be done has been done
        self.app.cue("confirm")
        self.app.evening.warn_of_the_disk()
        self.refresh()
        self._announce()

    def _announce(self) -> None:
        """Read aloud what has come on the screen."""
        if self.room.step == "debrief":
            page = self._pages()[self._page()]
            self.app.announce(sentences(page.head, *page.lines))
        elif self.room.step == "revealed":
            self.app.announce(sentences(*told_reveal(self.app, self._reveal())))
        else:
            now = heard(self.app)
            words = f"{now.who}: {now.words}" if now.who else now.words
            self.app.announce(sentences(words, self._strip().rstrip(":")))

    def _reveal(self) -> Reveal:
        talk, workshop = self.app.view.talk, self.workshop
        made, choices = self.room.rounds[-1], workshop.stage().choices
        return reveal_of(self.app, made, choices, workshop.session.scenario, talk.guest if talk else "")

    def _leave(self) -> str:
        if self.app.evening.hosting:
            self.app.leaving_word = self.app.text("ui.group.kept", path=str(self.app.evening.hosting.keeping.path))
        self.app.evening.close()
        return "home"

    # --------------------------------------------------------------------------------------------------------- seeing

    def draw(self, c: Canvas) -> None:
        backdrop.blurred(c, self.app.room)
        if self.room.step == "revealed":
            draw_reveal(c, self.app, self._reveal())
        elif self.room.step == "debrief":
            self._draw_page(c, self._pages()[self._page()])
        else:
            scenario = self.workshop.session.scenario
            draw_moment(c, self.app, heard(self.app), scenario, CARDS if self._on_table() else None)
            right = min((one.box.x - 24 for one in self.widgets if one.name == "next"), default=RIGHT)
            fitted(c, self._strip(), (LEFT, TABLE_ENDS + 10, right - LEFT, 34), tint="glow", most=28)
        self.draw_widgets(c)

    def _draw_page(self, c: Canvas, page: Page) -> None:
        about = page.told
        if about is None or about.line is None:
            draw_page(c, self.app, page)
            return
        moment = Moment(name_of(self.app, about.guest), plain(self.app.say(about.line)), about.guest)
        draw_asked(c, self.app, moment, self.workshop.session.scenario, page.lines)

    def _on_table(self) -> bool:
        return bool(self._choices() or self._answers())

    def _strip(self) -> str:
        return strip(self.app, self.workshop, counted=self.counted)

    def _page(self) -> int:
        return min(self.room.card, len(self._pages()) - 1)

    def _pages(self) -> tuple[Page, ...]:
        return pages(self.app, self.workshop)
