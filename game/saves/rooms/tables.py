"""What is stored of workshops: the events of each room, the votes, the entries of each road."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Float, ForeignKey, Integer, MetaData, String, Table, Text

METADATA = MetaData()


def _workshop() -> Column[str]:
    return Column("workshop", ForeignKey("workshops.id", ondelete="CASCADE"), primary_key=True)


# `header` is that of a journal, with the minutes; `keys` are those of the pages. `version` counts the changes, `writer`
# is the process that may add to them; both make sure that nobody writes into what somebody else goes on with.
# `touched` is in seconds since 1970. `over`: the room has ended; `blanked`: names, seats' tokens and notes are gone.
WORKSHOPS = Table(
    "workshops",
    METADATA,
    Column("id", String(200), primary_key=True),
    Column("scenario", String(200), nullable=False),
    Column("header", Text, nullable=False),
    Column("keys", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("writer", String(32), nullable=False),
    Column("touched", Float, nullable=False),
    Column("over", Boolean, nullable=False),
    Column("blanked", Boolean, nullable=False),
)

# Append-only, but for names that are forgotten. `n` is the number of the event in the room; a vote takes one too.
EVENTS = Table(
    "events",
    METADATA,
    _workshop(),
    Column("n", Integer, primary_key=True),
    Column("event", Text, nullable=False),
)

# One row for a person (a seat), a decision (road and entry) and an attempt: the last vote counts. `n` is its number
# among the events.
VOTES = Table(
    "votes",
    METADATA,
    _workshop(),
    Column("seat", Integer, primary_key=True),
    Column("road", Integer, primary_key=True),
    Column("entry", Integer, primary_key=True),
    Column("attempt", Integer, primary_key=True),
    Column("choice", Integer, nullable=False),
    Column("n", Integer, nullable=False),
)

# The journal of each road, without what it shares with the road that it left.
ENTRIES = Table(
    "entries",
    METADATA,
    _workshop(),
    Column("road", Integer, primary_key=True),
    Column("n", Integer, primary_key=True),
    Column("entry", Text, nullable=False),
)

# Alembic's own: which layout the others have.
LAYOUT = Table("alembic_version", MetaData(), Column("version_num", String(32), primary_key=True))
