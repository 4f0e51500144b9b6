"""Only what changed is drawn, and what is seen is what drawing all of it anew would give."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.app.laid import Pad, changed
from game.app.screens.room import Room
from game.app.screens.talk import Talk
from tests.app.house import at_the_party, with_maria

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.app.app import App
    from tests.app.pilot import Pilot

RED, BLUE = pygame.Surface((10, 10)), pygame.Surface((4, 4))


def seen(app: App) -> bytes:
    return pygame.image.tobytes(app.surface, "RGB")


def drawn_anew(app: App) -> bytes:
    screen = app.screen
    assert isinstance(screen, (Room, Talk))
    screen.stage.spoil()
    app.resize(app.surface)
    app.draw()
    return pygame.image.tobytes(app.surface, "RGB")


def laid(*places: tuple[pygame.Surface, tuple[int, int]]) -> Pad:
    pad = Pad((100, 100))
    for picture, at in places:
        pad.blit(picture, at)
    return pad


def test_what_lies_where_it_lay_is_not_drawn_again() -> None:
    assert not changed(laid((RED, (0, 0))).laid, laid((RED, (0, 0))).laid)


def test_what_moved_is_drawn_where_it_was_and_where_it_is() -> None:
    before, now = laid((RED, (0, 0)), (BLUE, (50, 50))), laid((RED, (0, 0)), (BLUE, (60, 50)))
    assert set(changed(before.laid, now.laid)) == {(50, 50, 4, 4), (60, 50, 4, 4)}


def test_pictures_that_change_places_in_the_pile_are_drawn_again() -> None:
    before, now = laid((RED, (0, 0)), (BLUE, (2, 2))), laid((BLUE, (2, 2)), (RED, (0, 0)))
    assert (2, 2, 4, 4) in changed(before.laid, now.laid)


def test_those_below_and_above_that_kept_their_order_are_not_drawn_again() -> None:
    low, high = (RED, (80, 80)), (BLUE, (20, 20))
    before, now = laid(low, (RED, (0, 0)), (BLUE, (2, 2)), high), laid(low, (BLUE, (2, 2)), (RED, (0, 0)), high)
    assert set(changed(before.laid, now.laid)) == {(0, 0, 10, 10), (2, 2, 4, 4)}


def test_the_same_picture_laid_once_more_is_seen() -> None:
    assert changed(laid((RED, (0, 0))).laid, laid((RED, (0, 0)), (RED, (0, 0))).laid)


def test_nothing_reaches_out_of_its_clip() -> None:
    pad = Pad((100, 100))
    pad.set_clip(pygame.Rect(0, 0, 100, 5))
    pad.blit(RED, (95, 0))
    assert pad.laid[0].seen == (95, 0, 5, 5)


DONE = (
    ("nothing", lambda pilot: pilot.frames()),
    ("time", lambda pilot: pilot.press("w")),
    ("much time", lambda pilot: (pilot.press(*"wwww"), pilot.frames(20))),
    ("focus", lambda pilot: pilot.press("tab")),
    ("the list, and away again", lambda pilot: (pilot.press("l"), pilot.frames(3), pilot.press("l"))),
    ("help, and away again", lambda pilot: (pilot.press("f1"), pilot.frames(3), pilot.press("f1"))),
    ("the pause, and back", lambda pilot: (pilot.press("escape"), pilot.frames(3), pilot.press("escape"))),
    ("a banner that goes", lambda pilot: (pilot.app.banner("A line."), pilot.frames(200))),
    ("larger text", lambda pilot: pilot.app.change(text_scale=1.5)),
    ("another language", lambda pilot: pilot.app.change(lang="sv")),
    ("other colours", lambda pilot: pilot.app.change(contrast=True)),
)


@pytest.mark.parametrize("opened", [at_the_party, with_maria])
@pytest.mark.parametrize("do", [do for _, do in DONE], ids=[name for name, _ in DONE])
def test_what_is_seen_is_what_there_is(opened: Callable[..., Pilot], do: Callable[[Pilot], None]) -> None:
    pilot = opened(reduced_motion=False)
    pilot.frames(2)
    do(pilot)
    pilot.frames(7)
    if isinstance(pilot.app.screen, (Room, Talk)):
        now = seen(pilot.app)
        assert now == drawn_anew(pilot.app)
