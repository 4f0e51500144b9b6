"""The words a scenario may use in `look:`, and the colours they stand for."""

from __future__ import annotations

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
        "blond": "#E3B04F", "grey": "#C9BFC4", "wine": "#8E2F3E", "sand": "#B98B5A", "white": "#F0E6E0",
    }
)  # fmt: skip
CLOTHES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "red": ("#E4664A", "#C24C38"), "teal": ("#2FA79B", "#217F78"), "gold": ("#F2B04E", "#D28C33"),
        "blue": ("#5C86C4", "#4267A0"), "cream": ("#F4E3CC", "#D9BFA2"), "violet": ("#8A5AA8", "#6B4187"),
        "pink": ("#D77A94", "#B55A77"), "navy": ("#3F5E7A", "#2E465E"), "green": ("#7FA650", "#607F3A"),
        "forest": ("#3F8F6B", "#2C6E51"), "brown": ("#9A6248", "#784835"), "grey": ("#A294A6", "#7F7286"),
        "wine": ("#A8405C", "#842E48"), "sky": ("#9CC3E0", "#739CC2"), "charcoal": ("#5A4A66", "#43364E"),
    }
)  # fmt: skip
LEGS: Mapping[str, str] = MappingProxyType(
    {
        "dusk": "#2E2440", "navy": "#27324A", "plum": "#3B2A3F", "mauve": "#463046", "brown": "#4A322C",
        "sand": "#9A7B5E", "denim": "#41608C", "olive": "#4E5636", "grey": "#6A6076",
    }
)  # fmt: skip
DRINKS: Mapping[str, str] = MappingProxyType(
    {"amber": "#F5A65B", "ember": "#D9673F", "pink": "#C94F7C", "teal": "#2FA79B", "water": "#BFDCEB",
     "coffee": "#6E4630"}
)  # fmt: skip
SCARVES: Mapping[str, str] = MappingProxyType(
    {"red": "#C24C38", "teal": "#217F78", "gold": "#D28C33", "violet": "#6B4187", "blue": "#4267A0"}
)
BUILDS: Mapping[str, float] = MappingProxyType(
    {"thin": 0.84, "slim": 0.92, "regular": 1.0, "broad": 1.1, "stout": 1.22}
)
STATURES: Mapping[str, int] = MappingProxyType({"small": 34, "medium": 15, "tall": 0})  # how much shorter the legs are
LONG_HAIR = ("long", "bob", "bun", "braid", "ponytail", "wavy", "fringe", "low_bun", "curly")
SHORT_HAIR = ("short", "side_parting", "quiff", "buzz", "receding", "bald", "shaved")
ANY_HAIR = ("curls", "afro", "locs", "pixie", "topknot")
COVERED = ("headscarf", "kerchief", "headwrap", "turban", "cap", "flat_cap", "peaked_cap", "beanie")
HAIR = (*SHORT_HAIR, *LONG_HAIR, *ANY_HAIR, *COVERED)
WEARS = (
    "sweater", "stripes", "knit", "turtleneck", "hoodie", "polo", "shirt", "plaid", "cardigan", "vest", "jacket",
    "suit", "blouse", "tunic", "dress", "pinafore", "overall", "uniform", "coat", "raincoat", "bunad",
)  # fmt: skip
LONG = ("dress", "pinafore", "bunad")  # worn over bare legs
HEADS = ("oval", "round", "square", "long", "pointed")
NOSES = ("straight", "button", "long", "broad", "round")
RIMS = ("round", "square", "half")
FEET = ("shoes", "trainers", "boots", "slippers", "one_shoe")
AIDS = ("none", "cane", "wheelchair")
# what is held, and the pose that holds it
HOLDS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("tongs", "ladle", "rule", "keys", "paper", "swatches", "shoe", "sock", "cup"), "glass"),
        **dict.fromkeys(("briefcase", "paper_bag", "tote"), "bag"),
        **dict.fromkeys(("binder", "parcel"), "hug"),
        "handbag": "hands",
    }
)  # fmt: skip
POSES = (
    "down", "glass", "toast", "wave", "point", "chin", "cheek", "coat", "crossed", "phone", "hips", "hands", "pockets",
    "back", "bag", "hug", "carry",
)  # fmt: skip
BOTH_ARMS = ("carry", "phone", "crossed", "hands", "hug")

_NO_YES = (False, True)
ALLOWED: Mapping[str, tuple[Any, ...] | range] = MappingProxyType(
    {
        "seed": range(1_000_000),
        "age": range(6, 111),
        "skin": range(len(SKINS)),
        "head": HEADS,
        "nose": NOSES,
        "freckles": _NO_YES,
        "long_hair": _NO_YES,
        "hair": HAIR,
        "hair_colour": tuple(HAIR_COLOURS),
        "cloth": tuple(CLOTHES),
        "beard": _NO_YES,
        "moustache": _NO_YES,
        "wears": WEARS,
        "top": tuple(CLOTHES),
        "apron": ("none", *CLOTHES),
        "legs": ("trousers", "skirt"),
        "leg": tuple(LEGS),
        "feet": FEET,
        "scarf": ("none", *SCARVES),
        "specs": _NO_YES,
        "rims": RIMS,
        "earring": _NO_YES,
        "hearing": _NO_YES,
        "pin": _NO_YES,
        "pencil": _NO_YES,
        "glass": ("none", *DRINKS),
        "holds": ("none", *HOLDS),
        "pose": POSES,
        "aid": AIDS,
        "build": tuple(BUILDS),
        "stature": tuple(STATURES),
    }
)


def fault_in(name: str, value: Any) -> tuple[str, str] | None:
    """What is wrong with one entry of `look:` and the way out, or None."""
    if name not in ALLOWED:
        return f"no such look '{name}'", f"there is: {', '.join(ALLOWED)}"
    known = ALLOWED[name]
    if value in known and (known is not _NO_YES or isinstance(value, bool)):
        return None
    names = f"{known.start} to {known.stop - 1}" if isinstance(known, range) else ", ".join(map(str, known)).lower()
    return f"{name} cannot be '{value}'", f"it is one of {names}"
