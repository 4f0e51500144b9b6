"""What a player has set: sizes, languages, sound, keys."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any

from game.core.level import LEVELS
from game.saves.people import own
from game.saves.store import read_object, write_object

if TYPE_CHECKING:
    from pathlib import Path

    from game.core.level import Level

TEXT_SCALES = (1.0, 1.25, 1.5)
FEEDBACKS = ("scene", "coach", "exam")  # the guest's reaction; hints and the why as well; nothing until the end
PACES = (0.0, 1.2, 2.0, 3.5)  # seconds that scanning stays on each thing; 0 is no scanning


_CHOICES: dict[str, tuple[Any, ...]] = {"text_scale": TEXT_SCALES, "feedback": FEEDBACKS, "level": LEVELS}


@dataclass(frozen=True, slots=True)
class Settings:
    """`lang` empty means the system's; volumes 0..1; `window` is its last size in
    pixels, (0, 0) before there is one; `keys` are (action, key name) where they differ from ours."""

    lang: str = ""
    text_scale: float = 1.0
    legible: bool = False
    contrast: bool = False
    safe_colours: bool = False
    reduced_motion: bool = False
    fullscreen: bool = False
    window: tuple[int, int] = (0, 0)
    feedback: str = "scene"
    level: Level = "medium"
    voice: bool = False
    scan: float = 0.0
    live: bool = False
    mute: bool = False
    captions: bool = False
    sound: float = 0.7
    babble: float = 0.7
    murmur: float = 0.5
    music: float = 0.4
    keys: tuple[tuple[str, str], ...] = ()

    @property
    def coach(self) -> bool:
        return self.feedback == "coach"

    @property
    def exam(self) -> bool:
        return self.feedback == "exam"


def settings_file() -> Path:
    return own() / "settings.json"


def load_settings(path: Path | None = None) -> Settings:
    """The settings, ours where the file says nothing sensible."""
    data = read_object(path or settings_file())
    if data.get("coach") is True:  # what there was before there were three ways
        data = {"feedback": "coach", **data}
    known = {field.name: _read(field.name, data[field.name]) for field in fields(Settings) if field.name in data}
    return Settings(**{name: value for name, value in known.items() if value is not None})


def save_settings(settings: Settings, path: Path | None = None) -> None:
    """Raises OSError."""
    write_object(path or settings_file(), asdict(settings) | {"keys": dict(settings.keys)})


def _read(name: str, value: Any) -> Any:
    """The value if it is one for this setting, else None."""
    if name == "keys":
        return _keys(value)
    if name == "window":
        return _size(value)
    if name in _CHOICES:
        return value if value in _CHOICES[name] else None
    ours = type(getattr(Settings(), name))
    if name == "scan":
        return float(value) if value in PACES else None
    if ours is float and isinstance(value, (int, float)) and not isinstance(value, bool):
        return min(1.0, max(0.0, float(value)))
    return value if type(value) is ours else None


def _size(value: Any) -> tuple[int, int] | None:
    fits = isinstance(value, list) and len(value) == 2 and all(type(one) is int and 0 < one < 20_000 for one in value)  # noqa: PLR2004 (wide and high)
    return (value[0], value[1]) if fits else None


def _keys(value: Any) -> tuple[tuple[str, str], ...] | None:
    if not isinstance(value, dict) or not all(isinstance(key, str) for key in value.values()):
        return None
    return tuple(value.items())
