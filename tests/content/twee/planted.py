"""Twee stories with one planted fault, and their twins that only look as if they had it."""

from __future__ import annotations

SOUND = """\
:: StoryTitle
Tea

:: StoryData
{"format": "SugarCube", "start": "Start"}

:: Start
Ten people stand there.
[[Who pays?->Agreed]]
[[Poor you.->Gone]]

:: Agreed
On Thursday.

:: Gone
She goes home.
"""


def _with(*changes: tuple[str, str]) -> str:
    text = SOUND
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


PAYS, POOR = "[[Who pays?->Agreed]]", "[[Poor you.->Gone]]"
STORIES = {  # code: the story with the fault, its line, and the twin
    "MG100": ("<html>\n:: Start\n</html>\n", 1, _with(("Ten people", "html! Ten people"))),
    "MG101": (_with((":: Gone", ":: Agreed")), 15, _with((":: Gone", ":: Agreed again"), (POOR, "[[Agreed again]]"))),
    "MG102": (_with((POOR, "[[Poor you.->Gne]]")), 10, _with((POOR, "[[Poor you.|Gone]]"))),
    "MG103": (_with(("Ten", "<<set $x to 10>>Ten")), 8, _with(("Ten", "<< Ten >> or $10"))),
    "MG104": (_with((PAYS, f"[[{'Who pays? ' * 10}->Agreed]]")), 9, _with((PAYS, f"[[{'Who pays? ' * 8}->Agreed]]"))),
    "MG105": (_with(('"SugarCube",', '"SugarCube"')), 4, _with(('"SugarCube",', '"SugarCube" ,'))),
}  # fmt: skip
