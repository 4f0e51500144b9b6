"""The keys of format 1 for what is arranged round the talks; `schema` puts them into its records."""
# ruff: noqa: E501  # a table reads best with a row a line

from __future__ import annotations

from typing import get_args

from game.content.shape import Anything, Choice, Each, Flag, Forms, Key, Name, Named, Record, Shape, Text, Whole
from game.core.scenario import Reason

MOST_IN_A_CROWD = 25
BEATS = Whole(0, 400)
COSTS = Whole(0, 20)
YES = Flag()
LOOK = Key(Named(Anything("MG057")), "what one sees: seed, age, hair, clothes ...")
GUEST, POSTER, PROMISE = Name("guest"), Name("poster"), Name("promise")


def one_or_more(shape: Shape) -> Forms:
    """One, or a list of them."""
    return Forms(scalar=shape, listing=Each(shape, low=1))


# --- on the scenario --------------------------------------------------------------------------------------------------
MEASURE = Record("measure", {
    "text": Key(Text("note"), "what one does, as shown", required=True),
    "costs": Key(COSTS, "what it takes of what there is to spend", required=True),
    "finds": Key(Whole(1, 5), "how much easier one is to be found by those who look"),
    "calms": Key(one_or_more(Choice(get_args(Reason))), "guests who come for this reason wait twice as long"),
    "hangs": Key(POSTER, "the poster that is up when the door opens"),
    "hires": Key(YES, "the marketer is there tonight"),
})  # fmt: skip
BEFORE = Record("before", {
    "has": Key(Whole(1, 40), "what there is to spend", required=True),
    "unit": Key(Text("voice"), "of what: hours, thousand ...", required=True),
    "homework": Key(COSTS, "what looking up a guest takes of it; without it nobody can be looked up beforehand"),
    "measures": Key(Named(MEASURE, high=8), "what it can be spent on"),
})  # fmt: skip
POSTER_RECORD = Record("poster", {
    "name": Key(Text("name"), "what stands on it", required=True),
    "premise": Key(Text("note"), "what those whom it draws believe", required=True),
    "reach": Key(Whole(0, 60), "how many heads it turns", required=True),
    "costs": Key(COSTS, "beats it takes to put up, or to brief the marketer", default="1"),
    "up": Key(YES, "it hangs when the evening begins"),
    "lures": Key(YES, "it promises what is not sold here"),
    "carried": Key(YES, "the marketer carries it about: this is what he was told to say"),
})  # fmt: skip
MARKETER = Record("marketer", {
    "name": Key(Text("name"), "what the marketer is called", required=True),
    "hired": Key(YES, "false: only if a measure `hires`", default="true"),
    "look": LOOK,
})  # fmt: skip
GROUP = Record("group", {
    "size": Key(Whole(1, MOST_IN_A_CROWD), "how many guests", required=True),
    "talks": Key(Each(Name("talk"), low=1, high=12), "the talks of scenarios/lib they are drawn for", required=True),
    "beat": Key(BEATS, "the beat of arrival, or how long after what it hangs on", default="0"),
    "within": Key(Whole(0, 400), "up to so many beats later, by the dice", default="0"),
    "with": Key(POSTER, "drawn by this poster, while it is up"),
    "told": Key(Whole(-4, 4), "come only if the room's word of you is at least this"),
    "finds": Key(Whole(1, 5), "come only if one could so easily be found"),
})  # fmt: skip
CROWD = Record("crowd", {
    "names": Key(Each(Text("person"), low=1, high=99), "names they are given, by the dice", required=True),
    "long_hair": Key(Each(Text("person"), high=99), "whoever of them is drawn with long hair, the others with short; any without this"),
    "groups": Key(Each(GROUP, low=1, high=12), "who is drawn, and when they come", required=True),
})  # fmt: skip
PROMISE_RECORD = Record("promise", {
    "name": Key(Text("note"), "what is promised, as shown", required=True),
    "due": Key(Whole(1, 200, ("after",)), "so many beats after it was given, or `after`: the day after", required=True),
    "costs": Key(COSTS, "what keeping it takes: beats, or hours the day after", required=True),
    "only": Key(Whole(1, 9), "so many guests it can be kept to, however many were promised it"),
    "kept": Key(Text("line"), "what one sees when it is kept in time; `{guest}` is whoever it was promised to"),
})  # fmt: skip
RING = Record("ring", {
    "beat": Key(BEATS, "when your own telephone rings", required=True),
    "by": Key(Name("speaker"), "who rings: a voice", required=True),
    "says": Key(Text("line"), "what one hears of it", required=True),
    "reveals": Key(Name("guest.fact"), "what the call tells, if it is taken"),
})  # fmt: skip
COMMITTEE = Record("committee", {
    "name": Key(Text("note"), "what they are together", required=True),
    "members": Key(Each(GUEST, low=2, high=9), "who buy together", required=True),
    "decides": Key(GUEST, "the one without whom nothing is decided; never shown", required=True),
    "needs": Key(Whole(1, 9), "how many of them must be won", required=True),
})  # fmt: skip
ON_A_SCENARIO = {
    "par": Key(Whole(1, 999), "the points that count as 100; without it, all there are to be won"),
    "before": Key(BEFORE, "what one can do before the door opens"),
    "posters": Key(Named(POSTER_RECORD, high=6), "what can be hung on the wall, or carried about"),
    "marketer": Key(MARKETER, "who carries posters about"),
    "crowd": Key(CROWD, "guests drawn by the dice, with talks from scenarios/lib"),
    "relations": Key(Record("relations", {"cools": Key(Whole(2, 200), "beats in which an untended one cools a step", required=True)}), "whoever parted well must be tended"),
    "word": Key(YES, "guests tell others about you"),
    "promises": Key(Named(PROMISE_RECORD, high=9), "what options can promise"),
    "day_after": Key(Whole(1, 20), "hours there are for what was promised for the day after"),
    "rings": Key(Each(RING, high=9), "your own telephone"),
    "committees": Key(Named(COMMITTEE, high=4), "guests who buy together"),
}  # fmt: skip

