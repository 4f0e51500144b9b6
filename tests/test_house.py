"""The house is in order: style, types and layers, by the tools that know."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_ruff_has_nothing_to_say() -> None:
    assert _complaint(sys.executable, "-m", "ruff", "check", "--quiet", ".") == ""


def test_every_file_is_formatted() -> None:
    assert _complaint(sys.executable, "-m", "ruff", "format", "--check", "--quiet", ".") == ""


def test_every_type_holds_strictly() -> None:
    assert _complaint(sys.executable, "-m", "mypy", "--no-error-summary") == ""


def test_imports_go_inward_only() -> None:
    assert _complaint(sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()") == ""


def _complaint(*command: str) -> str:
    """What the tool says when it is not content; nothing otherwise."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr or f"{command} ended with {done.returncode}"
