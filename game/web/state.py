"""What each page is told of the room, as JSON: the snapshot of its audience, put into words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.core.view import Words
from game.group.debrief import stance_of, told
from game.group.stage import LETTERS, TRIAL_WORDS, next_command, on_table, suggested
from game.group.tally import shares
from game.web.looking_back import cards, line_of
from game.web.moment import heard

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from game.group.audience import Seat, Snapshot
    from game.group.debrief import Told
    from game.group.room import Round
    from game.group.workshop import Workshop
    from game.web.saying import Saying

COUNTED = frozenset({"voting", "closed", "discussing", "tied"})  # steps in which the facilitator sees the shares


class Telling:
    """Puts snapshots of one workshop into words; what was decided is folded once, until more is."""

    def __init__(self, workshop: Workshop, saying: Saying) -> None:
        self._workshop, self._saying = workshop, saying
        self._told: tuple[tuple[int, ...], tuple[Told, ...]] = ((), ())

    @property
    def rev(self) -> int:
        """Rises with every event of the room and every entry of every road."""
        return self._workshop.room.rev + sum(len(session.entries) for session in self._workshop.sessions)

    @property
    def entry(self) -> int:
        return len(self._workshop.session.entries)

    def shared(self, shot: Snapshot, page: int) -> dict[str, Any]:
        """What everybody sees; `page` is the card of the debrief that lies open."""
        room = self._workshop.room
        state: dict[str, Any] = {
            "is": "state", "rev": self.rev, "turn": shot.turn, "step": shot.step, "held": room.held,
            "attempt": shot.attempt, "trial": shot.trial, "full": shot.full,
            "decision": list(shot.decision) if shot.decision else None,
            "again": room.ballot is not None and bool(room.ballot.before),
            "voted": shot.voted, "of": shot.of, "here": len(room.seated()), "teams": room.teams,
            "title": self._saying.of(Words("evening.title")), "heard": heard(self._workshop.session, self._saying),
            "choices": self._choices(), "result": self._result(shot.result) if shot.result else None,
            "clock": shot.clock and {"kind": shot.clock.kind, "until": shot.clock.until, "left": shot.clock.left},
        }  # fmt: skip
        if shot.step == "debrief":
            lying = cards(self._workshop, self._rounds(), self._saying)
            nth = min(page, len(lying) - 1)
            state["card"] = {"head": lying[nth][0], "lines": lying[nth][1], "nth": nth + 1, "of": len(lying)}
        return state

    def leading(self, shot: Snapshot, here: Collection[int]) -> dict[str, Any]:
        """What the facilitator sees besides: the shares, who is here, what can be done, where one can go back to."""
        room, workshop = self._workshop.room, self._workshop
        stage = workshop.stage()
        step = suggested(room, stage)
        tally = shot.tally if shot.step in COUNTED or room.held in COUNTED else None
        return {
            "entry": self.entry,
            "next": step,
            "says": self._next(step),
            "votable": bool(stage.choices),
            "deeds": self._deeds() if room.step == "scene" else [],
            "tally": tally and {
                "counts": tally.counts, "shares": shares(tally.counts), "share": round(tally.share),
                "advice": tally.advice, "leaders": tally.leaders,
            },
            "seats": [{**seat_of(seat), "here": seat.seat in here} for seat in shot.seats],
            "locked": shot.locked,
            "note": room.notes.get(stage.decision, ""),
            "noted": list(stage.decision),
            "road": shot.road,
            "roads": shot.roads,
            "rounds": [
                {"decision": list(one.round.decision), "words": line_of(nth, one, self._saying)}
                for nth, one in enumerate(self._rounds(), start=1)
            ],
        }  # fmt: skip

    def deeds(self) -> tuple[Any, ...]:
        """All that can be done without a vote, in the order in which it is offered to the facilitator."""
        view = self._workshop.session.view()
        return tuple(offer for offer in view.offers if offer.commands)

    def _deeds(self) -> list[str]:
        return [self._saying.of(offer.words) for offer in self.deeds()]

    def _next(self, step: str) -> str:
        """What the one big key does."""
        trial = self._workshop.room.ballot is not None and self._workshop.room.ballot.trial
        if step != "act":
            return self._saying.ui(f"group.next.{step}{'.trial' if step == 'play' and trial else ''}") if step else ""
        view = self._workshop.session.view()
        command = next_command(view)
        words = next((offer.words for offer in view.offers if command in offer.commands[:1]), None)
        if words:
            return self._saying.of(words)
        return self._saying.ui("group.next.only" if command else "group.next.choose")

    def _choices(self) -> list[dict[str, str]]:
        room, stage = self._workshop.room, self._workshop.stage()
        if room.step in ("consequence", "debrief", "lobby", "ended"):
            return []
        faces = ("",) * len(TRIAL_WORDS) if room.ballot and room.ballot.trial else [one.guest for one in stage.choices]
        return [
            {"letter": letter, "words": self._saying.of(words), "face": face}
            for letter, words, face in zip(LETTERS, on_table(room, stage), faces, strict=False)
        ]

    def _result(self, made: Round) -> dict[str, Any]:
        trial = made not in self._workshop.room.played
        one = None if trial else self._rounds()[-1]
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

    def _rounds(self) -> Sequence[Told]:
        room = self._workshop.room
        key = (len(room.rounds), *(len(session.entries) for session in self._workshop.sessions))
        if key != self._told[0]:
            self._told = (key, told(self._workshop))
        return self._told[1]


def seat_of(seat: Seat) -> dict[str, Any]:
    """By name, or by the number of a pseudonym that the page looks up."""
    return {
        "seat": seat.seat, "name": seat.name, "pseudonym": seat.pseudonym, "lap": seat.lap, "team": seat.team,
        "voted": seat.voted, "approved": seat.approved,
    }  # fmt: skip
