"""What the room sees of a round with phones, painted from the state that the big screen is sent."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from game.app import paint, text
from game.app.box import Box
from game.app.group.ballot_card import BallotCard, even
from game.app.group.large import fitted
from game.app.group.moment import (
    BELOW,
    CARDS,
    LEFT,
    RIGHT,
    TABLE_ENDS,
    Moment,
    draw_asked,
    draw_below,
    draw_moment,
    draw_page,
)
from game.app.group.reveal import Reveal, Row, draw_reveal
from game.app.group.table import card_boxes
from game.app.hosted.code import draw_way_in
from game.app.hosted.roads import chose, draw_roads, told_roads
from game.app.paint import name_chip
from game.app.theme import SIZE, TITLE
from game.group.looking_back import Page

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.canvas import Canvas
    from game.core.scenario import Scenario

    State = dict[str, Any]

VOTING = frozenset({"voting", "closed", "tied"})
HARD = "\u00a0"  # no name is torn apart at a line's end
SIDE = 220.0  # how wide the way in is while a vote is on


def paint_state(c: Canvas, app: App, state: State, scenario: Scenario) -> None:
    step = state.get("again") or state["step"]
    match step:
        case "lobby":
            _lobby(c, app, state)
        case "revealed" | "votes":
            draw_reveal(c, app, reveal_in(state["result"]))
        case "discussing":
            _discussing(c, app)
        case "debrief" if "cards" not in state and state["card"].get("about", {}).get("line"):
            _asked(c, app, state["card"], scenario)
        case "debrief":
            draw_page(c, app, page_in(app, state))
        case "roads":
            draw_roads(c, app, state.get("roads", []))
        case "paused" | "ended":
            text.write(c, app.text(f"ui.web.screen.{step}"), LEFT + 44, 260, face=TITLE, size=64 / c.scale.text)
            if step == "paused":  # who comes back late, or comes now
                draw_way_in(c, state["facts"], 784, 40, 430)
        case _:
            _moment(c, app, state, scenario, plain=step == "words")
    _clock(c, state, step)


def told(app: App, state: State) -> str:
    """The same in words, to be read aloud."""
    heard = state["heard"]
    if state.get("again") == "roads":
        return told_roads(app, state.get("roads", []))
    match state["step"]:
        case "lobby" | "paused" | "ended" as step:
            return app.text(f"ui.web.screen.{step}")
        case "revealed":
            result = state["result"]
            cards = [f"{one['letter']}: {one['words']} {one['stamp']}." for one in result["choices"]]
            return " ".join((*cards, result["how"]))
        case "debrief":
            return " ".join([state["card"]["head"], *state["card"]["lines"]])
        case "discussing":
            return app.text("ui.web.screen.talk")
        case _:
            return f"{heard['who']}: {heard['line']}" if heard["who"] else str(heard["line"])


def reveal_in(result: dict[str, Any]) -> Reveal:
    votes = tuple(map(tuple, result["votes"]))
    rows = tuple(Row(one["words"], one["stance"] or None) for one in result["choices"])
    return Reveal(result["chosen"], result["how"], votes if len(votes) == 1 else (votes[0], votes[-1]), rows)


def page_in(app: App, state: State) -> Page:
    """The card that lies open, with the words that are shown."""
    card = state["card"]
    if "cards" in state:
        return Page(card["nth"], card["of"], card["head"], (app.text("ui.web.screen.alone"),))
    about = card.get("about")
    first = [f"{about['who']}: {about['line']}"] if about and about["who"] else []
    came = [f"{app.text('ui.web.screen.came')}: {about['came']['line']}"] if about and about["came"] else []
    shown = [" · ".join(state["words"])] if card["nth"] == 2 and state["words"] else []  # noqa: PLR2004 - a word each
    replayed = [chose(app, about)] if about and card["nth"] == 3 else []  # noqa: PLR2004 - what happened
    lines = (*first, *replayed, *card["lines"], *(came if replayed else ()), *shown)
    return Page(card["nth"], card["of"], card["head"], lines, card["part"], card["parts"])


def _asked(c: Canvas, app: App, card: dict[str, Any], scenario: Scenario) -> None:
    """A moment: who said it, what was taken, and the question; or a round replayed, and what came of it."""
    about = card["about"]
    moment = Moment(about["who"], about["line"], about["guest"])
    if card["nth"] != 3:  # noqa: PLR2004
        draw_asked(c, app, moment, scenario, tuple(card["lines"]))
        return
    draw_moment(c, app, moment, scenario, CARDS)
    came = [f"{app.text('ui.web.screen.came')}: {about['came']['line']}"] if about["came"] else []
    fitted(c, "\n".join((chose(app, about), *card["lines"], *came)), draw_below(c), tint="ink", most=34)


def _lobby(c: Canvas, app: App, state: State) -> None:
    here = state["here"]
    wide = 660.0
    fitted(c, state["title"], (LEFT + 20, 60, wide, 190), tint="cream", most=44, face=TITLE)
    fitted(c, app.text("ui.web.screen.lobby"), (LEFT + 20, 256, wide, 90), tint="paper", most=31)
    count = app.text("ui.web.screen.here.one") if here == 1 else app.text("ui.web.screen.here", n=here)
    text.write(c, count, LEFT + 20, 384, face=TITLE, size=40 / c.scale.text, tint="glow")
    names = [name.replace(" ", HARD) for name in state["names"][-24:]]
    below = ", ".join(names) if here else app.text("ui.web.screen.nobody")
    fitted(c, below, (LEFT + 20, 424, wide, 190), tint="paper", most=28)
    draw_way_in(c, state["facts"], 784, 40, 430)


def _moment(c: Canvas, app: App, state: State, scenario: Scenario, *, plain: bool) -> None:
    voting, heard = state["step"] in VOTING and not plain, state["heard"]
    cards = [] if plain else state["choices"]
    words = app.text("ui.group.trial.ask") if state["trial"] else heard["line"]
    guest = "" if state["trial"] else heard["guest"]
    right = RIGHT - SIDE - 16 if voting else RIGHT
    moment = Moment("" if state["trial"] else heard["who"], words, guest, heard["face"] or "neutral")
    draw_moment(c, app, moment, scenario, CARDS if cards else None, right=right)
    boxes = zip(cards, card_boxes(len(cards)), strict=True)
    laid = [BallotCard(card["letter"], box, card["letter"], card["words"], "") for card, box in boxes]
    for one in even(c.scale, laid):
        one.draw(c, focused=False)
    if state["road"] and not state["trial"]:
        wide = text.width(c.scale, state["road"], TITLE, SIZE["name"]) + 52
        name_chip(c, state["road"], right - 20 - wide, 52 if guest else 172, fill="wine")
    if voting:
        draw_way_in(c, state["facts"], RIGHT - SIDE, 28, SIDE)
        _count(c, app, state)


def _count(c: Canvas, app: App, state: State) -> None:
    """How many have voted, never for what."""
    words = {"closed": "closed", "tied": "tied"}.get(state["step"], "voted")
    counted = app.text("ui.web.screen.n_of", n=state["voted"], of=state["of"])
    w = text.write(c, f"{counted} {app.text(f'ui.web.screen.{words}')}", LEFT, TABLE_ENDS + 22, face=TITLE,
                   size=25 / c.scale.text)  # fmt: skip
    bar = Box(LEFT + w + 24, TABLE_ENDS + 16, RIGHT - LEFT - w - (124 if state["clock"] else 24), 12)
    paint.panel(c, *bar, r=6, fill="wine", shadow=False)
    if state["voted"]:
        share = min(1.0, state["voted"] / state["of"])
        paint.panel(c, bar.x, bar.y, max(12.0, bar.w * share), 12, r=6, fill="teal", shadow=False)


def _discussing(c: Canvas, app: App) -> None:
    fitted(c, app.text("ui.web.screen.talk"), (LEFT + 44, 70, 1100, 110), tint="cream", most=44, face=TITLE)
    for nth in (1, 2, 3):
        y = 146 + nth * 98
        paint.disc(c, LEFT + 80, y, 32, "ember_deep", words=str(nth))
        fitted(c, app.text(f"ui.web.screen.talk.{nth}"), (LEFT + 140, y - 45, 1000, 90), tint="cream", most=34)


def _clock(c: Canvas, state: State, step: str) -> None:
    if not state["clock"]:
        return
    left = clock_left(state)
    words, large = f"{left // 60}:{left % 60:02}", step in ("discussing", "paused")
    x, y = (LEFT + 44, 570.0 if step == "discussing" else BELOW - 60) if large else (RIGHT, TABLE_ENDS + 22)
    size = (84 if large else 26) / c.scale.text
    text.write(c, words, x, y, face=TITLE, size=size, tint="glow", ax=0 if large else 1)


def clock_left(state: State) -> int:
    """Seconds; the server is on this machine, and so is its clock."""
    clock = state["clock"]
    left = clock["until"] - time.time() if clock["left"] is None else clock["left"]
    return max(0, int(left))
