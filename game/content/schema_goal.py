"""The keys of format 1 for a goal, and for what of it the journal can show."""
# ruff: noqa: E501  # a table reads best with a row a line

from __future__ import annotations

from typing import get_args

from game.content.schema_party import GUEST, YES, one_or_more
from game.content.shape import Choice, Forms, Key, Name, Record, Text, Whole
from game.core.goal import ALL, ANYONE
from game.core.moves import Stance
from game.core.outcome import BEST
from game.core.relations import VALUED
from game.core.scenario import Sold

POINTS, HEADS = Whole(0, BEST), Whole(0, 999)
PARTS = Record("parting", {
    "from": Key(POINTS, "worth so many points at least", default=str(VALUED)),
    "sold": Key(Choice(get_args(Sold)), "with this sold"),
    "with": Key(GUEST, "with this guest; without it, with anybody"),
    "lured": Key(YES, "with somebody who came on a false premise that has been cleared up"),
})  # fmt: skip
MET = Record("met", {
    "knows": Key(one_or_more(Name("guest.fact")), "once one of these facts is known"),
    "hears_out": Key(Name("guest", (ANYONE,)), f"once this guest, or `{ANYONE}`, has been answered without having been cut off"),
    "says": Key(one_or_more(Name("guest.node.option")), "once one of these options has been said"),
    "never": Key(Choice(get_args(Stance)), "if no sentence of this stance was said"),
    "keeps": Key(Name("promise", (ALL,)), f"if this promise, or `{ALL}` that were given, has been kept"),
    "together": Key(Whole(1, 9), "once so many pairs of guests have been brought together"),
    "parts": Key(PARTS, "once a talk has ended like this"),
    "loses_none": Key(one_or_more(GUEST), "if none of these who came went home unheard, half heard or slighted"),
    "reaches": Key(Record("reach", {"from": Key(HEADS, "at least"), "below": Key(HEADS, "less than")}), "if so many heads were turned"),
    "takes": Key(Name("measure"), "if this measure was taken before the door opened"),
}, one_of=(("knows", "hears_out", "says", "never", "keeps", "together", "parts", "loses_none", "reaches", "takes"),))  # fmt: skip
GOAL = Forms(scalar=Text("line"), table=Record("goal", {
    "text": Key(Text("line"), "the goal", required=True),
    "met": Key(MET, "what of the evening shows whether it was met; without it, only whoever played can say"),
}))  # fmt: skip
