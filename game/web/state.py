"""What each page is told of the room, as JSON: the snapshot of its audience, put into words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.core.view import Words
from game.group.debrief import stance_of
from game.group.roads import roads_of
from game.group.stage import LETTERS, TRIAL_WORDS, on_table
from game.web.behind import Behind
from game.web.cards import card_of
from game.web.moment import heard
from game.web.roads import compared

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.group.audience import Said, Seat, Snapshot
    from game.group.room import Round
    from game.group.workshop import Workshop
    from game.text.saying import Saying
    from game.web.showing import Showing


class Telling:
    """Puts snapshots of one workshop into words."""

    def __init__(self, workshop: Workshop, saying: Saying) -> None:
        self._workshop, self._saying = workshop, saying
        self.behind = Behind(workshop, saying)

    @property
    def rev(self) -> int:
        """Rises with every event of the room and every entry of every road."""
        return self._workshop.room.rev + sum(len(session.entries) for session in self._workshop.sessions)

    @property
    def entry(self) -> int:
        return len(self._workshop.session.entries)

    @property
    def at(self) -> tuple[int, int]:
        """What changes with every step, and with everything that is done between two steps."""
        return self._workshop.room.turn, self.entry

    def shared(self, shot: Snapshot, showing: Showing) -> dict[str, Any]:
        """What everybody sees."""
        room = self._workshop.room
        state: dict[str, Any] = {
            "is": "state", "rev": self.rev, "turn": shot.turn, "step": shot.step, "held": room.held,
            "attempt": shot.attempt, "trial": shot.trial, "full": shot.full,
            "decision": list(shot.decision) if shot.decision else None,
            "second": room.ballot is not None and bool(room.ballot.before),
            "voted": shot.voted, "of": shot.of, "here": len(room.seated()), "teams": room.teams,
            "title": self._saying.of(Words("evening.title")), "heard": heard(self._workshop.session, self._saying),
            "choices": self._choices(), "result": self._result(shot.result) if shot.result else None,
            "road": self._road(shot.road),
            "clock": shot.clock and {"kind": shot.clock.kind, "until": shot.clock.until, "left": shot.clock.left},
        }  # fmt: skip
        if shot.step == "debrief":
            state |= self._debrief(shot.words)
        if what := showing.what(self.at):
            state["again"] = what
            if what == "roads":
                state["roads"] = compared(self._workshop, self.behind.rounds(), self._saying)
            elif what == "votes":
                state["result"] = self._result(room.rounds[-1]) if room.rounds else None
        return state

    def _road(self, number: int) -> str:
        """Where a road left the one before it; nothing on the first."""
        left = roads_of(self._workshop, self.behind.rounds())[number].left if number else None
        return "" if left is None else self._saying.ui("web.screen.road", n=number + 1, left=left + 1)

    def _debrief(self, words: Sequence[Said]) -> dict[str, Any]:
        lying, room = self.behind.pages(), self._workshop.room
        card = card_of(lying.at(min(room.card, len(lying) - 1)), self._workshop, self._saying)
        state: dict[str, Any] = {"card": card, "words": [word.text for word in words]}
        if room.alone:
            state["cards"] = [card_of(page, self._workshop, self._saying) for page in lying.cards]
        return state

    def _choices(self) -> list[dict[str, str]]:
        room, stage = self._workshop.room, self._workshop.stage()
        if room.step in ("consequence", "debrief", "lobby", "ended"):
            return []
        faces = ("",) * len(TRIAL_WORDS) if room.ballot and room.ballot.trial else [one.guest for one in stage.choices]
        return [
            {"letter": letter, "words": self._offered(words, face), "face": face}
            for letter, words, face in zip(LETTERS, on_table(room, stage), faces, strict=False)
        ]

    def _offered(self, words: Words, guest: str) -> str:
        """A guest with where one finds them: nobody knows all the names yet."""
        there = {one.id: one.stands for one in self._workshop.session.view().guests} if guest else {}
        stands = there.get(guest)
        if stands is None:
            return self._saying.of(words)
        return self._saying.ui("group.stands", guest=self._saying.of(words), stands=self._saying.of(stands))

    def _result(self, made: Round) -> dict[str, Any]:
        trial = made not in self._workshop.room.played
        one = None if trial else self.behind.rounds()[-1]
        words = TRIAL_WORDS if one is None else tuple(choice.words for choice in one.choices)
        guest = one.guest if one else ""
        scenario = self._workshop.session.scenario
        stances = [stance_of(scenario, guest, each.text) for each in words]
        return {
            "chosen": made.chosen,
            "how": self._saying.ui(f"group.how.{made.how}", letter=LETTERS[made.chosen]),
            "votes": [tally.counts for tally in made.votes],
            "teams": made.last.teams if len(made.last.teams) > 1 else [],
            "choices": [
                {"letter": letter, "words": self._saying.of(each), "stance": stance or "",
                 "stamp": self._saying.ui(f"console.stamp.{stance}") if stance else ""}
                for letter, each, stance in zip(LETTERS, words, stances, strict=False)
            ],
        }  # fmt: skip


def seat_of(seat: Seat) -> dict[str, Any]:
    """By name, or by the number of a pseudonym that the page looks up."""
    return {
        "seat": seat.seat, "name": seat.name, "pseudonym": seat.pseudonym, "lap": seat.lap, "team": seat.team,
        "voted": seat.voted, "approved": seat.approved,
    }  # fmt: skip
