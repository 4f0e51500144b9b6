"""What can stand in `because`: the families of causes, each with the shape a test holds every journal to."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cause:
    """`shown` is the family as the page prints it: words in capitals stand for a name."""

    shown: str
    meaning: str

    def covers(self, because: str) -> bool:
        parts = (_NAME if part.isupper() else re.escape(part) for part in self.shown.split("."))
        return re.fullmatch(r"\.".join(parts), because) is not None


_NAME = r"[\w/-]+"

CAUSES = (
    Cause("GUEST.NODE.OPTION", "the card that was played, where the designer wrote the effect himself"),
    Cause("GUEST.NODE.silence", "the silence the designer wrote for this node"),
    Cause("GUEST.NODE.says.N", "the part that revealed the fact"),
    Cause("GUEST.NODE.again.N", "the same, on a later visit to the node"),
    Cause(
        "reaction.CELL.MOOD.HEARD",
        "a cell of the reaction table: the move, the mood before it, how much was listened so far",
    ),
    Cause("reaction.interrupted", "the player cut in"),
    Cause("reaction.silent", "a silence for which nothing was written"),
    Cause("phase.FROM.TRIGGER.worked_through", "a step of the buying process, taken when it was due"),
    Cause("phase.FROM.TRIGGER.too_soon", "a step whose guard did not hold yet"),
    Cause("phase.FROM.TRIGGER.skipped_ahead", "a step past one that was still to come"),
    Cause("phase.FROM.TRIGGER.passed", "a step that was behind the guest already; it changes nothing"),
    Cause("phase.out_of_turn", "perceived risk does not fall through work on another phase than the guest's"),
    Cause("always", "an exit of the guest's that is open at every node"),
    Cause("homework", "known before the evening began"),
    Cause("hearsay.GUEST.FACT", "learned through a fact that another guest told"),
    Cause("waits", "waiting costs patience"),
    Cause("waits.noise", "the same after the turn of the evening, when it is louder"),
    Cause("waits.comes_over", "the guest's nature when patience runs low"),
    Cause("waits.interrupts", "the same: this one comes over, and breaks into a talk at a node boundary"),
    Cause("waits.wanders", "the same: this one drifts to another corner"),
    Cause("waits.patience_gone", "no patience left; the guest goes home"),
    Cause("turn", "the turn of the evening, on those who wait"),
    Cause("after.GUEST", "the first talk with that guest was begun, which brings this one"),
    Cause("arrived", "one more pair of eyes in the room"),
    Cause("answered.finish", "the one who came over is kept waiting"),
    Cause("answered.introduce", "the guest one is with is kept waiting for it"),
    Cause("answered.excuse", "the guest one is with is left for another"),
    Cause("you.stepped_away", "the player left a talk for now"),
    Cause("phase.begun", "the phase a talk begins in: what comes before was done before they came over"),
    Cause("phone", "told on your own telephone"),
    Cause("GUEST.outcome.OUTCOME", "what a guest says of you after a talk that ended so"),
    Cause("word", "what the room says of you meets a newcomer, or keeps one away"),
    Cause("told.GUEST", "that guest parted valued, and told of it; or did not, and nobody was told"),
    Cause("poster.POSTER", "that poster went up: it turns heads, and draws those who come with it"),
    Cause("poster.POSTER.down", "that poster had come down before they came"),
    Cause("not_found", "nobody could find you beforehand"),
    Cause("before", "hung before the door opened"),
    Cause("from_the_start", "hangs when the evening begins"),
    Cause("you.hung", "the player put it up"),
    Cause("carries", "the marketer goes his round"),
    Cause("follows", "one of the flock goes where something is going on"),
    Cause("heckled", "somebody spoils it for those who follow others, while nobody listens"),
    Cause("storm", "the flock watches a quarrel"),
    Cause("relations.cooled", "a relation that was not tended"),
    Cause("promise.PROMISE.kept", "a promise kept in time"),
    Cause("promise.PROMISE.broken", "a promise broken"),
    Cause("promise.overdue", "its time was over, and then some"),
    Cause("guest.gone", "the guest it was promised to has gone home"),
    Cause("introduced", "two guests were brought together who had a reason to meet"),
    Cause("you.looked_up", "homework in front of the one it is about"),
    Cause("you.glanced", "half attention is noticed"),
    Cause("you.took_the_call", "the same, with a telephone"),
    Cause("rang.welcome", "leave was asked and the time had come"),
    Cause("rang.unasked", "a ring that nobody had agreed to"),
    Cause("rang.asleep", "a ring that woke somebody"),
    Cause("rang.register", "a ring to somebody on the do-not-contact register"),
    Cause("you.left", "the player went home"),
    Cause("day_after", "the day after is over too"),
    Cause("clock.lights_out", "the last beat"),
    Cause("room.everyone_parted", "there is nobody left to talk with"),
)
