"""The room with everybody who is connected: messages in, snapshots out, at most four a second."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from secrets import compare_digest, token_urlsafe
from typing import TYPE_CHECKING, Any

from game.core.errors import Refused
from game.group import messages as msg
from game.group.audience import AUDIENCES, for_seat, snapshot
from game.group.stage import next_command, suggested
from game.web.inbound import flag_in, number_in, order_of, text_in, vote_of
from game.web.leading import Leading
from game.web.lines import Lines
from game.web.showing import Showing, at_end, replayed, turned
from game.web.state import Telling
from game.web.stored import Stored

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.core.commands import Command
    from game.group.audience import Audience
    from game.group.workshop import Workshop
    from game.text.saying import Saying
    from game.web.facts import Facts
    from game.web.keys import Keys
    from game.web.lines import Line, News

_LOG = logging.getLogger(__name__)
PAUSE = 0.25  # seconds between two snapshots
CHUNK = 50  # phones that are woken at once


class Hall:
    def __init__(
        self,
        workshop: Workshop,
        saying: Saying,
        keys: Keys,
        facts: Facts,
        now: Callable[[], float] = time.time,
    ) -> None:
        self.workshop, self.keys, self.facts = workshop, keys, facts
        self.stored = Stored(workshop)
        self.saved = self.stored.saved
        self._now, self._telling, self.showing = now, Telling(workshop, saying), Showing()
        self._leading = Leading(workshop, saying, self._telling)
        self.stop: Callable[[], None] = lambda: None  # whoever serves the hall puts here what ends it
        self.lines = Lines(now)
        self._tokens: set[str] = set()  # of all who ever had a seat
        self._news = asyncio.Event()
        self._shown = 0  # how often what lies on the screen was changed
        self._shots: dict[Audience, tuple[News, str]] = {}

    # --- who is there ---------------------------------------------------------------------------------------------

    def is_code(self, text: str) -> bool:
        return compare_digest(text.upper().encode(), self.keys.code.encode())

    def is_facilitator(self, text: str) -> bool:
        return compare_digest(text.encode(), self.keys.facilitator.encode())

    def is_screen(self, text: str) -> bool:
        return compare_digest(text.encode(), self.keys.screen.encode())

    def is_seat(self, token: str) -> bool:
        self._tokens.update(person.token for person in self.workshop.room.people[len(self._tokens) :])
        return token in self._tokens

    def enter(self, line: Line) -> None:
        self.lines.enter(line)
        self._news.set()

    def leave(self, line: Line) -> None:
        self.lines.leave(line)
        self._news.set()

    def visit(self, seat: int) -> None:
        """Of a phone without script."""
        self.lines.visit(seat)
        self._news.set()

    def is_gone(self, line: Line) -> bool:
        """Whether the facilitator has taken the seat away."""
        return line.seat is not None and self.workshop.room.people[line.seat].removed

    # --- what comes in --------------------------------------------------------------------------------------------

    async def hello(self, data: dict[str, Any]) -> msg.Reply:
        """Raises ValueError. A seat that was not saved is nobody's, for the phone will ask for another."""
        token, name = text_in(data, "token"), text_in(data, "name")
        new = not self.is_seat(token)
        if new and self.stored.fault:
            return msg.Err("unsaved")
        asked = msg.Hello(token, token_urlsafe(16), name, number_in(data, "sharing", 1))
        given = self._receive(asked)
        reply = await self.saved(given)
        if new and isinstance(given, msg.Welcome) and reply is not given:
            self._receive(msg.Do(self.workshop.room.turn, msg.Remove(given.seat)))
        return reply

    def from_phone(self, data: dict[str, Any], seat: int) -> msg.Reply:
        """Raises ValueError for what no phone says."""
        match data["is"]:
            case "vote":
                return self._receive(vote_of(data, seat))
            case "join":
                return self._receive(msg.Join(seat, number_in(data, "team")))
            case "word":
                return self._receive(msg.Word(seat, text_in(data, "text")))
            case "hi":
                return self._receive(msg.Hi(seat))
            case _:
                raise ValueError("no message of a phone")

    def from_facilitator(self, data: dict[str, Any]) -> msg.Reply:
        """Raises ValueError. A key that was meant for another moment does nothing."""
        if data["is"] == "do":
            return self._receive(msg.Do(number_in(data, "turn"), order_of(data.get("order"))))
        if (number_in(data, "turn"), number_in(data, "entry")) != self._telling.at:
            return msg.Err("stale")
        match data["is"]:
            case "next":
                return self._next()
            case "act":
                deeds = self._leading.deeds()
                nth = number_in(data, "nth")
                return self._act(deeds[nth].commands[0] if 0 <= nth < len(deeds) else None)
            case "stop":
                self.stop()
            case "address":
                self.facts.choose(number_in(data, "nth"))
            case "show":
                self.showing.show(text_in(data, "what"), self._telling.at)
            case _:
                return self._lay(data)
        self._shown += 1
        self._news.set()
        return msg.Done()

    def _lay(self, data: dict[str, Any]) -> msg.Reply:
        """A card of the debrief; raises ValueError."""
        room, pages = self.workshop.room, self._telling.behind.pages()
        match data["is"]:
            case "page":
                laid = msg.Lay(turned(room.card, pages, number_in(data, "by")), room.alone)
            case "replay":
                laid = msg.Lay(replayed(pages, number_in(data, "nth")), room.alone)
            case "alone":
                laid = msg.Lay(room.card, flag_in(data, "on"))
            case _:
                raise ValueError("no message of the facilitator")
        return self._receive(msg.Do(room.turn, laid))

    def _next(self) -> msg.Reply:
        """The one big key."""
        room = self.workshop.room
        step = suggested(room, self.workshop.stage())
        if room.step == "debrief" and not at_end(room.card, pages := self._telling.behind.pages()):
            return self._receive(msg.Do(room.turn, msg.Lay(turned(room.card, pages, 1), room.alone)))
        if step == "act":
            return self._act(next_command(self.workshop.session.view()))
        if step in ("discuss", "reveal") and room.ballot and not room.tally().voted:
            return msg.Err("nothing_counted")
        return self._receive(msg.Do(room.turn, msg.Step(step)))

    def _act(self, command: Command | None) -> msg.Reply:
        if command is None:
            return msg.Err("choose")
        try:
            self.workshop.act(command)
        except Refused as refusal:
            return msg.Err(refusal.code)
        self._news.set()
        return msg.Done()

    def _receive(self, message: msg.Message) -> msg.Reply:
        if self.workshop.room.step == "ended" and not isinstance(message, msg.Hello | msg.Hi):
            return msg.Err("ended")
        before = self._telling.rev
        reply = self.workshop.receive(message, self._now())
        if self._telling.rev != before:
            self._news.set()
        return reply

    # --- what goes out --------------------------------------------------------------------------------------------

    def state_for(self, line: Line) -> str:
        """The latest: the part that all share is made once."""
        line.told, shared = self._shared(line.audience)
        own: dict[str, Any] = {"now": self._now()}
        if line.seat is not None:
            mine, may_vote = for_seat(self.workshop.room, line.seat)
            person = self.workshop.room.people[line.seat]
            word = self.workshop.room.words.get(line.seat)
            own |= {"mine": mine, "may_vote": may_vote, "name": person.name, "sharing": person.sharing,
                    "team": person.team, "word": word.text if word else ""}  # fmt: skip
        return f"{shared[:-1]},{json.dumps(own)[1:]}"

    def _shared(self, audience: Audience) -> tuple[News, str]:
        key = self._key(audience)
        kept = self._shots.get(audience)
        if kept is None or kept[0] != key:
            shot = snapshot(self.workshop.room, audience)
            state = self._telling.shared(shot, self.showing)
            if audience == "facilitator":
                state |= self._leading.state(shot, self.lines.here())
                state |= {"facts": self.facts.to_facilitator(), "fault": self.stored.fault, "plan": self._plan()}
            elif audience == "screen":
                state |= {"facts": self.facts.to_screen(), "names": [seat.name for seat in shot.seats if seat.name]}
            kept = self._shots[audience] = (key, json.dumps(state, ensure_ascii=False))
        return kept

    def _key(self, audience: Audience) -> News:
        """Who is connected is the facilitator's to know."""
        own = (self.lines.moves, self.stored.fault) if audience == "facilitator" else ()
        return (self._telling.rev, self._shown, *own)

    def _plan(self) -> dict[str, Any] | None:
        """When it began, how long it is to be, and when it is time to look back."""
        plan, began = self.workshop.plan, self.workshop.room.began
        return {"began": began, "minutes": plan.minutes, "back": plan.debrief_at} if plan and began else None

    async def publish(self) -> None:
        """Tell everybody when there is news; whatever goes wrong with one piece of it, the next is told."""
        self.stored.tell(self._news)
        while True:
            await self._news.wait()
            self._news.clear()
            try:
                await self._spread()
            except Exception:  # noqa: BLE001 - whatever it is, it is told, and the round goes on
                _LOG.exception("this was not told to everybody")
            await asyncio.sleep(PAUSE)

    async def _spread(self) -> None:
        """Wake those who were told something else, a few at a time."""
        await self.stored.renew(self._news)
        lines = self.lines.behind({audience: self._key(audience) for audience in AUDIENCES})
        for first in range(0, len(lines), CHUNK):
            for line in lines[first : first + CHUNK]:
                line.wake.set()
            await asyncio.sleep(0)
