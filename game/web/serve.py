"""The server of a workshop, or of several: a socket first, for the address to be known, then the loop until stopped."""

from __future__ import annotations

import logging
import socket
import sys
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import uvicorn

from game.saves.rooms.served import noted
from game.saves.workshop import keeping_of
from game.text.saying import Saying
from game.web.addresses import LOOPBACK
from game.web.app import Web
from game.web.facts import Facts
from game.web.hall import Hall
from game.web.heads import Heads
from game.web.keys import keep, keys_of
from game.web.rooms import Rooms

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from game.group.workshop import Workshop
    from game.text.table import StringTable
    from game.web.exports import Exporting

FRAME = 4096  # bytes of the largest message
PORT = 8080
BACKLOG = 2048
SPARE = 200  # files besides
MOST_OPEN = 8000  # connections of any kind
TURN = 0.001  # seconds that one thread computes while another waits: who writes waits once for every statement
DEAF = 30_000  # milliseconds until who takes nothing is let go, where the system can do that


@dataclass(frozen=True, slots=True)
class Served:
    """Where everybody finds the workshop. Only the first two are for everybody's eyes."""

    url: str
    code: str
    facilitator: str
    screen: str
    port: int


class Server:
    """Listens once made; raises OSError where it may not. The keys are kept with each workshop, for after a crash.

    `served` and `hall` are those of the first workshop, mostly the only one; `rooms` has them all.
    """

    def __init__(
        self, workshop: Workshop, words: StringTable, lang: str, exporting: Exporting, *,
        others: Sequence[Workshop] = (), lan: bool = False, port: int | None = None, public_url: str = "",
        tls: tuple[Path, Path] | None = None,
    ) -> None:  # fmt: skip
        """`others` are workshops at the same evening, for groups that sit elsewhere. `tls` are a certificate and its
        key; raises OSError, of which ssl.SSLError is one, where they do not fit."""
        kept = {one: keys_of(keeping_of(one)) for one in (workshop, *others)}
        before = kept[workshop].port
        self.socket = _listening("0.0.0.0" if lan else LOOPBACK, port, before)  # noqa: S104 - asked for by --lan
        halls = []
        for one, old in kept.items():
            keys = replace(old, port=self.socket.getsockname()[1])
            keep(keys, keeping_of(one))
            facts = Facts(keys, lan=lan, public_url=public_url, tls=tls is not None)
            halls.append(Hall(one, Saying(words, lang), keys, facts))
        self.rooms, self.hall = Rooms(halls), halls[0]
        self._way = [*(("--lan",) if lan else ()), *(("--public-url", public_url) if public_url else ())]
        self.web = Web(self.rooms, words, lang, exporting, public_url=public_url)
        config = _config(self.web.app(), proxied=bool(public_url), tls=tls)
        config.load()
        self._uvicorn = uvicorn.Server(config)
        if not others:
            self.hall.stop = self.stop

    @property
    def served(self) -> Served:
        return served(self.hall)

    def run(self) -> None:
        """Until it is interrupted or stopped."""
        _allow(MOST_OPEN + SPARE)
        sys.setswitchinterval(TURN)
        with ExitStack() as notes:
            for hall in self.rooms.halls:
                keys = hall.keys
                ways = {
                    "port": keys.port,
                    "facilitator": keys.facilitator,
                    "screen": keys.screen,
                    "way": self._way,
                    "scenario": hall.workshop.session.scenario.id,
                }
                notes.enter_context(noted(keeping_of(hall.workshop).place, ways))
            self._uvicorn.run(sockets=[self.socket])

    def stop(self) -> None:
        self._uvicorn.should_exit = True


def served(hall: Hall) -> Served:
    facts, keys = hall.facts, hall.keys
    return Served(facts.url, keys.code, facts.facilitator, facts.screen, keys.port)


def _listening(host: str, port: int | None, before: int) -> socket.socket:
    """At the port that was asked for; else where it was before, else the usual one, else any. Raises OSError."""
    wanted = [port] if port is not None else [one for one in (before, PORT) if one] + [0]
    for one in wanted[:-1]:
        try:
            return _bound(host, one)
        except OSError:
            continue
    return _bound(host, wanted[-1])


def _bound(host: str, port: int) -> socket.socket:
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if deaf := getattr(socket, "TCP_USER_TIMEOUT", None):  # every connection inherits it
            made.setsockopt(socket.IPPROTO_TCP, deaf, DEAF)
        made.bind((host, port))
        made.listen(BACKLOG)
    except OSError:
        made.close()
        raise
    return made


def _allow(files: int) -> None:
    """Every phone takes a file of those that a process may have, which are few until one asks."""
    try:
        import resource  # noqa: PLC0415 - Windows has none, and no such limit
    except ImportError:
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = files if hard == resource.RLIM_INFINITY else min(files, hard)
    if soft != resource.RLIM_INFINITY and soft < most:
        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))


def _config(app: Any, *, proxied: bool, tls: tuple[Path, Path] | None) -> uvicorn.Config:
    """`proxied`: something on this machine speaks TLS for us, and says whom it speaks for."""
    logging.getLogger("uvicorn.error").addFilter(lambda told: "UTF-8" not in str(told.msg))  # somebody's nonsense
    files: dict[str, Any] = {"ssl_certfile": str(tls[0]), "ssl_keyfile": str(tls[1])} if tls else {}
    return uvicorn.Config(
        app, http=Heads, ws="websockets-sansio", ws_max_size=FRAME, ws_per_message_deflate=False, log_config=None,
        log_level="error", access_log=False, server_header=False, proxy_headers=proxied, timeout_graceful_shutdown=1,
        timeout_keep_alive=5, backlog=BACKLOG, limit_concurrency=MOST_OPEN, **files,
    )  # fmt: skip
