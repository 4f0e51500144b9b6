"""Looking back together in five cards: the scene, a word each, what happened, three moments, one thing to take home."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from game.core.debrief import debrief
from game.group.debrief import moments
from game.group.roads import roads_of
from game.group.stage import LETTERS
from game.group.standing import standings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.core.view import Words
    from game.group.debrief import Told
    from game.group.roads import RoadTold
    from game.group.standing import Standing
    from game.group.workshop import Workshop


class Sayer(Protocol):
    """Whoever has the words of the evening; `ui` names are without what they all begin with."""

    def ui(self, name: str, **put: str | int) -> str: ...
    def of(self, words: Words) -> str: ...
    def quoted(self, words: Words) -> str: ...
    def name(self, guest: str) -> str: ...


HAPPENED = 2  # the place of the card that the replays belong to


@dataclass(frozen=True, slots=True)
class Page:
    """A card, or a part of one, 1-based. `lines` are all that is said on it; `told` is the round that it is about."""

    card: int
    of: int
    head: str
    lines: tuple[str, ...]
    part: int = 1
    parts: int = 1
    told: Told | None = None


@dataclass(frozen=True, slots=True)
class Pages:
    """`cards` are turned one after the other; a round is replayed only where somebody asks for it."""

    cards: tuple[Page, ...]
    replays: tuple[Page, ...]

    def __len__(self) -> int:
        return len(self.cards) + len(self.replays)

    def at(self, place: int) -> Page:
        return (self.cards + self.replays)[place]


def pages(workshop: Workshop, rounds: Sequence[Told], saying: Sayer) -> Pages:
    chosen = moments(tuple(rounds))
    of = 5 if chosen else 4
    happened = _ui(saying, "happened.title")
    cards = [
        Page(1, of, _ui(saying, "title"), (_ui(saying, "scene"),)),
        Page(2, of, _ui(saying, "word.title"), (_ui(saying, "word"),)),
        Page(3, of, happened, tuple(_happened(workshop, rounds, saying))),
        *(_asked(nth, len(chosen), one, saying) for nth, one in enumerate(chosen, start=1)),
        Page(of, of, _ui(saying, "home.title"), tuple(_home(workshop, saying))),
    ]  # fmt: skip
    replays = [
        Page(3, of, happened, tuple(_votes(one, saying)), nth, len(rounds), one) for nth, one in enumerate(rounds, 1)
    ]
    return Pages(tuple(cards), tuple(replays))


def line_of(number: int, one: Told, saying: Sayer) -> str:
    """A round in one line, with both votes."""
    made = one.round
    kind = ".two" if len(made.votes) > 1 else "" if made.last.voted else ".uncounted"
    shares = {"first": one.first[made.chosen], "last": one.last[made.chosen]}
    return saying.ui(
        f"group.happened{kind}", n=number, letter=LETTERS[made.chosen], words=_chosen(one, saying), **shares
    )


def road_line(road: RoadTold, saying: Sayer) -> str:
    """A road in one line: where it left, what it has come to."""
    left = saying.ui("group.road.left", n=road.left + 1) if road.left is not None else ""
    kind = "over" if road.over else "so_far"
    return (
        f"{saying.ui(f'group.road.{kind}', n=road.number + 1, outcome=road.outcome, reach=road.reach)} {left}".strip()
    )


def standing_line(team: Standing, saying: Sayer) -> str:
    put = {stance: str(count) for stance, count in team.stances.items()}
    even = " " + saying.ui("group.standing.even", n=team.even) if team.even else ""
    return saying.ui("group.standing", n=team.team + 1, **put) + even


def _happened(workshop: Workshop, rounds: Sequence[Told], saying: Sayer) -> Iterator[str]:
    if not rounds:
        yield _ui(saying, "nothing")
    for number, one in enumerate(rounds, start=1):
        yield line_of(number, one, saying)
    roads = roads_of(workshop, rounds)
    if len(roads) > 1:
        yield from (road_line(road, saying) for road in roads)
    teams = standings(workshop.session.scenario, rounds, workshop.room.teams)
    yield from (standing_line(team, saying) for team in teams)


def _asked(nth: int, of: int, one: Told, saying: Sayer) -> Page:
    head = _ui(saying, "moment", guest=saying.name(one.guest))
    return Page(4, 5, head, tuple(_moment(one, saying)), nth, of, one)


def _moment(one: Told, saying: Sayer) -> Iterator[str]:
    letter = LETTERS[one.round.chosen]
    line = saying.quoted(one.line) if one.line else ""
    words = _chosen(one, saying)
    yield _ui(saying, "chosen", letter=letter, words=words)
    yield from _votes(one, saying)
    put = {"guest": saying.name(one.guest), "words": within(words), "line": within(line), "letter": letter}
    yield _ui(saying, f"question.{one.why}", **put)


def _chosen(one: Told, saying: Sayer) -> str:
    """The sentence that was taken, quoted, or whom the group went to."""
    if not one.choices:
        return ""
    taken = one.choices[one.round.chosen]
    return saying.of(taken.words) if taken.guest else saying.quoted(taken.words)


def within(quoted: str) -> str:
    """A quotation as it stands inside a sentence: without the full stop of its own."""
    stopped = quoted[-2:-1] == "." and not quoted[:-1].endswith("...")
    return quoted[:-2] + quoted[-1] if stopped else quoted


def _votes(one: Told, saying: Sayer) -> Iterator[str]:
    """What share had what was taken; nothing where nobody counted."""
    made, letter = one.round, LETTERS[one.round.chosen]
    if len(made.votes) > 1:
        yield _ui(saying, "shift", letter=letter, first=one.first[made.chosen], last=one.last[made.chosen])
    elif made.last.voted:
        yield _ui(saying, "share", letter=letter, last=one.last[made.chosen])


def _home(workshop: Workshop, saying: Sayer) -> Iterator[str]:
    yield _ui(saying, "home")
    if workshop.session.over and (practise := debrief(workshop.session).practise):
        yield saying.ui(f"debrief.practise.{practise}")


def _ui(saying: Sayer, name: str, **put: str | int) -> str:
    return saying.ui(f"group.debrief.{name}", **put)
