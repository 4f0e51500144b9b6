"""A scenario as a play text, to be signed off: who speaks in the left margin, file and line in the right."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from game.core.node import ALWAYS
from game.preview.wording import in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.core.node import Landing, Node, Option, Part
    from game.core.scenario import Guest
    from game.preview.edition import Edition

MARGIN, COLUMN, PLACE = 14, 66, 24  # who; what is said; where it is written


def script(edition: Edition, lang: str) -> str:
    """The whole evening in one language."""
    lines = [line.rstrip() for line in _Reading(edition, lang).lines()]
    return "\n".join(lines) + "\n"


class _Reading:
    """One language of an edition, read aloud line by line."""

    def __init__(self, edition: Edition, lang: str) -> None:
        self.edition = edition
        self.lang = lang

    def lines(self) -> Iterator[str]:
        scenario = self.edition.scenario
        yield self.text("evening.title").upper()
        yield f"{self.text('evening.brand.name')}: {self.text('evening.brand.sells')}"
        yield ""
        yield from self.speech("", "evening.place")
        happens = [(one.beat, one.text) for one in scenario.meanwhile]
        happens += [(scenario.turn.beat, "evening.turn")] if scenario.turn else []
        for beat, text in sorted(happens):
            yield from self.speech(f"beat {beat}", text)
        for guest in scenario.talks:
            yield from self.guest(guest)
        yield from ("", "", "Read and agreed", "", "_" * 30 + "   " + "_" * 20, "name".ljust(33) + "date")

    def guest(self, guest: Guest) -> Iterator[str]:
        name = self.text(f"{guest.id}.name")
        yield from ("", "", "=" * (MARGIN + COLUMN + PLACE), name.upper(), "=" * (MARGIN + COLUMN + PLACE), "")
        yield from self.speech("", f"{guest.id}.stands")
        if not self.edition.public:
            yield from self.speech("MOTIVE", f"{guest.id}.motive")
        for line in guest.overheard:
            speaker = f"{line.by}.name" if self.edition.has(f"{line.by}.name") else f"evening.voices.{line.by}"
            yield from self.speech(self.text(speaker), line.text)
        for text in (guest.waits.line, guest.waits.worried, guest.waits.leaves):
            yield from self.speech("(waiting)", text) if text else ()
        for node in guest.nodes:
            yield from self.node(node, name)
        yield from ("", f"-- endings of {name} " + "-" * 20)
        for outcome in guest.outcomes:
            points = "" if self.edition.public else f" ({outcome.score})"
            yield from self.speech(f"{outcome.id}{points}", f"{guest.id}.outcome.{outcome.id}")
            yield from self.speech("(the room)", outcome.news) if outcome.news else ()

    def node(self, node: Node, name: str) -> Iterator[str]:
        yield from ("", f"-- {node.id} " + "-" * 20)
        yield from self.parts(node.says, name)
        if node.again:
            yield f"{'':{MARGIN}}(on a later visit)"
            yield from self.parts(node.again, name)
        for number, option in enumerate(node.options):
            yield ""
            yield from self.option(option, chr(ord("A") + number), name)
        if node.silence:
            yield ""
            yield f"{'you':{MARGIN}}(silence)"
            yield from self.landing(node.silence, name)

    def parts(self, parts: tuple[Part, ...], name: str) -> Iterator[str]:
        for part in parts:
            yield from self.speech("" if part.does else name, part.text, done=part.does)

    def option(self, option: Option, letter: str, name: str) -> Iterator[str]:
        stance = "" if self.edition.public else f" {option.stance}"
        yield from self.speech(f"{letter}{stance}", option.text)
        for landing in option.lands:
            if landing.when != ALWAYS and not self.edition.public:
                yield f"{'':{MARGIN}}[if {in_words(landing.when)}]"
            yield from self.landing(landing, name)
        if not self.edition.public:
            yield from self.speech("  why", option.why)

    def landing(self, landing: Landing, name: str) -> Iterator[str]:
        if landing.reply and self.edition.has(landing.reply):
            yield from self.speech(name, landing.reply)
        leads = f"ending {landing.end}" if landing.end else landing.goto
        if leads:
            yield f"{'':{MARGIN}}-> {leads}"

    def speech(self, who: str, text: str, *, done: bool = False) -> Iterator[str]:
        """Who in the left margin, the words in the middle, file and line in the right one."""
        words = f"({self.text(text)})" if done else self.text(text)
        place = self.edition.places.get(text)
        for number, line in enumerate(wrap(words, COLUMN - 2)):
            left, right = (who[: MARGIN - 1], str(place or "")) if not number else ("", "")
            yield f"{left:{MARGIN}}{line:{COLUMN}}{right}"

    def text(self, text: str) -> str:
        return self.edition.texts.get(text, self.lang)
