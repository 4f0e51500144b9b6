"""The program's icon is what Windows and macOS read: a table or a chain of pictures, each whole."""

from __future__ import annotations

import importlib
import io
import struct
from pathlib import Path
from typing import TYPE_CHECKING

import pygame
import pytest

if TYPE_CHECKING:
    from types import ModuleType

PROGRAM = Path(__file__).parent.parent / "program"


@pytest.fixture
def icon(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(PROGRAM))
    return importlib.import_module("icon")


def test_windows_finds_each_size_where_the_table_says(icon: ModuleType, tmp_path: Path) -> None:
    data = icon.icon_file(tmp_path, "win32").read_bytes()
    reserved, kind, number = struct.unpack_from("<HHH", data)
    assert (reserved, kind, number) == (0, 1, len(icon.WINDOWS_SIZES))
    for nth, size in enumerate(icon.WINDOWS_SIZES):
        wide, high, *_, length, place = struct.unpack_from("<BBBBHHII", data, 6 + 16 * nth)
        assert (wide, high) == (size % 256, size % 256)
        assert sides(data[place : place + length]) == (size, size)


def test_macos_finds_each_size_by_its_kind(icon: ModuleType, tmp_path: Path) -> None:
    data = icon.icon_file(tmp_path, "darwin").read_bytes()
    assert data[:4] == b"icns"
    assert struct.unpack_from(">I", data, 4) == (len(data),)
    found, place = {}, 8
    while place < len(data):
        (length,) = struct.unpack_from(">I", data, place + 4)
        found[data[place : place + 4]] = sides(data[place + 8 : place + length])
        place += length
    assert found == {kind: (size, size) for kind, size in icon.MAC_SIZES.items()}


def sides(png: bytes) -> tuple[int, int]:
    return pygame.image.load(io.BytesIO(png), "icon.png").get_size()
