"""What the room is shown: what there is to choose from, what was counted, both votes side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.group.debrief import stance_of
from game.group.stage import LETTERS
from game.group.tally import shares

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.console.page import Page
    from game.console.wording import Wording
    from game.core.scenario import Scenario
    from game.core.view import Words
    from game.group.room import Round
    from game.group.tally import Tally

WIDEST_BAR = 30  # signs


def tell_choices(page: Page, choices: Sequence[Words], wording: Wording) -> None:
    for letter, words in zip(LETTERS, choices, strict=False):
        page.line(wording.of(words), under=f"{letter}. ")


def tell_counted(page: Page, tally: Tally, wording: Wording, *, advise: bool) -> None:
    """How many hands, and before a discussion what to do next: nothing that says for which card they were."""
    counted = wording.ui("host.counted.all" if tally.voted == tally.of else "host.counted", n=tally.voted, of=tally.of)
    page.line(f"{counted} {wording.shared(f'group.advice.{tally.advice}')}" if advise else counted)


def tell_shares(page: Page, tally: Tally, wording: Wording) -> None:
    for letter, count, share in zip(LETTERS, tally.counts, shares(tally.counts), strict=False):
        page.line(_bar(count, max(tally.counts), share, wording), under=f"{letter}. ")


def tell_reveal(
    page: Page, made: Round, choices: Sequence[Words], wording: Wording, *, scenario: Scenario, guest: str
) -> None:
    """Every card with its votes and, where it is a sentence, its stance; then what is taken, and why."""
    page.gap()
    page.strong(wording.shared("group.reveal.two" if len(made.votes) > 1 else "group.reveal"))
    most = max(max(tally.counts) for tally in made.votes)
    named = (("first", made.first), ("last", made.last)) if len(made.votes) > 1 else (("votes", made.last),)
    names = {name: wording.shared(f"group.{name}") for name, _ in named}
    wide = max(map(len, names.values()))
    for place, words in enumerate(choices):
        stance = stance_of(scenario, guest, words.text)
        stamp = f" ({wording.ui(f'stamp.{stance}')})" if stance else ""
        page.line(wording.of(words) + stamp, under=f"{LETTERS[place]}. ")
        for name, tally in named:
            bar = _bar(tally.counts[place], most, shares(tally.counts)[place], wording)
            page.line(f"{names[name]:<{wide}} {bar}", under="   ")
    if len(made.last.teams) > 1:
        _tell_teams(page, made.last, wording)
    page.line(wording.shared(f"group.how.{made.how}", letter=LETTERS[made.chosen]))


def _tell_teams(page: Page, tally: Tally, wording: Wording) -> None:
    for number, counts in enumerate(tally.teams, start=1):
        put = ", ".join(f"{letter} {count}" for letter, count in zip(LETTERS, counts, strict=False))
        page.line(wording.shared("group.team", n=number, counts=put))


def _bar(count: int, most: int, share: int, wording: Wording) -> str:
    long = round(WIDEST_BAR * count / most) if most else 0
    return f"{'=' * max(long, 1 if count else 0)} {wording.shared('group.share', n=count, share=share)}".lstrip()
