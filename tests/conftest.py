"""What every test stands on: no screen, no sound, a home folder of its own."""

from __future__ import annotations

import gc
import os
from importlib import import_module
from typing import TYPE_CHECKING, Any, NoReturn

import pytest
from hypothesis import settings

from game.saves.store import set_aside

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytest_plugins = ["tests.browser", "tests.postgres"]

# what takes longest is begun first, so that all workers come to the end together
LONGEST = (
    "test_program", "test_laws", "test_house", "test_cli_check", "test_everybody", "test_browser", "test_eight_phones",
    "test_killed", "test_verdicts", "test_spill", "test_contrast",
)  # fmt: skip

# before anything imports pygame
os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ["SDL_FRAMEBUFFER_ACCELERATION"] = "0"  # a software surface, the same on every machine
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

# the same examples in every run: a failure is the change's; HYPOTHESIS_PROFILE=default draws new ones
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: of three workers one mostly waits for a server, a window or a clock."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return (cores or 1) + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    order = {name: number for number, name in enumerate(LONGEST)}
    items.sort(key=lambda item: order.get(item.path.stem, len(order)))


def pytest_collection_finish() -> None:
    _keep()


@pytest.fixture(autouse=True, scope="module")
def _kept() -> Iterator[None]:
    yield
    _keep()


def _keep() -> None:
    """What lives until here mostly stays to the end: the collector of circles need not go through it ever again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody's saved evenings are read or touched."""
    home: Path = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("MINGLE_HOME", str(home))
    set_aside()  # what the test before broke is none of this one's


def skip_or_fail(reason: str) -> NoReturn:
    """The machine lacks what this test needs; with MINGLE_NO_SKIP=1 that is a failure, so nothing goes unseen."""
    if os.environ.get("MINGLE_NO_SKIP") == "1":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


def needed(module: str) -> Any:
    """A module of the tests' own; one that is not installed is no reason to leave a test out unseen."""
    try:
        return import_module(module)
    except ImportError as missing:
        skip_or_fail(f"{module} is missing ({missing}): pip install -e '.[dev]'")
