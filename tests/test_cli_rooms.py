"""The command `host` with several rooms: groups that sit apart, served by one process."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from game.cli import main
from tests.web.hosted import Hosted
from tests.web.serving import CONNECTED, Leader, Phone

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def server_of(host: Hosted, nth: int) -> Any:
    """What a client must know of a server."""
    return SimpleNamespace(served=SimpleNamespace(**host.rooms[nth], port=host.port))


def test_several_rooms_each_have_a_code_a_link_and_a_record_of_their_own(tmp_path: Path) -> None:
    with Hosted(tmp_path / "w", "--minutes", "20", rooms=2) as host:
        one, other = server_of(host, 0), server_of(host, 1)
        assert one.served.code != other.served.code
        leader, mine, theirs = Leader(one), Phone(one), Phone(other)
        leader.do("step", trigger="try_out")
        mine.until(step="voting")
        assert theirs.until(here=1)["step"] == "lobby"
        assert mine.vote(2)["is"] == "ack"
        assert Phone(other, token=mine.token).token != mine.token  # a seat is of one room
        CONNECTED.close()
    with Hosted(tmp_path / "w", rooms=2) as again:
        assert [{**where, "pid": 0} for where in again.rooms] == [{**where, "pid": 0} for where in host.rooms]
        assert Phone(server_of(again, 0), token=mine.token).until(step="voting")["mine"] == 2
        CONNECTED.close()
    assert {path.name for path in tmp_path.iterdir()} >= {"w-room-1", "w-room-2"}


def test_several_rooms_in_one_sqlite_file_are_refused_before_anything_is_stored(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    url = f"sqlite:///{tmp_path / 'rooms.db'}"
    assert main(["host", "jeppe", "--headless", "--rooms", "2", "--db", url]) == 2
    assert "leave --db out" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
