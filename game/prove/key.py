"""A key: all of a state but its meters."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.core.talk import Meters3, TalkState

Key = tuple[int, int, int, int, int, int]  # position, lean, phase, facts, heard, once


def state_at(key: Key, meters: Meters3) -> TalkState:
    return (key[0], *meters, *key[1:])


def key_of(state: TalkState) -> Key:
    return (state[0], *state[4:])
