"""The page docs/format.md: format 1 for who writes scenarios, every key from the table that reads the file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from game.content.diagnostic import Findings
from game.content.parse import DEPTH, OF_A_SCENARIO, OF_A_TRANSLATION, parse
from game.content.schema import GUEST_RECORD, SCENARIO_RECORD, TALK_RECORD
from game.content.source import SIZE_LIMIT
from game.content.walk import RESERVED
from game.content.wardrobe import ALLOWED
from game.core.moves import MOVES
from game.docs.examples import examples
from game.docs.shapes import records_in, told
from game.docs.slips import ANYWHERE, slips
from game.prove.plays import KEYS, STEPS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from game.content.shape import Key, Record

Examples: TypeAlias = "Mapping[tuple[str, str], str]"
HEAD = ("key", "what stands there", "must", "for example", "what it is for", "if it is wrong")
KEYS_SECTION = """## How to read the tables

*Must* says whether a key has to be there, or what holds where it is not. The examples are from
[party.yaml](party.yaml), in which nearly every key stands in its place, from tea.yaml and from lib/lids.yaml. *If it is
wrong* names the diagnostics that belong to the key; every key may also give {anywhere}.
"""
LIMITS_SECTION = """## Limits

- A file is UTF-8, without tabs in the indentation, anchors, aliases, tags or a key twice. It has at most {size} MB,
  {events:,} words, lists and mappings, {entries} entries in one of these (a translation {flat:,}), and nests at most
  {depth} deep.
- A new id is none of {reserved}.
- What a talk may have and still be proved, `check` says: see [MG054](diagnostics/MG054.md) and
  [MG098](diagnostics/MG098.md).
"""


def format_section(example: str, every: str, talk: str) -> str:
    """The generated part of the page: an example, every key, steps of plays, moves, limits.

    The three files lie beside the page; each key stands in one of them at least.
    """
    texts = ((every, SCENARIO_RECORD), (example, SCENARIO_RECORD), (talk, TALK_RECORD))
    trees = [(parse(text, Findings(Path())), record) for text, record in texts]
    shown = examples(*((tree, record) for tree, record in trees if tree is not None))
    return "\n".join(
        (
            f"## An example\n\n[tea.yaml](tea.yaml) is a whole scenario in one file:\n\n```yaml\n{example}```\n",
            KEYS_SECTION.format(anywhere=", ".join(map(_page, ANYWHERE))),
            "## Keys of `scenario.yaml`\n",
            *_sections(SCENARIO_RECORD, shown, leave_out={GUEST_RECORD.name}),
            "## Keys of a guest\n\nIn `guests/ID.yaml`, or under the guest's id in `scenario.yaml`.\n",
            *_sections(GUEST_RECORD, shown, leave_out=set()),
            "## Keys of a shared talk\n\nIn `lib/NAME.yaml`; a guest's, but for what is drawn by the dice.\n",
            _section(TALK_RECORD, shown),
            "[lib/lids.yaml](lib/lids.yaml), which the crowd of party.yaml is drawn for, is a whole one:\n",
            f"```yaml\n{talk}```\n",
            "## Words of `look:`\n",
            _table(("key", "what may stand there"), ((f"`{name}`", _look(words)) for name, words in ALLOWED.items())),
            f"## Plays\n\nIn `plays/NAME.yaml`; `check` walks each: {_page('MG070')} to {_page('MG073')}.\n",
            _table(("key", "what it is for"), ((f"`{name}`", what) for name, what in KEYS.items())),
            _table(("step", "what one does"), ((f"`{name}`", what) for name, what in STEPS.items())),
            "## Moves\n",
            _table(("move", "stance"), ((f"`{move.id}`", move.stance) for move in MOVES.values())),
            LIMITS_SECTION.format(
                size=SIZE_LIMIT // 1_000_000, events=OF_A_SCENARIO.events, entries=OF_A_SCENARIO.entries,
                flat=OF_A_TRANSLATION.entries, depth=DEPTH, reserved=_listed(sorted(RESERVED)),
            ),
        )
    )  # fmt: skip


def _sections(record: Record, shown: Examples, leave_out: set[str]) -> Iterable[str]:
    """A record and, each once, all that stand in it: in the order in which one comes to them."""
    seen, ahead = {record.name, *leave_out}, [record]
    for one in ahead:  # grows while it is walked
        yield _section(one, shown)
        for key in one.keys.values():
            fresh = {inner.name: inner for inner in records_in(key.shape) if inner.name not in seen}
            seen |= fresh.keys()
            ahead += fresh.values()


def _section(record: Record, shown: Examples) -> str:
    groups = "".join(f"\nExactly one of {_listed(group)} must be there.\n" for group in record.one_of)
    rows = (
        (f"`{name}`", told(key.shape), _must(key), _example(record, name, shown), key.help, _pages(key))
        for name, key in record.keys.items()
    )
    return f"### {record.name}\n{groups}\n{_table(HEAD, rows)}"


def _example(record: Record, name: str, shown: Examples) -> str:
    """A shared talk's are those of a guest."""
    line = shown.get((record.name, name)) or shown.get((GUEST_RECORD.name, name))
    return f"`{line}`" if line else ""


def _pages(key: Key) -> str:
    return ", ".join(map(_page, slips(key)))


def _page(code: str) -> str:
    return f"[{code}](diagnostics/{code}.md)"


def _look(words: Sequence[str | bool] | range) -> str:
    if isinstance(words, range):
        return f"whole number, {words[0]} to {words[-1]}"
    return _listed(str(word).lower() if isinstance(word, bool) else word for word in words)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _must(key: Key) -> str:
    """`yes`, or what holds without it."""
    if not key.required:
        return f"else `{key.otherwise}`" if key.otherwise else ""
    return "yes" if key.missing == "MG021" else f"yes ({_page(key.missing)} in a draft only notes it)"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |" for cells in lines) + "\n"
