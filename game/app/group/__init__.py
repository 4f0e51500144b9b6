"""A workshop in the window: large words for a projector, hands typed as numbers."""
