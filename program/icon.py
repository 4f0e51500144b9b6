"""The program's icon in the format of the system, drawn from assets/art/icon.svg."""

from __future__ import annotations

import io
import struct
from typing import TYPE_CHECKING

import pygame

from game.app.art import picture

if TYPE_CHECKING:
    from pathlib import Path

WINDOWS_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
MAC_SIZES = {b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}


def icon_file(folder: Path, system: str) -> Path:
    """Write mingle.ico for Windows ("win32"), mingle.icns for everybody else."""
    made = ("mingle.ico", _ico()) if system == "win32" else ("mingle.icns", _icns())
    file = folder / made[0]
    file.write_bytes(made[1])
    return file


def _ico() -> bytes:
    """A table of pictures, then the pictures; 256 is written as 0."""
    pictures = [_png(size) for size in WINDOWS_SIZES]
    place = 6 + 16 * len(pictures)
    table = [struct.pack("<HHH", 0, 1, len(pictures))]
    for size, png in zip(WINDOWS_SIZES, pictures, strict=True):
        table.append(struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(png), place))
        place += len(png)
    return b"".join(table + pictures)


def _icns() -> bytes:
    """Each picture after its kind and its length, the whole likewise."""
    parts = []
    for kind, size in MAC_SIZES.items():
        png = _png(size)
        parts.append(kind + struct.pack(">I", 8 + len(png)) + png)
    inside = b"".join(parts)
    return b"icns" + struct.pack(">I", 8 + len(inside)) + inside


def _png(size: int) -> bytes:
    out = io.BytesIO()
    pygame.image.save(picture("icon", size, size), out, "icon.png")
    return out.getvalue()
