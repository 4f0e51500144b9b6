"""What a guest looks like: what a scenario says in `look:`, and everything it leaves out drawn from a seed."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Any

from game.content.wardrobe import (
    ANY_HAIR,
    BOTH_ARMS,
    CLOTHES,
    DRINKS,
    HEADS,
    HOLDS,
    LEGS,
    LONG_HAIR,
    NOSES,
    RIMS,
    SHORT_HAIR,
    fault_in,
)

if TYPE_CHECKING:
    from collections.abc import Mapping


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
    age: int = 35
    head: str = "oval"
    nose: str = "straight"
    freckles: bool = False
    cloth: str = "blue"
    moustache: bool = False
    apron: str = "none"
    legs: str = "trousers"
    feet: str = "shoes"
    rims: str = "round"
    hearing: bool = False
    pencil: bool = False
    holds: str = "none"
    aid: str = "none"
    stature: str = "medium"

    @property
    def sits(self) -> bool:
        return self.aid == "wheelchair"


def look_from(written: Mapping[str, Any]) -> Look:
    """Fill in what a scenario's `look:` leaves open; the same words always give the same guest."""
    for name, value in written.items():
        if fault := fault_in(name, value):
            raise ValueError(f"look: {fault[0]}; {fault[1]}")
    seed = written.get("seed", 0)
    named = {name: value for name, value in written.items() if name != "seed"}
    chosen = {**_drawn(seed, named), **named}
    chosen.pop("long_hair", None)
    if chosen["holds"] != "none":
        chosen["glass"] = "none"
    if "pose" not in written:
        chosen["pose"] = _pose(chosen)
    if chosen["pose"] in ("glass", "toast") and chosen["glass"] == chosen["holds"] == "none":
        chosen["glass"] = _pick(seed, "drink", tuple(DRINKS))
    return Look(**chosen)


def _pose(chosen: Mapping[str, Any]) -> str:
    """The pose that what is held asks for."""
    if chosen["holds"] != "none":
        return HOLDS[chosen["holds"]]
    if chosen["glass"] != "none":
        return "glass"
    leans = chosen["aid"] == "cane" and chosen["pose"] in BOTH_ARMS
    return "down" if leans else str(chosen["pose"])


_CHILD, _GROWN, _BALDING, _GREYING, _FRAIL = 13, 18, 34, 58, 70  # years
_CASUAL = (
    "sweater",
    "stripes",
    "knit",
    "turtleneck",
    "hoodie",
    "polo",
    "shirt",
    "plaid",
    "cardigan",
    "vest",
    "jacket",
    "suit",
)
_WITH_LONG_HAIR = (
    "sweater", "stripes", "knit", "turtleneck", "shirt", "cardigan", "jacket", "suit", "blouse", "blouse", "tunic",
    "dress", "dress", "pinafore", "hoodie",
)  # fmt: skip
_SKINS = (0, 0, 1, 1, 2, 2, 3, 4, 5)
_AGES = (19, 22, 25, 28, 31, 34, 37, 40, 43, 46, 50, 55, 61, 67, 75)
_BUILDS = ("thin", "slim", "slim", "regular", "regular", "regular", "broad", "broad", "stout")
_STATURES = ("small", "medium", "medium", "tall")
_DARKER = 3  # from this skin on, hair that nobody named is dark
_DARK_HAIR = ("black", "black", "dark")
_ANY_COLOUR = ("black", "dark", "dark", "brown", "brown", "red", "blond", "sand", "wine")


