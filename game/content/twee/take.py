"""Makes a draft of a Twee file: a folder with the scenario, one guest, and the original that its remarks point to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.content.diagnostic import Findings
from game.content.load import MAIN
from game.content.mends import new_id
from game.content.origin import ORIGINAL
from game.content.source import SIZE_LIMIT, read_source
from game.content.tree import Spot
from game.content.twee.draft import GUEST, guest_text, scenario_text
from game.content.twee.formats import format_of
from game.content.twee.story import read_story
from game.content.twee.talk import talk_of
from game.content.write import whole_folder

if TYPE_CHECKING:
    from pathlib import Path

    from game.content.diagnostic import Diagnostic
    from game.content.twee.talk import Talk

ENDLESS = SIZE_LIMIT  # there are no more findings than characters, and each is told


@dataclass(frozen=True, slots=True)
class Taken:
    """The bytes of each file of the draft by its name; none if `found` has an error."""

    talk: Talk | None
    format: str
    files: dict[str, bytes]
    found: tuple[Diagnostic, ...]


def take(path: Path, scenario: str) -> Taken:
    """Read a Twee file as the draft of a scenario of this id. Never raises: `found` says what is wrong."""
    findings = Findings(path, ENDLESS)
    source = read_source(path, findings, indented=False)
    story = None if source.text is None else read_story(source.text, findings)
    if story is None:
        return Taken(None, "", {}, findings.sorted)
    form = format_of(story.format, story.passages)
    talk = talk_of(story, form, findings)
    texts = {
        MAIN: scenario_text(scenario, story.title or path.stem, story.titled, talk),
        f"guests/{GUEST}.yaml": guest_text(talk),
    }
    files = {name: text.encode() for name, text in texts.items()} | {ORIGINAL: source.data}
    if any(len(data) > SIZE_LIMIT for data in files.values()):
        findings.add(
            "MG104", Spot(), "the draft would be larger than a file may be", "make several stories of it", "error"
        )
    return Taken(talk, form.name, {} if findings.broken else files, findings.sorted)


def put(files: dict[str, bytes], folder: Path) -> None:
    """Write the draft; it is there whole or not at all. Raises OSError."""
    with whole_folder(folder) as fresh:
        (fresh / "guests").mkdir()
        for name, data in files.items():
            (fresh / name).write_bytes(data)


def id_of(path: Path) -> str:
    """The id that a draft gets by itself, from the file's name."""
    return new_id(path.stem, (), "story")
