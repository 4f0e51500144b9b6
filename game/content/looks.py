"""What a guest looks like: the words a scenario may use, and everything it leaves out drawn from a seed."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

# Each pair is the lit tone and the darker right-hand one.
SKINS = (
    ("#FBD9BF", "#F0B597"), ("#F3C3A0", "#DE9C78"), ("#DDA27A", "#C07F58"),
    ("#B97A52", "#985D3B"), ("#9C6542", "#7B4A2E"), ("#835640", "#643F2E"),
)  # fmt: skip
HAIR_COLOURS: Mapping[str, str] = MappingProxyType(
    {
        "black": "#2A1A22", "dark": "#4A2A20", "brown": "#7A4426", "red": "#B9692F",
        "blond": "#E3B04F", "grey": "#C9BFC4", "wine": "#8E2F3E",
    }
)  # fmt: skip
CLOTHES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "red": ("#E4664A", "#C24C38"), "teal": ("#2FA79B", "#217F78"), "gold": ("#F2B04E", "#D28C33"),
        "blue": ("#5C86C4", "#4267A0"), "cream": ("#F4E3CC", "#D9BFA2"), "violet": ("#8A5AA8", "#6B4187"),
        "pink": ("#D77A94", "#B55A77"), "navy": ("#3F5E7A", "#2E465E"), "green": ("#7FA650", "#607F3A"),
        "forest": ("#3F8F6B", "#2C6E51"), "brown": ("#9A6248", "#784835"),
    }
)  # fmt: skip
LEGS: Mapping[str, str] = MappingProxyType(
    {"dusk": "#2E2440", "navy": "#27324A", "plum": "#3B2A3F", "mauve": "#463046", "brown": "#4A322C"}
)
DRINKS: Mapping[str, str] = MappingProxyType(
    {
        "amber": "#F5A65B",
        "ember": "#D9673F",
        "pink": "#C94F7C",
        "teal": "#2FA79B",
        "water": "#BFDCEB",
        "coffee": "#6E4630",
    }
)
SCARVES: Mapping[str, str] = MappingProxyType(
    {"red": "#C24C38", "teal": "#217F78", "gold": "#D28C33", "violet": "#6B4187", "blue": "#4267A0"}
)
BUILDS: Mapping[str, float] = MappingProxyType({"slim": 0.92, "regular": 1.0, "broad": 1.1})
HAIR = (
    "short", "long", "bun", "curls", "bald", "side_parting", "bob", "quiff", "ponytail", "afro", "braid",
    "headscarf", "cap", "beanie",
)  # fmt: skip
WEARS = (
    "sweater", "stripes", "suit", "cardigan", "hoodie", "vest", "turtleneck", "shirt", "coat", "dress", "bunad",
)  # fmt: skip
POSES = (
    "down", "glass", "toast", "wave", "point", "chin", "coat", "crossed", "phone", "hips", "hands", "carry",
)  # fmt: skip

_NO_YES = (False, True)
ALLOWED: Mapping[str, tuple[Any, ...] | range] = MappingProxyType(
    {
        "seed": range(1_000_000),
        "age": range(6, 111),
        "skin": range(len(SKINS)),
        "hair": HAIR,
        "hair_colour": tuple(HAIR_COLOURS),
        "wears": WEARS,
        "top": tuple(CLOTHES),
        "leg": tuple(LEGS),
        "specs": _NO_YES,
        "earring": _NO_YES,
        "beard": _NO_YES,
        "pin": _NO_YES,
        "glass": ("none", *DRINKS),
        "pose": POSES,
        "scarf": ("none", *SCARVES),
        "build": tuple(BUILDS),
    }
)


@dataclass(frozen=True, slots=True)
class Look:
    """Everything that tells one guest from another in a picture; the field names are those of `look:`."""

    skin: int
    hair: str
    hair_colour: str
    wears: str
    top: str
    leg: str
    specs: bool = False
    earring: bool = False
    beard: bool = False
    pin: bool = False
    glass: str = "none"
    pose: str = "down"
    scarf: str = "none"
    build: str = "regular"


def look_from(written: Mapping[str, Any]) -> Look:
    """Fill in what a scenario's `look:` leaves open; the same words always give the same guest."""
    for name, value in written.items():
        if fault := fault_in(name, value):
            raise ValueError(f"look: {fault[0]}; {fault[1]}")
    seed, age = written.get("seed", 0), written.get("age", 35)
    named = {name: value for name, value in written.items() if name not in ("seed", "age")}
    chosen = {**_drawn(seed, age, named), **named}
    if chosen["glass"] != "none" and "pose" not in written:
        chosen["pose"] = "glass"
    if chosen["pose"] in ("glass", "toast") and chosen["glass"] == "none":
        chosen["glass"] = _pick(seed, "drink", tuple(DRINKS))
    return Look(**chosen)


