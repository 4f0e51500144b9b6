"""A workshop for the gallery: server and phones without a network, as the big screen is told of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from game.app.hosted.joined import Joined
from game.app.hosted.server import Server
from game.cli_scenario import open_scenario
from game.content.catalogue import FIRST
from game.group import messages as msg
from game.group.plan import PLANS
from game.saves.workshop import begin_workshop, keeping_of
from game.text.saying import Saying
from game.web.addresses import Address
from game.web.facts import Facts
from game.web.hall import Hall
from game.web.keys import Keys
from game.web.lines import Line

if TYPE_CHECKING:
    from game.group.audience import Audience

KEYS = Keys("MNGLXT", "f", "s", 8080)
WHERE = Address("192.168.1.20", "wlan0")
NAMES = ("Ada", "Bo", "Ingrid", "Åse", "Jens Ole", "Märta", "Li", "Sunniva", "Per", "Ylva", "Tor", "Nils")


class Held:
    """Twelve phones, each with a name that the facilitator has seen."""

    def __init__(self, seed: int, lang: str) -> None:
        opened = open_scenario(FIRST)
        assert opened  # noqa: S101 (it is ours, and the tests check it)
        self._workshop = begin_workshop(opened.scenario, seed, lang, min(PLANS))
        facts = Facts(KEYS, lan=True, found=lambda: (WHERE,))
        self._hall = Hall(self._workshop, Saying(opened.words, lang), KEYS, facts, now=lambda: 0.0)
        self._hall.stop = keeping_of(self._workshop).close
        for nth, name in enumerate(NAMES):
            self._workshop.receive(msg.Hello("", f"phone {nth}", name))
            self._workshop.do(msg.Rename(nth))
        server = Server(KEYS.port, KEYS.facilitator, KEYS.screen)
        self.joined = Joined(server, opened.scenario, opened.words, lambda: server, link=self._link)

    def _link(self, port: int, hello: dict[str, str]) -> InHouse:
        del port
        return InHouse(self._hall, "facilitator" if "facilitator" in hello else "screen")

    def vote(self) -> None:
        """All but two have a view, and not the same."""
        ballot = self._workshop.room.ballot
        for seat in range(len(NAMES) - 2) if ballot else ():
            assert ballot  # noqa: S101 (there is one to vote in)
            choice = seat % 3 % ballot.choices
            self._workshop.receive(msg.Vote(seat, ballot.decision, ballot.attempt, choice))

    def do(self, trigger: str) -> None:
        self._workshop.do(msg.Step(trigger))


class InHouse:
    """One connection to a hall in this process."""

    on = True

    def __init__(self, hall: Hall, audience: Audience) -> None:
        self._hall, self._line = hall, Line(audience)
        self._told = ""
        self._state: dict[str, Any] = {}
        self.refused = ""

    @property
    def state(self) -> dict[str, Any]:
        told = self._hall.state_for(self._line)
        if told != self._told:
            self._told, self._state = told, json.loads(told)
        return self._state

    @state.setter
    def state(self, told: dict[str, Any]) -> None:
        self._state = told

    def send(self, **message: Any) -> bool:
        reply = self._hall.from_facilitator(message)
        self.refused = reply.code if isinstance(reply, msg.Err) else ""
        return True

    def close(self) -> None:
        """Nothing was opened."""
