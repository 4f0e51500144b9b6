"""The page docs/format.md: format 1 for who writes scenarios, every key from the table that reads the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.content.parse import DEPTH, OF_A_SCENARIO, OF_A_TRANSLATION
from game.content.schema import GUEST_RECORD, SCENARIO_RECORD, TALK_RECORD
from game.content.source import SIZE_LIMIT
from game.content.walk import RESERVED
from game.content.wardrobe import ALLOWED
from game.core.moves import MOVES
from game.docs.shapes import records_in, told
from game.prove.plays import KEYS, STEPS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from game.content.shape import Key, Record

LIMITS_SECTION = """## Limits

- A file is UTF-8, without tabs in the indentation, anchors, aliases, tags or a key twice. It has at most {size} MB,
  {events:,} words, lists and mappings, {entries} entries in one of these (a translation {flat:,}), and nests at most
  {depth} deep.
- A new id is none of {reserved}.
- What a talk may have and still be proved, `check` says: see [MG054](diagnostics/MG054.md) and
  [MG098](diagnostics/MG098.md).
"""


def format_section(example: str) -> str:
    """The generated part of the page: the example as it lies beside it, every key, steps of plays, moves, limits."""
    return "\n".join(
        (
            f"## An example\n\n[tea.yaml](tea.yaml) is a whole scenario in one file:\n\n```yaml\n{example}```\n",
            "## Keys of `scenario.yaml`\n",
            *_sections(SCENARIO_RECORD, leave_out={GUEST_RECORD.name}),
            "## Keys of a guest\n\nIn `guests/ID.yaml`, or under the guest's id in `scenario.yaml`.\n",
            *_sections(GUEST_RECORD, leave_out=set()),
            "## Keys of a shared talk\n\nIn `lib/NAME.yaml`; a guest's, but for what is drawn by the dice.\n",
            _section(TALK_RECORD),
            "## Words of `look:`\n",
            _table(("key", "what may stand there"), ((f"`{name}`", _look(words)) for name, words in ALLOWED.items())),
            f"## Plays\n\nKeys are {_listed(KEYS)}; a step begins with {_listed(STEPS)}.\n",
            "## Moves\n",
            _table(("move", "stance"), ((f"`{move.id}`", move.stance) for move in MOVES.values())),
            LIMITS_SECTION.format(
                size=SIZE_LIMIT // 1_000_000, events=OF_A_SCENARIO.events, entries=OF_A_SCENARIO.entries,
                flat=OF_A_TRANSLATION.entries, depth=DEPTH, reserved=_listed(sorted(RESERVED)),
            ),
        )
    )  # fmt: skip


def _sections(record: Record, leave_out: set[str]) -> Iterable[str]:
    """A record and, each once, all that stand in it: in the order in which one comes to them."""
    seen, ahead = {record.name, *leave_out}, [record]
    for one in ahead:  # grows while it is walked
        yield _section(one)
        for key in one.keys.values():
            fresh = {inner.name: inner for inner in records_in(key.shape) if inner.name not in seen}
            seen |= fresh.keys()
            ahead += fresh.values()


def _section(record: Record) -> str:
    groups = "".join(f"\nExactly one of {_listed(group)} must be there.\n" for group in record.one_of)
    rows = ((f"`{name}`", told(key.shape), _must(key), key.help) for name, key in record.keys.items())
    return f"### {record.name}\n{groups}\n{_table(('key', 'what stands there', 'must', 'what it is for'), rows)}"


def _look(words: Sequence[str | bool] | range) -> str:
    if isinstance(words, range):
        return f"whole number, {words[0]} to {words[-1]}"
    return _listed(str(word).lower() if isinstance(word, bool) else word for word in words)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _must(key: Key) -> str:
    if not key.required:
        return ""
    return (
        "yes"
        if key.missing == "MG021"
        else f"yes ([{key.missing}](diagnostics/{key.missing}.md) in a draft only notes it)"
    )


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |" for cells in lines) + "\n"
