"""What was meant: keys, mouse and gamepad become a few intents, and the keys can be remapped."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

import pygame

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.app.scale import Scale

# action -> the names of its keys (pygame.key.name), the first is shown on badges
KEYS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "up": ("up",), "down": ("down",), "left": ("left",), "right": ("right",),
        "next": ("tab",), "previous": ("shift tab",),
        "choose": ("return", "enter", "space"), "back": ("escape",),
        "hear": ("h",), "silence": ("s",), "away": ("a",),
        "look": ("o",), "stop": ("p",), "wait": ("w",), "leave": ("x",), "list": ("l",), "glance": ("g",),
        "hint": ("i",),
        "voice": ("v",), "mute": ("m",), "help": ("f1",), "text": ("t",), "full": ("f11",),
        **{digit: (digit, f"[{digit}]") for digit in map(str, range(1, 10))},
    }
)  # fmt: skip
_DIGITS = tuple(map(str, range(1, 10)))
# what always means the same
FIXED = frozenset({"up", "down", "left", "right", "next", "previous", "choose", "back", "full", "help", *_DIGITS})
BADGES = MappingProxyType({"return": "Enter", "escape": "Esc", "tab": "Tab", "space": "Space"})
# gamepads as SDL numbers the plain joystick buttons of the common ones; from 9 on those without a hat
BUTTONS: Mapping[int, str] = MappingProxyType(
    {
        0: "choose", 1: "back", 2: "silence", 3: "list", 4: "previous", 5: "next", 6: "help", 7: "back",
        9: "previous", 10: "next", 11: "up", 12: "down", 13: "left", 14: "right",
    }
)  # fmt: skip
REPEAT = frozenset({"up", "down", "left", "right", "next", "previous"})
STICK = 0.6  # how far a stick must lean to count, and half of it to count as let go


@dataclass(frozen=True, slots=True)
class Press:
    """An action of the keys or the gamepad, by its name in KEYS."""

    action: str


@dataclass(frozen=True, slots=True)
class Point:
    """The mouse is over this place of the stage; `held` while its button is down."""

    x: float
    y: float
    held: bool = False


@dataclass(frozen=True, slots=True)
class Click:
    """The mouse was pressed at this place of the stage."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Wheel:
    """The mouse wheel was turned; positive is away from oneself, which shows what is further up."""

    by: float


Intent = Press | Point | Click | Wheel


def key_name(event: pygame.event.Event) -> str:
    """The key's own name; `paste` for the combination that pastes, so that it means no letter."""
    name = pygame.key.name(event.key)
    if name == "v" and event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META):
        return "paste"
    return f"shift {name}" if name == "tab" and event.mod & pygame.KMOD_SHIFT else name


def badge(action: str, keys: Mapping[str, tuple[str, ...]] = KEYS) -> str:
    """What a key badge shows for an action."""
    name = keys.get(action, KEYS[action])[0]
    return BADGES.get(name, name.upper() if len(name) == 1 else name.capitalize())


def remapped(changes: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Put the reader's own keys in; a key means one thing, so whoever had it before loses it."""
    wanted = {
        action: name for action, name in changes.items()
        if action in KEYS and action not in FIXED and not any(name in KEYS[kept] for kept in FIXED)
    }  # fmt: skip
    taken = set(wanted.values())
    keys = {action: tuple(key for key in held if key not in taken) or held for action, held in KEYS.items()}
    return keys | {action: (name,) for action, name in wanted.items()}


def swapped(changes: Mapping[str, str], action: str, name: str) -> dict[str, str] | None:
    """The reader's own keys with one more; the action that had this key takes the other's. None for a fixed key."""
    now = remapped(changes)
    if any(name in now[fixed] for fixed in FIXED):
        return None
    other = next((held for held, names in now.items() if name in names and held != action), None)
    wanted = {**changes, action: name} | ({other: now[action][0]} if other else {})
    return {held: key for held, key in wanted.items() if key != KEYS[held][0]}


@dataclass(slots=True)
class Reader:
    """Turns pygame's events into intents; remembers which keys are held and which way the stick leans."""

    keys: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: KEYS)
    lean: dict[int, str] = field(default_factory=dict)
    held: set[int] = field(default_factory=set)

    def read(self, event: pygame.event.Event, scale: Scale) -> Intent | None:
        if event.type == pygame.KEYDOWN:
            return self._pressed(event)
        if event.type == pygame.KEYUP:
            self.held.discard(event.key)
            return None
        if event.type == pygame.MOUSEMOTION:
            return Point(*scale.at(event.pos), held=bool(event.buttons[0]))
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            return Click(*scale.at(event.pos))
        if event.type == pygame.MOUSEWHEEL:
            return Wheel(event.y)
        return self._pad(event)

    def _pressed(self, event: pygame.event.Event) -> Press | None:
        """A held key repeats only where it moves something: nobody says a whole talk by leaning on Enter."""
        repeated = event.key in self.held
        self.held.add(event.key)
        meant = self._key(key_name(event))
        return meant if meant and (not repeated or meant.action in REPEAT) else None

    def _key(self, name: str) -> Press | None:
        return next((Press(action) for action, names in self.keys.items() if name in names), None)

    def _pad(self, event: pygame.event.Event) -> Press | None:
        if event.type == pygame.JOYBUTTONDOWN and event.button in BUTTONS:
            return Press(BUTTONS[event.button])
        if event.type == pygame.JOYHATMOTION:
            return _way(event.value[0], -event.value[1])
        if event.type == pygame.JOYAXISMOTION and event.axis in (0, 1):
            return self._stick(event.axis, event.value)
        return None

    def _stick(self, axis: int, value: float) -> Press | None:
        if abs(value) < STICK / 2:
            self.lean.pop(axis, None)
            return None
        way = _way(value if axis == 0 else 0, value if axis == 1 else 0)
        if abs(value) < STICK or way is None or self.lean.get(axis) == way.action:
            return None
        self.lean[axis] = way.action
        return way


def _way(across: float, down: float) -> Press | None:
    if across:
        return Press("right" if across > 0 else "left")
    if down:
        return Press("down" if down > 0 else "up")
    return None
