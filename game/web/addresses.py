"""Where this machine is found, and which names a browser may have called it by."""

from __future__ import annotations

import socket
from ipaddress import ip_address
from typing import NamedTuple
from urllib.parse import urlsplit

import ifaddr

LOOPBACK = "127.0.0.1"
_NOWHERE = ("192.0.2.1", 9)  # kept for examples: asking the way there sends nothing


class Address(NamedTuple):
    """`by` is what the system calls the card it belongs to, such as wlan0."""

    ip: str
    by: str


def local_addresses() -> tuple[Address, ...]:
    """Those that others may reach us by, the likeliest first; empty where there is no network."""
    found = [
        Address(ip.ip, adapter.nice_name)
        for adapter in ifaddr.get_adapters()
        for ip in adapter.ips
        if isinstance(ip.ip, str) and not (ip_address(ip.ip).is_loopback or ip_address(ip.ip).is_link_local)
    ]
    likeliest = _outward()
    return tuple(sorted(found, key=lambda one: one.ip != likeliest))


def _outward() -> str:
    """The address that this machine speaks to the world with."""
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
