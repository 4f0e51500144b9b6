"""The facilitator at a terminal: one key goes on, hands are typed as numbers, everything else is a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.console.asking import line_from, somebody
from game.console.choices import choices_of as deeds_of
from game.console.hosting.looking_back import LookingBack, back_to
from game.console.hosting.showing import Showing, example
from game.console.hosting.telling import tell_counted, tell_shares
from game.console.hosting.typed import typed
from game.console.numbers import Numbers
from game.core.commands import CutIn
from game.core.errors import Refused
from game.group import messages as msg
from game.group.stage import next_command, suggested

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

    from game.console.hosting.typed import Typed
    from game.console.page import Page
    from game.console.wording import Wording
    from game.core.commands import Command
    from game.group.room import Room
    from game.group.workshop import Workshop

STOP = "q"
STEPS = {"t": "discuss", "v": "vote_again", "r": "reveal", "k": "skip", "x": "debrief"}
CLOCKS = {"w": "talk", "o": "break"}
LONGEST_CLOCK = 180  # minutes
COUNTED = frozenset({"voting", "closed"})
TOLD = frozenset({"no_arrow", "counts", "count", "team", "decision", "road", "seconds", "begun"})  # refusals with words


class Host:
    """Shows where the workshop is, takes a line, and does it; `notice` is what must be said first, or nothing."""

    def __init__(
        self,
        workshop: Workshop,
        wording: Wording,
        source: TextIO,
        page: Page,
        *,
        now: Callable[[], float],
        notice: Callable[[], str],
    ) -> None:
        self._workshop, self._wording, self._source, self._page, self._now = workshop, wording, source, page, now
        self._notice = notice
        self._ask = somebody(source, page)
        self._showing = Showing(workshop, wording, page, now, self._ask)
        self._numbers = Numbers()
        self._deeds: tuple[tuple[str, Command], ...] = ()

    @property
    def _room(self) -> Room:
        return self._workshop.room

    def run(self) -> bool:
        """Whether the workshop came to its end; False if it was left before."""
        while self._room.step != "ended":
            self._showing.show()
            if words := self._notice():
                self._page.line(words)
            line = line_from(self._source, self._page)
            if line is None or line.lower() == STOP:
                return False
            self._take(typed(line, self._choices()))
        return True

    def _choices(self) -> int:
        return self._room.ballot.choices if self._room.ballot else len(self._workshop.stage().choices)

    def _take(self, meant: Typed) -> None:
        match meant.kind:
            case "next":
                self._next()
            case "hands":
                self._hands(meant)
            case "letter":
                self._opened()
                self._do(msg.Pick(meant.number))
            case "number":
                self._number(meant.number)
            case "key":
                self._key(meant)
            case _:
                self._unclear()

    def _next(self) -> None:
        """The one big key: what a facilitator in doubt should do."""
        step = suggested(self._room, self._workshop.stage())
        if step == "act":
            self._act(next_command(self._workshop.session.view()))
        elif step in ("discuss", "reveal") and self._room.ballot and not self._room.tally().voted:
            self._say("nothing_counted", example=example(self._choices()))
        elif step == "play":
            trial = self._room.ballot is not None and self._room.ballot.trial
            self._do(msg.Step("play"))
            if not trial:
                self._do(msg.Step("next"))
        else:
            self._do(msg.Step(step))

    def _hands(self, meant: Typed) -> None:
        self._opened()
        ballot = self._room.ballot
        if ballot is None:
            self._say("nothing_to_vote_on")
            return
        empty = next((team for team, hands in enumerate(ballot.hands) if not any(hands)), 0)
        team = meant.team - 1 if meant.team else empty
        if not self._do(msg.Hands(meant.counts, team)):
            return
        self._page.take_back()
        waiting = [str(nth) for nth, hands in enumerate(self._room.ballot.hands if self._room.ballot else (), 1)
                   if not any(hands)]  # fmt: skip
        if waiting and self._room.teams > 1:
            self._say("team_next", n=waiting[0])
        else:
            first_of_full = ballot.full and not ballot.before
            tell_counted(self._page, self._room.tally(), self._wording, advise=first_of_full)
            self._showing.tell_next()

    def _opened(self) -> None:
        """Whoever types hands where a vote could begin means that it should."""
        if self._room.step == "scene" and self._workshop.stage().choices:
            self._workshop.do(msg.Step("open"), self._now())
            self._showing.seen()

    def _number(self, number: int) -> None:
        if self._room.step == "lobby":
            self._do(msg.Hall(number))
            self._say("hall", n=self._room.hall)
        elif self._room.step == "scene" and 1 <= number <= len(self._deeds):
            self._act(self._deeds[number - 1][1])
        else:
            self._unclear()

    def _key(self, meant: Typed) -> None:  # noqa: C901 - one case a key
        match meant.key:
            case key if key in STEPS:
                self._do(msg.Step(STEPS[key]))
            case "p":
                self._do(msg.Step("resume" if self._room.step == "paused" else "pause"))
            case "l" if self._room.step == "lobby":
                self._do(msg.Step("try_out"))
            case "s" if self._room.ballot and self._room.step in COUNTED:
                tell_shares(self._page, self._room.tally(), self._wording)
            case "w" | "o":
                self._clock(meant.key, meant.rest)
            case "n" if meant.rest:
                self._note(meant.rest)
            case "z":
                back_to(self, meant.rest)
            case "y":
                self._switch(meant.rest)
            case "m" if self._room.step == "scene":
                self._tell_deeds()
            case "i":
                self._showing.again()
            case "?":
                self._say("help")
            case _:
                self._unclear()

    def _clock(self, key: str, minutes: str) -> None:
        if not minutes.isascii() or not minutes.isdigit() or not 0 <= int(minutes[:4]) <= LONGEST_CLOCK:
            self._say("minutes")
            return
        if key == "o" and self._room.step != "paused" and not self._do(msg.Step("pause")):
            return
        kind = "vote" if key == "w" and self._room.step == "voting" else CLOCKS[key]
        self._do(msg.SetClock(kind, 60 * int(minutes)))  # type: ignore[arg-type]
        self._showing.tell_clock()

    def _note(self, text: str) -> None:
        decision = self._room.ballot.decision if self._room.ballot else self._workshop.stage().decision
        before = self._room.notes.get(decision, "")
        if self._do(msg.Note(decision, f"{before} {text}".strip())):
            self._say("noted")

    def _switch(self, road: str) -> None:
        if not road.isascii() or not road.isdigit():
            LookingBack(self._workshop, self._wording, self._page).roads()
        elif self._do(msg.Switch(int(road[:4]) - 1)):
            self._showing.again()

    def rewind(self, number: int) -> None:
        """Back to the decision with that number."""
        played = self._room.played
        if not 1 <= number <= len(played):
            self._say("err.decision")
        elif self._do(msg.Rewind(played[number - 1].decision)):
            self._showing.again()

    def list_decisions(self) -> None:
        LookingBack(self._workshop, self._wording, self._page).decisions()

    def _tell_deeds(self) -> None:
        """All that can be done without a vote, each with a number."""
        view = self._workshop.session.view()
        deeds = [(f"{one.words} ({one.price})" if one.price else one.words, one.commands[0])
                 for one in deeds_of(view, self._wording, self._numbers)
                 if one.commands and not one.card and one.name != "wait_on"]  # fmt: skip
        if view.talk and any(card.interrupts for card in view.talk.cards):
            deeds.append((self._wording.ui("host.cut_in"), CutIn()))
        self._deeds = tuple(deeds)
        for number, (words, _) in enumerate(self._deeds, start=1):
            self._page.line(words, under=f"{number}. ")

    def _act(self, command: Command | None) -> None:
        if command is None:
            self._say("choose")
            self._tell_deeds()
            return
        try:
            self._workshop.act(command)
        except Refused:
            self._say("err.no_arrow")
        self._deeds = ()

    def _do(self, order: msg.Order) -> bool:
        """Carried out; or why not was said."""
        reply = self._workshop.do(order, self._now())
        if isinstance(reply, msg.Err):
            self._say(f"err.{reply.code if reply.code in TOLD else 'no_arrow'}", n=self._choices())
        return not isinstance(reply, msg.Err)

    def _unclear(self) -> None:
        self._say("unclear")

    def _say(self, name: str, **put: int | str) -> None:
        self._page.line(self._wording.ui(f"host.{name}", **put))
