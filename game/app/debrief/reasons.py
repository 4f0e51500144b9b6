"""Why a guest's evening came to what it did, in words: what was missing or taken, and what came to it besides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app.people import plain

if TYPE_CHECKING:
    from game.app.app import App
    from game.core.debrief import TalkReport
    from game.core.moments import Moves
    from game.core.outcome import GuestOutcome
    from game.core.view import Words

MINUS = "\u2212"
MOST = 3  # reasons on one card; more would be a list, not an answer


def losses(app: App, report: TalkReport, most: int = MOST) -> str:
    """A line each; what was taken from the points comes before what the talk lacked."""
    return _said(app, report.losses[:most])


def gains(app: App, report: TalkReport) -> str:
    return _said(app, report.gains)


def _said(app: App, words: tuple[Words, ...]) -> str:
    return "\n".join(plain(app.say(one)).replace("(-", f"({MINUS}").replace(" -", f" {MINUS}") for one in words)


def points_of(app: App, outcome: GuestOutcome) -> str:
    """Of ten, and apart from them what came to it beyond the talk."""
    if not outcome.beyond:
        return app.text("ui.debrief.points", n=outcome.of_ten)
    by = f"{outcome.beyond:+d}".replace("-", MINUS)
    return app.text("ui.debrief.points.beyond", n=outcome.of_ten, by=by)


def moved_words(app: App, by: Moves) -> str:
    """How far trust, risk and patience moved; nothing where none did."""
    moved = [
        f"{app.text(f'ui.debrief.{meter}')} {value:+d}".replace("-", MINUS)
        for meter, value in (("trust", by.trust), ("risk", by.risk), ("patience", by.patience))
        if value
    ]
    return f"{', '.join(moved)}." if moved else ""
