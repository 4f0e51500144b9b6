"""Format 1 in one table: every key, whether it must be there, what may stand under it, and what it is for."""
# ruff: noqa: E501  # a table reads best with a row a line

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, get_args

from game.content.schema_goal import GOAL
from game.content.schema_party import (
    BEATS,
    GUEST,
    LOOK,
    ON_A_GUEST,
    ON_A_SCENARIO,
    ON_A_TALK,
    PROMISE,
    YES,
    one_or_more,
)
from game.content.shape import Anything, Choice, Each, Forms, Id, Key, Name, Named, Record, Text, Whole
from game.core.moves import Mood, Stance
from game.core.node import METER_MAX, METERS, PHASES
from game.core.scenario import Corner, Nature, Reason, Room, Segment, Sold

if TYPE_CHECKING:
    from collections.abc import Mapping

LIMITS: Mapping[str, int] = MappingProxyType({  # the longest a text of a kind may be, in characters
    "option": 90, "part": 160, "going on": 160, "reply": 160, "why": 240, "title": 60, "name": 30, "brand": 40, "note": 120, "line": 160,
    "fact": 100, "person": 30, "voice": 40, "outcome": 240, "private": 200,
})  # fmt: skip
STANCES: tuple[str, ...] = get_args(Stance)
METER = Whole(0, METER_MAX)
CHANGE = Whole(-3, 3)
PHASE = Choice(PHASES)
FACT, OUTCOME = Name("fact"), Name("outcome")
NODE = Name("node", ("stay",))
GUEST_ID = Id(("evening", "ui"))  # text ids begin with a guest or with these


