"""The pages as text: each holds its style, script and words; a browser runs nothing else on it."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from rcssmin import cssmin
from rjsmin import jsmin

from game.core.moves import Stance
from game.group.names import PSEUDONYMS
from game.resources import assets
from game.webpage import asset, policy

if TYPE_CHECKING:
    from game.text.table import StringTable

SCRIPTS = {  # common comes first, what starts the page last
    "phone": ("common", "phone"),
    "lead": ("common", "lead_stage", "lead_keys", "lead_sides", "lead"),
    "screen": ("common", "screen"),
}
STYLES = {
    "phone": ("common", "stances", "phone"), "plain": ("common", "stances", "phone", "plain"),
    "lead": ("common", "lead"), "screen": ("common", "screen"),
}  # fmt: skip
SYMBOLS = {
    "phone": ("web/signs",),
    "lead": ("web/signs", "web/lead_signs"),
    "screen": ("preview/stances",),
}
IN_THE_FRAME = ("title", "room", "plain")  # words of the phone that its script has no need of


class Page(NamedTuple):
    text: str
    policy: str


class Pages:
    """`evening` is the language in which the guests speak; phones may have another around it."""

    def __init__(self, words: StringTable, evening: str, face: str) -> None:
        """`face` is the guest who opens the door."""
        self._words, self._evening, self._face = words, evening, face
        self.phone = lru_cache(maxsize=16)(self._phone)
        self.debrief = lru_cache(maxsize=8)(self._debrief)
        self.lead = lru_cache(maxsize=1)(self._lead)
        self.screen = lru_cache(maxsize=1)(self._screen)

    def _phone(self, lang: str) -> Page:
        return self._page("phone", lang, self._phones(lang) | {"face": self._face}, lacks=IN_THE_FRAME)

    def _debrief(self, lang: str) -> str:
        """What the phone fetches to look back: more words, and a script."""
        return f"Object.assign(W,{_json(self._of('debrief', lang))});{jsmin(asset('web/debrief.js'))}"

    def plain(self, lang: str, state: dict[str, Any] | None, note: str = "", *, asks_code: bool = False) -> Page:
        """The phone's page without script, made anew each time; also what asks for the code."""
        words = self._phones(lang) | self._of("plain", lang) | self._of("debrief", lang)
        style = _style("plain")
        text = _templates().get_template("plain.html").render(
            lang=lang, tongue=self._evening, words=words, style=Markup(style), face=self._face,  # noqa: S704 - our own
            state=state, note=note, asks_code=asks_code,
        )  # fmt: skip
        return Page(text, policy(style, served=True))

    def _phones(self, lang: str) -> dict[str, str]:
        return self._of("phone", lang) | {
            f"stamp.{one}": self._text(f"console.stamp.{one}", lang) for one in get_args(Stance)
        }

    def _lead(self) -> Page:
        names = {f"name.{nth}": self._text(f"group.name.{nth}", self._evening) for nth in range(1, PSEUDONYMS + 1)}
        words = self._of("lead", self._evening) | names | {"choose": self._text("group.next.choose", self._evening)}
        return self._page("lead", self._evening, words)

    def _screen(self) -> Page:
        shared = {
            name: self._text(f"group.{name}", self._evening) for name in ("reveal", "reveal.two", "first", "last")
        }
        trial = {"trial": self._text("group.trial.ask", self._evening)}
        return self._page("screen", self._evening, self._of("screen", self._evening) | shared | trial)

    def _of(self, page: str, lang: str) -> dict[str, str]:
        """Every text of this page, its id without what they all begin with."""
        start = f"ui.web.{page}."
        names = [name for name in self._words.texts["en"] if name.startswith(start)]
        return {name.removeprefix(start): self._words.get(name, lang) for name in names}

    def _text(self, name: str, lang: str) -> str:
        return self._words.get(f"ui.{name}", lang)

    def _page(self, name: str, lang: str, words: dict[str, str], lacks: tuple[str, ...] = ()) -> Page:
        style, script = _style(name), jsmin("".join(asset(f"web/{part}.js") for part in SCRIPTS[name]))
        symbols = "".join(asset(f"{part}.svg") for part in SYMBOLS[name])
        data = _json({key: text for key, text in words.items() if key not in lacks} | {"tongue": self._evening})
        text = _templates().get_template(f"{name}.html").render(
            lang=lang, words=words, style=Markup(style), script=Markup(script), data=Markup(data),  # noqa: S704 - our own
            symbols=Markup(symbols),  # noqa: S704
        )  # fmt: skip
        return Page(text, policy(style, script, served=True, fetches=name == "phone"))


@lru_cache(maxsize=4)
def _style(page: str) -> str:
    return str(cssmin("".join(asset(f"web/{part}.css") for part in STYLES[page])))


def _json(words: dict[str, str]) -> str:
    """As it may stand in a page."""
    return json.dumps(words, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


@lru_cache(maxsize=1)
def _templates() -> Environment:
    made = Environment(loader=FileSystemLoader(assets() / "web"), autoescape=True, undefined=StrictUndefined)
    made.filters["put"] = lambda text, **put: text.format_map(put)
    return made
