"""Where this machine is found, and which names a browser may have called it by."""

from __future__ import annotations

import socket
from ipaddress import ip_address
from urllib.parse import urlsplit

LOOPBACK = "127.0.0.1"
_NOWHERE = ("192.0.2.1", 9)  # kept for examples: asking the way there sends nothing


def local_address() -> str:
    """The address that others on this network reach us by; loopback where there is no network."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        try:
            asked.connect(_NOWHERE)
            return str(asked.getsockname()[0])
        except OSError:
            return LOOPBACK


def may_be_called(host: str, public_url: str) -> bool:
    """A number cannot be rebound by somebody's name server; of names only ours are known."""
    try:
        name = urlsplit(f"//{host}").hostname or ""
        if name == "localhost" or (public_url and name == urlsplit(public_url).hostname):
            return True
        ip_address(name)
    except ValueError:
        return False
    return True


def is_ours(origin: str | None, host: str, public_url: str) -> bool:
    """Whether the page that asks is one of ours, or no page at all. What speaks TLS for us may change `host`."""
    if origin is None:
        return True
    try:
        asks = urlsplit(origin)
    except ValueError:
        return False
    return bool(asks.netloc) and (asks.netloc == host or asks[:2] == urlsplit(public_url)[:2])
