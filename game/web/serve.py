"""The server of one workshop: a socket first, so that the address is known, then the loop until it is stopped."""

from __future__ import annotations

import socket
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
from game.web.keys import keep, keys_of

if TYPE_CHECKING:
    from pathlib import Path

    from game.group.workshop import Workshop
    from game.text.table import StringTable
    from game.web.exports import Exporting

FRAME = 4096  # bytes of the largest message
PORT = 8080
BACKLOG = 2048


@dataclass(frozen=True, slots=True)
class Served:
    """Where everybody finds the workshop. Only the first two are for everybody's eyes."""

    url: str
    code: str
    facilitator: str
    screen: str
    port: int


class Server:
    """Listens once made; raises OSError where it may not. The keys are kept with the workshop, for after a crash."""

    def __init__(
        self, workshop: Workshop, words: StringTable, lang: str, exporting: Exporting, *,
        lan: bool = False, port: int | None = None, public_url: str = "", tls: tuple[Path, Path] | None = None,
    ) -> None:  # fmt: skip
        """`tls` are a certificate and its key; raises OSError, of which ssl.SSLError is one, where they do not fit."""
        keeping = keeping_of(workshop)
        keys = keys_of(keeping)
        self.socket = _listening("0.0.0.0" if lan else LOOPBACK, port, keys.port)  # noqa: S104 - asked for by --lan
        keys = replace(keys, port=self.socket.getsockname()[1])
        keep(keys, keeping)
        facts = Facts(keys, lan=lan, public_url=public_url, tls=tls is not None)
        self.served = Served(facts.url, keys.code, facts.facilitator, facts.screen, keys.port)
        self.hall = Hall(workshop, Saying(words, lang), keys, facts)
        self.web = Web(self.hall, words, lang, exporting, public_url=public_url)
        config = _config(self.web.app(), tls)
        config.load()
        self._uvicorn = uvicorn.Server(config)
        self.hall.stop = self.stop

    def run(self) -> None:
        """Until it is interrupted or stopped."""
        keys = self.hall.keys
        ways = {"port": keys.port, "facilitator": keys.facilitator, "screen": keys.screen}
        with noted(keeping_of(self.hall.workshop).place, ways):
            self._uvicorn.run(sockets=[self.socket])

    def stop(self) -> None:
        self._uvicorn.should_exit = True


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
        made.bind((host, port))
        made.listen(BACKLOG)
    except OSError:
        made.close()
        raise
    return made


def _config(app: Any, tls: tuple[Path, Path] | None) -> uvicorn.Config:
    files: dict[str, Any] = {"ssl_certfile": str(tls[0]), "ssl_keyfile": str(tls[1])} if tls else {}
    return uvicorn.Config(
        app, ws="websockets-sansio", ws_max_size=FRAME, ws_per_message_deflate=False, log_config=None, access_log=False,
        server_header=False, timeout_graceful_shutdown=1, timeout_keep_alive=5, backlog=BACKLOG, **files,
    )  # fmt: skip
