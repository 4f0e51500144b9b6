"""The results store: what was reckoned from journals, to be asked again; every row can be made anew from them."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Float, ForeignKey, Index, Integer, MetaData, String, Table, Text

METADATA = MetaData()

EVENINGS = Table(
    "evenings",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("mark", String(64), unique=True, nullable=False),  # of the file, whose it is, and the rules it was read by
    Column("person", String(32), nullable=False),
    Column("file", Text, nullable=False),
    Column("written", Float, nullable=False),  # when the file was last written: the only clock there is
    Column("scenario", Text, nullable=False),
    Column("changed", Boolean, nullable=False),
    Column("over", Boolean, nullable=False),
    Column("entries", Integer, nullable=False),
    Column("decisions", Integer, nullable=False),
    Column("minutes", Float, nullable=False),
    Column("skill", Float),  # None where there was too little to grade, as are the pillars
    Column("listen", Float),
    Column("challenge", Float),
    Column("restraint", Float),
    Column("timing", Float),
    Column("outcome", Float, nullable=False),
    Column("reach", Integer, nullable=False),
)

CHOICES = Table(
    "choices",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("evening", ForeignKey("evenings.id", ondelete="CASCADE"), nullable=False),
    Column("n", Integer, nullable=False),  # the journal entry
    Column("decision", Text, nullable=False),
    Column("option", Text, nullable=False),
    Column("stance", String(16), nullable=False),
    Column("kept", Boolean, nullable=False),
    Column("first", Boolean, nullable=False),  # the first time in this evening that the decision was met
)

SEEN = Table(
    "seen",
    METADATA,
    Column("choice", ForeignKey("choices.id", ondelete="CASCADE"), nullable=False),
    Column("option", Text, nullable=False),
)

Index("choices_of_evening", CHOICES.c.evening)
Index("seen_of_choice", SEEN.c.choice)
