"""The files that come with the game are found where it is installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game import resources

if TYPE_CHECKING:
    from pathlib import Path


def test_a_checkout_has_its_assets_beside_the_package() -> None:
    assert (resources.assets() / "fonts" / "coverage.txt").is_file()


def test_an_installed_game_has_its_assets_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "game" / "assets").mkdir(parents=True)
    (tmp_path / "assets").mkdir()
    monkeypatch.setattr(resources, "PACKAGE", tmp_path / "game")
    assert resources.assets() == tmp_path / "game" / "assets"


def test_a_missing_folder_says_where_it_was_sought(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "PACKAGE", tmp_path / "game")
    with pytest.raises(FileNotFoundError, match="install the game again"):
        resources.scenarios()
