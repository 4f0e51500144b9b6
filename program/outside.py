"""Run before the game: what is different for a program than for a Python that was started in a terminal."""

import os
import sys

# what the game starts, such as the voice, finds the system's libraries, not those of the bundle
for name in ("LD_LIBRARY_PATH", "LIBPATH"):
    before = os.environ.pop(f"{name}_ORIG", None)
    if before is not None:
        os.environ[name] = before
    else:
        os.environ.pop(name, None)

# on Windows a program with a window of its own has nowhere to print to
for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
    if getattr(sys, name) is None:
        setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 (open until the end)
