"""A whole room plays one evening: the round, the votes, the roads. Pure: no I/O, no clock; time comes in."""
