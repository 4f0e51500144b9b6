"""Where the workshop is now, told once: the scene, the vote, the talking, the reveal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.console.choices import Choice as Key
from game.console.hosting.group_ending import GroupEnding
from game.console.hosting.telling import tell_choices, tell_reveal
from game.console.opening import open_again, open_door, tell_keys
from game.console.teller import Teller
from game.group.stage import LETTERS, next_command, on_table, suggested

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.console.page import Page
    from game.console.wording import Wording
    from game.core.view import View, Words
    from game.group.room import Room
    from game.group.workshop import Workshop


class Showing:
    """Remembers what was told; each road has a teller of its own."""

    def __init__(
        self, workshop: Workshop, wording: Wording, page: Page, now: Callable[[], float],
        ask: Callable[[], str | None] | None,
    ) -> None:  # fmt: skip
        self._workshop, self._wording, self._page, self._now, self._ask = workshop, wording, page, now, ask
        self._tellers: dict[int, Teller] = {}
        self._shown: tuple[int, int, int] | None = None
        self._warned = False
        self._again = False

    @property
    def _room(self) -> Room:
        return self._workshop.room

    def show(self) -> None:
        """Tell what is new."""
        state = self._state()
        if state == self._shown:
            return
        self._shown = state
        getattr(self, f"_{self._room.step}", lambda: None)()
        self._again = False
        self._tell_time()
        self.tell_next()

    def seen(self) -> None:
        """What is now was told already."""
        self._shown = self._state()

    def again(self) -> None:
        self._shown, self._again = None, True

    def tell_next(self) -> None:
        """What the one big key does now."""
        step = suggested(self._room, self._workshop.stage())
        if step == "act":
            command = next_command(self._workshop.session.view())
            offers = {offer.commands[0]: offer.words for offer in self._workshop.session.view().offers}
            words = self._wording.of(offers[command]) if command in offers else self._wording.shared("group.next.only")
            self._faint("next", what=words if command else self._wording.shared("group.next.choose"))
        elif step:
            trial = step == "play" and self._room.ballot is not None and self._room.ballot.trial
            self._faint("next", what=self._wording.shared(f"group.next.{step}{'.trial' if trial else ''}"))

    def tell_clock(self) -> None:
        if self._room.clock:
            left = round(self._room.clock.remaining(self._now()))
            self._page.line(self._wording.ui("host.clock", minutes=left // 60, seconds=f"{left % 60:02}"))

    def _state(self) -> tuple[int, int, int]:
        return self._room.turn, self._room.road, len(self._workshop.session.entries)

    def _lobby(self) -> None:
        if not self._room.turn:
            open_door(self._workshop.session, self._teller())
            tell_keys(self._workshop.session, self._teller(), "host.keys")
            self._page.gap()
        self._say("lobby")

    def _scene(self) -> None:
        session, stage = self._workshop.session, self._workshop.stage()
        road = self._room.road
        if road not in self._tellers and (road or len(session.entries) > 1):
            self._again = True
            open_again(self._teller(), "host.keys") if not self._tellers else self._say("new_road", n=road + 1)
        teller, view = self._teller(), session.view()
        teller.news()
        teller.scene(view, self._keys(view), again=self._again)
        if stage.choices:
            self._page.gap()
            self._page.strong(self._wording.ui("host.full" if stage.full else "host.quick"))
            tell_choices(self._page, [choice.words for choice in stage.choices], self._wording)
            if stage.pausing:
                self._say("pausing")

    def _keys(self, view: View) -> tuple[Key, ...]:
        """People in the room under the letters that are voted on."""
        choices = self._workshop.stage().choices
        return tuple(
            Key(LETTERS[nth], self._wording.of(choice.words), (choice.command,), name="approach", about=(choice.guest,))
            for nth, choice in enumerate(choices)
            if choice.guest and view.where == "room"
        )

    def _voting(self) -> None:
        ballot = self._room.ballot
        if ballot is None:
            return
        trial, first = self._wording.shared("group.trial.ask"), not ballot.before and not self._again
        self._page.gap()
        self._page.strong(trial if ballot.trial else self._wording.ui("host.first" if first else "host.second"))
        if ballot.trial or not first:  # the others stand just above
            tell_choices(self._page, self._words(), self._wording)
        self._say("hands", example=example(ballot.choices))

    def _closed(self) -> None:
        self._say("closed")

    def _discussing(self) -> None:
        self._page.gap()
        self._page.strong(self._wording.shared("group.discuss"))
        self._say("discuss")

    def _tied(self) -> None:
        leaders = [LETTERS[place] for place in self._room.tally().leaders]
        self._page.line(self._wording.ui("host.tied", letters=self._wording.listed(leaders)))

    def _revealed(self) -> None:
        view = self._workshop.session.view()
        trial = self._room.ballot is not None and self._room.ballot.trial
        guest = view.talk.guest if view.talk and not trial else ""
        made, scenario = self._room.rounds[-1], self._workshop.session.scenario
        tell_reveal(self._page, made, self._words(), self._wording, scenario=scenario, guest=guest)

    def _paused(self) -> None:
        self._say("paused")
        self.tell_clock()

    def _debrief(self) -> None:
        self._teller().news()
        GroupEnding(self._workshop, self._wording, self._page, self._ask).tell()

    def _words(self) -> tuple[Words, ...]:
        return on_table(self._room, self._workshop.stage())

    def _teller(self) -> Teller:
        """That of this road; what a road shares with its parent has been told."""
        road = self._room.road
        if road not in self._tellers:
            session = self._workshop.session
            told = 0 if not road and len(session.entries) == 1 else len(session.entries)
            self._tellers[road] = Teller(session, self._page, self._wording, told)
        return self._tellers[road]

    def _tell_time(self) -> None:
        """Once it is late, that it is."""
        late = self._workshop.late(self._now())
        if late and not self._warned and self._room.step == "scene":
            self._warned = True
            self._say("late", minute=late["n"], minutes=late["of"])

    def _say(self, name: str, **put: int | str) -> None:
        self._page.line(self._wording.ui(f"host.{name}", **put))

    def _faint(self, name: str, **put: int | str) -> None:
        self._page.faint(self._wording.ui(f"host.{name}", **put))


def example(choices: int) -> str:
    """Counts as one might type them."""
    return " ".join(("11", "8", "5", "2", *"1111")[:choices])
