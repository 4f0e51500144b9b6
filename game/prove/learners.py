"""Simulated learners: they saw one good evening, and on the next seed they do again what they remember of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from statistics import fmean
from typing import TYPE_CHECKING, Literal, get_args

from game.core.commands import Say
from game.core.outcome import evening_outcome
from game.core.party import talk_of
from game.core.session import Session
from game.prove.bots import BOTS, Kind
from game.prove.gates import Gate
from game.prove.habits import drawn
from game.prove.reading import seen_of
from game.prove.simulate import do_run

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.core.scenario import Scenario
    from game.prove.bots import Seat
    from game.prove.habits import Moment
    from game.prove.reading import Seen

TEACHER, MORE = "planner", 15.0  # whom they saw; the points over random that remembering places may be worth
Way = Literal["places", "sentences"]
WAYS: tuple[Way, ...] = get_args(Way)
Chosen = tuple[int, str]  # the place of a card on the table, and its option
Where = tuple[str, str]  # whose talk it was, and the node


@dataclass(frozen=True, slots=True)
class Memory:
    """What was chosen at each node, in order; `way` is what of it is remembered."""

    chosen: Mapping[Where, tuple[Chosen, ...]]
    way: Way

    def __call__(self, moment: Moment) -> Seen | None:
        """The same again, the latest first; where nothing that is remembered lies on the table, any card."""
        for place, option in reversed(self.chosen.get(_where(moment.session, moment.guest), ())):
            if self.way == "places" and place < len(moment.cards):
                return moment.cards[place]
            same = (card for card in moment.cards if self.way == "sentences" and card.option.id == option)
            if card := next(same, None):
                return card
        return drawn(moment)


def seen_chosen(scenario: Scenario, seed: int) -> dict[Where, tuple[Chosen, ...]]:
    """What whoever looked over the teacher's shoulder saw chosen."""
    session = Session.start(scenario, seed)
    teacher = BOTS[TEACHER](session, seed, None)
    chosen: defaultdict[Where, tuple[Chosen, ...]] = defaultdict(tuple)
    while not session.over:
        run, guest = teacher.choose(), session.party.talking
        say = next((command for command in run if isinstance(command, Say)), None)
        if say and guest:
            place = next(nth for nth, card in enumerate(seen_of(session)) if card.option.id == say.option)
            chosen[_where(session, guest)] += ((place, say.option),)
        do_run(session, run)
    return dict(chosen)


@dataclass(frozen=True, slots=True)
class Learned:
    """Outcomes on a seed nobody has seen: of chance, of the teacher, and of either way of remembering."""

    random: float
    teacher: float
    places: float
    sentences: float

    @property
    def gate(self) -> Gate:
        return Gate(
            "places", f"at most random + {MORE:.0f} on the next seed", self.places, self.random + MORE, at_least=False,
            means="who remembers where the right card lay does well without having read it",
            mend="leave the order of cards to the seed: `order: fixed` only where a talk needs it",
        )  # fmt: skip


def learn(scenario: Scenario, seeds: int) -> Learned:
    """Learners see seeds 1..n, and each plays the seed after the one it saw."""
    outcomes: defaultdict[str, list[float]] = defaultdict(list)
    for seed in range(1, seeds + 1):
        chosen = seen_chosen(scenario, seed)
        learners: dict[str, Seat] = {way: Kind(Memory(chosen, way), waits_out=True) for way in WAYS}
        for name, seat in {"random": BOTS["random"], "teacher": BOTS[TEACHER], **learners}.items():
            session = Session.start(scenario, seed + 1)
            player = seat(session, seed + 1, None)
            while not session.over:
                do_run(session, player.choose())
            outcomes[name].append(evening_outcome(session.scenario, session.party)[0])
    return Learned(**{name: fmean(of) for name, of in outcomes.items()})


def _where(session: Session, guest: str) -> Where:
    talk, state = talk_of(session.scenario, guest), session.party.guests[guest].talk
    return talk.guest.words, talk.nodes[talk.spots[state[0]].node].node.id
