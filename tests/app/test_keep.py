"""One shelf for all pictures: what was used longest ago goes first, whoever made it."""

from __future__ import annotations

import pygame

from game.app.keep import Pictures

SIDE = 256  # a quarter of a megabyte


def test_what_was_drawn_once_is_not_drawn_again() -> None:
    shelf, made = Pictures(1), []

    @shelf.kept
    def square(side: int, tint: str = "") -> pygame.Surface:
        made.append((side, tint))
        return pygame.Surface((side, side), pygame.SRCALPHA)

    assert square(3, tint="a") is square(3, tint="a")
    assert square(3, tint="b") is not square(3)
    assert len(made) == len(shelf) == 3


def test_pictures_of_two_makers_share_one_budget() -> None:
    shelf, drawn = Pictures(1), []

    @shelf.kept
    def face(nth: int) -> pygame.Surface:
        drawn.append(f"face {nth}")
        return pygame.Surface((SIDE, SIDE), pygame.SRCALPHA)

    @shelf.kept
    def room(nth: int) -> pygame.Surface:
        drawn.append(f"room {nth}")
        return pygame.Surface((SIDE, SIDE), pygame.SRCALPHA)

    face(1), room(1), face(2)
    face(1)  # used again, so the room is the oldest now
    for nth in (2, 3):
        room(nth)
    assert shelf.weight <= 2**20
    drawn.clear()
    face(1), room(1)
    assert drawn == ["room 1"]


def test_a_picture_larger_than_the_shelf_is_still_given() -> None:
    shelf = Pictures(0.1)

    @shelf.kept
    def large(_: int) -> pygame.Surface:
        return pygame.Surface((SIDE, SIDE), pygame.SRCALPHA)

    large(1), large(2)
    assert len(shelf) == 1


def test_forgotten_is_forgotten() -> None:
    shelf = Pictures(1)
    shelf.kept(lambda: pygame.Surface((SIDE, SIDE)))()
    shelf.forget()
    assert (len(shelf), shelf.weight) == (0, 0)


def test_what_was_given_up_and_is_still_shown_is_not_made_twice() -> None:
    shelf, drawn = Pictures(1), []

    @shelf.kept
    def room(nth: int) -> pygame.Surface:
        drawn.append(nth)
        return pygame.Surface((SIDE, SIDE), pygame.SRCALPHA)

    shown = room(1)
    for nth in range(2, 9):
        room(nth)
    drawn.clear()
    assert room(1) is shown
    assert not drawn
    room(2)
    assert drawn == [2]  # which nobody shows


def test_what_is_still_shown_is_made_anew_in_other_colours() -> None:
    shelf = Pictures(1)
    room = shelf.kept(lambda nth: pygame.Surface((SIDE, SIDE + nth), pygame.SRCALPHA))
    shown = room(1)
    for nth in range(2, 9):
        room(nth)
    shelf.forget()
    assert room(1) is not shown
