"""The story formats of Twine: which passages tell no story in each, and how to guess the format of a story."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.content.twee.story import Passage

ASIDE = frozenset({
    "StoryInit", "StoryCaption", "StoryMenu", "StoryInterface", "StoryBanner", "StoryAuthor", "StorySubtitle",
    "StoryDisplayTitle", "StoryShare", "StorySettings", "StoryIncludes", "PassageHeader", "PassageFooter",
    "PassageReady", "PassageDone", "UserScript", "UserStylesheet",
})  # fmt: skip
TAGS = frozenset({"script", "stylesheet", "annotation", "widget", "init"})
PRIVATE = "Twine."  # tags of Twine 1: pictures, sounds, what is not to be built


@dataclass(frozen=True, slots=True)
class Format:
    """`tags` mark passages that are shown with others, or run; `signs` are what only this format writes."""

    name: str
    signs: re.Pattern[str]
    tags: frozenset[str] = TAGS

    def tells(self, passage: Passage) -> bool:
        """Whether a passage is a piece of the story."""
        private = any(tag.startswith(PRIVATE) for tag in passage.tags)
        return passage.name not in ASIDE and not private and not self.tags.intersection(passage.tags)


HARLOWE = Format(
    "harlowe", re.compile(r"\((?:set|if|else|unless|put|display|print|link|live|go|text|css)[\w-]*:", re.IGNORECASE),
    TAGS | {"header", "footer", "startup", "debug-header", "debug-footer", "debug-startup"},
)  # fmt: skip
SUGARCUBE = Format("sugarcube", re.compile(r"<</?[A-Za-z=-]"))
CHAPBOOK = Format(
    "chapbook", re.compile(r"^(?:--|\[(?:if|unless|cont|after|note|JavaScript)\b.*\])$|\{\w+ \w+", re.MULTILINE)
)
SNOWMAN = Format("snowman", re.compile(r"<%"))
PLAIN = Format("", re.compile(r"(?!)"))
FORMATS = (HARLOWE, SUGARCUBE, CHAPBOOK, SNOWMAN)


def format_of(named: str, passages: Iterable[Passage]) -> Format:
    """The one that the story names, or the one whose signs it has most of."""
    for one in FORMATS:
        if one.name == named:
            return one
    text = "\n".join(line for passage in passages for line in passage.lines)
    return max((PLAIN, *FORMATS), key=lambda one: len(one.signs.findall(text)))
