"""The pages are for everybody: axe-core has nothing to say in any state, nothing scrolls sideways, sizes are small."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING, Any, get_args
from urllib.request import Request, urlopen

import pytest

from game.core.moves import Stance
from game.text.interface import interface
from game.web.pages import IN_THE_FRAME
from game.webpage import asset
from tests.web.serving import Leader, Phone

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from game.web.serve import Server

pytestmark = pytest.mark.usefixtures("quick")

SIZES = {"phone": (320, 568), "lead": (1280, 720), "screen": (1280, 720)}
ZOOMED = {"phone": (195, 422), "lead": (640, 360)}  # 390 and 1280 wide at 200 %


class Looking:
    """Three pages at one workshop, in one language and in one light."""

    def __init__(self, server: Server, browser: Browser, lang: str, colours: Any) -> None:
        self._axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
        served = server.served
        urls = {"phone": served.url, "lead": served.facilitator, "screen": served.screen}
        self.pages: dict[str, Page] = {}
        for name, (wide, high) in SIZES.items():
            size: Any = {"width": wide, "height": high}
            page = browser.new_context(viewport=size, color_scheme=colours, locale=lang).new_page()
            page.goto(urls[name])
            self.pages[name] = page
        self.complaints: list[str] = []

    def look(self, state: str, rev: int = -1) -> None:
        """At all three, once they have heard of it."""
        for name, page in self.pages.items():
            while not page.evaluate(f"typeof S !== 'undefined' && S && S.rev >= {rev}"):
                page.wait_for_timeout(20)
            self._one(f"{name} {state}", page)

    def _one(self, where: str, page: Page) -> None:
        found = self._axe.run(page).response["violations"]
        self.complaints += [f"{where}: {one['id']} {one['nodes'][0]['html'][:90]}" for one in found]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            self.complaints.append(f"{where}: scrolls sideways")

    def zoom(self, state: str) -> None:
        for name, (wide, high) in ZOOMED.items():
            self.pages[name].set_viewport_size({"width": wide, "height": high})
            self._one(f"{name} {state} at 200 %", self.pages[name])
            self.pages[name].set_viewport_size(dict(zip(("width", "height"), SIZES[name], strict=True)))  # type: ignore[arg-type]


@pytest.mark.parametrize(("lang", "colours"), [("en", "light"), ("nb", "dark")])
def test_axe_has_nothing_to_say(server: Server, own_browser: Browser, lang: str, colours: str) -> None:
    leader = Leader(server)
    looking = Looking(server, own_browser, lang, colours)
    looking.pages["lead"].wait_for_selector("[data-k=go]")
    looking._one("lead without a phone", looking.pages["lead"])
    leader.do("teams", teams=2)
    looking.pages["phone"].locator("form button").click()
    other = Phone(server, name="Liv")
    looking.pages["lead"].locator("[data-k=edit1]").click()
    looking.look("lobby", leader.settle()["rev"])
    leader.to_vote()
    other.vote(1)
    leader.do("set_clock", kind="vote", seconds=100)
    looking.look("voting", leader.settle()["rev"])
    looking.zoom("voting")
    leader.step("discuss")
    looking.look("discussing", leader.settle()["rev"])
    leader.step("reveal")
    looking.look("revealed", leader.settle()["rev"])
    leader.step("play")
    leader.step("debrief")
    leader.key("page", by=1)
    other.send(**{"is": "word", "text": "odd"})
    leader.seen(lambda state: bool(state["words"]))
    leader.do("show_words", seats=[1], on=True)
    looking.look("debrief, one word each", leader.settle()["rev"])
    leader.key("page", by=2)
    leader.key("alone", on=True)
    looking.look("debrief on their own", leader.settle()["rev"])
    looking.zoom("debrief on their own")
    assert looking.complaints == []


PAGE, DEBRIEF, SIGN = 20_000, 2_000, 1_000  # bytes, before they are packed for the wire


def fetched(server: Server, path: str, lang: str = "en") -> bytes:
    asked = Request(f"http://127.0.0.1:{server.served.port}{path}", headers={"Accept-Language": lang})
    with urlopen(asked) as answer:  # noqa: S310 - our own server
        return bytes(answer.read())


@pytest.mark.parametrize("lang", ["en", "nb", "sv"])
def test_the_page_of_a_phone_is_small(server: Server, lang: str) -> None:
    """All of it but fonts and faces; the cards of the debrief and the signs of the stances come when they are shown."""
    page = fetched(server, f"/j/{server.served.code}", lang)
    assert f'<html lang="{lang}">'.encode() in page
    assert len(page) <= PAGE
    assert len(gzip.compress(page)) <= PAGE / 2
    assert len(fetched(server, f"/debrief/{lang}.js")) <= DEBRIEF
    for stance in get_args(Stance):
        assert len(fetched(server, f"/stance/{stance}.svg")) <= SIGN


@pytest.mark.parametrize(("page", "scripts"), [("phone", ("common", "phone")), ("debrief", ("debrief",))])
def test_a_page_carries_no_word_that_it_never_says(page: str, scripts: tuple[str, ...]) -> None:
    """Said by its whole name, or by how the name begins or ends."""
    source = "".join(asset(f"web/{script}.js") for script in scripts)
    start = f"ui.web.{page}."
    words = [name.removeprefix(start) for name in interface().texts["en"] if name.startswith(start)]
    assert words
    said = {word for word in words if f"'{word}'" in source}
    said |= {word for word in words if (stem := word.removesuffix(".hint")) != word and f"'{stem}'" in source}
    said |= {word for word in words if f"'{word.rsplit('.', 1)[0]}.' +" in source} | set(IN_THE_FRAME)
    assert [word for word in words if word not in said] == []


def test_the_clock_is_read_aloud_at_30_10_and_5_seconds_only(server: Server, own_browser: Browser) -> None:
    leader = Leader(server)
    page = own_browser.new_page()
    page.goto(server.served.url)
    page.locator("form button").click()
    leader.seen(lambda state: len(state["seats"]) == 1)
    leader.to_vote()
    leader.do("set_clock", kind="vote", seconds=100)
    page.wait_for_selector("#clock")
    said = page.evaluate(
        "() => { const said = []; let now = 100;"
        " for (; now >= 0; now -= .5) { $('told').textContent = ''; speak(now);"
        " if ($('told').textContent) said.push(now); } return said; }"
    )
    assert said == [30, 10, 5]
