"""Every screen of the window, each come to as a player would: what is measured or listened to on all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.app.screens.settings import PAGES
from game.core.commands import Approach, Hear, Leave, Say
from game.saves.envelope import open_again
from game.saves.settings import Settings
from tests.app import evenings, house

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from tests.app.pilot import Pilot


def _title(_: Pilot) -> None: ...


def _to(arrow: str) -> Callable[[Pilot], None]:
    return lambda pilot: pilot.app.go(arrow)


def _page(page: str) -> Callable[[Pilot], None]:
    def go(pilot: Pilot) -> None:
        pilot.app.go("settings")
        pilot.pick(page)

    return go


def _credits(pilot: Pilot) -> None:
    pilot.app.go("settings")
    pilot.pick("credits")


def _talk(pilot: Pilot) -> None:
    evenings.begin(pilot)
    evenings.act(pilot, Approach("arne"), Hear())


def _stamped(pilot: Pilot) -> None:
    _talk(pilot)
    evenings.act(pilot, Say("before"))


def _behind(arrow: str) -> Callable[[Pilot], None]:
    def go(pilot: Pilot) -> None:
        _stamped(pilot)
        pilot.app.go(arrow)

    return go


def _debrief(card: str, sheet: str = "") -> Callable[[Pilot], None]:
    """A card of the debrief by its number, or a sheet under it."""

    def go(pilot: Pilot) -> None:
        evenings.finish(pilot)
        pilot.press(card)
        if sheet:
            pilot.app.screen.open(sheet)  # type: ignore[attr-defined]

    return go


def _own_words(pilot: Pilot) -> None:
    """One has written what one would have said."""
    _debrief("4")(pilot)
    pilot.click("own.A")
    pilot.type(*"You miss it", "return")


def _rewind(pilot: Pilot) -> None:
    _debrief("4")(pilot)
    pilot.app.go(pilot.app.screen.ways.rewind(pilot.app.screen.told.moments[0].n))  # type: ignore[attr-defined]


def _roads(pilot: Pilot) -> None:
    """The first evening, and one tried from its first moment, side by side."""
    _rewind(pilot)
    pilot.press("return")
    evenings.act(pilot, Say("before"), Say("nothing"))
    evenings.act(pilot, Leave())
    pilot.press("5")
    pilot.click("rewind")
    pilot.click("roads")


def _museum(pilot: Pilot) -> None:
    evenings.fail(pilot)
    pilot.app.evening.close()
    pilot.app.go("home")
    pilot.click("museum")


def _envelope(pilot: Pilot) -> None:
    """With one goal of the player's own in it."""
    evenings.finish(pilot)
    pilot.app.evening.close()
    pilot.app.go("choose")
    pilot.click("envelope")
    pilot.click("own")
    pilot.type(*"ask", "return")


def _opened(pilot: Pilot) -> None:
    _envelope(pilot)
    pilot.click("seal")
    evenings.act(pilot, Leave())
    pilot.press("5")


def _letter(pilot: Pilot) -> None:
    """The day has come."""
    _opened(pilot)
    assert pilot.app.playing
    open_again(pilot.app.playing.evening.journal.path.stem, "2026-11-26")
    pilot.app.evening.close()
    pilot.app.go("home")
    pilot.click("letter")


def _beside(pilot: Pilot) -> None:
    _rewind(pilot)
    pilot.click("beside")
    pilot.press("right")


def _group(*keys: str) -> Callable[[Pilot], None]:
    """A workshop, these keys on; its evening is the small one."""

    def go(pilot: Pilot) -> None:
        pilot.app.go("group")
        if keys:
            pilot.press(*keys)

    return go


SHEETS = [
    *(("3", sheet) for sheet in ("skill", "facts", "accounts", "guest.arne", "others", "clues")), ("4", "moment.A"),
]  # fmt: skip
SCREENS: dict[str, Callable[[Pilot], None]] = {
    "title": _title, "choose": _to("choose"), "practise": _to("practise"), "people": _to("people"), "credits": _credits,
    **{f"settings {page}": _page(page) for page in PAGES},
    "room": evenings.begin, "talk": _talk, "stamped": _stamped, "pause": _behind("pause"), "log": _behind("log"),
    "group": _group(), "group room": _group("return"), "group vote": _group("return", "space", "5", "return"),
    "group reveal": _group("return", "space", "5", "return", "3", "return", "space"),
    "group talk": _group("return", "space", "5", "return", "3", "return", "space", "space"),
    **{f"debrief {card}": _debrief(card) for card in "12345"},
    **{f"debrief {card} {sheet}": _debrief(card, sheet) for card, sheet in SHEETS}, "own words": _own_words,
    "rewind": _rewind, "roads": _roads, "beside": _beside, "museum": _museum,
    "envelope": _envelope, "envelope opened": _opened, "letter": _letter,
}  # fmt: skip


PARTY: dict[str, Callable[..., Pilot]] = {
    "before": house.before_the_party, "full room": house.in_the_full_room, "long talk": house.with_maria,
    "called": house.called_away, "after": house.the_day_after,
}  # fmt: skip


def come_to(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int] = (640, 360), **settings: Any
) -> Pilot:
    """The named screen of SCREENS or PARTY, at rest."""
    plain: dict[str, Any] = {"lang": "en", "reduced_motion": True, **settings}
    if name in PARTY:
        return PARTY[name](size, **plain)
    pilot = evenings.open_evening(tmp_path, monkeypatch, Settings(**plain), size)
    SCREENS[name](pilot)
    pilot.rest()
    return pilot
