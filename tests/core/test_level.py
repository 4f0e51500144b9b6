"""How hard an evening is: drawn anew for each seed, the same on medium as it always was, and playable to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.core.events import Began
from game.core.level import LEVELS, at_level
from game.core.session import Session, first_difference, header
from game.core.setup import Drill, Setup, setup_from, staged
from game.prove.bots import BOTS
from game.prove.simulate import drive, run_evening
from tests.core.builders import evening, guest, node, option
from tests.shipped import EVENINGS, shipped

if TYPE_CHECKING:
    from game.core.arrangement import Crowd
    from game.core.level import Level

SHIPPED = {name: shipped(name) for name in EVENINGS}
JEPPE = SHIPPED["jeppe"]


def began(level: Level, seed: int) -> tuple[tuple[str, int, int, int, int], ...]:
    event = Session.start(JEPPE, seed, setup=Setup(level=level)).entries[0].events[0]
    assert isinstance(event, Began)
    return event.guests


def test_medium_is_the_evening_as_written() -> None:
    assert at_level(JEPPE, "medium") is JEPPE
    assert "level" not in header(Session.start(JEPPE, 3))
    assert setup_from({}).level == "medium"


@pytest.mark.parametrize("level", ["easy", "hard"])
def test_on_another_level_every_seed_starts_differently(level: Level) -> None:
    assert len({began(level, seed) for seed in range(20)}) > 15
    assert began(level, 3) == began(level, 3)


def test_guests_are_easier_on_easy_and_harder_on_hard() -> None:
    def mean(level: Level, place: int) -> float:
        return sum(int(row[place]) for seed in range(40) for row in began(level, seed))

    trust, risk, patience = 2, 3, 4
    assert mean("easy", trust) > mean("medium", trust) > mean("hard", trust)
    assert mean("easy", risk) < mean("medium", risk) < mean("hard", risk)
    assert mean("easy", patience) > mean("medium", patience) > mean("hard", patience)


def test_nobody_starts_with_nothing_left() -> None:
    worn = guest(node("n", option("x", end="good")), trust=(1, 1), risk=(9, 9), patience=(2, 2))
    (hard,) = at_level(evening(worn), "hard").guests
    assert (hard.trust, hard.risk, hard.patience) == ((1, 1), (9, 9), (1, 2))


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("name", SHIPPED)
def test_every_evening_comes_to_its_end_on_every_level(name: str, level: Level) -> None:
    assert run_evening(at_level(SHIPPED[name], level), "random", 5).over


def test_a_journal_says_its_level_and_is_decided_again_on_it() -> None:
    setup = Setup(Drill("odd", "listen"), "hard")
    session = Session.start(JEPPE, 7, setup=setup)
    drive(session, BOTS["random"](session, 7, None))
    assert setup_from(header(session)) == setup
    assert first_difference(JEPPE, 7, session.entries, setup) is None
    with pytest.raises(ValueError, match="not a level"):
        setup_from({"level": "brutal"})


def test_who_comes_from_the_crowd_has_other_reasons_on_another_level_where_the_talk_goes_with_them() -> None:
    def reasons(level: Level) -> set[tuple[str, str]]:
        drawn = (staged(SHIPPED["full_house"], seed, Setup(level=level)).guests for seed in range(20))
        return {(guest.origin.id, guest.reason) for guests in drawn for guest in guests if guest.origin}

    written = {(talk.id, talk.reason) for group in crowd().groups for talk in group.talks}
    fitting = {(talk.id, reason) for group in crowd().groups for talk in group.talks for reason in talk.fits}
    assert fitting
    assert reasons("medium") == written
    assert reasons("easy") == reasons("hard") == written | fitting


def crowd() -> Crowd:
    found = SHIPPED["full_house"].crowd
    assert found is not None
    return found
