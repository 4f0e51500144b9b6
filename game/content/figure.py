"""A guest as SVG: the layers under assets/art/guest stacked from the back to the front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.content.anatomy import anatomy
from game.content.wardrobe import BOTH_ARMS, CLOTHES, DRINKS, HAIR_COLOURS, LEGS, LONG, SCARVES, SKINS
from game.drawings import body, is_drawn

if TYPE_CHECKING:
    from game.content.anatomy import Anatomy
    from game.content.looks import Look

EXPRESSIONS = (
    "neutral", "happy", "curious", "sceptical", "annoyed", "delighted", "thinking", "worried", "blink", "cool",
)  # fmt: skip
CREAM, CREAM_SHADE, INK = "#FFF4E4", "#E0C8AC", "#2B1730"
_DARK = 4  # from this skin on, eyes get whites, and brows and mouths a lighter edge
_GAZE = {"thinking": 3.0, "curious": 1.0, "sceptical": 3.0, "cool": 4.0}
_FLUSHED = ("happy", "delighted")
_SHIRTS = ("vest", "bunad", "pinafore", "overall")  # a cream shirt shows at the arms
_EARS_HIDDEN = ("headscarf", "kerchief")
_SPOKE = 36  # degrees between two spokes of a wheel
_HALF_AGED, _AGED = 52, 66  # years from which a face has lines, and all of them


def figure_svg(
    look: Look, expression: str, turn: float = 0, *, flip: bool = False, near: bool = False, spun: float = 0
) -> str:
    """A whole guest, or one from the hips up if `near`; `flip` changes the busy arm, `turn` is where they look.

    `spun` is how far wheels have turned, from one spoke (0) to the next (1).
    """
    if expression not in EXPRESSIONS:
        raise ValueError(f"No face is called {expression!r}; there are: {', '.join(EXPRESSIONS)}.")
    shape = anatomy(look, near=near)
    tokens = {**_tokens(look, expression, turn, shape), "spin": f"{spun * _SPOKE:.1f}"}

    def layers(*names: str) -> str:
        return "".join(body(f"guest/{name}", **tokens) for name in names)

    raised = near and look.pose == "glass"  # in a talk the cards would hide what is held
    front = layers("arms/toast" if raised else f"arms/{look.pose}")
    ahead = f'<g transform="translate({7 * turn:.2f} 0)">'
    return "".join(
        (
            _group(shape.for_chair, layers(*_there(look.sits, "aid/wheelchair_back"))),
            _group(shape.for_head, layers(*_there(is_drawn(f"guest/hair/{look.hair}_back"), f"hair/{look.hair}_back"))),
            _group(shape.for_legs, layers(*_legs(look, near=near))),
            _group(shape.for_feet, layers(*_feet(look, near=near))),
            _mirrored(_mirrored(_group(shape.for_arm, _mirrored(layers(*_resting(look))))), there=flip),
            _group(shape.for_trunk, layers(*_worn(look))),
            _group(shape.for_lap, layers(*_there(look.sits, "aid/lap"))),
            _group(shape.for_chair, layers(*_there(look.sits, "aid/wheelchair", "aid/feet"))),
            _group(shape.for_head, layers(_neck(look))),
            _group(shape.for_trunk, layers(*_there(look.scarf != "none", "acc/scarf"))),
            _group(
                shape.for_head,
                f"{layers(*_head(look))}{ahead}{layers(*_face(look, expression))}</g>{layers(f'hair/{look.hair}')}"
                f"{ahead}{layers(*_upper_face(look, expression))}</g>{layers(*_extras(look))}",
            ),
            _mirrored(_group(shape.for_trunk if look.pose in BOTH_ARMS else shape.for_arm, front), there=flip),
        )
    )


def _there(there: bool, *names: str) -> tuple[str, ...]:  # noqa: FBT001 (reads as a question in the stack above)
    return names if there else ()


def _group(moved: str, inside: str) -> str:
    return f'<g transform="{moved}">{inside}</g>' if inside else ""


def _mirrored(arms: str, *, there: bool = True) -> str:
    return f'<g transform="translate(200 0) scale(-1 1)">{arms}</g>' if there and arms else arms


def _resting(look: Look) -> tuple[str, ...]:
    """The other arm, on the left."""
    if look.pose in BOTH_ARMS:
        return ()
    own = f"arms/rest_{look.pose}"
    return ("arms/rest_cane",) if look.aid == "cane" else (own,) if is_drawn(f"guest/{own}") else ("arms/rest",)


def _legs(look: Look, *, near: bool) -> tuple[str, ...]:
    if near or look.sits:
        return ()
    if look.wears in LONG:
        return ("legs/bare",)
    return ("legs/skirt",) if look.legs == "skirt" else ("legs/stride",) if look.pose == "carry" else ("legs/trousers",)


def _feet(look: Look, *, near: bool) -> tuple[str, ...]:
    if near or look.sits:
        return ()
    bare = look.wears in LONG or look.legs == "skirt"
    if look.pose == "carry" and not bare:
        return ("feet/stride",)
    return ("feet/pumps",) if bare and look.feet == "shoes" else (f"feet/{look.feet}",)


def _worn(look: Look) -> tuple[str, ...]:
    shorter = f"body/{look.wears}_seated"
    garment = shorter if look.sits and is_drawn(f"guest/{shorter}") else f"body/{look.wears}"
    return (garment, *_there(look.apron != "none", "acc/apron"), *_there(look.pin, "acc/pin"))


def _neck(look: Look) -> str:
    return "body/neck_turtleneck" if look.wears == "turtleneck" else "body/neck"


def _head(look: Look) -> tuple[str, ...]:
    return (f"head/{look.head}", "face/blush", *_there(look.beard, "acc/beard"))


def _face(look: Look, expression: str) -> tuple[str, ...]:
    lines = "age/old" if look.age >= _AGED else "age/lined"
    return (
        *_there(look.beard, "acc/beard_mouth"),
        *_there(look.freckles, "acc/freckles"),
        *_there(look.age >= _HALF_AGED, lines),
        f"face/{expression}",
        f"nose/{look.nose}",
        *_there(look.moustache, "acc/moustache"),
    )


def _upper_face(look: Look, expression: str) -> tuple[str, ...]:
    return (f"face/{expression}_brows", *_there(look.specs, f"specs/{look.rims}"))


def _extras(look: Look) -> tuple[str, ...]:
    ears = look.hair not in _EARS_HIDDEN
    return (
        *_there(look.earring and ears, "acc/earring"),
        *_there(look.hearing and ears, "acc/hearing"),
        *_there(look.pencil and ears, "acc/pencil"),
    )


def _tokens(look: Look, expression: str, turn: float, shape: Anatomy) -> dict[str, str | float]:
    side = -1 if turn < 0 else 1
    aside = _GAZE.get(expression, 0.0)
    top, top_shade = CLOTHES[look.top]
    shirt = look.wears in _SHIRTS
    apron = CLOTHES.get(look.apron, ("", ""))
    cloth = CLOTHES[look.cloth]
    bare = look.legs == "skirt" or look.wears in LONG
    skin, skin_shade = SKINS[look.skin]
    lap = top if look.wears in LONG else LEGS[look.leg]
    tokens: dict[str, str | float] = {
        **_face_tokens(look, expression),
        "top": top,
        "top_shade": top_shade,
        "sleeve": CREAM if shirt else top,
        "sleeve_shade": CREAM_SHADE if shirt else top_shade,
        "tie": "#2F1638" if look.top in ("red", "wine") else "#D9673F",
        "leg": LEGS[look.leg],
        "lap": lap,
        "shin": skin if bare else LEGS[look.leg],
        "shin_shade": skin_shade if bare else LEGS[look.leg],
        "cloth": cloth[0],
        "cloth_shade": cloth[1],
        "apron": apron[0],
        "apron_shade": apron[1],
        "scarf": SCARVES.get(look.scarf, ""),
        "floor": f"{shape.floor:.1f}",
        "side": side,
        "gaze": side * max(2.4, aside) if turn else aside,
        "ears": -2 * turn,
    }
    tokens["held"] = _held(look, tokens)
    return tokens


def _face_tokens(look: Look, expression: str) -> dict[str, str | float]:
    dark = look.skin >= _DARK
    skin, skin_shade = SKINS[look.skin]
    hair = HAIR_COLOURS[look.hair_colour]
    blush = (0.28 if dark else 0.41) if expression in _FLUSHED else (0.15 if dark else 0.22)
    return {
        "skin": skin,
        "skin_shade": skin_shade,
        "hair": hair,
        "brow": _brow(look, dark=dark),
        "brow_light": "#C98E68",
        "ink": "#150812" if dark else INK,
        "mouth": "#4A1426" if dark else "#6B2238",
        "lip": "#C4706A",
        "lip_alpha": 0.55 if dark else 0,
        "white": 0.95 if dark else 0,
        "blush": blush,
        "frame": "#E8B75E" if dark else INK,
    }


def _brow(look: Look, *, dark: bool) -> str:
    """Brows must be read: fair hair has darker ones, and grey hair on dark skin light ones."""
    if look.hair_colour in ("grey", "white"):
        return "#E4DADC" if dark else "#85787F"
    if dark:
        return "#150812"
    return {"blond": "#8A6A4A", "sand": "#7A5636"}.get(look.hair_colour, HAIR_COLOURS[look.hair_colour])


def _held(look: Look, tokens: dict[str, str | float]) -> str:
    if look.holds != "none":
        return body(f"guest/holds/{look.holds}", **tokens)
    if look.glass == "none" or look.pose not in ("glass", "toast"):
        return ""
    return body(
        "guest/arms/drink_cup" if look.glass == "coffee" else "guest/arms/drink_tumbler", glass=DRINKS[look.glass]
    )
