"""A page as a PDF.

What sets its type knows no symbols, no colours by name, no style from outside: a drawing is given all of that itself;
words and layout stay as they are.
"""

from __future__ import annotations

import re
from typing import Any

_SYMBOL = re.compile(r'<symbol id="([^"]+)" viewBox="([^"]+)">(.*?)</symbol>', re.DOTALL)
_USE = re.compile(r'<use href="#([^"]+)"([^>]*)/>')
_NAMED = re.compile(r"--([\w-]+):([^;}]+)")
_VALUE = re.compile(r"var\(--([\w-]+)\)")
_SVG = re.compile(r'<svg(?![^>]*class="defs")([^>]*)>')
_CLASS = re.compile(r'class="([^"]*)"')
_STANCES = ("listen", "challenge", "push", "relate", "silence")
_DRAWN = """
.grid{stroke:var(--track);stroke-width:1.5}
polyline{fill:none;stroke-width:3.4;stroke-linejoin:round;stroke-linecap:round}
.mood{stroke:var(--mood)}.dot{fill:var(--mood)}.trust{stroke:var(--listen)}.at{fill:var(--ink)}
.risk{stroke:var(--push);stroke-dasharray:9 6}.patience{stroke:var(--silence);stroke-dasharray:1 7}
text{font-family:Nunito;font-weight:600;font-size:13px;fill:var(--soft)}
.l{font-family:"Baloo 2";font-weight:700;font-size:15px;fill:var(--p)}
.gl{fill:none;stroke:var(--g);stroke-width:2;stroke-linecap:round;stroke-linejoin:round}.so{fill:var(--g);stroke-width:.6}
.line{fill:none;stroke-width:2.2;stroke-linecap:round;stroke-linejoin:round}
.check{stroke:var(--ok)}.x{stroke:var(--no)}
"""


class PaperFault(Exception):  # noqa: N818 - what the user reads
    """There can be no PDF: one sentence with the way out."""


def as_pdf(html: str) -> bytes:
    """Raises PaperFault, also where the extra `pdf` is not installed."""
    try:
        import weasyprint  # noqa: PLC0415 - an extra, with libraries of the system's behind it
    except (ImportError, OSError) as missing:
        way = "pip install 'mingle[pdf]'; or print the --html page"
        raise PaperFault(f"a PDF needs weasyprint ({missing}): {way}") from None
    try:
        made: Any = weasyprint.HTML(string=for_paper(html)).write_pdf()
    except Exception as wrong:  # it has been seen to stop at an assertion of its own
        raise PaperFault(f"weasyprint could not set it ({wrong!r}); print the --html page instead") from wrong
    return bytes(made)


def for_paper(html: str) -> str:
    """The same page, in the colours of daylight."""
    values = dict(_NAMED.findall(html[html.index(":root") : html.index("color-scheme:light")]))
    symbols = {name: (box, body) for name, box, body in _SYMBOL.findall(html)}
    stances = "".join(f".{one} .sh{{fill:var(--{one});stroke:var(--{one})}}" for one in _STANCES)
    style = f"<style>{_DRAWN}{stances}</style>"
    drawn = _USE.sub(lambda use: _expanded(use, symbols), html)
    return _VALUE.sub(lambda name: values.get(name[1], name[0]), _SVG.sub(lambda tag: f"<svg{tag[1]}>{style}", drawn))


def _expanded(use: re.Match[str], symbols: dict[str, tuple[str, str]]) -> str:
    """The symbol itself, as large as it was asked for; where nothing was, as large as the drawing around it."""
    name, attributes = use[1], use[2]
    box, body = symbols[name]
    kind = name.partition("-")[2]
    style = f"line {kind}" if name.startswith("u-") else kind
    placed = _CLASS.sub("", attributes) if "width=" in attributes else 'width="24" height="24"'
    return f'<svg {placed.strip()} viewBox="{box}"><g class="{style}">{body}</g></svg>'