EFFECT = Record("effect", {meter: Key(CHANGE, f"what it does to {meter}, -3 to +3") for meter in METERS})
SPAN = Record("span", {"from": Key(METER, "at least", default="0"), "below": Key(METER, "less than")})
CONDITION = Record("condition", {
    **{meter: Key(Forms(scalar=METER, table=SPAN), f"a number, or {{from, below}}: where {meter} must be") for meter in METERS},
    "knows": Key(one_or_more(FACT), "facts the player must know"),
    "lacks": Key(one_or_more(FACT), "facts the player must not know"),
    "phase": Key(one_or_more(PHASE), "phases of buying it holds in"),
})  # fmt: skip
REPLY = Forms(scalar=Text("reply"), table=Record("reply", {
    "text": Key(Text("reply"), "what the guest answers; *asterisks* mark what is done, not said", required=True),
    "mood": Key(Choice(get_args(Mood)), "moves the guest's lean at least to that side"),
}))  # fmt: skip
WAY = {
    "goto": Key(NODE, "the node it leads to, or `stay`"),
    "end": Key(OUTCOME, "the outcome it ends the talk with"),
    "advance": Key(PHASE, "the phase of buying it leads to"),
    "effect": Key(EFFECT, "what it does to the meters, instead of what its moves do"),
}
LANDING = Record("landing", {
    "when": Key(CONDITION, "the state in which the sentence is received like this"),
    "reply": Key(REPLY, "what the guest answers"), **WAY,
})  # fmt: skip
SILENCE = Record("silence", {
    "reply": Key(REPLY, "what the guest says into the silence; without `goto` or `end` the node goes on"),
    "mood": Key(Choice(get_args(Mood)), "moves the guest's lean at least to that side"), **WAY,
})  # fmt: skip
_ON_PARTS = {
    "reveals": Key(FACT, "the fact one knows after hearing it"),
    "hints": Key(FACT, "the fact it is a clue to"),
    "hold": Key(YES, "comes only to those who let the pause before it be"),
}
PART = Forms(scalar=Text("part"), table=Record("part", {
    "text": Key(Text("part"), "what the guest says"), "does": Key(Text("part"), "what the guest does"), **_ON_PARTS,
}, one_of=(("text", "does"),)))  # fmt: skip
OPTION = Record("option", {
    **{stance: Key(Text("option"), f"the sentence, in the stance {stance}") for stance in STANCES},
    "id": Key(Id(), "its id, unique in the node and never shown; `check --fix` writes one", required=True),
    "moves": Key(Each(Name("move"), low=1, high=3), "what one does in saying it", required=True),
    "why": Key(Text("why"), "what the coach says about the move", required=True, missing="MG030"),
    "uses": Key(FACT, "the fact it rests on: face down until one has heard it"),
    "after": Key(Whole(1, 8), "the part it answers: face down until one has heard it"),
    "when": Key(CONDITION, "the state in which it is offered"),
    "once": Key(YES, "offered only until it has been said"),
    "else": Key(YES, "offered only when nothing else is"),
    "promises": Key(PROMISE, "the promise it gives"),
    "reply": Key(REPLY, "what the guest answers"),
    "lands": Key(Each(LANDING, low=1, high=6), "the same sentence, received according to state; the first that holds"), **WAY,
}, one_of=(STANCES,))  # fmt: skip
NODE_RECORD = Record("node", {
    "phase": Key(PHASE, "the phase of buying it belongs to"),
    "discuss": Key(YES, "worth a vote, a discussion and a second vote in a group"),
    "private": Key(YES, "nobody else hears what is said here, so no storm is watched"),
    "order": Key(Choice(("fixed",)), "show the options in the order written"),
    "says": Key(Each(PART, low=1, high=8), "the parts of the guest's turn", required=True),
    "again": Key(Each(PART, low=1, high=8), "said instead of `says` on a later visit"),
    "silence": Key(SILENCE, "what comes of saying nothing"),
    "options": Key(Each(OPTION, low=2, high=12), "what may be answered", required=True),
})  # fmt: skip
START = Record("start", {
    "when": Key(CONDITION, "the state before the first word"), "goto": Key(Name("node"), "the node to begin at", required=True),
    "phase": Key(PHASE, "the phase of buying it begins in: what comes before was done before they came over", default="need"),
})  # fmt: skip
RANGE = Forms(scalar=METER, listing=Each(METER, low=2, high=2))
OUTCOME_RECORD = Record("outcome", {
    "score": Key(METER, "0 to 10", required=True),
    "says": Key(Text("outcome"), "how the evening tells it", required=True),
    "sold": Key(Choice(get_args(Sold)), "what was sold", default="nothing"),
    "news": Key(Text("line"), "what the room hears of it"),
    "leaves": Key(YES, "the guest goes home with it"),
    "word": Key(Whole(-3, 3), "what the room then says of you, where it is not what the score says"),
    "joins": Key(GUEST, "the guest it has brought together with this one: they need no introduction any more"),
})  # fmt: skip
WAITS = Record("waits", {
    "every": Key(Whole(1, 60), "loses one patience in so many beats", default="8"),
    "then": Key(Choice(get_args(Nature)), "what comes of waiting too long", default="stays"),
    "at": Key(METER, "the patience at which that happens", default="3"),
    "line": Key(Text("line"), "what is said on coming over"),
    "worried": Key(Text("line"), "shown when waiting becomes too long"),
    "leaves": Key(Text("line"), "shown when the guest goes"),
})  # fmt: skip
OVERHEARD = Record("overheard", {
    "by": Key(Name("speaker"), "a guest or a voice", required=True),
    "text": Key(Text("line"), "what is said about the guest", required=True), "hints": Key(FACT, "the fact it is a clue to"),
})  # fmt: skip
ON_EVERY_TALK = {
    "look": LOOK,
    "stands": Key(Text("note"), "where and how one sees the guest across the room", required=True),
    "reason": Key(Choice(get_args(Reason)), "why the guest came over", required=True),
    "segment": Key(Choice(get_args(Segment)), "how near a purchase", required=True),
    "motive": Key(Text("private"), "what it is really about; told afterwards", required=True),
    "interests": Key(Each(Text("voice"), high=6), "small talk that is not small"),
    "state": Key(Record("state", {meter: Key(RANGE, "n, or [low, high]", required=True) for meter in METERS}),
                 "the meters at the first word", required=True),
    "manner": Key(Record("manner", {
        "direct": Key(METER, "0 goes round it, 10 straight at it", default="5"), "decides": Key(Text("note"), "how the guest decides"),
    }), "how the guest talks and decides"),
    "facts": Key(Named(Text("fact"), high=9), "what the player may come to know, as shown once known"),
    "homework": Key(Each(FACT, high=3), "facts one could have known before coming"),
    "hearsay": Key(Named(Name("guest.fact"), key=FACT, high=6), "own facts learnt from another guest's fact"),
    "overheard": Key(Each(OVERHEARD, high=12), "said about the guest in the room"),
    "waits": Key(WAITS, "what waiting does to the guest"),
    "start": Key(Forms(scalar=Name("node"), listing=Each(START, low=1, high=6)), "where the talk begins", required=True),
    "nodes": Key(Named(NODE_RECORD, key=Id(("stay",)), low=1, high=200), "the talk", required=True),
    "outcomes": Key(Named(OUTCOME_RECORD, low=1, high=16), "how it can end", required=True),
    "always": Key(Each(Record("always", {
        "when": Key(CONDITION, "the state", required=True), "end": Key(OUTCOME, "the outcome", required=True),
    }), high=8), "ends taken in any node"),
}  # fmt: skip
DRAWN = tuple(reason for reason in get_args(Reason) if reason != "saboteur")  # whose talk is proved otherwise
DECLARES = {"node": "nodes", "fact": "facts", "outcome": "outcomes"}
GUEST_RECORD = Record("guest", {
    "name": Key(Text("name"), "what the guest is called", required=True),
    "corner": Key(Choice(get_args(Corner)), "which part of the room that is in the picture"),
    **ON_EVERY_TALK, **ON_A_GUEST,
}, declares=DECLARES)  # fmt: skip
TALK_RECORD = Record("talk", {
    **ON_EVERY_TALK, **ON_A_TALK,
    "fits": Key(one_or_more(Choice(DRAWN)), "other reasons for coming that it fits: on easy and hard the seed draws among all"),
}, declares=DECLARES)  # fmt: skip
BEST = Record("best", {
    "uses": Key(one_or_more(Choice(STANCES)), "stances the best way uses"), "never": Key(one_or_more(Choice(STANCES)), "and those it never does"),
})  # fmt: skip
CLAIM = Record("claim", {
    "guest": Key(GUEST, "of whose talk", required=True),
    "only": Key(Choice(STANCES), "whoever only does this"), "ends": Key(Anything("MG016"), "ends with this outcome"),
    "best": Key(BEST, "what the best way is like"),
}, one_of=(("only", "best"),))  # fmt: skip
WAITING_EFFECT = Record("turn's effect on a guest", {
    meter: Key(Whole(-3, 0), "how far it falls for a guest who waits") for meter in ("trust", "patience")
})  # fmt: skip
TURN = Record("turn", {
    "beat": Key(BEATS, "when", required=True), "says": Key(Text("line"), "what everybody hears", required=True),
    "effect": Key(Record("turn effect", {"noise": Key(Whole(1, 4), "patience runs so many times as fast", default="1")}), "what it does"),
    "guests": Key(Named(WAITING_EFFECT, key=GUEST), "what it does to those who wait"),
})  # fmt: skip
MEANWHILE = Record("meanwhile", {
    "beat": Key(BEATS, "when", required=True), "says": Key(Text("line"), "what happens", required=True),
    "hints": Key(Name("guest.fact"), "the guest.fact it is a clue to"),
})  # fmt: skip
SCENARIO_RECORD = Record("scenario", {
    "format": Key(Anything("MG031"), "1", required=True),
    "id": Key(Id(), "the name of the folder", required=True),
    "title": Key(Text("title"), "what the evening is called", required=True),
    "brand": Key(Record("brand", {
        "name": Key(Text("brand"), "whose badge one wears", required=True), "sells": Key(Text("note"), "what they sell", required=True),
    }), "who sent you", required=True),
    "place": Key(Text("line"), "where and when", required=True),
    "beats": Key(Whole(20, 400), "how long the evening is", required=True),
    "room": Key(Choice(get_args(Room)), "the room it is drawn in", default="hall"),
    "turn": Key(TURN, "what changes the room half way"),
    "voices": Key(Named(Text("voice")), "people one hears and never meets"),
    "meanwhile": Key(Each(MEANWHILE, high=40), "small things that happen by themselves"),
    "guests": Key(Forms(listing=Each(GUEST_ID, low=1, high=25), table=Named(GUEST_RECORD, key=GUEST_ID, low=1, high=25)),
                  "ids of guests/ID.yaml, or the guests themselves", required=True),
    "goals": Key(Each(GOAL, high=6), "what the player sets out to do"),
    "claims": Key(Each(CLAIM, high=60), "what the designer says is true; proved"),
    "draft": Key(YES, "what is missing is only noted; cannot be shipped"),
    **ON_A_SCENARIO,
})  # fmt: skip
