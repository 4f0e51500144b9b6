"""What only the facilitator is told: the shares, who is here, what can be done, where one can go back to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.group.looking_back import line_of, standing_line
from game.group.stage import next_command, suggested
from game.group.standing import standings
from game.group.tally import shares
from game.web.roads import road_lines
from game.web.showing import at_end
from game.web.state import seat_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from game.group.audience import Snapshot
    from game.group.tally import Tally
    from game.group.workshop import Workshop
    from game.text.saying import Saying
    from game.web.state import Telling

COUNTED = frozenset({"voting", "closed", "discussing", "tied"})  # steps in which the shares are worth seeing


class Leading:
    def __init__(self, workshop: Workshop, saying: Saying, telling: Telling) -> None:
        self._workshop, self._saying, self._telling = workshop, saying, telling

    def state(self, shot: Snapshot, here: Collection[int]) -> dict[str, Any]:
        room, stage = self._workshop.room, self._workshop.stage()
        step = suggested(room, stage)
        turns = room.step == "debrief" and not at_end(room.card, self._telling.behind.pages())
        tally = shot.tally if shot.step in COUNTED or room.held in COUNTED else None
        return {
            "entry": self._telling.entry,
            "next": step,
            "says": self._saying.ui("group.next.card") if turns else self._next(step),
            "votable": bool(stage.choices),
            "deeds": self._deeds() if room.step == "scene" else [],
            "tally": tally and _tally(tally),
            "hall": room.hall,
            "hands": room.ballot.hands if room.ballot else [],
            "seats": [{**seat_of(seat), "here": seat.seat in here} for seat in shot.seats],
            "words": [word._asdict() for word in shot.words],
            "locked": shot.locked,
            "note": room.notes.get(stage.decision, ""),
            "noted": list(stage.decision),
            "road": shot.road,
            **self._behind(),
        }

    def deeds(self) -> tuple[Any, ...]:
        """All that can be done without a vote, in the order in which it is offered."""
        return tuple(offer for offer in self._workshop.session.view().offers if offer.commands)

    def _deeds(self) -> list[str]:
        return [self._saying.of(offer.words) for offer in self.deeds()]

    def _behind(self) -> dict[str, Any]:
        """What was decided, on which roads."""
        workshop, rounds, saying = self._workshop, self._telling.behind.rounds(), self._saying
        teams = standings(workshop.session.scenario, rounds, workshop.room.teams)
        return {
            "rounds": [
                {"decision": list(one.round.decision), "words": line_of(nth, one, saying),
                 "note": workshop.room.notes.get(one.round.decision, "")}
                for nth, one in enumerate(rounds, start=1)
            ],
            "ways": road_lines(workshop, rounds, saying),
            "standing": [standing_line(team, saying) for team in teams] if workshop.room.step == "debrief" else [],
        }  # fmt: skip

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


def _tally(tally: Tally) -> dict[str, Any]:
    teams = [{"counts": team, "shares": shares(team)} for team in tally.teams] if len(tally.teams) > 1 else []
    return {
        "counts": tally.counts, "shares": shares(tally.counts), "share": round(tally.share), "advice": tally.advice,
        "leaders": tally.leaders, "teams": teams,
    }  # fmt: skip
