"""Where saved evenings, settings and best results lie on this system."""

from __future__ import annotations

import os
import re
from pathlib import Path

from platformdirs import user_data_path

TRIED = re.compile(r"~\d+$")  # ends the name of a journal that leaves another one's road


def home() -> Path:
    """MINGLE_HOME where it is set, so that a school or a test can keep everything in one folder."""
    chosen = os.environ.get("MINGLE_HOME")
    return Path(chosen).expanduser() if chosen else user_data_path("mingle", appauthor=False)
