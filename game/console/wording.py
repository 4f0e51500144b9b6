"""How the evening is put into words: names and sentences, patience and faces, never a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.view import Words
from game.text.quoting import quoted_runs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.core.scenario import Scenario
    from game.core.view import GuestView
    from game.text.table import StringTable

_PATIENCE = ((8, "ample"), (6, "good"), (4, "some"), (2, "little"), (0, "none"))


class Wording:
    """Looks words up in one language, the scenario's and the game's own; `feedback` is how much of it is told."""

    def __init__(
        self, words: StringTable, lang: str, scenario: Scenario | None = None, feedback: str = "scene"
    ) -> None:
        self.table, self.lang, self._scenario, self.feedback = words, lang, scenario, feedback

    def at(self, scenario: Scenario) -> Wording:
        """The same for an evening whose crowd has been drawn: who shares a talk shares its words."""
        return Wording(self.table, self.lang, scenario, self.feedback)

    def reread(self, words: StringTable, scenario: Scenario) -> None:
        """Speak the words of the scenario as it is written now."""
        self.table, self._scenario = words, scenario

    def own(self, guest: str, what: str) -> str:
        """The text id of something a guest says or is, such as `fact.queue`."""
        return f"{self._scenario.guest(guest).words if self._scenario else guest}.{what}"

    def of(self, words: Words) -> str:
        return self.table.say(words, self.lang)

    def sentence(self, words: str) -> str:
        """With a capital and a full stop."""
        return f"{words[:1].upper()}{words[1:]}{'' if words.endswith(('.', '!', '?')) else '.'}"

    def quoted(self, words: Words) -> str:
        """What somebody said, where other words stand beside it; what is done in between is not quoted."""
        return " ".join(run for run, _ in quoted_runs(self.of(words), lambda said: self.shared("quoted", words=said)))

    def ui(self, name: str, **put: str | int) -> str:
        """A text of the console: `name` without its prefix."""
        return self.shared(f"console.{name}", **put)

    def shared(self, name: str, **put: str | int) -> str:
        """A text that the window says in the same words: `name` without its prefix."""
        return self.of(Words(f"ui.{name}", tuple((key, str(value)) for key, value in put.items())))

    def listed(self, names: Sequence[str]) -> str:
        """`a`, `a and b`, `a, b and c`."""
        return self.table.listed(names, self.lang)

    def name(self, guest: str) -> str:
        return self.of(Words(f"{guest}.name"))

    def speaker(self, who: str) -> str:
        """A guest, or one of the room's voices."""
        return self.name(who) if f"{who}.name" in self.table else self.of(Words(f"evening.voices.{who}"))

    def says(self, guest: str, words: Words) -> str:
        return self.ui("says", who=self.name(guest), words=self.of(words))

    def reply(self, guest: str, text: str) -> str:
        """A guest's answer; one of the game's own stands alone, for it is about the guest."""
        words = Words(text, (("guest", f"{guest}.name"),))
        return self.of(words) if text.startswith("ui.") else self.says(guest, words)

    def said(self, option: str, stance: str) -> Iterator[str]:
        """What the player said: with its stamp, in an exam without; under a coach with the why."""
        words = self.of(Words(option))
        if self.feedback == "exam":
            yield self.ui("said.plain", words=words)
            return
        yield self.ui("said", words=words, stamp=self.ui(f"stamp.{stance}"))
        if self.feedback == "coach" and f"{option}.why" in self.table:
            yield self.ui("why", words=self.of(Words(f"{option}.why")))

    def overheard(self, text: str) -> str:
        """The speaker of `jeppe.overheard.alto` is alto."""
        return self.ui("says", who=self.speaker(text.split(".")[2]), words=self.of(Words(text)))

    def about(self, text: str, guest: str, instead: str = "") -> str:
        """A text about a guest, or what the game says where the scenario has none."""
        known = text if text in self.table else instead
        return self.of(Words(known, (("guest", f"{guest}.name"),)))

    def hint(self, name: str, guest: str) -> str:
        """A hint; the console has words of its own where the window's speak of keys."""
        return self.ui("hint", words=self.about(f"ui.console.hint.{name}", guest, f"ui.hint.{name}"))

    def patience(self, patience: int) -> str:
        return self.ui("patience." + next(name for least, name in _PATIENCE if patience >= least))

    def manner(self, guest: GuestView) -> str:
        """How a guest looks from across the room."""
        return f"{self.ui(f'face.{guest.face}')}, {self.lasts(guest)}"

    def lasts(self, guest: GuestView) -> str:
        """How long a guest looks like staying, and what else is to be known before walking over."""
        seen = self.patience(guest.patience)
        return seen if guest.presence == "waiting" else f"{seen}, {self.ui(f'presence.{guest.presence}')}"
