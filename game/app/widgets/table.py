"""How the cards lie: side by side, and in two rows where the sentences grow too tall for that."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.app.box import Box
from game.app.widgets.card import SpeechCard, height_needed, words_are_whole
from game.core.events import HintGiven

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.app.app import App
    from game.app.scale import Scale
    from game.core.scenario import Scenario
    from game.core.view import Card, TalkView, Words

NOWHERE = Box(0, 0, 0, 0)
LEFT, WIDE, BELOW = 46.0, 1188.0, 648.0
GAP, APART = 24.0, 14.0  # between two cards, and between two rows of them
LEAST = {1: 132.0, 2: 132.0, 3: 132.0, 4: 140.0}
SQUEEZED = 190.0  # a row of cards higher than this becomes two rows


def stance_of(scenario: Scenario, guest: str, option: Words) -> str:
    """The move whose icon a card of this text id would be stamped with; the id begins with the talk, not the guest."""
    _, node, name = option.text.split(".")[:3]
    option_of = {one.id: one for one in scenario.guest(guest).node(node).options}
    return move_of(option_of[name].stance)


def hint_of(app: App) -> str:
    """The coach's hint that was just asked for and still stands, or nothing."""
    event = app.session.entries[-1].events[-1:] if app.session and app.settings.coach else ()
    return event[0].hint if event and isinstance(event[0], HintGiven) else ""


def move_of(stance: str) -> str:
    return "tend" if stance == "relate" else stance


def lay_cards(app: App, cards: Sequence[Card], talk: TalkView) -> tuple[SpeechCard, ...]:
    """At most four cards, as high as the highest of their row needs."""
    return lay_row(app.scale, [_card(app, card, talk, nth) for nth, card in enumerate(cards, 1)])


def lay_row(scale: Scale, cards: Sequence[SpeechCard], below: float = BELOW) -> tuple[SpeechCard, ...]:
    """Side by side over the whole width; where that grows too tall or would cut a word two by two, a third below."""
    if not cards:
        return ()
    rows = _rows(cards, len(cards))
    whole = all(words_are_whole(scale, card) for card in rows[0])
    if len(cards) > 2 and (not whole or _heights(scale, rows)[0] > SQUEEZED):  # noqa: PLR2004 (two in a row can only grow)
        rows = _rows(cards, 2)
    heights = _heights(scale, rows)
    if len(rows) == 1:
        heights = [max(heights[0], LEAST[min(4, len(cards))])]
    apart = APART * scale.text  # a price hangs over the edge
    y, placed = below - sum(heights) - apart * (len(rows) - 1), []
    for row, high in zip(rows, heights, strict=True):
        placed += [replace(card, box=card.box._replace(y=y, h=high)) for card in row]
        y += high + apart
    return tuple(placed)


def _rows(cards: Sequence[SpeechCard], across: int) -> list[list[SpeechCard]]:
    """So many in a row, each row as wide as the table; how high they are is still open."""
    rows = []
    for first in range(0, len(cards), across):
        row = cards[first : first + across]
        gap = GAP if len(row) < 4 else 20.0  # noqa: PLR2004 (the narrowest row)
        wide = (WIDE - gap * (len(row) - 1)) / len(row)
        rows.append([
            replace(card, box=Box(LEFT + nth * (wide + gap), 0, wide, 0)) for nth, card in enumerate(row)
        ])  # fmt: skip
    return rows


def _heights(scale: Scale, rows: Sequence[Sequence[SpeechCard]]) -> list[float]:
    return [max(height_needed(scale, card) for card in row) for row in rows]


def _face(app: App, card: Card, talk: TalkView) -> tuple[str, str]:
    """What stands on a card, and under it."""
    if not card.face_down:
        return app.say(card.words), ""
    more = talk.pausing or any(offer.name == "hear" for offer in app.view.offers)
    part = app.text("ui.talk.rests_on", n=card.rests_on) if card.rests_on else app.text("ui.talk.rests_earlier")
    return app.text("ui.talk.not_yet" if more else "ui.talk.unheard"), part


def _card(app: App, card: Card, talk: TalkView, number: int) -> SpeechCard:
    words, note = _face(app, card, talk)
    coached = hint_of(app) and not card.face_down and app.session is not None
    return SpeechCard(
        name=card.letter,
        box=NOWHERE,
        number=number,
        words=words,
        note=note,
        price=app.text("ui.talk.cuts_in") if card.interrupts else "",
        move=stance_of(app.session.scenario, talk.guest, card.words) if coached and app.session else "",
        face_down=card.face_down,
        cuts=card.interrupts,
    )
