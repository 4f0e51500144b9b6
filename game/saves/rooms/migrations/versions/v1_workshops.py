"""Workshops, the events of their rooms, votes, and the entries of their roads."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "1"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "workshops",
        sa.Column("id", sa.String(200), primary_key=True),
        sa.Column("scenario", sa.String(200), nullable=False),
        sa.Column("header", sa.Text, nullable=False),
        sa.Column("keys", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("writer", sa.String(32), nullable=False),
        sa.Column("touched", sa.Float, nullable=False),
        sa.Column("over", sa.Boolean, nullable=False),
        sa.Column("blanked", sa.Boolean, nullable=False),
    )
    op.create_table("events", *_keyed("n"), sa.Column("event", sa.Text, nullable=False))
    op.create_table(
        "votes",
        *_keyed("seat", "road", "entry", "attempt"),
        sa.Column("choice", sa.Integer, nullable=False),
        sa.Column("n", sa.Integer, nullable=False),
    )
    op.create_table("entries", *_keyed("road", "n"), sa.Column("entry", sa.Text, nullable=False))


def _keyed(*names: str) -> tuple[sa.Column[str] | sa.Column[int], ...]:
    whole = sa.ForeignKey("workshops.id", ondelete="CASCADE")
    workshop = sa.Column("workshop", sa.String(200), whole, primary_key=True)
    return (workshop, *(sa.Column(name, sa.Integer, primary_key=True) for name in names))
