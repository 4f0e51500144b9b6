"""What a group may look back on: every round with both its votes, and the three moments worth a question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from game.core import events as ev
from game.group.stage import choices_of
from game.group.tally import MANY, moved, shares

if TYPE_CHECKING:
    from game.core.moves import Stance
    from game.core.scenario import Scenario
    from game.core.view import Words
    from game.group.room import Round
    from game.group.stage import Choice
    from game.group.workshop import Workshop

Why = Literal["shift", "apart", "risk", "agreed"]
HOW_MANY = 3
_RISK = 15  # a point of risk weighs as much as so many per cent of the votes


@dataclass(frozen=True, slots=True)
class Told:
    """A round as it is told afterwards.

    `guest` is whom it was about and `line` what they had said last, both empty where the choice was whom to go to.
    `first` and `last` are the shares in per cent, the same where there was one vote; `risk` is how much the answer
    raised the guest's risk.
    """

    round: Round
    guest: str
    line: Words | None
    choices: tuple[Choice, ...]
    first: tuple[int, ...]
    last: tuple[int, ...]
    risk: int

    @property
    def shift(self) -> int:
        """How many of a hundred chose otherwise after talking."""
        return moved(self.round.first, self.round.last)

    @property
    def why(self) -> Why:
        """What makes it worth talking about, the strongest first."""
        weights: dict[Why, float] = {"shift": self.shift, "apart": self._apart, "risk": self._risky}
        heaviest = max(weights, key=lambda why: weights[why])
        return heaviest if weights[heaviest] > 0 else "agreed"

    @property
    def weight(self) -> float:
        return max(self.shift, self._apart, self._risky)

    @property
    def _apart(self) -> float:
        """Measured on the first vote, before anybody had talked. What was worth a discussion was not agreed on."""
        first = self.round.first
        return MANY - first.share + 1 if first.voted and first.advice != "move_on" else 0.0

    @property
    def _risky(self) -> float:
        return max(0, self.risk) * _RISK


def told(workshop: Workshop) -> tuple[Told, ...]:
    """The rounds that counted, in the order in which they were played."""
    return tuple(told_of(workshop, one) for one in workshop.room.played)


def moments(rounds: tuple[Told, ...]) -> tuple[Told, ...]:
    """The three with the most shift, disagreement or risk, in order.

    Whom to go to is no moment, and where nobody voted nobody agreed either.
    """
    spoken = [one for one in rounds if one.line is not None and (one.round.first.voted or one.weight)]
    chosen = sorted(spoken, key=lambda one: -one.weight)[:HOW_MANY]
    return tuple(one for one in spoken if one in chosen)


def stance_of(scenario: Scenario, guest: str, text: str) -> Stance | None:
    """The stance of a sentence: for the reveal, never before it. None where there is no such sentence."""
    if not guest:
        return None
    options = (option for node in scenario.guest(guest).nodes for option in node.options)
    return next((option.stance for option in options if option.text == text), None)


def told_of(workshop: Workshop, made: Round) -> Told:
    session, entry = workshop.sessions[made.decision.road], made.decision.entry
    view = session.up_to(entry).view()
    talk = view.talk
    said = [part.words for part in talk.parts if not part.does] if talk else []
    guest = talk.guest if talk else ""
    risk = 0
    if entry < len(session.entries):
        moves = (event for event in session.entries[entry].events if isinstance(event, ev.MeterMoved))
        risk = sum(event.by for event in moves if (event.guest, event.meter) == (guest, "risk"))
    return Told(
        round=made,
        guest=guest,
        line=said[-1] if said else None,
        choices=choices_of(view),
        first=shares(made.first.counts),
        last=shares(made.last.counts),
        risk=risk,
    )
