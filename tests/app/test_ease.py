"""What comes slides in once, numbers glide, and where motion is reduced both are simply there."""

from __future__ import annotations

from game.app.ease import COMES, GLIDES, Arrivals, Glides


def test_what_is_new_comes_from_away_and_then_stays() -> None:
    arrivals = Arrivals()
    arrivals.show(["card"], still=False)
    assert arrivals.away("card") == 1
    arrivals.update(COMES / 2)
    assert 0 < arrivals.away("card") < 0.5
    assert arrivals.moving
    arrivals.update(COMES)
    arrivals.show(["card"], still=False)
    assert arrivals.away("card") == 0
    assert not arrivals.moving


def test_what_went_and_comes_again_slides_again() -> None:
    arrivals = Arrivals()
    for names in (["card"], [], ["card"]):
        arrivals.show(names, still=False)
        arrivals.update(COMES)
    arrivals.show([], still=False)
    arrivals.show(["card"], still=False)
    assert arrivals.away("card") == 1


def test_with_reduced_motion_it_is_there() -> None:
    arrivals, glides = Arrivals(), Glides()
    arrivals.show(["card"], still=True)
    glides.aim({"anna": 8}, still=True)
    glides.aim({"anna": 3}, still=True)
    assert arrivals.away("card") == 0
    assert glides.now("anna") == 3
    assert not arrivals.moving
    assert not glides.moving


def test_a_screen_that_is_left_has_everything_in_its_place() -> None:
    arrivals = Arrivals()
    arrivals.show(["card"], still=False)
    arrivals.settle()
    assert arrivals.away("card") == 0


def test_a_number_goes_from_where_it_is_to_where_it_is_set() -> None:
    glides = Glides()
    glides.aim({"anna": 8}, still=False)
    assert glides.now("anna") == 8
    glides.aim({"anna": 4}, still=False)
    seen = []
    for _ in range(4):
        seen.append(glides.now("anna"))
        glides.update(GLIDES / 3)
    assert seen[0] == 8
    assert seen == sorted(seen, reverse=True)
    assert seen[-1] == 4
    assert not glides.moving
