"""Where markup begins in each story format; the name of a group is the name of what `Reader` does there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from game.content.twee.formats import CHAPBOOK, HARLOWE, PLAIN, SNOWMAN, SUGARCUBE

if TYPE_CHECKING:
    from collections.abc import Mapping

_CODE = r"(?P<stretch><!--|<script\b|<style\b{})"
_EVERYWHERE = (r"(?P<white>\\\n|\n\\)", r"(?P<link>\[\[)", r"(?P<html>(?<!<)</?[A-Za-z][^<>\n]*>)")
_OWN: Mapping[str, tuple[str, ...]] = {
    PLAIN.name: (_CODE.format(""),),
    HARLOWE.name: (
        _CODE.format(""),
        r"(?P<harlowe>\([A-Za-z_][\w-]*:)",
        r"(?P<hook>\|[\w-]+[>)](?=\[)|(?<=\])<[\w-]+\|)",
        r"(?P<bracket>\[(?!\[)|\[(?=\[\[)|\])",
        r"(?P<verbatim>`+)",
        r"(?P<brace>[{}])",
        r"(?P<variable>[$]\w+)",
    ),
    SUGARCUBE.name: (
        _CODE.format(r"|/\*|/%|<<script>>"),
        r"(?P<verbatim>\{{3}|\"{3})",
        r"(?P<sugarcube><<(?=/?[A-Za-z=-]))",
        r"(?P<image>\[[<>]?img\[)",
        r"(?P<variable>[$][A-Za-z_]\w*)",
    ),
    CHAPBOOK.name: (_CODE.format(""), r"(?P<insert>\{(?=[^\n{}]))"),
    SNOWMAN.name: (_CODE.format("|<%(?!=)"), r"(?P<printed><%=)"),
}
STARTS: Mapping[str, re.Pattern[str]] = {
    name: re.compile("|".join((*own, *_EVERYWHERE)), re.IGNORECASE) for name, own in _OWN.items()
}
ENDS: Mapping[str, str] = {  # of stretches that are no story, whatever stands in them
    "<!--": "-->", "<script": "</script>", "<style": "</style>", "/*": "*/", "/%": "%/", "<%": "%>",
    "<<script>>": "<</script>>", "{{{": "}}}", '"""': '"""',
}  # fmt: skip
