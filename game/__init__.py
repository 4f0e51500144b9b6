"""Mingle: put down the poster, meet the people."""

__version__ = "0.1.0"
