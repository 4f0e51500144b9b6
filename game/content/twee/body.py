"""The body of a passage as lines of prose, links and what was lost; a line that is only links is no prose."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.content.twee.formats import CHAPBOOK
from game.content.twee.markup import Reader
from game.content.twee.pieces import Link, Lost, Said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.content.twee.formats import Format
    from game.content.twee.pieces import Piece
    from game.content.twee.story import Passage

ONLY_LINKS = re.compile(r"[\s\d\W_]*")  # what may stand beside them: bullets, numbers, bars
PAIRS = re.compile(r"(''|(?<!:)//|\*\*\*|\*\*|\*|__|~~|\^\^)(?=\S)(.{1,200}?)(?<=\S)\1")
NESTED = 4  # marks of emphasis within each other
HEAD = re.compile(r"(?:#{2,6}|[#*]+(?=\s)|!{1,6}(?=\s?\w))\s*|-{4,}$")
VARIABLE = re.compile(r"[A-Za-z_][\w.]*\s*(\(.*\))?\s*:")
MODIFIER = re.compile(r"\[(?P<what>[^\[].*[^\]])\]\s*")
UNREAD = re.compile(r"\s*(javascript|css|note|n\.b\.|fixme|todo)", re.IGNORECASE)  # modifiers whose text nobody sees


@dataclass(frozen=True, slots=True)
class Body:
    """Paragraphs are runs of lines without an empty one between them."""

    paragraphs: tuple[tuple[str, ...], ...]
    links: tuple[Link, ...]
    lost: tuple[Lost, ...]

    @property
    def speaks(self) -> bool:
        """Whether there is anything in it besides what was lost."""
        return bool(self.paragraphs or self.links)


def read_body(passage: Passage, form: Format) -> Body:
    lost: list[Lost] = []
    stretches = [*_stretches(passage, form, lost)]
    pieces = [piece for first, lines in stretches for piece in Reader("\n".join([*lines, ""]), first, form).read()]
    lost += [piece for piece in pieces if isinstance(piece, Lost)]
    prose = [_plain(words, line, lost) for line, words in _lines(pieces)]
    links = tuple(piece for piece in pieces if isinstance(piece, Link))
    return Body(tuple(_paragraphs(prose)), links, tuple(sorted(lost, key=lambda one: (one.line, one.column))))


def _stretches(passage: Passage, form: Format, lost: list[Lost]) -> Iterator[tuple[int, Sequence[str]]]:
    """The lines that are read, with the number of the first; Chapbook's variables and modifiers stand on their own."""
    first, lines = passage.line + 1, passage.lines
    if form is not CHAPBOOK:
        yield first, lines
        return
    begin = next((number + 1 for number, line in enumerate(lines) if line.strip() == "--"), 0)
    above = [(number, line) for number, line in enumerate(lines[:begin]) if line.strip()]
    if not all(VARIABLE.match(line) for _, line in above[:-1]):
        begin, above = 0, []
    lost += [Lost(line, first + number, 1) for number, line in above[:-1]]
    kept: list[str] = []
    seen = True
    for number, line in enumerate(lines[begin:], begin):
        if modifier := MODIFIER.fullmatch(line):
            yield first + number - len(kept), kept
            kept, seen = [], not UNREAD.match(modifier["what"])
            lost.append(Lost(line, first + number, 1))
        elif seen:
            kept.append(line)
        elif line.strip():
            lost.append(Lost(line, first + number, 1))
    yield first + len(lines) - len(kept), kept


def _lines(pieces: Sequence[Piece]) -> Iterator[tuple[int, str]]:
    """(line, prose) of each; a line that holds links and no word beside them is empty."""
    whole: list[str] = []
    beside: list[str] = []  # the words that are no link
    linked, line = False, 1
    for piece in [*pieces, Said("\n", 0)]:
        if isinstance(piece, Link):
            whole.append(piece.text)
            linked = True
        if not isinstance(piece, Said):
            continue
        for number, text in enumerate(piece.text.split("\n")):
            if number:
                yield line, "" if linked and ONLY_LINKS.fullmatch("".join(beside)) else "".join(whole)
                whole, beside, linked = [], [], False
            whole.append(text)
            beside.append(text)
            line = piece.line + number


def _plain(words: str, line: int, lost: list[Lost]) -> str:
    """Without marks of emphasis, headings and lists: to the game an asterisk means that it is done, not said."""
    text = " ".join(words.split())
    if head := HEAD.match(text):
        lost.append(Lost(head[0], line, 1))
        text = text[head.end() :]

    def bare(pair: re.Match[str]) -> str:
        lost.append(Lost(pair[0], line, 1))
        return str(pair[2])

    for _ in range(NESTED):
        text = PAIRS.sub(bare, text)
    return " ".join(text.split())


def _paragraphs(lines: Sequence[str]) -> Iterator[tuple[str, ...]]:
    run: list[str] = []
    for line in [*lines, ""]:
        if line:
            run.append(line)
        elif run:
            yield tuple(run)
            run = []
