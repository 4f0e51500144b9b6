"""Where a workshop is found: the addresses to choose from for phones, and the ways for the laptop itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.web.addresses import LOOPBACK, local_addresses

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.web.addresses import Address
    from game.web.keys import Keys


class Facts:
    """`lan` says that others can reach us; `public_url` is where they then do, whatever our own addresses are."""

    def __init__(
        self, keys: Keys, *, lan: bool = False, public_url: str = "", tls: bool = False,
        found: Callable[[], Sequence[Address]] = local_addresses,
    ) -> None:  # fmt: skip
        self._keys, self._lan, self._public, self._scheme = (
            keys,
            lan,
            public_url.rstrip("/"),
            "https" if tls else "http",
        )
        self._find, self._nth = found, 0
        self._found: Sequence[Address] = found() if lan else ()

    def choose(self, nth: int) -> None:
        """Another address for the code; looks anew which there are, since a hotspot may have come up."""
        before = self._found
        self._found = self._find() if self._lan else ()
        wanted = before[nth].ip if 0 <= nth < len(before) else ""
        self._nth = next((place for place, one in enumerate(self._found) if one.ip == wanted), 0)

    @property
    def url(self) -> str:
        """What stands in the code for phones."""
        return f"{self._public or self._at(self._found[self._nth].ip if self._found else LOOPBACK)}/j/{self._keys.code}"

    @property
    def facilitator(self) -> str:
        return f"{self._at(LOOPBACK)}/f/{self._keys.facilitator}"

    @property
    def screen(self) -> str:
        return f"{self._at(LOOPBACK)}/screen#{self._keys.screen}"

    def to_screen(self) -> dict[str, Any]:
        return {"url": self.url, "code": self._keys.code}

    def to_facilitator(self) -> dict[str, Any]:
        reached = self._lan or bool(self._public)
        addresses = [] if self._public else [{"ip": one.ip, "by": one.by} for one in self._found]
        return self.to_screen() | {
            "screen": self._keys.screen, "lan": reached, "addresses": addresses, "nth": self._nth,
        }  # fmt: skip

    def _at(self, host: str) -> str:
        return f"{self._scheme}://{host}:{self._keys.port}"
