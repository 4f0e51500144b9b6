"""What day it is, as dates are kept: 2026-11-26."""

from __future__ import annotations

from datetime import date, timedelta


def today() -> str:
    return _now().isoformat()


def in_days(days: int) -> str:
    """The date so many days from now."""
    return (_now() + timedelta(days=days)).isoformat()


def _now() -> date:
    """The day where the player is."""
    return date.today()  # noqa: DTZ011 (their own, whatever the zone)
