"""What `check` says of a scenario: its shape; where that is clean what its talks prove, its plays, its tells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.content.source import is_file
from game.prove.cache import prove_scenario
from game.prove.craft_check import columns
from game.prove.proved import diagnostics
from game.prove.walk_play import check_plays

if TYPE_CHECKING:
    from pathlib import Path

    from game.content.diagnostic import Diagnostic
    from game.content.load import Loaded
    from game.prove.craft_check import Column


@dataclass(frozen=True, slots=True)
class Judged:
    """All that is wrong, and the tells it was read from."""

    diagnostics: tuple[Diagnostic, ...]
    tells: tuple[Column, ...] = ()


def judge(home: Path, loaded: Loaded) -> Judged:
    """Nothing is proved of files that have an error."""
    if loaded.broken or loaded.scenario is None or loaded.texts is None:
        return Judged(loaded.diagnostics)
    proofs = prove_scenario(loaded.scenario)
    found = columns(home, loaded.scenario, loaded.texts, {guest: proof.best for guest, proof in proofs.items()})
    craft = [one for column in found for one in column.diagnostics()]
    plays = () if is_file(home) else check_plays(home, loaded.scenario)
    return Judged((*diagnostics(home, loaded.scenario, proofs, loaded.diagnostics), *plays, *craft), found)
