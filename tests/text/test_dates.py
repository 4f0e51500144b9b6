"""A date is written as the reader writes one; what is no date is left alone."""

from __future__ import annotations

import pytest

from game.text.dates import written
from game.text.interface import interface


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "26 November 2026"), ("nb", "26. november 2026"), ("sv", "26 november 2026")]
)
def test_a_date_in_each_language(lang: str, said: str) -> None:
    assert written("2026-11-26", lang).replace("\u00a0", " ") == said


def test_twelve_months_in_every_language_each_its_own() -> None:
    for lang in interface().languages():
        assert len({written(f"2026-{month:02}-01", lang) for month in range(1, 13)}) == 12


def test_what_is_no_date_stays() -> None:
    assert written("some day", "en") == "some day"
