"""A quotation in a quotation takes other marks, whoever says it."""

from __future__ import annotations

import pytest

from game.console.wording import Wording
from game.core.view import Words
from game.text.saying import Saying
from game.text.table import table

TEXTS = table(
    {"en": {"ui.quoted": "“{words}”", "a": "“No”, he said."}, "nb": {"ui.quoted": "«{words}»", "a": "«Nei», sa han."}}
)


@pytest.mark.parametrize(
    ("lang", "quoted"), [("en", "“\u2018No\u2019, he said.”"), ("nb", "«\u2018Nei\u2019, sa han.»")]
)
def test_inner_marks(lang: str, quoted: str) -> None:
    assert Saying(TEXTS, lang).quoted(Words("a")) == Wording(TEXTS, lang).quoted(Words("a")) == quoted


def test_what_is_done_in_between_stands_outside() -> None:
    words = table({"en": {"ui.quoted": "“{words}”", "a": "Nine. *He opens the rule.* It holds."}})
    told = "“Nine.” He opens the rule. “It holds.”"
    assert Saying(words, "en").quoted(Words("a")) == Wording(words, "en").quoted(Words("a")) == told
