"""Reads the body of a passage: words stay words, links are links, and all other markup is told, with its place."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from game.content.twee.ends import closing
from game.content.twee.links import IMAGE, LINK, way
from game.content.twee.macros import chapbook_link, harlowe_link, sugarcube_links
from game.content.twee.pieces import Link, Lost, Piece, Said
from game.content.twee.tokens import ENDS, STARTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.content.twee.formats import Format
    from game.content.twee.links import Way


MANY = 100  # macros without an end
LONGEST_LINK = 2100
GAP = "[...]"
PRINTS = re.compile(r"[=-]|print\b", re.IGNORECASE)  # macros that write a value


class Reader:
    """Goes through one stretch of a body from markup to markup; `line` is that of its first line in the file."""

    def __init__(self, text: str, line: int, form: Format) -> None:
        self.text = text
        self.line = line
        self.breaks = [found.start() for found in re.finditer("\n", text)]
        self.starts = STARTS[form.name]
        self.pieces: list[Piece] = []
        self.gone: set[int] = set()  # a goto that a link has taken in
        self.lower = text.lower()
        self.absent: set[str] = set()  # ends that do not come any more
        self.unclosed = 0

    def read(self) -> list[Piece]:
        at = 0
        while (found := self.starts.search(self.text, at)) is not None:
            self._say(self.text[at : found.start()], at)
            kind = next(name for name, value in found.groupdict().items() if value is not None)
            at = getattr(self, f"_{kind}")(found.start(), found.end())
        self._say(self.text[at:], at)
        return self.pieces

    def _say(self, text: str, at: int) -> None:
        if text:
            self.pieces.append(Said(text, self._place(at)[0]))

    def _place(self, at: int) -> tuple[int, int]:
        """Line in the file and column, from 1."""
        above = bisect_left(self.breaks, at)
        return self.line + above, at - (self.breaks[above - 1] + 1 if above else 0) + 1

    def _lose(self, start: int, end: int) -> int:
        self.pieces.append(Lost(self.text[start:end], *self._place(start)))
        return end

    def _lead(self, ways: Iterable[Way], start: int, end: int) -> int:
        """Ways out of the story, or to where only a script knows, are told."""
        for one in ways:
            if one.target and not one.target.startswith("$"):
                self.pieces.append(Link(one.text, one.target, *self._place(start)))
            else:
                self._say(one.text, start)
                self._lose(start, end)
        return end

    def _hook(self, start: int, end: int) -> int:
        return self._lose(start, end)

    def _end_of(self, close: str, at: int) -> int:
        """Behind the next `close`; -1 where there is none any more."""
        found = -1 if close in self.absent else self.lower.find(close, at)
        if found < 0:
            self.absent.add(close)
            return -1
        return found + len(close)

    def _closed(self, at: int, close: str, opens: str = "") -> int:
        """Where a macro ends; a body with many that never do is not searched for ever."""
        stop = closing(self.text, at, close, opens) if self.unclosed < MANY else -1
        self.unclosed += stop < 0
        return stop

    def _stretch(self, start: int, end: int) -> int:
        stop = self._end_of(ENDS[self.lower[start:end]], end)
        if stop < 0:
            self._say(self.text[start:end], start)
            return end
        return self._lose(start, stop)

    def _verbatim(self, start: int, end: int) -> int:
        """What is not to be read as markup stays as it is."""
        marks = self.text[start:end]
        stop = self._end_of(ENDS.get(marks, marks), end)
        if stop < 0:
            self._say(marks, start)
            return end
        self._say(self.text[end : stop - len(marks)], start)
        return stop

    def _html(self, start: int, end: int) -> int:
        if re.fullmatch(r"<br\s*/?>", self.text[start:end], re.IGNORECASE):
            self._say("\n", start)
            return end
        return self._lose(start, end)

    def _variable(self, start: int, end: int) -> int:
        """Its name stays in the sentence, so that one sees where a word is missing."""
        self._say(self.text[start:end], start)
        return self._lose(start, end)

    def _white(self, start: int, end: int) -> int:  # noqa: ARG002 - it only takes away white space
        return end

    _brace = _bracket = _white  # a hook's brackets: to Harlowe there are no others

    def _printed(self, start: int, end: int) -> int:
        return self._print(start, max(end, self._end_of("%>", end)))

    def _print(self, start: int, end: int) -> int:
        """What a macro would have written here; one sees where it is missing."""
        self._say(GAP, start)
        return self._lose(start, end)

    def _link(self, start: int, end: int) -> int:
        match = LINK.match(self.text, start) if "]]" in self.text[start : start + LONGEST_LINK] else None
        if match is None:
            self._say("[[", start)
            return end
        if match["setter"]:
            self._lose(match.start("setter") - 1, match.end("setter") + 1)
        if not match["inner"].strip():
            return self._lose(start, match.end())
        return self._lead([way(match["inner"])], start, match.end())

    def _image(self, start: int, end: int) -> int:
        match = IMAGE.match(self.text, start)
        if match is None:
            self._say(self.text[start:end], start)
            return end
        self._lose(start, match.end())
        return self._lead([way(match["target"])] if match["target"] else [], start, match.end())

    def _sugarcube(self, start: int, end: int) -> int:
        stop = self._closed(end, ">>")
        if stop < 0:
            self._say("<<", start)
            return end
        inner, after = self.text[end:stop], stop + 2
        if inner.startswith("/") or start in self.gone:  # ends what has been told
            return after
        ways, gone = sugarcube_links(inner, self.text[after:])
        self.gone.update(after + at for at in gone)
        if ways:
            return self._lead(ways, start, after)
        return (self._print if PRINTS.match(inner) else self._lose)(start, after)

    def _harlowe(self, start: int, end: int) -> int:
        stop = self._closed(end, ")", "(")
        if stop < 0:
            self._say(self.text[start:end], start)
            return end
        if start in self.gone:
            return stop + 1
        after = stop + 1
        hook = self.text[after : max(after, self._hook_end(after))]
        found, gone = harlowe_link(self.text[start + 1 : stop], hook)
        self.gone.update(after + at for at in gone)
        if found is None:
            (self._print if PRINTS.match(self.text, start + 1) else self._lose)(start, stop + 1)
        else:
            self._lead([found], start, stop + 1)
        return after

    def _hook_end(self, at: int) -> int:
        """The closing bracket of the hook that begins here; -1 without a hook."""
        double = self.text.startswith("[[", at) and not self.text.startswith("[[[", at)
        return self._closed(at + 1, "]", "[") if self.text.startswith("[", at) and not double else -1

    def _insert(self, start: int, end: int) -> int:
        stop = self._closed(end, "}")
        inner = self.text[end : max(stop, end)]
        if stop < 0 or "\n" in inner:
            self._say("{", start)
            return end
        if re.fullmatch(r"[A-Za-z_][\w.]*", inner):
            return self._variable(start, stop + 1)
        found = chapbook_link(inner)
        return self._lose(start, stop + 1) if found is None else self._lead([found], start, stop + 1)
