"""What must be true of an evening beyond the shape of its files: one function for each check, listed here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from game.content.build import GuestTree
    from game.content.diagnostic import Findings
    from game.content.tree import Table


def check(tree: Table, guests: Sequence[GuestTree], findings: Findings, folder: Path | None) -> None:
    """Every check over every file; `folder` is None for a scenario that is one file by itself."""
