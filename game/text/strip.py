"""The designer's strip: what is behind a talk, a line for the guest, one for the facts, one for every option."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.node import METERS
from game.core.view import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.core.backstage import Backstage, Card, Lacks


def lines_of(behind: Backstage, say: Callable[[Words], str]) -> list[str]:
    """Names of the scenario's files stay as they are written there."""

    def text(name: str, **put: str | int) -> str:
        return say(Words(f"ui.strip.{name}", tuple((key, str(value)) for key, value in put.items())))

    meters = {meter: getattr(behind, meter) for meter in METERS}
    lines = [text("guest", place=f"{behind.guest}.{behind.node}", **meters, phase=behind.phase, mood=behind.mood)]
    for name, facts in (("knows", behind.knows), ("unknown", behind.unknown)):
        if facts:
            lines.append(text(name, facts=", ".join(facts)))
    return lines + [_card(card, text) for card in behind.cards]


def _card(card: Card, text: Callable[..., str]) -> str:
    if card.lacks:
        return text("absent", id=card.id, why="; ".join(_lacks(one, text) for one in card.lacks))
    does = [f"{meter} {by:+d}" for meter, by in zip(METERS, card.moves, strict=True) if by]
    if card.phase:
        does.append(card.phase)
    leads = text("ends" if card.ends else "leads", to=card.leads)
    return text("offered", id=card.id, stance=card.stance, does=", ".join((*does, leads)))


def _lacks(one: Lacks, text: Callable[..., str]) -> str:
    return text(f"lacks.{one.kind}", what=one.what, says=one.says, now=one.now)
