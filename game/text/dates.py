"""Dates as they are written in a language."""

from __future__ import annotations

from datetime import date

from game.core.view import Words
from game.text.interface import interface


def written(day: str, lang: str) -> str:
    """A kept date such as 2026-11-26 in words; what is none stays as it is."""
    try:
        when = date.fromisoformat(day)
    except ValueError:
        return day
    put = (("day", str(when.day)), ("month", f"ui.month.{when.month}"), ("year", str(when.year)))
    return interface().say(Words("ui.date", put), lang)