# --- on a guest -------------------------------------------------------------------------------------------------------
ARRIVES = Record("arrives", {
    "beat": Key(BEATS, "the beat of arrival, or how long after what it hangs on", default="0"),
    "within": Key(Whole(0, 400), "up to so many beats later, by the dice", default="0"),
    "after": Key(GUEST, "comes once the talk with this guest has begun"),
    "with": Key(POSTER, "comes once this poster is up, if it still is"),
    "told": Key(GUEST, "comes if this guest parted valued"),
    "finds": Key(Whole(1, 5), "comes only if one could so easily be found"),
})  # fmt: skip
CONSENT = Record("consent", {
    "register": Key(YES, "stands on the do-not-contact register: ringing is a slight"),
    "asleep": Key(Record("asleep", {"from": Key(BEATS, "from this beat", required=True), "below": Key(BEATS, "until before this one", required=True)}), "when a ring wakes"),
    "at": Key(BEATS, "asked for leave, the beat from which a ring is welcome", default="0"),
})  # fmt: skip
HECKLES = Record("heckles", {
    "every": Key(Whole(2, 60), "beats from one remark to the next", required=True),
    "says": Key(Each(Text("line"), low=1, high=9), "what is said to all, by turns", required=True),
})  # fmt: skip
MEETING = Record("meeting", {
    "knows": Key(Name("fact"), "the fact that tells so", required=True),
    "says": Key(Text("line"), "what one sees when they are introduced", required=True),
    "tells": Key(Name("guest.fact"), "a fact that is known from then on, so that a talk may go by it: that they have met"),
})  # fmt: skip
ON_A_TALK = {
    "tended": Key(Each(Text("line"), low=1, high=6), "what one sees on looking in later, by turns; `{guest}` is the name"),
    "lured": Key(Name("fact"), "came on a false premise, until this fact has been talked about"),
}  # fmt: skip
ON_A_GUEST = {
    **ON_A_TALK,
    "arrives": Key(ARRIVES, "when, and what it hangs on"),
    "meets": Key(Named(Forms(scalar=Name("fact"), table=MEETING), key=GUEST, high=4), "whom it is worth introducing to, and the fact that tells so"),
    "heckles": Key(HECKLES, "what is said to everybody while nobody listens"),
    "channel": Key(Choice(("room", "phone")), "phone: is not in the room, and is rung up", default="room"),
    "consent": Key(CONSENT, "whether and when one may ring"),
}  # fmt: skip
