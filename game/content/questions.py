"""The eight questions that make a guest, or an evening, and what is no answer to them."""

from __future__ import annotations

from dataclasses import dataclass

from game.content.schema import LIMITS
from game.content.source import FORBIDDEN
from game.content.talk_tree import asks


@dataclass(frozen=True, slots=True)
class Question:
    """`key` is its place in the templates of assets/new; the `example` is taken where nothing is answered."""

    key: str
    text: str
    example: str
    limit: int
    goes_on: bool = False  # the guest goes on after it, so it cannot be a question

    def fault(self, answer: str) -> str:
        """Why it has to be asked again, or nothing."""
        if len(answer) > self.limit:
            return f"{len(answer)} characters; at most {self.limit}"
        if FORBIDDEN.search(answer):
            return "a character in it cannot be shown"
        if self.goes_on and asks(answer):
            return "the guest goes on after this, so it cannot be a question"
        return "" if any(map(str.isalnum, answer)) else "some letters, please"


BRAND = Question("brand", "Who sends you? The name on your badge.", "Bean & Gone", LIMITS["brand"])
SELLS = Question("sells", "What do they sell?", "coffee machines that say when", LIMITS["note"])
PLACE = Question("place", "Where and when is it?", "An office kitchen, ten past nine.", LIMITS["line"])
NAME = Question("name", "Whom do you meet there? A name.", "Maria", LIMITS["name"])
STANDS = Question(
    "stands", "How does one see this guest across the room?", "by the sink, with a watch in her hand", LIMITS["note"]
)
MOTIVE = Question(
    "motive", "What is it really about? Nobody says so; it is told afterwards.",
    "she counts minutes because nobody else does", LIMITS["private"],
)  # fmt: skip
FIRST = Question(
    "first", "What does the guest say first?", "We have one of your machines at the office.", LIMITS["part"]
)
TROUBLE = Question(
    "trouble", "What does whoever asks get to know? The one fact that matters, in the guest's words.",
    "Ten people stand in that queue every morning.", LIMITS["fact"] - len("“”"), goes_on=True,
)  # fmt: skip
INTEREST = Question("interest", "What does the guest like to talk about?", "choirs", LIMITS["voice"])
HESITATION = Question(
    "hesitation", "Why has nothing been done about it? In the guest's words.",
    "I did say so once. Nobody quite knew whose job it was.", LIMITS["part"], goes_on=True,
)  # fmt: skip
STEP = Question(
    "step", "What small step could you both agree on? You say it.",
    "Shall we look at it together on Thursday, you and I?", LIMITS["option"],
)  # fmt: skip

OF_AN_EVENING = (BRAND, SELLS, PLACE, NAME, STANDS, MOTIVE, FIRST, TROUBLE)
OF_A_GUEST = (NAME, STANDS, INTEREST, MOTIVE, FIRST, TROUBLE, HESITATION, STEP)
EXAMPLES = {one.key: one.example for one in (*OF_AN_EVENING, *OF_A_GUEST)}
