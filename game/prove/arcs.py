"""Steps of the kernel over whole sets of meters: from a key (all of a state but its meters) by an arc to the next.

No rule stands here twice. The meters are cut where any condition that a step reads changes its answer; the kernel is
then asked once a piece, at one of its points: which cards, which landing, which row, which state after.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.core.talk import choices, step
from game.prove.courses import Courses
from game.prove.cuts import cut
from game.prove.key import Key, key_of, state_at
from game.prove.sets import POINTS, lowest, moved, unmoved

if TYPE_CHECKING:
    from game.core.compiled import Talk
    from game.prove.courses import Branch
    from game.prove.sets import Course


Opening = tuple[int, int, "Branch"]  # an arc as long as nobody has taken it: a choice, where it is open, how it goes


class Arc(NamedTuple):
    """A choice for the points `where`: on their course they arrive at `to`."""

    choice: int
    where: int
    course: Course
    to: Key

    def image(self, points: int) -> int:
        return moved(points & self.where, self.course)

    def preimage(self, points: int) -> int:
        return unmoved(points, self.course) & self.where


class Cell(NamedTuple):
    """Points of a key at which the same can be done."""

    where: int
    choices: tuple[int, ...]


class Arcs:
    """The arcs of one talk."""

    def __init__(self, talk: Talk) -> None:
        self.talk = talk
        self._courses = Courses(talk)
        self._dealt = [cut(play.when for _, play in dealt) for dealt in talk.dealt]

    @property
    def exits(self) -> tuple[int, ...]:
        """The meters, cut where an exit that is always open opens."""
        return self._courses.exits

    def cells(self, key: Key) -> tuple[Cell, ...]:
        """What can be done at a key."""
        return tuple(Cell(where, choices(self.talk, state_at(key, lowest(where)))) for where in self._dealt[key[0]])

    def openings(self, key: Key, cells: tuple[Cell, ...]) -> list[Opening]:
        """Every arc that may leave a key, of the first choice first."""
        open_at: dict[int, int] = {}
        for cell in cells:
            for choice in cell.choices:
                open_at[choice] = open_at.get(choice, 0) | cell.where
        return [
            (choice, both, branch)
            for choice, where in open_at.items()
            for branch in self._courses.of(key, choice)
            if (both := branch.where & where)
        ]

    def taken(self, key: Key, opening: Opening, points: int) -> Arc:
        """The arc by which these points leave."""
        choice, where, branch = opening
        leads = branch.leads
        if leads is None:
            return Arc(choice, where, branch.course, self._target(key, opening, points))
        if key[1:] not in leads:
            leads[key[1:]] = self._target(key, opening, points)
        return Arc(choice, where, branch.course, leads[key[1:]])

    def _target(self, key: Key, opening: Opening, points: int) -> Key:
        """Where the kernel comes to from one of the points; it must also move the meters as the arc does."""
        choice, _, branch = opening
        before = (points & -points).bit_length() - 1
        after, _ = step(self.talk, state_at(key, POINTS[before]), choice)
        if POINTS[branch.course.to[before]] != after[1:4]:
            raise AssertionError(f"the kernel moves the meters of {self.talk.guest.id} otherwise than the proof")
        return key_of(after)
