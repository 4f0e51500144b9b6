"""The pages as text: each holds its style, script and words; a browser runs nothing else on it."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

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
STANCES = ("listen", "challenge", "push", "relate")


class Page(NamedTuple):
    text: str
    policy: str


class Pages:
    """`evening` is the language in which the guests speak; phones may have another around it."""

    def __init__(self, words: StringTable, evening: str, face: str) -> None:
        """`face` is the guest who opens the door."""
        self._words, self._evening, self._face = words, evening, face
        self.phone = lru_cache(maxsize=16)(self._phone)
        self.lead = lru_cache(maxsize=1)(self._lead)
        self.screen = lru_cache(maxsize=1)(self._screen)

    def _phone(self, lang: str, *, wrong: bool = False) -> Page:
        return self._page("phone", lang, self._phones(lang) | {"wrong": "1" if wrong else "", "face": self._face})

    def plain(self, lang: str, state: dict[str, Any] | None, note: str = "", *, asks_code: bool = False) -> Page:
        """The phone's page without script, made anew each time."""
        style, put = asset("web/phone.css") + asset("web/plain.css"), {"state": state, "note": note}
        text = _templates().get_template("plain.html").render(
            lang=lang, tongue=self._evening, words=self._phones(lang), style=Markup(style), asks_code=asks_code, **put  # noqa: S704
        )  # fmt: skip
        return Page(text, policy(style, served=True))

    def _phones(self, lang: str) -> dict[str, str]:
        return self._of("phone", lang) | {f"stamp.{one}": self._text(f"console.stamp.{one}", lang) for one in STANCES}

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

    def _page(self, name: str, lang: str, words: dict[str, str]) -> Page:
        style, script = asset(f"web/{name}.css"), "".join(asset(f"web/{part}.js") for part in SCRIPTS[name])
        symbols = (
            asset("preview/stances.svg")
            + asset("web/signs.svg")
            + (asset("web/lead_signs.svg") if name == "lead" else "")
        )
        data = json.dumps(words | {"tongue": self._evening}, ensure_ascii=False).replace("<", "\\u003c")
        text = _templates().get_template(f"{name}.html").render(
            lang=lang, words=words, style=Markup(style), script=Markup(script), data=Markup(data),  # noqa: S704 - our own
            symbols=Markup(symbols),  # noqa: S704
        )  # fmt: skip
        return Page(text, policy(style, script, served=True))


@lru_cache(maxsize=1)
def _templates() -> Environment:
    made = Environment(loader=FileSystemLoader(assets() / "web"), autoescape=True, undefined=StrictUndefined)
    made.filters["put"] = lambda text, **put: text.format_map(put)
    return made
