"""The list of what can be done: short enough to be listened to, the same kind of thing on one line, the rare folded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.console.page import TIED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from game.console.choices import Choice
    from game.console.page import Page
    from game.console.wording import Wording

MORE = "m"
FIRST = ("keep", "tend")  # what somebody waits for
LAST = ("open_door", "done", "leave")
RARE = {
    "hang": "posters",
    "take_down": "posters",
    "ring_up": "ringing",
    "ask_leave": "ringing",
    "look_up": "looking",
}
ON_ONE_LINE = frozenset({"tend", "introduce_two", "look_up", "ask_leave", "ring_up"})
FEW = 3  # lines of rare things that need no folding


def tell_cards(page: Page, wording: Wording, choices: Sequence[Choice]) -> None:
    """What can be said; what rests on something unheard is named once, with all its numbers."""
    unheard = [choice for choice in choices if choice.card and not choice.commands]
    for choice in choices:
        if choice.card and choice.commands:
            page.line(choice.words, under=f"{choice.key}. ")
    if unheard:
        keys = wording.listed([choice.key for choice in unheard])
        page.line(f"{keys}. {unheard[0].words}")


def tell_deeds(page: Page, wording: Wording, choices: Sequence[Choice], *, folded: bool) -> None:
    """What can be done: what is waited for, what one mostly does, what is rare, and going home."""
    deeds = [choice for choice in choices if not choice.card and choice.name != "approach"]
    often = [choice for choice in deeds if choice.name not in RARE and choice.name not in LAST]
    _lines(page, wording, [choice for choice in often if choice.name in FIRST])
    _lines(page, wording, [choice for choice in often if choice.name not in FIRST])
    rare = rare_of(choices)
    if folded and is_long(rare):
        kinds = dict.fromkeys(RARE[choice.name] for choice in rare)
        page.line(wording.ui("more", kinds=wording.listed([wording.ui(f"more.{kind}") for kind in kinds])), under="m. ")
    else:
        _lines(page, wording, rare)
    _lines(page, wording, [choice for choice in deeds if choice.name in LAST])


def tell_rare(page: Page, wording: Wording, choices: Sequence[Choice]) -> None:
    _lines(page, wording, rare_of(choices))


def rare_of(choices: Iterable[Choice]) -> list[Choice]:
    return [choice for kind in RARE for choice in choices if choice.name == kind]


def is_long(rare: Sequence[Choice]) -> bool:
    return len({_line_of(choice) for choice in rare}) > FEW


def _line_of(choice: Choice) -> tuple[str, str, str]:
    """What shares a line: the same kind at the same price."""
    alone = choice.name not in ON_ONE_LINE
    return (choice.name, choice.price, choice.key if alone else "")


def _lines(page: Page, wording: Wording, choices: Sequence[Choice]) -> None:
    rows: dict[tuple[str, str, str], list[Choice]] = {}
    for choice in choices:
        rows.setdefault(_line_of(choice), []).append(choice)
    for row in rows.values():
        _line(page, wording, row)


def tied(wording: Wording, guests: Iterable[str]) -> str:
    """Names that are read with the key before them stay on its line."""
    return wording.listed([wording.name(guest) for guest in guests]).replace(" ", TIED)


def _line(page: Page, wording: Wording, row: Sequence[Choice]) -> None:
    first = row[0]
    if len(row) == 1:
        price = f" ({first.price})" if first.price else ""
        page.line(first.words + price, under=f"{first.key}. ")
        return
    names = ", ".join(f"{one.key}{TIED}{tied(wording, one.about)}" for one in row)
    page.line(wording.ui(f"group.{first.name}", price=first.price, names=names))
