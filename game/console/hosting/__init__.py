"""A workshop run from one terminal: hands are counted by eye and typed in."""
