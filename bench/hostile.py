"""How long a broken, ill-meant or enormous file is read before its diagnostic: as a scenario, and as a translation.

Run it as `python bench/hostile.py`. Times are CPU time of this process, the best of three; the slowest ten are shown.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

sys.path.insert(0, str(Path(__file__).parent.parent))

from game.content.load import MAIN, load
from tests.content.hostile import HOSTILE

LIMIT, SHOWN, ROUNDS = 200, 10, 3
GOOD = (Path(__file__).parent.parent / "tests" / "content" / "corpus" / "MG031-good.yaml").read_bytes()


def main() -> None:
    rows = sorted(((milliseconds(data, name), what, name) for what, (data, _) in HOSTILE.items()
                   for name in (MAIN, "nb.yaml")), reverse=True)  # fmt: skip
    print(f"{'file':44}{'as':16}{'ms':>6}   limit {LIMIT}")
    for took, what, name in rows[:SHOWN]:
        print(f"{what:44}{name:16}{took:>6.0f}{'' if took < LIMIT else '   over'}")
    print(f"{len(HOSTILE)} files, {sum(took >= LIMIT for took, *_ in rows)} over the limit")


def milliseconds(data: bytes, name: str) -> float:
    with TemporaryDirectory() as folder:
        (Path(folder) / MAIN).write_bytes(GOOD)
        (Path(folder) / name).write_bytes(data)
        return min(_timed(Path(folder)) for _ in range(ROUNDS)) * 1000


def _timed(folder: Path) -> float:
    began = process_time()
    load(folder)
    return process_time() - began


if __name__ == "__main__":
    main()
