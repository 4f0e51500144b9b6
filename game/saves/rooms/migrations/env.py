"""Run by Alembic: on the connection that it was given."""

from __future__ import annotations

from alembic import context

from game.saves.rooms.tables import METADATA

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=METADATA)
context.run_migrations()  # in the transaction that is open: all of it, or nothing
