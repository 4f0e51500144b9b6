"""The page that shows a gallery: plain HTML, no script, nothing from elsewhere."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from game.app.theme import colour

if TYPE_CHECKING:
    from collections.abc import Iterable

STYLE = (
    f"body{{background:{colour('night')};color:{colour('cream')};font:16px/1.4 sans-serif;margin:24px}}"
    f"a{{color:{colour('amber')}}}section{{display:flex;flex-wrap:wrap;gap:16px;align-items:flex-end}}"
    "figure{margin:0}img{max-width:100%;max-height:420px}figcaption{font-size:13px}"
)


def page(names: Iterable[str]) -> str:
    """A section a folder; `names` are those of the pictures, without `.png`."""
    folders: dict[str, list[str]] = {}
    for name in names:
        folders.setdefault(name.rpartition("/")[0], []).append(name)
    links = " · ".join(f'<a href="#{escape(folder)}">{escape(folder)}</a>' for folder in folders)
    sections = "".join(
        f'<h2 id="{escape(folder)}">{escape(folder)}</h2><section>{"".join(map(_figure, inside))}</section>\n'
        for folder, inside in folders.items()
    )
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Mingle: gallery</title>'
        f"<style>{STYLE}</style><h1>Gallery</h1><p>{links}</p>\n{sections}</html>\n"
    )


def _figure(name: str) -> str:
    file, caption = escape(f"{name}.png"), escape(name.rpartition("/")[2])
    return (
        f'<figure><a href="{file}"><img src="{file}" alt="{caption}" loading="lazy"></a>'
        f"<figcaption>{caption}</figcaption></figure>"
    )