def fault_in(name: str, value: Any) -> tuple[str, str] | None:
    """What is wrong with one entry of `look:` and the way out, or None."""
    if name not in ALLOWED:
        return f"no such look '{name}'", f"there is: {', '.join(ALLOWED)}"
    known = ALLOWED[name]
    if value in known and (known is not _NO_YES or isinstance(value, bool)):
        return None
    names = f"{known.start} to {known.stop - 1}" if isinstance(known, range) else ", ".join(map(str, known)).lower()
    return f"{name} cannot be '{value}'", f"it is one of {names}"


def _drawn(seed: int, age: int, named: Mapping[str, Any]) -> dict[str, Any]:
    """Draw each trait from its own die; only what goes with named hair or a named skin looks at them."""
    skin = int(named.get("skin", _pick(seed, "skin", (0, 0, 1, 1, 2, 2, 3, 4, 5))))
    hair = str(named.get("hair", _hair(seed, age)))
    bearded = hair in ("short", "bald", "side_parting", "quiff") and _chance(seed, "beard", 0.3) and age > _GROWN
    rings = hair in ("long", "bob", "bun", "braid", "ponytail")
    return {
        "skin": skin,
        "hair": hair,
        "hair_colour": _hair_colour(seed, age, skin),
        "wears": "hoodie"
        if age < _GROWN
        else _pick(seed, "wears", WEARS[: WEARS.index("coat")] + ("dress",) * 4 * rings),
        "top": _pick(seed, "top", tuple(CLOTHES)),
        "leg": _pick(seed, "leg", tuple(LEGS)),
        "specs": _chance(seed, "specs", 0.2 + (age > _GREYING) * 0.35),
        "earring": rings and _chance(seed, "earring", 0.6),
        "beard": bearded,
        "pin": False,
        "glass": _pick(seed, "drink", tuple(DRINKS)) if _chance(seed, "glass", 0.3) else "none",
        "pose": _pick(seed, "pose", ("down", "hands", "hips", "crossed")),
        "scarf": "none",
        "build": _pick(seed, "build", ("slim", "regular", "regular", "broad")),
    }


_GROWN, _BALDING, _GREYING = 18, 34, 58  # years
_DARKER = 3  # from this skin on, hair that nobody named is dark
_DARK_HAIR = ("black", "black", "dark")
_ANY_HAIR = ("black", "dark", "brown", "brown", "red", "blond", "wine")


def _hair(seed: int, age: int) -> str:
    hair = str(_pick(seed, "hair", HAIR[: HAIR.index("headscarf")]))
    return "short" if hair == "bald" and age < _BALDING else hair


def _hair_colour(seed: int, age: int, skin: int) -> str:
    if _chance(seed, "grey", min(0.95, max(0.0, (age - 42) / 24))):
        return "grey"
    return str(_pick(seed, "hair colour", _DARK_HAIR if skin >= _DARKER else _ANY_HAIR))


def _pick(seed: int, what: str, among: tuple[Any, ...]) -> Any:
    return among[int(Random(f"look {seed} {what}").random() * len(among))]


def _chance(seed: int, what: str, share: float) -> bool:
    return Random(f"look {seed} {what}").random() < share
