"""A report as a page that holds everything it needs: no script, nothing fetched, every word escaped."""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, Literal

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from game.content.portrait import FACE, face_svg
from game.report.drawn import SHOWN_FROM, foremost, telling, timeline
from game.resources import assets
from game.webpage import asset, font_faces, policy

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.report.saying import Saying
    from game.report.sheet import EveningSheet

    Face = Callable[[EveningSheet, str], Markup]

Appendix = Literal["folded", "open", "none"]  # what lies behind the first pages: every talk, every figure, the journal

_DONE = re.compile(r"\*([^*]+)\*")
_CROSS = '<symbol id="u-x" viewBox="0 0 24 24"><path d="M6 6 18 18M18 6 6 18"/></symbol>'


def page(template: str, saying: Saying, title: str, *, appendix: Appendix = "folded", **shown: Any) -> str:
    """The whole page as text."""
    style = font_faces() + asset("report/style.css")
    return _templates().get_template(template).render(
        lang=saying.lang,
        title=title,
        style=Markup(style),  # noqa: S704 - our own file
        policy=policy(style),
        symbols=Markup(asset("preview/stances.svg") + asset("preview/signs.svg") + _CROSS),  # noqa: S704
        t=saying.report,
        ui=saying.ui,
        num=saying.number,
        signed=signed,
        quoted=partial(_quoted, saying),
        line=timeline,
        foremost=foremost,
        telling=telling,
        shown_from=SHOWN_FROM,
        face_box=FACE,
        appendix=appendix,
        **shown,
    )  # fmt: skip


@lru_cache(maxsize=1)
def _templates() -> Environment:
    found = Environment(
        loader=FileSystemLoader(assets() / "report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters["spoken"] = spoken
    return found


def spoken(words: str) -> Markup:
    """What stands between asterisks is done, not said."""
    return Markup(_DONE.sub(r"<i>\1</i>", str(escape(words))))  # noqa: S704 - escaped before


def signed(by: int) -> str:
    return f"+{by}" if by > 0 else f"\u2212{-by}" if by else "0"


def _quoted(saying: Saying, words: str) -> Markup:
    return spoken(saying.quoted(words))


def portraits(scenarios: dict[str, Any]) -> Face:
    """Draws a guest of a sheet's evening; `scenarios` are the evenings' own, with their crowds, by file."""

    @lru_cache(maxsize=512)
    def face(scenario: str, guest: str) -> Markup:
        return Markup(face_svg(scenarios[scenario].guest(guest)))  # noqa: S704 - our own drawings

    return lambda sheet, guest: face(f"{sheet.scenario}:{sheet.seed}", guest)
