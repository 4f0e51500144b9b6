"""Sends statements to a learning record store: in batches, again where it was busy, on from where it stopped."""

from __future__ import annotations

import json
import time
from base64 import b64encode
from dataclasses import dataclass, field
from hashlib import sha256
from http.client import HTTPException
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from game.report.xapi import VERSION
from game.saves.store import read_object, write_object

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

BATCH = 50
TRIES = 5
_BUSY = (408, 429, 500, 502, 503, 504)
_CONFLICT, _MISSING = 409, 404
_LONGEST_WAIT = 30.0  # seconds


class PostFault(Exception):  # noqa: N818 - what the user reads
    """Why no more was sent, and the way out; what was sent before stays sent."""


@dataclass(frozen=True, slots=True)
class Lrs:
    """A store's xAPI endpoint, and `user:password` where it asks for one."""

    url: str
    login: str = ""
    wait: Callable[[float], None] = field(default=time.sleep)

    def check(self) -> None:
        """Raises PostFault for what is no address."""
        parts = urlsplit(self.url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise PostFault(f"{self.url!r} is no address of an LRS; it looks like https://lrs.example.org/xapi")
        if parts.username or parts.password:
            raise PostFault("leave name and password out of the address; MINGLE_LRS=user:password in the environment")


def post(file: Path, lrs: Lrs) -> int:
    """Send what stands in a file of statements and was not sent before; how many that were. Raises PostFault, OSError.

    Beside the file `.posted` remembers how far it came, for this file as it is and this store.
    """
    lrs.check()
    lines = file.read_bytes().splitlines()
    whole = sha256(b"\n".join(lines) + lrs.url.encode()).hexdigest()
    mark = file.with_name(f"{file.name}.posted")
    before = read_object(mark)
    sent = before.get("sent")
    done = sent if before.get("of") == whole and isinstance(sent, int) else 0
    for start in range(done, len(lines), BATCH):
        batch = [json.loads(line) for line in lines[start : start + BATCH]]
        _send(batch, lrs)
        write_object(mark, {"of": whole, "sent": start + len(batch)})
    return len(lines) - done


def _send(batch: Sequence[dict[str, Any]], lrs: Lrs) -> None:
    if _asked(lrs, "POST", "statements", json.dumps(batch).encode()) is not None:
        return
    missing = [statement for statement in batch if not _is_there(statement, lrs)]  # somebody sent some of them before
    if missing and _asked(lrs, "POST", "statements", json.dumps(missing).encode()) is None:
        raise PostFault(f"{lrs.url} refuses statements that it does not have; ask whoever runs it")


def _is_there(statement: dict[str, Any], lrs: Lrs) -> bool:
    """Raises PostFault if the store has another statement of that id."""
    there = _asked(lrs, "GET", f"statements?statementId={quote(statement['id'])}")
    if there is None:
        return False
    try:
        answer = json.loads(there)
        found = answer.get("statements", [answer])  # Ralph answers with a list of one
        same = not found or _core(found[0]) == _core(statement)
    except (ValueError, LookupError, TypeError, AttributeError):
        raise PostFault(f"{lrs.url} does not answer as an LRS does; check the address") from None
    if not same:
        raise PostFault(f"{lrs.url} has another statement under the id {statement['id']}; ask whoever runs it")
    return bool(found)


def _core(statement: dict[str, Any]) -> tuple[object, ...]:
    """Who did what: words and stamps may differ, for the same evening in another language or after a new release."""
    account = statement["actor"].get("account", {})
    return (account.get("name"), statement["verb"]["id"], statement["object"]["id"],
            statement.get("result", {}).get("response"))  # fmt: skip


def _asked(lrs: Lrs, method: str, path: str, body: bytes | None = None) -> bytes | None:
    """What the store answers, None for a conflict or where it has nothing; raises PostFault."""
    request = Request(f"{lrs.url.rstrip('/')}/{path}", data=body, method=method, headers=_headers(lrs))  # noqa: S310 - checked
    for nth in range(TRIES):
        try:
            with build_opener(_StayHere).open(request, timeout=30) as answer:
                return bytes(answer.read())
        except HTTPError as refused:
            if refused.code in (_CONFLICT, _MISSING) and (method == "GET" or refused.code == _CONFLICT):
                return None
            if refused.code not in _BUSY:
                raise PostFault(_refusal(lrs, refused)) from None
            why, pause = f"answers {refused.code}", refused.headers.get("Retry-After", "")
        except (URLError, HTTPException, OSError) as wrong:
            why, pause = f"cannot be reached ({getattr(wrong, 'reason', None) or wrong})", ""
        if nth + 1 < TRIES:
            lrs.wait(min(_LONGEST_WAIT, float(pause) if pause.isdecimal() else 0.5 * 2**nth))
    raise PostFault(f"{lrs.url} {why}, {TRIES} times over; the same command goes on from here later")


def _refusal(lrs: Lrs, refused: HTTPError) -> str:
    if refused.code in (401, 403):
        return f"{lrs.url} does not let us in ({refused.code}); put MINGLE_LRS=user:password into the environment"
    said = refused.read(300).decode(errors="replace").strip()
    return f"{lrs.url} refuses ({refused.code}): {' '.join(said.split())}"


def _headers(lrs: Lrs) -> dict[str, str]:
    headers = {"Content-Type": "application/json", "X-Experience-API-Version": VERSION}
    if lrs.login:
        headers["Authorization"] = f"Basic {b64encode(lrs.login.encode()).decode()}"
    return headers


class _StayHere(HTTPRedirectHandler):
    """A login is not carried to another address, and a POST that is sent on would come as a GET."""

    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None
