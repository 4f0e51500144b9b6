"""Starts Mingle: `python main.py` opens the window, `python main.py --help` lists the commands."""

from game.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
