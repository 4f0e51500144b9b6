"""Makes dist/mingle-<version>-<system>-<machine>.zip: the program for this system, to be started by double click.

usage: python program/build.py [--to DIR] [--one-file]
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
from importlib.metadata import distribution
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

sys.path.insert(0, str(Path(__file__).parent.parent))

from game import __version__

ROOT = Path(__file__).parent.parent
SYSTEM = {"Darwin": "macos"}.get(platform.system(), platform.system().lower())
NAME = f"mingle-{__version__}-{SYSTEM}-{platform.machine().lower()}"
STARTS = {"macos": "Mingle.app/Contents/MacOS/mingle", "windows": "mingle.exe"}  # inside the folder; else `mingle`
# pygame-ce's wheel brings no licence; PARTS.txt speaks for it
PARTS = (
    "alembic", "anyio", "click", "greenlet", "h11", "idna", "ifaddr", "jinja2", "mako", "markupsafe", "platformdirs",
    "polib", "pyyaml", "rcssmin", "rjsmin", "segno", "six", "sqlalchemy", "starlette", "transitions",
    "typing_extensions", "uvicorn", "watchfiles", "websockets", *(() if SYSTEM == "windows" else ("uvloop",)),
)  # fmt: skip
TRIALS = (["--version"], ["check", "jeppe"], ["gallery", "pictures", "--only", "icons"])
LINK = 0o120777 << 16  # a symbolic link, in the upper half of a zip entry's attributes


def build(to: Path, *, one_file: bool = False) -> Path:
    """Build the folder that is handed out: the program, what to read first, the licences. Raises CalledProcessError."""
    folder = to / NAME
    shutil.rmtree(folder, ignore_errors=True)
    with TemporaryDirectory() as work:
        made = _freeze(Path(work), one_file=one_file)
        if made.is_dir() and made.suffix != ".app":
            shutil.move(made, folder)
        else:
            folder.mkdir(parents=True)
            shutil.move(made, folder)
    for text in (ROOT / "LICENSE", *(ROOT / "program").glob("README-FIRST.*.txt")):
        shutil.copy(text, folder)
    _licences(folder / "licences")
    return folder


def start(folder: Path) -> Path:
    """What is started in a folder that `build` made."""
    return folder / STARTS.get(SYSTEM, "mingle")


def try_out(program: Path) -> None:
    """Start it, with a home of its own: read and prove an evening, draw pictures. Raises CalledProcessError."""
    with TemporaryDirectory() as home:
        for words in TRIALS:
            subprocess.run([program, *words], check=True, cwd=home, env={**os.environ, "MINGLE_HOME": home})


def pack(folder: Path) -> Path:
    """Zip it beside itself; programs stay programs and links stay links, which macOS insists on."""
    packed = folder.with_name(f"{folder.name}.zip")
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder.parent).as_posix()
            if path.is_symlink():
                link = ZipInfo(name)
                link.create_system, link.external_attr = 3, LINK  # 3: made on Unix, so that the attributes count
                archive.writestr(link, str(path.readlink()))
            elif path.is_file():
                archive.write(path, name)
    return packed


def _freeze(work: Path, *, one_file: bool) -> Path:
    """Let PyInstaller do its work; it keeps nothing outside of this folder."""
    where = ["--distpath", str(work / "dist"), "--workpath", str(work / "work")]
    last = ["--", "--one-file"] if one_file else []
    subprocess.run(
        [sys.executable, "-m", "PyInstaller", "program/mingle.spec", "--log-level", "WARN", *where, *last],
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYINSTALLER_CONFIG_DIR": str(work / "config")},
    )
    made = {"macos": "Mingle.app", "windows": "mingle.exe" if one_file else "mingle"}
    return work / "dist" / made.get(SYSTEM, "mingle")


def _licences(to: Path) -> None:
    to.mkdir()
    for text in (*(ROOT / "assets" / "fonts").glob("*-OFL.txt"), *(ROOT / "program" / "licences").glob("*.txt")):
        shutil.copy(text, to)
    for part in PARTS:
        for file in distribution(part).files or ():
            if file.name.startswith("LICENSE"):
                shutil.copy(str(file.locate()), to / f"{part}-LICENSE.txt")
    for home in (Path(os.__file__).parent, Path(sys.base_prefix)):
        if (home / "LICENSE.txt").is_file():
            shutil.copy(home / "LICENSE.txt", to / "python-LICENSE.txt")
            break


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--to", type=Path, default=ROOT / "dist", metavar="DIR", help="where the zip is put (dist)")
    parser.add_argument("--one-file", action="store_true", help="a single file, which starts more slowly")
    args = parser.parse_args()
    folder = build(args.to, one_file=args.one_file)
    try_out(start(folder))
    print(pack(folder))


if __name__ == "__main__":
    main()
