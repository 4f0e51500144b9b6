"""Where a guest's patience went."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from game.core import events as ev
from game.core.reaction import INTERRUPTED, SILENT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.core.retold import Retold

Drain = Literal["waiting", "cut", "silent", "talk"]
_CAUSES: Mapping[str, Drain] = MappingProxyType({INTERRUPTED.because: "cut", SILENT.because: "silent"})


def where_patience_went(retold: Retold, guest: str) -> Drain:
    """What took most of it: waiting for you, being cut off, your silence, or what was said."""
    lost: dict[Drain, int] = {"talk": 0, "cut": 0, "silent": 0, "waiting": 0}
    for entry in retold.session.entries:
        for event in entry.events:
            match event:
                case ev.MeterMoved(name, "patience", by, _, because) if name == guest and by < 0:
                    lost[_CAUSES.get(because, "talk")] -= by
                case ev.BeatPassed(_, drift) | ev.TurnCame(drift) | ev.Watched(_, drift) | ev.Heckled(_, _, drift):
                    lost["waiting"] -= sum(by for name, meter, by, _ in drift if (name, meter) == (guest, "patience"))
                case _:
                    pass
    return max(lost, key=lambda drain: lost[drain])
