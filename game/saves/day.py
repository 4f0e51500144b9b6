"""What day it is, as dates are kept: 2026-11-26."""

from __future__ import annotations

from datetime import date, timedelta

FARTHEST = 3650  # days from now that anything is kept for


def today() -> str:
    return _now().isoformat()


def in_days(days: int) -> str:
    """The date so many days from now."""
    return (_now() + timedelta(days=days)).isoformat()


def coming(typed: str) -> str:
    """The date that a number of days or a date stands for; "" for what is neither, or is not to come."""
    if typed.isascii() and typed.isdecimal():
        days = int(typed[:9])
        return in_days(days) if 0 < days <= FARTHEST else ""
    try:
        return date.fromisoformat(typed).isoformat() if date.fromisoformat(typed) > _now() else ""
    except ValueError:
        return ""


def _now() -> date:
    """The day where the player is."""
    return date.today()  # noqa: DTZ011 (their own, whatever the zone)
