"""Links between double brackets, in all their spellings: what one reads, and where it leads."""

from __future__ import annotations

import re
from typing import NamedTuple

LINK = re.compile(r"\[\[(?P<inner>[^\n]{1,1000}?)\](?:\[(?P<setter>[^\n]{0,1000}?)\])?\]")
IMAGE = re.compile(
    r"\[[<>]?img\[(?P<source>[^\]\n]*)\](?:\[(?P<target>[^\]\n]*)\])?(?:\[(?P<setter>[^\]\n]*)\])?\]", re.IGNORECASE
)
ELSEWHERE = re.compile(r"[a-z]+://|mailto:", re.IGNORECASE)


class Way(NamedTuple):
    """`target` is empty where the link leads out of the story."""

    text: str
    target: str


def way(inner: str) -> Way:
    """The last `->`, else the first `<-`, else the last `|` parts the words from the passage."""
    if "->" in inner:
        text, _, target = inner.rpartition("->")
    elif "<-" in inner:
        target, _, text = inner.partition("<-")
    elif "|" in inner:
        text, _, target = inner.rpartition("|")
    else:
        text = target = inner
    return leading(text, target)


def leading(text: str, target: str) -> Way:
    text, target = text.strip(), target.strip()
    return Way(text or target, "" if ELSEWHERE.match(target) else target)
