"""How the cards lie: side by side, and in two rows where the sentences grow too tall for that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app.box import Box
from game.app.widgets.card import SpeechCard, height_needed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.app.app import App
    from game.core.scenario import Scenario
    from game.core.view import Card, TalkView, Words

LEFT, WIDE, BELOW = 46.0, 1188.0, 648.0
GAP = 24.0
LEAST = {1: 132.0, 2: 132.0, 3: 132.0, 4: 140.0}
SQUEEZED = 190.0  # a row of cards higher than this becomes two rows


def stance_of(scenario: Scenario, guest: str, option: Words) -> str:
    """The move whose icon a card of this text id would be stamped with; the id begins with the talk, not the guest."""
    _, node, name = option.text.split(".")[:3]
    option_of = {one.id: one for one in scenario.guest(guest).node(node).options}
    return move_of(option_of[name].stance)


def move_of(stance: str) -> str:
    return "tend" if stance == "relate" else stance


def lay_cards(app: App, cards: Sequence[Card], talk: TalkView) -> tuple[SpeechCard, ...]:
    """At most four cards, as high as the highest of their row needs."""
    if not cards:
        return ()
    faces = [_face(app, card, talk) for card in cards]
    across = len(cards)
    high = _row_height(app, faces, across)
    if across > 2 and high > SQUEEZED:  # noqa: PLR2004 (two in a row can only grow)
        across = 2
        high = _row_height(app, faces, across)
    rows = -(-len(cards) // across)
    least = LEAST[min(4, len(cards))] if rows == 1 else 0
    high = max(high, least)
    gap = 20.0 if across == 4 else GAP  # noqa: PLR2004 (the narrowest row)
    wide = (WIDE - gap * (across - 1)) / across
    top = BELOW - rows * high - (rows - 1) * 14
    return tuple(
        _placed(app, talk, card, face, nth, Box(LEFT + nth % across * (wide + gap), top + nth // across * (high + 14),
                                                wide, high))
        for nth, (card, face) in enumerate(zip(cards, faces, strict=True))
    )  # fmt: skip


def _face(app: App, card: Card, talk: TalkView) -> tuple[str, str]:
    """What stands on a card, and under it."""
    if not card.face_down:
        return app.say(card.words), ""
    more = talk.pausing or any(offer.name == "hear" for offer in app.view.offers)
    part = app.text("ui.talk.rests_on", n=card.rests_on) if card.rests_on else app.text("ui.talk.rests_earlier")
    return app.text("ui.talk.not_yet" if more else "ui.talk.unheard"), part


def _row_height(app: App, faces: Sequence[tuple[str, str]], across: int) -> float:
    wide = (WIDE - GAP * (across - 1)) / across
    coached = app.settings.coach
    return max(
        height_needed(app.scale, f"{words}\n{note}" if note else words, wide - (60 if note else 0), coached=coached)
        for words, note in faces
    )


def _placed(app: App, talk: TalkView, card: Card, face: tuple[str, str], nth: int, box: Box) -> SpeechCard:  # noqa: PLR0917 (what a card is)
    words, note = face
    coached = app.settings.coach and not card.face_down and app.session is not None
    return SpeechCard(
        name=card.letter,
        box=box,
        number=nth + 1,
        words=words,
        note=note,
        price=app.text("ui.talk.cuts_in") if card.interrupts else "",
        move=stance_of(app.session.scenario, talk.guest, card.words) if coached and app.session else "",
        face_down=card.face_down,
        cuts=card.interrupts,
    )
