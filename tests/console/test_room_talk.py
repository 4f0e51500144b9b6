"""What the room says while a guest speaks is told afterwards; a sentence that did not get out is told as such."""

from __future__ import annotations

from game.console.room_talk import RoomTalk
from game.console.wording import Wording
from game.core import commands as cmd
from game.core import events as ev
from game.core.session import Entry
from tests.console.playing import loaded

WORDS = Wording(loaded("jeppe")[1], "en")


def test_who_comes_in_during_a_talk_is_told_once_it_can_be_heard() -> None:
    room = RoomTalk(WORDS)
    entry = Entry(3, cmd.Hear(), (ev.PartSaid("jeppe", "ui.pause", does=False), ev.Arrived("torunn")))
    assert list(room.split(entry, "", in_talk=True)) == ["Jeppe: Pause"]
    assert room.heard() == ("From the room: Torunn has come.",)
    assert room.heard() == ()


def test_in_the_room_it_is_told_as_it_happens() -> None:
    entry = Entry(3, cmd.Wait(), (ev.Arrived("torunn"),))
    assert list(RoomTalk(WORDS).split(entry, "", in_talk=False)) == ["Torunn has come."]


def test_a_sentence_that_cutting_in_cost_is_told_with_why() -> None:
    entry = Entry(3, cmd.CutIn(), (ev.CutInMade("jeppe", "n", 1), ev.Parted("jeppe", "gone", "always")))
    _, unsaid, _ = RoomTalk(WORDS).split(entry, "Buy it!", in_talk=True)
    assert unsaid.startswith("You had wanted to say: “Buy it!” It did not get out; Jeppe had had enough")