def _drawn(seed: int, named: Mapping[str, Any]) -> dict[str, Any]:
    """Draw each trait from its own die; only what goes with named age, hair or skin looks at them."""
    age = int(named.get("age", _pick(seed, "age", _AGES)))
    skin = int(named.get("skin", _pick(seed, "skin", _SKINS)))
    hair = str(named.get("hair", _hair(seed, age, skin, long_hair=named.get("long_hair"))))
    colour = str(named.get("hair_colour", _hair_colour(seed, age, skin)))
    shaven = age <= _GROWN or hair not in (*SHORT_HAIR, "topknot", "turban", "flat_cap")
    ringed = hair in (*LONG_HAIR, "locs", "headwrap")
    top = str(named.get("top", _pick(seed, "top", tuple(CLOTHES))))
    return {
        "age": age,
        "skin": skin,
        "head": _pick(seed, "head", HEADS) if age > _CHILD else "round",
        "nose": _pick(seed, "nose", NOSES) if age > _CHILD else "button",
        "freckles": skin < 2 and _chance(seed, "freckles", 0.6 if colour == "red" else 0.08),  # noqa: PLR2004 (the fair ones)
        "hair": hair,
        "hair_colour": colour,
        "cloth": _pick(seed, "cloth", tuple(name for name in CLOTHES if name != top)),
        "beard": not shaven and _chance(seed, "beard", 0.3),
        "moustache": not shaven and _chance(seed, "moustache", 0.2),
        "wears": _wears(seed, age, hair),
        "top": top,
        "apron": "none",
        "legs": "skirt" if ringed and age > _GROWN and _chance(seed, "skirt", 0.3) else "trousers",
        "leg": _pick(seed, "leg", tuple(LEGS)),
        "feet": _pick(
            seed, "feet", ("shoes", "shoes", "trainers", "boots") if age < _GREYING else ("shoes", "shoes", "boots")
        ),
        "scarf": "none",
        "specs": _chance(seed, "specs", 0.2 + (age > _GREYING) * 0.35),
        "rims": _pick(seed, "rims", RIMS),
        "earring": ringed and _chance(seed, "earring", 0.6),
        "hearing": _chance(seed, "hearing", 0.02 + (age > _FRAIL) * 0.3),
        "pin": False,
        "pencil": False,
        "glass": _pick(seed, "drink", tuple(DRINKS)) if _chance(seed, "glass", 0.28) else "none",
        "holds": "none",
        "pose": _pick(seed, "pose", ("down", "hands", "hips", "crossed", "pockets", "back", "down")),
        "aid": _aid(seed, age),
        "build": _pick(seed, "build", _BUILDS),
        "stature": _pick(seed, "stature", _STATURES),
    }


def _aid(seed: int, age: int) -> str:
    if _chance(seed, "wheelchair", 0.03):
        return "wheelchair"
    return "cane" if _chance(seed, "cane", 0.01 + (age > _FRAIL) * 0.2) else "none"


def _wears(seed: int, age: int, hair: str) -> str:
    if age < _GROWN:
        return str(_pick(seed, "wears", ("hoodie", "stripes", "polo")))
    return str(_pick(seed, "wears", _WITH_LONG_HAIR if hair in (*LONG_HAIR, "headscarf") else _CASUAL))


def _hair(seed: int, age: int, skin: int, *, long_hair: bool | None) -> str:
    """Half the guests wear it long where nothing is said; a few of each have something on their head."""
    covered = ("headscarf", "headwrap") if skin >= _DARKER else ("headscarf", "beanie")
    long = (*LONG_HAIR, *(("locs", "braid", "curly") if skin >= _DARKER else ("bob", "pixie")))
    short = (*SHORT_HAIR, "curls", *(("afro", "locs", "turban") if skin >= _DARKER else ("quiff", "cap")))
    if age > _GREYING:
        long, short = (
            ("bob", "bun", "low_bun", "pixie", "curly", "curls"),
            ("receding", "bald", "side_parting", "flat_cap"),
        )
    is_long = _chance(seed, "long hair", 0.5) if long_hair is None else long_hair
    among = (*long, *covered[:1]) if is_long else (*short, *covered[1:], *ANY_HAIR[-1:])
    hair = str(_pick(seed, "hair", among))
    return "short" if hair in ("bald", "receding", "shaved") and age < _BALDING else hair


def _hair_colour(seed: int, age: int, skin: int) -> str:
    if _chance(seed, "grey", min(0.97, max(0.0, (age - 46) / 24))):
        return str(_pick(seed, "how grey", ("grey", "grey", "white") if age > _FRAIL else ("grey",)))
    return str(_pick(seed, "hair colour", _DARK_HAIR if skin >= _DARKER else _ANY_COLOUR))


def _pick(seed: int, what: str, among: tuple[Any, ...]) -> Any:
    return among[int(Random(f"look {seed} {what}").random() * len(among))]


def _chance(seed: int, what: str, share: float) -> bool:
    return Random(f"look {seed} {what}").random() < share
